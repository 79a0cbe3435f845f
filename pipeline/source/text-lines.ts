/** The lines of a text that hold something, without the white space at their edges, each knowing where it stands. */
import { isWhiteSpace } from './white-space.js';

/** `text` is `raw.slice(start, end)`. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LINE = /[^\r\n\f\u0085\u2028\u2029]+/g;

/** Lines ended by LF, CRLF or CR, or by what other programs write for a new line, paragraph or page (UAX #14, BK and NL); blank ones, and indents of any kind of space, are no text. */
export function textLines(raw: string): readonly TextLine[] {
  return [...raw.matchAll(LINE)].flatMap(({ 0: line, index }) => {
    const trimmed = trimLine(raw, index, index + line.length);
    return trimmed.start < trimmed.end ? [trimmed] : [];
  });
}

function trimLine(raw: string, from: number, to: number): TextLine {
  let start = from;
  let end = to;
  while (start < end && isWhiteSpace(raw.charAt(start))) start += 1;
  while (end > start && isWhiteSpace(raw.charAt(end - 1))) end -= 1;
  return { text: raw.slice(start, end), start, end };
}
