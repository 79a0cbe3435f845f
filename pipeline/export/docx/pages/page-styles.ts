/** What is asked of the styles of pages in several places: which are meant by a name, how wide their text is, which side is the other. */
import type { BreakValue, PageStyle, PageStyles, PageStyleSet } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';

/** A side of a leaf: recto is the right page of an opening, verso the left one. */
export type Side = 'recto' | 'verso';

const OTHER_SIDE: Readonly<Record<Side, Side>> = { recto: 'verso', verso: 'recto' };

/** The side over the fold, or over the leaf. */
export const otherSide = (side: Side): Side => OTHER_SIDE[side];

/** Whether a break leads to a side, past a blank page if need be. */
export const isSide = (value: BreakValue | undefined): value is Side => value === 'recto' || value === 'verso';

/** The pages of a name; those without one where there is none. */
export const pagesOf = (pages: PageStyles, name: string | undefined): PageStyleSet =>
  (name === undefined ? undefined : pages.named?.[name]) ?? pages;

/** Width of the type area; recto and verso share it. */
export const typeAreaWidth = ({ size, margin }: PageStyle): Pt => size.width - margin.left - margin.right;
