/** What spaces give and take, in which order, and how neighbouring lines are weighed. */
import { describe, expect, it } from 'vitest';
import { endOf, lineText, positions, run, setLines, setParagraph, textStyle } from '../support/layout-support.js';

/** Where each character of the first line ends and the next begins, in ems: what stands between their glyphs. */
function gapsOf(text: string, lang: string, ems: number, style: Parameters<typeof setLines>[3] = {}): number[] {
  const [line] = setLines(text, lang, ems, style);
  const at = line ? positions(line) : [];
  const widths = Array.from(line ? lineText(line) : '', (c) => (/[ -~]/.test(c) ? 0.5 : 1));
  return at.slice(1).map((x, i) => Math.round((x - (at[i] ?? 0) - (widths[i] ?? 0)) * 1000) / 1000);
}

describe('a line that is too full', () => {
  const style = textStyle({ hasAutospace: true });
  const widthOf = (text: string, ems: number): number[] => {
    const [line] = setParagraph([run(text, 'zh-CN', 'p001.s01', style)], 'zh-CN', ems).value;
    return line ? positions(line) : [];
  };

  it('narrows brackets before commas', () => {
    // 8 em in all: 7.5 takes half an em from the brackets alone, a quarter from each.
    const found = widthOf('天（地）玄，黄宇\n宙', 7.5);
    expect(found[3]).toBeCloseTo(2.75, 6);
    expect((found[4] ?? 0) - (found[3] ?? 0)).toBeCloseTo(0.75, 6);
    expect((found[6] ?? 0) - (found[5] ?? 0)).toBeCloseTo(1, 6);
  });

  it('narrows commas before the gap between Han and figures, and never a full stop', () => {
    const found = widthOf('天，地8个。玄黄\n宙', 7.5);
    expect(found[2]).toBeCloseTo(1.5, 6);
    expect((found[3] ?? 0) - (found[2] ?? 0)).toBeCloseTo(1.25, 6);
    const stops = setLines('天。地。玄黄宇宙洪荒', 'zh-CN', 5.5).map(lineText);
    expect(stops[0]).not.toBe('天。地。玄黄');
  });

  it('narrows marks that stand together no further than the rule', () => {
    const [line] = setLines('“天”，地，玄黄宇\n宙', 'zh-CN', 7.5);
    const at = line ? positions(line) : [];
    expect(line && lineText(line)).toBe('“天”，地，玄黄宇');
    // ” stands half an em wide before the comma, which keeps its whole frame.
    expect((at[4] ?? 0) - (at[2] ?? 0)).toBeCloseTo(1.5, 6);
  });

  it('takes from Korean word spaces and syllables together, down to their limits', () => {
    const limits = { wordSpace: { min: 0.4, comfortable: 0.75, max: 1 }, syllableSpace: { min: -0.02, max: 0.02 } };
    const gaps = gapsOf('가나 다라\n마', 'ko-CN', 4.36, limits);
    expect(gaps).toEqual([-0.02, 0, -0.1, -0.02]);
  });
});

describe('a line that is not full', () => {
  it('widens the gap between Han and figures to a third of an em before anything else', () => {
    const style = textStyle({ hasAutospace: true });
    const [line] = setParagraph([run('天地8个玄黄宇宙洪荒', 'zh-CN', 'p001.s01', style)], 'zh-CN', 6.1).value;
    expect(line && lineText(line)).toBe('天地8个玄黄');
    const at = line ? positions(line) : [];
    expect(at[1]).toBeCloseTo(1, 6);
    expect((at[2] ?? 0) - 2).toBeCloseTo(0.3, 6);
  });

  it('shares what is left after that among all Han alike', () => {
    const style = textStyle({ hasAutospace: true });
    const [line] = setParagraph([run('天地8个玄黄宇宙洪荒', 'zh-CN', 'p001.s01', style)], 'zh-CN', 6.3).value;
    const at = line ? positions(line) : [];
    const [first, second] = [(at[1] ?? 0) - 1, (at[5] ?? 0) - (at[4] ?? 0) - 1];
    expect(first).toBeGreaterThan(0.03);
    expect(second).toBeCloseTo(first, 2);
    expect((at[2] ?? 0) - (at[1] ?? 0) - 1).toBeCloseTo(1 / 3, 2);
  });

  it('adds nothing between syllables where the stylesheet gives them none', () => {
    const gaps = gapsOf('가나 다라 마바사', 'ko-CN', 4.7, { syllableSpace: { min: 0, max: 0 } });
    expect(gaps).toEqual([0, 0, 0.2, 0, 0]);
  });

  it('keeps Korean words within the greatest space, and short where that is not enough', () => {
    const wordSpace = { min: 0.4, comfortable: 0.6, max: 0.8 };
    const syllableSpace = { min: 0, max: 0 };
    const [full] = setLines('가나 다라 마바사', 'ko-CN', 4.8, { wordSpace, syllableSpace });
    expect(full && endOf(full)).toBeCloseTo(48, 6);
    const [short] = setLines('가나 다라 마바사', 'ko-CN', 5.5, { wordSpace, syllableSpace });
    expect(short?.isShort).toBe(true);
    expect(short && endOf(short)).toBeCloseTo(46, 6);
  });
});

describe('figures of half an em', () => {
  const style = textStyle({ hasHalfWidthFigures: true });
  const set = (text: string, ems: number) => setParagraph([run(text, 'zh-CN', 'p001.s01', style)], 'zh-CN', ems).value;

  it('are half an em wide each and never spaced', () => {
    const [line] = set('增长95%以上玄黄宇宙', 7.7);
    const at = line ? positions(line) : [];
    expect(line && lineText(line)).toBe('增长95%以上玄黄');
    expect((at[3] ?? 0) - (at[2] ?? 0)).toBeCloseTo(0.5, 6);
    expect((at[4] ?? 0) - (at[3] ?? 0)).toBeCloseTo(0.5, 6);
  });

  it('stay half an em in a word of Latin letters', () => {
    const [line] = set('AB12天', 9);
    expect(line && positions(line)).toEqual([0, 0.5, 1, 1.5, 2]);
  });
});

describe('the last line', () => {
  it('has more than one syllable before its full stop where another way is there', () => {
    for (const ems of [6, 7, 8, 9, 10, 11, 12]) {
      const lines = setLines('우리는 정부 사업을 착실하게 보고하고 추진한다.', 'ko-CN', ems, { breakInsideWord: 100 });
      const last = lines.at(-1);
      expect((last ? lineText(last) : '').replace(/[^가-힣]/g, '').length).toBeGreaterThan(1);
    }
  });
});
