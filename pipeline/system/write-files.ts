/**
 * Several files written as one: all of them are replaced or none, and none is ever half written.
 * Each goes to a temporary name beside its target and is synced; only then are the targets replaced, by renaming.
 * The old files are kept under a second name until the last is replaced, so that a refusal half way is taken back.
 * A file that says on the disk what it is to say is not touched.
 */
import { basename, dirname, join } from 'node:path';
import type { FailureReason, OutputFile, WriteFailure } from '../build/index.js';
import { codeOf, detailOf, reasonOf, replaceReasonOf } from './failure-reason.js';
import type { FileSystem } from './file-system.js';
import { leftoverOwner, isRunning, temporaryName } from './leftovers.js';

/** A file on its way. All paths but `path`, the author's, are absolute. */
interface Staged {
  readonly path: string;
  readonly target: string;
  /** The new bytes, until they are renamed to the target. */
  readonly temporary: string;
  /** The old file, until all targets are replaced. */
  readonly kept: string;
  readonly bytes: Uint8Array;
}

/** What has been done so far that may have to be undone. */
interface Done {
  /** The folders made, each after the one around it. */
  readonly made: string[];
  /** The files of which the old state is kept. */
  readonly kept: Set<Staged>;
}

/** Writes the files; gives what could not be written, and then nothing was replaced. */
export function writeFiles(
  fs: FileSystem,
  files: readonly OutputFile[],
  resolve: (path: string) => string,
): readonly WriteFailure[] {
  const all = files.map((file) => stage(file, resolve(file.path)));
  const staged = all.filter((file) => !isWritten(fs, file));
  for (const folder of foldersOf(all)) quietly(() => removeLeftovers(fs, all, folder));
  const done: Done = { made: [], kept: new Set() };
  // One file alone is replaced or not: there is nothing that could be left half done.
  const keepsOld = staged.length > 1;
  const failures = staged.flatMap((file) => prepare(fs, file, keepsOld, done));
  if (failures.length === 0) failures.push(...replaceAll(fs, staged, done));
  for (const { kept } of done.kept) quietly(() => remove(fs, kept));
  if (failures.length > 0) {
    for (const { temporary } of staged) quietly(() => remove(fs, temporary));
    removeEmptyFolders(fs, done);
  }
  if (failures.length === 0) for (const folder of foldersOf(staged)) quietly(() => syncFolder(fs, folder));
  return failures;
}

function stage({ path, bytes }: OutputFile, target: string): Staged {
  // The number of the program keeps two builds that run at once out of each other's way.
  const beside = (ending: 'tmp' | 'old'): string => join(dirname(target), temporaryName(basename(target), ending));
  return { path, target, temporary: beside('tmp'), kept: beside('old'), bytes };
}

/** Whether the target holds the new bytes already. */
function isWritten(fs: FileSystem, { target, bytes }: Staged): boolean {
  try {
    return fs.statSync(target).size === bytes.length && Buffer.compare(fs.readFileSync(target), bytes) === 0;
  } catch {
    return false;
  }
}

/** Everything that can fail short of replacing the target. */
function prepare(fs: FileSystem, file: Staged, keepsOld: boolean, { made, kept: keptFiles }: Done): WriteFailure[] {
  const { path, target, temporary, kept, bytes } = file;
  const unwritten = attempt(path, reasonOf, () => {
    makeFolder(fs, dirname(target), made);
    writeSynced(fs, temporary, bytes);
  });
  if (unwritten.length > 0 || !fs.existsSync(target)) return unwritten;
  return attempt(path, replaceReasonOf, () => {
    // Windows refuses to replace a file that a viewer holds open: asked before the first rename.
    fs.closeSync(fs.openSync(target, 'r+'));
    if (!keepsOld) return;
    keptFiles.add(file);
    keep(fs, target, kept);
  });
}

/** A program that was killed while it wrote could not tidy up: what it left beside the targets in a folder goes. */
function removeLeftovers(fs: FileSystem, files: readonly Staged[], folder: string): void {
  const targets = new Set(
    files.filter(({ target }) => dirname(target) === folder).map(({ target }) => basename(target)),
  );
  for (const name of fs.readdirSync(folder)) {
    const left = leftoverOwner(name);
    if (left && targets.has(left.target) && !isRunning(left.owner)) remove(fs, join(folder, name));
  }
}

/** A second name costs nothing; a disk without such names (FAT, some shares) gets a copy. */
function keep(fs: FileSystem, target: string, kept: string): void {
  remove(fs, kept);
  try {
    fs.linkSync(target, kept);
  } catch {
    fs.copyFileSync(target, kept);
  }
}

/** Replaces one target after another; at the first refusal those before it get their old files back. */
function replaceAll(fs: FileSystem, staged: readonly Staged[], { kept }: Done): WriteFailure[] {
  for (const [index, { path, temporary, target }] of staged.entries()) {
    const refused = attempt(path, replaceReasonOf, () => fs.renameSync(temporary, target));
    if (refused.length === 0) continue;
    for (const file of staged.slice(0, index)) quietly(() => takeBack(fs, file, kept));
    return refused;
  }
  return [];
}

/** The old file back in its place; a file that was not there before goes again. */
function takeBack(fs: FileSystem, file: Staged, kept: ReadonlySet<Staged>): void {
  if (kept.has(file)) fs.renameSync(file.kept, file.target);
  else remove(fs, file.target);
}

function attempt(path: string, reason: (cause: unknown) => FailureReason, work: () => void): WriteFailure[] {
  try {
    work();
    return [];
  } catch (cause) {
    return [{ path, reason: reason(cause), detail: detailOf(cause) }];
  }
}

/** Tidying that may fail: what has been written stands, or the reason has been said already. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing that the author could do about it.
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

function remove(fs: FileSystem, path: string): void {
  try {
    fs.unlinkSync(path);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
  }
}

const foldersOf = (staged: readonly Staged[]): readonly string[] => [
  ...new Set(staged.map(({ target }) => dirname(target))),
];

/** Makes a folder and what is missing above it, step by step: Node's own recursion never ends where nothing can be made, as in /proc. */
function makeFolder(fs: FileSystem, folder: string, made: string[]): void {
  if (fs.existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(fs, dirname(folder), made);
  fs.mkdirSync(folder);
  made.push(folder);
}

/** Folders made for nothing; one that holds something is not removed. */
function removeEmptyFolders(fs: FileSystem, { made }: Done): void {
  for (const folder of made.toReversed()) quietly(() => fs.rmdirSync(folder));
}

/** A rename survives a power cut once its folder is synced; Windows has no such call. */
function syncFolder(fs: FileSystem, folder: string): void {
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
