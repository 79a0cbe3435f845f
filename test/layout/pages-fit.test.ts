import { describe, expect, it } from 'vitest';
import { editionOf, lineCounts, lineText, paged, pageTexts, paragraph, row } from '../support/layout-support.js';

/** A paragraph of so many full lines of ten characters, that begins with its name. */
const lines = (name: string, count: number) => paragraph(name + '天'.repeat(count * 10 - 1), 'zh-CN');
const heading = (name: string) => paragraph(name, 'zh-CN', { breakAfter: 'avoid' }, 'h2');
const heads = (blocks: Parameters<typeof editionOf>[0], perPage: number): string[] =>
  pageTexts(paged(editionOf(blocks, perPage))).map((page) => page.map((line) => line.charAt(0)).join(''));

describe('page breaks over a section', () => {
  it('take lines off two pages rather than half of one', () => {
    // First fit: 甲 on a full page and three lines on the next, as 乙 and 丙 do not fit below them.
    const blocks = [lines('甲', 9), heading('乙'), lines('丙', 3), lines('丁', 6)];
    expect(heads(blocks, 6)).toEqual(['甲天天天', '天天天天天', '乙丙天天丁天', '天天天天']);
  });

  it('end level on the two pages of an opening: page 2 takes five lines and page 1 four, since page 3 is full', () => {
    const full = [lines('甲', 9), heading('乙'), lines('丙', 3), lines('丁', 6)];
    expect(lineCounts(paged(editionOf(full, 6)))).toEqual([4, 5, 6, 4]);
  });

  it('spread what is missing instead of leaving one page half empty', () => {
    // 11 lines before a block of 4 that stays whole: 6 + 5 fills pages; of 10, two pages of 5 are better than 6 + 4.
    const whole = paragraph('乙' + '天'.repeat(39), 'zh-CN', { breakInside: 'avoid' });
    const after = lines('丙', 4);
    expect(lineCounts(paged(editionOf([lines('甲', 10), whole, after], 6)))).toEqual([5, 5, 6, 2]);
  });

  it('hold full pages as long as the rules allow', () => {
    const blocks = Array.from({ length: 20 }, (_, i) => lines('甲', 4 + ((i * 7) % 9)));
    const counts = lineCounts(paged(editionOf(blocks, 22))).slice(0, -1);
    expect(counts.filter((count) => count < 21)).toEqual([]);
    expect(counts.filter((count) => count === 22).length).toBeGreaterThan(counts.length / 2);
  });

  it('keep headings with two lines, though the style allows a lone one', () => {
    const loose = paragraph('丙' + '天'.repeat(39), 'zh-CN', { orphans: 1, widows: 1 });
    expect(heads([lines('甲', 4), heading('乙'), loose], 6)).toEqual(['甲天天天', '乙丙天天天']);
  });

  it('relax lone lines only where nothing else is possible', () => {
    // Three lines can be neither whole nor divided on pages of two.
    expect(heads([lines('甲', 3)], 2)).toEqual(['甲天', '天']);
    expect(heads([lines('甲', 4)], 2)).toEqual(['甲天', '天天']);
  });

  it('place a line on a page that is lower than it', () => {
    const edition = editionOf([paragraph('天地', 'zh-CN', { lineHeight: 200 }), paragraph('가', 'ko-CN')], 4);
    expect(pageTexts(paged(edition))).toEqual([['天地'], ['가']]);
  });

  it('divide what must not be divided when it is higher than a page', () => {
    const whole = paragraph('乙' + '天'.repeat(59), 'zh-CN', { breakInside: 'avoid' });
    expect(lineCounts(paged(editionOf([whole], 4)))).toEqual([4, 2]);
  });

  it('divide rows on both sides at once, two lines at least on each side of the turn', () => {
    const pair = (han: number, hangul: number) =>
      row(
        paragraph('天'.repeat(han * 4), 'zh-CN'),
        paragraph('가'.repeat(hangul * 4), 'ko-CN', { breakInsideWord: 0 }),
      );
    const document = paged(editionOf([pair(5, 4), pair(4, 5)], 6));
    const shown = document.pages.map((page) => page.lines.map((line) => lineText(line).charAt(0)).join(''));
    expect(shown).toEqual(['天天天天天가가가가', '天天天天가가가가가']);
  });

  it('have room for a paragraph without a line', () => {
    const empty = paragraph('', 'zh-CN');
    const cell = { ...row(empty), cells: [[empty, lines('甲', 6)]] };
    expect(lineCounts(paged(editionOf([empty, cell, empty], 4)))).toEqual([4, 2]);
  });

  it('keep a heading inside a cell with two lines of what it heads', () => {
    const pair = {
      ...row(heading('甲'), heading('가')),
      cells: [
        [lines('甲', 1), heading('乙'), paragraph('丙' + '天'.repeat(11), 'zh-CN')],
        [paragraph('가', 'ko-CN'), paragraph('나', 'ko-CN', { breakAfter: 'avoid' }, 'h2'), paragraph('다', 'ko-CN')],
      ],
    };
    const document = paged(editionOf([pair], 5));
    const shown = document.pages.map((page) => page.lines.map((line) => lineText(line).charAt(0)).join(''));
    expect(shown).toEqual(['甲天天가나다', '乙丙天天']);
  });

  it('avoid a lone line even where the style allows it, if it costs no more than a line', () => {
    const loose = (name: string, count: number) =>
      paragraph(name + '天'.repeat(count * 10 - 1), 'zh-CN', { orphans: 1, widows: 1 });
    const counts = (blocks: Parameters<typeof editionOf>[0]) => lineCounts(paged(editionOf(blocks, 22)));
    expect(counts([loose('甲', 21), loose('乙', 6)])).toEqual([21, 6]);
    expect(counts([loose('甲', 23), loose('乙', 6)])).toEqual([21, 8]);
  });
});
