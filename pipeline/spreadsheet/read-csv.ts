/** CSV as RFC 4180 has it: commas, double quotes, quotes doubled inside quotes, line ends of any system. */

/** A record and the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

const CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\r|\n|$)/y;

/** The records of a CSV text; a byte order mark and empty lines are passed over. */
export function readCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  const body = text.replace(/^\ufeff/, '');
  const cell = new RegExp(CELL);
  let cells: string[] = [];
  let line = 1;
  let begins = 1;
  while (cell.lastIndex < body.length) {
    const match = cell.exec(body);
    if (!match) break;
    const [whole, value = '', end = ''] = match;
    cells.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    line += whole.split(/\r\n|\r|\n/).length - 1;
    if (end !== ',' || cell.lastIndex === body.length) {
      if (cells.some((entry) => entry !== '')) rows.push({ cells, line: begins });
      cells = [];
      begins = line;
    }
  }
  return rows;
}
