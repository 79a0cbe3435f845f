/** Numbers in Han characters: 十五, 二十二, 百亿, 二〇二一. */
import { add, scaled } from './decimal.js';

const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** Powers of ten inside a group of four places. */
const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };

/** Powers of ten that close a group. */
const BIG: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

const NUMERALS = '零〇一二两三四五六七八九十百千万亿';

/** Whether a character takes part in a number. */
export const isHanNumeral = (character: string): boolean => character !== '' && NUMERALS.includes(character);

/** One digit, or none if it is a scale. */
export const hanDigit = (character: string): string | undefined => DIGITS[character];

/**
 * The value of a run of numerals as a canonical decimal. Digits without a scale stand side by side (二〇二一);
 * a scale without a digit counts once (百年, 万人).
 */
export function hanValue(run: string): string {
  const characters = Array.from(run);
  if (characters.every((character) => character in DIGITS))
    return scaled(characters.map((character) => DIGITS[character] ?? '').join(''));

  let total = '0';
  let group = '0';
  let pending: string | undefined;
  for (const character of characters) {
    const digit = DIGITS[character];
    const small = SMALL[character];
    const big = BIG[character];
    if (digit !== undefined) pending = digit;
    else if (small !== undefined) {
      group = add(group, scaled(pending ?? '1', small));
      pending = undefined;
    } else if (big !== undefined) {
      const counted = add(group, pending ?? '0');
      // 万亿: the larger scale multiplies all that stands before it.
      total = counted === '0' ? scaled(total === '0' ? '1' : total, big) : add(total, scaled(counted, big));
      group = '0';
      pending = undefined;
    }
  }
  return add(add(total, group), pending ?? '0');
}
