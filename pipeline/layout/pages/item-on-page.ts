/** Items down a page: where each begins and ends, and which stay together. */
import type { Pt } from '../../geometry/index.js';
import type { FlowItem } from '../flow/index.js';
import { CELL_START, onGrid, roomAbove, runCell } from './cell.js';
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
  const before = items[index - 1];
  const topMargin = keepsTopMargin && index === 0 ? item.marginTop : 0;
  const naturalTop = isAtTop ? topMargin : above + Math.max(before?.marginBottom ?? 0, item.marginTop);
  const top = Math.max(naturalTop, ...topsOnGrid(item, cursors, naturalTop, pitch));
  return { item, index, cursors, naturalTop, top, bottom: bottomOf(item, cursors, undefined, { top, pitch }) };
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
export function bottomOf(
  item: FlowItem,
  from: Division,
  to: Division | undefined,
  frame: { readonly top: Pt; readonly pitch: Pt | undefined },
): Pt {
  const bottoms = item.cells.map((cell, c) => runCell(cell, from[c] ?? CELL_START, to?.[c], frame).bottom);
  return Math.max(frame.top, ...bottoms);
}

/** Whether an item stays on the page of the next: a heading, or what the stylesheet keeps together. */
export const holdsNext = (items: readonly FlowItem[], i: number): boolean =>
  items[i]?.breakAfter === 'avoid' || items[i + 1]?.breakBefore === 'avoid';

/** The highest line of an item. */
export const lineHeightOf = ({ cells }: FlowItem): Pt =>
  Math.max(0, ...cells.flat().map(({ lineHeight }) => lineHeight));
