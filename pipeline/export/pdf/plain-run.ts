/** Text that no layout has set: numbers of copies, watermarks, slugs. Each character in the glyph that the face gives it, one after the other. */
import type { Color } from '../../edition/index.js';
import type { Face } from '../../font/index.js';
import type { Pt } from '../../geometry/index.js';
import type { PlacedGlyph, PlacedRun } from '../../layout/index.js';
import type { Inks } from './color.js';
import type { FontInUse } from './fonts-in-use.js';
import { newPageStream, writeRun } from './glyph-run.js';

const BLACK: Color = { red: 0, green: 0, blue: 0 };

/** How a text is set; from the sheet's edge and in black if not said. */
interface PlainLook {
  readonly fontSize: Pt;
  readonly x?: Pt;
  readonly color?: Color;
}

/** A text as a run. Throws where the face lacks a character. */
export function plainRun(text: string, face: Face, { fontSize, x = 0, color = BLACK }: PlainLook): PlacedRun {
  let end = x;
  const glyphs = Array.from(text, (character): PlacedGlyph => {
    const glyph = face.glyphOf(character.codePointAt(0) ?? 0);
    if (!glyph) throw new Error(`${face.id} cannot set ${character}`);
    const placed = { glyph: glyph.id, x: end, rise: 0, advance: glyph.advance * fontSize, text: character };
    end += placed.advance;
    return placed;
  });
  const look = { decoration: 'none', lang: 'zxx', origin: 'generated' } as const;
  return { face, fontSize, color, ...look, x, width: end - x, glyphs };
}

/** The operators of a run by itself, where colour and text state are as a page begins. `baseline` counts from the foot of the sheet. */
export function runOperators(run: PlacedRun, font: FontInUse, baseline: Pt, inks?: Inks): readonly string[] {
  const stream = newPageStream(inks);
  writeRun(stream, run, font, baseline);
  return ['BT', ...stream.operators, 'ET'];
}
