/** A font book for layout tests, with one face whose widths can be counted on fingers. */
import type { Face, FontBook, Glyph, ShiftedGlyph } from '../../pipeline/font/index.js';

/** The one character that the square face has not. */
export const MISSING_CHARACTER = '\u{e000}';

/** Han, kana, Hangul, their punctuation and full-width forms, and the marks that Chinese sets on a full em (“ ” ‘ ’ — …). */
const isSquare = (codePoint: number): boolean => codePoint >= 0x1100 || (codePoint >= 0x2010 && codePoint <= 0x2027);

/** A glyph is its own character: one em wide, or half an em for Latin, figures, spaces and ASCII marks. */
function squareGlyph(codePoint: number): Glyph | undefined {
  if (codePoint === MISSING_CHARACTER.codePointAt(0)) return undefined;
  return { id: codePoint, advance: isSquare(codePoint) ? 1 : 0.5 };
}

const unshifted = (glyph: Glyph): ShiftedGlyph => ({ ...glyph, xOffset: 0, yOffset: 0 });

function squareGlyphWith(codePoint: number, features: readonly string[]): ShiftedGlyph | undefined {
  const glyph = squareGlyph(codePoint);
  if (!glyph) return undefined;
  if (features.includes('fwid')) return unshifted({ ...glyph, advance: 1 });
  const isHalf = features.includes('hwid') || features.includes('halt');
  return unshifted(isHalf ? { ...glyph, advance: 0.5 } : glyph);
}

/** The square face under a family name. */
export const squareFace = (family = 'Square', weight = 400): Face => ({
  id: `${family}-${weight}`,
  postscriptName: `${family}-${weight}`,
  family,
  weight,
  file: `fonts/${family}.ttf`,
  facts: { embedding: { usage: 'installable', noSubsetting: false, bitmapOnly: false } },
  officeName: { family, isBold: weight >= 600 },
  outlines: 'truetype',
  metrics: { ascent: 0.88, descent: 0.12, capHeight: 0.7, underlinePosition: -0.1, underlineThickness: 0.05 },
  descriptor: {
    bbox: [0, -120, 1000, 880],
    ascent: 880,
    descent: -120,
    capHeight: 700,
    italicAngle: 0,
    isFixedPitch: false,
    isSerif: true,
  },
  covers: (codePoint) => squareGlyph(codePoint) !== undefined,
  glyphOf: squareGlyph,
  glyphWith: squareGlyphWith,
  shape: (text) =>
    Array.from(text, (character) => {
      const glyph = squareGlyph(character.codePointAt(0) ?? 0);
      return { text: character, glyphs: [unshifted(glyph ?? { id: 0, advance: 1 })] };
    }),
  subset: (glyphIds) => {
    const ids = [...new Set([0, ...glyphIds])].sort((a, b) => a - b);
    return { kind: 'truetype', program: new Uint8Array(0), indexOf: new Map(ids.map((id, index) => [id, index])) };
  },
  fontFile: () => undefined,
});

/** A book that answers every stack with the square face of the weight asked for. */
export function squareFontBook(): FontBook {
  const faces = new Map<number, Face>();
  const faceOf = (weight: number): Face => {
    const face = faces.get(weight) ?? squareFace('Square', weight);
    faces.set(weight, face);
    return face;
  };
  return {
    families: ['Square'],
    knows: () => true,
    facesOf: (_families, weight) => [faceOf(weight)],
    firstFace: (_families, weight) => faceOf(weight),
    faceFor: (_families, weight, codePoint) => (faceOf(weight).covers(codePoint) ? faceOf(weight) : undefined),
    findings: () => [],
    findingsBefore: () => [],
  };
}
