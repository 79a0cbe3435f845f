/**
 * A face cut down to some characters, as a whole TrueType file that Word and LibreOffice install for a document:
 * with the character map, names and metrics that a PDF's subset does without, and no layout features.
 */
import type { FetchOutline } from './font-image.js';
import { locationsOf, metricsOf, outlineReader, renumbered, withComponents } from './sfnt-outlines.js';
import { u16 } from './sfnt.js';
import { CHECKSUM_ADJUSTMENT, joined, longs, padded, patched, searchFields, shorts, writeSfnt } from './sfnt-writer.js';

/** What a subset is cut from. */
export interface SubsetSource {
  /** A table of the face by its tag; undefined if it has none. */
  readonly table: (tag: string) => Uint8Array | undefined;
  /** The glyphs that are wanted, by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
}

/** Tables that are as good for a part of the glyphs as for all: what glyphs' instructions call, and when to smooth. */
const KEPT_TABLES = ['cvt ', 'fpgm', 'prep', 'gasp'];

/** The face with the glyphs of these characters, their parts and `.notdef`, numbered in the order of the code points. */
export function subsetSfnt({ table, glyphs }: SubsetSource, fetch?: FetchOutline): Uint8Array {
  const need = (tag: string): Uint8Array => table(tag) ?? new Uint8Array(0);
  const outlines = outlineReader(need, fetch);
  const codePoints = [...glyphs.keys()].sort((a, b) => a - b);
  const wanted = [0, ...codePoints.map((codePoint) => glyphs.get(codePoint) ?? 0)];
  const ids = withComponents(wanted, outlines);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const map = codePoints.map((codePoint) => [codePoint, indexOf.get(glyphs.get(codePoint) ?? 0) ?? 0] as const);

  const tables = new Map(KEPT_TABLES.flatMap((tag) => [[tag, table(tag)] as const]).filter(hasBytes));
  const written = ids.map((id) => padded(renumbered(outlines(id), indexOf)));
  tables.set('glyf', joined(written));
  tables.set('loca', locationsOf(written));
  tables.set('hmtx', metricsOf(ids, need));
  tables.set('cmap', characterMap(map));
  tables.set('name', namesOf(need('name')));
  // Version 3: no names of glyphs.
  tables.set('post', patched((table('post') ?? new Uint8Array(32)).subarray(0, 32), 0, longs([0x00030000])));
  const os2 = table('OS/2');
  if (os2) tables.set('OS/2', patched(os2, 64, shorts(firstAndLast(codePoints))));
  tables.set('maxp', patched(need('maxp'), 4, shorts([ids.length])));
  tables.set('hhea', patched(need('hhea'), 34, shorts([ids.length])));
  // Long offsets into `glyf`; the checksum is worked out over a file in which it is 0.
  const head = patched(need('head'), CHECKSUM_ADJUSTMENT, longs([0]));
  tables.set('head', patched(head, 50, shorts([1])));
  return writeSfnt(tables);
}

/** OpenType 1.9, `OS/2`: usFirstCharIndex and usLastCharIndex, in the basic plane. */
const firstAndLast = (codePoints: readonly number[]): readonly number[] =>
  [codePoints[0] ?? 0, codePoints.at(-1) ?? 0].map((codePoint) => Math.min(codePoint, 0xffff));

const hasBytes = (entry: readonly [string, Uint8Array | undefined]): entry is readonly [string, Uint8Array] =>
  entry[1] !== undefined;

/** A code point and its glyph in the subset. */
type Mapping = readonly [codePoint: number, glyph: number];

/** Code points and glyphs that go up together. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly glyph: number;
}

function stretchesOf(map: readonly Mapping[]): readonly Stretch[] {
  const stretches: { from: number; to: number; glyph: number }[] = [];
  for (const [codePoint, glyph] of map) {
    const last = stretches.at(-1);
    if (last && codePoint === last.to + 1 && glyph === last.glyph + codePoint - last.from) last.to = codePoint;
    else stretches.push({ from: codePoint, to: codePoint, glyph });
  }
  return stretches;
}

/** The length of a subtable of format 4 is a number of 16 bits. */
const LONGEST_FORMAT_4 = 0xffff;

/** OpenType 1.9, `cmap`: format 4 for the basic plane, which all programs read, and format 12 for all planes. */
function characterMap(map: readonly Mapping[]): Uint8Array {
  const basic = format4(stretchesOf(map.filter(([codePoint]) => codePoint < 0xffff)));
  const full = format12(stretchesOf(map));
  // Platform, encoding: Unicode's and Windows' basic plane, Windows' whole Unicode.
  const tables = basic.length > LONGEST_FORMAT_4 ? [] : [[0, 3] as const, [3, 1] as const];
  const start = 4 + 8 * (tables.length + 1);
  const records = tables.map((ids) => joined([shorts(ids), longs([start])]));
  const last = joined([shorts([3, 10]), longs([start + (tables.length > 0 ? basic.length : 0)])]);
  const header = shorts([0, tables.length + 1]);
  return joined([header, ...records, last, ...(tables.length > 0 ? [basic] : []), full]);
}

function format4(stretches: readonly Stretch[]): Uint8Array {
  const segments = [...stretches, { from: 0xffff, to: 0xffff, glyph: 0 }];
  const count = segments.length;
  const body = shorts([
    2 * count,
    ...searchFields(count, 2),
    ...segments.map(({ to }) => to),
    0,
    ...segments.map(({ from }) => from),
    ...segments.map(({ from, glyph }) => glyph - from),
    ...segments.map(() => 0),
  ]);
  return padded(joined([shorts([4, 6 + body.length, 0]), body]));
}

const format12 = (stretches: readonly Stretch[]): Uint8Array =>
  joined([
    shorts([12, 0]),
    longs([16 + 12 * stretches.length, 0, stretches.length]),
    ...stretches.map(({ from, to, glyph }) => longs([from, to, glyph])),
  ]);

/** Copyright, the family's, the face's and the file's names, version, trademark, licence, and the names of large families. */
const KEPT_NAMES = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17];

/** OpenType 1.9, `name`, format 0: the records of these ids as they are, in every language. */
function namesOf(names: Uint8Array): Uint8Array {
  const strings = u16(names, 4);
  const records = Array.from({ length: u16(names, 2) }, (_, index) => 6 + 12 * index).filter((at) =>
    KEPT_NAMES.includes(u16(names, at + 6)),
  );
  const texts = records.map((at) => {
    const start = strings + u16(names, at + 10);
    return names.subarray(start, start + u16(names, at + 8));
  });
  let offset = 0;
  const placed = records.map((at, index) => {
    const place = shorts([offset]);
    offset += texts[index]?.length ?? 0;
    return joined([names.subarray(at, at + 10), place]);
  });
  return joined([shorts([0, records.length, 6 + 12 * records.length]), ...placed, ...texts]);
}
