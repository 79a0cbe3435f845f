/** Blank pages at the end of a document: taken away, and added where sheets are to be filled. */
import type { Page } from '../layout/index.js';

/** Pages up to the last one that is not blank. */
export const withoutBlankEnd = (pages: readonly Page[]): readonly Page[] =>
  pages.slice(0, pages.findLastIndex(({ isBlank }) => !isBlank) + 1);

/** Pages and as many blank ones as make whole sheets of four. */
export function filledWithBlanks(pages: readonly Page[]): readonly Page[] {
  const full = [...pages];
  for (let last = full.at(-1); last && full.length % 4 !== 0; last = full.at(-1)) full.push(blankAfter(last));
  return full;
}

/** A blank page belongs to the pages before it. */
const blankAfter = ({ number, side, name, counter, size, area }: Page): Page => ({
  number: number + 1,
  side: side === 'recto' ? 'verso' : 'recto',
  isBlank: true,
  name,
  counter: counter + 1,
  size,
  area,
  lines: [],
  marginLines: [],
});
