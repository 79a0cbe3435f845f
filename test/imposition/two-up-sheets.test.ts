/** Reading copies, two pages a sheet. */
import { describe, expect, it } from 'vitest';
import { mm } from '../../pipeline/geometry/index.js';
import { twoUpSheets } from '../../pipeline/imposition/index.js';
import type { Page } from '../../pipeline/layout/index.js';
import { A4, boxInMm, lineAt, page, pages, pair, SIXTEENMO } from './sheets-support.js';

const pairsOf = (list: readonly Page[]): readonly string[] => twoUpSheets(list).value.map(pair);

/** A type area 28 mm from the binding edge and 26 mm from the other. */
const bound = (one: Page): Page => ({
  ...one,
  area: { ...one.area, x: mm(one.side === 'recto' ? 28 : 26), width: mm(156) },
});

/** The same type area left and right, and a page number at the outer edge. */
const numbered = (one: Page): Page => ({
  ...one,
  marginLines: [lineAt(one.side === 'recto' ? mm(180) : mm(20), mm(285))],
});

describe('pages that are all set alike', () => {
  it('stand two by two in reading order', () => {
    expect(pairsOf(pages(5))).toEqual(['1|2', '3|4', '5|-']);
  });

  it('are so with page numbers in the middle of the foot, and notes beside the lines', () => {
    const alike = pages(4).map((one) => ({ ...one, marginLines: [lineAt(mm(100), mm(285)), lineAt(mm(5), mm(60))] }));
    expect(pairsOf(alike)).toEqual(['1|2', '3|4']);
  });
});

describe('facing pages', () => {
  it.each([
    ['type areas', bound],
    ['page numbers', numbered],
  ])('that mirror each other in their %s stand as in the open book, versos left', (_, facing) => {
    expect(pairsOf(pages(6).map(facing))).toEqual(['-|1', '2|3', '4|5', '6|-']);
  });

  it('stand right from a verso on', () => {
    expect(pairsOf(pages(5).slice(1).map(bound))).toEqual(['2|3', '4|5']);
  });

  it('keep their openings when a cover comes first that is set in the middle', () => {
    const cover = page(1, { name: 'cover' });
    expect(pairsOf([cover, ...pages(5).slice(1).map(bound)])).toEqual(['-|1', '2|3', '4|5']);
  });

  it('leave out the blank pages that fill up a booklet, and keep those between', () => {
    const blank = (number: number): Page => page(number, { isBlank: true });
    const list = [page(1), blank(2), page(3), page(4)].map(bound);
    expect(pairsOf([...list, blank(5), blank(6), blank(7), blank(8)])).toEqual(['-|1', '2|3', '4|-']);
  });

  it('never share a half', () => {
    const [first, second, third] = pages(3).map(bound);
    if (!first || !second || !third) throw new Error('three pages');
    expect(pairsOf([first, third, second])).toEqual(['-|1', '-|3', '2|-']);
  });
});

describe('the place of the pages', () => {
  it('is at the middle of the sheet', () => {
    const [sheet] = twoUpSheets(pages(2, { size: SIXTEENMO })).value;
    expect(sheet?.pages.map(({ clip }) => boxInMm(clip))).toEqual([
      [26, 18.5, 184, 260],
      [210, 18.5, 184, 260],
    ]);
    expect(sheet?.marks).toEqual([]);
  });

  it('must be half the sheet at least', () => {
    const { value, diagnostics } = twoUpSheets(pages(2), { sheetSize: A4 });
    expect(value).toEqual([]);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'imposition/page-too-large',
        args: { page: 1, size: '210 × 297', half: '105 × 297', sheet: '210 × 297' },
      }),
    ]);
  });
});
