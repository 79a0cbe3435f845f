/** Temporary files of writing: how they are called, and how those of programs that were killed are found again. */
import * as nodeFs from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './failure-reason.js';
import type { FileSystem } from './file-system.js';

/** The hidden name beside a file: `tmp` for the new bytes, `old` for the old file while it is being replaced. The number of the program keeps two that run at once out of each other's way. */
export const temporaryName = (target: string, ending: 'tmp' | 'old'): string => `.${target}.${process.pid}.${ending}`;

/** The file that a temporary name is for, and the number of the program that made it; undefined for every other name. */
export function leftoverOwner(name: string): { readonly target: string; readonly owner: number } | undefined {
  const [, target, owner] = /^\.(.+)\.(\d+)\.(?:tmp|old)$/.exec(name) ?? [];
  return target === undefined ? undefined : { target, owner: Number(owner) };
}

/** Whether a program runs. Signal 0 asks that and does nothing to it. */
export function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (cause) {
    return codeOf(cause) !== 'ESRCH';
  }
}

/**
 * Removes what killed programs left in an output folder, in the folders of documents there and in those within them. To be called before
 * this program writes there: what carries its own number is then of one that is gone, since numbers come again.
 */
export function clearLeftovers(out: string, documents: readonly string[], fs: FileSystem = nodeFs): void {
  for (const entry of entriesOf(fs, out)) {
    const folder = join(out, entry.name);
    // The output folder may be anybody's; only what is ours in it is looked through.
    const isOurs = documents.includes(entry.name) || fs.existsSync(join(folder, 'build.json'));
    if (entry.isDirectory() && isOurs) clearFolder(fs, folder);
  }
}

function clearFolder(fs: FileSystem, folder: string): void {
  for (const entry of entriesOf(fs, folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) clearFolder(fs, path);
    const left = leftoverOwner(entry.name);
    if (left && (left.owner === process.pid || !isRunning(left.owner))) tryToRemove(fs, path);
  }
}

function entriesOf(fs: FileSystem, folder: string): readonly nodeFs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** One that is still in use goes at the next start. */
function tryToRemove(fs: FileSystem, path: string): void {
  try {
    fs.rmSync(path, { force: true });
  } catch {
    // Nothing that the author could do about it.
  }
}
