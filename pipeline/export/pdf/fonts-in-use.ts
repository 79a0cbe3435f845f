/** Which glyphs of which faces a document shows, and the code that page streams show each with. Depends on the pages alone. */
import type { Face, FaceSubset } from '../../font/index.js';
import type { PagedDocument, PlacedRun } from '../../layout/index.js';
import { giveCodes, pairKey, type ShownGlyph } from './glyph-codes.js';
import { pdfName, roundToThousandth } from './numbers.js';
import { trueTypeWidths } from './truetype-widths.js';

/** A face with what the document needs of it. */
export interface FontInUse {
  readonly face: Face;
  /** The resource name of the face in every page. */
  readonly name: string;
  /** The glyph and the text of every code, in ascending order: no two texts share a code, though they may share a glyph. */
  readonly codes: ReadonlyMap<number, ShownGlyph>;
  readonly subset: FaceSubset;
  /** Width by glyph id, in 1/1000 em. */
  readonly widths: ReadonlyMap<number, number>;
  /** The code of a glyph that shows a text. */
  codeOf(glyph: number, text: string): number;
}

interface Gathered {
  readonly face: Face;
  readonly shown: Map<string, ShownGlyph>;
  readonly advances: Map<number, number>;
}

/** Every face of a document, and of what is printed besides, with its glyphs, in order of first use. */
export function collectFonts(
  { pages }: Pick<PagedDocument, 'pages'>,
  others: readonly PlacedRun[] = [],
): readonly FontInUse[] {
  const byId = new Map<string, Gathered>();
  const lines = pages.flatMap(({ lines, marginLines }) => [...lines, ...marginLines]);
  for (const run of [...lines.flatMap(({ runs }) => runs), ...others]) gatherRun(byId, run);
  return [...byId.values()].map(finishFont);
}

function gatherRun(byId: Map<string, Gathered>, { face, fontSize, glyphs }: PlacedRun): void {
  const known = byId.get(face.id);
  const font: Gathered = known ?? { face, shown: new Map(), advances: new Map() };
  if (!known) byId.set(face.id, font);
  for (const { glyph, text, advance } of glyphs) {
    const key = pairKey(glyph, text);
    if (!font.shown.has(key)) font.shown.set(key, { glyph, text });
    const width = roundToThousandth((advance * 1000) / fontSize);
    font.advances.set(glyph, Math.max(width, font.advances.get(glyph) ?? 0));
  }
}

function finishFont({ face, shown, advances }: Gathered): FontInUse {
  // Sorted, because a subset's bytes depend on the order in which its glyphs were asked for.
  const glyphs = [...advances.keys()].sort((a, b) => a - b);
  const subset = face.subset(glyphs);
  const codes = giveCodes(face, [...shown.values()]);
  const byPair = new Map([...codes].map(([code, { glyph, text }]) => [pairKey(glyph, text), code]));
  return {
    face,
    name: pdfName(face.id),
    codes,
    subset,
    widths: glyphWidths(glyphs, subset, advances),
    codeOf(glyph, text) {
      const code = byPair.get(pairKey(glyph, text));
      if (code === undefined) throw new Error(`glyph ${glyph} of ${face.id} was not collected`);
      return code;
    },
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
