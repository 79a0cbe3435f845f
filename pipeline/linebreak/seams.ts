/** The tailorings that ask the language of a seam or the beginning of its paragraph: dash, solidus, Korean words. */
import type { BreakClass } from './break-opportunities.js';
import { T } from './tailorings.js';
import { isCombining, isHangul, isLineEnd, U } from './unicode-classes.js';

/** A text's classes and languages, one entry per UTF-16 unit. */
export interface ClassedText {
  readonly classes: Uint8Array;
  readonly isKorean: Uint8Array;
}

/** The class of an offset where the pairs allow a break. */
export function seamBreak(text: ClassedText, i: number): BreakClass {
  const { classes } = text;
  const before = classes[i - 1] ?? U.AL;
  if (before === U.ZW) return 'allowed';
  if (before === U.SP) return afterSpace(text, i);
  const base = lastBase(classes, i - 1, isBase);
  if (classes[base] === U.B2) return afterDash(text, base);
  return isKoreanSeam(text, base, i) ? koreanSeam(classes[base] ?? U.AL, classes[i] ?? U.AL) : 'allowed';
}

const isBase = (kind: number): boolean => !isCombining(kind);

/** The nearest unit at or before `from` that fits; 0 if none does. */
function lastBase(classes: Uint8Array, from: number, fits: (kind: number) => boolean): number {
  let at = from;
  while (at > 0 && !fits(classes[at] ?? U.AL)) at -= 1;
  return at;
}

function afterSpace({ classes, isKorean }: ClassedText, i: number): BreakClass {
  const base = lastBase(classes, i - 1, (kind) => kind !== U.SP && isBase(kind));
  const isChineseSolidus = classes[base] === U.SY && isKorean[base] === 0;
  const isOpeningDash = classes[base] === U.B2 && isParagraphStart(classes, base);
  return isChineseSolidus || isOpeningDash ? 'prohibited' : 'allowed';
}

/** A dash that opens a paragraph keeps its first word; the Korean ― keeps the word after it anywhere (NORM16). */
const afterDash = ({ classes, isKorean }: ClassedText, base: number): BreakClass =>
  isKorean[base] === 1 || isParagraphStart(classes, base) ? 'prohibited' : 'allowed';

function isParagraphStart(classes: Uint8Array, dash: number): boolean {
  const at = lastBase(classes, dash, (kind) => kind !== U.B2);
  return isLineEnd(classes[at] ?? U.AL) || (at === 0 && classes[0] === U.B2);
}

/** A seam is Korean if either side is Hangul, or by the language of its left side: a Chinese 。 gives a break whatever follows. */
function isKoreanSeam({ classes, isKorean }: ClassedText, base: number, i: number): boolean {
  const left = classes[base] ?? U.AL;
  if (left === T.FULL_CLOSING && isKorean[base] === 0) return false;
  return isHangul(left) || isHangul(classes[i] ?? U.AL) || isKorean[base] === 1;
}

/** Korean by words: inside a word a break has its price; between two brackets and after a connector or an ellipsis it has none. */
function koreanSeam(left: number, after: number): BreakClass {
  const isBetweenBrackets = (left === T.FULL_CLOSING || left === U.CP) && (after === T.FULL_OPENING || after === U.OP);
  return isBetweenBrackets || left === U.NS || left === U.IN ? 'allowed' : 'inside-word';
}
