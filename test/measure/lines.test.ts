/** What is measured on lines can be wrong and is then found: glyphs made up for each fault, and sound ones beside. */
import { describe, expect, it } from 'vitest';
import { measurePages, type MeasuredEdition, type MeasuredSide } from './measure-edition.js';
import { pageOf, type MadeUpLine } from './made-up-pages.js';
import { paragraphsOf } from './report-text.js';
import { spreadOf } from './line-spaces.js';

interface Pair {
  readonly zh: string;
  readonly ko: string;
}

/** A report of one sentence per paragraph. */
const reportOf = (pairs: readonly Pair[]): ReturnType<typeof paragraphsOf> =>
  paragraphsOf([
    pairs.map(({ zh, ko }, index) => `## p00${index}.s01 [translated] src:1\n> ${zh}\n${ko}\n\n`).join(''),
  ]);

function measured(
  report: ReturnType<typeof paragraphsOf>,
  ...pages: readonly (readonly MadeUpLine[])[]
): MeasuredEdition {
  const read = pages.map((lines, index) => pageOf(index + 1, lines));
  return measurePages({ name: 'made-up', bytes: 1, pages: read, middles: () => 3 }, report);
}

/** One paragraph in one language, set in lines of 100 points from 50. */
function sideOf(language: 'zh' | 'ko', lines: readonly Partial<MadeUpLine>[], isHeading = false): MeasuredSide {
  const said = lines.map(({ text = '' }) => text).join('');
  const other = language === 'zh' ? '아무도 말하지 않는 조선말' : '没有人说的话';
  const pair = language === 'zh' ? { zh: said, ko: other } : { zh: other, ko: said.trim() };
  const placed = lines.map((line, index) => ({ text: '', x: 50, y: 50 + 20 * index, ...line }));
  const [side] = measured(
    reportOf([pair]).map((paragraph) => ({ ...paragraph, isHeading })),
    placed,
  ).sides;
  if (side?.language !== language) throw new Error(`no side in ${language}`);
  return side;
}

const HAN = '一二三四五六七八九十';

describe('a number', () => {
  it('is found broken, and torn from its unit', () => {
    expect(sideOf('zh', [{ text: '我们今年投放了资金65' }, { text: '54万元。' }]).faults.brokenNumbers).toEqual([
      'page 1, column 1: 年投放了资金65|54万元。',
    ]);
    expect(sideOf('zh', [{ text: '我们今年建成了民生234' }, { text: '个，都很好。' }]).faults.tornUnits).toHaveLength(
      1,
    );
    expect(sideOf('ko', [{ text: '우리는 자금 8.1억' }, { text: '원을 냈습니다.' }]).faults.tornUnits).toHaveLength(1);
  });
  it('is sound on one line', () => {
    const { faults } = sideOf('zh', [{ text: '我们今年建成了民生工程' }, { text: '234个，都很好。' }]);
    expect(Object.values(faults).flat()).toEqual([]);
  });
});

describe('a mark at a line edge', () => {
  it('is found where it is forbidden', () => {
    expect(sideOf('zh', [{ text: '我们今年做好了工作' }, { text: '，很好。' }]).faults.forbiddenMarks).toHaveLength(1);
  });
});

describe('Han further apart than their advance', () => {
  const lines = (gap: number): readonly Partial<MadeUpLine>[] => [
    { text: '甲乙丙丁戊己庚辛壬癸' },
    { text: '子丑寅卯辰巳午未申酉' },
    { text: '天地玄黄宇宙洪荒日', shifts: { 1: 1 - 7 * gap, ...even(gap) } },
    { text: '月' },
  ];
  const even = (gap: number): Readonly<Record<number, number>> =>
    Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((at) => [at, gap]));

  it('make a loose line', () => {
    const { spaces } = sideOf('zh', lines(0.125));
    expect(spaces.justified).toBe(3);
    expect(spaces.wideHan).toEqual(['page 1, column 1: 天地玄黄宇宙洪荒日']);
    expect(spaces.hanSpace.max).toBeCloseTo(0.125, 6);
    expect(spaces.marks.uneven).toEqual([]);
  });
  it('make an uneven line where one gap has it all', () => {
    const { spaces } = sideOf('zh', lines(0.09));
    expect(spaces.marks.uneven).toHaveLength(1);
    expect(spaces.marks.uneven[0]?.value).toBeCloseTo(0.28, 6);
  });
  it('are no fault on a line that the paragraph ends with', () => {
    const { spaces } = sideOf('zh', [{ text: HAN }, { text: '甲乙丙', shifts: { 1: 0.5 } }]);
    expect([spaces.wideHan, spaces.short]).toEqual([[], []]);
  });
  it('are no fault in a heading, which is ragged, even where it ends next to the edge', () => {
    const near = [{ text: HAN }, { text: '甲乙丙丁戊己庚辛壬癸', shifts: { 1: -0.03 } }, { text: '子丑。' }];
    const { justified, edge } = sideOf('zh', near).spaces;
    expect(justified).toBe(2);
    expect(edge).toBeCloseTo(0.3, 6);
    expect(sideOf('zh', near, true).spaces).toMatchObject({ justified: 0, edge: 0, short: [] });
  });
});

describe('two full-width marks side by side', () => {
  const marks = (shift: number): MeasuredSide['spaces']['marks'] =>
    sideOf('zh', [{ text: '甲乙丙丁”，戊己庚辛', shifts: { 5: shift } }, { text: HAN }, { text: '末。' }]).spaces.marks;

  it('are found wider than an em and a half', () => {
    expect(marks(0)).toMatchObject({ pairs: 1, crammed: [], wide: [{ value: 2 }] });
  });
  it('are found narrower', () => {
    const [crammed] = marks(-0.8).crammed;
    expect(crammed?.value).toBeCloseTo(1.2, 6);
    expect(crammed?.place).toMatch(/^”， on page 1/);
  });
  it('are sound at an em and a half', () => {
    expect(marks(-0.5)).toEqual({ pairs: 1, wide: [], crammed: [], uneven: [] });
  });
  it('are found where two pairs of a line differ', () => {
    const shifts = { 2: -0.5, 6: -0.8 };
    const { uneven } = sideOf('zh', [
      { text: '甲”，乙丙”，丁戊己庚', shifts: { ...shifts, 8: 0.3 } },
      { text: HAN },
      { text: '甲乙丙丁戊己庚辛壬癸' },
      { text: '末。' },
    ]).spaces.marks;
    expect(uneven.map(({ place }) => place.split(',')[0])).toContain('pair');
  });
});

describe('marks of a fixed room', () => {
  it('show how much they take between letters', () => {
    const { fixed } = sideOf('zh', [
      { text: '甲乙——丙丁·戊己庚', shifts: { 2: -0.1, 7: -0.5 } },
      { text: '”——末·' },
    ]).spaces;
    expect(fixed.map(({ place }) => place)).toEqual(['——', '·']);
    expect(fixed[0]?.value).toBeCloseTo(1.9, 6);
    expect(fixed[1]?.value).toBeCloseTo(0.5, 6);
  });
});

describe('Korean spaces', () => {
  const paragraph = [
    { text: '우리는 자금을 조금 더 ', shifts: { 4: 0.25 } },
    { text: '마련하여 공사를 마', shifts: { 5: 0.75, 9: 0.75 } },
    { text: '치고 모두 기뻐하였다', shifts: { 3: 0.25, 6: 0.25 } },
    { text: '고 한다.' },
  ];

  it('are measured between words of filled lines, the space itself included', () => {
    const { wordSpace, loosest } = sideOf('ko', paragraph).spaces;
    expect(wordSpace.max).toBeCloseTo(1, 6);
    expect(loosest[0]?.place).toContain('마련하여공사를마');
  });
  it('leave the last line out, and lines that are not filled', () => {
    const { spaces } = sideOf('ko', [
      { text: '우리는자금을마련하였고 ' },
      { text: '공사를 ', shifts: { 2: 1 } },
      { text: '마치고모두함께기뻐하고 ' },
      { text: '또 한다', shifts: { 2: 1 } },
    ]);
    expect(spaces.wordSpace.count).toBe(0);
    expect(spaces.short).toEqual(['page 1, column 1: 공사를']);
  });
  it('count a line that ends inside a word, and none that ends at a space or a mark', () => {
    const { spaces } = sideOf('ko', paragraph);
    expect(spaces.insideWord).toEqual([
      'page 1, column 1:  공사를 마|치고 모두 ',
      'page 1, column 1:  기뻐하였다|고 한다.',
    ]);
    expect(spaces.ends).toBe(3);
  });
  it('show what is added between syllables', () => {
    const { syllableSpace } = sideOf('ko', [
      { text: '우리는자금을마련하였고 ', shifts: { 1: 0.04 } },
      { text: '공사를마치고모두함께또 ' },
      { text: '그리고모두함께웃으면서 ' },
      { text: '갔다' },
    ]).spaces;
    expect(syllableSpace.max).toBeCloseTo(0.04, 6);
  });
});

describe('a ragged text', () => {
  it('has no filled lines, and none left short', () => {
    const texts = [
      '우리는 자금을 마련하고 ',
      '공사를 마친 다음 ',
      '모두 기뻐하면서 ',
      '또 다른 일을 시작하고 ',
      '마지막까지 하자',
    ];
    const { spaces } = sideOf(
      'ko',
      texts.map((text) => ({ text })),
    );
    expect([spaces.justified, spaces.short, spaces.wordSpace.count]).toEqual([0, [], 0]);
  });
});

describe('the text', () => {
  it('is found wanting where a line is lost, and what follows is measured all the same', () => {
    const lines = [
      '我们今年做好各项工作',
      '第二行丢了第二行丢了',
      '第三行还在第三行还在',
      '第四行也在第四行也在',
      '完。',
    ];
    const placed = lines.flatMap((text, index) => (index === 1 ? [] : [{ text, x: 50, y: 50 + 20 * index }]));
    const [side] = measured(reportOf([{ zh: lines.join(''), ko: '조선말' }]), placed).sides;
    expect(side).toMatchObject({ isWhole: false, missing: ['第二行丢了第二行丢了'] });
    expect(side?.spaces.lines).toBe(4);
  });
});

describe('a spread', () => {
  it('takes the value below which 95 of a hundred lie', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(spreadOf(hundred)).toEqual({ count: 100, median: 50, most95: 95, max: 100, min: 1 });
  });
});
