/** A run of placed glyphs as text-showing operators, every glyph where layout put it. */
import type { PlacedGlyph, PlacedRun } from '../../layout/index.js';
import type { Pt } from '../../geometry/index.js';
import type { FontInUse } from './fonts-in-use.js';
import { hex4, hexString, pdfNumber, roundToThousandth } from './numbers.js';
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
  for (const { glyphs, actualText } of stretches(run.glyphs, font)) {
    if (actualText !== undefined) stream.operators.push(`/Span <</ActualText ${hexString(actualText)}>> BDC`);
    showGlyphs(stream, glyphs, pen);
    if (actualText !== undefined) stream.operators.push('EMC');
  }
}

function setTextState(stream: PageStream, run: PlacedRun, font: FontInUse): void {
  const tf = `/${font.name} ${pdfNumber(run.fontSize)} Tf`;
  if (tf !== stream.font) stream.operators.push(tf);
  stream.font = tf;
  const color = fillColor(run.color);
  if (color !== stream.color) stream.operators.push(color);
  stream.color = color;
}

/** Glyphs that are shown together; with `actualText` where ToUnicode would give another text than they show. */
interface Stretch {
  readonly glyphs: PlacedGlyph[];
  readonly actualText?: string;
}

function stretches(glyphs: readonly PlacedGlyph[], font: FontInUse): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const cluster of clusters(glyphs)) {
    const text = cluster[0]?.text ?? '';
    const open = result.at(-1);
    if (!readsAs(cluster, text, font)) result.push({ glyphs: cluster, actualText: text });
    else if (open && open.actualText === undefined) open.glyphs.push(...cluster);
    else result.push({ glyphs: cluster });
  }
  return result;
}

const readsAs = (cluster: readonly PlacedGlyph[], text: string, font: FontInUse): boolean =>
  cluster.map(({ glyph }) => font.texts.get(glyph) ?? '').join('') === text;

/** A glyph with text and those after it that have none. */
function clusters(glyphs: readonly PlacedGlyph[]): PlacedGlyph[][] {
  const result: PlacedGlyph[][] = [];
  for (const glyph of glyphs) {
    const open = result.at(-1);
    if (glyph.text === '' && open) open.push(glyph);
    else result.push([glyph]);
  }
  return result;
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
