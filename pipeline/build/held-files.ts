/**
 * Files as one build sees them: each is read once, so that all stages see the same state, and a file that says what it said in the
 * build before is the same object, by which results that were made of it are found again.
 */
import { FontReplaced, type OpenedFile } from '../font/index.js';
import { lookAgain, type Look, type LookDepth } from './look-again.js';
import { sha256 } from './sha256.js';
import { merged, noFiles, onlyAsked, sameListing, sameRead, type Listing } from './snapshot.js';
import type { FileRead, Helper, World } from './world.js';

/** What a build read, looked for in vain and listed: all that can make its next result another one. */
export interface ReadPlaces {
  /** Files that were read or looked for, whether they are there or not. */
  readonly files: ReadonlySet<string>;
  /** Folders whose names were listed, whether they are there or not. */
  readonly folders: ReadonlySet<string>;
}

/** The world of a session's builds. */
export interface HeldFiles {
  /** Reads through what is held; writes straight to the disk. */
  readonly world: World;
  /** SHA-256 of a file, worked out once for each of its states; undefined if it cannot be read. */
  digestOf(path: string): string | undefined;
  /** Waits for the digests of faces that are worked out beside the build. */
  awaitDigests(): Promise<void>;
  /** What the last complete build asked for, and what was asked for since. */
  places(): ReadPlaces;
  /** Looks again at all that was asked for. */
  look(depth: LookDepth): Look;
  /** From now on fonts are read whole: one was replaced while it was read in parts. */
  readWhole(): void;
  /** A new build: every file is read again, or is what it was at the moment of a look. */
  begin(look?: Look): void;
  /** The build is complete: what builds before it asked for counts no longer. */
  end(): void;
}

export const FONT_FILE = /\.(?:ttf|otf|ttc|otc|woff)$/i;

/** A face's file in one of its states. Its bytes are kept where the font library holds them anyway: of those that a user drops in, perhaps none is used. */
interface HeldFace {
  readonly stamp: string | undefined;
  readonly bytes: Uint8Array | undefined;
  readonly digest: string | undefined;
}

const noPlaces = (): { readonly files: Set<string>; readonly folders: Set<string> } => ({
  files: new Set(),
  folders: new Set(),
});

/** Holds the files of a world. `once`: for one build, after which nobody looks again; then only faces are told apart by stamps. */
export function holdFiles(disk: World, how: 'once' | 'again and again' = 'again and again'): HeldFiles {
  let held = noFiles();
  let before = held;
  let isComplete = false;
  let asked = noPlaces();
  let askedBefore = noPlaces();
  const faces = new Map<string, HeldFace>();
  let readsWhole = false;
  const coming = new Map<string, Promise<void>>();

  const stamp = (path: string): string | undefined => {
    asked.files.add(path);
    if (!held.stamps.has(path)) held.stamps.set(path, disk.stamp(path));
    return held.stamps.get(path);
  };
  const digest = (path: string): void => {
    if (disk.helper && !coming.has(path)) coming.set(path, digestAhead(disk, disk.helper, faces, path));
  };
  const ask = (path: string): void => {
    if (how === 'once') asked.files.add(path);
    else stamp(path);
  };
  const readFile = (path: string): FileRead => {
    ask(path);
    if (FONT_FILE.test(path)) {
      const read = readFace(disk, faces, path);
      digest(path);
      return read;
    }
    const known = held.files.get(path);
    if (known) return known;
    const read = sameRead(before.files.get(path), disk.readFile(path));
    held.files.set(path, read);
    return read;
  };
  const openFile = (path: string): OpenedFile | undefined => {
    const state = stamp(path);
    const opened = readsWhole ? undefined : disk.openFile?.(path);
    if (!opened) return undefined;
    digest(path);
    return ofOneState(opened, () => state !== undefined && disk.stamp(path) === state);
  };
  const list = (folder: string): Listing => {
    asked.folders.add(folder);
    const known = held.folders.get(folder);
    if (known) return known;
    const listing = sameListing(before.folders.get(folder), disk.list(folder));
    held.folders.set(folder, listing);
    return listing;
  };
  const exists = (path: string): boolean => {
    ask(path);
    return disk.exists(path);
  };
  return {
    world: { ...disk, readFile, openFile, list, exists, stamp },
    places: () => ({
      files: new Set([...askedBefore.files, ...asked.files]),
      folders: new Set([...askedBefore.folders, ...asked.folders]),
    }),
    digestOf: (path) => {
      if (!FONT_FILE.test(path)) {
        const read = readFile(path);
        return read.kind === 'file' ? sha256(read.bytes) : undefined;
      }
      return digestOfFace(disk, faces, path);
    },
    awaitDigests: async () => {
      await Promise.all(coming.values());
    },
    look: (depth) => lookAgain(disk, held, depth),
    readWhole: () => {
      readsWhole = true;
    },
    begin: (look) => {
      before = isComplete ? held : merged(before, held);
      isComplete = false;
      held = look ? look.files : noFiles();
    },
    end: () => {
      held = onlyAsked(held, asked);
      isComplete = true;
      askedBefore = asked;
      asked = noPlaces();
    },
  };
}

/** An open file that is still what it was before it was opened. Throws `FontReplaced` when it is closed and is not. */
const ofOneState = (opened: OpenedFile, isSame: () => boolean): OpenedFile => ({
  ...opened,
  close: () => {
    opened.close();
    if (!isSame()) throw new FontReplaced('a font file was replaced while it was read');
  },
});

function readFace(disk: World, faces: Map<string, HeldFace>, path: string): FileRead {
  const stamp = disk.stamp(path);
  const read = disk.readFile(path);
  if (read.kind === 'file' && path.startsWith('node_modules/'))
    faces.set(path, { stamp, bytes: read.bytes, digest: undefined });
  return read;
}

/** Has a face's digest worked out beside the build. It counts only for the state of the file that was there before and after. */
async function digestAhead(disk: World, helper: Helper, faces: Map<string, HeldFace>, path: string): Promise<void> {
  const stamp = disk.stamp(path);
  const digest = await helper.digest(path);
  if (digest === undefined || stamp === undefined || disk.stamp(path) !== stamp) return;
  const known = faces.get(path);
  faces.set(path, { stamp, bytes: known?.stamp === stamp ? known.bytes : undefined, digest });
}

function digestOfFace(disk: World, faces: Map<string, HeldFace>, path: string): string | undefined {
  const stamp = disk.stamp(path);
  const known = stamp === undefined ? undefined : faces.get(path);
  const held = known?.stamp === stamp ? known : undefined;
  if (held?.digest !== undefined) return held.digest;
  const read = held?.bytes ? undefined : disk.readFile(path);
  const bytes = held?.bytes ?? (read?.kind === 'file' ? read.bytes : undefined);
  if (!bytes) return undefined;
  const digest = sha256(bytes);
  faces.set(path, { stamp, bytes: held?.bytes, digest });
  return digest;
}
