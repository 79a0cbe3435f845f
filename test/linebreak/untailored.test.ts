/** UAX #14's rules one by one on Chinese, Korean and Latin text; Unicode's own 7,654 cases are in unicode-line-break.test.ts. */
import { describe, expect, it, test } from 'vitest';
import { untailoredBreaks } from '../../pipeline/linebreak/index.js';
import { untailored } from '../support/show-breaks.js';

describe('untailored', () => {
  test.each([
    ['LB4 and LB5: line ends, CR LF as one', '工\r\n作\r사\n업\u0085a', '工\r\n↵作\r↵사\n↵업\u0085↵a'],
    ['LB6: no break before a line end', '工 \n', '工 \n'],
    ['LB7: none before a space', '工  作', '工  |作'],
    ['LB8: a zero-width space breaks, over spaces too', 'ab\u200bcd\u200b  ef', 'ab\u200b|cd\u200b  |ef'],
    ['LB8a: none after a zero-width joiner', '\u{1f468}\u200d\u{1f469}', '\u{1f468}\u200d\u{1f469}'],
    ['LB9: a mark is part of its letter', 'か\u3099き', 'か\u3099|き'],
    ['LB10: a mark with no letter is one', '工 \u0301a', '工 |\u0301a'],
    ['LB11: a word joiner holds, after a space too', '工\u2060作 \u2060나', '工\u2060作 \u2060나'],
    ['LB12 and LB12a: so does a no-break space', '工\u00a0作-\u00a0a', '工\u00a0作-|\u00a0a'],
    ['LB13: no closing mark or stop begins a line', '工）作 ！사 , 업', '工）|作 ！|사 , |업'],
    ['LB14: no opening mark ends a line', '（ 工 ( 사', '（ 工 |( 사'],
    ['LB15: a quote keeps a bracket after it', '“ （工', '“ （工'],
    ['LB16: no small kana after a closing mark', '） ぁ', '） ぁ'],
    ['LB17: two dashes are one', '工— —作', '工|— —|作'],
    ['LB18: a space breaks', '정부 사업', '정|부 |사|업'],
    ['LB19: quotes hold on both sides', '做“六”了', '做“六”了'],
    ['LB20: an object stands alone', 'a\ufffcb', 'a|\ufffc|b'],
    ['LB21: hyphens and small kana begin no line', '工-作ぁ사', '工-|作ぁ|사'],
    ['LB21: an accent ends none', '工´作', '工|´作'],
    ['LB21a: none after a Hebrew letter’s hyphen', '\u05d0-工', '\u05d0-工'],
    ['LB21b: none between a solidus and a Hebrew letter', '/\u05d0', '/\u05d0'],
    ['LB22: an ellipsis begins no line', '等…的', '等…|的'],
    ['LB23: letters and digits are one', 'A4工5G', 'A4|工|5G'],
    ['LB23a: signs stay with ideographs', '$工%', '$工%'],
    ['LB24: and with letters', '%GDP€', '%GDP€'],
    ['LB25: a number is one with its signs and bracket', '-$(1,234.5)%중', '-|$(1,234.5)%|중'],
    ['LB25: a stop alone does not keep a digit', 'a.2', 'a.|2'],
    [
      'LB26: jamo of a syllable are one',
      '\u1112\u1161\u11ab\u1100\u1161각\u11a8',
      '\u1112\u1161\u11ab|\u1100\u1161|각\u11a8',
    ],
    ['LB27: signs stay with Hangul', '￦원%', '￦원%'],
    ['LB28: letters are one', 'GDP工', 'GDP|工'],
    ['LB29: a stop inside a word holds', 'www.gov.cn', 'www.gov.cn'],
    ['LB30: a narrow bracket stays with its word, a wide one does not', 'f(x)a（b）c', 'f(x)a|（b）|c'],
    ['LB30a: two letters are a flag', '\u{1f1e8}\u{1f1f3}\u{1f1f0}\u{1f1f7}', '\u{1f1e8}\u{1f1f3}|\u{1f1f0}\u{1f1f7}'],
    ['LB30b: an emoji keeps its skin tone', '\u{1f44d}\u{1f3fd}工', '\u{1f44d}\u{1f3fd}|工'],
    ['LB30b: one not yet assigned too', '\u{1faff}\u{1f3fd}工', '\u{1faff}\u{1f3fd}|工'],
    ['LB31: the rest breaks', '工作정부𠀀가', '工|作|정|부|𠀀|가'],
  ])('%s', (_rule, text, expected) => {
    expect(untailored(text)).toBe(expected);
  });

  it('has one class per offset, the start prohibited (LB2) and the end mandatory (LB3)', () => {
    expect(untailoredBreaks('')).toEqual(['prohibited']);
    expect(untailoredBreaks('工')).toEqual(['prohibited', 'mandatory']);
  });

  it('takes half of a surrogate pair for a letter (LB1)', () => {
    expect(untailored('a\ud800b\udc00')).toBe('a\ud800b\udc00');
  });
});
