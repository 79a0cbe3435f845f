/** Tells that something may have changed in folders. What, and whether at all, is for others to find out. */
import type { Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface WatchedFolders {
  /** The folder around them, which is watched too, so that one that is taken away is seen to come back. */
  readonly root: string;
  /** Names of folders in it, watched with all that is in them. */
  readonly folders: readonly string[];
}

export interface FolderWatch {
  close(): Promise<void>;
}

/** Backup and swap files of editors, and other names that come and go while something else is saved. */
const PASSING = /^(?:\.#.*|#.*#|\..*\.sw[a-z]|.*~|~\$.*|4913|.*\.tmp|\.DS_Store)$/;

/** Whether a name is one of an editor's own files. */
export const isPassingName = (name: string): boolean => PASSING.test(name);

/**
 * Watches folders, not files: a file that is deleted and made again is lost to who watches the file. chokidar's own events leave out a save
 * that follows another within some 50 ms, so its raw ones, which come straight from the system, count as well.
 * The library is loaded here, so that other commands do not wait for it.
 */
export async function watchFolders({ root, folders }: WatchedFolders, onHint: () => void): Promise<FolderWatch> {
  const { watch } = await import('chokidar');
  const isOutside = (path: string): boolean => {
    const [top = ''] = relative(root, path).split(sep);
    return top !== '' && !folders.includes(top);
  };
  const watcher = watch(root, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    atomic: false,
    ignored: (path, stats) => isOutside(path) || (stats !== undefined && !mayBeFolder(stats)),
  });
  const hint = (path: string): void => {
    if (!isOutside(path) && !isPassingName(path.slice(path.lastIndexOf(sep) + 1))) onHint();
  };
  watcher.on('all', (_, path) => hint(path));
  watcher.on('raw', (_, name, details) => hint(rawPath(name, details)));
  // What was saved before all folders were watched was not told.
  watcher.on('ready', onHint);
  // A folder that cannot be watched is looked at from time to time all the same.
  watcher.on('error', onHint);
  return { close: () => watcher.close() };
}

/** Links are asked about twice, the second time for what they lead to. */
const mayBeFolder = (stats: Stats): boolean => stats.isDirectory() || stats.isSymbolicLink();

/** The system names a file within the folder that it watches, and on some systems not even that. */
function rawPath(name: unknown, details: unknown): string {
  const folder =
    typeof details === 'object' && details !== null && 'watchedPath' in details ? String(details.watchedPath) : '';
  return typeof name === 'string' && name !== '' ? join(folder, name) : folder;
}
