/** Text files of a project, which are UTF-8: templates, stylesheets, segment files, YAML and CSV. */
import { error, positionAt, type Warned } from '../diagnostic/index.js';
import type { World } from './world.js';

/** A file's text, a byte order mark kept; undefined, with an error, if it cannot be read. `missing` says what to report when it is not there. */
export function readText(world: World, file: string): Warned<string | undefined> {
  const read = world.readFile(file);
  const span = { file, start: { line: 1, column: 1 } };
  switch (read.kind) {
    case 'missing':
      return {
        value: undefined,
        diagnostics: [error('build/no-such-file', { file }, { span, hints: ['hint/restore-file'] })],
      };
    case 'failed':
      return {
        value: undefined,
        diagnostics: [
          error('build/unreadable-file', { file, reason: read.reason }, { span, hints: ['hint/check-permissions'] }),
        ],
      };
    case 'file':
      return decodeUtf8(file, read.bytes);
  }
}

function decodeUtf8(file: string, bytes: Uint8Array): Warned<string | undefined> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), diagnostics: [] };
  } catch {
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const start = positionAt(lenient, Math.max(0, lenient.indexOf('\ufffd')));
    return {
      value: undefined,
      diagnostics: [error('build/not-utf-8', { file }, { span: { file, start }, hints: ['hint/save-as-utf-8'] })],
    };
  }
}
