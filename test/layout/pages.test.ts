import { describe, expect, it } from 'vitest';
import {
  editionOf,
  pageStyle,
  pageTexts,
  paged,
  paragraph,
  row,
  textStyle,
  lineText,
} from '../support/layout-support.js';

/** A paragraph of so many full lines, 10 characters each, that begins with its name. */
const lines = (name: string, count: number): string => name + '天'.repeat(count * 10 - 1);
const heads = (pages: string[][]): string[] => pages.map((page) => page.map((line) => line.charAt(0)).join(''));

describe('pages', () => {
  it('fill to the last line', () => {
    expect(
      heads(pageTexts(paged(editionOf([paragraph(lines('甲', 4), 'zh-CN'), paragraph(lines('乙', 4), 'zh-CN')], 4)))),
    ).toEqual(['甲天天天', '乙天天天']);
  });

  it('leave two lines at least of a paragraph on each of its pages', () => {
    const blocks = [paragraph(lines('甲', 3), 'zh-CN'), paragraph(lines('乙', 4), 'zh-CN')];
    expect(heads(pageTexts(paged(editionOf(blocks, 4))))).toEqual(['甲天天', '乙天天天']);
    expect(heads(pageTexts(paged(editionOf(blocks, 6))))).toEqual(['甲天天乙天', '天天']);
  });

  it('do not divide a paragraph of three lines', () => {
    expect(
      heads(pageTexts(paged(editionOf([paragraph(lines('甲', 2), 'zh-CN'), paragraph(lines('乙', 3), 'zh-CN')], 4)))),
    ).toEqual(['甲天', '乙天天']);
  });

  it('keep a heading with two lines of what follows', () => {
    const blocks = [
      paragraph(lines('甲', 2), 'zh-CN'),
      paragraph('乙', 'zh-CN', { breakAfter: 'avoid' }, 'h2'),
      paragraph(lines('丙', 4), 'zh-CN'),
    ];
    expect(heads(pageTexts(paged(editionOf(blocks, 4))))).toEqual(['甲天', '乙丙天', '天天']);
    expect(heads(pageTexts(paged(editionOf(blocks, 5))))).toEqual(['甲天乙丙天', '天天']);
  });

  it('keep two headings in a row together with what follows', () => {
    const heading = (name: string) => paragraph(name, 'ko-CN', { breakAfter: 'avoid' }, 'h2');
    const blocks = [
      paragraph(lines('甲', 2), 'zh-CN'),
      heading('가'),
      heading('나'),
      paragraph(lines('丙', 2), 'zh-CN'),
    ];
    expect(heads(pageTexts(paged(editionOf(blocks, 5))))).toEqual(['甲天', '가나丙天']);
  });

  it('begin a block on a new page, or on a recto behind a blank verso', () => {
    const on = (breakBefore: 'page' | 'recto') =>
      paged(editionOf([paragraph('甲', 'zh-CN'), paragraph('乙', 'zh-CN', { breakBefore })], 4));
    expect(on('page').pages.map((page) => [page.side, page.isBlank])).toEqual([
      ['recto', false],
      ['verso', false],
    ]);
    expect(on('recto').pages.map((page) => [page.side, page.isBlank])).toEqual([
      ['recto', false],
      ['verso', true],
      ['recto', false],
    ]);
  });

  it('collapse the margins of neighbours and drop them at a page top', () => {
    const blocks = [
      paragraph('甲', 'zh-CN', { marginBottom: 10 }),
      paragraph('乙', 'zh-CN', { marginTop: 20 }),
      paragraph(lines('丙', 2), 'zh-CN', { marginTop: 20 }),
    ];
    const document = paged(editionOf(blocks, 4));
    const first = document.pages[0]?.lines[0]?.baseline ?? NaN;
    const tops = document.pages.map((page) => page.lines.map((line) => line.baseline - first));
    expect(tops).toEqual([
      [0, 40],
      [0, 20],
    ]);
  });
});

describe('pairs', () => {
  it('start level and take the height of the longer side', () => {
    const document = paged(
      editionOf(
        [
          row(paragraph('天地玄黄宇宙洪荒', 'zh-CN'), paragraph('가 나', 'ko-CN')),
          row(paragraph('地', 'zh-CN'), paragraph('나', 'ko-CN')),
        ],
        8,
      ),
    );
    const starts = document.pages[0]?.lines.filter((line) => line.index === 0).map((line) => [line.x, line.baseline]);
    expect(starts).toEqual([
      [50, 63.8],
      [110, 63.8],
      [50, 103.8],
      [110, 103.8],
    ]);
  });

  it('go on side by side on the next page', () => {
    const document = paged(
      editionOf(
        [row(paragraph('天'.repeat(24), 'zh-CN'), paragraph('가'.repeat(20), 'ko-CN', { breakInsideWord: 0 }))],
        4,
      ),
    );
    expect(document.pages.map((page) => page.lines.map((line) => lineText(line).charAt(0)).join(''))).toEqual([
      '天天天天가가가',
      '天天가가',
    ]);
  });

  it('move to the next page whole when one side cannot begin', () => {
    const blocks = [
      row(paragraph(lines('甲', 2).slice(0, 12), 'zh-CN'), paragraph('가', 'ko-CN')),
      row(paragraph('乙'.repeat(12), 'zh-CN'), paragraph('나', 'ko-CN')),
    ];
    expect(heads(pageTexts(paged(editionOf(blocks, 4))))).toEqual(['甲天天가', '乙乙乙나']);
  });

  it('keep a pair of headings with the pair that follows', () => {
    const heading = row(
      paragraph('乙', 'zh-CN', { breakAfter: 'avoid' }, 'h2'),
      paragraph('나', 'ko-CN', { breakAfter: 'avoid' }, 'h2'),
    );
    const blocks = [
      row(paragraph('甲'.repeat(12), 'zh-CN'), paragraph('가', 'ko-CN')),
      heading,
      row(paragraph('丙'.repeat(8), 'zh-CN'), paragraph('다', 'ko-CN')),
    ];
    expect(heads(pageTexts(paged(editionOf(blocks, 5))))).toEqual(['甲甲甲가', '乙나丙丙다']);
  });

  it('put only the leading heading into the outline', () => {
    const heading = row(paragraph('제1', 'ko-CN', {}, 'h2'), paragraph('天、', 'zh-CN', {}, 'h2'));
    expect(paged(editionOf([heading], 4)).outline).toEqual([
      { level: 2, title: '제1', lang: 'ko-CN', page: 1, top: 50 },
    ]);
  });
});

describe('margin boxes', () => {
  it('number the pages outside the type area, and are generated', () => {
    const box = {
      area: 'bottom-right' as const,
      content: [{ kind: 'text' as const, text: '— ' }, { kind: 'page-number' as const }],
      lang: 'zh-CN',
      style: textStyle(),
      textAlign: 'end' as const,
      verticalAlign: 'top' as const,
      padding: { top: 10, right: 10, bottom: 0, left: 0 },
      lineHeight: 20,
    };
    const document = paged(editionOf([paragraph(lines('甲', 8), 'zh-CN')], 4, pageStyle(4, { boxes: [box] })));
    expect(document.pages.map((page) => page.marginLines.map(lineText))).toEqual([['— 1'], ['— 2']]);
    const [line] = document.pages[0]?.marginLines ?? [];
    expect(line?.runs.map((r) => [r.origin, r.x + r.width])).toEqual([['generated', 140]]);
    expect(line?.baseline).toBeCloseTo(50 + 80 + 10 + 5 + 8.8, 6);
  });
});
