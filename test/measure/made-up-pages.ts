/** Pages of made-up glyphs, as a reader of PDFs would give them. */
import type { PdfGlyph, PdfPage } from '../support/read-pdf.js';

export interface MadeUpLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 10 points unless said. */
  readonly size?: number;
  /** Added before the glyph of each index, in ems. */
  readonly shifts?: Readonly<Record<number, number>>;
  readonly isArtifact?: boolean;
}

/** The advance of a character, in ems: half for figures and half-width marks, a quarter for a space. */
const advanceOf = (unit: string): number => {
  if (unit === ' ') return 0.25;
  return unit.charCodeAt(0) < 0x80 ? 0.5 : 1;
};

/** Glyphs side by side, each at the end of the advance before it. */
export function glyphsOf({ text, x, y, size = 10, shifts = {}, isArtifact = false }: MadeUpLine): readonly PdfGlyph[] {
  let at = x;
  return Array.from(text, (unit, index) => {
    at += (shifts[index] ?? 0) * size;
    const width = advanceOf(unit) * size;
    const glyph = {
      ...{ text: unit, code: 1, x: at, y, rise: 0, width, fontSize: size },
      ...{ fontName: 'ABCDEF+Face', color: '#000000', isArtifact },
    };
    at += width;
    return glyph;
  });
}

/** A sheet of 300 by 400 points. */
export const pageOf = (number: number, lines: readonly MadeUpLine[]): PdfPage => ({
  ...{ number, width: 300, height: 400, rules: [], glyphs: lines.flatMap(glyphsOf) },
});
