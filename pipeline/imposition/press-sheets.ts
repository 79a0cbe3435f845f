/** Single pages for a printer who imposes for himself: each at its own size on a sheet of its own, with bleed and crop marks. */
import { mm, type Box, type Pt, type Size } from '../geometry/index.js';
import type { Page } from '../layout/index.js';
import { cropMarks, MARK_SIZES, type MarkSizes } from './marks.js';
import type { Sheet } from './sheet.js';

export interface PressSheetOptions {
  /** What may be printed past the page's edge, so that the knife leaves no white; 3 mm if not given, as printers ask for. */
  readonly bleed?: Pt;
  readonly markLength?: Pt;
  /** How far from the page's edge the marks begin; never inside the bleed, whatever is given. */
  readonly markOffset?: Pt;
  /** What the slug of the nth sheet says, from 0; none if not given. */
  readonly slug?: (index: number) => string;
}

/** One sheet a page, blank pages too: the sheet is the page with room around it for bleed and marks. */
export function pressSheets(
  pages: readonly Page[],
  { bleed = mm(3), markLength = MARK_SIZES.length, markOffset = MARK_SIZES.offset, slug }: PressSheetOptions = {},
): readonly Sheet[] {
  const sizes = { offset: Math.max(bleed, markOffset), length: markLength };
  return pages.map((page, index) => ({ ...pressSheet(page, bleed, sizes), ...(slug && { slug: slug(index) }) }));
}

function pressSheet(page: Page, bleed: Pt, sizes: MarkSizes): Sheet {
  const room = sizes.offset + sizes.length;
  const size: Size = { width: page.size.width + 2 * room, height: page.size.height + 2 * room };
  const trim: Box = { x: room, y: room, width: page.size.width, height: page.size.height };
  const bled = grown(trim, bleed);
  return {
    size,
    trim,
    bleed: bled,
    pages: [{ page, x: trim.x, y: trim.y, clip: bled }],
    marks: cropMarks(trim, size, { sizes, sides: ['left', 'right'] }),
  };
}

const grown = ({ x, y, width, height }: Box, by: Pt): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
