/** Segments that a command names, found in the documents of a project. */
import { error, nearestNames, type Diagnostic, type Hint, type MessageCode, type Warned } from '../diagnostic/index.js';
import {
  allSegments,
  duplicateIds,
  segmentNames,
  selectSegments,
  type AlignedDocument,
  type LocatedSegment,
  type Passage,
  type SegmentFile,
} from '../translation/index.js';
import { alignParts, documentNames, readParts, type DocumentParts } from './load-document.js';
import type { World } from './world.js';

/** What a command names. */
export interface SegmentRequest {
  /** Each as `selectSegments` takes it, or `NAME:` and that, or the path of a segment file, or a document's name for all of it. */
  readonly names: readonly string[];
  /** The document of names that name none; undefined where the project's only one is meant. */
  readonly document: string | undefined;
}

/** A document as its files stand, sound or not. */
export interface OpenedDocument extends DocumentParts {
  readonly name: string;
  /** Absent where the files do not fit the source, or cannot be read. */
  readonly aligned: AlignedDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A segment that was named. */
export interface FoundSegment extends LocatedSegment {
  readonly document: OpenedDocument;
  /** Absent where the document could not be aligned, or its Chinese is gone. */
  readonly passage: Passage | undefined;
}

/**
 * Finds the segments that are named, each once, in the order of the names. All or none: what cannot be found is an error, and then
 * nothing is given. Errors elsewhere in a document are not told, so that a command can mend them; its findings stand in `document`.
 */
export function findSegments(world: World, { names, document }: SegmentRequest): Warned<readonly FoundSegment[]> {
  const opened = new Map<string, OpenedDocument>();
  const open = (name: string): OpenedDocument => {
    const known = opened.get(name) ?? openDocument(world, name);
    opened.set(name, known);
    return known;
  };
  const found = names.map((name) => findNamed(world, partName(name, document), open));
  const diagnostics = found.flatMap((one) => one.diagnostics);
  if (diagnostics.length > 0) return { value: [], diagnostics };
  const byEntry = new Map(found.flatMap(({ value }) => value.map((segment) => [segment.entry, segment])));
  return { value: [...byEntry.values()], diagnostics: [] };
}

/** Reads a document and aligns it as far as that can be done. */
export function openDocument(world: World, name: string): OpenedDocument {
  const { value, diagnostics } = readParts(world, name);
  const { manifest, source, files } = value;
  if (!manifest || !source) return { ...value, name, aligned: undefined, diagnostics };
  const aligned = alignParts(world, { name, manifest, source, files });
  return { ...value, name, aligned: aligned.value, diagnostics: [...diagnostics, ...aligned.diagnostics] };
}

/** A name and the document that it names, if it does. */
interface PartedName {
  readonly name: string;
  readonly document: string | undefined;
}

const FILE = /^(?:.*[\\/])?translations[\\/]([^\\/]+)[\\/]ko[\\/]([^\\/]+)$/;
const PREFIXED = /^([^:]+):(.+)$/s;

/** `2021-work-report:p012.s03`, or the path of a segment file as a shell completes it. */
function partName(written: string, document: string | undefined): PartedName {
  const [, own, name] = FILE.exec(written) ?? PREFIXED.exec(written) ?? [];
  return { name: name ?? written, document: own ?? document };
}

function findNamed(
  world: World,
  { name, document: wanted }: PartedName,
  open: (name: string) => OpenedDocument,
): Warned<readonly FoundSegment[]> {
  const known = documentNames(world);
  const isWhole = known.includes(name);
  const only = isWhole ? name : (wanted ?? (known.length === 1 ? known[0] : undefined));
  if (only === undefined) return { value: [], diagnostics: [unknownDocument(name, known)] };
  const document = open(only);
  const unreadable = known.includes(only) ? unreadableFiles(document) : document.diagnostics;
  if (unreadable.length > 0) return { value: [], diagnostics: unreadable };

  if (isWhole) return foundSegments(document, allSegments(document.files));
  const selection = selectSegments(document.files, name);
  switch (selection.kind) {
    case 'unknown': {
      // It may stand where the file could not be read.
      const unsound = unsoundFiles(document, document.files);
      const diagnostics = unsound.length > 0 ? unsound : [noSuchSegment(document, selection.name)];
      return { value: [], diagnostics };
    }
    case 'reversed': {
      const { first, last } = selection;
      const hint = { code: 'hint/turn-round', args: { first, last } } as const;
      return { value: [], diagnostics: [error('build/reversed-segments', { first, last }, { hints: [hint] })] };
    }
    case 'found':
      return foundSegments(document, selection.segments);
  }
}

/** A document where there are several, or none. */
function unknownDocument(name: string, known: readonly string[]): Diagnostic {
  if (known.length === 0) return error('build/no-documents', {}, { hints: ['hint/import-first'] });
  const hint = { code: 'hint/name-document', args: { first: known[0] ?? '', name, names: known } } as const;
  return error('build/which-document', { name }, { hints: [hint] });
}

const UNREADABLE: readonly MessageCode[] = ['build/not-utf-8', 'build/unreadable-file', 'build/folder-not-file'];

const unreadableFiles = ({ diagnostics }: OpenedDocument): readonly Diagnostic[] =>
  diagnostics.filter(({ severity, code }) => severity === 'error' && UNREADABLE.includes(code));

/** What is wrong with those of these files that could not be read whole. */
function unsoundFiles({ diagnostics }: OpenedDocument, files: readonly SegmentFile[]): readonly Diagnostic[] {
  const unsound = new Set(files.flatMap(({ file, isSound }) => (isSound ? [] : [file])));
  return diagnostics.filter(({ severity, span }) => severity === 'error' && span && unsound.has(span.file));
}

function noSuchSegment({ name: document, files }: OpenedDocument, name: string): Diagnostic {
  const near = nearestNames(name, segmentNames(files)).slice(0, 3);
  const hint: Hint =
    near.length === 0
      ? { code: 'hint/segment-names', args: {} }
      : { code: 'hint/nearest-segments', args: { names: near } };
  return error('build/no-such-segment', { document, name }, { hints: [hint] });
}

/** Of a file that could not be read whole nothing is changed, and no segment that stands twice. */
function foundSegments(document: OpenedDocument, segments: readonly LocatedSegment[]): Warned<readonly FoundSegment[]> {
  const unsound = unsoundFiles(
    document,
    segments.map(({ file }) => file),
  );
  if (unsound.length > 0) return { value: [], diagnostics: unsound };
  const ids = new Set(segments.flatMap(({ entry }) => entry.ids));
  const entries = document.files.flatMap((file) => file.entries);
  const doubles = duplicateIds(entries.filter((entry) => entry.ids.some((id) => ids.has(id))));
  if (doubles.length > 0) return { value: [], diagnostics: doubles };
  const passages = new Map(
    (document.aligned?.paragraphs ?? []).flatMap((paragraph) => paragraph.passages.map((one) => [one.id, one])),
  );
  const value = segments.map((segment) => ({ ...segment, document, passage: passages.get(segment.entry.id) }));
  return { value, diagnostics: [] };
}
