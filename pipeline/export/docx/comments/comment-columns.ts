/** Rows without the columns that stood there for comments alone: what Word prints in its margin needs no room in the table. */
import type { Block, ParagraphBlock, RowBlock } from '../../../edition/index.js';
import { stretchesOf, type TableRows } from '../text/tables.js';
import { commentedIn, isComment } from './commented-text.js';

const isText = (block: ParagraphBlock): boolean => !isComment(block);

/** Columns that are for comments in one row, and hold nothing else in any. Facing pages are two, whatever stands on them. */
function columnsToLeaveOut(rows: readonly RowBlock[]): ReadonlySet<number> {
  const declared = rows.flatMap(({ pairing, commentCells = [] }) => (pairing === 'facing' ? [] : commentCells));
  const holdsText = (column: number): boolean => rows.some(({ cells }) => cells[column]?.some(isText) === true);
  return new Set(declared.filter((column) => !holdsText(column)));
}

/** The column that takes the room of those left out: the one that is commented on, else the first. */
function heirOf(rows: readonly RowBlock[], kept: readonly number[]): number | undefined {
  const commented = rows.flatMap((row) => {
    const text = commentedIn(row);
    return text ? [row.cells.findIndex((cell) => cell.includes(text))] : [];
  });
  return commented[0] ?? kept[0];
}

function narrowed(row: RowBlock, kept: readonly number[], heir: number | undefined): RowBlock {
  const weightOf = (column: number): number => row.columns[column] ?? 0;
  const sum = (columns: readonly number[]): number => columns.reduce((total, column) => total + weightOf(column), 0);
  const freed = sum(row.columns.map((_, column) => column)) - sum(kept);
  return {
    ...row,
    columns: kept.map((column) => weightOf(column) + (column === heir ? freed : 0)),
    cells: kept.map((column) => (row.cells[column] ?? []).filter(isText)),
  };
}

function rowsWithout(rows: TableRows): readonly RowBlock[] {
  const leftOut = columnsToLeaveOut(rows);
  const kept = [...rows[0].columns.keys()].filter((column) => !leftOut.has(column));
  const heir = heirOf(rows, kept);
  return kept.length === 0 ? [] : rows.map((row) => narrowed(row, kept, heir));
}

/** The blocks without comments, and without the columns that are for nothing else. */
export const withoutCommentColumns = (blocks: readonly Block[]): readonly Block[] =>
  stretchesOf(blocks).flatMap((stretch): readonly Block[] => {
    if (stretch.kind === 'table') return rowsWithout(stretch.rows);
    return isText(stretch.block) ? [stretch.block] : [];
  });
