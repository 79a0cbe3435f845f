/** Compares the figures of a Chinese passage with those of its Korean. Input: two texts; output: the faults in Korean order. */
import { coordinations, crossedPairs, firstOutOfOrder, lacksEach, type Coordination } from './coordination.js';
import { scanChinese } from './chinese-figures.js';
import type { Figure, Reading } from './figure.js';
import { scanKorean } from './korean-figures.js';
import { matchFigures, type Matching, type Pair } from './matching.js';

/**
 * - `missing`: no Korean figure says it; `korean` is the one that looks like its wrong rendering
 * - `wrong-unit`, `wrong-bound`: the value is there with another unit or bound word
 * - `extra`: a Korean figure that no Chinese one accounts for
 * - `order`: coordinated figures stand in another order; a warning if they only share a sentence and a unit
 * - `each`: several subjects with as many figures, and no 각각
 * - `token`: what is to be copied is missing or changed
 */
export type FaultKind = 'missing' | 'wrong-unit' | 'wrong-bound' | 'extra' | 'order' | 'each' | 'token';

/** UTF-16 offsets in one of the two texts; empty where a figure would have to be put in. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface FigureFault {
  readonly kind: FaultKind;
  readonly level: 'error' | 'warning';
  /** The Chinese figure, unless the fault is `extra`. */
  readonly chinese?: Figure;
  /** The Korean figure at fault, if there is one. */
  readonly korean?: Figure;
  readonly chinesePlace: Place;
  readonly koreanPlace: Place;
}

/** Every figure of the Chinese must stand in the Korean with value, unit and bound, coordinated ones in order. */
export function compareFigures(chinese: string, korean: string): readonly FigureFault[] {
  const matching = matchFigures(scanChinese(chinese), scanKorean(korean));
  const faults = [
    ...matching.pairs.flatMap((pair) => pairFault(pair) ?? []),
    ...matching.missing.map((figure) => missingFault(figure, matching)),
    ...matching.extra.map((figure) => extraFault(figure, matching)),
    ...coordinationFaults(chinese, korean, matching.pairs),
  ];
  return faults.sort(
    (a, b) => a.koreanPlace.start - b.koreanPlace.start || a.chinesePlace.start - b.chinesePlace.start,
  );
}

const placeOf = ({ start, end }: Place): Place => ({ start, end });

const shown = ({ start, end, text, kind, value, unit, bound, per }: Reading): Figure => ({
  start,
  end,
  text,
  kind,
  value,
  unit,
  bound,
  ...(per && { per }),
});

const between = (kind: FaultKind, { chinese, korean }: Pair): FigureFault => ({
  kind,
  level: 'error',
  chinese: shown(chinese),
  korean: shown(korean),
  chinesePlace: placeOf(chinese),
  koreanPlace: placeOf(korean),
});

/** What is wrong with two figures that belong together. */
function pairFault(pair: Pair): FigureFault | undefined {
  switch (pair.agreement) {
    case 'exact':
    case 'free':
      return undefined;
    case 'bound':
      return between('wrong-bound', pair);
    case 'unit':
      return between('wrong-unit', pair);
    case 'value':
      return between(pair.chinese.kind === 'token' ? 'token' : 'missing', pair);
  }
}

/** Where the figure would stand: after the Korean of the figure before it. */
function missingFault(figure: Reading, { pairs }: Matching): FigureFault {
  const at = pairs.findLast((pair) => pair.chinese.start < figure.start)?.korean.end ?? 0;
  return {
    kind: figure.kind === 'token' ? 'token' : 'missing',
    level: 'error',
    chinese: shown(figure),
    chinesePlace: placeOf(figure),
    koreanPlace: { start: at, end: at },
  };
}

function extraFault(figure: Reading, { pairs }: Matching): FigureFault {
  const before = pairs.filter((pair) => pair.korean.start < figure.start).map((pair) => pair.chinese.end);
  const at = Math.max(0, ...before);
  return {
    kind: 'extra',
    level: 'warning',
    korean: shown(figure),
    chinesePlace: { start: at, end: at },
    koreanPlace: placeOf(figure),
  };
}

function coordinationFaults(chinese: string, korean: string, pairs: readonly Pair[]): FigureFault[] {
  const groups = coordinations(chinese, pairs);
  const swapped = groups.flatMap((group) => firstOutOfOrder(group) ?? []);
  const joined = new Set(groups.flatMap((group) => group.pairs));
  const crossed = crossedPairs(chinese, pairs).filter((pair) => !joined.has(pair));
  return [
    ...swapped.map((pair) => between('order', pair)),
    ...crossed.map((pair) => ({ ...between('order', pair), level: 'warning' as const })),
    ...eachFaults(chinese, korean, groups),
  ];
}

/** Each coordination has its own 각각, which stands after the one before it. */
function eachFaults(chinese: string, korean: string, groups: readonly Coordination[]): FigureFault[] {
  let from = 0;
  return groups.flatMap((group) => {
    const [first] = group.pairs;
    const isOpen = lacksEach(chinese, korean, group, from);
    from = Math.max(...group.pairs.map((pair) => pair.korean.end));
    return first && isOpen ? [between('each', first)] : [];
  });
}
