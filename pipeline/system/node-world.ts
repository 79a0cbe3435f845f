/** The `World` on a real disk. The machine's failures are caught here and become values. */
import * as nodeFs from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FileRead, Helper, OpenedFile, World } from '../build/index.js';
import { codeOf, detailOf, reasonOf } from './failure-reason.js';
import type { FileSystem } from './file-system.js';
import { gitHistory } from './git.js';
import { writeFiles } from './write-files.js';

export interface WorldOptions {
  /** The project's folder: `translations/`, `templates/`, `fonts/`. */
  readonly root: string;
  /** Where the program is installed: `dist/`, and `node_modules/` there or above. */
  readonly programRoot: string;
  readonly fs?: FileSystem;
  /** Another thread, whose paths are the system's own. */
  readonly helper?: Helper;
}

/** Opens the disk for a project. */
export function nodeWorld({ root, programRoot, fs = nodeFs, helper }: WorldOptions): World {
  const inProject = (path: string): string => (isAbsolute(path) ? path : join(root, path));
  const find = (path: string): string => findFile(fs, { programRoot, inProject }, path);
  return {
    readFile: (path) => readFile(fs, find(path)),
    openFile: (path) => openFile(fs, find(path)),
    exists: (path) => fs.existsSync(find(path)),
    list: (folder) => listFolder(fs, find(folder)),
    // What is written belongs to the project, even in a folder that happens to be called `dist`.
    writeFiles: (files) => writeFiles(fs, files, inProject),
    stamp: (path) => stampOf(fs, find(path)),
    clock: () => performance.now(),
    tidy: tidyMemory,
    isMemoryShort,
    pause: () => new Promise((resume) => setImmediate(resume)),
    history: () => gitHistory(root),
    ...(helper && { helper: { deflate: helper.deflate, digest: (path) => helper.digest(find(path)) } }),
  };
}

interface Places {
  readonly programRoot: string;
  readonly inProject: (path: string) => string;
}

/** Where a file that is read lies: fonts come with the program, everything else from the project. */
function findFile(fs: FileSystem, { programRoot, inProject }: Places, path: string): string {
  if (path.startsWith('dist/')) return join(programRoot, path);
  if (path.startsWith('node_modules/')) return packagePath(fs, programRoot, path);
  return inProject(path);
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
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) return { kind: 'missing' };
    return { kind: 'failed', reason: reasonOf(cause), detail: detailOf(cause) };
  }
}

function openFile(fs: FileSystem, path: string): OpenedFile | undefined {
  try {
    const handle = fs.openSync(path, 'r');
    return {
      length: fs.fstatSync(handle).size,
      readInto: (bytes, offset) => readInto(fs, handle, bytes, offset),
      close: () => {
        fs.closeSync(handle);
      },
    };
  } catch {
    return undefined;
  }
}

function readInto(fs: FileSystem, handle: number, bytes: Uint8Array, offset: number): boolean {
  try {
    return fs.readSync(handle, bytes, 0, bytes.length, offset) === bytes.length;
  } catch {
    return false;
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

/** Size, inode and the times of the last change of content and of entry: no writing of a file leaves all of them as they were, not even when a clock is set back. */
function stampOf(fs: FileSystem, path: string): string | undefined {
  try {
    const { size, ino, mtimeNs, ctimeNs } = fs.statSync(path, { bigint: true });
    return [size, ino, mtimeNs, ctimeNs].join(' ');
  } catch {
    return undefined;
  }
}

let collect: (() => void) | undefined;

/** V8 lets rubbish lie as long as there is room, and PDFs that are done with are large. */
function tidyMemory(): void {
  collect ??= rubbishCollector();
  collect();
}

/** The share of the heap that may be in use when an edition begins: one of forty times the report's length takes half of it. */
const MOST_IN_USE = 0.25;

/** Counts what is in use, and rubbish only where it is that which fills the memory. */
function isMemoryShort(): boolean {
  if (!isHeapFull()) return false;
  tidyMemory();
  return isHeapFull();
}

function isHeapFull(): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > MOST_IN_USE * limit;
}

/** V8 gives its collector only under a flag, which is taken back: compiled code counts only for the flags under which it was made. */
function rubbishCollector(): () => void {
  setFlagsFromString('--expose-gc');
  // What a new context holds has no type; under this flag it is a function of no arguments.
  const gc = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return gc;
}
