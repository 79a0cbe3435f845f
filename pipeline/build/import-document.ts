/** A text file as it was received to a document's folder, with slots ready to be filled. */
import { error, hasErrors, type Diagnostic } from '../diagnostic/index.js';
import { importDocument } from '../translation/index.js';
import { documentNames } from './load-document.js';
import type { World } from './world.js';

export interface ImportRequest {
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
const NAME = /^[a-z0-9][a-z0-9._-]*$/;

/** Makes `translations/<name>/` from a file; never touches a folder that is there. */
export function importFile(world: World, { file, path, name }: ImportRequest): ImportReport {
  const span = { file, start: { line: 1, column: 1 } };
  const fail = (diagnostic: Diagnostic): ImportReport => ({ made: [], diagnostics: [diagnostic] });
  if (!NAME.test(name)) return fail(error('build/bad-document-name', { name }, { hints: ['hint/document-name'] }));
  if (documentNames(world).includes(name))
    return fail(error('build/document-exists', { name }, { hints: ['hint/another-name'] }));
  const read = world.readFile(path);
  if (read.kind === 'missing') return fail(error('build/no-such-file', { file }, { span, hints: ['hint/check-path'] }));
  if (read.kind === 'failed')
    return fail(
      error('build/unreadable-file', { file, reason: read.reason }, { span, hints: ['hint/check-permissions'] }),
    );
  const imported = importDocument({ name, file, bytes: read.bytes });
  if (hasErrors(imported.diagnostics)) return { made: [], diagnostics: imported.diagnostics };
  const failures = world.writeFiles(
    imported.value.map((made) => ({ path: `translations/${name}/${made.path}`, bytes: made.bytes })),
  );
  return {
    made: failures.length > 0 ? [] : imported.value.map((made) => `translations/${name}/${made.path}`),
    diagnostics: [
      ...imported.diagnostics,
      ...failures.map(({ path, detail }) =>
        error('build/cannot-write-other', { path, detail }, { hints: ['hint/choose-writable-folder'] }),
      ),
    ],
  };
}
