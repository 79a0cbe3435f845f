/** The faces that set an edition's pages, and what of them is used. */
import type { Diagnostic } from '../diagnostic/index.js';
import { embeddingFault, officeEmbeddingFault, type Face } from '../font/index.js';
import type { Page, PagedDocument } from '../layout/index.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import { byCodeUnit } from './by-code-unit.js';

/** A face with the number of its glyphs that stand on the pages, each counted once. */
export interface FaceInUse {
  readonly face: Face;
  readonly glyphs: number;
}

/** The faces of all lines and margin lines, by family, weight and file. */
export function facesInUse({ pages }: PagedDocument, memo: Memo = NO_MEMO): readonly FaceInUse[] {
  const counts = new Map<Face, GlyphCount>();
  for (const page of pages)
    for (const { face, glyphs } of memo.keep('glyphs of page', [page], () => glyphsOf(page))) {
      const known = counts.get(face);
      const count = known ?? new GlyphCount();
      if (!known) counts.set(face, count);
      for (const glyph of glyphs) count.add(glyph);
    }
  return Array.from(counts, ([face, { glyphs }]) => ({ face, glyphs: glyphs.length })).sort((a, b) =>
    inOrder(a.face, b.face),
  );
}

/** The same without the glyphs. */
function facesOn({ pages }: PagedDocument, memo: Memo = NO_MEMO): readonly Face[] {
  const faces = new Set<Face>();
  for (const page of pages) for (const face of memo.keep('faces of page', [page], () => facesOf(page))) faces.add(face);
  return [...faces].sort(inOrder);
}

function facesOf({ lines, marginLines }: Page): ReadonlySet<Face> {
  const faces = new Set<Face>();
  for (const { runs } of [...lines, ...marginLines]) for (const { face } of runs) faces.add(face);
  return faces;
}

/** OpenType 1.9, `maxp`: numGlyphs is a number of 16 bits. */
const GLYPH_LIMIT = 0x10000;

/** Glyphs of one face, each once. */
class GlyphCount {
  readonly glyphs: number[] = [];
  private readonly isKnown = new Uint8Array(GLYPH_LIMIT);

  add(glyph: number): void {
    if (this.isKnown[glyph] === 1) return;
    this.isKnown[glyph] = 1;
    this.glyphs.push(glyph);
  }
}

/** The glyphs of each face that a page shows, each once. */
function glyphsOf({
  lines,
  marginLines,
}: Page): readonly { readonly face: Face; readonly glyphs: readonly number[] }[] {
  const glyphs = new Map<Face, Set<number>>();
  for (const { runs } of [...lines, ...marginLines])
    for (const { face, glyphs: placed } of runs) {
      const used = glyphs.get(face) ?? new Set();
      placed.forEach(({ glyph }) => used.add(glyph));
      glyphs.set(face, used);
    }
  return Array.from(glyphs, ([face, used]) => ({ face, glyphs: [...used] }));
}

const inOrder = (a: Face, b: Face): number =>
  byCodeUnit(a.family, b.family) || a.weight - b.weight || byCodeUnit(a.file, b.file) || byCodeUnit(a.id, b.id);

/** The errors that keep an edition's faces out of a PDF, one for each face. HTML files embed none. */
export const embeddingFaults = (paged: PagedDocument, memo?: Memo): readonly Diagnostic[] =>
  facesOn(paged, memo).flatMap((face) => embeddingFault(face) ?? []);

/** The warnings that faces stay out of a Word file that was to bring them along, one for each. */
export const officeFaults = (paged: PagedDocument, memo?: Memo): readonly Diagnostic[] =>
  facesOn(paged, memo).flatMap((face) => officeEmbeddingFault(face) ?? []);
