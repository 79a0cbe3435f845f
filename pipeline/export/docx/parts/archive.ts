/** The zip around the parts of a Word file (APPNOTE 6.3, ISO/IEC 21320-1): the same bytes every time. */
import { strToU8 } from 'fflate';
import type { Memo, Steps } from '../../../work/index.js';
import { packPart, type Packed, type PartContent } from './stretches.js';

/** 1 January 1980, the earliest date of a zip. */
const ZIP_DATE = (1 << 21) | (1 << 16);

const VERSION = 20;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

interface Entry extends Packed {
  /** ASCII, as all names of parts are. */
  readonly name: Uint8Array;
  readonly deflatedSize: number;
}

/** Writes numbers, least byte first, and bytes. */
class ZipWriter {
  at = 0;
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
  }

  short(...values: readonly number[]): void {
    for (const value of values) {
      this.view.setUint16(this.at, value, true);
      this.at += 2;
    }
  }

  long(...values: readonly number[]): void {
    for (const value of values) {
      this.view.setUint32(this.at, value, true);
      this.at += 4;
    }
  }

  put(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  /** What both headers of an entry say alike. */
  entry({ name, crc, size, deflatedSize }: Entry): void {
    this.short(VERSION, 0, DEFLATED);
    this.long(ZIP_DATE, crc, deflatedSize, size);
    this.short(name.length, 0);
  }
}

/** Packs parts in their order. */
export function* packParts(parts: ReadonlyMap<string, PartContent>, memo: Memo): Steps<Uint8Array> {
  const entries: Entry[] = [];
  for (const [name, content] of parts) {
    const packed = yield* packPart(content, memo);
    const deflatedSize = packed.stretches.reduce((sum, stretch) => sum + stretch.length, 0);
    entries.push({ ...packed, name: strToU8(name), deflatedSize });
  }
  return archiveOf(entries);
}

function archiveOf(entries: readonly Entry[]): Uint8Array {
  const sizes = entries.map(({ name, deflatedSize }) => LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length + deflatedSize);
  const zip = new ZipWriter(sizes.reduce((sum, size) => sum + size, END_SIZE));
  const places = entries.map((entry) => {
    const place = zip.at;
    zip.long(LOCAL_HEADER);
    zip.entry(entry);
    zip.put(entry.name);
    for (const stretch of entry.stretches) zip.put(stretch);
    return place;
  });
  const central = zip.at;
  for (const [index, entry] of entries.entries()) {
    zip.long(CENTRAL_HEADER);
    zip.short(VERSION);
    zip.entry(entry);
    // No comment, first disk, no attributes.
    zip.short(0, 0, 0);
    zip.long(0, places[index] ?? 0);
    zip.put(entry.name);
  }
  const length = zip.at - central;
  zip.long(END_OF_CENTRAL);
  zip.short(0, 0, entries.length, entries.length);
  zip.long(length, central);
  zip.short(0);
  return zip.bytes;
}
