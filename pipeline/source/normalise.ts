/** Chinese text made ready for print: the table of marks, when it applies, and where every character came from. */
import type { MappedText, ParagraphKind } from './source-document.js';
import type { TextLine } from './text-lines.js';
import { isWhiteSpace } from './white-space.js';

/**
 * What is printed for a character of Chinese text; everything else prints as it stands.
 * GB/T 15834-2011, 5.1: marks in Chinese text are full width. GB/T 15834-2011, 4.14: the interpunct is U+00B7.
 */
export const PRINTED_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '•': '·',
  '\u00a0': '',
};

const MARKS: ReadonlyMap<string, string> = new Map(Object.entries(PRINTED_MARKS));

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/;
const LATIN = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;
const DIGIT = /[0-9]/;
const isLatinOrDigit = (unit: string): boolean => LATIN.test(unit) || DIGIT.test(unit);

/** The text of a paragraph as it prints. White space at line ends is no text; lines that were wrapped are joined. */
export function normaliseParagraph(kind: ParagraphKind, lines: readonly TextLine[]): MappedText {
  const joined = joinLines(lines);
  const plain = joined.text;
  const around = { plain, isChinese: HAN.test(plain), latinBrackets: findLatinBrackets(plain), kind };

  let text = '';
  const offsets: number[] = [];
  for (let index = 0; index < plain.length; index += 1) {
    const printed = printUnit(around, index);
    if (printed === '') continue;
    text += printed;
    offsets.push(joined.offsets[index] ?? 0);
  }
  offsets.push(lines.at(-1)?.end ?? 0);
  return { text, offsets };
}

/** Chinese lines join with nothing between them, Latin words with a space where the line ended. */
function joinLines(lines: readonly TextLine[]): MappedText {
  let text = '';
  const offsets: number[] = [];
  let before: TextLine | undefined;
  for (const line of lines) {
    if (before && isLatinOrDigit(before.text.at(-1) ?? '') && isLatinOrDigit(line.text.charAt(0))) {
      text += ' ';
      offsets.push(before.end);
    }
    text += line.text;
    for (let at = 0; at < line.text.length; at += 1) offsets.push(line.start + at);
    before = line;
  }
  return { text, offsets };
}

/** What decides about a mark: the paragraph around it. */
interface Surroundings {
  readonly plain: string;
  readonly isChinese: boolean;
  readonly latinBrackets: ReadonlySet<number>;
  readonly kind: ParagraphKind;
}

function printUnit(around: Surroundings, index: number): string {
  const unit = around.plain.charAt(index);
  const printed = MARKS.get(unit);
  if (printed === undefined) return unit;
  if (unit === '\u00a0') return printNoBreakSpace(around, index);
  if (!around.isChinese && unit !== '•') return unit;
  return isWithinNumberOrLatin(around, index) ? unit : printed;
}

/** In a number or ratio: a digit on both sides. In a Latin run: a letter on both sides, spaces apart; a bracket when its pair stands in one. */
function isWithinNumberOrLatin({ plain, latinBrackets }: Surroundings, index: number): boolean {
  const unit = plain.charAt(index);
  if (unit === '•') return false;
  if (unit === '(' || unit === ')') return latinBrackets.has(index);
  if (DIGIT.test(plain.charAt(index - 1)) && DIGIT.test(plain.charAt(index + 1))) return true;
  if (unit === ':' && plain.startsWith('//', index + 1)) return true;
  return LATIN.test(neighbour(plain, index, -1)) && LATIN.test(neighbour(plain, index, 1));
}

/** The next character that is no white space. */
function neighbour(plain: string, index: number, step: 1 | -1): string {
  let at = index + step;
  while (isWhiteSpace(plain.charAt(at))) at += step;
  return plain.charAt(at);
}

/** Pairs of brackets that stand inside a Latin run: no Chinese within, a Latin letter or digit outside on both sides. (BRT) in Chinese text is none. */
function findLatinBrackets(plain: string): ReadonlySet<number> {
  const open: number[] = [];
  const found = new Set<number>();
  let lastHan = -1;
  if (!plain.includes('(')) return found;
  for (let index = 0; index < plain.length; index += 1) {
    if (HAN.test(plain.charAt(index))) lastHan = index;
    if (plain.charAt(index) === '(') open.push(index);
    if (plain.charAt(index) !== ')') continue;
    const start = open.pop();
    if (start === undefined || lastHan > start) continue;
    if (!isLatinOrDigit(neighbour(plain, start, -1)) || !isLatinOrDigit(neighbour(plain, index, 1))) continue;
    found.add(start).add(index);
  }
  return found;
}

/** A no-break space goes; where nothing else parts two Latin words, or office and name, a run of them is one ordinary space. */
function printNoBreakSpace({ plain, isChinese, kind }: Surroundings, index: number): string {
  if (isWhiteSpace(plain.charAt(index - 1))) return '';
  let end = index + 1;
  while (plain.charAt(end) === '\u00a0') end += 1;
  if (isWhiteSpace(plain.charAt(end))) return '';
  const parts = isLatinOrDigit(plain.charAt(index - 1)) && isLatinOrDigit(plain.charAt(end));
  return parts || kind === 'author' || !isChinese ? ' ' : '';
}
