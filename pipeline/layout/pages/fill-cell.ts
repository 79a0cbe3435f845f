/** How much of a cell fits into what is left of a page, widows and orphans minded. */
import type { Pt } from '../../geometry/index.js';
import type { FlowItem, FlowParagraph } from '../flow/index.js';

/** The next line of a cell that is not yet on a page. */
export interface CellCursor {
  readonly paragraph: number;
  readonly line: number;
}

/** A line on its page: its top counts from the top of the type area. */
export interface PlacedFlowLine {
  readonly paragraph: FlowParagraph;
  readonly line: number;
  readonly top: Pt;
}

export interface FilledCell {
  readonly placed: readonly PlacedFlowLine[];
  readonly cursor: CellCursor;
  readonly bottom: Pt;
}

const EPSILON: Pt = 0.01;

export const isFinished = (cell: readonly FlowParagraph[], cursor: CellCursor): boolean =>
  cursor.paragraph >= cell.length;

/** Fills from `top` down to `bottom`. `isForced`: nothing stands above, so something must be placed even if rules suffer. */
export function fillCell(
  cell: readonly FlowParagraph[],
  cursor: CellCursor,
  { top, bottom, isForced }: { top: Pt; bottom: Pt; isForced: boolean },
): FilledCell {
  const placed: PlacedFlowLine[] = [];
  let y = top;
  let { paragraph, line } = cursor;
  for (; paragraph < cell.length; paragraph += 1, line = 0) {
    const current = cell[paragraph];
    if (!current) break;
    y += placed.length > 0 ? marginBetween(cell[paragraph - 1], current) : 0;
    const room = Math.floor((bottom - y + EPSILON) / current.lineHeight);
    const count = allowedLines(current, line, room, isForced && placed.length === 0);
    for (let i = 0; i < count; i += 1)
      placed.push({ paragraph: current, line: line + i, top: y + i * current.lineHeight });
    y += count * current.lineHeight;
    if (line + count < current.lines.length) return { placed, cursor: { paragraph, line: line + count }, bottom: y };
  }
  return { placed, cursor: { paragraph, line: 0 }, bottom: y };
}

/** Vertical margins of neighbours collapse to the larger. CSS 2.2 §8.3.1. */
const marginBetween = (before: FlowParagraph | undefined, after: FlowParagraph): Pt =>
  before ? Math.max(before.block.style.marginBottom, after.block.style.marginTop) : 0;

/** How many of the lines from `line` on may stand here when there is room for `room`. */
function allowedLines({ lines, block }: FlowParagraph, line: number, room: number, isForced: boolean): number {
  const left = lines.length - line;
  if (room >= left) return left;
  const { orphans, widows } = block.style;
  const count = Math.min(room, left - widows);
  const least = line === 0 ? orphans : 1;
  if (count >= least) return count;
  return isForced ? Math.max(1, room) : 0;
}

/** The least height with which an item may begin on a page: for each cell, the whole first paragraph if it cannot be divided, else its orphans. */
export function leastHeight(item: FlowItem): Pt {
  if (item.breakInside === 'avoid') return fullHeight(item);
  return Math.max(0, ...item.cells.map((cell) => (cell[0] ? leastLines(cell[0]) * cell[0].lineHeight : 0)));
}

function leastLines({ lines, block }: FlowParagraph): number {
  const { orphans, widows } = block.style;
  return lines.length < orphans + widows ? lines.length : orphans;
}

/** The height of an item that is not divided. */
export const fullHeight = (item: FlowItem): Pt =>
  Math.max(
    0,
    ...item.cells.map(
      (cell) => fillCell(cell, { paragraph: 0, line: 0 }, { top: 0, bottom: Infinity, isForced: false }).bottom,
    ),
  );
