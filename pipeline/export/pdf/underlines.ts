/** Underlines of a line of text, drawn as lines; they are no part of the content. */
import type { PlacedLine, PlacedRun } from '../../layout/index.js';
import type { Pt } from '../../geometry/index.js';
import { isSameColor, strokeColor, type Inks } from './color.js';
import { pdfNumber } from './numbers.js';

interface Underline {
  readonly run: PlacedRun;
  end: Pt;
}

/** A face's own thickness shrinks with the type; thinner lines break up on press (print practice: no hairline below 0.25 pt). */
const THINNEST: Pt = 0.25;
/** Where a line goes through text, in ems over the baseline: near the middle of Han and Hangul. */
const MIDDLE = 0.36;
/** Closer than this, two underlines are one. */
const TOUCHING: Pt = 0.1;

/** The operators for a line's underlines; none where nothing is underlined. `baseline` counts from the foot of the sheet. */
export const underlineOperators = (line: PlacedLine, baseline: Pt, inks?: Inks): readonly string[] =>
  joinUnderlines(line.runs).map(({ run, end }) => drawUnderline(run, end, baseline, inks));

function joinUnderlines(runs: readonly PlacedRun[]): readonly Underline[] {
  const joined: Underline[] = [];
  for (const run of runs) {
    if (run.decoration === 'none') continue;
    const open = joined.at(-1);
    if (open && Math.abs(run.x - open.end) < TOUCHING && looksAlike(open.run, run)) open.end = run.x + run.width;
    else joined.push({ run, end: run.x + run.width });
  }
  return joined;
}

const looksAlike = (a: PlacedRun, b: PlacedRun): boolean =>
  a.decoration === b.decoration && a.fontSize === b.fontSize && isSameColor(a.color, b.color);

function drawUnderline(run: PlacedRun, end: Pt, baseline: Pt, inks: Inks | undefined): string {
  const { face, fontSize, color, decoration, x } = run;
  const thickness = Math.max(THINNEST, face.metrics.underlineThickness * fontSize);
  const height = decoration === 'line-through' ? MIDDLE : face.metrics.underlinePosition;
  const y = pdfNumber(baseline + height * fontSize);
  // Round caps on dashes of no length are dots.
  const dots = decoration === 'dotted' ? `1 J [0 ${pdfNumber(2 * thickness)}] 0 d ` : '';
  return `q ${strokeColor(color, inks)} ${pdfNumber(thickness)} w ${dots}${pdfNumber(x)} ${y} m ${pdfNumber(end)} ${y} l S Q`;
}
