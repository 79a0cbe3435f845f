/** How pages print their numbers, whether they do it themselves or not. */
import { describe, expect, it } from 'vitest';
import type {
  Block,
  ContentPart,
  MarginBox,
  PageStyle,
  PageStyleSet,
  PageStyles,
} from '../../pipeline/edition/index.js';
import { editionOf, paged, pageStyle, paragraph, textStyle } from '../support/layout-support.js';

const box = (...content: readonly ContentPart[]): MarginBox => ({
  area: 'bottom-center',
  content,
  lang: 'zh-CN',
  style: textStyle(),
  textAlign: 'center',
  verticalAlign: 'top',
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
  lineHeight: 12,
});
const text = (words: string): ContentPart => ({ kind: 'text', text: words });
const number: ContentPart = { kind: 'page-number' };
const roman: ContentPart = { kind: 'page-number', numbering: 'lower-roman' };

const style = (...boxes: readonly MarginBox[]): PageStyle => pageStyle(2, { boxes });
const set = (each: PageStyle, changes: Partial<PageStyleSet> = {}): PageStyleSet => ({
  ...{ first: each, recto: each, verso: each, blank: style() },
  ...changes,
});

/** Name, counter and numbering of each page. */
const foliosOf = (blocks: readonly Block[], pages: PageStyles): readonly string[] =>
  paged({ ...editionOf(blocks, 2), pages }).pages.map(
    ({ name, counter, folio = '-', isBlank }) => `${name}${counter} ${folio}${isBlank ? ' blank' : ''}`,
  );

const on = (page: string, breakBefore: 'page' | 'recto' = 'page', pageNumber?: number): Block => ({
  ...paragraph('天地', 'zh-CN', { breakBefore }),
  ...(page !== '' && { page }),
  ...(pageNumber !== undefined && { pageNumber }),
});

describe('the numbering of a page', () => {
  it('is that of its margin boxes, and none where they print no number', () => {
    const named = { cover: set(style()), contents: set(style(box(text('— '), roman, text(' —')))) };
    const blocks = [on('cover'), on('contents', 'page', 1), on('', 'page', 1), on('')];
    expect(foliosOf(blocks, { ...set(style(box(number))), named })).toEqual([
      'cover1 -',
      'contents1 lower-roman',
      '1 decimal',
      '2 decimal',
    ]);
  });

  it('goes on over pages left blank, which print none', () => {
    const named = { contents: set(style(box(roman))) };
    const blocks = [on('contents'), on('', 'recto', 1), on('')];
    expect(foliosOf(blocks, { ...set(style(box(number))), named, padTo: 4 })).toEqual([
      'contents1 lower-roman',
      'contents2 lower-roman blank',
      '1 decimal',
      '2 decimal',
    ]);
    expect(
      foliosOf([on(''), on('cover')], { ...set(style(box(number))), named: { cover: set(style()) }, padTo: 4 }),
    ).toEqual(['1 decimal', 'cover2 -', 'cover3 - blank', 'cover4 - blank']);
  });

  it('is that of its kind on a first page that prints none', () => {
    expect(foliosOf([on(''), on('')], set(style(box(number)), { first: style() }))).toEqual(['1 decimal', '2 decimal']);
  });

  it('is none where the first page is the only one and prints none', () => {
    expect(foliosOf([on('')], set(style(box(number)), { first: style() }))).toEqual(['1 -']);
  });

  it('is not the number of all pages', () => {
    expect(foliosOf([on('')], set(style(box({ kind: 'page-count' }))))).toEqual(['1 -']);
  });
});
