/** Items down a page: where each begins and ends, and which stay together. */
import type { Pt } from '../../geometry/index.js';
import type { FlowItem } from '../flow/index.js';
import { CELL_START, isCellStart, isFinished, onGrid, roomAbove, runCell, type CellFrame } from './cell.js';
import type { Division } from './divisions.js';

/** The first thing on a page: an item, and in each of its cells the next line. */
export interface Position {
  readonly item: number;
  readonly cursors: Division;
}

export const itemStart = (items: readonly FlowItem[], item: number): Position => ({
  item,
  cursors: items[item]?.cells.map(() => CELL_START) ?? [],
});

/** What the place of an item depends on besides what stands above it. */
export interface ItemsContext {
  readonly items: readonly FlowItem[];
  readonly pitch: Pt | undefined;
  readonly keepsTopMargin: boolean;
}

/** An item on the page: where it begins and, as far as it is not yet on an earlier page, where it would end. */
export interface ItemOnPage {
  readonly item: FlowItem;
  readonly index: number;
  readonly cursors: Division;
  /** Without the grid, the item would begin here. */
  readonly naturalTop: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
  /** Where it ends for what follows on the page: the margins at the foot of its cells included. */
  readonly end: Pt;
}

/** The item `index` below what fills the page down to `above`. */
export function placeItem(
  start: Position,
  index: number,
  above: Pt,
  { items, pitch, keepsTopMargin }: ItemsContext,
): ItemOnPage {
  const item = items[index];
  if (!item) throw new Error(`item ${index} does not exist`);
  const isAtTop = index === start.item;
  const cursors = isAtTop ? start.cursors : item.cells.map(() => CELL_START);
  const before = isAtTop ? undefined : items[index - 1];
  const margin = Math.max(before?.marginBottom ?? 0, item.marginTop) + item.cellMargins.above;
  // At the top of a page the margin stands only behind a forced break, and not again where the item goes on overleaf.
  const isCutOff = isAtTop && !(keepsTopMargin && index === 0 && cursors.every(isCellStart));
  const naturalTop = isCutOff ? 0 : (isAtTop ? 0 : above) + margin;
  const top = Math.max(naturalTop, ...topsOnGrid(item, cursors, naturalTop, pitch));
  const bottoms = bottomsOf(item, cursors, undefined, { top, pitch });
  const end = Math.max(top, ...bottoms.map((bottom, c) => bottom + marginBelow(item, c, cursors[c])));
  return { item, index, cursors, naturalTop, top, bottom: Math.max(top, ...bottoms), end };
}

/** The margin below a cell; of a cell that ended on an earlier page it is cut off (CSS Fragmentation 3, section 5.2). */
function marginBelow({ cells, cellMargins }: FlowItem, index: number, cursor = CELL_START): Pt {
  const cell = cells[index];
  return cell && !isFinished(cell, cursor) ? (cellMargins.below[index] ?? 0) : 0;
}

/** Where the cells begin so that their first lines stand on the grid, borders above them included. */
function topsOnGrid(item: FlowItem, cursors: Division, top: Pt, pitch: Pt | undefined): readonly Pt[] {
  const firsts = item.cells.flatMap((cell, c) => {
    const cursor = cursors[c] ?? CELL_START;
    const paragraph = cell[cursor.paragraph];
    return paragraph ? [{ paragraph, above: roomAbove(paragraph, cursor) }] : [];
  });
  // Cells that go on from the page before have no border above them; then each finds the grid for itself.
  const above = Math.min(...firsts.map((first) => first.above));
  return firsts.map(({ paragraph }) => onGrid(top + above, paragraph, pitch) - above);
}

/** How far down the cells come from one division to another, or to their ends. */
export function bottomOf(item: FlowItem, from: Division, to: Division | undefined, frame: CellFrame): Pt {
  return Math.max(frame.top, ...bottomsOf(item, from, to, frame));
}

const bottomsOf = ({ cells }: FlowItem, from: Division, to: Division | undefined, frame: CellFrame): readonly Pt[] =>
  cells.map((cell, c) => runCell(cell, from[c] ?? CELL_START, to?.[c], frame).bottom);

/** Whether an item stays on the page of the next: a heading, or what the stylesheet keeps together. */
export const holdsNext = (items: readonly FlowItem[], i: number): boolean =>
  items[i]?.breakAfter === 'avoid' || items[i + 1]?.breakBefore === 'avoid';

/** The highest line of an item. */
export const lineHeightOf = ({ cells }: FlowItem): Pt =>
  Math.max(0, ...cells.flat().map(({ lineHeight }) => lineHeight));
