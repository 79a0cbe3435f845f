/** Changes to a CSV text that leave every other byte as it stands. Rows and cells are those that `readCsv` gave of the same text. */
import type { CsvCell, CsvRow } from './read-csv.js';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = /\r\n|\r|\n/y;
/** As `readCsv` reads a cell: quoted, with what stands behind the quotes, or plain. */
const RAW_CELL = /(?:"(?:[^"]|"")*")?[^,\r\n]*/y;

/** A value as a cell: in quotes where it holds a comma, a quote, a line end or blanks at its edge. */
export const writeCsvCell = (value: string): string =>
  /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** The text with another value in one cell of a row, counted from 0; a row that is too short gets the cells that it lacks. */
export function withCsvCell(text: string, row: CsvRow, index: number, value: string): string {
  const written = writeCsvCell(value);
  const cell = row[index];
  if (cell) return text.slice(0, startOf(text, cell)) + written + text.slice(endOf(text, cell));
  const last = row.at(-1);
  if (!last) return text;
  const end = endOf(text, last);
  return text.slice(0, end) + ','.repeat(index - row.length + 1) + written + text.slice(end);
}

/** The text with a new row behind another, its line ended as the first line is. */
export function withCsvRow(text: string, after: CsvRow, values: readonly string[]): string {
  const ending = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const written = values.map(writeCsvCell).join(',');
  const last = after.at(-1);
  const end = last ? endOf(text, last) : text.length;
  LINE_END.lastIndex = end;
  const own = LINE_END.exec(text)?.[0];
  if (own === undefined) return text.slice(0, end) + ending + written + text.slice(end);
  const next = end + own.length;
  return text.slice(0, next) + written + ending + text.slice(next);
}

/** Where a cell begins in the text, UTF-16; lines and columns do not count a byte order mark. */
function startOf(text: string, { line, column }: Pick<CsvCell, 'line' | 'column'>): number {
  let start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const ends = text.matchAll(/\r\n|\r|\n/g);
  for (let left = line - 1; left > 0; left -= 1) {
    const end = ends.next();
    if (end.done) break;
    start = end.value.index + end.value[0].length;
  }
  return start + column - 1;
}

function endOf(text: string, cell: CsvCell): number {
  RAW_CELL.lastIndex = startOf(text, cell);
  RAW_CELL.exec(text);
  return RAW_CELL.lastIndex;
}
