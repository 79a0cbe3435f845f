/** A document's folder to an aligned document: `document.yaml`, `zh.txt`, the segment files. */
import { isCheckCode, readCheckLevels, readWaivers } from '../check/index.js';
import { error, hasErrors, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { readManifest, readSource, type Manifest, type SourceDocument } from '../source/index.js';
import {
  alignDocument,
  type AlignedDocument,
  type AlignmentInput,
  KOREAN_ERRORS,
  parseSegmentFile,
  type Query,
  readQueries,
  type SegmentFile,
} from '../translation/index.js';
import { finish, NO_MEMO, type Memo, type Steps } from '../work/index.js';
import { keepByBytes, readText } from './read-text.js';
import type { World } from './world.js';

const FOLDER = 'translations';

/** The documents of a project: the folders in `translations/`. */
export const documentNames = (world: World): readonly string[] => world.list(FOLDER).folders;

/** The query sheet of a document, if it has one. */
export function loadQueries(world: World, document: AlignedDocument): Warned<readonly Query[]> {
  const file = `${FOLDER}/${document.name}/queries.yaml`;
  if (!world.exists(file)) return { value: [], diagnostics: [] };
  const text = readText(world, file);
  return text.value === undefined
    ? { value: [], diagnostics: text.diagnostics }
    : readQueries(file, text.value, document);
}

/** Whether an error lies in the Korean alone: editions that print none of it can still be made. */
export const isKoreanError = ({ severity, code }: Diagnostic): boolean =>
  severity === 'error' && (KOREAN_ERRORS.has(code) || isCheckCode(code));

/** Loads a document; undefined, with errors, if its input cannot be relied on. An error in the Korean alone leaves it to the editions. */
export const loadDocument = (world: World, name: string, memo?: Memo): Warned<AlignedDocument | undefined> =>
  finish(loadDocumentSteps(world, name, memo));

/** The same in steps: a file, or all that is done with them together. */
export function* loadDocumentSteps(
  world: World,
  name: string,
  memo: Memo = NO_MEMO,
): Steps<Warned<AlignedDocument | undefined>> {
  const { value: parts, diagnostics: found } = yield* readPartsSteps(world, name, memo);
  const { manifest, source, files } = parts;
  if (!manifest || !source || hasErrors(found)) return { value: undefined, diagnostics: found };
  const aligned = alignParts(world, { name, manifest, source, files }, memo);
  const diagnostics = [...found, ...aligned.diagnostics];
  const isUsable = diagnostics.every((one) => one.severity !== 'error' || isKoreanError(one));
  return { value: isUsable ? aligned.value : undefined, diagnostics };
}

/** Aligns a document. Where that fails the attic is asked: an id that it has is missing from no file. */
export function alignParts(world: World, input: AlignmentInput, memo?: Memo): Warned<AlignedDocument | undefined> {
  const aligned = alignDocument(input, memo);
  const file = `${FOLDER}/${input.name}/ko/attic.md`;
  if (aligned.value || !world.exists(file)) return aligned;
  const { value: text } = readText(world, file);
  return text === undefined
    ? aligned
    : alignDocument({ ...input, files: [...input.files, parseSegmentFile(file, text).value] }, memo);
}

/** The files of a document, each as it was read; the source and the manifest are absent where they could not be. */
export interface DocumentParts {
  readonly manifest: Manifest | undefined;
  readonly source: SourceDocument | undefined;
  /** Those of `ko/` in the order of the document, without the attic. */
  readonly files: readonly SegmentFile[];
}

/** Reads a document's files, and aligns nothing yet. */
export const readParts = (world: World, name: string): Warned<DocumentParts> =>
  finish(readPartsSteps(world, name, NO_MEMO));

function* readPartsSteps(world: World, name: string, memo: Memo): Steps<Warned<DocumentParts>> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(warned: Warned<T>): T => {
    diagnostics.push(...warned.diagnostics);
    return warned.value;
  };
  if (!documentNames(world).includes(name)) {
    const value = { manifest: undefined, source: undefined, files: [] };
    return { value, diagnostics: [noSuchDocument(world, name)] };
  }
  const manifest = take(loadManifest(world, name, memo));
  diagnostics.push(...readCheckLevels(manifest?.checks ?? []).diagnostics);
  const editions = manifest?.editions.map((choice) => choice.name) ?? [];
  diagnostics.push(...readWaivers(manifest?.waivers ?? [], editions));
  yield;
  const source = manifest && take(loadSource({ world, name, memo }, manifest));
  yield;
  const files = take(yield* loadSegmentFiles({ world, name, memo }));
  return { value: { manifest, source, files }, diagnostics };
}

function noSuchDocument(world: World, name: string): Diagnostic {
  const known = documentNames(world);
  const hint =
    known.length === 0 ? 'hint/import-first' : ({ code: 'hint/known-documents', args: { names: known } } as const);
  return error(
    'build/no-such-document',
    { name },
    { span: { file: `${FOLDER}/${name}`, start: { line: 1, column: 1 } }, hints: [hint] },
  );
}

/** Where a document's files are read from, and what was made of them before. */
interface DocumentPlace {
  readonly world: World;
  readonly name: string;
  readonly memo: Memo;
}

function loadManifest(world: World, name: string, memo: Memo): Warned<Manifest | undefined> {
  const file = `${FOLDER}/${name}/document.yaml`;
  const make = (): Warned<Manifest | undefined> => {
    const text = readText(world, file);
    if (text.value === undefined) return { value: undefined, diagnostics: text.diagnostics };
    return readManifest(file, text.value);
  };
  return keepByBytes(memo, 'manifest', file, { world, make });
}

function loadSource({ world, name, memo }: DocumentPlace, manifest: Manifest): Warned<SourceDocument | undefined> {
  const file = `${FOLDER}/${name}/zh.txt`;
  const read = world.readFile(file);
  if (read.kind === 'file') return readSource(file, read.bytes, manifest.marks, memo);
  return { value: undefined, diagnostics: readText(world, file).diagnostics };
}

/** The segment files of a document, and what is wrong in them by themselves. */
export const loadSegments = (world: World, name: string): Warned<readonly SegmentFile[]> =>
  finish(loadSegmentFiles({ world, name, memo: NO_MEMO }));

/** The segment files of `ko/` by name; the attic is never matched. */
function* loadSegmentFiles({ world, name, memo }: DocumentPlace): Steps<Warned<readonly SegmentFile[]>> {
  const folder = `${FOLDER}/${name}/ko`;
  const names = world.list(folder).files.filter((file) => file.endsWith('.md') && file !== 'attic.md');
  const parsed: Warned<SegmentFile | undefined>[] = [];
  for (const file of names) {
    const path = `${folder}/${file}`;
    const text = keepByBytes(memo, 'segment-text', path, { world, make: () => readText(world, path) });
    parsed.push(
      text.value === undefined
        ? { value: undefined, diagnostics: text.diagnostics }
        : parseSegmentFile(path, text.value, memo),
    );
    yield;
  }
  return {
    value: parsed.flatMap(({ value }) => value ?? []),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}
