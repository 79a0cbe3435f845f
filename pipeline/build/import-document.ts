/** A file as it was received, a text, a Word document or a web page, to a document's folder, with slots ready to be filled. */
import { error, hasErrors, type Diagnostic } from '../diagnostic/index.js';
import type { ReceiveOptions } from '../source/index.js';
import { importDocument } from '../translation/index.js';
import { DOCUMENT_HINTS, missingFile, readError, writeError } from './machine-errors.js';
import type { World } from './world.js';

export interface ImportRequest extends ReceiveOptions {
  /** The file as the author named it, for messages. */
  readonly file: string;
  /** Where it lies: absolute, or relative to the project. */
  readonly path: string;
  /** What the document is to be called. */
  readonly name: string;
}

export interface ImportReport {
  /** Paths of the files made. */
  readonly made: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Folder names that Windows, macOS and Linux all take, and that need no quoting in a command. */
const NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?$/;
/** Names that Windows keeps for itself, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/** Makes `translations/<name>/` from a file; never touches a folder that is there. */
export function importFile(world: World, request: ImportRequest): ImportReport {
  const { file, path, name } = request;
  const refusal = refuseName(world, name);
  if (refusal) return { made: [], diagnostics: [refusal] };
  const read = world.readFile(path);
  switch (read.kind) {
    case 'missing':
      return { made: [], diagnostics: [missingFile(file, 'hint/check-path')] };
    case 'failed':
      return { made: [], diagnostics: [readError(file, read)] };
    case 'file':
      return makeDocument(world, request, read.bytes);
  }
}

/** What keeps a new document from having this name. */
function refuseName(world: World, name: string): Diagnostic | undefined {
  if (!NAME.test(name) || DEVICE.test(name))
    return error('build/bad-document-name', { name }, { hints: ['hint/document-name'] });
  const { files, folders } = world.list('translations');
  // Windows and macOS take `Report` and `report` for one folder.
  const isTaken = [...files, ...folders].some((taken) => taken.toLowerCase() === name);
  return isTaken ? error('build/document-exists', { name }, { hints: ['hint/another-name'] }) : undefined;
}

function makeDocument(world: World, { file, name, changes }: ImportRequest, bytes: Uint8Array): ImportReport {
  const { value, diagnostics } = importDocument({ name, file, bytes, ...(changes && { changes }) });
  if (hasErrors(diagnostics)) return { made: [], diagnostics };
  const files = value.map((made) => ({ path: `translations/${name}/${made.path}`, bytes: made.bytes }));
  const failures = world.writeFiles(files);
  if (failures.length > 0)
    return { made: [], diagnostics: failures.map((failure) => writeError(failure, DOCUMENT_HINTS)) };
  return { made: files.map((made) => made.path), diagnostics };
}
