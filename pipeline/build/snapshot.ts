/** Files as a build saw them. */
import type { FileRead, World } from './world.js';

export type Listing = ReturnType<World['list']>;

/** Files and listings as they were when they were first asked for. */
export interface Snapshot {
  readonly files: Map<string, FileRead>;
  readonly folders: Map<string, Listing>;
  /** Stamps of all files that were read, each taken before, and of those that were only looked for. */
  readonly stamps: Map<string, string | undefined>;
}

/** Nothing was asked for yet. */
export const noFiles = (): Snapshot => ({ files: new Map(), folders: new Map(), stamps: new Map() });

/** What two builds read, of which the later one counts: one that was given up has not read everything. */
export const merged = (earlier: Snapshot, later: Snapshot): Snapshot => ({
  files: new Map([...earlier.files, ...later.files]),
  folders: new Map([...earlier.folders, ...later.folders]),
  stamps: new Map([...earlier.stamps, ...later.stamps]),
});

/** What a snapshot is cut down to. */
interface Asked {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/** Without what no stage asked for: a look may have brought more than the build needed. */
export function onlyAsked({ files, folders, stamps }: Snapshot, asked: Asked): Snapshot {
  const of = <T>(all: Map<string, T>, wanted: ReadonlySet<string>): Map<string, T> =>
    new Map([...all].filter(([path]) => wanted.has(path)));
  return { files: of(files, asked.files), folders: of(folders, asked.folders), stamps: of(stamps, asked.files) };
}

/** The read of before where it says the same. */
export function sameRead(before: FileRead | undefined, read: FileRead): FileRead {
  if (before?.kind === 'file' && read.kind === 'file')
    return before.bytes.length === read.bytes.length && areEqual(before.bytes, read.bytes) ? before : read;
  if (before?.kind === 'missing' && read.kind === 'missing') return before;
  if (before?.kind === 'failed' && read.kind === 'failed')
    return before.reason === read.reason && before.detail === read.detail ? before : read;
  return read;
}

const areEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The listing of before where it names the same. */
export function sameListing(before: Listing | undefined, listing: Listing): Listing {
  if (!before) return listing;
  const isSame =
    before.files.join('\0') === listing.files.join('\0') && before.folders.join('\0') === listing.folders.join('\0');
  return isSame ? before : listing;
}
