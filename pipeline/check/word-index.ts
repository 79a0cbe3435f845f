/** Which of many words stand in a text: found in one walk through the text, however many words there are. */

/** Words made ready to be looked for. */
export interface WordIndex {
  /** The words that stand in a text, by their place in the list: every place of each, from left to right, overlaps included. */
  readonly find: (text: string) => ReadonlyMap<number, readonly number[]>;
}

interface IndexedWord {
  readonly word: string;
  readonly index: number;
}

/** Indexes words by how they begin: by two units, or by one where they have no more. An empty word stands nowhere. */
export function indexWords(words: readonly string[]): WordIndex {
  const starts: Starts = { singles: new Map(), pairs: new Map() };
  for (const [index, word] of words.entries()) {
    if (word === '') continue;
    const [map, key] = word.length === 1 ? [starts.singles, word.charCodeAt(0)] : [starts.pairs, pairAt(word, 0)];
    const others = map.get(key);
    if (others) others.push({ word, index });
    else map.set(key, [{ word, index }]);
  }
  return { find: (text) => findWords(text, starts) };
}

/** Words by their first unit where they have one only, and by their first two. */
interface Starts {
  readonly singles: Map<number, IndexedWord[]>;
  readonly pairs: Map<number, IndexedWord[]>;
}

/** Two units as one whole number of 32 bits, which a map finds quickest. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

function findWords(text: string, { singles, pairs }: Starts): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const note = (candidates: readonly IndexedWord[], at: number): void => {
    for (const { word, index } of candidates) {
      if (!text.startsWith(word, at)) continue;
      const places = found.get(index);
      if (places) places.push(at);
      else found.set(index, [at]);
    }
  };
  for (let at = 0; at < text.length; at += 1) {
    const single = singles.size > 0 ? singles.get(text.charCodeAt(at)) : undefined;
    if (single) note(single, at);
    const pair = at + 1 < text.length ? pairs.get(pairAt(text, at)) : undefined;
    if (pair) note(pair, at);
  }
  return found;
}
