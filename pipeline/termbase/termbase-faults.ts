/** What is wrong in a termbase by itself: rows that say a thing twice, or one thing and its contrary. */
import { error, info, warning, type Diagnostic, type Label, type Span } from '../diagnostic/index.js';
import type { TermColumn, TermRow } from './termbase.js';

/** The faults of a file's rows, each at its cell, in the order of the file. */
export const findFaults = (file: string, rows: readonly TermRow[]): readonly Diagnostic[] => {
  const index = {
    file,
    rows,
    byChinese: byKey(rows, ({ term }) => term.zh),
    byKorean: byKey(rows, ({ term }) => term.ko),
  };
  return rows.flatMap((row) => [
    ...doubles(row, index),
    ...repeatedForms(row, index),
    ...ownContradictions(row, index),
    ...contradictions(row, index),
  ]);
};

interface RowIndex {
  readonly file: string;
  readonly rows: readonly TermRow[];
  readonly byChinese: ReadonlyMap<string, readonly TermRow[]>;
  readonly byKorean: ReadonlyMap<string, readonly TermRow[]>;
}

function byKey(rows: readonly TermRow[], keyOf: (row: TermRow) => string): ReadonlyMap<string, readonly TermRow[]> {
  const map = new Map<string, TermRow[]>();
  for (const row of rows) {
    const others = map.get(keyOf(row));
    if (others) others.push(row);
    else map.set(keyOf(row), [row]);
  }
  return map;
}

/** The place of a row's cell. */
export const cellSpan = (file: string, row: TermRow, column: TermColumn = 'zh'): Span => {
  const { line, column: at } = row.cellOf(column) ?? row.cellOf('zh') ?? { line: 1, column: 1 };
  return { file, start: { line, column: at } };
};

/** Another row, as a second place of a finding. */
export const rowLabel = (file: string, row: TermRow): Label => ({
  code: 'termbase/other-row',
  args: { zh: row.term.zh, ko: row.term.ko },
  span: cellSpan(file, row),
});

/** The row of the same Chinese that stands first is the one that holds. */
function doubles(row: TermRow, { file, byChinese }: RowIndex): readonly Diagnostic[] {
  const [first] = byChinese.get(row.term.zh) ?? [];
  if (!first || first === row) return [];
  const details = { span: cellSpan(file, row), labels: [rowLabel(file, first)], hints: ['hint/keep-one-row'] as const };
  return [error('termbase/double-term', { zh: row.term.zh }, details)];
}

function repeatedForms(row: TermRow, { file }: RowIndex): readonly Diagnostic[] {
  const { ko, variants, forbidden } = row.term;
  const repeated = (column: TermColumn, forms: readonly string[], before: readonly string[]): readonly Diagnostic[] =>
    forms
      .filter((form, index) => before.includes(form) || forms.indexOf(form) < index)
      .map((form) =>
        warning(
          'termbase/repeated-form',
          { form, column },
          { span: cellSpan(file, row, column), hints: ['hint/delete-repeated-form'] },
        ),
      );
  return [...repeated('variants', variants, [ko]), ...repeated('forbidden', forbidden, [])];
}

function ownContradictions(row: TermRow, { file }: RowIndex): readonly Diagnostic[] {
  const { zh, ko, variants, forbidden } = row.term;
  return forbidden
    .filter((form) => form === ko || variants.includes(form))
    .map((form) =>
      error(
        'termbase/forbidden-and-agreed',
        { zh, form },
        { span: cellSpan(file, row, 'forbidden'), hints: ['hint/allow-or-forbid'] },
      ),
    );
}

/** A form that is forbidden here and agreed there: a contradiction where the Chinese is part of the other, else only to be known (시범 for 试点 and 示范). */
function contradictions(row: TermRow, { file, rows, byKorean }: RowIndex): readonly Diagnostic[] {
  const { zh, forbidden } = row.term;
  const span = cellSpan(file, row, 'forbidden');
  return forbidden.flatMap((form): readonly Diagnostic[] => {
    const holders = rows.filter((other) => other !== row && other.term.zh.includes(zh) && holds(other, form));
    const [holder] = holders;
    const labels = holders.map((other) => rowLabel(file, other));
    if (holder)
      return [warning('termbase/contradiction', { zh, form }, { span, labels, hints: ['hint/allow-or-forbid'] })];
    const others = (byKorean.get(form) ?? []).filter((other) => other !== row);
    return others.map((other) =>
      info('termbase/forbidden-elsewhere', { zh, form }, { span, labels: [rowLabel(file, other)] }),
    );
  });
}

const holds = ({ term: { ko, variants } }: TermRow, form: string): boolean =>
  [ko, ...variants].some((one) => one === form || ` ${one} `.includes(` ${form} `));
