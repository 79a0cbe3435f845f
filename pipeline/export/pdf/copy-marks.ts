/** What tells one copy from another on its pages: the copy number on the first, and a watermark under the text of all. Both are artifacts. */
import { mm, type Pt, type Size } from '../../geometry/index.js';
import type { Page, PlacedLine } from '../../layout/index.js';
import type { FontInUse } from './fonts-in-use.js';
import { pdfNumber } from './numbers.js';
import { plainRun, runOperators } from './plain-run.js';

/** The copy number is printed in size 3, 16 pt, six figures (GB/T 9704-2012, 7.2.1). */
const NUMBER_SIZE: Pt = 16;

/** Light enough to read through: 7 % black. Printed before the text, so that it needs no transparency. */
const WATERMARK_GREY = { red: 237, green: 237, blue: 237 };

/** How much of the sheet's width a watermark takes on its slope, and the slope. */
const WATERMARK_SHARE = 0.72;
const SLOPE = Math.PI / 6;

/** The operators of a copy number: flush with the type area at its top left, as official papers have it. */
export function numberOperators(text: string, page: Page, font: FontInUse): string {
  const { area, size } = page;
  const run = plainRun(text, font.face, { fontSize: NUMBER_SIZE, x: area.x });
  const baseline = numberBaseline(page, area.x + run.width);
  return artifact('/Type /Pagination', ['q', ...runOperators(run, font, size.height - baseline), 'Q']);
}

/** Level with the first line, where that begins right of the number; above the type area where text stands in the number's place. */
function numberBaseline({ area, lines, marginLines }: Page, end: Pt): Pt {
  const inside = area.y + NUMBER_SIZE;
  const near = [...lines, ...marginLines].filter(({ baseline }) => Math.abs(baseline - inside) < 1.5 * NUMBER_SIZE);
  if (near.some((line) => startOf(line) < end + NUMBER_SIZE)) return Math.max(area.y - mm(7), mm(10));
  return near[0]?.baseline ?? inside;
}

const startOf = ({ runs, x }: PlacedLine): Pt => runs[0]?.x ?? x;

/** The operators of a watermark across a sheet, rising from left to right. */
export function watermarkOperators(text: string, { width, height }: Size, font: FontInUse): string {
  const unit = plainRun(text, font.face, { fontSize: 1 }).width;
  const fontSize = Math.min((WATERMARK_SHARE * width) / unit / Math.cos(SLOPE), width / 4);
  const run = plainRun(text, font.face, { fontSize, color: WATERMARK_GREY });
  const [cos, sin] = [Math.cos(SLOPE), Math.sin(SLOPE)];
  // The middle of the text, at the height of its figures' middle, stands in the middle of the sheet.
  const [across, up] = [run.width / 2, (font.face.metrics.capHeight * fontSize) / 2];
  const x = width / 2 - across * cos + up * sin;
  const y = height / 2 - across * sin - up * cos;
  const matrix = [cos, sin, -sin, cos, x, y].map(matrixNumber).join(' ');
  return artifact('/Type /Pagination /Subtype /Watermark', ['q', `${matrix} cm`, ...runOperators(run, font, 0), 'Q']);
}

/** Five decimals: three would turn the far end of a line by half a point. */
const matrixNumber = (value: number): string =>
  Math.abs(value) < 10 ? String(Math.round(value * 1e5) / 1e5) : pdfNumber(value);

const artifact = (entries: string, operators: readonly string[]): string =>
  [`/Artifact <<${entries}>> BDC`, ...operators, 'EMC'].join('\n');
