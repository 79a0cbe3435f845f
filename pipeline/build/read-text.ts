/** Text files of a project, which are UTF-8: templates, stylesheets, segment files, YAML and CSV. */
import { error, type Warned } from '../diagnostic/index.js';
import { missingFile, readError } from './machine-errors.js';
import { firstBadByte } from '../source/index.js';
import type { World } from './world.js';

/** A file's text, a byte order mark kept; undefined, with an error, if it cannot be read. */
export function readText(world: World, file: string): Warned<string | undefined> {
  const read = world.readFile(file);
  switch (read.kind) {
    case 'missing':
      return { value: undefined, diagnostics: [missingFile(file, 'hint/restore-file')] };
    case 'failed':
      return { value: undefined, diagnostics: [readError(file, read)] };
    case 'file':
      return decodeUtf8(file, read.bytes);
  }
}

function decodeUtf8(file: string, bytes: Uint8Array): Warned<string | undefined> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), diagnostics: [] };
  } catch {
    const details = { span: { file, start: firstBadByte(bytes, 'utf-8') }, hints: ['hint/save-as-utf-8'] as const };
    return { value: undefined, diagnostics: [error('build/not-utf-8', { file }, details)] };
  }
}
