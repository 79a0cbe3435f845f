/** A document's segment files brought up to date with its Chinese: a new version of it, or `zh.txt` as somebody has edited it. */
import { error, hasErrors, info, nameIn, warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import {
  NO_MARKS,
  PRINTED_MARKS,
  readSource,
  readSourceFile,
  withoutWhiteSpace,
  type ChangeChoice,
  type LeadMarks,
  type Manifest,
  type ReceivedSource,
  type SourceDocument,
} from '../source/index.js';
import {
  duplicateIds,
  lostSegments,
  parseSegmentFile,
  syncDocument,
  type SegmentEntry,
  type SegmentFile,
  type SyncChange,
  type SyncResult,
} from '../translation/index.js';
import { openDocument, type OpenedDocument } from './find-segments.js';
import { DOCUMENT_HINTS, missingFile, readError, writeError } from './machine-errors.js';
import { readText } from './read-text.js';
import type { OutputFile, World } from './world.js';

/** A new version of the Chinese: a text, a Word document or a web page. */
export interface NewFile {
  readonly file: string;
  readonly path: string;
  /** Which text of a Word document with tracked changes counts. */
  readonly changes?: ChangeChoice;
}

export interface SyncRequest {
  /** The document. */
  readonly name: string;
  /** The new version: as the author named it, and where it lies. Absent: `zh.txt` as it stands. */
  readonly newFile?: NewFile;
  /** Whether nothing is to be written. */
  readonly isTrial: boolean;
  /** Whether a text of which little is found again is taken all the same. */
  readonly isForced: boolean;
}

/** A change with the line of its segment's header in its file, from 1; 0 where it has none. */
export interface PlacedChange extends SyncChange {
  readonly line: number;
  /** Whether its Korean is to be corrected now; where the Chinese came back that it was made from, it is not. */
  readonly isStale: boolean;
}

export interface SyncReport {
  readonly changes: readonly PlacedChange[];
  /** How many segments are what they were and where they were. */
  readonly kept: number;
  /** Paths of the files written, or of those that would be. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Brings a document up to date: all of its files, or none. */
export function syncFiles(world: World, request: SyncRequest): SyncReport {
  const refused = (diagnostics: readonly Diagnostic[]): SyncReport => ({
    changes: [],
    kept: 0,
    files: [],
    diagnostics,
  });
  const opened = openDocument(world, request.name);
  const input = readInput(world, request, opened);
  if (!input.value) return refused(input.diagnostics);
  const { source, bytes, files, attic } = input.value;
  const result = syncDocument({ source, files, attic });
  const found = [
    ...input.diagnostics.map((diagnostic) => sayWhatMarkReads(diagnostic, result)),
    ...doubts(request, opened, { result, source, attic }),
  ];
  if (hasErrors(found)) return refused(found);
  const output = outputOf(world, request.name, { bytes, result });
  const failures = request.isTrial || output.length === 0 ? [] : world.writeFiles(output);
  if (failures.length > 0) return refused(failures.map((failure) => writeError(failure, DOCUMENT_HINTS)));
  return {
    changes: placed(result, files),
    kept: result.kept,
    files: output.map(({ path }) => path),
    diagnostics: found,
  };
}

const folderOf = (name: string): string => `translations/${name}`;

interface SyncFiles {
  readonly source: SourceDocument;
  readonly bytes: Uint8Array;
  readonly files: readonly SegmentFile[];
  readonly attic: SegmentFile;
}

function readInput(
  world: World,
  { name, newFile }: SyncRequest,
  { manifest, files, diagnostics }: OpenedDocument,
): Warned<SyncFiles | undefined> {
  const unread = unreadable(name, manifest, { files, diagnostics });
  if (unread.length > 0 || !manifest) return { value: undefined, diagnostics: unread };
  const attic = readAttic(world, name);
  const file = newFile?.file ?? `${folderOf(name)}/zh.txt`;
  const read = world.readFile(newFile?.path ?? file);
  switch (read.kind) {
    case 'missing':
      return {
        value: undefined,
        diagnostics: [missingFile(file, newFile ? 'hint/check-path' : 'hint/name-new-source')],
      };
    case 'failed':
      return { value: undefined, diagnostics: [readError(file, read)] };
    case 'file': {
      const received = receive(file, read.bytes, newFile);
      if (!received.value) return { value: undefined, diagnostics: received.diagnostics };
      const { bytes, marks } = received.value;
      const source = readSource(file, bytes, manifest.marks);
      const found = [
        ...attic.diagnostics,
        ...received.diagnostics,
        ...source.diagnostics,
        ...unknownMarks(name, marks, manifest.marks),
      ];
      const isUsable = source.value && attic.value && !hasErrors(found);
      const value = isUsable ? { source: source.value, bytes, files, attic: attic.value } : undefined;
      return { value, diagnostics: found };
    }
  }
}

/** `zh.txt` is text already; a new version may be anything that can be read. */
function receive(file: string, bytes: Uint8Array, newFile: NewFile | undefined): Warned<ReceivedSource | undefined> {
  if (!newFile) return { value: { format: 'text', bytes, marks: NO_MARKS }, diagnostics: [] };
  return readSourceFile(file, bytes, newFile.changes ? { changes: newFile.changes } : {});
}

/** Headings and leads that only the document's styles tell, and document.yaml does not name yet. */
function unknownMarks(name: string, found: LeadMarks, known: LeadMarks): readonly Diagnostic[] {
  const span = { file: `${folderOf(name)}/document.yaml`, start: { line: 1, column: 1 } };
  const lines = (marks: LeadMarks): readonly string[] =>
    [...marks.leads, ...(marks.headings ?? [])].map(({ sentence }) => sentence);
  const all = new Set(lines(known));
  return lines(found)
    .filter((text) => !all.has(text))
    .map((text) => info('build/unknown-mark', { text }, { span, hints: ['hint/add-mark'] }));
}

/** A sentence that document.yaml marks as heading or lead and that this version has edited: what it reads now. */
function sayWhatMarkReads(diagnostic: Diagnostic, { changes }: SyncResult): Diagnostic {
  const { code, args, span } = diagnostic;
  if (code !== 'source/lead-not-found') return diagnostic;
  const marked = squeezed(nameIn(args, 'sentence') ?? '');
  const change = changes.find(({ kind, old }) => kind === 'edited' && squeezed(old) === marked);
  if (!change) return diagnostic;
  const details = {
    ...(span && { span }),
    hints: [{ code: 'hint/change-mark', args: { sentence: change.fresh } }] as const,
  };
  return warning('build/mark-changed', { old: change.old, fresh: change.fresh }, details);
}

/** Marks may be written as received or as printed. */
const squeezed = (sentence: string): string =>
  withoutWhiteSpace(sentence).replace(/./gsu, (mark) => PRINTED_MARKS[mark] ?? mark);

/** What keeps the segment files from being brought up to date: the source is about to be another one, so that it may say what it likes. */
function unreadable(
  name: string,
  manifest: Manifest | undefined,
  { files, diagnostics }: Pick<OpenedDocument, 'files' | 'diagnostics'>,
): readonly Diagnostic[] {
  const own = new Set(files.flatMap(({ file, isSound }) => (isSound ? [] : [file])));
  const isInTheWay = ({ severity, span }: Diagnostic): boolean =>
    severity === 'error' && (!manifest || (span !== undefined && own.has(span.file)));
  const doubles = duplicateIds(files.flatMap(({ entries }) => entries));
  const found = [...diagnostics.filter(isInTheWay), ...doubles];
  if (found.length > 0 || files.some(({ entries }) => entries.length > 0)) return found;
  const span = { file: `${folderOf(name)}/ko`, start: { line: 1, column: 1 } };
  return [error('translation/no-segments', {}, { span, hints: ['hint/import-source'] })];
}

function readAttic(world: World, name: string): Warned<SegmentFile | undefined> {
  const file = `${folderOf(name)}/ko/attic.md`;
  if (!world.exists(file)) return { value: parseSegmentFile(file, '').value, diagnostics: [] };
  const { value, diagnostics } = readText(world, file);
  if (value === undefined) return { value, diagnostics };
  const attic = parseSegmentFile(file, value);
  return { value: attic.value, diagnostics: attic.diagnostics.filter(({ severity }) => severity === 'error') };
}

/** Whether this can be the document's new source, and what of it stands elsewhere. */
function doubts(
  { name, isForced }: SyncRequest,
  { manifest, files }: OpenedDocument,
  { result, source, attic }: Pick<SyncFiles, 'source' | 'attic'> & { readonly result: SyncResult },
): readonly Diagnostic[] {
  const count = files.reduce((sum, { entries }) => sum + entries.length, 0);
  const gone = result.changes.filter(({ kind }) => kind === 'deleted').length;
  const span = { file: source.file, start: { line: 1, column: 1 } };
  if (2 * gone > count && !isForced)
    return [error('build/another-text', { name, gone, count }, { span, hints: ['hint/sync-by-force'] })];
  const lost = isForced ? [] : lostIds(result, [...files, attic]);
  if (lost.length > 0) {
    const place = { file: `${folderOf(name)}/ko`, start: { line: 1, column: 1 } };
    return [error('build/lost-segments', { ids: lost.join(', ') }, { span: place, hints: ['hint/restore-segments'] })];
  }
  const title = source.paragraphs.find(({ kind }) => kind === 'title')?.text.text.trim() ?? '';
  const isRenamed = result.changes.some(
    ({ old, fresh }) => old.trim() === manifest?.title.zh && fresh.trim() === title,
  );
  if (!isRenamed || title === manifest?.title.zh) return [];
  const place = { file: `${folderOf(name)}/document.yaml`, start: { line: 1, column: 1 } };
  return [warning('build/title-changed', { title }, { span: place, hints: ['hint/change-title'] })];
}

function lostIds({ changes }: SyncResult, files: readonly SegmentFile[]): readonly string[] {
  const made = changes.flatMap(({ kind, id }) => (kind === 'inserted' ? [id] : []));
  const known = files.flatMap(({ entries }) => entries.flatMap(({ ids }) => ids));
  return lostSegments(made, known);
}

function outputOf(
  world: World,
  name: string,
  { bytes, result }: { readonly bytes: Uint8Array; readonly result: SyncResult },
): readonly OutputFile[] {
  const path = `${folderOf(name)}/zh.txt`;
  const before = world.readFile(path);
  const isSame = before.kind === 'file' && Buffer.compare(before.bytes, bytes) === 0;
  const encoder = new TextEncoder();
  return [
    ...(isSame ? [] : [{ path, bytes }]),
    ...result.files.map(({ file, text }) => ({ path: file, bytes: encoder.encode(text) })),
  ];
}

function placed({ changes, files: written }: SyncResult, files: readonly SegmentFile[]): readonly PlacedChange[] {
  const texts = new Map(written.map(({ file, text }) => [file, text]));
  const entries = new Map<string, SegmentEntry>();
  for (const file of files) {
    const text = texts.get(file.file);
    const now = text === undefined ? file : parseSegmentFile(file.file, text).value;
    for (const entry of now.entries) entries.set(entry.id, entry);
  }
  return changes.map((change) => {
    const entry = change.kind === 'deleted' ? undefined : entries.get(change.id);
    const line = entry === undefined ? 0 : entry.firstLine + 1;
    return { ...change, line, isStale: (entry?.oldChinese.length ?? 0) > 0 };
  });
}
