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
  const byStart = new Map<number, IndexedWord[]>();
  const hasSingles = words.some(({ length }) => length === 1);
  for (const [index, word] of words.entries()) {
    if (word === '') continue;
    const key = startKey(word, 0, Math.min(word.length, 2));
    const others = byStart.get(key);
    if (others) others.push({ word, index });
    else byStart.set(key, [{ word, index }]);
  }
  return { find: (text) => findWords(text, byStart, hasSingles) };
}

/** Two units as one number, or one by itself. */
const startKey = (text: string, at: number, length: number): number =>
  length < 2 ? text.charCodeAt(at) : (text.charCodeAt(at) + 1) * 0x10000 + text.charCodeAt(at + 1);

function findWords(
  text: string,
  byStart: ReadonlyMap<number, readonly IndexedWord[]>,
  hasSingles: boolean,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const note = (candidates: readonly IndexedWord[] | undefined, at: number): void => {
    if (!candidates) return;
    for (const { word, index } of candidates) {
      if (!text.startsWith(word, at)) continue;
      const places = found.get(index);
      if (places) places.push(at);
      else found.set(index, [at]);
    }
  };
  for (let at = 0; at < text.length; at += 1) {
    if (hasSingles) note(byStart.get(startKey(text, at, 1)), at);
    if (at + 1 < text.length) note(byStart.get(startKey(text, at, 2)), at);
  }
  return found;
}
