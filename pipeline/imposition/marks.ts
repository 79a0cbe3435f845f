/** Marks for the knife and the fold: short lines outside what stays. Where a sheet has no room for one there is none. */
import { mm, type Box, type Pt, type Size } from '../geometry/index.js';
import type { SheetMark } from './sheet.js';

/** How far from the page's edge a mark begins, and how long it is. */
export interface MarkSizes {
  readonly offset: Pt;
  readonly length: Pt;
}

/** Printers' custom: clear of a bleed of 3 mm, and long enough for a ruler to be laid against. */
export const MARK_SIZES: MarkSizes = { offset: mm(3), length: mm(5) };

/** A stump shorter than this, left by an edge that is near, shows nobody where to cut. */
const SHORTEST_MARK: Pt = mm(2);

/** Sums of lengths that are the same. */
const TOLERANCE: Pt = 0.01;

/** A corner of a page, and which way it is out of the page: -1 to the left or up, 1 to the right or down. */
interface Corner {
  readonly x: Pt;
  readonly y: Pt;
  readonly outX: -1 | 1;
  readonly outY: -1 | 1;
}

/** An edge that is cut at the side: both of a page that lies by itself, the fore edge alone of one that is bound. */
export type CutSide = 'left' | 'right';

/** The marks for cutting a page out of its sheet: at head and foot, and at the sides that are named. */
export function cropMarks(
  trim: Box,
  sheet: Size,
  { sizes = MARK_SIZES, sides }: { readonly sizes?: MarkSizes; readonly sides: readonly CutSide[] },
): readonly SheetMark[] {
  const corners = sides.flatMap((side) => cornersAt(trim, side));
  return corners.flatMap((corner) => [...levelMark(corner, sheet, sizes), ...uprightMark(corner, sheet, sizes)]);
}

function cornersAt({ x, y, width, height }: Box, side: CutSide): readonly Corner[] {
  const at = side === 'left' ? ({ x, outX: -1 } as const) : ({ x: x + width, outX: 1 } as const);
  return [
    { ...at, y, outY: -1 },
    { ...at, y: y + height, outY: 1 },
  ];
}

function levelMark({ x, y, outX }: Corner, sheet: Size, sizes: MarkSizes): readonly SheetMark[] {
  const end = markEnd(outX < 0 ? x : sheet.width - x, sizes);
  if (end === undefined) return [];
  return [{ kind: 'crop', from: { x: x + outX * sizes.offset, y }, to: { x: x + outX * end, y } }];
}

function uprightMark({ x, y, outY }: Corner, sheet: Size, sizes: MarkSizes): readonly SheetMark[] {
  const end = markEnd(outY < 0 ? y : sheet.height - y, sizes);
  if (end === undefined) return [];
  return [{ kind: 'crop', from: { x, y: y + outY * sizes.offset }, to: { x, y: y + outY * end } }];
}

/** The marks of a fold at `x`, above and below pages that stand between `top` and `bottom`. */
export function foldMarks(
  x: Pt,
  { top, bottom }: { readonly top: Pt; readonly bottom: Pt },
  sheet: Size,
): readonly SheetMark[] {
  const { offset } = MARK_SIZES;
  const above = markEnd(top, MARK_SIZES);
  const below = markEnd(sheet.height - bottom, MARK_SIZES);
  return [
    ...(above === undefined ? [] : [foldMark(x, top - offset, top - above)]),
    ...(below === undefined ? [] : [foldMark(x, bottom + offset, bottom + below)]),
  ];
}

const foldMark = (x: Pt, from: Pt, to: Pt): SheetMark => ({ kind: 'fold', from: { x, y: from }, to: { x, y: to } });

/** How far from the page's edge a mark ends in the room that there is; undefined if the room is too small. */
function markEnd(room: Pt, { offset, length }: MarkSizes): Pt | undefined {
  if (room < offset + Math.min(SHORTEST_MARK, length) - TOLERANCE) return undefined;
  return Math.min(offset + length, room);
}
