import { describe, expect, it } from 'vitest';
import { endOf, lineText, positions, run, setLines, setParagraph, textStyle } from '../support/layout-support.js';

describe('Chinese lines', () => {
  it('fill their measure with as many characters as it has ems', () => {
    const lines = setLines('天地玄黄宇宙洪荒盈昃'.repeat(2), 'zh-CN', 10);
    expect(lines.map(lineText)).toEqual(['天地玄黄宇宙洪荒盈昃', '天地玄黄宇宙洪荒盈昃']);
  });

  it('are stretched evenly to the measure, the last one not', () => {
    const [first, last] = setLines('天地玄黄宇宙洪荒盈2021年天地玄', 'zh-CN', 10);
    expect(first && endOf(first)).toBeCloseTo(100, 6);
    const gaps = (first ? positions(first) : []).map((x, i, all) => x - (all[i - 1] ?? 0)).slice(1);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.002);
    expect(last && endOf(last)).toBeLessThan(100);
  });

  it('make a pause half as wide at a line end', () => {
    const [first] = setLines('天地玄黄宇宙洪荒盈昃，天地玄黄宇宙洪荒', 'zh-CN', 10.5);
    expect(first && lineText(first)).toBe('天地玄黄宇宙洪荒盈昃，');
    expect(first && endOf(first)).toBeCloseTo(105, 6);
  });

  it('take the blank left half of an opening mark off the line start', () => {
    const [, second] = setLines('天地玄黄宇宙洪荒盈昃“天地玄黄”宇', 'zh-CN', 10);
    expect(second && lineText(second).startsWith('“')).toBe(true);
    expect(second && positions(second).slice(0, 2)).toEqual([-0.5, 0.5]);
  });

  it.each([
    ['”，', [0, 1, 1.5]],
    ['》《', [0, 1, 1.5]],
    ['。“', [0, 1, 1.5]],
    ['（“', [0, 1, 1.5]],
  ])('narrow the adjacent marks %s to an em and a half', (marks, expected) => {
    const [line] = setLines(`天${marks}地`, 'zh-CN', 10);
    const found = line ? positions(line) : [];
    const opensTwice = marks === '（“';
    expect(found.slice(0, 3)).toEqual(opensTwice ? [0, 1, 1.5] : expected);
    expect(found[3]).toBeCloseTo(2.5, 6);
  });

  it('shrink pauses inside a line rather than leave it loose', () => {
    const [first] = setLines('天，地，玄黄宇宙洪荒盈昃天地玄黄宇宙', 'zh-CN', 11.5);
    expect(first && lineText(first)).toBe('天，地，玄黄宇宙洪荒盈昃');
    expect(first && endOf(first)).toBeCloseTo(115, 6);
  });

  it('never begin with a closing mark nor end with an opening one', () => {
    const lines = setLines(
      '天地玄黄宇宙洪荒盈（天地玄黄宇宙洪荒盈）天地玄黄宇宙洪荒盈“天地玄黄宇宙洪”荒',
      'zh-CN',
      10,
    ).map(lineText);
    expect(lines.some((line) => /^[，。）”、]/.test(line) || /[（“]$/.test(line))).toBe(false);
  });

  it('keep a number with its unit', () => {
    const lines = setLines('天地玄黄宇宙洪增长8.1亿元天地玄黄', 'zh-CN', 10).map(lineText);
    expect(lines.some((line) => line.includes('8.1亿元'))).toBe(true);
  });

  it('set a dash of two characters two ems wide and never apart', () => {
    const lines = setLines('天地玄黄宇宙洪荒盈——天地玄', 'zh-CN', 10);
    const dashed = lines.find((line) => lineText(line).includes('—'));
    expect(dashed && lineText(dashed)).toContain('——');
  });

  it('set an interpunct half an em wide', () => {
    const [line] = setLines('中·国', 'zh-CN', 10);
    expect(line && positions(line)[2]).toBeCloseTo(1.5, 6);
  });

  it('leave a quarter of an em between Han and digits only where the style asks', () => {
    const style = textStyle({ hasAutospace: true });
    const [spaced] = setParagraph([run('增长8个', 'zh-CN', 'p001.s01', style)], 'zh-CN', 10).value;
    const [plain] = setLines('增长8个', 'zh-CN', 10);
    expect(spaced && positions(spaced)).toEqual([0, 1, 2.25, 3]);
    expect(plain && positions(plain)).toEqual([0, 1, 2, 2.5]);
  });

  it('do not leave a single character on the last line where another way is near', () => {
    const lines = setLines('天地玄黄宇宙洪荒盈昃天地玄黄宇宙洪荒盈，昃天', 'zh-CN', 10).map(lineText);
    expect(lines.at(-1)?.length).toBeGreaterThan(1);
  });
});

describe('Korean lines', () => {
  it('break at spaces and keep words whole when breaks inside words are forbidden', () => {
    const text = '우리는 정부 사업을 보고하고 인민의 생활을 개선하였습니다.';
    const lines = setLines(text, 'ko-CN', 10).map(lineText);
    expect(lines.join('')).toBe(text);
    expect(lines.slice(0, -1).every((line) => line.endsWith(' '))).toBe(true);
  });

  it('widen word spaces before anything else, up to their limit', () => {
    const [first] = setLines('우리는 정부 사업을 추진하였습니다', 'ko-CN', 10);
    expect(first && endOf(first)).toBeCloseTo(100, 6);
    const spaces = (first?.runs ?? [])
      .flatMap((r) => r.glyphs.map((glyph, i) => (glyph.text === ' ' ? ((r.glyphs[i + 1]?.x ?? 0) - glyph.x) / 10 : 0)))
      .filter((width) => width > 0);
    expect(Math.max(...spaces)).toBeLessThanOrEqual(1);
  });

  it('stay short with even spaces where gaping ones would not fill them', () => {
    const wordSpace = { min: 0.25, comfortable: 0.75, max: 1.25 };
    const [first] = setParagraph(
      [run('가나 다라 습근평 신시대 중국특색', 'ko-CN')],
      'ko-CN',
      14,
      { wordSpace, syllableSpace: { min: 0, max: 0.02 } },
      ['습근평 신시대 중국특색'],
    ).value;
    const gap = (first?.runs ?? []).flatMap((r) => r.glyphs).find((_, i, all) => all[i - 1]?.text === ' ');
    expect(first && lineText(first)).toBe('가나 다라 ');
    expect(first && endOf(first)).toBeLessThan(60);
    expect(gap && gap.x / 10).toBeCloseTo(2 + 0.02 + 0.75, 6);
  });

  it('break a word at a price rather than gape', () => {
    const text = '가나다라마바사 아자차카타파하가나다라마바';
    const lines = setLines(text, 'ko-CN', 10, { breakInsideWord: 50 });
    expect(lines[0]?.breaksWord).toBe(true);
    expect(setLines(text, 'ko-CN', 14, { breakInsideWord: 'never' })[0]?.breaksWord).toBe(false);
  });

  it('break a word that is wider than the measure although breaks inside words are forbidden', () => {
    const { value, diagnostics } = setParagraph([run('가나다라마바사아자차카타파하', 'ko-CN')], 'ko-CN', 8, {});
    expect(value.map(lineText).join('')).toBe('가나다라마바사아자차카타파하');
    expect(diagnostics).toEqual([]);
  });

  it('never break inside a protected term', () => {
    const term = '습근평 신시대';
    for (const lead of ['가', '가나', '가나다', '가나다라', '가나다라마', '가나다라마바']) {
      const { value } = setParagraph(
        [run(`${lead} ${term} 사상을 견지하고 나아가자`, 'ko-CN')],
        'ko-CN',
        10,
        { breakInsideWord: 10 },
        [term],
      );
      expect(value.map(lineText).some((line) => line.includes(term))).toBe(true);
    }
  });
});

describe('any line', () => {
  it('says where in the paragraph it stands, the space at its end included', () => {
    const text = '가나다라마 바사아자 차카';
    const lines = setLines(text, 'ko-CN', 6);
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['가나다라마 ', '바사아자 ', '차카']);
  });

  it('says whether it was meant to fill its measure, and whether it does', () => {
    const facts = (lines: ReturnType<typeof setLines>) =>
      lines.map(({ isJustified, isShort }) => ({ isJustified, isShort }));
    const last = { isJustified: false, isShort: false };
    const filled = { isJustified: true, isShort: false };
    expect(facts(setLines('天地玄黄宇宙洪荒盈昃天地', 'zh-CN', 10))).toEqual([filled, last]);
    expect(facts(setLines('가나 다라\n마바', 'ko-CN', 10))).toEqual([last, last]);
    expect(facts(setLines('가나다 라마바 사아자', 'ko-CN', 7))).toEqual([filled, last]);
    expect(facts(setLines('가나 다라마바사아자', 'ko-CN', 8))).toEqual([{ isJustified: true, isShort: true }, last]);
    expect(facts(setLines('가나 다라마바사아자', 'ko-CN', 8, { textAlign: 'start' }))).toEqual([last, last]);
  });

  it('stands in the middle or at the end where the style says so', () => {
    expect(setLines('天地玄黄', 'zh-CN', 10, { textAlign: 'center' }).map(positions)).toEqual([[3, 4, 5, 6]]);
    expect(setLines('天地玄黄', 'zh-CN', 10, { textAlign: 'end' }).map(positions)).toEqual([[6, 7, 8, 9]]);
  });

  it('balances the lines of a centred heading', () => {
    const lines = setLines('天地玄黄宇宙洪荒盈昃天地', 'zh-CN', 10, { textAlign: 'center' }).map(
      (line) => lineText(line).length,
    );
    expect(lines).toEqual([6, 6]);
  });

  it('begins after the indent in the first line only', () => {
    const lines = setLines('天地玄黄宇宙洪荒盈昃天地', 'zh-CN', 10, { textIndent: 20 });
    expect(lines.map((line) => positions(line)[0])).toEqual([2, 0]);
  });

  it('breaks where a translator put a line break', () => {
    expect(setLines('가나\n다라', 'ko-CN', 10).map(lineText)).toEqual(['가나', '다라']);
  });

  it('keeps style, language and origin of every run across a line end', () => {
    const inlines = [run('天地玄黄宇宙', 'zh-CN', 'p001.s01'), run('洪荒盈昃天地', 'zh-CN', 'p001.s02')];
    const lines = setParagraph(inlines, 'zh-CN', 10).value;
    expect(lines.map((line) => line.runs.map((r) => r.origin))).toEqual([['p001.s01', 'p001.s02'], ['p001.s02']]);
  });

  it('names the character, the segment and the faces tried when no face has a character', () => {
    const { diagnostics } = setParagraph([run('天\u{e000}', 'zh-CN', 'p003.s02')], 'zh-CN', 10);
    expect(diagnostics.map((d) => [d.code, d.args])).toEqual([
      ['layout/missing-glyph', { character: '\u{e000}', code: 'E000', segment: 'p003.s02', faces: 'Square 400' }],
    ]);
  });

  it('warns of a line that cannot be broken to its measure', () => {
    const { diagnostics } = setParagraph([run('1234567890123456789012345', 'zh-CN', 'p003.s02')], 'zh-CN', 10);
    expect(diagnostics.map((d) => d.code)).toEqual(['layout/overfull-line']);
  });
});

describe('a ragged line', () => {
  it('keeps its word spaces as the face has them, full or not', () => {
    const text = '가나다라 마바사 아자차카 타파하 가나다라 마바사';
    for (const ems of [7.4, 7.45, 11.9, 11.95, 12.1]) {
      for (const line of setLines(text, 'ko-CN', ems, { textAlign: 'start' })) {
        const glyphs = line.runs.flatMap((run) => run.glyphs);
        const gaps = glyphs.slice(1).map(({ x }, i) => x - (glyphs[i]?.x ?? 0) - (glyphs[i]?.advance ?? 0));
        expect(gaps.every((gap) => Math.abs(gap) < 1e-9)).toBe(true);
      }
    }
  });
});
