/** Borders over and under paragraphs: the room they take, where they stand, what happens to them where a page turns. */
import { describe, expect, it } from 'vitest';
import type { Block, Border } from '../../pipeline/edition/index.js';
import type { PagedDocument } from '../../pipeline/layout/index.js';
import {
  editionOf,
  facingRow,
  lineCounts,
  lineTops,
  paged,
  paragraph,
  row,
  sentences,
} from '../support/layout-support.js';

const RED = { red: 200, green: 16, blue: 46 };
/** A rule of 2 pt, 8 pt from the lines: half a line in all. */
const rule = (changes: Partial<Border> = {}): Border => ({ width: 2, distance: 8, color: RED, ...changes });

const pages = (blocks: readonly Block[], perPage = 6, lineGrid?: number): PagedDocument =>
  paged(editionOf(blocks, perPage, lineGrid === undefined ? {} : { lineGrid }));

/** Centre lines of the rules of each page, in points from the top of the type area. */
const ruleTops = (document: PagedDocument): number[][] =>
  document.pages.map(({ rules = [] }) => rules.map(({ y }) => Math.round((y - 50) * 100) / 100));

const zh = (count: number, style: Parameters<typeof paragraph>[2] = {}) =>
  paragraph('天'.repeat(count * 10), 'zh-CN', style);
const ko = (count: number, style: Parameters<typeof paragraph>[2] = {}) =>
  paragraph('가'.repeat(count * 10), 'ko-CN', { breakInsideWord: 0, ...style });

describe('a border above a paragraph', () => {
  it('takes up its width and its padding', () => {
    const document = pages([zh(1), ko(1, { borderTop: rule() }), zh(1)]);
    expect(lineTops(document)).toEqual([[0, 1.5, 2.5]]);
    expect(ruleTops(document)).toEqual([[21]]);
  });

  it('is as wide as the paragraph between its margins', () => {
    const [page] = pages([zh(1, { borderTop: rule(), marginStart: 15, marginEnd: 25, text: zh(1).style.text })]).pages;
    expect(page?.rules).toEqual([{ place: { block: 0 }, color: RED, x: 65, y: 51, width: 60, thickness: 2 }]);
  });

  it('stays inside the margins, which do not collapse through it', () => {
    const document = pages([zh(1, { marginBottom: 10 }), ko(1, { marginTop: 4, borderTop: rule() })]);
    // The larger margin, then the rule and its padding.
    expect(lineTops(document)).toEqual([[0, 2]]);
    expect(ruleTops(document)).toEqual([[31]]);
  });

  it('stands at the top of the page that it comes to', () => {
    const document = pages([zh(5), ko(2, { borderTop: rule(), marginTop: 10 })]);
    expect(lineTops(document)[1]).toEqual([0.5, 1.5]);
    expect(ruleTops(document)).toEqual([[], [1]]);
  });
});

describe('a border below a paragraph', () => {
  it('takes up its room before the next one', () => {
    const document = pages([ko(2, { borderBottom: rule() }), zh(1)]);
    expect(lineTops(document)).toEqual([[0, 1, 2.5]]);
    expect(ruleTops(document)).toEqual([[49]]);
  });

  it('makes a pair with the border above the next paragraph', () => {
    const thick = rule({ width: 3, distance: 4 });
    const thin = rule({ width: 1, distance: 10 });
    const document = pages([zh(1, { borderBottom: thick }), ko(1, { marginTop: 2, borderTop: thin })]);
    expect(ruleTops(document)).toEqual([[25.5, 29.5]]);
    expect(lineTops(document)).toEqual([[0, 2]]);
  });

  it('takes the last lines to the next page where it finds no room below them', () => {
    const without = pages([zh(3), ko(3)]);
    expect(lineCounts(without)).toEqual([6]);
    const document = pages([zh(3), ko(3, { borderBottom: rule(), widows: 1, orphans: 1 })]);
    expect(lineCounts(document)).toEqual([5, 1]);
    expect(ruleTops(document)).toEqual([[], [29]]);
    const minded = pages([zh(3), ko(3, { borderBottom: rule(), widows: 2, orphans: 1 })]);
    expect(lineCounts(minded)).toEqual([4, 2]);
  });

  it('runs over the foot of a page that is too low for it, once', () => {
    const document = pages([zh(1, { borderBottom: rule({ distance: 60 }) })], 2);
    expect(lineCounts(document)).toEqual([1]);
    expect(ruleTops(document)).toEqual([[81]]);
  });
});

describe('a paragraph with borders that a page divides', () => {
  const both = { borderTop: rule(), borderBottom: rule() };

  it('has the upper one where it begins and the lower one where it ends', () => {
    const document = pages([zh(3), ko(11, both)]);
    // The second page has its full six lines: no rule takes room from them.
    expect(lineCounts(document)).toEqual([5, 6, 3]);
    expect(ruleTops(document)).toEqual([[61], [], [69]]);
  });

  it('is so where pages turn after sentences', () => {
    const parts = [1, 2, 3].map((n) => [`p001.s0${n}`, '天地玄黄宇宙洪荒日月盈昃辰宿列张。'] as const);
    const document = pages([sentences(parts, 'zh-CN', { ...both, pageTurn: 'sentence' })], 4);
    const tops = ruleTops(document);
    expect(document.pages.length).toBeGreaterThan(1);
    expect(tops[0]).toEqual([1]);
    expect(tops.at(-1)).toHaveLength(1);
    expect(tops.flat()).toHaveLength(2);
  });
});

describe('a heading with a border', () => {
  it('stays with what follows it', () => {
    const heading = paragraph('보고', 'ko-CN', { breakAfter: 'avoid', borderBottom: rule() }, 'h2');
    const document = pages([zh(4), heading, ko(4)]);
    expect(lineCounts(document)).toEqual([4, 5]);
    expect(ruleTops(document)).toEqual([[], [29]]);
  });
});

describe('borders on a grid of lines', () => {
  it('stand at their distance from the lines, which stand on the grid', () => {
    const document = pages([zh(1), ko(1, { borderTop: rule(), borderBottom: rule() }), zh(1)], 8, 20);
    expect(lineTops(document)).toEqual([[0, 2, 4]]);
    expect(ruleTops(document)).toEqual([[31, 69]]);
  });

  it('cost nothing where their room is a whole line', () => {
    const document = pages([zh(1, { borderTop: rule({ distance: 18 }) }), ko(1)], 6, 20);
    expect(lineTops(document)).toEqual([[1, 2]]);
    expect(ruleTops(document)).toEqual([[1]]);
  });
});

describe('borders in cells', () => {
  it('leave their room in every cell, so that first lines stand level', () => {
    const document = pages([row(paragraph('天', 'zh-CN', { borderTop: rule() }), paragraph('가', 'ko-CN')), zh(1)]);
    expect(lineTops(document)).toEqual([[0.5, 0.5, 1.5]]);
    expect(document.pages[0]?.rules?.map(({ place, x, width }) => [place, x, width])).toEqual([
      [{ block: 0, cell: 0, paragraph: 0 }, 50, 40],
    ]);
  });

  it('hold the next row off below the longer cell', () => {
    const cells = [paragraph('天', 'zh-CN'), paragraph('가', 'ko-CN', { borderBottom: rule() })] as const;
    const document = pages([row(...cells), row(...cells)]);
    expect(lineTops(document)).toEqual([[0, 0, 1.5, 1.5]]);
    expect(ruleTops(document)).toEqual([[29, 59]]);
  });

  it('go to the two pages of an opening', () => {
    const document = pages([
      facingRow(paragraph('天', 'zh-CN', { borderTop: rule() }), paragraph('가', 'ko-CN', { borderTop: rule() })),
    ]);
    expect(document.pages.map(({ rules = [] }) => rules.length)).toEqual([0, 1, 1]);
  });
});

describe('a paragraph without text', () => {
  const empty = (style: Parameters<typeof paragraph>[2]) => ({ ...paragraph('', 'zh-CN', style), inlines: [] });

  it('is its borders alone', () => {
    const document = pages([
      zh(1),
      empty({ borderTop: rule({ distance: 2 }), borderBottom: rule({ distance: 4 }) }),
      ko(1),
    ]);
    expect(ruleTops(document)).toEqual([[21, 29]]);
    expect(lineTops(document)).toEqual([[0, 1.5]]);
  });

  it('goes to the next page where its borders find no room', () => {
    const document = pages([zh(2), empty({ borderTop: rule() }), ko(1)], 2);
    expect(ruleTops(document)).toEqual([[], [1]]);
    expect(lineTops(document)[1]).toEqual([0.5]);
  });

  it('is nothing without them', () => {
    expect(pages([zh(2), empty({})], 2).pages).toHaveLength(1);
  });
});

it('pages without borders have no list of rules', () => {
  expect(pages([zh(1)]).pages.map((page) => 'rules' in page)).toEqual([false]);
});
