/** Numbers as a counter style writes them. CSS Counter Styles 3. */
import type { Numbering } from '../edition/index.js';

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
/** CSS Counter Styles 3, section 6.1: the range of Roman numerals; beyond it the number is written decimal. */
const MOST_ROMAN = 3999;

/** A whole number in a counter style. */
export function formatNumber(value: number, numbering: Numbering): string {
  switch (numbering) {
    case 'decimal':
      return String(value);
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
  }
}

function roman(value: number): string {
  if (value < 1 || value > MOST_ROMAN) return String(value);
  let rest = value;
  let numeral = '';
  for (const [weight, letters] of ROMAN) {
    numeral += letters.repeat(Math.floor(rest / weight));
    rest %= weight;
  }
  return numeral;
}
