/**
 * Which sentence of the new source was which of the old one: the same, edited, split in up to three, merged from up to three. Same ones are
 * found first, in order and then wherever they went; what lies between is laid side by side so that as much as possible is in common
 * (sentence alignment by dynamic programming, as Gale and Church have it for two languages, here by the text itself); what is then left
 * over is looked for everywhere, for a sentence may be moved and edited at once.
 */
import { matchSame } from '../match-texts.js';
import { countCommonPairs, type CommonPairs } from './bigrams.js';

/** Old and new sentences that belong together, by their places in the lists; both rise. Several old ones were merged, several new ones split. */
export interface SentenceLink {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
}

/** Share of pairs of characters (Dice's coefficient) that an edited sentence keeps; more where it went elsewhere, less where it is alone between others. */
const EDITED = 0.35;
const EDITED_ELSEWHERE = 0.5;
const EDITED_ALONE = 0.15;
/** A shorter sentence that is found elsewhere is there by chance. */
const SHORTEST_ELSEWHERE = 8;
/** Share of a part's own pairs that it has from the whole that was split or is merged of it. */
const PART_IN_WHOLE = 0.5;
/** A text has hardly more in common with its parts than it has at all. */
const MOST_SHARED = 1.15;
/** So many comparisons are made at one place: where more is changed, it is another text. */
const MOST_COMPARISONS = 4_000_000;

/** Links the sentences; those that are in no link are gone, or new. In the order of the new ones. */
export function matchSentences(old: readonly string[], fresh: readonly string[]): readonly SentenceLink[] {
  const { all, gaps } = matchSame(old, fresh);
  const links: SentenceLink[] = all.flatMap((at, to) => (at === undefined ? [] : [{ old: [at], fresh: [to] }]));
  for (const gap of gaps) links.push(...alignGap(gap, { old, fresh }));
  links.push(...findElsewhere(links, { old, fresh }));
  links.push(...findAlone(links, { old, fresh }));
  return links.sort((a, b) => (a.fresh[0] ?? 0) - (b.fresh[0] ?? 0));
}

interface Texts {
  readonly old: readonly string[];
  readonly fresh: readonly string[];
}

/** Places in both lists, in order, between which links are looked for. */
interface Gap {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
}

const textsAt = (texts: readonly string[], places: readonly number[]): readonly string[] =>
  places.map((place) => texts[place] ?? '');

/** A step through a gap: these old sentences are these new ones, counted from where the step begins. One side is one sentence. */
interface Step {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
}

/** Parts of a sentence that was split or is merged of them; one that was put between them, or is gone from there, is none of them. */
const PARTS: readonly (readonly number[])[] = [
  [0, 1],
  [0, 1, 2],
  [0, 2],
  [0, 1, 3],
  [0, 2, 3],
];

const STEPS: readonly Step[] = [
  { old: [0], fresh: [0] },
  ...PARTS.map((fresh) => ({ old: [0], fresh })),
  ...PARTS.map((old) => ({ old, fresh: [0] })),
];

/** How many places a step goes on. */
const lengthOf = (offsets: readonly number[]): number => (offsets.at(-1) ?? 0) + 1;

const placesAt = (list: readonly number[], from: number, offsets: readonly number[]): readonly number[] =>
  offsets.flatMap((offset) => list[from + offset] ?? []);

/** Lays the sentences of a gap side by side so that they have the most pairs in common. */
function alignGap(gap: Gap, texts: Texts): readonly SentenceLink[] {
  const [rows, columns] = [gap.old.length, gap.fresh.length];
  if (rows === 0 || columns === 0 || rows * columns > MOST_COMPARISONS) return [];
  const pairs = countCommonPairs(textsAt(texts.old, gap.old), textsAt(texts.fresh, gap.fresh));
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const taken = new Int8Array((rows + 1) * width).fill(-1);
  for (let i = rows; i >= 0; i -= 1)
    for (let j = columns; j >= 0; j -= 1) {
      const at = i * width + j;
      best[at] = Math.max(i < rows ? (best[at + width] ?? 0) : 0, j < columns ? (best[at + 1] ?? 0) : 0);
      for (const [index, step] of STEPS.entries()) {
        const [down, right] = [lengthOf(step.old), lengthOf(step.fresh)];
        if (i + down > rows || j + right > columns) continue;
        const value = valueOf(pairs, i, j, step);
        const sum = value + (best[at + down * width + right] ?? 0);
        if (value > 0 && sum > (best[at] ?? 0)) {
          best[at] = sum;
          taken[at] = index;
        }
      }
    }
  return trace(gap, best, taken);
}

function trace(gap: Gap, best: Float64Array, taken: Int8Array): readonly SentenceLink[] {
  const width = gap.fresh.length + 1;
  const links: SentenceLink[] = [];
  let [i, j] = [0, 0];
  while (i < gap.old.length && j < gap.fresh.length) {
    const at = i * width + j;
    const step = STEPS[taken[at] ?? -1];
    if (step) {
      links.push({ old: placesAt(gap.old, i, step.old), fresh: placesAt(gap.fresh, j, step.fresh) });
      i += lengthOf(step.old);
      j += lengthOf(step.fresh);
    } else if (best[at] === best[at + width]) i += 1;
    else j += 1;
  }
  return links;
}

/** How many pairs the sentences of a step have in common; 0 where they are not the same sentence. */
function valueOf(pairs: CommonPairs, i: number, j: number, step: Step): number {
  const isSplit = step.old.length === 1;
  const [whole = 0, parts] = isSplit ? [pairs.old[i], step.fresh] : [pairs.fresh[j], step.old];
  let [sum, length] = [0, 0];
  for (const part of parts) {
    const common = isSplit ? commonOf(pairs, i, j + part) : commonOf(pairs, i + part, j);
    const own = (isSplit ? pairs.fresh[j + part] : pairs.old[i + part]) ?? 0;
    if (parts.length > 1 && common < PART_IN_WHOLE * own) return 0;
    sum += common;
    length += own;
  }
  if (sum > MOST_SHARED * whole) return 0;
  const common = Math.min(sum, whole);
  return likeness(common, whole, length) >= EDITED ? common : 0;
}

const commonOf = ({ common, fresh }: CommonPairs, i: number, j: number): number => common[i * fresh.length + j] ?? 0;

const likeness = (common: number, a = 0, b = 0): number => (2 * common) / (a + b);

/** What is in no link, in order. */
function leftOver(links: readonly SentenceLink[], texts: Texts): Gap {
  const [old, fresh] = [new Set(links.flatMap((link) => link.old)), new Set(links.flatMap((link) => link.fresh))];
  return {
    old: [...texts.old.keys()].filter((at) => !old.has(at)),
    fresh: [...texts.fresh.keys()].filter((at) => !fresh.has(at)),
  };
}

/** Sentences that were moved and edited, split or merged at once: the likest first. */
function findElsewhere(links: readonly SentenceLink[], texts: Texts): readonly SentenceLink[] {
  const gap = leftOver(links, texts);
  if (gap.old.length * gap.fresh.length > MOST_COMPARISONS) return [];
  const pairs = countCommonPairs(textsAt(texts.old, gap.old), textsAt(texts.fresh, gap.fresh));
  const found: Candidate[] = [];
  for (const i of gap.old.keys())
    for (const j of gap.fresh.keys()) {
      if (commonOf(pairs, i, j) === 0) continue;
      for (const step of STEPS) {
        const link = { old: placesAt(gap.old, i, step.old), fresh: placesAt(gap.fresh, j, step.fresh) };
        if (!isStretch(link.old, step.old) || !isStretch(link.fresh, step.fresh)) continue;
        const value = valueOf(pairs, i, j, step);
        const alike = likeness(value, pairsIn(pairs.old, i, step.old), pairsIn(pairs.fresh, j, step.fresh));
        if (alike >= EDITED_ELSEWHERE && isLong(link, texts)) found.push({ link, alike });
      }
    }
  // Sorting is stable: of those that are as like, the first.
  found.sort((a, b) => b.alike - a.alike);
  const [old, fresh] = [new Set<number>(), new Set<number>()];
  return found.flatMap(({ link }) => {
    if (link.old.some((at) => old.has(at)) || link.fresh.some((at) => fresh.has(at))) return [];
    for (const at of link.old) old.add(at);
    for (const at of link.fresh) fresh.add(at);
    return [link];
  });
}

/** Sentences that may belong together, and how alike they are. */
interface Candidate {
  readonly link: SentenceLink;
  readonly alike: number;
}

/** Whether sentences stand as far from each other as the step says. */
const isStretch = (places: readonly number[], offsets: readonly number[]): boolean =>
  places.length === offsets.length && (places.at(-1) ?? 0) - (places[0] ?? 0) === lengthOf(offsets) - 1;

const pairsIn = (counts: readonly number[], from: number, offsets: readonly number[]): number =>
  offsets.reduce((sum, offset) => sum + (counts[from + offset] ?? 0), 0);

function isLong({ old, fresh }: SentenceLink, texts: Texts): boolean {
  const lengths = [textsAt(texts.old, old), textsAt(texts.fresh, fresh)].map((own) => own.join('').length);
  return Math.min(...lengths) >= SHORTEST_ELSEWHERE;
}

/** One sentence that is left between two linked ones in both texts is the same one, rewritten, if it has anything in common. */
function findAlone(links: readonly SentenceLink[], texts: Texts): readonly SentenceLink[] {
  const rest = leftOver(links, texts);
  const freshOf = new Map(links.flatMap((link) => link.old.map((at) => [at, link.fresh] as const)));
  const gone = new Set(rest.old);
  const come = new Set(rest.fresh);
  return rest.old.flatMap((at) => {
    if (gone.has(at - 1) || gone.has(at + 1)) return [];
    const to = at === 0 ? 0 : (freshOf.get(at - 1)?.at(-1) ?? -1) + 1;
    const next = at === texts.old.length - 1 ? texts.fresh.length : freshOf.get(at + 1)?.[0];
    if (!come.has(to) || next !== to + 1) return [];
    const pairs = countCommonPairs(textsAt(texts.old, [at]), textsAt(texts.fresh, [to]));
    const alike = likeness(commonOf(pairs, 0, 0), pairs.old[0], pairs.fresh[0]);
    return alike >= EDITED_ALONE ? [{ old: [at], fresh: [to] }] : [];
  });
}
