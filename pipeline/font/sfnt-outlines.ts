/** Glyphs taken out of a TrueType face: their outlines under new numbers, where each stands, their advances. */
import type { FetchOutline } from './font-image.js';
import { u16, u32 } from './sfnt.js';
import { longs, shorts } from './sfnt-writer.js';

/** A table of a face by its tag; empty if it has none. */
export type TableOf = (tag: string) => Uint8Array;

/** A glyph's description in `glyf`; empty for one without outline. */
export type OutlineOf = (glyph: number) => Uint8Array;

/** The outlines of a face, fetched before they are looked at. OpenType 1.9, `loca`: offsets of 32 bits, or of 16 in units of two bytes. */
export function outlineReader(need: TableOf, fetch?: FetchOutline): OutlineOf {
  const [head, loca, glyf] = [need('head'), need('loca'), need('glyf')];
  const offset = u16(head, 50) === 0 ? (at: number) => 2 * u16(loca, 2 * at) : (at: number) => u32(loca, 4 * at);
  return (glyph) => {
    const [start, end] = [offset(glyph), offset(glyph + 1)];
    fetch?.(start, end);
    return glyf.subarray(start, end);
  };
}

/** OpenType 1.9, `loca` with long offsets: where each outline begins, and where the last ends. */
export function locationsOf(written: readonly Uint8Array[]): Uint8Array {
  let at = 0;
  return longs([0, ...written.map(({ length }) => (at += length))]);
}

/** OpenType 1.9, `glyf`, flags of a component. */
const ARGS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

const componentLength = (flags: number): number => {
  const scale = (flags & HAS_SCALE) !== 0 ? 2 : (flags & HAS_TWO_SCALES) !== 0 ? 4 : (flags & HAS_MATRIX) !== 0 ? 8 : 0;
  return 4 + ((flags & ARGS_ARE_WORDS) !== 0 ? 4 : 2) + scale;
};

const COMPONENTS_START = 10;

/** Where a glyph that is put together from others names them; none for a glyph with contours of its own. */
function componentPlaces(outline: Uint8Array): readonly number[] {
  const isComposite = outline.length > COMPONENTS_START && (u16(outline, 0) & 0x8000) !== 0;
  if (!isComposite) return [];
  const places: number[] = [];
  for (let at = COMPONENTS_START; at + 4 <= outline.length;) {
    const flags = u16(outline, at);
    places.push(at + 2);
    if ((flags & MORE_COMPONENTS) === 0) break;
    at += componentLength(flags);
  }
  return places;
}

/** Each glyph once, in the order given; after them what they are put together from. */
export function withComponents(glyphs: readonly number[], outlines: OutlineOf): readonly number[] {
  const all = new Set(glyphs);
  // A set shows its loop what is added meanwhile, so that components of components come too.
  for (const glyph of all) {
    const outline = outlines(glyph);
    for (const place of componentPlaces(outline)) all.add(u16(outline, place));
  }
  return [...all];
}

/** An outline that names its components by their numbers in a subset. */
export function renumbered(outline: Uint8Array, indexOf: ReadonlyMap<number, number>): Uint8Array {
  const places = componentPlaces(outline);
  if (places.length === 0) return outline;
  const copy = Uint8Array.from(outline);
  for (const place of places) copy.set(shorts([indexOf.get(u16(outline, place)) ?? 0]), place);
  return copy;
}

/** OpenType 1.9, `hmtx`: glyphs after the last full entry have its advance and only a bearing of their own. */
export function metricsOf(ids: readonly number[], need: TableOf): Uint8Array {
  const hmtx = need('hmtx');
  const full = u16(need('hhea'), 34);
  return shorts(
    ids.flatMap((id) => {
      const bearing = id < full ? 4 * id + 2 : 4 * full + 2 * (id - full);
      return [u16(hmtx, 4 * Math.min(id, full - 1)), u16(hmtx, bearing)];
    }),
  );
}
