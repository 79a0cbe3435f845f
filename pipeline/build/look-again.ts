/** Whether files are still what a build read, and where they are not, what has become of them. */
import { sha256 } from './sha256.js';
import { noFiles, sameListing, sameRead, type Listing, type Snapshot } from './snapshot.js';
import type { FileRead, World } from './world.js';

/** A file, or a name in a folder, that is not as it was when it was read. */
export interface FileChange {
  readonly path: string;
  /** Whether it can be believed at once: a file that is empty, cut short or gone, and one that has just come, may be one that is being saved. */
  readonly isSure: boolean;
  /** What it is now: the same text as long as it does not change again. */
  readonly state: string;
}

/** `stamps`: a file whose stamp is as it was is not read again. `bytes`: every file is. */
export type LookDepth = 'stamps' | 'bytes';

/** The files at one moment, and what has changed since they were read. */
export interface Look {
  readonly changes: readonly FileChange[];
  /** For the build that is to see this moment. */
  readonly files: Snapshot;
}

/** Looks again at everything in a snapshot. The stamp of a file that says what it said, and was written again, is renewed in it. */
export function lookAgain(disk: World, held: Snapshot, depth: LookDepth): Look {
  const files = noFiles();
  const changes: FileChange[] = [];
  for (const [path, stamp] of held.stamps) {
    const fresh = disk.stamp(path);
    const read = held.files.get(path);
    const reads = read && (depth === 'bytes' || fresh !== stamp);
    const again = reads ? sameRead(read, disk.readFile(path)) : read;
    files.stamps.set(path, fresh);
    if (again) files.files.set(path, again);
    if (again !== read) changes.push(fileChange(path, read, again));
    else if (!read && fresh !== stamp) changes.push({ path, isSure: false, state: fresh ?? '' });
    else held.stamps.set(path, fresh);
  }
  for (const [folder, before] of held.folders) {
    const listing = sameListing(before, disk.list(folder));
    files.folders.set(folder, listing);
    if (listing !== before) changes.push(...listingChanges(disk, folder, before, listing));
  }
  return { changes, files };
}

function fileChange(path: string, before: FileRead | undefined, read: FileRead | undefined): FileChange {
  if (read?.kind !== 'file') return { path, isSure: false, state: read?.kind ?? '' };
  const isWhole = before?.kind === 'file' && looksWhole(before.bytes, read.bytes);
  return { path, isSure: isWhole, state: sha256(read.bytes) };
}

/** So many bytes at the end of a file tell that it was written to its end. */
const TAIL = 64;

/** A file that is being written is shorter than the one before, and ends somewhere in the middle. */
function looksWhole(before: Uint8Array, bytes: Uint8Array): boolean {
  if (bytes.length === 0) return before.length === 0;
  if (bytes.length >= before.length) return true;
  return bytes.length > TAIL && Buffer.compare(before.subarray(-TAIL), bytes.subarray(-TAIL)) === 0;
}

/** Names that have come or gone. One that has come has a stamp, which changes while the file is being written. */
function listingChanges(disk: World, folder: string, before: Listing, listing: Listing): readonly FileChange[] {
  const [old, now] = [namesOf(before), namesOf(listing)];
  const path = (name: string): string => `${folder}/${name}`;
  const come = [...now].filter((name) => !old.has(name)).map(path);
  const gone = [...old].filter((name) => !now.has(name)).map(path);
  return [
    ...come.map((name) => ({ path: name, isSure: false, state: disk.stamp(name) ?? '' })),
    ...gone.map((name) => ({ path: name, isSure: false, state: '' })),
  ];
}

const namesOf = ({ files, folders }: Listing): ReadonlySet<string> => new Set([...files, ...folders]);
