/** A figure in a text: what it is worth, of what unit, how it is bounded, and where it stands. Runs in a browser too. */
import type { UnitClass } from './units.js';

/**
 * Words that bound a figure: 以上 and 이상 say `at-least`, 以内 and 이내 `within`, 左右 and 좌우 `about`,
 * 余, 超过, 여 and 남짓 `over`, 近 and 미만 `under`.
 */
export type Bound = 'at-least' | 'within' | 'about' | 'over' | 'under' | 'none';

/** What a sum of money is paid for: 570元/月 and 월 570원. */
export type Period = 'day' | 'month' | 'year';

export interface Figure {
  /** UTF-16 offsets of digits, scale, unit and bound together. */
  readonly start: number;
  readonly end: number;
  /** As it stands. */
  readonly text: string;
  /**
   * - `number`: a value with a unit
   * - `ratio`: 7.6:34.3:58.1, 三分之二
   * - `plan`: the number of a five-year plan, 十三五 and 13.5
   * - `token`: letters and digits that are copied, 5G, PCR, 1+X, 12345
   * - `numeral`: a number in words, 两个, 두가지
   */
  readonly kind: 'number' | 'ratio' | 'plan' | 'token' | 'numeral';
  /** Canonical decimal of the value (`810000000` for 8.1亿), the parts of a ratio joined by `:` or `/`, or the token. */
  readonly value: string;
  readonly unit: UnitClass;
  readonly bound: Bound;
  readonly per?: Period;
}

/** A figure as the comparison sees it. */
export interface Reading extends Figure {
  /** A word that a translation may turn into a figure or leave out: the 一 of 一批, the 한 of 한 창구. */
  readonly isOptional: boolean;
  /** Marked by 第 or 제. */
  readonly isOrdinal: boolean;
}
