/** Which characters figures are written with. */

const DIGITS = '0123456789０１２３４５６７８９';
/** ○ (U+25CB) is what many type for 〇. */
const HAN_DIGITS = '〇○零一二三四五六七八九十百千万亿两';
/** “Some”, before a power of ten: 几十, 数百. */
const HAN_SOME = '几数';

/** Sorts characters once, since every character of the text is asked: 1 a digit, 2 a Han numeral, 3 a Latin letter or Roman numeral, 4 “some”. */
const kinds = new Uint8Array(0x10000);
for (let i = 0; i < HAN_DIGITS.length; i++) kinds[HAN_DIGITS.charCodeAt(i)] = 2;
for (let i = 0; i < DIGITS.length; i++) kinds[DIGITS.charCodeAt(i)] = 1;
for (let i = 0; i < 26; i++) kinds[0x41 + i] = kinds[0x61 + i] = 3;
kinds.fill(3, 0x2160, 0x2180);
for (let i = 0; i < HAN_SOME.length; i++) kinds[HAN_SOME.charCodeAt(i)] = 4;

/** Whether a figure can begin at an offset: nothing to look further into where it cannot. */
export const mayBeFigure = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] !== 0;
export const isDigit = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] === 1;
export const isHanDigit = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] === 2;
export const isLatin = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] === 3;
export const isHanSome = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] === 4;

/** The end of a run of what the test takes. */
export function endOf(text: string, at: number, fits: (text: string, at: number) => boolean): number {
  let end = at;
  while (end < text.length && fits(text, end)) end += 1;
  return end;
}
