/** The project's memory: what its documents have translated, the translation memories beside them, and the attics. */
import { warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { readTmx, type TmxUnit } from '../exchange/index.js';
import { atticEntries, documentEntries, makeMemory, type Memory, type MemoryEntry } from '../memory/index.js';
import { parseSegmentFile, type AlignedDocument } from '../translation/index.js';
import { byCodeUnit } from './by-code-unit.js';
import { openDocument, type OpenedDocument } from './find-segments.js';
import { documentNames } from './load-document.js';
import { missingFile, readError } from './machine-errors.js';
import { readText } from './read-text.js';
import type { World } from './world.js';

/** The memory and the documents that were opened for it. */
export interface OpenedMemory {
  readonly memory: Memory;
  readonly documents: readonly OpenedDocument[];
}

/** Documents come before `translations/*.tmx`, and those before attics: where all else is equal, the first is offered first. */
export function loadMemory(world: World): Warned<OpenedMemory> {
  const documents = documentNames(world).map((name) => openDocument(world, name));
  const tmx = tmxFiles(world).map((file) => loadTmx(world, file));
  const attics = documents.map(({ aligned }) => (aligned ? loadAttic(world, aligned) : NOTHING));
  const own = documents.flatMap(({ aligned, files }) => (aligned ? documentEntries({ document: aligned, files }) : []));
  const entries = [...own, ...[...tmx, ...attics].flatMap(({ value }) => value)];
  const diagnostics = [...tmx, ...attics].flatMap((loaded) => loaded.diagnostics);
  return { value: { memory: makeMemory(entries), documents }, diagnostics };
}

/** What keeps a document's sentences out of the memory; nothing where they are in it. */
export const leftOut = ({ name, aligned, diagnostics }: OpenedDocument): readonly Diagnostic[] => {
  if (aligned) return [];
  const span = diagnostics.find(({ severity }) => severity === 'error')?.span;
  const hint = { code: 'hint/check-document', args: { name } } as const;
  return [warning('memory/document-left-out', { name }, { span, hints: [hint] })];
};

const NOTHING: Warned<readonly MemoryEntry[]> = { value: [], diagnostics: [] };

/** They lie beside the termbase: a folder of `translations/` is a document. */
const tmxFiles = (world: World): readonly string[] =>
  world
    .list('translations')
    .files.filter((name) => /\.tmx$/i.test(name))
    .map((name) => `translations/${name}`)
    .sort(byCodeUnit);

function loadTmx(world: World, file: string): Warned<readonly MemoryEntry[]> {
  const read = world.readFile(file);
  switch (read.kind) {
    case 'missing':
      return { value: [], diagnostics: [missingFile(file, 'hint/restore-file')] };
    case 'failed':
      return { value: [], diagnostics: [readError(file, read)] };
    case 'file': {
      const { value, diagnostics } = readTmx(file, read.bytes);
      return { value: value.map((unit, index) => tmxEntry(unit, value[index - 1], value[index + 1])), diagnostics };
    }
  }
}

/** A unit with those around it; the units of a file mostly stand as their sentences did. */
function tmxEntry(unit: TmxUnit, before: TmxUnit | undefined, after: TmxUnit | undefined): MemoryEntry {
  const { number, chinese, korean, span, properties } = unit;
  return {
    chinese,
    korean,
    state: 'translated',
    date: unit.changed || unit.created,
    by: unit.changedBy || unit.createdBy,
    origin: { kind: 'tmx', number, span, properties },
    before: before?.chinese ?? '',
    after: after?.chinese ?? '',
    isPart: false,
  };
}

function loadAttic(world: World, document: AlignedDocument): Warned<readonly MemoryEntry[]> {
  const file = `translations/${document.name}/ko/attic.md`;
  if (!world.exists(file)) return NOTHING;
  const text = readText(world, file);
  if (text.value === undefined) return { value: [], diagnostics: text.diagnostics };
  const parsed = parseSegmentFile(file, text.value);
  return { value: atticEntries(document, parsed.value), diagnostics: parsed.diagnostics };
}
