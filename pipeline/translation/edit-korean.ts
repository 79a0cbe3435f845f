/** Changes inside the Korean of one segment, and notes on it, that leave every other byte of the file as it stands. */
import { findEntry, rebuild, withKorean } from './edit-segment-file.js';
import { koreanSpan } from './korean-text.js';
import { lineKind, type FileLine, type SegmentFile } from './segment-file.js';

/** `text.slice(start, end)` of a segment's Korean becomes `form`; UTF-16 offsets in the text as it prints. */
export interface KoreanEdit {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** The file with stretches of one segment's Korean changed, none over another, from left to right; lines stay as they are cut, but where a stretch runs over their end. */
export function withKoreanEdits(file: SegmentFile, id: string, edits: readonly KoreanEdit[]): SegmentFile {
  const { korean } = findEntry(file, id);
  if (!korean || edits.length === 0) return file;
  const backwards = [...edits].reverse();
  const lines = backwards.reduce(
    (made, { start, end, form }) => changeLines(made, koreanSpan(korean, start, end), form),
    file.lines,
  );
  const text = backwards.reduce(
    (made, edit) => made.slice(0, edit.start) + edit.form + made.slice(edit.end),
    korean.text,
  );
  const changed = rebuild(file, lines);
  // What would be read as something else (a form with # at a line's beginning) is written anew with its escapes.
  return findText(changed, id) === text.normalize('NFC') ? changed : withKorean(file, id, text);
}

const findText = (file: SegmentFile, id: string): string | undefined =>
  file.entries.find((entry) => entry.id === id)?.korean?.text;

function changeLines(
  lines: readonly FileLine[],
  { start, end = start }: ReturnType<typeof koreanSpan>,
  form: string,
): readonly FileLine[] {
  const [first, last] = [lines[start.line - 1], lines[end.line - 1]];
  const between = lines.slice(start.line, end.line);
  // A note between two lines of Korean must stay.
  if (!first || !last || between.some((line) => lineKind(line.text) !== 'korean')) return lines;
  const text = first.text.slice(0, start.column - 1) + form + last.text.slice(end.column - 1);
  return [...lines.slice(0, start.line - 1), { text, ending: last.ending }, ...lines.slice(end.line)];
}
