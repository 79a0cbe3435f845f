/** `translations/termbase.csv`: a Chinese term, its agreed Korean, variants, forbidden forms, and whether it is a protected formula. */
import {
  error,
  type Details,
  type Diagnostic,
  type MessageArgs,
  type MessageCode,
  type Warned,
} from '../diagnostic/index.js';

export interface Term {
  readonly zh: string;
  readonly ko: string;
  readonly variants: readonly string[];
  readonly forbidden: readonly string[];
  readonly kind: string;
  /** Languages in which it is written exactly and never broken at a line end: names of leaders, set formulas, plan numbers. A formula as long as a line is protected in Korean only. */
  readonly protectedIn: readonly ('zh' | 'ko')[];
  readonly status: 'evidenced' | 'known';
  readonly note: string;
}

export interface Termbase {
  readonly terms: readonly Term[];
}

/** A cell of the file and where it begins: line and column from 1. */
export interface TermCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The columns that every termbase has. */
export const TERM_COLUMNS = ['zh', 'ko', 'variants', 'forbidden', 'kind', 'protected', 'status', 'note'] as const;
export type TermColumn = (typeof TERM_COLUMNS)[number];

/** A term and the cells that it was read from. */
export interface TermRow {
  readonly term: Term;
  /** The cell of a column; a record that is too short has none. */
  readonly cellOf: (column: TermColumn) => TermCell | undefined;
}

const PROTECTION: ReadonlyMap<string, Term['protectedIn']> = new Map([
  ['', []],
  ['yes', ['zh', 'ko']],
  ['ko', ['ko']],
]);
/** What the column `status` may say. */
export const STATUSES: readonly Term['status'][] = ['evidenced', 'known'];

/** Records to terms; the first record names the columns. */
export function readTermbase(file: string, rows: readonly (readonly TermCell[])[]): Warned<Termbase> {
  const { value, diagnostics } = readTermRows(file, rows);
  return { value: { terms: value.map(({ term }) => term) }, diagnostics };
}

/** The same with the place of every cell. */
export function readTermRows(file: string, rows: readonly (readonly TermCell[])[]): Warned<readonly TermRow[]> {
  const [head = [], ...body] = rows;
  const columns = head.map(({ text }) => text.trim());
  const missing = TERM_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const hint = { code: 'hint/termbase-columns', args: { columns: TERM_COLUMNS.join(',') } } as const;
    const details = { span: { file, start: { line: 1, column: 1 } }, hints: [hint] };
    return { value: [], diagnostics: [error('termbase/missing-column', { column: missing }, details)] };
  }
  const read = body.map((row) => readTerm(new TermRecord(file, row, columns)));
  return {
    value: read.flatMap(({ value }) => value ?? []),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** One record, its cells by column, and what is wrong with it. */
class TermRecord {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly file: string,
    private readonly row: readonly TermCell[],
    private readonly columns: readonly string[],
  ) {
    const extra = row[columns.length];
    if (extra && extra.text.trim() !== '')
      this.report('termbase/too-many-cells', { cell: extra.text.trim() }, extra, ['hint/csv-quotes']);
  }

  text(column: TermColumn): string {
    return this.cell(column)?.text.trim() ?? '';
  }

  list(column: TermColumn): readonly string[] {
    return this.text(column)
      .split(';')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
  }

  /** Both languages are needed. */
  needed(column: 'zh' | 'ko'): string {
    if (this.text(column) === '')
      this.report('termbase/empty-term', { column }, this.cell(column), ['hint/fill-both-languages']);
    return this.text(column);
  }

  badValue(column: TermColumn, allowed: string): void {
    const args = { column, value: this.text(column) };
    this.report('termbase/bad-value', args, this.cell(column), [{ code: 'hint/write-one-of', args: { allowed } }]);
  }

  cell(column: TermColumn): TermCell | undefined {
    return this.row[this.columns.indexOf(column)];
  }

  /** A record that is too short has its fault where it ends. */
  private report(code: MessageCode, args: MessageArgs, cell: TermCell | undefined, hints: Details['hints']): void {
    const { line, column } = cell ?? this.row.at(-1) ?? { line: 1, column: 1 };
    this.diagnostics.push(
      error(code, args, { span: { file: this.file, start: { line, column } }, ...(hints && { hints }) }),
    );
  }
}

function readTerm(record: TermRecord): Warned<TermRow | undefined> {
  const protectedIn = PROTECTION.get(record.text('protected'));
  if (!protectedIn) record.badValue('protected', 'yes, ko');
  const status = STATUSES.find((known) => known === record.text('status'));
  if (!status) record.badValue('status', STATUSES.join(', '));
  const term: Term = {
    zh: record.needed('zh'),
    ko: record.needed('ko'),
    variants: record.list('variants'),
    forbidden: record.list('forbidden'),
    kind: record.text('kind'),
    protectedIn: protectedIn ?? [],
    status: status ?? 'known',
    note: record.text('note'),
  };
  const row = { term, cellOf: (column: TermColumn): TermCell | undefined => record.cell(column) };
  return { value: record.diagnostics.length === 0 ? row : undefined, diagnostics: record.diagnostics };
}

/** The forms that are never broken, longest first. */
export const protectedTerms = ({ terms }: Termbase): readonly string[] =>
  longestFirst(
    terms.flatMap(({ zh, ko, variants, protectedIn }) =>
      protectedIn.flatMap((side) => (side === 'zh' ? [zh] : [ko, ...variants])),
    ),
  );

/** Every form of every term, longest first: in a title no word is split. */
export const allForms = ({ terms }: Termbase): readonly string[] =>
  longestFirst(terms.flatMap(({ zh, ko, variants }) => [zh, ko, ...variants]));

const longestFirst = (forms: readonly string[]): readonly string[] =>
  [...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
