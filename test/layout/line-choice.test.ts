/** Which of several ways to break a paragraph is taken: rag, neighbours, ties. One em a character, half of one a figure or space. */
import { describe, expect, it } from 'vitest';
import { contrastCost, fitnessOf } from '../../pipeline/layout/inline/line-cost.js';
import { lineText, setLines } from '../support/layout-support.js';

const textsOf = (...args: Parameters<typeof setLines>): readonly string[] =>
  setLines(...args).map((line) => lineText(line).trimEnd());

const widthOf = (line: string): number =>
  Array.from(line).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0);

describe('ragged lines', () => {
  const text = '우리 주는 정부의 사업을 착실하게 보고하고 인민의 생활을 개선하기 위하여 노력하였다.';

  it('keep Korean words whole where breaks in them are forbidden', () => {
    for (let ems = 6; ems <= 20; ems += 1) {
      const lines = textsOf(text, 'ko-CN', ems, { textAlign: 'start', breakInsideWord: 'never' });
      expect(lines.join(' ')).toBe(text);
    }
  });

  it('are alike rather than filled one after another', () => {
    // Filled one after another: 8.5, 2, 8 and 2 ems.
    expect(
      textsOf('가나다라 마바사아 차카 타파하가나다라마 바사', 'ko-CN', 9, { textAlign: 'start' }).map(widthOf),
    ).toEqual([4, 6.5, 8, 2]);
  });

  it('break a Korean word at a price where a line would be much shorter than its neighbours', () => {
    const short = textsOf(text, 'ko-CN', 7, { textAlign: 'start' }).slice(0, -1).map(widthOf);
    const even = textsOf(text, 'ko-CN', 7, { textAlign: 'start', breakInsideWord: 30 }).slice(0, -1).map(widthOf);
    expect(Math.min(...short)).toBeLessThan(4);
    expect(Math.min(...even)).toBeGreaterThan(6);
  });

  it('are not filled in Chinese either, and keep a number with its unit', () => {
    const lines = textsOf('天地玄黄宇宙洪8.1亿元荒盈昃辰宿', 'zh-CN', 9, { textAlign: 'start' });
    expect(lines).toEqual(['天地玄黄宇宙洪', '8.1亿元荒盈昃辰宿']);
  });
});

describe('neighbouring lines', () => {
  it('cost more the further apart they are, from a crammed line to a very loose one', () => {
    const [crammed, even, loose, veryLoose] = [-0.9, 0, 0.8, 2].map(fitnessOf);
    expect([crammed, even, loose, veryLoose]).toEqual([0, 1, 2, 3]);
    expect([contrastCost(0, 1), contrastCost(1, 2), contrastCost(2, 3)]).toEqual([0, 0, 0]);
    expect(contrastCost(0, 2)).toBeGreaterThan(0);
    expect(contrastCost(0, 3)).toBeGreaterThan(contrastCost(0, 2));
    expect(contrastCost(3, 0)).toBe(contrastCost(0, 3));
  });
});

describe('ways that cost the same', () => {
  it('give the one with the earlier break, in both scripts', () => {
    expect(textsOf('天地玄黄宇宙洪荒盈昃天', 'zh-CN', 10, { textAlign: 'center' }).map(widthOf)).toEqual([5, 6]);
    // 4 and 6.5 ems, or 6.5 and 4.
    expect(textsOf('가나다라 마바 사아자차', 'ko-CN', 9, { textAlign: 'center' }).map(widthOf)).toEqual([4, 6.5]);
  });
});
