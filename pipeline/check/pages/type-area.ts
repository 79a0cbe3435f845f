/** Criterion 6: sheets and type areas as the stylesheet says, and no text outside the type area but page numbers, running heads and notes. */
import { mm, type Pt } from '../../geometry/index.js';
import type { Page, PlacedRule } from '../../layout/index.js';
import { EM_BOX_TOP, type MeasuredBook, type MeasuredLine } from './measured-page.js';
import { fault, pageFault, rounded, type PageFinding } from './page-finding.js';
import { styleOfPage } from './page-style.js';

/** The tolerance of criterion 6. */
const TOLERANCE: Pt = mm(0.1);

/** Sheets, type areas, and text and rules outside them. */
export const checkTypeAreas = ({ edition, document, pages }: MeasuredBook): readonly PageFinding[] =>
  pages.flatMap(({ page, lines }, index) => [
    ...sheetFaults(page, styleOfPage(page, document.pages[index - 1], edition.pages)),
    ...lines.flatMap(outsideFaults),
    ...(page.rules ?? []).flatMap((rule) => ruleFaults(rule, page)),
  ]);

const inMm = (points: Pt): number => rounded(points / mm(1));

function sheetFaults(page: Page, { size, margin }: ReturnType<typeof styleOfPage>): readonly PageFinding[] {
  const expected = {
    x: margin.left,
    y: margin.top,
    width: size.width - margin.left - margin.right,
    height: size.height - margin.top - margin.bottom,
  };
  const isSheet = near(page.size.width, size.width) && near(page.size.height, size.height);
  const isArea = (['x', 'y', 'width', 'height'] as const).every((key) => near(page.area[key], expected[key]));
  const found: PageFinding[] = [];
  if (!isSheet)
    found.push(pageFault('pages/sheet-size', page.number, { found: sizeText(page.size), expected: sizeText(size) }));
  if (!isArea) {
    const [is, should] = [page.area, expected].map((area) => `${sizeText(area)} at (${inMm(area.x)}, ${inMm(area.y)})`);
    found.push(pageFault('pages/type-area', page.number, { found: is ?? '', expected: should ?? '' }));
  }
  return found;
}

const near = (a: Pt, b: Pt): boolean => Math.abs(a - b) <= TOLERANCE;
const sizeText = ({ width, height }: { width: Pt; height: Pt }): string => `${inMm(width)} × ${inMm(height)}`;

/** Blank halves of marks are no ink. Heights are those of the em box: no face's accents are meant. */
function outsideFaults(line: MeasuredLine): readonly PageFinding[] {
  const { area } = line.page;
  if (line.glyphs.length === 0) return [];
  const { baseline, runs } = line.placed;
  let size = 0;
  for (const { fontSize } of runs) size = Math.max(size, fontSize);
  const over = Math.max(
    area.x - line.left,
    line.right - (area.x + area.width),
    area.y - (baseline - EM_BOX_TOP * size),
    baseline + (1 - EM_BOX_TOP) * size - (area.y + area.height),
  );
  return over > TOLERANCE ? [fault('pages/outside-type-area', line, { by: inMm(over) })] : [];
}

/** A border that found no room above the foot of its page. */
function ruleFaults({ x, y, width, thickness }: PlacedRule, { area, number }: Page): readonly PageFinding[] {
  const over = Math.max(
    area.x - x,
    x + width - (area.x + area.width),
    area.y - (y - thickness / 2),
    y + thickness / 2 - (area.y + area.height),
  );
  return over > TOLERANCE ? [pageFault('pages/rule-outside-type-area', number, { by: inMm(over) })] : [];
}
