/** The checks of finished pages can fail: headings, lone lines, pairs and read-back texts made wrong are found. */
import { describe, expect, it } from 'vitest';
import type { PdfGlyph } from '../support/read-pdf.js';
import { readSegments } from './expected-text.js';
import { findOpenings, headingsAtFoot, lonelyLines, unlevelPairs, type LinePlace } from './page-faults.js';
import { findGutter, linesOf, setParagraphs, takeOut, type SetLine } from './set-lines.js';

const at = (page: number, baseline: number, column = 0): LinePlace => ({ page, baseline, column });

/** Glyphs of 10 points side by side. */
const glyphs = (text: string, x: number, y: number): readonly PdfGlyph[] =>
  Array.from(text, (unit, index) => ({
    ...{ text: unit, code: 1, x: x + 10 * index, y, rise: 0, width: 10, fontSize: 10 },
    ...{ fontName: 'ABCDEF+Face', color: '#000000', isArtifact: false },
  }));

const setLine = (text: string, place: LinePlace): SetLine => ({ ...place, glyphs: glyphs(text, 0, place.baseline) });

describe('headings at a page foot', () => {
  const heading = { lines: [at(1, 100)] };

  it('finds one with nothing below it in its column', () => {
    expect(headingsAtFoot([heading], [at(1, 80), at(1, 100), at(1, 120, 1), at(2, 40)])).toHaveLength(1);
  });
  it('finds one that is itself parted by the page', () => {
    const parted = { lines: [at(1, 100), at(2, 40)] };
    expect(headingsAtFoot([parted], [at(1, 100), at(2, 40), at(2, 60)])).toHaveLength(1);
  });
  it('finds none where text follows', () => {
    expect(headingsAtFoot([heading], [at(1, 80), at(1, 100), at(1, 120)])).toEqual([]);
  });
});

describe('lone lines', () => {
  it('finds an orphan and a widow', () => {
    expect(lonelyLines([{ lines: [at(1, 700), at(2, 40), at(2, 60)] }])).toHaveLength(1);
    expect(lonelyLines([{ lines: [at(1, 680), at(1, 700), at(2, 40)] }])).toHaveLength(1);
  });
  it('takes a paragraph of one line, and two lines on either page', () => {
    expect(lonelyLines([{ lines: [at(1, 700)] }, { lines: [at(1, 1), at(1, 2), at(2, 1), at(2, 2)] }])).toEqual([]);
  });
});

describe('level pairs', () => {
  it.each([
    [at(1, 100), at(1, 100.6, 1)],
    [at(1, 100), at(2, 100, 1)],
  ])('finds %j beside %j', (first, second) => {
    expect(unlevelPairs([[first, second]], 0.5)).toHaveLength(1);
  });
  it('takes half a point', () => {
    expect(unlevelPairs([[at(1, 100), at(1, 100.4, 1)]], 0.5)).toEqual([]);
  });

  it('finds where paragraphs begin by their text, at line starts only', () => {
    const lines = [
      setLine('各位代表：', at(1, 10)),
      setLine('各位代表，2020年', at(1, 20)),
      setLine('结束', at(1, 30)),
    ];
    const found = findOpenings(['各位代表：', '各位代表，2020年', '年'], lines);
    expect(found.map(({ baseline }) => baseline)).toEqual([10, 20]);
  });
});

describe('read-back text', () => {
  const lines = [setLine('一二三', at(1, 10)), setLine('四。', at(1, 20)), setLine('다섯 여섯', at(2, 10))];

  it('gives lines to their paragraphs', () => {
    const paragraphs = setParagraphs(['一二三四。', '다섯 여섯'], lines);
    expect(paragraphs.map(({ texts }) => texts)).toEqual([['一二三', '四。'], ['다섯 여섯']]);
  });
  it.each([
    ['another character', ['一二三五。', '다섯 여섯']],
    ['a character lost', ['一二三', '다섯 여섯']],
    ['a line more than the text', ['一二三四。']],
    ['a line less than the text', ['一二三四。', '다섯 여섯', '끝']],
    ['a paragraph that begins within a line', ['一二', '三四。', '다섯 여섯']],
  ])('finds %s', (_, texts) => {
    expect(() => setParagraphs(texts, lines)).toThrow(/show/);
  });
  it('finds a generated line that no page shows, and takes one out once', () => {
    const list = ['— 1 —', '文', '— 1 —'];
    takeOut(list, '— 1 —', (text) => text, 1);
    expect(list).toEqual(['— 1 —', '文']);
    expect(() => takeOut(list, '— 2 —', (text) => text, 1)).toThrow('page 1 does not show');
  });

  it('parts columns where no glyph stands, and refuses where there is no such place', () => {
    const page = { number: 1, width: 200, height: 300, rules: [] };
    const apart = { ...page, glyphs: [...glyphs('左左', 50, 10), ...glyphs('右右', 120, 10)] };
    expect(findGutter({ pages: [apart], info: {}, bookmarks: [], structure: [] })).toBe(95);
    expect(linesOf(apart, [95]).map(({ column }) => column)).toEqual([0, 1]);
    const touching = { ...page, glyphs: glyphs('左左左左左左左左左左右', 45, 10) };
    expect(() => findGutter({ pages: [touching], info: {}, bookmarks: [], structure: [] })).toThrow('no gutter');
  });
});

describe('the reader of segment files', () => {
  it('tells Chinese, remarks and Korean apart', () => {
    const file =
      '## p001.s01+s02 [translated] src:1\n> 一。\n>- 旧。\n> 二。\n% note: x\n\\> 하나\\\n둘\n\n## p002.s01 [initial]\n> 三\n\n';
    expect(readSegments(file)).toEqual([
      { paragraph: 'p001', segment: 'p001.s01+s02', chinese: '一。二。', korean: '> 하나 둘' },
      { paragraph: 'p002', segment: 'p002.s01', chinese: '三', korean: '' },
    ]);
  });
});
