/** `translations/termbase.csv`: a Chinese term, its agreed Korean, variants, forbidden forms, and whether it is a protected formula. */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';

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

/** A record of the file and its line, from 1. */
export interface TermRow {
  readonly cells: readonly string[];
  readonly line: number;
}

const COLUMNS = ['zh', 'ko', 'variants', 'forbidden', 'kind', 'protected', 'status', 'note'] as const;

const PROTECTION: Readonly<Record<string, Term['protectedIn']>> = { '': [], yes: ['zh', 'ko'], ko: ['ko'] };

/** Records to terms; the first record names the columns. */
export function readTermbase(file: string, rows: readonly TermRow[]): Warned<Termbase> {
  const [head, ...body] = rows;
  const missing = COLUMNS.filter((column) => !head?.cells.includes(column));
  if (missing.length > 0) {
    const span = { file, start: { line: 1, column: 1 } };
    const columns = COLUMNS.join(',');
    return {
      value: { terms: [] },
      diagnostics: [
        error(
          'termbase/missing-column',
          { column: missing.join(', ') },
          { span, hints: [{ code: 'hint/termbase-columns', args: { columns } }] },
        ),
      ],
    };
  }
  const read = body.map((row) => readTerm(file, row, head?.cells ?? []));
  return {
    value: { terms: read.flatMap((term) => term.value ?? []) },
    diagnostics: read.flatMap((term) => term.diagnostics),
  };
}

function readTerm(file: string, { cells, line }: TermRow, columns: readonly string[]): Warned<Term | undefined> {
  const cell = (column: (typeof COLUMNS)[number]): string => (cells[columns.indexOf(column)] ?? '').trim();
  const list = (column: 'variants' | 'forbidden'): string[] =>
    cell(column)
      .split(';')
      .map((entry) => entry.trim())
      .filter(Boolean);
  const span = { file, start: { line, column: 1 } };
  const diagnostics: Diagnostic[] = [];
  const fail = (column: string, value: string, allowed: string): void => {
    diagnostics.push(
      error(
        'termbase/bad-value',
        { column, value },
        { span, hints: [{ code: 'hint/write-one-of', args: { allowed } }] },
      ),
    );
  };
  if (cell('zh') === '' || cell('ko') === '')
    diagnostics.push(error('termbase/empty-term', {}, { span, hints: ['hint/fill-both-languages'] }));
  const protectedIn = PROTECTION[cell('protected')];
  if (!protectedIn) fail('protected', cell('protected'), 'yes, ko');
  if (!['evidenced', 'known'].includes(cell('status'))) fail('status', cell('status'), 'evidenced, known');
  const term: Term = {
    zh: cell('zh'),
    ko: cell('ko'),
    variants: list('variants'),
    forbidden: list('forbidden'),
    kind: cell('kind'),
    protectedIn: protectedIn ?? [],
    status: cell('status') === 'evidenced' ? 'evidenced' : 'known',
    note: cell('note'),
  };
  return { value: diagnostics.length === 0 ? term : undefined, diagnostics };
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
