/** Single pages for a printer, and a booklet parted into cover and text. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { coverAndText, pressSheets } from '../../pipeline/imposition/index.js';
import type { Page } from '../../pipeline/layout/index.js';
import { boxInMm, isInside, markInMm, page, pages, SIXTEENMO } from './sheets-support.js';

describe('a sheet for a printer', () => {
  it('is the page at its own size with 3 mm of bleed and room for the marks', () => {
    const [sheet] = pressSheets(pages(1));
    expect(sheet && boxInMm({ x: 0, y: 0, ...sheet.size })).toEqual([0, 0, 226, 313]);
    expect(sheet?.trim && boxInMm(sheet.trim)).toEqual([8, 8, 210, 297]);
    expect(sheet?.bleed && boxInMm(sheet.bleed)).toEqual([5, 5, 216, 303]);
    expect(sheet?.pages.map(({ clip }) => boxInMm(clip))).toEqual([[5, 5, 216, 303]]);
  });

  it('has two marks at every corner, in line with the page and outside its bleed', () => {
    const [sheet] = pressSheets(pages(1, { size: SIXTEENMO }));
    expect(sheet?.marks.map(markInMm)).toEqual([
      'crop 5,8 0,8',
      'crop 8,5 8,0',
      'crop 5,268 0,268',
      'crop 8,271 8,276',
      'crop 195,8 200,8',
      'crop 192,5 192,0',
      'crop 195,268 200,268',
      'crop 192,271 192,276',
    ]);
  });

  it.each([
    [3, 1, 5],
    [3, 6, 5],
    [5, 3, 1],
    [0, 0, 4],
  ])('keeps its marks out of a bleed of %i mm where they are to begin at %i mm', (bleed, offset, length) => {
    const [sheet] = pressSheets(pages(1), { bleed: mm(bleed), markOffset: mm(offset), markLength: mm(length) });
    expect(sheet?.marks).toHaveLength(8);
    expect(sheet?.marks.filter((mark) => !sheet.bleed || isInside(mark, sheet.bleed))).toEqual([]);
  });

  it('is made for every page, blank ones too, in order', () => {
    const list = [...pages(3), page(4, { isBlank: true })];
    expect(pressSheets(list).map((sheet) => sheet.pages.map((placed) => placed.page.number))).toEqual([
      [1],
      [2],
      [3],
      [4],
    ]);
  });
});

const cover = page(1, { name: 'cover' });
const imprint = page(2, { name: 'imprint' });
const blank = (number: number): Page => page(number, { isBlank: true });
const told = (list: readonly Page[]): string =>
  list.map((one) => (one.isBlank ? 'blank' : String(one.number))).join(' ');
const refusal = (list: readonly Page[]): readonly string[] => {
  const { value, diagnostics } = coverAndText(list);
  expect(value).toBeUndefined();
  return diagnostics.map((found) => formatDiagnostic(found));
};

describe('cover and text', () => {
  it('are a sheet of four pages, and the rest without its blank end, padded to whole sheets', () => {
    const { value } = coverAndText([cover, imprint, ...pages(8).slice(2), blank(9), blank(10), blank(11), blank(12)]);
    expect(told(value?.cover ?? [])).toBe('1 2 blank blank');
    expect(told(value?.text ?? [])).toBe('3 4 5 6 7 8 blank blank');
  });

  it('keep blank pages inside the text, and a blank inside of the cover', () => {
    const { value } = coverAndText([cover, blank(2), page(3), blank(4), page(5), page(6)]);
    expect(told(value?.cover ?? [])).toBe('1 blank blank blank');
    expect(told(value?.text ?? [])).toBe('3 blank 5 6');
  });

  it('have sides by turns, beginning with a recto, on blank pages too, which say nothing', () => {
    const { value } = coverAndText([cover, imprint, page(3)]);
    for (const part of [value?.cover, value?.text]) {
      expect(part?.map(({ side }) => side)).toEqual(['recto', 'verso', 'recto', 'verso']);
      expect(
        part?.filter(({ isBlank }) => isBlank).flatMap(({ lines, marginLines }) => [...lines, ...marginLines]),
      ).toEqual([]);
    }
  });

  it('are not parted where there is no cover', () => {
    expect(refusal(pages(8))).toEqual([
      'error[imposition/no-cover]: the edition has no cover that could be printed by itself: its first page is not named `cover`\n' +
        '   = hint: choose an edition with a cover by --edition, give its first page `page: cover` in the stylesheet, or write `cover: together` under `press:` in document.yaml',
    ]);
    expect(refusal([])).toEqual([expect.stringContaining('imposition/no-cover')]);
  });

  it('are not parted where the text begins on the inside of the cover', () => {
    expect(refusal([cover, ...pages(8).slice(1)])).toEqual([
      'error[imposition/text-on-cover]: the text begins on page 2, which is the inside of the cover\n' +
        '   = hint: let the text begin on a right page: `break-before: recto` in the stylesheet',
    ]);
  });

  it('are not parted where the text begins with a verso', () => {
    expect(refusal([cover, imprint, page(3, { side: 'verso' })])).toEqual([
      expect.stringContaining('behind the cover the text begins with page 3, a left page'),
    ]);
  });

  it.each([[[cover]], [[cover, imprint]], [[cover, imprint, blank(3), blank(4)]]])(
    'are not parted where there is nothing behind the cover',
    (list) => {
      expect(refusal(list)).toEqual([expect.stringContaining('imposition/no-text')]);
    },
  );
});
