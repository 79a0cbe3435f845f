/** A fitted page to stretches of lines at their places. */
import type { Pt } from '../../geometry/index.js';
import { CELL_START, EPSILON, isCellStart, keepsPitch, runCell, type CellSlice } from './cell.js';
import { placeItem, type Position } from './item-on-page.js';
import type { Side } from './page-style.js';
import type { Section } from './sections.js';

/** The room on a page or an opening. */
export interface PageFrame {
  readonly height: Pt;
  readonly pitch: Pt | undefined;
  /** Undefined for an opening, both sides of which end level. */
  readonly side: Side | undefined;
}

/** What stands on one page or opening. */
export interface FittedPage {
  readonly start: Position;
  /** Where the next one begins; undefined at the section's end. */
  readonly next: Position | undefined;
  readonly bottom: Pt;
}

/** What a page holds, cell by cell. */
export interface PlacedItem {
  readonly index: number;
  /** Whether it begins here. */
  readonly isStart: boolean;
  readonly cells: readonly (readonly CellSlice[])[];
}

/** The items on a page, in order. */
export function placeItems(section: Section, page: FittedPage, { pitch }: PageFrame): readonly PlacedItem[] {
  const placed: PlacedItem[] = [];
  let above: Pt = 0;
  const last = page.next?.item ?? section.items.length;
  for (let i = page.start.item; i <= last && i < section.items.length; i += 1) {
    const { item, cursors, naturalTop, top, end } = placeItem(page.start, i, above, { ...section, pitch });
    const to = i === page.next?.item ? page.next.cursors : undefined;
    const cells = item.cells.map((cell, c) => runCell(cell, cursors[c] ?? CELL_START, to?.[c], { top, pitch }).slices);
    if (cells.every((slices) => slices.length === 0) && to) break;
    if (pitch !== undefined) centreOffGrid(placed, (top - naturalTop) / 2, pitch);
    const isStart = cursors.every(isCellStart);
    placed.push({ index: i, isStart, cells });
    above = end;
  }
  return placed;
}

/** Headings of another line height stand in the middle of the lines of the grid that they take up. */
function centreOffGrid(placed: PlacedItem[], shift: Pt, pitch: Pt): void {
  if (shift < EPSILON) return;
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    const item = placed[i];
    const [slices, ...others] = item?.cells ?? [];
    if (!item || !slices || others.length > 0) return;
    if (slices.some(({ paragraph }) => keepsPitch(paragraph.lineHeight, pitch))) return;
    placed[i] = { ...item, cells: [slices.map((slice) => ({ ...slice, top: slice.top + shift }))] };
  }
}
