/** What the term command reads: the rows of the termbase with their places, and the segments of every document. */
import { readTermText, type TermText } from '../check/index.js';
import { hasErrors, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { readCsv, type CsvRow } from '../spreadsheet/index.js';
import { readTermRows, TERM_COLUMNS, type Termbase, type TermRow } from '../termbase/index.js';
import { allSegments, duplicateIds, type LocatedSegment } from '../translation/index.js';
import { documentNames, loadSegments } from './load-document.js';
import { TERMBASE_FILE } from './load-termbase.js';
import { readText } from './read-text.js';
import type { World } from './world.js';

/** `translations/termbase.csv` as text, as records and as terms. */
export interface TermFile {
  readonly file: string;
  readonly text: string;
  /** The first names the columns. */
  readonly records: readonly CsvRow[];
  readonly rows: readonly TermRow[];
  readonly termbase: Termbase;
}

const EMPTY = `${TERM_COLUMNS.join(',')}\n`;

/** Reads the termbase, which is empty where there is none yet; undefined, with errors, where something in it cannot be read. */
export function loadTermFile(world: World): Warned<TermFile | undefined> {
  const file = TERMBASE_FILE;
  const isThere = world.readFile(file).kind !== 'missing';
  const text: Warned<string | undefined> = isThere ? readText(world, file) : { value: EMPTY, diagnostics: [] };
  if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
  const records = readCsv(file, text.value);
  if (records.diagnostics.length > 0) return { value: undefined, diagnostics: records.diagnostics };
  const { value: rows, diagnostics } = readTermRows(file, records.value);
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const termbase = { terms: rows.map(({ term }) => term) };
  return { value: { file, text: text.value, records: records.value, rows, termbase }, diagnostics };
}

/** A segment of a document and the terms in its Chinese. */
export interface TermSegment extends LocatedSegment {
  readonly document: string;
  /** Its Korean is empty where it has none, or where the segment stays Chinese. */
  readonly text: TermText;
}

/** The segments of all documents in their order; with errors where a segment file cannot be read in full. */
export function loadTermSegments(world: World, termbase: Termbase): Warned<readonly TermSegment[]> {
  const diagnostics: Diagnostic[] = [];
  const segments = documentNames(world).flatMap((document) => {
    const files = loadSegments(world, document);
    diagnostics.push(...files.diagnostics, ...duplicateIds(files.value.flatMap(({ entries }) => entries)));
    return allSegments(files.value).map((segment) => readSegment(document, segment, termbase));
  });
  return { value: segments, diagnostics };
}

function readSegment(document: string, { file, entry }: LocatedSegment, termbase: Termbase): TermSegment {
  const zh = entry.chinese.map(({ text }) => text).join('');
  const ko = entry.staysChinese ? '' : (entry.korean?.text ?? '');
  return { document, file, entry, text: readTermText(zh, ko, termbase) };
}
