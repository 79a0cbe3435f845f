/** Rows without the columns that stood there for comments alone: what Word prints in its margin needs no room in the table. */
import type { Block, ParagraphBlock, RowBlock } from '../../../edition/index.js';
import type { Steps } from '../../../work/index.js';
import { inSteps } from '../text/in-steps.js';
import { stretchesOf, type TableRows } from '../text/tables.js';
import { commentedIn, isComment } from './commented-text.js';

const isText = (block: ParagraphBlock): boolean => !isComment(block);

/** Columns that are for comments in one row, and hold nothing else in any. Facing pages are two, whatever stands on them. */
function columnsToLeaveOut(rows: readonly RowBlock[]): ReadonlySet<number> {
  const declared = rows.flatMap(({ pairing, commentCells = [] }) => (pairing === 'facing' ? [] : commentCells));
  const holdsText = (column: number): boolean => rows.some(({ cells }) => cells[column]?.some(isText) === true);
  return new Set([...new Set(declared)].filter((column) => !holdsText(column)));
}

/** The column that takes the room of those left out: the one that is commented on, else the first. */
function heirOf(rows: readonly RowBlock[], kept: readonly number[]): number | undefined {
  for (const row of rows) {
    const text = commentedIn(row);
    if (text) return row.cells.findIndex((cell) => cell.includes(text));
  }
  return kept[0];
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

function* rowsWithout(rows: TableRows): Steps<readonly RowBlock[]> {
  const leftOut = columnsToLeaveOut(rows);
  const kept = [...rows[0].columns.keys()].filter((column) => !leftOut.has(column));
  const heir = heirOf(rows, kept);
  const left: RowBlock[] = [];
  if (kept.length === 0) return left;
  yield* inSteps(rows, (row) => {
    left.push(narrowed(row, kept, heir));
  });
  return left;
}

/** The blocks without comments, and without the columns that are for nothing else. */
export function* withoutCommentColumns(blocks: readonly Block[]): Steps<readonly Block[]> {
  const left: Block[] = [];
  for (const stretch of stretchesOf(blocks)) {
    if (stretch.kind === 'table') for (const row of yield* rowsWithout(stretch.rows)) left.push(row);
    else if (isText(stretch.block)) left.push(stretch.block);
  }
  return left;
}
