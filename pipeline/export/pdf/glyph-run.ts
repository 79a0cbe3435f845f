/** A run of placed glyphs as text-showing operators, every glyph where layout put it. */
import type { PlacedGlyph, PlacedRun } from '../../layout/index.js';
import type { Pt } from '../../geometry/index.js';
import type { FontInUse } from './fonts-in-use.js';
import { hex4, pdfNumber, roundToThousandth } from './numbers.js';
import { fillColor } from './color.js';

/** A page stream in the making, and the text state that its last operators left. */
export interface PageStream {
  readonly operators: string[];
  font: string;
  color: string;
  rise: string;
}

/** A stream as a page begins: no font, black, nothing raised. */
export const newPageStream = (): PageStream => ({ operators: [], font: '', color: '0 g', rise: '0' });

/** Where a viewer's pen stands, as it reckons from what was written; a rounding error is made good by the next glyph. */
interface Pen {
  readonly font: FontInUse;
  readonly fontSize: Pt;
  x: Pt;
}

/** Writes a run whose baseline stands `baseline` above the foot of the sheet. */
export function writeRun(stream: PageStream, run: PlacedRun, font: FontInUse, baseline: Pt): void {
  const first = run.glyphs[0];
  if (!first) return;
  setTextState(stream, run, font);
  stream.operators.push(`1 0 0 1 ${pdfNumber(first.x)} ${pdfNumber(baseline)} Tm`);
  const pen: Pen = { font, fontSize: run.fontSize, x: roundToThousandth(first.x) };
  showGlyphs(stream, run.glyphs, pen);
}

function setTextState(stream: PageStream, run: PlacedRun, font: FontInUse): void {
  const tf = `/${font.name} ${pdfNumber(run.fontSize)} Tf`;
  if (tf !== stream.font) stream.operators.push(tf);
  stream.font = tf;
  const color = fillColor(run.color);
  if (color !== stream.color) stream.operators.push(color);
  stream.color = color;
}

function showGlyphs(stream: PageStream, glyphs: readonly PlacedGlyph[], pen: Pen): void {
  let shown = '';
  for (const glyph of glyphs) {
    const rise = pdfNumber(glyph.rise);
    if (rise !== stream.rise) {
      pushShown(stream, shown);
      shown = '';
      stream.operators.push(`${rise} Ts`);
      stream.rise = rise;
    }
    const adjustment = adjustmentTo(glyph.x, pen);
    if (adjustment !== 0) shown += pdfNumber(adjustment);
    shown += `<${hex4(glyph.glyph)}>`;
    pen.x += ((pen.font.widths.get(glyph.glyph) ?? 0) * pen.fontSize) / 1000;
  }
  pushShown(stream, shown);
}

function pushShown(stream: PageStream, shown: string): void {
  // Neighbouring strings read as one.
  if (shown !== '') stream.operators.push(`[${shown.replaceAll('><', '')}] TJ`);
}

/** What TJ must take off so that the next glyph stands at `x`, in tenths of 1/1000 em: at 16 pt an error below 0.001 pt. */
function adjustmentTo(x: Pt, pen: Pen): number {
  const adjustment = Math.round(((pen.x - x) * 10000) / pen.fontSize) / 10;
  pen.x -= (adjustment * pen.fontSize) / 1000;
  return adjustment;
}
