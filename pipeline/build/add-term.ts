/** A new row of the termbase, put where the order of the file wants it. */
import { checkForm, foldChinese } from '../check/index.js';
import { error, hasErrors, warning, type Diagnostic } from '../diagnostic/index.js';
import { withCsvRow } from '../spreadsheet/index.js';
import { cellSpan, placeRow, rowLabel, STATUSES, type Term, type TermRow } from '../termbase/index.js';
import { DOCUMENT_HINTS, writeError } from './machine-errors.js';
import { loadTermFile, type TermFile } from './term-sources.js';
import type { World } from './world.js';

/** A row as it is asked for; texts are trimmed and NFC. */
export interface NewTerm extends Pick<Term, 'zh' | 'ko' | 'variants' | 'forbidden' | 'kind' | 'note'> {
  readonly isProtected: boolean;
  /** As given. */
  readonly status: string;
}

export interface AddReport {
  /** The line that the row has now or would have; undefined where it is refused. */
  readonly line: number | undefined;
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds a row, or says what speaks against it; `writes` false is a trial. */
export function addTerm(world: World, term: NewTerm, writes: boolean): AddReport {
  const termFile = loadTermFile(world);
  if (!termFile.value) return { line: undefined, file: '', diagnostics: termFile.diagnostics };
  const { file } = termFile.value;
  const diagnostics = [...termFile.diagnostics, ...refusals(term, termFile.value), ...doubts(term, termFile.value)];
  const refused = { line: undefined, file, diagnostics };
  if (hasErrors(diagnostics)) return refused;
  const { text, line } = insertRow(termFile.value, term);
  if (!writes) return { line, file, diagnostics };
  const failures = world.writeFiles([{ path: file, bytes: new TextEncoder().encode(text) }]);
  return failures.length === 0
    ? { line, file, diagnostics }
    : { ...refused, diagnostics: [...diagnostics, ...failures.map((failure) => writeError(failure, DOCUMENT_HINTS))] };
}

function insertRow({ text, records, rows }: TermFile, term: NewTerm): { readonly text: string; readonly line: number } {
  const [head = []] = records;
  const before = placeRow(
    rows.map((row) => row.term),
    term,
  );
  // A row without errors is one record, and the head is the first.
  const after = records[before] ?? head;
  const values: ReadonlyMap<string, string> = new Map([
    ['zh', term.zh],
    ['ko', term.ko],
    ['variants', term.variants.join(';')],
    ['forbidden', term.forbidden.join(';')],
    ['kind', term.kind],
    ['protected', term.isProtected ? 'yes' : ''],
    ['status', term.status],
    ['note', term.note],
  ]);
  const made = withCsvRow(
    text,
    after,
    head.map((column) => values.get(column.text.trim()) ?? ''),
  );
  return { text: made, line: lineAfter(text, made) };
}

/** The line of the first difference between two texts of which the second has a line more. */
function lineAfter(text: string, made: string): number {
  const [old, now] = [text, made].map((one) => one.split(/\r\n|\r|\n/));
  const at = now?.findIndex((line, index) => line !== old?.[index]) ?? 0;
  return at + 1;
}

const HAN = /[\u3400-\u9fff]/;
const HANGUL = /[가-힣]/;

/** What keeps a row from being added. */
function refusals(term: NewTerm, { file, rows }: TermFile): readonly Diagnostic[] {
  const { zh, ko, variants, forbidden, status } = term;
  const double = rows.find((row) => isSame(row.term.zh, zh));
  const own = forbidden.filter((form) => form === ko || variants.includes(form));
  return [
    ...(HANGUL.test(zh) && HAN.test(ko)
      ? [error('termbase/languages-swapped', {}, { hints: ['hint/chinese-first'] })]
      : []),
    ...(STATUSES.some((known) => known === status)
      ? []
      : [
          error(
            'termbase/bad-value',
            { column: 'status', value: status },
            { hints: [{ code: 'hint/write-one-of', args: { allowed: STATUSES } }] },
          ),
        ]),
    ...own.map((form) => error('termbase/forbidden-and-agreed', { zh, form }, { hints: ['hint/allow-or-forbid'] })),
    ...(double
      ? [
          error(
            'termbase/term-exists',
            { zh, ko: double.term.ko },
            { span: cellSpan(file, double), hints: [{ code: 'hint/change-term', args: { zh } }] },
          ),
        ]
      : []),
  ];
}

const isSame = (one: string, other: string): boolean => foldChinese(one) === foldChinese(other);

/** So many other rows are named. */
const MOST_LABELS = 6;

/** What speaks against a row without keeping it out. */
function doubts(term: NewTerm, termFile: TermFile): readonly Diagnostic[] {
  return [
    ...kindDoubts(term, termFile),
    ...neighbours(term, termFile),
    ...formDoubts(term, termFile),
    ...[term.ko, ...term.variants].flatMap((form) =>
      checkForm(term.zh, form).map(({ found, right }) =>
        warning('termbase/misspelled', { form, found, right }, { hints: ['hint/spell-by-norm'] }),
      ),
    ),
  ];
}

function kindDoubts({ kind }: NewTerm, { rows }: TermFile): readonly Diagnostic[] {
  const kinds = [...new Set(rows.map(({ term }) => term.kind))];
  if (rows.length === 0 || kinds.includes(kind)) return [];
  return [warning('termbase/new-kind', { kind }, { hints: [{ code: 'hint/known-kinds', args: { kinds: kinds } }] })];
}

function neighbours({ zh }: NewTerm, { file, rows }: TermFile): readonly Diagnostic[] {
  const labelsOf = (near: readonly TermRow[]): ReturnType<typeof rowLabel>[] =>
    near.slice(0, MOST_LABELS).map((row) => rowLabel(file, row));
  const folded = foldChinese(zh);
  const others = rows.filter((row) => !isSame(row.term.zh, zh));
  const longer = others.filter((row) => foldChinese(row.term.zh).includes(folded));
  const shorter = others.filter((row) => folded.includes(foldChinese(row.term.zh)));
  return [
    ...(longer.length > 0
      ? [
          warning(
            'termbase/part-of-term',
            { zh, count: longer.length },
            { labels: labelsOf(longer), hints: ['hint/longer-wins'] },
          ),
        ]
      : []),
    ...(shorter.length > 0
      ? [
          warning(
            'termbase/holds-term',
            { zh, count: shorter.length },
            { labels: labelsOf(shorter), hints: ['hint/same-words'] },
          ),
        ]
      : []),
  ];
}

/** A form that one row forbids and another agrees on. */
function formDoubts({ zh, ko, variants, forbidden }: NewTerm, { file, rows }: TermFile): readonly Diagnostic[] {
  const forbiddenHere = rows.flatMap((row) =>
    forbidden
      .filter((form) => form === row.term.ko)
      .map((form) =>
        warning(
          'termbase/forbids-agreed',
          { form, zh },
          { labels: [rowLabel(file, row)], hints: ['hint/forbid-with-care'] },
        ),
      ),
  );
  const forbiddenThere = rows.flatMap((row) =>
    [ko, ...variants]
      .filter((form) => row.term.forbidden.includes(form))
      .map((form) =>
        warning(
          'termbase/agrees-on-forbidden',
          { form, zh },
          { labels: [rowLabel(file, row)], hints: ['hint/forbid-with-care'] },
        ),
      ),
  );
  return [...forbiddenHere, ...forbiddenThere];
}
