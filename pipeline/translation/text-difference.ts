/** What became of a text, word by word: Korean by its words, Chinese by its characters, a figure always whole. */

/** A stretch that both texts have, or that only the old or only the new one has. Put together without `new` they are the old text. */
export interface DifferencePart {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

/** A number with its fraction and what it is counted in; a word; white space; any other character. */
const TOKEN = /[0-9]+(?:[.,][0-9]+)*[%‰百千万亿만억]*|[A-Za-z]+|[가-힣]+|\s+|./gsu;
/** More comparisons than this are not made: what lies between the common beginning and end is shown as replaced. */
const MOST_COMPARISONS = 1_000_000;

/** Both texts in one line: what is the same, what is gone, what is new. A single character that stayed by chance goes with its neighbours. */
export function textDifference(old: string, fresh: string): readonly DifferencePart[] {
  const [before, after] = [tokensOf(old), tokensOf(fresh)];
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  const stretch = (tokens: readonly string[]): readonly string[] => tokens.slice(start, tokens.length - end);
  return merged([
    ...before.slice(0, start).map((text): DifferencePart => ({ kind: 'same', text })),
    ...withoutChance(betweenEnds(stretch(before), stretch(after))),
    ...before.slice(before.length - end).map((text): DifferencePart => ({ kind: 'same', text })),
  ]);
}

const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

const commonEnd = (a: readonly string[], b: readonly string[]): number => commonStart(a.toReversed(), b.toReversed());

const all = (kind: DifferencePart['kind'], tokens: readonly string[]): readonly DifferencePart[] =>
  tokens.map((text) => ({ kind, text }));

/** The longest common subsequence of the tokens, and between its members what is old before what is new. */
function betweenEnds(old: readonly string[], fresh: readonly string[]): readonly DifferencePart[] {
  if (old.length * fresh.length > MOST_COMPARISONS) return [...all('old', old), ...all('new', fresh)];
  const width = fresh.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      longest[at] =
        old[i] === fresh[j]
          ? (longest[at + width + 1] ?? 0) + 1
          : Math.max(longest[at + 1] ?? 0, longest[at + width] ?? 0);
    }
  const parts: DifferencePart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [gone = '', come = ''] = [old[i], fresh[j]];
    const at = i * width + j;
    if (i < old.length && j < fresh.length && gone === come) {
      parts.push({ kind: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && (longest[at + width] ?? 0) >= (longest[at + 1] ?? 0))) {
      parts.push({ kind: 'old', text: gone });
      i += 1;
    } else {
      parts.push({ kind: 'new', text: come });
      j += 1;
    }
  }
  return parts;
}

/** A stretch that stayed between two changes and is one character long says nothing: it is shown as changed. */
function withoutChance(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const stretches = merged(parts);
  return merged(
    stretches.flatMap((part, index): readonly DifferencePart[] => {
      const isBetween = index > 0 && index < stretches.length - 1;
      if (part.kind !== 'same' || !isBetween || part.text.trim().length > 1) return [part];
      return [
        { kind: 'old', text: part.text },
        { kind: 'new', text: part.text },
      ];
    }),
  );
}

/** Neighbours of a kind in one; among changes that follow each other, what is old stands first. */
function merged(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const joined: DifferencePart[] = [];
  let [old, fresh] = ['', ''];
  const flush = (): void => {
    if (old !== '') joined.push({ kind: 'old', text: old });
    if (fresh !== '') joined.push({ kind: 'new', text: fresh });
    [old, fresh] = ['', ''];
  };
  for (const { kind, text } of parts) {
    switch (kind) {
      case 'old':
        old += text;
        break;
      case 'new':
        fresh += text;
        break;
      case 'same': {
        flush();
        const last = joined.at(-1);
        if (last?.kind === 'same') joined[joined.length - 1] = { kind, text: last.text + text };
        else joined.push({ kind, text });
      }
    }
  }
  flush();
  return joined;
}
