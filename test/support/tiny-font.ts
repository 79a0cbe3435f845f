/** Font files made in memory: real TrueType with a square for every character, so that reading fonts is tested without big files. */
import { zlibSync } from 'fflate';

/** A record of the `name` table. */
export interface TinyName {
  readonly id: number;
  readonly text: string;
  /** BCP 47 is not known to fonts: 1033 English, 2052 Chinese, 1042 Korean. */
  readonly language?: number;
}

export interface TinyFont {
  readonly family: string;
  readonly postscriptName: string;
  /** More names, in other languages. */
  readonly names?: readonly TinyName[];
  readonly weight?: number;
  readonly fsType?: number;
  /** In code point order; the glyph of the n-th (from 1) is a square of n × 10 units. */
  readonly characters: string;
  /** Advance of a character in units of 1/1000 em; absent, that of the n-th is n × 10 + 100. */
  readonly advanceOf?: (character: string) => number;
  /** Characters after all others, each put together from some of these, one beside the other. */
  readonly composed?: readonly { readonly character: string; readonly from: string }[];
}

type Table = readonly [tag: string, bytes: Uint8Array];

/** Bytes from 16-bit numbers. */
const words = (...values: readonly number[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
/** Bytes from 32-bit numbers. */
const longs = (...values: readonly number[]): Uint8Array =>
  words(...values.flatMap((value) => [Math.floor(value / 0x10000), value & 0xffff]));
const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const UNITS = 1000;

/** A TrueType file. */
export function tinyFont(font: TinyFont): Uint8Array {
  return sfnt(tablesOf(font), 0);
}

/** The same as WOFF 1. */
export function tinyWoff(font: TinyFont): Uint8Array {
  const tables = tablesOf(font);
  let offset = 44 + 20 * tables.length;
  const packed = tables.map(([tag, bytes]) => {
    const small = zlibSync(bytes);
    const stored = small.length < bytes.length ? small : bytes;
    const entry = join(ascii(tag), longs(offset, stored.length, bytes.length, 0));
    const padding = new Uint8Array((4 - (stored.length % 4)) % 4);
    offset += stored.length + padding.length;
    return { entry, body: join(stored, padding) };
  });
  const header = join(ascii('wOFF'), longs(0x00010000, offset), words(tables.length, 0), new Uint8Array(28));
  return join(header, ...packed.map((table) => table.entry), ...packed.map((table) => table.body));
}

/** A TrueType collection. */
export function tinyCollection(fonts: readonly TinyFont[]): Uint8Array {
  let start = 12 + 4 * fonts.length;
  const placed = fonts.map((font) => {
    const bytes = sfnt(tablesOf(font), start);
    const place = { start, bytes };
    start += bytes.length;
    return place;
  });
  const header = join(ascii('ttcf'), longs(0x00010000, fonts.length, ...placed.map((place) => place.start)));
  return join(header, ...placed.map((place) => place.bytes));
}

/** Table offsets count from the file's start, `base` bytes before the font. */
function sfnt(tables: readonly Table[], base: number): Uint8Array {
  let offset = base + 12 + 16 * tables.length;
  const placed = tables.map(([tag, bytes]) => {
    const entry = join(ascii(tag), longs(0, offset, bytes.length));
    const body = join(bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));
    offset += body.length;
    return { entry, body };
  });
  const header = join(longs(0x00010000), words(tables.length, 128, 3, 32));
  return join(header, ...placed.map((table) => table.entry), ...placed.map((table) => table.body));
}

/** Sorted by tag, as the directory must be. */
function tablesOf(font: TinyFont): readonly Table[] {
  const { characters, composed = [] } = font;
  const squares = Array.from({ length: Array.from(characters).length + 1 }, (_, id) => squareGlyph(id * 10));
  const idsOf = (from: string): readonly number[] => Array.from(from, (part) => Array.from(all).indexOf(part) + 1);
  const all = characters + composed.map(({ character }) => character).join('');
  const glyphs = [...squares, ...composed.map(({ from }) => composedGlyph(idsOf(from)))];
  const count = glyphs.length;
  const offsets = glyphs.map((_, id) => glyphs.slice(0, id).reduce((sum, glyph) => sum + glyph.length, 0));
  const end = glyphs.reduce((sum, glyph) => sum + glyph.length, 0);
  return [
    ['OS/2', os2(font)],
    ['cmap', cmap(all)],
    ['glyf', join(...glyphs)],
    [
      'head',
      join(
        longs(0x00010000, 0, 0, 0x5f0f3cf5),
        words(0, UNITS),
        new Uint8Array(16),
        words(0, 0, UNITS, UNITS, (font.weight ?? 400) >= 700 ? 1 : 0, 8, 2, 0, 0),
      ),
    ],
    ['hhea', join(longs(0x00010000), words(900, -100, 0, UNITS), new Uint8Array(22), words(count))],
    ['hmtx', words(...advancesOf(font, Array.from(`\0${all}`)).flatMap((advance) => [advance, 0]))],
    ['loca', words(...[...offsets, end].map((offset) => offset / 2))],
    ['maxp', join(longs(0x00010000), words(count, 4, 1), new Uint8Array(22))],
    ['name', nameTable(font)],
    ['post', join(longs(0x00030000, 0), words(-75, 50), new Uint8Array(20))],
  ];
}

/** The advance of each glyph. */
const advancesOf = ({ advanceOf }: TinyFont, characters: readonly string[]): readonly number[] =>
  characters.map((character, id) => advanceOf?.(character) ?? id * 10 + 100);

/** One contour of four points on the curve. */
const squareGlyph = (size: number): Uint8Array =>
  join(words(1, 0, 0, size, size, 3, 0), Uint8Array.from([1, 1, 1, 1]), words(0, 0, size, 0, 0, size, 0, -size));

/** OpenType `glyf`: components with offsets in words, the n-th 1000 units to the right of the one before it. */
const composedGlyph = (ids: readonly number[]): Uint8Array =>
  join(
    words(-1, 0, 0, UNITS, UNITS),
    ...ids.map((id, i) => words(i < ids.length - 1 ? 0x0023 : 0x0003, id, i * UNITS, 0)),
  );

const os2 = ({ weight = 400, fsType = 0 }: TinyFont): Uint8Array =>
  join(
    words(4, 500, weight, 5, fsType),
    new Uint8Array(58),
    words(880, -120, 0, 900, 100),
    new Uint8Array(8),
    words(450, 700),
    new Uint8Array(6),
  );

function cmap(characters: string): Uint8Array {
  const groups = Array.from(characters, (character, i) => [
    character.codePointAt(0) ?? 0,
    character.codePointAt(0) ?? 0,
    i + 1,
  ]);
  const body = join(words(12, 0), longs(16 + 12 * groups.length, 0, groups.length, ...groups.flat()));
  return join(words(0, 1, 3, 10), longs(12), body);
}

function nameTable({ family, postscriptName, names = [] }: TinyFont): Uint8Array {
  const all: readonly TinyName[] = [{ id: 1, text: family }, { id: 6, text: postscriptName }, ...names];
  const texts = all.map(({ text }) => words(...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))));
  let offset = 0;
  const records = all.map(({ id, language = 1033 }, i) => {
    const length = texts[i]?.length ?? 0;
    const record = words(3, 1, language, id, length, offset);
    offset += length;
    return record;
  });
  return join(words(0, all.length, 6 + 12 * all.length), ...records, ...texts);
}
