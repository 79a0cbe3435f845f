import { describe, expect, it } from 'vitest';
import type { Block, BlockStyle, RowBlock } from '../../pipeline/edition/index.js';
import { editionOf, facingRow, lineTops, paged, paragraph, row, sentences } from '../support/layout-support.js';

type Margins = Partial<Pick<BlockStyle, 'marginTop' | 'marginBottom'>>;

/** A cell of so many lines: in a row 40 pt wide, or on a page 100 pt wide. */
const zh = (count: number, style: Partial<BlockStyle> = {}, perLine = 4) =>
  paragraph('天'.repeat(count * perLine), 'zh-CN', style);
const ko = (count: number, style: Partial<BlockStyle> = {}, perLine = 4) =>
  paragraph('가'.repeat(count * perLine), 'ko-CN', { breakInsideWord: 0, ...style });
const facing = (first: Margins, second: Margins): RowBlock => facingRow(zh(1, first), ko(1, second));

/** Tops of lines in points, each once. */
const tops = (blocks: readonly Block[], perPage = 8, lineGrid?: number): number[][] =>
  lineTops(paged(editionOf(blocks, perPage, lineGrid === undefined ? {} : { lineGrid }))).map((page) =>
    [...new Set(page.map((top) => Math.round(top * 20)))].sort((a, b) => a - b),
  );

describe('margins in the cells of a row', () => {
  it('count for its height, whichever language has them', () => {
    const after = row(zh(1), ko(1));
    expect(tops([row(zh(1, { marginBottom: 12 }), ko(1)), after])).toEqual([[0, 32]]);
    expect(tops([row(zh(1), ko(1, { marginBottom: 12 })), after])).toEqual([[0, 32]]);
    expect(tops([row(ko(1), zh(1, { marginBottom: 12 })), after])).toEqual([[0, 32]]);
    expect(tops([row(ko(2), zh(1, { marginBottom: 12 })), after])).toEqual([[0, 20, 40]]);
  });

  it('do not collapse with those of the row', () => {
    const above = { ...row(zh(1, { marginBottom: 12 }), ko(1, { marginBottom: 10 })), marginBottom: 6 };
    const below = { ...row(zh(1, { marginTop: 5 }), ko(1, { marginTop: 3 })), marginTop: 8 };
    expect(tops([above, below])).toEqual([[0, 20 + 12 + 8 + 5]]);
  });

  it('stand above the first lines of all cells, so that these are level', () => {
    const document = paged(editionOf([row(zh(1), ko(1)), row(zh(1, { marginTop: 9 }), ko(1))], 8));
    expect(document.pages[0]?.lines.map(({ baseline }) => Number(baseline.toFixed(6)))).toEqual([
      63.8, 63.8, 92.8, 92.8,
    ]);
  });

  it('stand above a rule, and beside the rule of another cell in its room', () => {
    const border = { width: 1, distance: 7, color: { red: 0, green: 0, blue: 0 } };
    const first = row(zh(1), ko(1));
    expect(tops([first, row(zh(1, { borderTop: border, marginTop: 6 }), ko(1))])).toEqual([[0, 34]]);
    expect(tops([first, row(zh(1, { borderTop: border }), ko(1, { marginTop: 6 }))])).toEqual([[0, 28]]);
    expect(tops([first, row(zh(1, { borderTop: border }), ko(1, { marginTop: 11 }))])).toEqual([[0, 31]]);
  });

  it('are taken up in whole lines by a grid', () => {
    expect(tops([row(zh(1, { marginBottom: 12 }), ko(1)), row(zh(1), ko(1))], 8, 20)).toEqual([[0, 40]]);
  });

  it('are cut where a page begins by itself, and stand where it is made to begin', () => {
    const indented = row(zh(2, { marginTop: 10 }), ko(2, { marginTop: 10 }));
    expect(tops([row(zh(3), ko(3)), indented], 4)).toEqual([
      [0, 20, 40],
      [0, 20],
    ]);
    expect(tops([row(zh(3), ko(3)), { ...indented, breakBefore: 'page' }], 4)).toEqual([
      [0, 20, 40],
      [10, 30],
    ]);
  });

  it('need no room at the foot of a page', () => {
    const last = { marginBottom: 30 };
    expect(tops([row(zh(2), ko(2)), row(zh(2, last), ko(2, last)), row(zh(1), ko(1))], 4)).toEqual([
      [0, 20, 40, 60],
      [0],
    ]);
  });

  it('stand where a row that goes on overleaf begins and ends, and nowhere between', () => {
    const both = { marginTop: 10, marginBottom: 14 };
    const blocks = [row(zh(1), ko(1)), row(zh(6, both), ko(6, both)), row(zh(1), ko(1))];
    expect(tops(blocks, 5)).toEqual([
      [0, 30, 50, 70],
      [0, 20, 40, 74],
    ]);
  });

  it('of a cell that ended on the page before are cut there', () => {
    const blocks = [row(zh(6), ko(2, { marginBottom: 50 })), row(zh(1), ko(1))];
    expect(tops(blocks, 4)).toEqual([
      [0, 20, 40, 60],
      [0, 20, 40],
    ]);
  });
});

describe('margins in the cells of facing rows', () => {
  it('count on both pages, whichever language has them', () => {
    const after = facing({}, {});
    for (const title of [facing({ marginBottom: 25 }, {}), facing({}, { marginBottom: 25 })]) {
      expect(tops([title, after])).toEqual([[], [0, 45], [0, 45]]);
    }
    for (const text of [facing({ marginTop: 9 }, {}), facing({}, { marginTop: 9 })]) {
      expect(tops([after, text])).toEqual([[], [0, 29], [0, 29]]);
    }
  });

  it('do not collapse with those of the row', () => {
    const title = { ...facing({ marginBottom: 12 }, { marginBottom: 12 }), marginBottom: 6 };
    const text = { ...facing({ marginTop: 5 }, { marginTop: 5 }), marginTop: 8 };
    expect(tops([title, text])).toEqual([[], [0, 45], [0, 45]]);
  });

  it('stand where a row that is divided begins and ends, and nowhere between', () => {
    const both = { marginTop: 10, marginBottom: 14 };
    const long = facingRow(
      sentences(
        [0, 1, 2].map((s) => [`p1.s${s}`, '天'.repeat(20)]),
        'zh-CN',
        both,
      ),
      sentences(
        [0, 1, 2].map((s) => [`p1.s${s}`, '가'.repeat(18)]),
        'ko-CN',
        { breakInsideWord: 0, ...both },
      ),
    );
    // The pages are made to begin here, so the margin above the row stands.
    const opening = [10, 30, 50, 70];
    const nextOpening = [0, 20, 54];
    expect(tops([long, facing({}, {})], 5)).toEqual([[], opening, opening, nextOpening, nextOpening]);
  });
});

describe('the margin above what a page is made to begin with', () => {
  it('does not stand again on the page on which it goes on', () => {
    const chapter = { breakBefore: 'page', marginTop: 15 } as const;
    const first = paragraph('题', 'zh-CN');
    for (const block of [zh(6, chapter, 10), ko(6, chapter, 10), { ...row(zh(6), ko(6)), ...chapter }]) {
      expect(tops([first, block], 5)).toEqual([[0], [15, 35, 55, 75], [0, 20]]);
    }
  });
});
