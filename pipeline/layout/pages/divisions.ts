/** Where an item may be divided after a sentence. */
import type { Origin } from '../../edition/index.js';
import type { FlowItem } from '../flow/index.js';
import type { Cell, CellCursor } from './cell.js';

/** A cursor for each cell. */
export type Division = readonly CellCursor[];

interface Boundary {
  readonly cursor: CellCursor;
  /** The segments up to it, as one text. */
  readonly ids: string;
}

/**
 * The places where all cells have come to the end of the same sentence, top to bottom; a sentence end inside a passage that is joined
 * on the other side is none. Undefined for an item that is divided at any line.
 */
export function sentenceDivisions({ cells }: FlowItem): readonly Division[] | undefined {
  const bounds = cells.filter((cell) => cell.length > 0).map(boundariesOf);
  const [first] = bounds;
  if (!first || bounds.includes(undefined)) return undefined;
  return first.flatMap(({ ids }): Division[] => {
    const match = cells.map((cell) => cursorAt(cell, ids));
    const division = match.filter((cursor) => cursor !== undefined);
    return division.length === cells.length ? [division] : [];
  });
}

/** Whether an item is divided after sentences only. */
export const turnsAtSentences = ({ cells }: FlowItem): boolean =>
  cells.some((cell) => cell.length > 0) && cells.flat().every(({ sentences }) => sentences !== undefined);

function cursorAt(cell: Cell, ids: string): CellCursor | undefined {
  if (cell.length === 0) return { paragraph: 0, sentence: 0, line: 0 };
  return boundariesOf(cell)?.find((boundary) => boundary.ids === ids)?.cursor;
}

/** The sentence ends inside a cell; undefined if one of its paragraphs is divided at any line. */
function boundariesOf(cell: Cell): readonly Boundary[] | undefined {
  const ids = new Set<string>();
  const bounds: Boundary[] = [];
  for (const [p, { sentences, block }] of cell.entries()) {
    if (!sentences) return undefined;
    sentences.ids.forEach((own, s) => {
      own.forEach((id) => ids.add(id));
      const isEnd = s + 1 === sentences.count;
      // A heading in a cell stays with what follows it there.
      if (isEnd && block.style.breakAfter === 'avoid') return;
      const cursor = isEnd ? { paragraph: p + 1, sentence: 0, line: 0 } : { paragraph: p, sentence: s + 1, line: 0 };
      bounds.push({ cursor, ids: [...ids].sort().join(' ') });
    });
  }
  return bounds.filter(({ cursor }) => cursor.paragraph < cell.length);
}

/** Of an item's divisions, those behind which a given segment begins. */
export function divisionsBefore(
  { cells }: FlowItem,
  divisions: readonly Division[] | undefined,
  segments: ReadonlySet<Origin>,
): readonly Division[] {
  if (!divisions || segments.size === 0) return [];
  const isGiven = (cell: Cell, cursor: CellCursor | undefined): boolean =>
    cell[cursor?.paragraph ?? 0]?.sentences?.ids[cursor?.sentence ?? 0]?.some((id) => segments.has(id)) ?? false;
  return divisions.filter((division) => cells.some((cell, c) => isGiven(cell, division[c])));
}
