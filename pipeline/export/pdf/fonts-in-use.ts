/** Which glyphs of which faces a document shows, and the text that each glyph stands for. Depends on the pages alone. */
import type { Face, FaceSubset } from '../../font/index.js';
import type { PagedDocument, PlacedRun } from '../../layout/index.js';
import { trueTypeWidths } from './truetype-widths.js';
import { pdfName, roundToThousandth } from './numbers.js';

/** A face with what the document needs of it. Page streams name glyphs by the face's own ids, so that they do not depend on the subset. */
export interface FontInUse {
  readonly face: Face;
  /** The resource name of the face in every page. */
  readonly name: string;
  /** The text that ToUnicode gives each glyph: the first that the document shows with it. */
  readonly texts: ReadonlyMap<number, string>;
  readonly subset: FaceSubset;
  /** Width by glyph id, in 1/1000 em. */
  readonly widths: ReadonlyMap<number, number>;
}

/** What a viewer copies where a glyph only ever continues a cluster: a zero width space, for every glyph must stand for something. */
const CONTINUATION = '\u200b';

interface Gathered {
  readonly face: Face;
  readonly texts: Map<number, string>;
  readonly advances: Map<number, number>;
}

/** Every face of a document with its glyphs, in order of first use. */
export function collectFonts(document: PagedDocument): readonly FontInUse[] {
  const byId = new Map<string, Gathered>();
  for (const page of document.pages) {
    for (const line of [...page.lines, ...page.marginLines]) {
      for (const run of line.runs) gatherRun(byId, run);
    }
  }
  return [...byId.values()].map(finishFont);
}

function gatherRun(byId: Map<string, Gathered>, run: PlacedRun): void {
  const known = byId.get(run.face.id);
  const font = known ?? { face: run.face, texts: new Map<number, string>(), advances: new Map<number, number>() };
  if (!known) byId.set(run.face.id, font);
  for (const { glyph, text, advance } of run.glyphs) {
    if (!font.texts.get(glyph)) font.texts.set(glyph, text);
    const width = roundToThousandth((advance * 1000) / run.fontSize);
    font.advances.set(glyph, Math.max(width, font.advances.get(glyph) ?? 0));
  }
}

function finishFont({ face, texts, advances }: Gathered): FontInUse {
  // Sorted, because a subset's bytes depend on the order in which its glyphs were asked for.
  const glyphs = [...texts.keys()].sort((a, b) => a - b);
  const subset = face.subset(glyphs);
  return {
    face,
    name: pdfName(face.id),
    texts: new Map(glyphs.map((glyph) => [glyph, texts.get(glyph) || CONTINUATION])),
    subset,
    widths: glyphWidths(glyphs, subset, advances),
  };
}

// A glyph narrowed by a feature (`halt`) is placed with half its advance, but W must say what the font program says.
function glyphWidths(
  glyphs: readonly number[],
  subset: FaceSubset,
  advances: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const ofProgram = subset.kind === 'truetype' ? trueTypeWidths(subset.program) : undefined;
  return new Map(
    glyphs.map((glyph) => {
      const index = subset.indexOf.get(glyph);
      if (index === undefined) throw new Error(`a font subset lacks glyph ${glyph}`);
      return [glyph, ofProgram?.[index] ?? advances.get(glyph) ?? 0];
    }),
  );
}
