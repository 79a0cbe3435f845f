/** Which files were read: a record names what its edition was made of. */
import { byCodeUnit } from './by-code-unit.js';
import { FONT_FILE } from './held-files.js';
import { sha256 } from './sha256.js';
import type { World } from './world.js';

/** A file that was read, by its path in the project. */
export interface InputRecord {
  readonly path: string;
  readonly sha256: string;
}

/** A world that remembers what is read through it, fonts apart, which a record lists by face. */
export class ReadLog {
  /** The world to read through. */
  readonly world: World;
  readonly #bytes = new Map<string, Uint8Array>();

  constructor(source: World) {
    const readFile: World['readFile'] = (path) => {
      const read = source.readFile(path);
      if (read.kind === 'file' && !FONT_FILE.test(path)) this.#bytes.set(path, read.bytes);
      return read;
    };
    this.world = { ...source, readFile };
  }

  /** What was read. */
  inputs(): readonly InputRecord[] {
    return [...this.#bytes].map(([path, bytes]) => ({ path, sha256: sha256(bytes) }));
  }
}

/** The files of several logs, each once, by path. */
export function inputsOf(logs: readonly ReadLog[]): readonly InputRecord[] {
  const inputs = new Map(logs.flatMap((log) => log.inputs()).map((input) => [input.path, input]));
  return [...inputs.values()].sort((a, b) => byCodeUnit(a.path, b.path));
}
