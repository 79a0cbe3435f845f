/**
 * Which glyph shows a character and how wide it is, read from the tables themselves: a text asks for thousands of characters,
 * and the font library would make an object of each.
 */
import { u16, u32 } from './sfnt.js';
import type { TableOf } from './sfnt-outlines.js';

/** The glyph of a code point; 0 where there is none. */
export type GlyphOf = (codePoint: number) => number;

/** OpenType 1.9, `cmap`: platforms and encodings of Unicode, those of all planes before those of the first. */
const UNICODE_MAPS: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
];

/** Reads a character map of Unicode in one of the two usual formats, 4 and 12; undefined for any other. */
export function characterReader(cmap: Uint8Array): GlyphOf | undefined {
  const records = Array.from({ length: u16(cmap, 2) }, (_, i) => 4 + 8 * i);
  for (const [platform, encoding] of UNICODE_MAPS) {
    const record = records.find((at) => u16(cmap, at) === platform && u16(cmap, at + 2) === encoding);
    if (record !== undefined) return subtableReader(cmap.subarray(u32(cmap, record + 4)));
  }
  return undefined;
}

function subtableReader(map: Uint8Array): GlyphOf | undefined {
  switch (u16(map, 0)) {
    case 4:
      return segmentReader(map.subarray(0, u16(map, 2)));
    case 12:
      return groupReader(map);
    default:
      return undefined;
  }
}

/** The stretch that holds a value; undefined if none does. Stretches are in order and do not overlap. */
function stretchWith(
  count: number,
  startOf: (index: number) => number,
  endOf: (index: number) => number,
  value: number,
): number | undefined {
  let least = 0;
  let most = count - 1;
  while (least <= most) {
    const middle = (least + most) >> 1;
    if (value < startOf(middle)) most = middle - 1;
    else if (value > endOf(middle)) least = middle + 1;
    else return middle;
  }
  return undefined;
}

/** OpenType 1.9, `cmap` format 4: stretches of the first plane, with a difference or an array of glyphs. */
function segmentReader(map: Uint8Array): GlyphOf {
  const count = u16(map, 6) >> 1;
  const ends = 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const offsets = deltas + 2 * count;
  const startOf = (index: number): number => u16(map, starts + 2 * index);
  const endOf = (index: number): number => u16(map, ends + 2 * index);
  return (codePoint) => {
    const segment = stretchWith(count, startOf, endOf, codePoint);
    if (segment === undefined) return 0;
    const delta = u16(map, deltas + 2 * segment);
    const offset = u16(map, offsets + 2 * segment);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = u16(map, offsets + 2 * segment + offset + 2 * (codePoint - startOf(segment)));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** OpenType 1.9, `cmap` format 12: stretches of all planes. */
function groupReader(map: Uint8Array): GlyphOf {
  const count = u32(map, 12);
  const startOf = (index: number): number => u32(map, 16 + 12 * index);
  const endOf = (index: number): number => u32(map, 20 + 12 * index);
  return (codePoint) => {
    const group = stretchWith(count, startOf, endOf, codePoint);
    return group === undefined ? 0 : u32(map, 24 + 12 * group) + codePoint - startOf(group);
  };
}

/** The advance of each glyph, in font units. OpenType 1.9, `hmtx`: glyphs behind the last entry are as wide as that. */
export function advanceReader(table: TableOf): (glyph: number) => number {
  const hmtx = table('hmtx');
  const last = u16(table('hhea'), 34) - 1;
  return (glyph) => u16(hmtx, 4 * Math.min(glyph, last));
}
