import { describe, expect, it } from 'vitest';
import { textDifference } from '../../pipeline/translation/index.js';
import { seeded } from './seeded.js';

/** `[-old-]{+new+}`, as plain terminals show it. */
const shown = (old: string, fresh: string): string =>
  textDifference(old, fresh)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('the difference of two texts', () => {
  it('shows a changed figure whole', () => {
    expect(shown('城镇登记失业率2.87%。', '城镇登记失业率2.78%。')).toBe('城镇登记失业率[-2.87%-]{+2.78%+}。');
    expect(shown('총액은 58.7억원입니다.', '총액은 58.9억원입니다.')).toBe('총액은 [-58.7억-]{+58.9억+}원입니다.');
  });
  it('shows Chinese by characters and Korean by words', () => {
    expect(shown('推进乡村振兴。', '全面推进乡村振兴。')).toBe('{+全面+}推进乡村振兴。');
    expect(shown('농촌진흥을 추진하였습니다.', '농촌진흥을 힘써 추진하였습니다.')).toBe(
      '농촌진흥을 {+힘써 +}추진하였습니다.',
    );
  });
  it('does not leave single characters that stayed by chance', () => {
    expect(shown('甲乙丙丁戊己庚', '甲子丙丑戊己庚')).toBe('甲[-乙丙丁-]{+子丙丑+}戊己庚');
  });
  it('is empty for two empty texts and one part for the same text', () => {
    expect(textDifference('', '')).toEqual([]);
    expect(textDifference('同', '同')).toEqual([{ kind: 'same', text: '同' }]);
  });
  it('holds both texts whole, whatever they are', () => {
    const random = seeded(8);
    const letters = ['一', '二', '1', '2', '.', ' ', '가', '나', '%', '𠀀', 'a'];
    const text = (): string =>
      Array.from({ length: Math.floor(random() * 12) }, () => letters[Math.floor(random() * letters.length)]).join('');
    for (let round = 0; round < 500; round += 1) {
      const [old, fresh] = [text(), text()];
      const parts = textDifference(old, fresh);
      const without = (kind: string): string =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect([without('new'), without('old')]).toEqual([old, fresh]);
    }
  });
});
