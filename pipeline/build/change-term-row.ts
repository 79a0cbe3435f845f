/** The row of the termbase whose Korean is changed, and its cells written anew. */
import { error, warning, type Diagnostic } from '../diagnostic/index.js';
import { withCsvCell } from '../spreadsheet/index.js';
import { cellSpan, rowLabel, type Term, type TermColumn, type TermRow } from '../termbase/index.js';
import type { TermFile } from './term-sources.js';

/** Another Korean for a Chinese term. */
export interface TermChange {
  readonly zh: string;
  readonly ko: string;
  /** The form that is replaced, if not the one of the row: where the row was changed by hand. */
  readonly from: string | undefined;
  /** Whether the old form goes among the forbidden ones. */
  readonly forbidsOld: boolean;
}

/** A value, or why there is none. */
interface Found<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The one row of a Chinese term. */
export function findRow({ zh }: TermChange, { file, rows }: TermFile): Found<TermRow> {
  const [row, other] = rows.filter(({ term }) => term.zh === zh);
  if (row && !other) return { value: row, diagnostics: [] };
  if (!row || !other)
    return {
      value: undefined,
      diagnostics: [
        error('termbase/no-such-term', { zh }, { hints: [{ code: 'hint/find-or-add-term', args: { zh } }] }),
      ],
    };
  const details = { span: cellSpan(file, other), labels: [rowLabel(file, row)], hints: ['hint/keep-one-row'] as const };
  return { value: undefined, diagnostics: [error('termbase/double-term', { zh }, details)] };
}

/** The row with its new Korean: a variant or a forbidden form that is agreed on now is neither any more. */
export function withForms(term: Term, { ko, from, forbidsOld }: TermChange & { readonly from: string }): Term {
  const without = (forms: readonly string[]): readonly string[] => forms.filter((form) => form !== ko);
  const forbidden = without(term.forbidden);
  const isForbidden = forbidsOld && from !== ko && !forbidden.includes(from);
  return {
    ...term,
    ko,
    variants: without(term.variants).filter((form) => !forbidsOld || form !== from),
    forbidden: isForbidden ? [...forbidden, from] : forbidden,
  };
}

/** The termbase's text with the cells of one row that have changed, from right to left, so that no cell moves before it is written. */
export function writeRow({ text, records }: TermFile, row: TermRow, fresh: Term): string {
  const head = records[0]?.map((cell) => cell.text.trim()) ?? [];
  const line = row.cellOf('zh')?.line;
  const record = records.find((cells, index) => index > 0 && cells[head.indexOf('zh')]?.line === line) ?? [];
  const cells: readonly (readonly [TermColumn, string, boolean])[] = [
    ['ko', fresh.ko, fresh.ko !== row.term.ko],
    ['variants', fresh.variants.join(';'), fresh.variants.length !== row.term.variants.length],
    ['forbidden', fresh.forbidden.join(';'), fresh.forbidden.join(';') !== row.term.forbidden.join(';')],
  ];
  return cells
    .filter(([, , isChanged]) => isChanged)
    .map(([column, value]) => ({ index: head.indexOf(column), value }))
    .sort((a, b) => b.index - a.index)
    .reduce((made, { index, value }) => withCsvCell(made, record, index, value), text);
}

/** Longer rows that have the old form too: they are changed one by one. */
export function relatedRows({ term }: TermRow, from: string, { file, rows }: TermFile): readonly Diagnostic[] {
  const related = rows.filter(
    (other) => other.term.zh !== term.zh && other.term.zh.includes(term.zh) && other.term.ko.includes(from),
  );
  if (related.length === 0) return [];
  const labels = related.map((other) => rowLabel(file, other));
  const args = { form: from, count: related.length };
  return [warning('termbase/related-rows', args, { labels, hints: ['hint/change-related-rows'] })];
}
