/**
 * `build.json`: what was written for each edition of a document, and out of what. It stands beside the editions and is written with them,
 * so that the two always agree. No clock is in it: same input, same record.
 */
import { warning, type Warned } from '../diagnostic/index.js';
import type { Edition } from '../edition/index.js';
import type { EmbeddingRights, Face } from '../font/index.js';
import type { PagedDocument } from '../layout/index.js';
import type { EditionChoice } from '../source/index.js';
import { reviewProgress, type AlignedDocument, type State } from '../translation/index.js';
import type { Memo } from '../work/index.js';
import { byCodeUnit } from './by-code-unit.js';
import type { CheckCounts } from './check-counts.js';
import { facesInUse, type FaceInUse } from './faces-in-use.js';
import { printsKorean } from './prints-korean.js';
import { olderCopies } from './older-copies.js';
import type { MadeFile } from './product.js';
import type { InputRecord } from './read-log.js';
import { sha256 } from './sha256.js';
import type { StandIn } from './stand-ins.js';
import type { OutputFile, World } from './world.js';

/** What is recorded of an edition. */
export interface EditionRecord {
  /** The program that made it, where it is known; never when. */
  readonly program?: { readonly name: typeof PROGRAM; readonly version: string };
  readonly template: string;
  readonly sheet: string;
  readonly lead: EditionChoice['lead'];
  readonly purpose: EditionChoice['purpose'];
  /** Whether Korean is printed in it that awaits review. */
  readonly isDraft: boolean;
  /** Passages of the document by state. */
  readonly states: Readonly<Record<State, number>>;
  readonly pages: number;
  readonly files: readonly FileRecord[];
  /** Every file of the project that was read for it, fonts apart, by path. */
  readonly inputs: readonly InputRecord[];
  readonly faces: readonly FaceRecord[];
  readonly standIns: readonly StandIn[];
  /** Only where there are stand-ins. */
  readonly mark?: typeof NOT_FOR_PRESS;
  readonly checks: CheckCounts;
}

/** A file beside the record, or in a folder beside it: `korean.pdf`, `imposed/korean-booklet.pdf`. */
export interface FileRecord {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The number of a numbered copy. */
  readonly copy?: number;
}

/** A face that sets text on the pages. What the face does not state of itself is `not stated`, never guessed. */
export interface FaceRecord extends Pick<Face, 'family' | 'weight' | 'file' | 'postscriptName'> {
  readonly version: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly embedding: EmbeddingRights;
  /** Of the file as it lies on the disk. */
  readonly sha256?: string;
  /** How many of its glyphs stand on the pages, each counted once. */
  readonly glyphs: number;
}

const PROGRAM = 'duizhao';
const NOT_FOR_PRESS = 'stand-in faces, not for press';
/** What stands for a fact that a face does not state. */
export const NOT_STATED = 'not stated';
const NAME = 'build.json';

/** What an edition's record is made of. */
export interface RecordInput {
  readonly document: AlignedDocument;
  readonly choice: EditionChoice;
  readonly edition: Edition;
  readonly paged: PagedDocument;
  readonly files: readonly MadeFile[];
  readonly inputs: readonly InputRecord[];
  /** The digest of a face's file. */
  readonly digestOf: (path: string) => string | undefined;
  readonly standIns: readonly StandIn[];
  readonly checks: CheckCounts;
  /** The program's version. */
  readonly version?: string;
  /** What was made before. */
  readonly memo?: Memo;
}

/** Whether Korean is printed in an edition that awaits review. */
export function printsDraft(document: AlignedDocument, edition: Edition): boolean {
  const { done, total } = reviewProgress(document);
  return printsKorean(edition) && done < total;
}

/** What is to be recorded of an edition whose files are ready. */
export function editionRecord(input: RecordInput): EditionRecord {
  const { document, choice, edition, paged, files, inputs, digestOf, standIns, checks, version, memo } = input;
  return {
    ...(version !== undefined && { program: { name: PROGRAM, version } }),
    template: choice.template,
    sheet: choice.sheet?.name ?? '',
    lead: choice.lead,
    purpose: choice.purpose,
    isDraft: printsDraft(document, edition),
    states: statesOf(document),
    pages: paged.pages.length,
    files: sortedByName(files.map(fileRecord)),
    inputs,
    faces: facesInUse(paged, memo).map((used) => faceRecord(used, digestOf)),
    standIns,
    ...(standIns.length > 0 && { mark: NOT_FOR_PRESS }),
    checks,
  };
}

function statesOf({ paragraphs }: AlignedDocument): Readonly<Record<State, number>> {
  const passages = paragraphs.flatMap((paragraph) => paragraph.passages);
  const count = (wanted: State): number => passages.filter(({ state }) => state === wanted).length;
  return {
    initial: count('initial'),
    translated: count('translated'),
    reviewed: count('reviewed'),
    final: count('final'),
  };
}

const fileRecord = ({ name, bytes, copy }: MadeFile): FileRecord => ({
  name,
  bytes: bytes.length,
  sha256: sha256(bytes),
  ...(copy !== undefined && { copy }),
});

function faceRecord({ face, glyphs }: FaceInUse, digestOf: RecordInput['digestOf']): FaceRecord {
  const { family, weight, file, postscriptName, facts } = face;
  const digest = digestOf(file);
  return {
    family,
    weight,
    file,
    postscriptName,
    version: facts.version ?? NOT_STATED,
    licence: facts.licence ?? NOT_STATED,
    licenceUrl: facts.licenceUrl ?? NOT_STATED,
    embedding: facts.embedding,
    ...(digest !== undefined && { sha256: digest }),
    glyphs,
  };
}

/** Where a document's record goes. */
export interface RecordPlace {
  /** The folder of the document's editions. */
  readonly folder: string;
  readonly document: AlignedDocument;
}

/** The document's record with one edition's entry replaced. The others stay as they were; those that `document.yaml` no longer asks for drop out. */
export function updatedRecord(
  world: World,
  { folder, document }: RecordPlace,
  name: string,
  entry: EditionRecord,
): Warned<OutputFile> {
  const path = `${folder}/${NAME}`;
  const old = readRecord(world, path);
  const known = new Set(document.manifest.editions.map((edition) => edition.name));
  const kept = Object.entries(old.value).filter(([edition]) => known.has(edition));
  const { date, version } = document.manifest;
  const merged = withOtherFormats(entry, old.value[name]);
  const choice = document.manifest.editions.find((edition) => edition.name === name);
  const hasCopies = entry.files.some(({ copy }) => copy !== undefined);
  const left = choice && hasCopies ? olderCopies(world, folder, choice, merged) : [];
  const record = { document: document.name, date, version, editions: { ...Object.fromEntries(kept), [name]: merged } };
  return {
    value: { path, bytes: new TextEncoder().encode(jsonOf(record)) },
    diagnostics: [...old.diagnostics, ...left],
  };
}

/**
 * Files of formats that were not written this time stay listed while all that is said of the edition is said of them too:
 * a PDF set in stand-in faces is no longer listed once the same edition was written in other faces.
 */
function withOtherFormats(entry: EditionRecord, before: unknown): EditionRecord {
  if (!isGroup(before)) return entry;
  const files: unknown = before['files'];
  const isSame = jsonOf({ ...before, files: [] }) === jsonOf({ ...entry, files: [] });
  if (!isSame || !Array.isArray(files)) return entry;
  const others = files.filter(isFileRecord).filter(({ name }) => entry.files.every((file) => file.name !== name));
  return { ...entry, files: sortedByName([...others, ...entry.files]) };
}

const isFileRecord = (value: unknown): value is FileRecord =>
  isGroup(value) &&
  typeof value['name'] === 'string' &&
  typeof value['bytes'] === 'number' &&
  typeof value['sha256'] === 'string';

const sortedByName = (files: readonly FileRecord[]): readonly FileRecord[] =>
  [...files].sort((a, b) => byCodeUnit(a.name, b.name));

/** The entries of the record that is there; none, with a warning, if it cannot be read. */
function readRecord(world: World, path: string): Warned<Readonly<Record<string, unknown>>> {
  // Written into the project, whatever its folder is called: `dist/` alone would be looked up beside the program.
  const read = world.readFile(/^(?:dist|node_modules)\//.test(path) ? `./${path}` : path);
  if (read.kind === 'missing') return { value: {}, diagnostics: [] };
  const entries = read.kind === 'file' ? entriesIn(new TextDecoder().decode(read.bytes)) : undefined;
  if (entries) return { value: entries, diagnostics: [] };
  const span = { file: path, start: { line: 1, column: 1 } };
  return {
    value: {},
    diagnostics: [warning('build/damaged-record', { path }, { span, hints: ['hint/build-all-again'] })],
  };
}

function entriesIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const record: unknown = JSON.parse(text);
    const editions = isGroup(record) ? record['editions'] : undefined;
    return isGroup(editions) && Object.values(editions).every(isGroup) ? editions : undefined;
  } catch {
    return undefined;
  }
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with its keys in the order of their code units. */
function jsonOf(value: unknown): string {
  const sorted = (_key: string, inner: unknown): unknown =>
    isGroup(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => byCodeUnit(a, b))) : inner;
  return `${JSON.stringify(value, sorted, 2)}\n`;
}
