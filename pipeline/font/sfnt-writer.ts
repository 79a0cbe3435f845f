/** Tables to an sfnt file: directory, checksums, padding (OpenType 1.9, "Organization of an OpenType Font"). */

/** Big-endian 16-bit numbers, of which the lower 16 bits count. */
export function shorts(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  values.forEach((value, index) => {
    bytes[2 * index] = value >> 8;
    bytes[2 * index + 1] = value;
  });
  return bytes;
}

/** Big-endian 32-bit numbers, of which the lower 32 bits count. */
export function longs(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setUint32(4 * index, value);
  });
  return bytes;
}

/** One after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** With zeros up to the next multiple of four bytes. */
export function padded(bytes: Uint8Array): Uint8Array {
  const rest = bytes.length % 4;
  if (rest === 0) return bytes;
  const whole = new Uint8Array(bytes.length + 4 - rest);
  whole.set(bytes);
  return whole;
}

/** A copy in which bytes are written over. */
export function patched(bytes: Uint8Array, at: number, replacement: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(replacement, at);
  return copy;
}

/** The sum of 32-bit numbers, of a length that is a multiple of four. */
function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** Where a `head` table keeps the number that makes the sum of the whole file come out right, and that sum. */
export const CHECKSUM_ADJUSTMENT = 8;
const FILE_CHECKSUM = 0xb1b0afba;

/** What the header of a search table says of its number of entries: the largest power of two within it, that power, the rest; each times the size of an entry but the second. */
export function searchFields(count: number, size: number): readonly [number, number, number] {
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * size;
  return [range, power, count * size - range];
}

const inOrder = (tables: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, Uint8Array])[] =>
  [...tables].sort(([one], [other]) => (one < other ? -1 : 1));

/** Where `writeSfnt` puts each table, by tag. */
export function tablePlaces(tables: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let offset = 12 + 16 * tables.size;
  for (const [tag, { length }] of inOrder(tables)) {
    places.set(tag, offset);
    offset += Math.ceil(length / 4) * 4;
  }
  return places;
}

/** A TrueType file of these tables, which are written in the order of their tags. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const places = tablePlaces(tables);
  const sorted = inOrder(tables).map(([tag, bytes]) => {
    const whole = padded(bytes);
    return { tag, bytes, padded: whole, sum: checksum(whole) };
  });
  const entries = sorted.map(({ tag, bytes, sum }) =>
    joined([Uint8Array.from(tag, (letter) => letter.charCodeAt(0)), longs([sum, places.get(tag) ?? 0, bytes.length])]),
  );
  const header = joined([longs([0x00010000]), shorts([sorted.length, ...searchFields(sorted.length, 16)]), ...entries]);
  const file = joined([header, ...sorted.map((table) => table.padded)]);
  const head = places.get('head');
  const sum = sorted.reduce((all, table) => all + table.sum, checksum(header));
  const adjustment = longs([FILE_CHECKSUM - sum]);
  if (head !== undefined) file.set(adjustment, head + CHECKSUM_ADJUSTMENT);
  return file;
}
