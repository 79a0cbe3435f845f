/** Arabic digits with the scales of both languages: 8.1亿, 8억 1000만, 2만 2000, 1억 2천만, 30多万. */
import { add, scaled } from './decimal.js';

/** Powers of ten inside a group of four places, and those that close one. */
const SMALL: Readonly<Record<string, number>> = { 百: 2, 千: 3, 십: 1, 백: 2, 천: 3 };
const BIG: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 만: 4, 억: 8, 조: 12 };

/** Words between digits and scale or unit that say "and some more": 70余部, 30多万, 70여부. */
const AND_MORE = '多余여';

/** A value, where it ends, and what was found on the way. */
export interface ScaledNumber {
  readonly value: string;
  readonly end: number;
  /** Sum of the powers of its last scale, `0` without one: a range hands it back to its first number (9～16亿). */
  readonly power: number;
  readonly isOver: boolean;
}

interface Piece {
  readonly digits: string;
  readonly small: number;
  readonly big: number;
  readonly end: number;
}

/** Thousands commas only where three digits follow, so that 2,3차 stays two numbers. */
const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;

/** 千瓦, 千米 and 千克 are units: 500千瓦 are not 500000 of anything. */
const SCALE_IN_UNIT = /^千[瓦米克]/;

/** Digits with their scales: 2천만 has a small and a big one, 3万亿 two big ones. */
function pieceAt(text: string, at: number): Piece | undefined {
  DIGITS.lastIndex = at;
  const digits = DIGITS.exec(text)?.[0];
  if (digits === undefined) return undefined;
  let end = at + digits.length;
  const small = SCALE_IN_UNIT.test(text.slice(end, end + 2)) ? 0 : (SMALL[text.charAt(end)] ?? 0);
  if (small > 0) end += 1;
  let big = 0;
  for (let power = BIG[text.charAt(end)]; power !== undefined; power = BIG[text.charAt(end)]) {
    big += power;
    end += 1;
  }
  return { digits, small, big, end };
}

/** Whether a further piece goes on with the number before it: 억 and then 1000만, 만 and then 460, never 9억 16억. */
function continues(last: Piece, next: Piece): boolean {
  if (last.digits.includes('.') || next.digits.includes('.')) return false;
  const places = next.digits.replaceAll(',', '').length + next.small + next.big;
  return places <= (last.big > 0 ? last.big : last.small);
}

/** The piece that goes on with a number, joined or after one space; without a scale nothing follows. */
function nextPiece(text: string, last: Piece): Piece | undefined {
  if (last.small + last.big === 0) return undefined;
  const next = pieceAt(text, text.charAt(last.end) === ' ' ? last.end + 1 : last.end);
  return next && continues(last, next) ? next : undefined;
}

/** The number that begins at an offset, or nothing. */
export function scaledNumberAt(text: string, at: number): ScaledNumber | undefined {
  let piece = pieceAt(text, at);
  if (!piece) return undefined;
  let total = '0';
  let group = '0';
  let last: Piece = piece;
  while (piece) {
    last = piece;
    group = add(group, scaled(piece.digits, piece.small));
    if (piece.big > 0) {
      total = add(total, scaled(group, piece.big));
      group = '0';
    }
    piece = nextPiece(text, piece);
  }
  // 00.5 and 015 are slips of the pen, and worth nothing that can be compared.
  const value = /^0\d/.test(text.slice(at, at + 2)) ? text.slice(at, last.end) : add(total, group);
  return withMore(text, { value, end: last.end, power: last.small + last.big, isOver: false });
}

/** 余 and 여 after the digits, and a scale that stands only after them. */
function withMore(text: string, number: ScaledNumber): ScaledNumber {
  const mark = text.charAt(number.end);
  if (mark === '' || !AND_MORE.includes(mark)) return number;
  const at = number.end + 1;
  const power = number.power > 0 ? undefined : (BIG[text.charAt(at)] ?? SMALL[text.charAt(at)]);
  if (power === undefined) return { ...number, end: at, isOver: true };
  return { value: scaled(number.value, power), end: at + 1, power, isOver: true };
}
