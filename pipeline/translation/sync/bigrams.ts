/** How alike many texts are, by the pairs of neighbouring characters that they have in common. */

/** Texts with their pairs: every pair has a number, and stands in a text as often as it does there. */
export interface CommonPairs {
  /** How many pairs the texts of either list have. */
  readonly old: readonly number[];
  readonly fresh: readonly number[];
  /** How many pairs the old text `i` and the new text `j` have in common, at `i * fresh.length + j`. */
  readonly common: Uint32Array;
}

/** Counts what each old text has in common with each new one, pair by pair, so that texts without a common pair cost nothing. */
export function countCommonPairs(old: readonly string[], fresh: readonly string[]): CommonPairs {
  const common = new Uint32Array(old.length * fresh.length);
  const places = new Map<number, [number, number][]>();
  for (const [j, text] of fresh.entries())
    for (const [pair, count] of pairsOf(text)) {
      const known = places.get(pair);
      if (known) known.push([j, count]);
      else places.set(pair, [[j, count]]);
    }
  for (const [i, text] of old.entries())
    for (const [pair, count] of pairsOf(text))
      for (const [j, others] of places.get(pair) ?? []) {
        const at = i * fresh.length + j;
        common[at] = (common[at] ?? 0) + Math.min(count, others);
      }
  return { old: old.map(countPairs), fresh: fresh.map(countPairs), common };
}

/** A text of one character is a pair by itself. */
const countPairs = (text: string): number => Math.max(1, text.length - 1);

function pairsOf(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  if (text.length === 1) return pairs.set(text.charCodeAt(0), 1);
  for (let index = 1; index < text.length; index += 1) {
    const pair = text.charCodeAt(index - 1) * 0x10000 + text.charCodeAt(index);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
