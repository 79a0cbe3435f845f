/**
 * A font file in memory, of which the outlines are read when they are asked for: those of a Chinese face are ten million bytes and more,
 * of which an edition prints a tenth.
 */
import { FontReplaced } from './font-damage.js';
import { fontFormat, tagAt, u16, u32 } from './sfnt.js';

/** A file that is open to be read in parts. */
export interface OpenedFile {
  /** In bytes. */
  readonly length: number;
  /** Fills the bytes with what the file has from an offset on. False if it could not fill them all. */
  readInto(bytes: Uint8Array, offset: number): boolean;
  /** Ends the reading. May throw if the file became another one since it was first opened. */
  close(): void;
}

/** Reads outlines, by their place in the `glyf` table, into a face's bytes. */
export type FetchOutline = (start: number, end: number) => void;

/** Outlines that are in a face's bytes once they have been fetched. */
export interface LateOutlines {
  /** Fetches all of them. */
  all(): void;
  /** Does some work that fetches them one by one. */
  during<T>(work: (fetch: FetchOutline) => T): T;
}

/** A font file's bytes, as long as the file; `late` where its outlines are not yet among them. */
export interface FontImage {
  readonly bytes: Uint8Array;
  readonly late?: LateOutlines;
}

/** Reads a font file, of a TrueType font all but its outlines. Undefined if it cannot be opened. */
export function readFontImage(open: () => OpenedFile | undefined): FontImage | undefined {
  const file = open();
  if (!file) return undefined;
  try {
    const bytes = new Uint8Array(file.length);
    const fill = (start: number, end: number): void => {
      if (start < end) fillFrom(file, bytes.subarray(start, end), start);
    };
    fill(0, Math.min(DIRECTORY_ROOM, bytes.length));
    const place = outlinesPlace(bytes);
    if (!place) {
      fill(0, bytes.length);
      return { bytes };
    }
    fill(0, place.start);
    fill(place.end, bytes.length);
    return { bytes, late: lateOutlines(open, bytes.subarray(place.start, place.end), place.start) };
  } finally {
    file.close();
  }
}

function fillFrom(file: OpenedFile, bytes: Uint8Array, offset: number): void {
  if (!file.readInto(bytes, offset)) throw new FontReplaced('a font file ends before its end');
}

/** Room for the directory of 64 tables: fonts have some 20. */
const DIRECTORY_ROOM = 12 + 16 * 64;

/** Where a TrueType font's outlines lie; undefined for any other file, and for one whose tables overlap or are cut off. */
function outlinesPlace(bytes: Uint8Array): { readonly start: number; readonly end: number } | undefined {
  const count = u16(bytes, 4);
  if (fontFormat(bytes) !== 'sfnt' || 12 + 16 * count > DIRECTORY_ROOM) return undefined;
  const tables = Array.from({ length: count }, (_, i) => 12 + 16 * i).map((at) => {
    const start = u32(bytes, at + 8);
    return { tag: tagAt(bytes, at), start, end: start + u32(bytes, at + 12) };
  });
  const outlines = tables.find(({ tag }) => tag === 'glyf');
  if (!outlines || outlines.start < 12 + 16 * count || outlines.end > bytes.length) return undefined;
  const isApart = tables.every(
    (table) => table === outlines || table.end <= outlines.start || table.start >= outlines.end,
  );
  return isApart ? outlines : undefined;
}

function lateOutlines(open: () => OpenedFile | undefined, glyf: Uint8Array, offset: number): LateOutlines {
  const fetched = new Set<number>();
  let hasAll = false;
  const reading = <T>(work: (file: OpenedFile) => T): T => {
    const file = open();
    if (!file) throw new FontReplaced('a font file is there no longer');
    try {
      return work(file);
    } finally {
      file.close();
    }
  };
  const during: LateOutlines['during'] = (work) =>
    reading((file) =>
      work((start, end) => {
        if (hasAll || start >= end || end > glyf.length || fetched.has(start)) return;
        fillFrom(file, glyf.subarray(start, end), offset + start);
        fetched.add(start);
      }),
    );
  const all = (): void => {
    if (hasAll) return;
    reading((file) => {
      fillFrom(file, glyf, offset);
    });
    hasAll = true;
  };
  return { all, during };
}
