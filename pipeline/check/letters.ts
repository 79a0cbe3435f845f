/** Hangul syllables taken apart and put together, Han characters told, and words begun: tables of our own, so that every system finds the same. */

const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const MEDIALS = 21;

/** Whether a character is a Hangul syllable. */
export const isHangul = (character: string | undefined): boolean =>
  character !== undefined && character >= '가' && character <= '힣';

/** How many Hangul syllables a text has. */
export function syllablesIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST && code <= LAST) count += 1;
  }
  return count;
}

/** Han characters: the unified block, extension A, compatibility. */
export const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';

/** Whether a UTF-16 unit is a Han character of these. */
export const isHan = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

/** Initial, medial and final of a syllable by their places in Unicode's order (ㄱ = 0; ㅏ = 0; no final = 0). */
export interface Syllable {
  readonly initial: number;
  readonly medial: number;
  readonly final: number;
}

/** A syllable taken apart; undefined for anything else. */
export function takeApart(character: string): Syllable | undefined {
  const code = character.charCodeAt(0);
  if (Number.isNaN(code) || code < FIRST || code > LAST) return undefined;
  const index = code - FIRST;
  return {
    initial: Math.floor(index / (MEDIALS * FINALS)),
    medial: Math.floor(index / FINALS) % MEDIALS,
    final: index % FINALS,
  };
}

/** The syllable of its parts. */
export const putTogether = ({ initial, medial, final }: Syllable): string =>
  String.fromCharCode(FIRST + (initial * MEDIALS + medial) * FINALS + final);

/** Whether a word begins at an offset: no Hangul stands before it. A figure with its counter before it is another matter and ends a word. */
export const startsWord = (text: string, offset: number): boolean => !isHangul(text[offset - 1]);

/** The characters of a text of the basic plane, one unit each: Hangul, Han, marks. */
export const lettersOf = (text: string): readonly string[] => Array.from(text);

/** A text made safe for use in an expression. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Every place where a word stands, from left to right, overlaps included. */
export function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

const NO_MATCHES: readonly RegExpExecArray[] = [];

/** Every match of an expression (with `g`), from left to right. `matchAll` copies the expression for each text, which takes longer than to go through a sentence. */
export function matchesOf(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return NO_MATCHES;
  const found: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) {
    found.push(match);
    // What is empty would be found there again.
    if (match[0] === '') expression.lastIndex += 1;
  }
  return found;
}

/** How often an expression (with `g`) matches. */
export const countOf = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

const FOLDED: Readonly<Record<string, string>> = { '\u3000': ' ', '•': '·', '・': '·', '‧': '·' };

/** Chinese for matching: full-width ASCII as half-width, every middle dot as one; no offset moves. */
export const foldChinese = (text: string): string =>
  text.replace(
    /[\uff01-\uff5e\u3000•・‧]/g,
    (sign) => FOLDED[sign] ?? String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT),
  );

/** Full-width ASCII stands this far behind ASCII. */
const FULL_WIDTH_SHIFT = 0xfee0;
