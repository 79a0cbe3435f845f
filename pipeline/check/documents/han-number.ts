/** One Han digit as a number. */
const DIGITS = '零一二三四五六七八九';

/** 三 is 3. */
export const hanNumber = (digit: string): number => Math.max(0, DIGITS.indexOf(digit));
