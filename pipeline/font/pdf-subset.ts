/** A TrueType program of some glyphs, as a PDF embeds it: outlines, places, advances and what their instructions need; characters are the PDF's affair (ISO 32000-1, 9.9). */
import type { FaceSubset } from './face.js';
import type { FetchOutline } from './font-image.js';
import { locationsOf, metricsOf, outlineReader, renumbered, withComponents, type OutlineOf } from './sfnt-outlines.js';
import { CHECKSUM_ADJUSTMENT, joined, longs, padded, patched, shorts, tablePlaces, writeSfnt } from './sfnt-writer.js';

/** Tables that are as good for a part of the glyphs as for all: what glyphs' instructions call. */
const KEPT_TABLES = ['cvt ', 'fpgm', 'prep'];

/** The program of these glyphs, their parts and `.notdef`, in ascending order of their ids, parts last. */
export function subsetTrueType(
  table: (tag: string) => Uint8Array | undefined,
  glyphs: readonly number[],
  fetch?: FetchOutline,
): FaceSubset {
  const need = (tag: string): Uint8Array => table(tag) ?? new Uint8Array(0);
  const outlines = outlineReader(need, fetch);
  const wanted = [...new Set([0, ...glyphs])].sort((a, b) => a - b);
  const ids = withComponents(wanted, outlines);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const written = writtenOutlines(ids, outlines, indexOf);

  const tables = new Map<string, Uint8Array>();
  for (const tag of KEPT_TABLES) {
    const bytes = table(tag);
    if (bytes) tables.set(tag, bytes);
  }
  tables.set('glyf', joined(written));
  tables.set('loca', locationsOf(written));
  tables.set('hmtx', metricsOf(ids, need));
  tables.set('maxp', patched(need('maxp'), 4, shorts([ids.length])));
  tables.set('hhea', patched(need('hhea'), 34, shorts([ids.length])));
  // Long offsets into `glyf`; the checksum is worked out over a file in which it is 0.
  tables.set('head', patched(patched(need('head'), CHECKSUM_ADJUSTMENT, longs([0])), 50, shorts([1])));
  const start = tablePlaces(tables).get('glyf') ?? 0;
  return { kind: 'truetype', program: writeSfnt(tables), indexOf, cuts: cutsOf(ids, written, start) };
}

const writtenOutlines = (
  ids: readonly number[],
  outlines: OutlineOf,
  indexOf: ReadonlyMap<number, number>,
): readonly Uint8Array[] => ids.map((id) => padded(renumbered(outlines(id), indexOf)));

/** One glyph of so many begins a piece: pieces of some 40 kB. */
const GLYPHS_TO_A_PIECE = 128;

/** Where pieces begin is decided by glyphs' own ids, so that a further glyph moves no other's piece. */
function cutsOf(ids: readonly number[], written: readonly Uint8Array[], start: number): readonly number[] {
  const cuts: number[] = [start];
  let at = start;
  ids.forEach((id, index) => {
    if (index > 0 && scattered(id) % GLYPHS_TO_A_PIECE === 0) cuts.push(at);
    at += written[index]?.length ?? 0;
  });
  return [...cuts, at];
}

/** A number in which neighbouring ids are far from each other (Knuth's multiplicative hash). */
const scattered = (id: number): number => Math.imul(id, 0x9e3779b1) >>> 16;
