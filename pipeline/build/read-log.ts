/** Which files were read, and their digests: a record names what its edition was made of. */
import { createHash } from 'node:crypto';
import { byCodeUnit } from './by-code-unit.js';
import type { World } from './world.js';

/** A file that was read, by its path in the project. */
export interface InputRecord {
  readonly path: string;
  readonly sha256: string;
}

const FONT_FILE = /\.(?:ttf|otf|ttc|otc|woff)$/i;

/** SHA-256 in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A world that remembers what is read through it. Digests are made when they are asked for, each once. */
export class ReadLog {
  /** The world to read through. */
  readonly world: World;
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #digests = new Map<string, string | undefined>();

  constructor(private readonly source: World) {
    this.world = { ...source, readFile: (path) => this.#read(path) };
  }

  #read(path: string): ReturnType<World['readFile']> {
    const read = this.source.readFile(path);
    // Faces that the program brings are held by the font library anyway; of those that a user drops in, perhaps none is used.
    const isKept = !FONT_FILE.test(path) || path.startsWith('node_modules/');
    if (read.kind === 'file' && isKept) this.#bytes.set(path, read.bytes);
    return read;
  }

  /** The digest of a file as it was read, or else as it lies there now; undefined if it cannot be read. */
  digestOf(path: string): string | undefined {
    if (!this.#digests.has(path)) this.#digests.set(path, this.#digest(path));
    return this.#digests.get(path);
  }

  #digest(path: string): string | undefined {
    const kept = this.#bytes.get(path);
    if (kept) return sha256(kept);
    const read = this.source.readFile(path);
    return read.kind === 'file' ? sha256(read.bytes) : undefined;
  }

  /** What was read, fonts apart, which a record lists by face. */
  inputs(): readonly InputRecord[] {
    const paths = [...this.#bytes.keys()].filter((path) => !FONT_FILE.test(path));
    return paths.map((path) => ({ path, sha256: this.digestOf(path) ?? '' }));
  }
}

/** The files of several logs, each once, by path. */
export function inputsOf(logs: readonly ReadLog[]): readonly InputRecord[] {
  const inputs = new Map(logs.flatMap((log) => log.inputs()).map((input) => [input.path, input]));
  return [...inputs.values()].sort((a, b) => byCodeUnit(a.path, b.path));
}
