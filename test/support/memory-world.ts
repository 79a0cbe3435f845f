/** A project in memory: what a build asks of the machine, answered from a map of paths to bytes. */
import type { World } from '../../pipeline/build/index.js';

/** Files by their path, with forward slashes. */
export type FileMap = Map<string, Uint8Array>;

export interface MemoryWorldOptions {
  /** What is read. */
  readonly files: FileMap;
  /** Where editions are written; they are read from here too. */
  readonly written: FileMap;
  /** Told at every pause of a build. */
  readonly onPause?: () => void;
  /** Whether memory is short whenever a build asks. */
  readonly isMemoryShort?: () => boolean;
}

/** So many milliseconds pass, as builds see it, each time that they look at the clock: they pause every few steps on any machine. */
const TICK = 3;

/** A world over maps. A file that is read is a new object each time, as it is on a disk. */
export function memoryWorld({ files, written, onPause, isMemoryShort }: MemoryWorldOptions): World {
  let now = 0;
  const stamps = new WeakMap<Uint8Array, string>();
  let count = 0;
  const find = (path: string): Uint8Array | undefined => written.get(path) ?? files.get(path);
  return {
    readFile: (path) => {
      const bytes = find(path);
      return bytes ? { kind: 'file', bytes: Uint8Array.from(bytes) } : { kind: 'missing' };
    },
    exists: (path) => find(path) !== undefined,
    list: (folder) => listing([...files.keys(), ...written.keys()], folder),
    writeFiles: (outputs) => {
      for (const { path, bytes } of outputs) written.set(path, Uint8Array.from(bytes));
      return [];
    },
    stamp: (path) => {
      const bytes = find(path);
      if (!bytes) return undefined;
      const known = stamps.get(bytes) ?? String((count += 1));
      stamps.set(bytes, known);
      return known;
    },
    clock: () => (now += TICK),
    isMemoryShort: () => isMemoryShort?.() ?? false,
    pause: () => {
      onPause?.();
      return Promise.resolve();
    },
  };
}

/** The names in a folder, sorted by code unit. */
function listing(paths: readonly string[], folder: string): ReturnType<World['list']> {
  const inside = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  const names = (isFolder: boolean): string[] =>
    [
      ...new Set(inside.filter((path) => path.includes('/') === isFolder).map((path) => path.split('/')[0] ?? '')),
    ].sort();
  return { files: names(false), folders: names(true) };
}
