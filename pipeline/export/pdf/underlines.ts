/** Underlines of a line of text, drawn as lines that are no part of the content. */
import type { PlacedLine, PlacedRun } from '../../layout/index.js';
import type { Pt } from '../../geometry/index.js';
import { strokeColor, type Inks } from './color.js';
import { pdfNumber } from './numbers.js';

interface Underline {
  readonly run: PlacedRun;
  end: Pt;
}

/** A face's own thickness shrinks with the type; thinner lines break up on press (print practice: no hairline below 0.25 pt). */
const THINNEST: Pt = 0.25;
/** Closer than this, two underlines are one. */
const TOUCHING: Pt = 0.1;

/** The operators for a line's underlines; none where nothing is underlined. `baseline` counts from the foot of the sheet. */
export function underlineOperators(line: PlacedLine, baseline: Pt, inks: Inks = 'screen'): readonly string[] {
  const drawn = joinUnderlines(line.runs).map(({ run, end }) => drawUnderline(run, { end, baseline, inks }));
  return drawn.length === 0 ? [] : ['/Artifact <</Type /Layout>> BDC', ...drawn, 'EMC'];
}

function joinUnderlines(runs: readonly PlacedRun[]): readonly Underline[] {
  const joined: Underline[] = [];
  for (const run of runs.filter(({ underline }) => underline !== 'none')) {
    const open = joined.at(-1);
    if (open && Math.abs(run.x - open.end) < TOUCHING && looksAlike(open.run, run)) open.end = run.x + run.width;
    else joined.push({ run, end: run.x + run.width });
  }
  return joined;
}

const looksAlike = (a: PlacedRun, b: PlacedRun): boolean =>
  a.underline === b.underline && a.fontSize === b.fontSize && strokeColor(a.color) === strokeColor(b.color);

function drawUnderline(
  { face, fontSize, color, underline, x }: PlacedRun,
  { end, baseline, inks }: { readonly end: Pt; readonly baseline: Pt; readonly inks: Inks },
): string {
  const thickness = Math.max(THINNEST, face.metrics.underlineThickness * fontSize);
  const y = pdfNumber(baseline + face.metrics.underlinePosition * fontSize);
  // Round caps on dashes of no length are dots.
  const dots = underline === 'dotted' ? `1 J [0 ${pdfNumber(2 * thickness)}] 0 d ` : '';
  return `q ${strokeColor(color, inks)} ${pdfNumber(thickness)} w ${dots}${pdfNumber(x)} ${y} m ${pdfNumber(end)} ${y} l S Q`;
}
