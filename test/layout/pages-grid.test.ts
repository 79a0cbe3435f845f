import { describe, expect, it } from 'vitest';
import type { Block } from '../../pipeline/edition/index.js';
import { editionOf, lineTops, paged, paragraph, row, textStyle } from '../support/layout-support.js';

/** Tops of lines of 20 pt, in steps of a grid of 20 pt. */
const tops = (blocks: readonly Block[], perPage = 6, lineGrid?: number): number[][] =>
  lineTops(paged(editionOf(blocks, perPage, lineGrid === undefined ? {} : { lineGrid })));
const lines = (count: number, lang = 'zh-CN') => paragraph('天'.repeat(count * 10), lang);

describe('a grid of lines', () => {
  it('takes up a margin in whole lines', () => {
    const blocks = [lines(1), paragraph('地', 'zh-CN', { marginTop: 6 })];
    expect(tops(blocks)).toEqual([[0, 1.3]]);
    expect(tops(blocks, 6, 20)).toEqual([[0, 2]]);
  });

  it('brings Korean back into step after a line of another height, which stands in the middle of its lines', () => {
    const small = paragraph('地', 'zh-CN', { lineHeight: 20.0, marginTop: 0 });
    const high = paragraph('题', 'zh-CN', { lineHeight: 30, text: textStyle() });
    const [page = []] = tops([small, high, lines(1, 'ko-CN')], 6, 20);
    // 30 pt take up two lines; 5 pt of the room stand above, and the 10 pt glyphs in the middle of the 30.
    expect(page).toEqual([0, 1 + 0.25 + 0.25, 3]);
  });

  it('takes up height and margins together', () => {
    const high = paragraph('题', 'zh-CN', { lineHeight: 24, marginTop: 6, marginBottom: 6 });
    const [page = []] = tops([lines(1), high, lines(1)], 6, 20);
    expect([page[0], page[2]]).toEqual([0, 3]);
  });

  it('goes on from page to page', () => {
    const blocks = [lines(3), paragraph('地'.repeat(60), 'zh-CN', { marginTop: 6 })];
    expect(tops(blocks, 6, 20)).toEqual([
      [0, 1, 2, 4, 5],
      [0, 1, 2, 3],
    ]);
  });

  it('keeps both cells of every row on it', () => {
    const han = [paragraph('天', 'zh-CN'), paragraph('地', 'zh-CN', { marginTop: 3 })];
    const hangul = [lines(1, 'ko-CN')];
    const pair = { ...row(lines(1), lines(1)), marginBottom: 5, cells: [han, hangul] };
    const [page = []] = tops([pair, pair], 8, 20);
    expect(page.length).toBeGreaterThan(6);
    expect(page.every((top) => Number.isInteger(top))).toBe(true);
    expect(page.slice(0, 2)).toEqual([0, 2]);
  });
});
