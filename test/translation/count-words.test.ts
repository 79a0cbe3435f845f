/** Text is counted as it is paid for: Chinese by characters, Korean by words. */
import { describe, expect, it } from 'vitest';
import { countChinese, countKorean } from '../../pipeline/translation/index.js';

describe('the length of a text', () => {
  it.each([
    ['城镇登记失业率2.87%。', 8],
    ['5G、R&D“1+X”', 5],
    ['𠀀、。', 1],
    ['', 0],
  ])('in Chinese is its characters, a figure as one and marks as none: %s', (text, count) => {
    expect(countChinese(text)).toBe(count);
  });

  it.each([
    ['도시등록실업률은 2.87%였습니다.', 2],
    ['― ‘13.5’ 계획', 2],
    ['하나\n둘  셋', 3],
    ['', 0],
  ])('in Korean is its words between spaces, marks alone as none: %s', (text, count) => {
    expect(countKorean(text)).toBe(count);
  });
});
