/** Pairs the figures of two passages as multisets: exact pairs first, then those that differ in bound, in unit, in value. */
import { boundsAgree, likeness, sameValue, unitsAgree } from './agreement.js';
import type { Reading } from './figure.js';

/** How well the two of a pair agree: only `exact` ones and `free` ones (an idiom rendered by a figure) are right. */
export type Agreement = 'exact' | 'free' | 'bound' | 'unit' | 'value';

export interface Pair {
  readonly chinese: Reading;
  readonly korean: Reading;
  readonly agreement: Agreement;
}

export interface Matching {
  /** In the order of the Chinese. */
  readonly pairs: readonly Pair[];
  readonly missing: readonly Reading[];
  readonly extra: readonly Reading[];
}

type Test = (chinese: Reading, korean: Reading) => boolean;

const EXACT: Test = (a, b) => sameValue(a, b) && unitsAgree(a, b) && boundsAgree(a, b);
const BUT_FOR_BOUND: Test = (a, b) => sameValue(a, b) && unitsAgree(a, b);
/** An idiom's figure has no unit to agree with; the 1차, 2차, 3차 of 三次产业 have. */
const IN_IDIOM: Test = (a, b) => sameValue(a, b) && (a.unit === 'none' || unitsAgree(a, b));
const SAME_UNIT: Test = (a, b) => EXACT(a, b) && a.unit === b.unit;

/** Passes from the strictest to the loosest; within one, figures pair in their order. Optional ones come after the others. */
const PASSES: readonly (readonly [
  agreement: Agreement,
  isOptional: readonly [zh: boolean, ko: boolean],
  test: Test,
])[] = [
  ['exact', [false, false], SAME_UNIT],
  ['exact', [false, false], EXACT],
  ['exact', [false, true], BUT_FOR_BOUND],
  ['bound', [false, false], BUT_FOR_BOUND],
  ['free', [true, false], IN_IDIOM],
  ['unit', [false, false], sameValue],
];

/** Pairs all that can be paired; optional figures that find no partner are forgotten. */
export function matchFigures(chinese: readonly Reading[], korean: readonly Reading[]): Matching {
  const zh = new Set(chinese);
  const ko = new Set(korean);
  const pairs: Pair[] = [];
  const pair = (a: Reading, b: Reading, agreement: Agreement): void => {
    pairs.push({ chinese: a, korean: b, agreement });
    zh.delete(a);
    ko.delete(b);
  };
  for (const [agreement, [zhOptional, koOptional], test] of PASSES)
    for (const a of [...zh].filter((figure) => figure.isOptional === zhOptional)) {
      const b = [...ko].find((figure) => figure.isOptional === koOptional && test(a, figure));
      if (b) pair(a, b, agreement);
    }
  for (const a of [...zh].filter((figure) => !figure.isOptional)) {
    const b = likest(
      a,
      [...ko].filter((figure) => !figure.isOptional),
    );
    if (b) pair(a, b, 'value');
  }
  pairs.sort((a, b) => a.chinese.start - b.chinese.start);
  const isRequired = (figure: Reading): boolean => !figure.isOptional;
  return { pairs, missing: [...zh].filter(isRequired), extra: [...ko].filter(isRequired) };
}

/** Below this a Korean figure has nothing to do with the Chinese one. */
const LIKE_ENOUGH = 2;

function likest(chinese: Reading, candidates: readonly Reading[]): Reading | undefined {
  let best: Reading | undefined;
  let most = LIKE_ENOUGH - 1;
  for (const candidate of candidates) {
    const measured = likeness(chinese, candidate);
    if (measured > most) [best, most] = [candidate, measured];
  }
  return best;
}
