/** Korean between its lines in a segment file and the text that prints. */
import type { Span } from '../diagnostic/index.js';
import type { KoreanLine, KoreanText } from './aligned-document.js';
import { lineKind } from './segment-file.js';

/** Characters that mean something at the beginning of a line, and take a `\` when they are Korean text. */
const ESCAPED = /^\\([#>%\\])/;
const NEEDS_ESCAPE = /^[#>%\\]/;

/** The text of a passage's lines: a line end is a space, a `\` at a line's end a line break. */
export function readKoreanLines(lines: readonly string[]): string {
  const parts = lines.map(readLine);
  return parts
    .map(({ text, breaks }, index) => (index === parts.length - 1 ? text : text + (breaks ? '\n' : ' ')))
    .join('');
}

/** Where the lines of a passage begin, in its text (NFC) and in its file. `numbers` are their line numbers in the file, from 0. */
export function locateKoreanLines(lines: readonly string[], numbers: readonly number[]): readonly KoreanLine[] {
  let offset = 0;
  return lines.map((line, index) => {
    const { text, column } = readLine(line);
    const located = { offset, start: { line: (numbers[index] ?? 0) + 1, column: column + 1 }, written: text };
    // One unit for the space or line break that the line's end has become.
    offset += text.normalize('NFC').length + 1;
    return located;
  });
}

/** The place in the segment file of `text[start, end)`; a stretch may run over lines. */
export function koreanSpan({ lines, span }: KoreanText, start: number, end: number): Span {
  const from = positionIn(lines, start);
  const to = positionIn(lines, end);
  return { file: span.file, start: from ?? span.start, ...(to && end > start && { end: to }) };
}

function positionIn(lines: readonly KoreanLine[], offset: number): Span['start'] | undefined {
  const line = lines.findLast((one) => one.offset <= offset);
  if (!line) return undefined;
  const column = line.start.column + writtenLength(line.written, offset - line.offset);
  return { line: line.start.line, column };
}

/** How many units of a line as written make the first `length` units of its NFC. */
function writtenLength(written: string, length: number): number {
  if (written === written.normalize('NFC')) return Math.min(length, written.length);
  let end = 0;
  while (end < written.length && written.slice(0, end).normalize('NFC').length < length) end += 1;
  // Letters that are put together belong to one character: take those that still go with it.
  while (end < written.length && written.slice(0, end + 1).normalize('NFC').length <= length) end += 1;
  return end;
}

/** One line's text, where it begins in the line, and whether the translator asked for a line break behind it. */
interface ReadLine {
  readonly text: string;
  readonly column: number;
  readonly breaks: boolean;
}

/** Only blanks at the edges are not text: a no-break or ideographic space was meant. */
function readLine(line: string): ReadLine {
  const trimmed = line.replace(/^[ \t]+/, '');
  const escape = ESCAPED.exec(line);
  const head = escape?.[1] ?? '';
  const rest = escape ? line.slice(2) : trimmed;
  const breaks = rest.endsWith('\\');
  const body = breaks ? rest.slice(0, -1) : rest;
  const column = escape ? 1 : line.length - trimmed.length;
  return { text: (head + body).replace(/[ \t]+$/, ''), column, breaks };
}

/** The lines that hold a text: one, or one more for every line break. White space that no file can keep is tidied away first. */
export function writeKoreanLines(text: string): readonly string[] {
  const parts = text.split(/\r\n|\r|\n/).map((part) => part.replace(/^[ \t]+|[ \t]+$/g, ''));
  while (parts.at(-1) === '') parts.pop();
  while (parts[0] === '') parts.shift();
  return parts.map((part, index) => writeLine(part, index < parts.length - 1));
}

function writeLine(text: string, breaks: boolean): string {
  const escaped = NEEDS_ESCAPE.test(text) ? `\\${text}` : text;
  // A line that looks like a conflict marker has no escape: a blank before it is no text and takes the look away.
  const apart = lineKind(escaped) === 'conflict' ? ` ${escaped}` : escaped;
  if (breaks) return `${apart}\\`;
  // In the same way a blank keeps a last `\` that is text from being read as a line break.
  return readLine(apart).breaks ? `${apart} ` : apart;
}
