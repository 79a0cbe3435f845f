/** WOFF 1 to the TrueType or OpenType file inside it: the font library is hundreds of times slower on the packed form. */
import { FontDamage } from './font-damage.js';
import { fontFormat, tableBytes, u32, woffDirectory, type TableEntry } from './sfnt.js';

const HEADER_LENGTH = 12;
const ENTRY_LENGTH = 16;

/** The font that a WOFF 1 file packs: W3C WOFF 1.0, tables in their order in the file, so that checksums stay true. Throws `FontDamage`. */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  if (fontFormat(bytes) !== 'woff') throw new FontDamage('no WOFF 1 file');
  const places = placeTables(woffDirectory(bytes));
  const font = new Uint8Array(places.reduce((end, { start, entry }) => Math.max(end, start + padded(entry.length)), 0));
  const view = new DataView(font.buffer);
  writeHeader(view, u32(bytes, 4), places.length);
  // OpenType, table directory: entries ascend by tag, whatever the order of the tables.
  const sorted = [...places].sort((a, b) => (a.entry.tag < b.entry.tag ? -1 : 1));
  sorted.forEach(({ entry, start }, i) => writeEntry(view, HEADER_LENGTH + ENTRY_LENGTH * i, entry, start));
  for (const { entry, start } of places) font.set(tableBytes(bytes, entry), start);
  return font;
}

interface PlacedTable {
  readonly entry: TableEntry;
  readonly start: number;
}

const padded = (length: number): number => (length + 3) & ~3;

function placeTables(entries: readonly TableEntry[]): readonly PlacedTable[] {
  let start = HEADER_LENGTH + ENTRY_LENGTH * entries.length;
  return [...entries]
    .sort((a, b) => a.offset - b.offset)
    .map((entry) => {
      const place = { entry, start };
      start += padded(entry.length);
      return place;
    });
}

function writeHeader(view: DataView, flavor: number, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count));
  view.setUint32(0, flavor);
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
}

function writeEntry(view: DataView, at: number, entry: TableEntry, start: number): void {
  for (let i = 0; i < 4; i++) view.setUint8(at + i, entry.tag.charCodeAt(i));
  view.setUint32(at + 4, entry.checksum);
  view.setUint32(at + 8, start);
  view.setUint32(at + 12, entry.length);
}
