/** Text files of a project, which are UTF-8: templates, stylesheets, segment files, YAML and CSV. */
import { error, type Warned } from '../diagnostic/index.js';
import { missingFile, readError } from './machine-errors.js';
import { firstBadByte } from '../source/index.js';
import type { KeyPart, Memo } from '../work/index.js';
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

/** What `make` gives for a file, made once as long as the file says the same. Of a file that cannot be read nothing is kept. */
export function keepByBytes<T>(memo: Memo, stage: string, file: string, { world, make }: FileWork<T>): T {
  const read = world.readFile(file);
  return read.kind === 'file' ? memo.keep(stage, [file, read.bytes], make) : make();
}

/** The world that a file is read from, and what is made of it: of its path and its bytes alone. */
export interface FileWork<T> {
  readonly world: World;
  readonly make: () => T;
}

/** Files in their states, as parts of a key: each by its path and by what reading it gave, which is the same object as long as the file says the same. */
export const statesOf = (world: World, files: readonly string[]): readonly KeyPart[] =>
  files.flatMap((file) => {
    const read = world.readFile(file);
    return [file, read.kind === 'file' ? read.bytes : read];
  });

function decodeUtf8(file: string, bytes: Uint8Array): Warned<string | undefined> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), diagnostics: [] };
  } catch {
    const details = { span: { file, start: firstBadByte(bytes, 'utf-8') }, hints: ['hint/save-as-utf-8'] as const };
    return { value: undefined, diagnostics: [error('build/not-utf-8', { file }, details)] };
  }
}
