/** A side of a sheet as it goes through a press or a copier: finished pages placed on it, and marks for the knife and the fold. Points, from the top left corner, y downwards. */
import type { Box, Pt, Size } from '../geometry/index.js';
import type { Page } from '../layout/index.js';

/** A page at its place on the sheet. */
export interface SheetPage {
  readonly page: Page;
  /** Where the page's own top left corner stands. */
  readonly x: Pt;
  readonly y: Pt;
  /** What of the sheet it may print on, so that a page never prints over its neighbour. */
  readonly clip: Box;
}

/** A straight line for the people who cut and fold, outside the pages. */
export interface SheetMark {
  readonly kind: 'crop' | 'fold';
  readonly from: { readonly x: Pt; readonly y: Pt };
  readonly to: { readonly x: Pt; readonly y: Pt };
}

export interface Sheet {
  readonly size: Size;
  /** The finished page (PDF's TrimBox), where a sheet holds one. */
  readonly trim?: Box;
  /** The trimmed page and what is printed past its edge (PDF's BleedBox). */
  readonly bleed?: Box;
  /** From left to right; a blank half holds none. */
  readonly pages: readonly SheetPage[];
  readonly marks: readonly SheetMark[];
  /** What is said of the sheet outside the bleed, at its head: which file and page it is, and whether it may be printed. */
  readonly slug?: string;
}
