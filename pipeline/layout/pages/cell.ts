/** How a cell's paragraphs run down a page: where each line stands, and how far they come before the foot, widows and orphans minded. */
import type { Pt } from '../../geometry/index.js';
import type { FlowParagraph } from '../flow/index.js';

/**
 * The next line of a cell that is not yet on a page: a line of the piece that begins with a sentence and ends with the paragraph.
 * Where pages turn after any line, the only piece is the paragraph, from sentence 0.
 */
export interface CellCursor {
  readonly paragraph: number;
  readonly sentence: number;
  readonly line: number;
}

/** Sentences `[sentence, until)` of a paragraph, set as lines of their own; all of it where pages turn after any line. */
export interface Piece {
  readonly sentence: number;
  readonly until: number;
}

/** Lines of one paragraph that stand on one page without a gap: `[from, to)` of a piece's. The top counts from the top of the type area. */
export interface CellSlice {
  readonly paragraph: FlowParagraph;
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  readonly top: Pt;
}

/** Tolerance for sums of heights. */
export const EPSILON: Pt = 0.01;

export type Cell = readonly FlowParagraph[];

export const CELL_START: CellCursor = { paragraph: 0, sentence: 0, line: 0 };

export const isCellStart = ({ paragraph, sentence, line }: CellCursor): boolean => paragraph + sentence + line === 0;

export const isFinished = (cell: Cell, cursor: CellCursor): boolean => cursor.paragraph >= cell.length;

/** `--dz-line-grid`: the next line of the grid, for a paragraph whose lines keep its pitch; others begin where they are. */
export function onGrid(y: Pt, { lineHeight }: FlowParagraph, pitch: Pt | undefined): Pt {
  return pitch !== undefined && keepsPitch(lineHeight, pitch) ? Math.ceil((y - EPSILON) / pitch) * pitch : y;
}

/** Whether lines of a height stay on the grid once they begin on it. */
export const keepsPitch = (lineHeight: Pt, pitch: Pt): boolean =>
  lineHeight > EPSILON && Math.abs(lineHeight - Math.max(1, Math.round(lineHeight / pitch)) * pitch) < EPSILON;

/** The piece that begins with a sentence and ends before another, or with the paragraph. */
export const pieceOf = ({ sentences }: FlowParagraph, sentence: number, until?: number): Piece => ({
  sentence,
  until: until ?? sentences?.count ?? 0,
});

/** How many lines a piece has: about, as long as it has not been set. */
export const lineCount = ({ lines, sentences }: FlowParagraph, { sentence, until }: Piece): number =>
  sentences ? sentences.lineCount(sentence, until) : lines.length;

/** The lines of a piece; sets it. */
export const linesOfPiece = (
  { lines, sentences }: FlowParagraph,
  { sentence, until }: Piece,
): FlowParagraph['lines'] => (sentences ? sentences.lines(sentence, until) : lines);

/** Whether the next line is the first of its paragraph, above which its border stands. */
export const beginsParagraph = ({ sentence, line }: Pick<CellCursor, 'sentence' | 'line'>): boolean =>
  sentence === 0 && line === 0;

/** What stands above the next line before it: the border and padding of a paragraph that begins there. */
export const roomAbove = (paragraph: FlowParagraph, cursor: Pick<CellCursor, 'sentence' | 'line'>): Pt =>
  beginsParagraph(cursor) ? paragraph.roomAbove : 0;

/** Whether lines of a piece up to `to` are the last of the paragraph, below which its border stands (CSS Fragmentation 3, section 5.4: `slice`). */
export const endsParagraph = (paragraph: FlowParagraph, { piece, to }: Pick<CellSlice, 'piece' | 'to'>): boolean =>
  piece.until === (paragraph.sentences?.count ?? 0) && to >= lineCount(paragraph, piece);

/** A paragraph without a line and without a border. */
const isNothing = ({ lines, roomAbove: above, roomBelow: below }: FlowParagraph): boolean =>
  lines.length === 0 && above + below === 0;

/** Where a cell begins on a page. */
export interface CellFrame {
  readonly top: Pt;
  readonly pitch: Pt | undefined;
}

/** The lines from one cursor to another, or to the cell's end, at their places. */
export function runCell(
  cell: Cell,
  start: CellCursor,
  end: CellCursor | undefined,
  { top, pitch }: CellFrame,
): { readonly slices: readonly CellSlice[]; readonly bottom: Pt } {
  const slices: CellSlice[] = [];
  let y = top;
  for (let p = start.paragraph; p < cell.length && p <= (end?.paragraph ?? p); p += 1) {
    const paragraph = cell[p];
    if (!paragraph) break;
    const isCut = p === end?.paragraph;
    const slice = sliceOf(paragraph, p === start.paragraph ? start : undefined, isCut ? end : undefined);
    // A paragraph without lines can have borders.
    if (slice.from >= slice.to && (isCut || paragraph.lines.length > 0 || isNothing(paragraph))) continue;
    const { sentence } = slice.piece;
    const above = roomAbove(paragraph, { sentence, line: slice.from });
    const boxTop = slices.length > 0 ? y + marginBetween(cell[p - 1], paragraph) : y;
    const sliceTop = onGrid(boxTop + above, paragraph, pitch);
    slices.push({ paragraph, ...slice, top: sliceTop });
    y = sliceTop + (slice.to - slice.from) * paragraph.lineHeight;
    if (endsParagraph(paragraph, slice)) y += paragraph.roomBelow;
  }
  return { slices, bottom: y };
}

function sliceOf(
  paragraph: FlowParagraph,
  start: CellCursor | undefined,
  end: CellCursor | undefined,
): Pick<CellSlice, 'piece' | 'from' | 'to'> {
  const { sentence, line: from } = start ?? CELL_START;
  // An end inside a piece is a line of it; an end after a later sentence makes a piece of its own.
  const isInside = end !== undefined && end.sentence === sentence;
  const piece = pieceOf(paragraph, sentence, isInside ? undefined : end?.sentence);
  return { piece, from, to: isInside ? end.line : lineCount(paragraph, piece) };
}

/** Vertical margins of neighbours collapse to the larger. CSS 2.2 §8.3.1. */
const marginBetween = (before: FlowParagraph | undefined, after: FlowParagraph): Pt =>
  before ? Math.max(before.block.style.marginBottom, after.block.style.marginTop) : 0;

/** What a page's foot must mind. */
export interface FootRules {
  /** `kept`: widows and orphans as the style has them; `relaxed`: any line; `forced`: a line at least, though there is no room. */
  readonly lonelyLines: 'kept' | 'relaxed' | 'forced';
  /** Whether the cell begins below a heading on the same page. */
  readonly isBelowHeading: boolean;
}

/** A heading has two lines of its paragraph on its page, though the style allows a lone one. */
const LINES_BELOW_HEADING = 2;

/** How far a cell comes before `bottom`. */
export function reach(
  cell: Cell,
  start: CellCursor,
  { top, pitch, bottom }: CellFrame & { readonly bottom: Pt },
  rules: FootRules,
): CellCursor {
  let y = top;
  let cursor = start;
  for (;;) {
    const paragraph = cell[cursor.paragraph];
    if (!paragraph) return cursor;
    const isFirst = cursor === start;
    if (!isFirst) y += marginBetween(cell[cursor.paragraph - 1], paragraph);
    y = onGrid(y + roomAbove(paragraph, cursor), paragraph, pitch);
    const left = lineCount(paragraph, pieceOf(paragraph, cursor.sentence)) - cursor.line;
    const height = left * paragraph.lineHeight + paragraph.roomBelow;
    if (y + height > bottom + EPSILON && !isNothing(paragraph)) {
      // Where all lines would find room and the border below them would not, the last line goes with it.
      const room = Math.max(0, Math.min(left - 1, Math.floor((bottom - y + EPSILON) / paragraph.lineHeight)));
      const isBelowHeading = isFirst ? rules.isBelowHeading : holdsNext(cell, cursor.paragraph - 1);
      const least = isBelowHeading && cursor.line === 0 ? LINES_BELOW_HEADING : 1;
      const lonelyLines = isFirst ? rules.lonelyLines : unforced(rules);
      const count = allowedLines(paragraph, { line: cursor.line, left, room, least }, lonelyLines);
      if (count === 0) return withoutHeadings(cell, start, cursor, rules);
      if (count < left) return { ...cursor, line: cursor.line + count };
    }
    y += height;
    cursor = { paragraph: cursor.paragraph + 1, sentence: 0, line: 0 };
  }
}

const unforced = ({ lonelyLines }: FootRules): FootRules['lonelyLines'] =>
  lonelyLines === 'forced' ? 'relaxed' : lonelyLines;

/** How many of the `left` lines from `line` on may stand here when there is room for `room`, not for all. */
function allowedLines(
  { block }: FlowParagraph,
  { line, left, room, least }: { line: number; left: number; room: number; least: number },
  lonelyLines: FootRules['lonelyLines'],
): number {
  if (lonelyLines === 'relaxed') return room;
  if (lonelyLines === 'forced') return Math.max(1, room);
  const { orphans, widows } = block.style;
  const count = Math.min(room, left - widows);
  return count >= Math.max(least, line === 0 ? orphans : 1) ? count : 0;
}

/** A heading does not stay behind when nothing of what it heads fits below it. */
function withoutHeadings(cell: Cell, start: CellCursor, cursor: CellCursor, { lonelyLines }: FootRules): CellCursor {
  if (lonelyLines !== 'kept') return cursor;
  let { paragraph } = cursor;
  while (paragraph > start.paragraph && holdsNext(cell, paragraph - 1)) paragraph -= 1;
  return paragraph === start.paragraph ? start : { paragraph, sentence: 0, line: 0 };
}

const holdsNext = (cell: Cell, paragraph: number): boolean =>
  cell[paragraph]?.block.style.breakAfter === 'avoid' || cell[paragraph + 1]?.block.style.breakBefore === 'avoid';
