/** The line-breaking classes of UAX #14 (Unicode 15.0) and which character has which. */
import { PACKED_CLASSES } from './unicode-table.js';

/** The classes, named as in UAX #14, after LB1. A number is the class's place in the generated table's alphabet. */
export const U = {
  AL: 0,
  BK: 1,
  CR: 2,
  LF: 3,
  NL: 4,
  SP: 5,
  ZW: 6,
  WJ: 7,
  ZWJ: 8,
  GL: 9,
  CM: 10,
  BA: 11,
  BB: 12,
  B2: 13,
  HY: 14,
  CB: 15,
  CL: 16,
  /** CP that is not East Asian wide: LB30. */
  CP: 17,
  CPW: 18,
  EX: 19,
  IN: 20,
  NS: 21,
  /** OP that is not East Asian wide: LB30. */
  OP: 22,
  OPW: 23,
  IS: 24,
  NU: 25,
  PO: 26,
  PR: 27,
  SY: 28,
  HL: 29,
  H2: 30,
  H3: 31,
  ID: 32,
  /** ID that is an unassigned pictograph: LB30b. */
  IDX: 33,
  EB: 34,
  EM: 35,
  JL: 36,
  JV: 37,
  JT: 38,
  QU: 39,
  RI: 40,
} as const;

/** BK, CR, LF and NL: what ends a line. */
export const isLineEnd = (kind: number): boolean => kind >= U.BK && kind <= U.NL;
/** Marks and joiners, which belong to the character before them: LB9. */
export const isCombining = (kind: number): boolean => kind === U.CM || kind === U.ZWJ;

/** Hangul syllables and conjoining jamo. */
export const isHangul = (kind: number): boolean => kind === U.H2 || kind === U.H3 || (kind >= U.JL && kind <= U.JT);

/** How many code points there are. */
const CODE_POINTS = 0x110000;
const LETTER_A = 0x41;
const LETTER_SMALL_A = 0x61;
const LETTERS = 26;

/** The class of every code point, unpacked anew: a table that the caller may change. */
export function unpackClasses(): Uint8Array {
  const classes = new Uint8Array(CODE_POINTS);
  let start = 0;
  for (const run of PACKED_CLASSES.join('').match(/[A-Za-z]\d*/g) ?? []) {
    const letter = run.charCodeAt(0);
    const kind = letter < LETTER_SMALL_A ? letter - LETTER_A : letter - LETTER_SMALL_A + LETTERS;
    const end = start + (run.length === 1 ? 1 : Number(run.slice(1)));
    if (kind !== U.AL) classes.fill(kind, start, end);
    start = end;
  }
  return classes;
}

/** The class of each UTF-16 unit. The second unit of a pair is CM, which by LB9 is what it is: part of the character before. */
export function classesOf(text: string, classes: Uint8Array): Uint8Array {
  const found = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) ?? 0;
    found[i] = classes[codePoint] ?? U.AL;
    if (codePoint > 0xffff) found[++i] = U.CM;
  }
  return found;
}
