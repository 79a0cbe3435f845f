/** The `World` on a real disk. The machine's failures are caught here and become values. */
import * as nodeFs from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { FailureReason, FileRead, OutputFile, World, WriteFailure } from '../build/index.js';

/** The file operations that the world is made of; a test gives ones that fail. */
export type FileSystem = Pick<
  typeof nodeFs,
  | 'closeSync'
  | 'existsSync'
  | 'fsyncSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'writeSync'
>;

export interface WorldOptions {
  /** The project's folder: `translations/`, `templates/`, `fonts/`. */
  readonly root: string;
  /** Where the program is installed: `dist/`, and `node_modules/` there or above. */
  readonly programRoot: string;
  readonly fs?: FileSystem;
}

/** Opens the disk for a project. */
export function nodeWorld({ root, programRoot, fs = nodeFs }: WorldOptions): World {
  const resolve = (path: string): string => resolvePath(fs, { root, programRoot }, path);
  return {
    readFile: (path) => readFile(fs, resolve(path)),
    exists: (path) => fs.existsSync(resolve(path)),
    list: (folder) => listFolder(fs, resolve(folder)),
    writeFiles: (files) => writeFiles(fs, files, resolve),
    clock: () => performance.now(),
  };
}

function resolvePath(
  fs: FileSystem,
  { root, programRoot }: { root: string; programRoot: string },
  path: string,
): string {
  if (isAbsolute(path)) return path;
  if (path.startsWith('dist/')) return join(programRoot, path);
  if (path.startsWith('node_modules/')) return packagePath(fs, programRoot, path);
  return join(root, path);
}

/** npm may install a package beside the program or in a folder above it. */
function packagePath(fs: FileSystem, from: string, path: string): string {
  const here = join(from, path);
  const parent = dirname(from);
  if (parent === from || fs.existsSync(here)) return here;
  const above = packagePath(fs, parent, path);
  return fs.existsSync(above) ? above : here;
}

function readFile(fs: FileSystem, path: string): FileRead {
  try {
    return { kind: 'file', bytes: fs.readFileSync(path) };
  } catch (cause) {
    return codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR'
      ? { kind: 'missing' }
      : { kind: 'failed', reason: reasonOf(cause) };
  }
}

function listFolder(fs: FileSystem, path: string): ReturnType<World['list']> {
  try {
    const entries = fs.readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'));
    const names = (isFolder: boolean): string[] =>
      entries
        .filter((entry) => entry.isDirectory() === isFolder)
        .map((entry) => entry.name)
        .sort();
    return { files: names(false), folders: names(true) };
  } catch {
    return { files: [], folders: [] };
  }
}

interface Staged {
  readonly target: string;
  readonly temporary: string;
  readonly path: string;
}

function writeFiles(
  fs: FileSystem,
  files: readonly OutputFile[],
  resolve: (path: string) => string,
): readonly WriteFailure[] {
  const staged: Staged[] = [];
  const failures: WriteFailure[] = [];
  for (const { path, bytes } of files) {
    const target = resolve(path);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    staged.push({ target, temporary, path });
    attempt(path, failures, () => {
      fs.mkdirSync(dirname(target), { recursive: true });
      writeSynced(fs, temporary, bytes);
      probeTarget(fs, target);
    });
  }
  if (failures.length === 0)
    for (const { path, temporary, target } of staged) attempt(path, failures, () => fs.renameSync(temporary, target));
  for (const { temporary } of staged) attempt(temporary, [], () => fs.rmSync(temporary, { force: true }));
  for (const folder of new Set(staged.map(({ target }) => dirname(target))))
    attempt(folder, [], () => syncFolder(fs, folder));
  return failures;
}

function attempt(path: string, failures: WriteFailure[], work: () => void): void {
  try {
    work();
  } catch (cause) {
    failures.push({ path, reason: reasonOf(cause), detail: codeOf(cause) || String(cause) });
  }
}

function writeSynced(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const handle = fs.openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += fs.writeSync(handle, bytes, at);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Windows refuses to replace a file that a viewer holds open; asked before the first rename, so that no half set is left. */
function probeTarget(fs: FileSystem, target: string): void {
  if (fs.existsSync(target)) fs.closeSync(fs.openSync(target, 'r+'));
}

function syncFolder(fs: FileSystem, folder: string): void {
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** The code of a Node error (`ENOENT`), or nothing. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

const REASONS: Readonly<Record<string, FailureReason>> = {
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EISDIR: 'not-a-folder',
};

const reasonOf = (cause: unknown): FailureReason => REASONS[codeOf(cause)] ?? 'other';
