/** Criteria 15 and 35: page numbers say what the counter says and stand where the stylesheet and GB/T 9704 put them; none on blank pages. */
import type { MarginBox, PageStyle } from '../../edition/index.js';
import { mm, type Em, type Pt } from '../../geometry/index.js';
import { EM_BOX_TOP, type MeasuredBook, type MeasuredLine, type MeasuredPage } from './measured-page.js';
import { contentPattern, looksLikeNumber, printsNumber } from './numbering.js';
import { pageFault, rounded, type PageFinding } from './page-finding.js';
import { styleOfPage } from './page-style.js';

/** How far a page number may stand from its place. */
const TOLERANCE: Pt = mm(0.2);

/** The page numbers of all pages. */
export const checkPageNumbers = ({ pages, edition, document }: MeasuredBook): readonly PageFinding[] =>
  pages.flatMap((page, index) => {
    const style = styleOfPage(page.page, document.pages[index - 1], edition.pages);
    const boxes = page.page.isBlank ? [] : style.boxes.filter(printsNumber);
    return [...unexpected(page, boxes), ...boxes.flatMap((box) => boxFaults(page, box, style, pages.length))];
  });

const textOf = (line: MeasuredLine): string => line.text.trim();

/** A page without a box for it carries no number: covers, blank pages. */
const unexpected = ({ page, marginLines }: MeasuredPage, boxes: readonly MarginBox[]): readonly PageFinding[] =>
  boxes.length > 0
    ? []
    : marginLines
        // Notes beside the text may be numbers: sentence numbers in the gutter.
        .filter((line) => isBeyondText(line) && looksLikeNumber(textOf(line)))
        .map((line) => pageFault('pages/number-not-asked', page.number, { found: textOf(line) }));

const isBeyondText = ({ page, placed }: MeasuredLine): boolean =>
  placed.baseline < page.area.y || placed.baseline > page.area.y + page.area.height;

function boxFaults(page: MeasuredPage, box: MarginBox, style: PageStyle, pageCount: number): readonly PageFinding[] {
  const { number, counter } = page.page;
  const pattern = contentPattern(box.content, counter, pageCount);
  const line = page.marginLines.find((candidate) => isBeyondText(candidate) && pattern.test(textOf(candidate)));
  if (!line) {
    const found = page.marginLines.filter(isBeyondText).map(textOf).join(' ');
    return [pageFault('pages/number-missing', number, { found: found === '' ? '–' : found, expected: counter })];
  }
  return [
    ...placeFaults(line, box, style),
    ...(isOfficial(style) && /^—.*—$/.test(textOf(line)) ? officialFaults(line) : []),
  ];
}

/** Where the box puts its one line: CSS Paged Media 3, section 4.2; padding and alignment as the stylesheet says. */
function placeFaults(line: MeasuredLine, box: MarginBox, style: PageStyle): readonly PageFinding[] {
  const dx = horizontalOffset(line, box, style);
  const dy = line.placed.baseline - expectedBaseline(box, style);
  const by = Math.max(Math.abs(dx), Math.abs(dy));
  return by > TOLERANCE
    ? [pageFault('pages/number-place', line.page.number, { number: textOf(line), x: inMm(dx), y: inMm(dy) })]
    : [];
}

function horizontalOffset(
  { left, right }: MeasuredLine,
  { textAlign, padding }: MarginBox,
  { size, margin }: PageStyle,
): Pt {
  const from = margin.left + padding.left;
  const to = size.width - margin.right - padding.right;
  switch (textAlign) {
    case 'start':
      return left - from;
    case 'end':
      return right - to;
    case 'center':
      return (left + right) / 2 - (from + to) / 2;
  }
}

function expectedBaseline(
  { area, verticalAlign, padding, lineHeight, style }: MarginBox,
  { size, margin }: PageStyle,
): Pt {
  const isTop = area.startsWith('top');
  const from = (isTop ? 0 : size.height - margin.bottom) + padding.top;
  const to = (isTop ? margin.top : size.height) - padding.bottom;
  const baselineInLine = (lineHeight - style.fontSize) / 2 + EM_BOX_TOP * style.fontSize;
  switch (verticalAlign) {
    case 'top':
      return from + baselineInLine;
    case 'middle':
      return (from + to - lineHeight) / 2 + baselineInLine;
    case 'bottom':
      return to - lineHeight + baselineInLine;
  }
}

/** GB/T 9704-2012, 7.5: size 4, the dash 7 mm below the type area, one character in from the outer edge. */
const OFFICIAL = { fontSize: 14, below: mm(7), smallestCharacter: 14, largestCharacter: 16 } as const;

/** The sheet, the type area and the 22 lines of GB/T 9704-2012, 5.2: editions in larger or smaller type number their pages as their stylesheet says. */
const isOfficial = ({ size, margin, lineGrid }: PageStyle): boolean =>
  lineGrid !== undefined &&
  near(22 * lineGrid, mm(225)) &&
  near(size.width, mm(210)) &&
  near(size.height, mm(297)) &&
  near(size.width - margin.left - margin.right, mm(156)) &&
  near(size.height - margin.top - margin.bottom, mm(225));

const near = (a: Pt, b: Pt): boolean => Math.abs(a - b) <= TOLERANCE;

/** A Western dash stands at half the height of small letters, a full-width one in the middle of the em box; a face shows which by its advance. */
const DASH_HEIGHT: { readonly western: Em; readonly full: Em } = { western: 0.2675, full: 0.38 };

function officialFaults(line: MeasuredLine): readonly PageFinding[] {
  const { page, placed, left, right } = line;
  const [dash] = line.glyphs;
  if (!dash) return [];
  const height = (dash.advance < 0.95 * dash.size ? DASH_HEIGHT.western : DASH_HEIGHT.full) * dash.size;
  const below = placed.baseline - height - (page.area.y + page.area.height);
  const inset = page.side === 'recto' ? page.area.x + page.area.width - right : left - page.area.x;
  const isInset = inset >= OFFICIAL.smallestCharacter - TOLERANCE && inset <= OFFICIAL.largestCharacter + TOLERANCE;
  const number = textOf(line);
  const found: PageFinding[] = [];
  if (Math.abs(dash.size - OFFICIAL.fontSize) > 0.01)
    found.push(pageFault('pages/number-size', page.number, { number, found: dash.size, expected: OFFICIAL.fontSize }));
  if (!near(below, OFFICIAL.below))
    found.push(pageFault('pages/number-height', page.number, { number, found: inMm(below) }));
  if (!isInset) found.push(pageFault('pages/number-inset', page.number, { number, found: rounded(inset) }));
  return found;
}

const inMm = (points: Pt): number => rounded(points / mm(1));
