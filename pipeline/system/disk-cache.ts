/**
 * Results kept on the disk from one run of the program to the next. A cache is never a reason to fail: what cannot be read or written,
 * or is not as it was written, is not there.
 */
import { createHash } from 'node:crypto';
import * as nodeFs from 'node:fs';
import { join } from 'node:path';

/** Results by their keys. A key says all that a result depends on. */
export interface Cache {
  get(key: string): Uint8Array | undefined;
  put(key: string, bytes: Uint8Array): void;
}

/** The file operations of a cache: Node's, or in a test ones that fail. */
export type CacheFiles = Pick<
  typeof nodeFs,
  'mkdirSync' | 'readFileSync' | 'readdirSync' | 'renameSync' | 'rmSync' | 'statSync' | 'utimesSync' | 'writeFileSync'
>;

export interface CacheOptions {
  /** Bytes that the folder may take; what was used longest ago goes first. */
  readonly limit?: number;
  readonly fs?: CacheFiles;
}

const LIMIT = 200e6;
/** Bytes of the SHA-256 at the start of each file, over the rest of it. */
const DIGEST = 32;
/** A file on its way that is older is one of a program that was killed; in milliseconds. */
const ABANDONED = 3_600_000;

/** Opens a folder, which need not be there yet. Several programs may use it at once: files are renamed into it whole. */
export function diskCache(folder: string, { limit = LIMIT, fs = nodeFs }: CacheOptions = {}): Cache {
  const fileOf = (key: string): string => join(folder, digestOf(key).toString('hex'));
  return {
    get: (key) =>
      quietly(() => {
        const bytes = fs.readFileSync(fileOf(key));
        const content = bytes.subarray(DIGEST);
        if (!digestOf(content).equals(bytes.subarray(0, DIGEST))) return undefined;
        quietly(() => touch(fs, fileOf(key)));
        return content;
      }),
    put: (key, content) =>
      quietly(() => {
        if (content.length > limit) return;
        fs.mkdirSync(folder, { recursive: true });
        write(fs, fileOf(key), Buffer.concat([digestOf(content), content]));
        makeRoom(fs, folder, limit);
      }),
  };
}

const digestOf = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Marks a file as used just now. */
function touch(fs: CacheFiles, path: string): void {
  const now = new Date();
  fs.utimesSync(path, now, now);
}

function write(fs: CacheFiles, path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(temporary, bytes);
    fs.renameSync(temporary, path);
  } catch {
    quietly(() => fs.rmSync(temporary, { force: true }));
  }
}

/** Removes what was used longest ago until the rest fits, and what killed programs left half written. */
function makeRoom(fs: CacheFiles, folder: string, limit: number): void {
  const files = fs.readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const { size, mtimeMs } = quietly(() => fs.statSync(path)) ?? {};
    return size === undefined || mtimeMs === undefined ? [] : [{ path, size, used: mtimeMs }];
  });
  const isAbandoned = (path: string, used: number): boolean => path.endsWith('.tmp') && Date.now() - used > ABANDONED;
  let room = limit;
  for (const { path, size, used } of files.sort((a, b) => b.used - a.used)) {
    room -= size;
    if (room < 0 || isAbandoned(path, used)) quietly(() => fs.rmSync(path, { force: true }));
  }
}
