/** Old and new texts in order: which is which. Same ones first, then, in what lies between them, those that were edited. */

/** For each new text the old one that it was, by their places in the lists. */
export type Matching = readonly (number | undefined)[];

/** A stretch of both lists, in order, in which nothing is the same. */
interface Gap {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
}

/** Same texts that stand in the same order, moved ones, and what lies between. */
export interface SameTexts {
  readonly inOrder: Matching;
  /** With those that moved: of a text that stands once in either list, wherever it stands. */
  readonly all: Matching;
  readonly gaps: readonly Gap[];
}

/** A shorter text that stands elsewhere is there by chance. */
const SHORTEST_MOVED = 4;
/** Share of pairs of characters that an edited sentence keeps; less where nothing else could have become of it. */
const SIMILAR = 0.4;
const SIMILAR_ALONE = 0.2;
/** So many comparisons are made in one gap: where more is changed, it is another text. */
const MOST_COMPARISONS = 10_000;

/** The same texts of two lists: from both ends, then those that stand once in each, then between these again. */
export function matchSame(old: readonly string[], fresh: readonly string[]): SameTexts {
  const inOrder: (number | undefined)[] = fresh.map(() => undefined);
  const gaps: Gap[] = [];
  const open: [number, number, number, number][] = [[0, old.length, 0, fresh.length]];
  for (let next = open.pop(); next; next = open.pop()) {
    let [a, b, c, d] = next;
    while (a < b && c < d && old[a] === fresh[c]) inOrder[c++] = a++;
    while (a < b && c < d && old[b - 1] === fresh[d - 1]) inOrder[--d] = --b;
    if (a === b && c === d) continue;
    const anchors = risingAnchors(old, fresh, [a, b, c, d]);
    if (anchors.length === 0) gaps.push({ old: range(a, b), fresh: range(c, d) });
    for (const [at, to] of anchors) inOrder[to] = at;
    const ends = [...anchors, [b, d] as const];
    for (const [index, [at, to]] of anchors.length === 0 ? [] : ends.entries()) {
      const [from, since] = index === 0 ? [a - 1, c - 1] : (ends[index - 1] ?? [a, c]);
      open.push([from + 1, at, since + 1, to]);
    }
  }
  return withMoved(old, fresh, { inOrder, gaps });
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Texts that stand once in both stretches, as many of them as are in the same order: `[place in old, place in new]`. */
function risingAnchors(
  old: readonly string[],
  fresh: readonly string[],
  [a, b, c, d]: readonly [number, number, number, number],
): readonly (readonly [number, number])[] {
  const places = uniquePlaces(old, range(a, b));
  const pairs = [...uniquePlaces(fresh, range(c, d))].flatMap(([text, to]) => {
    const at = places.get(text);
    return at === undefined ? [] : [[at, to] as const];
  });
  return longestRising(pairs.sort(([, left], [, right]) => left - right));
}

/** The places of texts that stand only once. */
function uniquePlaces(texts: readonly string[], places: readonly number[]): ReadonlyMap<string, number> {
  const unique = new Map<string, number>();
  const seen = new Set<string>();
  for (const place of places) {
    const text = texts[place] ?? '';
    if (seen.has(text)) unique.delete(text);
    else unique.set(text, place);
    seen.add(text);
  }
  return unique;
}

/** The longest chain of pairs whose first numbers rise; the second ones do already. */
export function longestRising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const before: number[] = [];
  const ends: number[] = [];
  for (const [index, [value]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

function withMoved(
  old: readonly string[],
  fresh: readonly string[],
  { inOrder, gaps }: Pick<SameTexts, 'inOrder' | 'gaps'>,
): SameTexts {
  const all = [...inOrder];
  const left = uniquePlaces(old, gaps.flatMap((gap) => gap.old).sort(byNumber));
  const moved = new Set<number>();
  for (const [text, to] of uniquePlaces(fresh, gaps.flatMap((gap) => gap.fresh).sort(byNumber))) {
    const at = left.get(text);
    if (at === undefined || text.length < SHORTEST_MOVED) continue;
    all[to] = at;
    moved.add(at);
  }
  const rest = gaps.map((gap) => ({
    old: gap.old.filter((at) => !moved.has(at)),
    fresh: gap.fresh.filter((to) => all[to] === undefined),
  }));
  return { inOrder, all, gaps: rest };
}

const byNumber = (a: number, b: number): number => a - b;

/** Edited texts too: in each gap, in order, so that as much as possible is alike. */
export function matchEdited(old: readonly string[], fresh: readonly string[]): Matching {
  const { all, gaps } = matchSame(old, fresh);
  const matched = [...all];
  for (const gap of gaps)
    for (const [at, to] of similarPairs(
      gap.old.map((index) => [index, old[index] ?? '']),
      gap.fresh.map((index) => [index, fresh[index] ?? '']),
    ))
      matched[to] = at;
  return matched;
}

type Numbered = readonly [number, string];

/** The pairs, in order, whose likeness is greatest in sum. */
function similarPairs(old: readonly Numbered[], fresh: readonly Numbered[]): readonly (readonly [number, number])[] {
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > MOST_COMPARISONS) return [];
  const least = old.length === 1 && fresh.length === 1 ? SIMILAR_ALONE : SIMILAR;
  const [oldPairs, newPairs] = [
    old.map(([, text]) => characterPairs(text)),
    fresh.map(([, text]) => characterPairs(text)),
  ];
  const width = fresh.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const alike = new Float64Array((old.length + 1) * width);
  for (let i = 1; i <= old.length; i += 1) {
    for (let j = 1; j <= fresh.length; j += 1) {
      const at = i * width + j;
      const likeness = likenessOf(oldPairs[i - 1] ?? new Map(), newPairs[j - 1] ?? new Map());
      alike[at] = likeness >= least ? likeness : -Infinity;
      best[at] = Math.max(best[at - 1] ?? 0, best[at - width] ?? 0, (best[at - width - 1] ?? 0) + (alike[at] ?? 0));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [old.length, fresh.length]; i > 0 && j > 0;) {
    const at = i * width + j;
    if (best[at] === best[at - 1]) j -= 1;
    else if (best[at] === best[at - width]) i -= 1;
    else pairs.push([old[--i]?.[0] ?? 0, fresh[--j]?.[0] ?? 0]);
  }
  return pairs;
}

/** How often each two neighbouring characters stand in a text. */
function characterPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (let index = 1; index < text.length; index += 1) {
    const pair = text.charCodeAt(index - 1) * 0x10000 + text.charCodeAt(index);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of pairs that two texts have in common, from 0 to 1 (Dice's coefficient). */
function likenessOf(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let [common, all] = [0, 0];
  for (const count of b.values()) all += count;
  for (const [pair, count] of a) {
    all += count;
    common += Math.min(count, b.get(pair) ?? 0);
  }
  return all === 0 ? 0 : (2 * common) / all;
}
