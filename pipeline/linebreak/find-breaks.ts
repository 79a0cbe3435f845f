/**
 * The walk of UAX #14 over the classes of a text. Input: one class per UTF-16 unit and a table of pairs.
 * Output: what may happen before each unit. The rules that ask more than two neighbours are here, the others are in the table.
 */
import { CLASS_LIMIT, type PairTable } from './pair-rules.js';
import { isCombining, isLineEnd, U } from './unicode-classes.js';

/** What UAX #14 says of an offset. */
export type UnicodeBreak = 'prohibited' | 'allowed' | 'mandatory';

/** Where a number stands that LB25 keeps whole: none, in its digits, after the bracket that closes it. */
const NO_NUMBER = 0;
const IN_DIGITS = 1;
const AFTER_BRACKET = 2;

/** What of the text so far the next seam asks. */
interface State {
  /** The last character that is neither a space nor a combining mark. */
  left: number;
  number: number;
  /** Whether `left` is a hyphen or break after a Hebrew letter: LB21a. */
  isAfterHebrew: boolean;
  /** Whether `left` is a regional indicator that has no fellow yet: LB30a. */
  isHalfFlag: boolean;
}

interface Walk {
  readonly classes: Uint8Array;
  readonly table: PairTable;
  readonly state: State;
}

/** The break of each offset from 0 to the number of classes: the start is prohibited (LB2), the end of a text that has one mandatory (LB3). */
export function findBreaks(classes: Uint8Array, table: PairTable): UnicodeBreak[] {
  const state = { left: U.AL, number: NO_NUMBER, isAfterHebrew: false, isHalfFlag: false };
  const walk: Walk = { classes, table, state };
  const breaks: UnicodeBreak[] = [];
  let before: number = U.BK;
  for (let i = 0; i < classes.length; i++) {
    const kind = classes[i] ?? U.AL;
    breaks.push(i === 0 ? 'prohibited' : breakBefore(walk, before, i));
    if (isGround(before) || !isCombining(kind)) advance(state, before, isCombining(kind) ? U.AL : kind);
    before = kind;
  }
  breaks.push(classes.length === 0 ? 'prohibited' : 'mandatory');
  return breaks;
}

/** What LB9 adds no mark to. */
const isGround = (kind: number): boolean => isLineEnd(kind) || kind === U.SP || kind === U.ZW;

function breakBefore(walk: Walk, before: number, i: number): UnicodeBreak {
  const kind = walk.classes[i] ?? U.AL;
  if (isLineEnd(before)) return before === U.CR && kind === U.LF ? 'prohibited' : 'mandatory'; // LB4, LB5
  if (isGround(kind)) return 'prohibited'; // LB6, LB7
  if (!isCombining(kind)) return mayBreak(walk, before, i) ? 'allowed' : 'prohibited';
  return isGround(before) && mayBreak(walk, before, i) ? 'allowed' : 'prohibited'; // LB9, LB10
}

function mayBreak(walk: Walk, before: number, i: number): boolean {
  const { classes, table, state } = walk;
  const kind = classes[i] ?? U.AL;
  const right = isCombining(kind) ? U.AL : kind;
  if (state.left === U.ZW) return true; // LB8
  if (before === U.ZWJ) return false; // LB8a
  const pair = state.left * CLASS_LIMIT + right;
  if (before === U.SP) return table.spaced[pair] !== 0;
  return table.direct[pair] !== 0 && (right === U.CB || !isKeptByMore(walk, right, i));
}

/** LB21a, LB25 as UAX #14's example 7 of section 8.2 words it, which the Unicode test follows, and LB30a. */
function isKeptByMore({ classes, state }: Walk, right: number, i: number): boolean {
  if (state.isAfterHebrew) return true;
  switch (right) {
    case U.NU:
      return state.number === IN_DIGITS;
    case U.PO:
    case U.PR:
      return state.number !== NO_NUMBER;
    case U.OP:
    case U.OPW:
      return (state.left === U.PO || state.left === U.PR) && nextKind(classes, i) === U.NU;
    default:
      return right === U.RI && state.isHalfFlag;
  }
}

/** The class of the character after the one at `i`. */
function nextKind(classes: Uint8Array, i: number): number | undefined {
  let at = i + 1;
  while (isCombining(classes[at] ?? U.AL)) at += 1;
  return classes[at];
}

/** Takes one more character into account, marks with their base as one. */
function advance(state: State, before: number, right: number): void {
  state.isAfterHebrew = before !== U.SP && state.left === U.HL && (right === U.HY || right === U.BA);
  state.isHalfFlag = right === U.RI && !state.isHalfFlag;
  state.number = numberAfter(state.number, right);
  if (isLineEnd(right)) state.left = U.AL;
  else if (right !== U.SP) state.left = right;
}

function numberAfter(number: number, right: number): number {
  if (right === U.NU) return IN_DIGITS;
  if (number !== IN_DIGITS) return NO_NUMBER;
  if (right === U.SY || right === U.IS) return IN_DIGITS;
  return right === U.CL || right === U.CP || right === U.CPW ? AFTER_BRACKET : NO_NUMBER;
}
