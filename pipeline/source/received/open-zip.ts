/** The files in a zip archive, each unpacked only when it is asked for, and only if it is whole and not too large. */
import { inflateSync } from 'fflate';

/** An archive. */
export interface ZipArchive {
  /** The names of the files, in the order of the archive. */
  readonly names: readonly string[];
  /** A file's bytes. */
  readonly read: (name: string) => ZipRead;
}

/** `size` is in bytes, unpacked. */
export type ZipRead =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large'; readonly size: number };

/** The XML of a report is 1 to 5 MB; a book of 500 pages stays under this. A small archive that claims more was made to harm. */
export const LARGEST_PART = 64 * 1024 * 1024;

/** A file as the central directory describes it (APPNOTE.TXT, 4.3.12). */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Reads the directory of an archive; undefined if there is none, or it is damaged. */
export function openZip(bytes: Uint8Array): ZipArchive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = end === undefined ? undefined : readDirectory(bytes, view, end);
  if (!entries) return undefined;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = byName.get(name);
      return entry ? readEntry(bytes, view, entry) : { kind: 'missing' };
    },
  };
}

/** Where the record of the directory's end begins: a comment may stand behind it. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}

function readDirectory(bytes: Uint8Array, view: DataView, end: number): readonly Entry[] | undefined {
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    entries.push({
      // Some programs write the folders of names as Windows does.
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, entry: Entry): ZipRead {
  const { offset, packed, size, method, flags, crc } = entry;
  if (size > LARGEST_PART) return { kind: 'too-large', size };
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) return { kind: 'damaged' };
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length || (flags & ENCRYPTED) !== 0) return { kind: 'damaged' };
  const unpacked = unpack(bytes.subarray(start, start + packed), method, size);
  // A flipped bit can change a figure and leave the XML whole: only the checksum shows it.
  const isWhole = unpacked?.length === size && crc32(unpacked) === crc;
  return isWhole ? { kind: 'file', bytes: unpacked } : { kind: 'damaged' };
}

function unpack(packed: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  try {
    // Given its place, fflate writes no more than that, whatever the archive holds.
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return undefined; // what fflate throws at damage
  }
}

/** The polynomial of ISO 3309, as APPNOTE.TXT, 4.4.7 asks for. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
