/** Whether a line may break between two characters, by their classes and the language of the seam. */
import type { BreakClass } from './break-opportunities.js';
import { C } from './character-classes.js';

const setOf = (...kinds: readonly number[]): ReadonlySet<number> => new Set(kinds);

/** Never at a line start. CLREQ, line start, strict: with —— and ……; GB/T 15834 5.1.9: the solidus; w3c/clreq#262: % and ℃. KLREQ 4.3.4 agrees. */
const NOT_AT_LINE_START = setOf(C.CL, C.CP, C.IS, C.NS, C.B2, C.IN, C.SY, C.PO);
/** Never at a line end. CLREQ, line end; KLREQ 4.3.5. */
const NOT_AT_LINE_END = setOf(C.OP, C.OPN);
const LATIN = setOf(C.AL, C.NU);
const JOINS_LATIN_AFTER = setOf(C.IS, C.CP, C.PLUS, C.HY);
const HANGUL = setOf(C.HS, C.JL, C.JV, C.JT);

/** The class of offset `i`, figures and protected text aside. */
export function pairBreak(classes: Uint8Array, isKorean: Uint8Array, i: number): BreakClass {
  const before = classes[i - 1] ?? C.AL;
  const after = classes[i] ?? C.AL;
  if (before === C.BK) return 'mandatory';
  if (after === C.BK || after === C.SP || after === C.ZW) return 'prohibited';
  if (before === C.ZW) return 'allowed';
  if (after === C.CM) return before === C.SP ? 'allowed' : 'prohibited';
  const base = lastBase(classes, i - 1, (kind) => kind !== C.CM);
  const left = classes[base] ?? C.AL;
  if (before === C.SP) return afterSpace(classes, isKorean, i);
  if (left === C.GL || after === C.GL) return 'prohibited';
  if (NOT_AT_LINE_START.has(after) || NOT_AT_LINE_END.has(left)) return 'prohibited';
  // UAX #14, LB25: a currency sign keeps its number, in Han too.
  if (left === C.SY || left === C.PR) return 'prohibited';
  if (left === C.B2) return afterDash(classes, isKorean, base);
  if (isLatinSeam(left, after) || isJamoSeam(left, after)) return 'prohibited';
  return isKoreanSeam(classes, isKorean, { base, i }) ? koreanSeam(left, after) : 'allowed';
}

/** The nearest unit at or before `from` that fits; 0 if none does. */
function lastBase(classes: Uint8Array, from: number, fits: (kind: number) => boolean): number {
  let at = from;
  while (at > 0 && !fits(classes[at] ?? C.AL)) at -= 1;
  return at;
}

/** UAX #14, LB13 (as of 15.0), LB14 and LB18: a space gives a break, but neither before a closing mark nor after an opening one. */
function afterSpace(classes: Uint8Array, isKorean: Uint8Array, i: number): BreakClass {
  const base = lastBase(classes, i - 1, (kind) => kind !== C.SP && kind !== C.CM);
  const left = classes[base] ?? C.AL;
  const after = classes[i] ?? C.AL;
  if (NOT_AT_LINE_START.has(after) || NOT_AT_LINE_END.has(left)) return 'prohibited';
  if (left === C.SY && isKorean[base] === 0) return 'prohibited';
  return left === C.B2 && isParagraphStart(classes, base) ? 'prohibited' : 'allowed';
}

/** A dash that opens a paragraph keeps its first word; the Korean ― keeps the word after it anywhere (NORM16). */
const afterDash = (classes: Uint8Array, isKorean: Uint8Array, base: number): BreakClass =>
  isKorean[base] === 1 || isParagraphStart(classes, base) ? 'prohibited' : 'allowed';

function isParagraphStart(classes: Uint8Array, dash: number): boolean {
  const at = lastBase(classes, dash, (kind) => kind !== C.B2);
  return classes[at] === C.BK || (at === 0 && classes[0] === C.B2);
}

/** UAX #14, LB23–LB30 as far as Latin words and figures go: 5G, R&D, 1+X, e-mail, f(x), US$5, 10± stay whole. */
function isLatinSeam(left: number, after: number): boolean {
  if (after === C.PLUS || after === C.HY) return true;
  if (LATIN.has(after)) return LATIN.has(left) || JOINS_LATIN_AFTER.has(left);
  return (after === C.OPN || after === C.PR) && LATIN.has(left);
}

/** UAX #14, LB26: conjoining jamo of one syllable. */
function isJamoSeam(left: number, after: number): boolean {
  switch (after) {
    case C.JL:
      return left === C.JL;
    case C.JV:
      return left === C.JL || left === C.JV || left === C.HS;
    case C.JT:
      return left === C.JV || left === C.JT || left === C.HS;
    default:
      return left === C.JL && after === C.HS;
  }
}

interface Seam {
  readonly base: number;
  readonly i: number;
}

/** A seam is Korean if either side is Hangul, or by the language of its left side: a Chinese 。 gives a break whatever follows. */
function isKoreanSeam(classes: Uint8Array, isKorean: Uint8Array, { base, i }: Seam): boolean {
  const left = classes[base] ?? C.AL;
  if (left === C.CL && isKorean[base] === 0) return false;
  return HANGUL.has(left) || HANGUL.has(classes[i] ?? C.AL) || isKorean[base] === 1;
}

/** Korean by words: KLREQ, word break restrictions. Inside a word a break has its price; after a figure, sign or Latin word what is joined to it stays. */
function koreanSeam(left: number, after: number): BreakClass {
  const isClosing = left === C.CL || left === C.CP;
  if (isClosing && (after === C.OP || after === C.OPN)) return 'allowed';
  if (left === C.NS || left === C.IN) return 'allowed';
  if (HANGUL.has(after) && (LATIN.has(left) || left === C.PO || left === C.PLUS)) return 'prohibited';
  return 'inside-word';
}
