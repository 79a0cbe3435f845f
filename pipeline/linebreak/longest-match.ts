/** Longest match of a list of words at a place of a text. */

/** A word list, longest first by first character. */
export type WordIndex = ReadonlyMap<string, readonly string[]>;

/** Indexes a list by first character, so that a look-up tries a handful of words. */
export function indexWords(words: readonly string[]): WordIndex {
  const index = new Map<string, string[]>();
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const first = word.charAt(0);
    const list = index.get(first);
    if (list) list.push(word);
    else index.set(first, [word]);
  }
  return index;
}

/** The end of the longest word at an offset, or the offset itself. */
export function matchEnd(text: string, at: number, index: WordIndex): number {
  const word = index.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
  return word === undefined ? at : at + word.length;
}

/** The end of a run of characters of a set at an offset. */
export function runEnd(text: string, at: number, characters: string): number {
  let end = at;
  while (end < text.length && characters.includes(text.charAt(end))) end += 1;
  return end;
}
