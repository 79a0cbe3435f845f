/**
 * A booklet parted into its cover and its text, which are printed on different paper. The cover of a stitched booklet is one sheet
 * of four pages: its front, the inside of it, the inside of its back, and its back.
 */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import type { Page } from '../layout/index.js';

export interface CoverAndText {
  /** Four pages: page 1, named `cover`; page 2, imprint or blank; two blank ones. */
  readonly cover: readonly Page[];
  /** The pages from 3 on, padded with blank ones to a multiple of 4. */
  readonly text: readonly Page[];
}

/** Cover and text apart; undefined, with an error, where the pages have no cover or their text begins on its inside. */
export function coverAndText(pages: readonly Page[]): Warned<CoverAndText | undefined> {
  const [front, inside] = pages;
  if (front?.name !== 'cover') return refused('imposition/no-cover', {}, 'hint/name-cover');
  if (inside && !isCoverInside(inside)) return refused('imposition/text-on-cover', {}, 'hint/text-on-recto');
  const text = withoutBlankEnd(pages.slice(2));
  const [first] = text;
  if (!inside || !first) return refused('imposition/no-text', {}, 'hint/whole-booklet');
  if (first.side !== 'recto') return refused('imposition/text-on-verso', { page: first.number }, 'hint/text-on-recto');
  return { value: { cover: padded([front, inside]), text: padded(text) }, diagnostics: [] };
}

const refused = (code: Diagnostic['code'], args: Diagnostic['args'], hint: Diagnostic['code']): Warned<undefined> => ({
  value: undefined,
  diagnostics: [error(code, args, { hints: [hint] })],
});

/** What may stand behind the front of a cover: nothing, or what says who made the booklet. */
const isCoverInside = ({ isBlank, name }: Page): boolean => isBlank || name === 'imprint' || name === 'cover';

function withoutBlankEnd(pages: readonly Page[]): readonly Page[] {
  const last = pages.findLastIndex(({ isBlank }) => !isBlank);
  return pages.slice(0, last + 1);
}

/** Pages and as many blank ones as make whole sheets. */
function padded(pages: readonly Page[]): readonly Page[] {
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
