/** Files that a viewer has locked: the new one is kept beside the old one until the viewer lets go. */
import * as nodeFs from 'node:fs';
import { posix } from 'node:path';
import type { OutputFile, World, WriteFailure } from '../build/index.js';
import type { FileSystem } from './file-system.js';

export interface BesideOptions {
  /** Where a path of the project lies on the disk. */
  readonly resolve: (path: string) => string;
  /** Told once for each file when it is found to be locked, and once when the real file has taken the new bytes. */
  readonly onLocked: (path: string, beside: string) => void;
  readonly onFreed: (path: string) => void;
  readonly fs?: FileSystem;
}

/** A world that never fails to write because a file is in use. */
export interface BesideWorld extends World {
  /** Tries again to put the files that lie beside locked ones in their places. */
  readonly settle: () => void;
}

/** `korean.pdf` to `korean.new.pdf`: opened by the same viewer, and a name on every system. */
export function besideName(path: string): string {
  const { dir, name, ext } = posix.parse(path);
  return `${dir === '' ? '' : `${dir}/`}${name}.new${ext}`;
}

/** Writes through a world. Files that are locked get their new bytes beside them; all others are written as ever. */
export function keepingBeside(world: World, { resolve, onLocked, onFreed, fs = nodeFs }: BesideOptions): BesideWorld {
  /** What lies beside, by the path of the file that is locked. */
  const waiting = new Map<string, OutputFile>();
  const isDone = (file: OutputFile): void => {
    fs.rmSync(resolve(besideName(file.path)), { force: true });
    if (waiting.delete(file.path)) onFreed(file.path);
  };
  const isWaiting = (file: OutputFile): void => {
    const isNews = !waiting.has(file.path);
    waiting.set(file.path, file);
    if (isNews) onLocked(file.path, besideName(file.path));
  };
  const writeFiles = (files: readonly OutputFile[]): readonly WriteFailure[] => {
    const { failures, locked } = writeAround(world, files);
    if (failures.length > 0) return failures;
    for (const file of files) (locked.has(file.path) ? isWaiting : isDone)(file);
    return [];
  };
  return {
    ...world,
    writeFiles,
    settle: () => {
      for (const file of waiting.values()) if (world.writeFiles([file]).length === 0) isDone(file);
    },
  };
}

/** Writes, and as long as files turn out to be locked, writes again with those beside. */
function writeAround(
  world: World,
  files: readonly OutputFile[],
): { readonly failures: readonly WriteFailure[]; readonly locked: ReadonlySet<string> } {
  const locked = new Set<string>();
  for (;;) {
    const placed = files.map((file) => (locked.has(file.path) ? { ...file, path: besideName(file.path) } : file));
    const failures = world.writeFiles(placed);
    const found = failures.filter(
      ({ path, reason }) => reason === 'in-use' && files.some((file) => file.path === path),
    );
    // A file of which not even the new one beside it can be written is a failure like any other.
    if (failures.length === 0 || found.length < failures.length) return { failures, locked };
    for (const { path } of found) locked.add(path);
  }
}
