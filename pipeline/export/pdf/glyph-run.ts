/** A run of placed glyphs as text-showing operators, every glyph where layout put it. */
import type { Color } from '../../edition/index.js';
import type { PlacedGlyph, PlacedRun } from '../../layout/index.js';
import type { Pt } from '../../geometry/index.js';
import type { FontInUse } from './fonts-in-use.js';
import { hex4, pdfNumber, roundToThousandth } from './numbers.js';
import { fillColor, type Inks } from './color.js';

/** A page stream in the making, and the text state that its last operators left. */
export interface PageStream {
  readonly inks: Inks;
  readonly operators: string[];
  /** Font and size of the last run, and the operator that set them; so with its colour. */
  face: FontInUse | undefined;
  fontSize: Pt;
  font: string;
  ink: Color | undefined;
  color: string;
  rise: string;
  tracking: string;
}

/** A stream as a page begins: no font, black (for a press no colour yet, as its black is another), nothing raised, nothing tracked. */
export const newPageStream = (inks: Inks = 'screen'): PageStream => ({
  inks,
  operators: [],
  face: undefined,
  fontSize: 0,
  font: '',
  ink: undefined,
  color: inks === 'screen' ? '0 g' : '',
  rise: '0',
  tracking: '0',
});

/** Nearer than this to its place a glyph is left where the pen stands: a 280th of a millimetre. */
const TOLERANCE: Pt = 0.01;

/** Writes a run whose baseline stands `baseline` above the foot of the sheet. */
export function writeRun(stream: PageStream, run: PlacedRun, font: FontInUse, baseline: Pt): void {
  const first = run.glyphs[0];
  if (!first) return;
  setTextState(stream, run, font);
  const tracking = usualGap(run, font);
  setTracking(stream, tracking);
  stream.operators.push(`1 0 0 1 ${pdfNumber(first.x)} ${pdfNumber(baseline)} Tm`);
  showGlyphs(stream, run, font, { pen: roundToThousandth(first.x), tracking });
}

function setTextState(stream: PageStream, run: PlacedRun, font: FontInUse): void {
  // Most runs look like the one before.
  if (font !== stream.face || run.fontSize !== stream.fontSize) {
    const tf = `/${font.name} ${pdfNumber(run.fontSize)} Tf`;
    if (tf !== stream.font) stream.operators.push(tf);
    stream.font = tf;
    stream.face = font;
    stream.fontSize = run.fontSize;
  }
  if (run.color === stream.ink) return;
  const color = fillColor(run.color, stream.inks);
  if (color !== stream.color) stream.operators.push(color);
  stream.color = color;
  stream.ink = run.color;
}

function setTracking(stream: PageStream, tracking: Pt): void {
  const value = pdfNumber(tracking);
  if (value !== stream.tracking) stream.operators.push(`${value} Tc`);
  stream.tracking = value;
}

/** What stands between most glyphs of a run besides their widths: a justified line shares its slack out evenly, and is said in one number. */
function usualGap({ glyphs, fontSize }: PlacedRun, { widths }: FontInUse): Pt {
  // A gap is usual where there are two of it.
  if (glyphs.length < 3) return 0;
  const gaps: Pt[] = [];
  const counts: number[] = [];
  let before: PlacedGlyph | undefined;
  for (let i = 0; i < glyphs.length; i += 1) {
    const glyph = glyphs[i];
    if (glyph && before) {
      const gap = roundToThousandth(glyph.x - before.x - inPoints(widths.get(before.glyph), fontSize));
      const known = gaps.indexOf(gap);
      if (known < 0) counts[gaps.push(gap) - 1] = 1;
      else counts[known] = (counts[known] ?? 0) + 1;
    }
    before = glyph;
  }
  const usual = mostFrequent(gaps, counts);
  return Math.abs(usual) >= TOLERANCE / 4 ? usual : 0;
}

/** Of what was found at least twice the most frequent; of several the smallest, and 0 where there is none. */
function mostFrequent(values: readonly number[], counts: readonly number[]): number {
  let [usual, most] = [0, 1];
  values.forEach((value, index) => {
    const count = counts[index] ?? 0;
    if (count > most || (count === most && count > 1 && value < usual)) [usual, most] = [value, count];
  });
  return usual;
}

/** A width in 1/1000 em at a size. */
const inPoints = (width: number | undefined, fontSize: Pt): Pt => ((width ?? 0) * fontSize) / 1000;

/** Shows glyphs from `start` on. A viewer's pen stands where it reckons from what was written; a rounding error is made good by a later glyph. */
function showGlyphs(stream: PageStream, { glyphs, fontSize }: PlacedRun, font: FontInUse, start: Start): void {
  let { pen } = start;
  let shown = '';
  let rise: Pt | undefined;
  for (let i = 0; i < glyphs.length; i += 1) {
    const glyph = glyphs[i];
    if (!glyph) continue;
    if (glyph.rise !== rise) {
      rise = glyph.rise;
      const value = pdfNumber(rise);
      if (value !== stream.rise) {
        pushShown(stream, shown);
        shown = '';
        stream.operators.push(`${value} Ts`);
        stream.rise = value;
      }
    }
    const by = pen - glyph.x;
    const adjustment = Math.abs(by) < TOLERANCE ? 0 : adjustmentOf(by, fontSize);
    if (adjustment !== 0) {
      pen -= (adjustment * fontSize) / 1000;
      shown += `${shown === '' ? '' : '>'}${pdfNumber(adjustment)}<`;
    } else if (shown === '') shown = '<';
    const known = font.shown.get(glyph.glyph);
    shown += known?.text === glyph.text ? known.digits : hex4(font.codeOf(glyph.glyph, glyph.text));
    pen += inPoints(known?.width, fontSize) + start.tracking;
  }
  pushShown(stream, shown);
}

/** Where the pen stands, and what the viewer adds after every glyph (`Tc`). */
interface Start {
  readonly pen: Pt;
  readonly tracking: Pt;
}

/** `shown` is the array that TJ shows, less the end of its last string. */
function pushShown(stream: PageStream, shown: string): void {
  if (shown !== '') stream.operators.push(`[${shown}>] TJ`);
}

/** What TJ must take off to bring the pen back: in whole 1/1000 em, or in tenths where those are large, hence within 0.01 pt. */
function adjustmentOf(by: Pt, fontSize: Pt): number {
  const parts = fontSize > 20 ? 10 : 1;
  return Math.round((by * 1000 * parts) / fontSize) / parts;
}
