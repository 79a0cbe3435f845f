/** Korean between its lines in a segment file and the text that prints. */
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

/** One line's text, and whether the translator asked for a line break behind it. */
interface KoreanLine {
  readonly text: string;
  readonly breaks: boolean;
}

/** Only blanks at the edges are not text: a no-break or ideographic space was meant. */
function readLine(line: string): KoreanLine {
  const trimmed = line.replace(/^[ \t]+/, '');
  const escape = ESCAPED.exec(line);
  const head = escape?.[1] ?? '';
  const rest = escape ? line.slice(2) : trimmed;
  const breaks = rest.endsWith('\\');
  const body = breaks ? rest.slice(0, -1) : rest;
  return { text: (head + body).replace(/[ \t]+$/, ''), breaks };
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
