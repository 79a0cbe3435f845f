/** A fitted page to lines at their places. */
import type { Pt } from '../../geometry/index.js';
import type { FlowParagraph } from '../flow/index.js';
import {
  CELL_START,
  EPSILON,
  isCellStart,
  keepsPitch,
  lineCount,
  linesOfPiece,
  runCell,
  type CellSlice,
} from './cell.js';
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

/** A line on its page: its top counts from the top of the type area. */
export interface PlacedFlowLine {
  readonly paragraph: FlowParagraph;
  readonly line: number;
  readonly top: Pt;
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

/** The lines of slices. Of a paragraph that is set in pieces, `paragraph` and `line` are still those of the flow: see `joinPieces`. */
export interface SlicedLine {
  readonly slice: CellSlice;
  readonly line: number;
  readonly top: Pt;
}

export const linesOf = (slices: readonly CellSlice[]): readonly SlicedLine[] =>
  slices.flatMap((slice) =>
    Array.from({ length: slice.to - slice.from }, (_, i) => ({
      slice,
      line: slice.from + i,
      top: slice.top + i * slice.paragraph.lineHeight,
    })),
  );

/** The lines of all pages, those of a paragraph in pieces counted through: such a paragraph is given the lines of its pieces, one after the other. */
export function joinPieces(pages: readonly (readonly SlicedLine[])[]): readonly (readonly PlacedFlowLine[])[] {
  const pieces = new Map<FlowParagraph, CellSlice[]>();
  for (const { slice } of pages.flat()) {
    if (!slice.paragraph.sentences) continue;
    const known = pieces.get(slice.paragraph) ?? [];
    if (!known.includes(slice)) known.push(slice);
    pieces.set(slice.paragraph, known);
  }
  const joined = new Map<CellSlice, { readonly paragraph: FlowParagraph; readonly offset: number }>();
  for (const [paragraph, slices] of pieces) {
    const whole = {
      ...paragraph,
      lines: slices.flatMap((slice) => linesOfPiece(paragraph, slice.piece).slice(slice.from, slice.to)),
    };
    let offset = 0;
    for (const slice of slices) {
      joined.set(slice, { paragraph: whole, offset: offset - slice.from });
      offset += slice.to - slice.from;
    }
  }
  return pages.map((lines) =>
    lines.map(({ slice, line, top }) => {
      const { paragraph, offset } = joined.get(slice) ?? { paragraph: slice.paragraph, offset: 0 };
      return { paragraph, line: line + offset, top };
    }),
  );
}

/** Sets the pieces on the pages; says whether they have as many lines as the pages were fitted with. */
export function areAsEstimated(pages: readonly (readonly PlacedItem[])[]): boolean {
  let isSame = true;
  for (const { paragraph, piece } of pages.flat().flatMap(({ cells }) => cells.flat())) {
    const estimate = lineCount(paragraph, piece);
    if (linesOfPiece(paragraph, piece).length !== estimate) isSame = false;
  }
  return isSame;
}
