/** What a character is to the finished page. Tables of the check's own: those of line breaking and layout may be wrong, and must not excuse themselves. */

/**
 * - `opening`, `closing`: marks of Chinese on a full frame, blank on the left or on the right; pauses and stops are among the closing ones
 * - `mark`: any other punctuation
 */
export type GlyphKind =
  'han' | 'hangul' | 'latin' | 'space' | 'opening' | 'closing' | 'dash' | 'ellipsis' | 'interpunct' | 'mark';

/** GB/T 15834-2011, 5.1: marks whose frame is blank on the left. */
const OPENING = new Set('“‘（《〈「『【〖〔［｛');
/** GB/T 15834-2011, 5.1: marks whose frame is blank on the right. */
const CLOSING = new Set('”’）》〉」』】〗〕］｝、，；：。！？．');
const SPACES = new Set([' ', '\u00a0', '\u3000', '\u2003']);

const inside = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** Unicode, Hangul syllables and jamo. */
export const isHangul = (text: string): boolean => {
  const code = text.codePointAt(0) ?? 0;
  return inside(code, 0xac00, 0xd7a3) || inside(code, 0x1100, 0x11ff) || inside(code, 0x3131, 0x318e);
};

/** Unicode, the blocks of CJK ideographs. */
export const isHan = (text: string): boolean => {
  const code = text.codePointAt(0) ?? 0;
  return (
    inside(code, 0x4e00, 0x9fff) || code === 0x3007 || inside(code, 0x3400, 0x4dbf) || inside(code, 0x20000, 0x3ffff)
  );
};

/** Letters and digits of the Latin script. */
export const isLatin = (text: string): boolean => {
  const code = text.codePointAt(0) ?? 0;
  return inside(code, 0x30, 0x39) || inside(code, 0x41, 0x5a) || inside(code, 0x61, 0x7a) || inside(code, 0xc0, 0x24f);
};

const KNOWN = new Map<string, GlyphKind>();

/** What a glyph's text is. The same characters come again and again, so that each is looked at once. */
export function kindOf(text: string): GlyphKind {
  const known = KNOWN.get(text);
  if (known) return known;
  const kind = classify(text);
  KNOWN.set(text, kind);
  return kind;
}

function classify(text: string): GlyphKind {
  if (SPACES.has(text)) return 'space';
  if (isHangul(text)) return 'hangul';
  if (isHan(text)) return 'han';
  if (isLatin(text)) return 'latin';
  const [first = ''] = text;
  if (OPENING.has(first)) return 'opening';
  if (CLOSING.has(first)) return 'closing';
  if (first === '—' || first === '⸺') return 'dash';
  if (first === '…') return 'ellipsis';
  return first === '·' ? 'interpunct' : 'mark';
}

/** Never first on a line. GB/T 15834-2011, 5.1.2 to 5.1.9: pauses, stops, closing marks, dash, ellipsis, connectors, interpunct, solidus; and what belongs to a number. */
const CHINESE_NOT_FIRST = new Set('、，。．；：？！’”）〕］｝》〉】〗」』—…⋯–～·‧/／%％‰℃°');
/** Never last on a line. GB/T 15834-2011, 5.1.3, 5.1.5 and 5.1.9; a currency sign stands with its number. */
const CHINESE_NOT_LAST = new Set('‘“（〔［｛《〈【〖「『/／￥$＄€￡');
/** KLREQ, 4.3.4: closing marks, hyphens, question and exclamation marks, middle dots, stops, commas. */
const KOREAN_NOT_FIRST = new Set('’”)]}〉》」』】〕.,:;?!·…―—–-~%‰℃°/、。，！？）');
/** KLREQ, 4.3.5: opening marks; prefixes stand with their number. */
const KOREAN_NOT_LAST = new Set('‘“([{〈《「『【〔（$₩¥￥');

/** Whether a line may not begin with this character. */
export const isForbiddenFirst = (text: string, isKorean: boolean): boolean =>
  (isKorean ? KOREAN_NOT_FIRST : CHINESE_NOT_FIRST).has(text.charAt(0));

/** Whether a line may not end with this character. */
export const isForbiddenLast = (text: string, isKorean: boolean): boolean =>
  (isKorean ? KOREAN_NOT_LAST : CHINESE_NOT_LAST).has(text.charAt(text.length - 1));
