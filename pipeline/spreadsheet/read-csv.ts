/** CSV as RFC 4180 has it: commas, double quotes, quotes doubled inside quotes, line ends of any system. */
import { error, spanAt, type Diagnostic, type Warned } from '../diagnostic/index.js';

/** A cell and where it begins: line and column from 1. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The cells of a record; there is at least one. */
export type CsvRow = readonly CsvCell[];

/** The records of a CSV text; a byte order mark and empty lines are passed over. There are none where a quotation mark is out of place. */
export function readCsv(file: string, text: string): Warned<readonly CsvRow[]> {
  const scanner = new Scanner(file, text.replace(/^\ufeff/, ''));
  const rows: CsvRow[] = [];
  while (!scanner.isAtEnd) rows.push(scanner.readRow());
  const { diagnostics } = scanner;
  return { value: diagnostics.length > 0 ? [] : rows.filter(isFilled), diagnostics };
}

const isFilled = (row: CsvRow): boolean => row.some(({ text }) => text !== '');

/** Each is told where to look before every use. */
const LINE_END = /\r\n|\r|\n/y;
const QUOTED = /"((?:[^"]|"")*)"/y;
const PLAIN = /[^,\r\n]*/y;

/** Goes through the text cell by cell. */
class Scanner {
  readonly diagnostics: Diagnostic[] = [];
  private at = 0;
  private line = 1;
  private lineStart = 0;

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  readRow(): CsvRow {
    const cells = [this.readCell()];
    while (this.text[this.at] === ',') {
      this.at += 1;
      cells.push(this.readCell());
    }
    if (this.match(LINE_END) !== undefined) this.newLine(this.at);
    return cells;
  }

  private readCell(): CsvCell {
    const { line } = this;
    const column = this.at - this.lineStart + 1;
    return { text: this.text[this.at] === '"' ? this.readQuoted() : (this.match(PLAIN)?.[0] ?? ''), line, column };
  }

  private readQuoted(): string {
    const start = this.at;
    const found = this.match(QUOTED);
    if (!found) return this.skipUnclosed(start);
    for (const { index, 0: end } of found[0].matchAll(/\r\n|\r|\n/g)) this.newLine(start + index + end.length);
    const rest = this.match(PLAIN)?.[0] ?? '';
    if (rest.trim() !== '') this.report('spreadsheet/text-after-quote', this.at - rest.length);
    return (found[1] ?? '').replaceAll('""', '"');
  }

  private skipUnclosed(start: number): string {
    this.report('spreadsheet/unclosed-quote', start);
    this.at = this.text.length;
    return '';
  }

  private report(code: 'spreadsheet/text-after-quote' | 'spreadsheet/unclosed-quote', at: number): void {
    const span = spanAt(this.file, this.text, at);
    this.diagnostics.push(error(code, {}, { span, hints: ['hint/csv-quotes'] }));
  }

  private newLine(start: number): void {
    this.line += 1;
    this.lineStart = start;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}
