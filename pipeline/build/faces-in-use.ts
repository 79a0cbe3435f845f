/** The faces that set an edition's pages, and what of them is used. */
import type { Diagnostic } from '../diagnostic/index.js';
import { embeddingFault, officeEmbeddingFault, type Face } from '../font/index.js';
import type { PagedDocument } from '../layout/index.js';
import { byCodeUnit } from './by-code-unit.js';

/** A face with the number of its glyphs that stand on the pages, each counted once. */
export interface FaceInUse {
  readonly face: Face;
  readonly glyphs: number;
}

/** The faces of all lines and margin lines, by family, weight and file. */
export function facesInUse({ pages }: PagedDocument): readonly FaceInUse[] {
  const glyphs = new Map<Face, Set<number>>();
  for (const { lines, marginLines } of pages)
    for (const { face, glyphs: placed } of [...lines, ...marginLines].flatMap((line) => line.runs)) {
      const used = glyphs.get(face) ?? new Set();
      for (const { glyph } of placed) used.add(glyph);
      glyphs.set(face, used);
    }
  return [...glyphs].map(([face, used]) => ({ face, glyphs: used.size })).sort((a, b) => inOrder(a.face, b.face));
}

const inOrder = (a: Face, b: Face): number =>
  byCodeUnit(a.family, b.family) || a.weight - b.weight || byCodeUnit(a.file, b.file) || byCodeUnit(a.id, b.id);

/** The errors that keep an edition's faces out of a PDF, one for each face. HTML files embed none. */
export const embeddingFaults = (paged: PagedDocument): readonly Diagnostic[] =>
  facesInUse(paged).flatMap(({ face }) => embeddingFault(face) ?? []);

/** The warnings that faces stay out of a Word file that was to bring them along, one for each. */
export const officeFaults = (paged: PagedDocument): readonly Diagnostic[] =>
  facesInUse(paged).flatMap(({ face }) => officeEmbeddingFault(face) ?? []);
