/**
 * A booklet parted into its cover and its text, which are printed on different paper. The cover of a stitched booklet is one sheet
 * of four pages: its front, the inside of it, the inside of its back, and its back.
 */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import type { Page } from '../layout/index.js';
import { filledWithBlanks, withoutBlankEnd } from './blank-pages.js';

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
  return { value: { cover: filledWithBlanks([front, inside]), text: filledWithBlanks(text) }, diagnostics: [] };
}

const refused = (code: Diagnostic['code'], args: Diagnostic['args'], hint: Diagnostic['code']): Warned<undefined> => ({
  value: undefined,
  diagnostics: [error(code, args, { hints: [hint] })],
});

/** What may stand behind the front of a cover: nothing, or what says who made the booklet. */
const isCoverInside = ({ isBlank, name }: Page): boolean => isBlank || name === 'imprint' || name === 'cover';
