/**
 * Which texts have which pairs of neighbouring signs: an inverted index. A memory of 20,000 texts has half a million pairs, so that the
 * texts of all pairs lie in one list of whole numbers, those of a pair side by side.
 */

export interface PairIndex {
  /** Numbers of the pairs, from 0. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Where the texts of each pair begin in `texts`, and where those of the last one end. */
  readonly starts: Int32Array;
  /** Places of texts, rising within a pair. */
  readonly texts: Int32Array;
  /** For each text how many different pairs it has. */
  readonly counts: Int32Array;
}

/** The pairs of neighbouring signs as whole numbers of 32 bits, in order; the beginning and the end of a text count as signs. */
function signPairs(signs: string): Int32Array {
  const pairs = new Int32Array(signs.length + 1);
  let last = 0;
  for (let index = 0; index < signs.length; index += 1) {
    const code = signs.charCodeAt(index);
    pairs[index] = (last << 16) | code;
    last = code;
  }
  pairs[signs.length] = last << 16;
  return pairs;
}

/** Indexes texts, each by its place in the list. */
export function indexPairs(allSigns: readonly string[]): PairIndex {
  const numbers = new Map<number, number>();
  const lastTexts: number[] = [];
  const sizes: number[] = [];
  const found: { readonly pairs: number[]; readonly texts: number[] } = { pairs: [], texts: [] };
  const counts = new Int32Array(allSigns.length);
  for (const [text, signs] of allSigns.entries())
    for (const pair of signPairs(signs)) {
      const number = numbers.get(pair) ?? numbers.size;
      if (number === numbers.size) numbers.set(pair, number);
      if (lastTexts[number] === text) continue;
      lastTexts[number] = text;
      sizes[number] = (sizes[number] ?? 0) + 1;
      found.pairs.push(number);
      found.texts.push(text);
      counts[text] = (counts[text] ?? 0) + 1;
    }
  return { numbers, counts, ...sideBySide(sizes, found) };
}

/** Puts the texts of each pair together; they keep their order. */
function sideBySide(
  sizes: readonly number[],
  { pairs, texts }: { readonly pairs: readonly number[]; readonly texts: readonly number[] },
): Pick<PairIndex, 'starts' | 'texts'> {
  const starts = new Int32Array(sizes.length + 1);
  for (const [pair, size] of sizes.entries()) starts[pair + 1] = (starts[pair] ?? 0) + size;
  const next = starts.slice();
  const sorted = new Int32Array(texts.length);
  for (const [index, pair] of pairs.entries()) {
    const at = next[pair] ?? 0;
    sorted[at] = texts[index] ?? 0;
    next[pair] = at + 1;
  }
  return { starts, texts: sorted };
}

/** What a text has in common with those of an index. */
export interface SharedPairs {
  /** For each text of the index how many different pairs it shares; and those that share any. */
  readonly counts: Uint16Array;
  readonly met: readonly number[];
  /** How many different pairs the text itself has. */
  readonly pairs: number;
}

/** Counts the pairs that a text shares with each text of the index. */
export function sharedPairs({ numbers, starts, texts, counts: { length } }: PairIndex, signs: string): SharedPairs {
  const pairs = new Set(signPairs(signs));
  const counts = new Uint16Array(length);
  const met: number[] = [];
  for (const pair of pairs) {
    const number = numbers.get(pair);
    if (number === undefined) continue;
    const end = starts[number + 1] ?? 0;
    for (let at = starts[number] ?? 0; at < end; at += 1) {
      const text = texts[at] ?? 0;
      const count = counts[text] ?? 0;
      if (count === 0) met.push(text);
      counts[text] = count + 1;
    }
  }
  return { counts, met, pairs: pairs.size };
}
