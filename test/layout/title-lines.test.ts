/** Headings of several lines: GB/T 9704, title. A Chinese character and a Korean syllable are one em wide, a figure or a space half of one. */
import { describe, expect, it } from 'vitest';
import { hasTitleShape, titleEnds, type TitleLine } from '../../pipeline/layout/inline/title-shape.js';
import { layoutParagraph } from '../../pipeline/layout/inline/index.js';
import { blockStyle, FONT_SIZE, lineText, run, setLines } from '../support/layout-support.js';
import { squareFontBook } from '../support/square-face.js';

const CHINESE = '延边朝鲜族自治州人民政府关于2020年国民经济和社会发展计划执行情况的报告';
const KOREAN = '연변조선족자치주 인민정부의 2020년 국민경제 및 사회발전계획 집행정형에 관한 보고';
const TERMS = ['朝鲜族', '自治州', '人民政府', '国民经济', '社会发展', '计划'];

function setTitle(text: string, lang: string, ems: number, titleTerms: readonly string[] = TERMS): readonly string[] {
  return layoutParagraph(
    { inlines: [run(text, lang)], lang, style: blockStyle({ textAlign: 'center' }), measure: ems * FONT_SIZE },
    { fonts: squareFontBook(), protectedTerms: [], titleTerms },
  ).value.map((line) => lineText(line).trimEnd());
}

const widthOf = (line: string): number =>
  Array.from(line).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);

describe('a Chinese title', () => {
  it.each([
    [18, ['延边朝鲜族自治州人民政府关于2020年', '国民经济和社会发展计划执行情况的报告']],
    [14, ['延边朝鲜族自治州人民政府', '关于2020年国民经济和社会发展', '计划执行情况的报告']],
    [9, ['延边朝鲜族自治州', '人民政府关于2020年', '国民经济和社会发展', '计划执行情况的报告']],
  ])('is a trapezoid or a diamond at %d ems', (ems, expected) => {
    expect(setTitle(CHINESE, 'zh-CN', ems)).toEqual(expected);
  });

  it('is a diamond where the lines most alike would be an hourglass', () => {
    // 12, 10 and 13 ems are the most alike, and narrow in the middle.
    expect(setTitle(CHINESE, 'zh-CN', 14).map(widthOf)).toEqual([12, 14, 9]);
  });

  it('stays an hourglass rather than run over its measure or take a line more', () => {
    expect(setTitle(CHINESE, 'zh-CN', 13).map(widthOf)).toEqual([12, 10, 13]);
  });

  it('parts no term of the termbase and no word that titles are made of', () => {
    const words = [...TERMS, '关于', '情况', '执行', '报告'];
    for (let ems = 6; ems <= 34; ems += 0.5) {
      const lines = setTitle(CHINESE, 'zh-CN', ems);
      expect(words.filter((word) => !lines.some((line) => line.includes(word)))).toEqual([]);
    }
  });

  it('begins no line with 的', () => {
    const lines = setTitle('天地玄黄宇的天地玄黄宇', 'zh-CN', 6, []);
    expect(lines).toEqual(['天地玄黄宇的', '天地玄黄宇']);
    expect(setTitle('天地玄黄宇的荒天地玄黄', 'zh-CN', 8, [])).toEqual(['天地玄黄宇的', '荒天地玄黄']);
  });

  it('takes no more lines than it needs', () => {
    for (let ems = 15; ems <= 34; ems += 1) {
      const needed = Math.ceil(35 / ems);
      expect(setTitle(CHINESE, 'zh-CN', ems).length).toBeLessThanOrEqual(needed + (ems < 18 ? 1 : 0));
    }
    expect(setTitle(CHINESE, 'zh-CN', 35)).toEqual([CHINESE]);
  });

  it('breaks where a line break stands, whatever the shape', () => {
    expect(setTitle('天地玄黄宇宙\n洪荒\n盈昃辰宿列张', 'zh-CN', 10, []).map((line) => line.trim())).toEqual([
      '天地玄黄宇宙',
      '洪荒',
      '盈昃辰宿列张',
    ]);
  });
});

describe('a Korean title', () => {
  it.each([
    [22, ['연변조선족자치주 인민정부의 2020년 국민경제', '및 사회발전계획 집행정형에 관한 보고']],
    [16, ['연변조선족자치주 인민정부의', '2020년 국민경제 및 사회발전계획', '집행정형에 관한 보고']],
    [12, ['연변조선족자치주', '인민정부의 2020년', '국민경제 및 사회발전계획', '집행정형에 관한 보고']],
  ])('is a trapezoid or a diamond of whole words at %d ems', (ems, expected) => {
    expect(setTitle(KOREAN, 'ko-CN', ems)).toEqual(expected);
  });

  it.each([
    // 9.5, 8 and 9 ems are the most alike.
    ['가나다라마바 사아자 차 카 타파하가나 다 라마바사아 자차', [9.5, 9.5, 7.5]],
    // 10.5, 7.5 and 9.5 ems are.
    ['가나다라마바 사아자차 카타파하 가나다 라마바사아자 차카타', [6, 12, 9.5]],
  ])('is no hourglass although that is more even: %s', (text, widths) => {
    expect(setTitle(text, 'ko-CN', 12).map(widthOf)).toEqual(widths);
  });

  it('stays an hourglass where its words give no other way', () => {
    const text = '가나다라마바사아자 차카타파하가 나다라마바사아자차';
    expect(setTitle(text, 'ko-CN', 12).map(widthOf)).toEqual([9, 6, 9]);
  });

  it('breaks no word for the sake of its shape', () => {
    const text = '가나다라마바사아자 차카타파하가 나다라마바사아자차';
    const lines = setLines(text, 'ko-CN', 10, { textAlign: 'center', breakInsideWord: 200 });
    expect(lines.map((line) => lineText(line).trimEnd())).toEqual(text.split(' '));
  });
});

describe('the shape of a title', () => {
  it.each([
    [[60, 80, 100], true],
    [[100, 80, 60], true],
    [[80, 100, 70], true],
    [[80, 80, 80], true],
    [[100, 80, 100], false],
    [[100, 80, 80, 90], false],
    [[60, 100, 80, 90], false],
    [[100, 99.8, 100], true],
  ])('of lines %j is a trapezoid or a diamond: %s', (widths, expected) => {
    expect(hasTitleShape(widths)).toBe(expected);
  });

  const linesOf =
    (lines: Readonly<Record<number, readonly TitleLine[]>>) =>
    (start: number): readonly TitleLine[] =>
      lines[start] ?? [];

  it('is given by the cheapest way that has it, of equal ones the one with the earliest break', () => {
    const linesFrom = linesOf({
      0: [
        { end: 1, width: 10, cost: 5 },
        { end: 2, width: 20, cost: 5 },
      ],
      1: [{ end: 3, width: 20, cost: 5 }],
      2: [{ end: 3, width: 10, cost: 5 }],
    });
    expect(titleEnds({ count: 2, end: 3, mostCost: 100, linesFrom })).toEqual([1, 3]);
  });

  it('is given by no way that costs too much or has another number of lines', () => {
    const linesFrom = linesOf({ 0: [{ end: 1, width: 10, cost: 50 }], 1: [{ end: 2, width: 20, cost: 60 }] });
    expect(titleEnds({ count: 2, end: 2, mostCost: 100, linesFrom })).toBeUndefined();
    expect(titleEnds({ count: 1, end: 2, mostCost: 1000, linesFrom })).toBeUndefined();
    expect(titleEnds({ count: 2, end: 2, mostCost: 1000, linesFrom })).toEqual([1, 2]);
  });
});
