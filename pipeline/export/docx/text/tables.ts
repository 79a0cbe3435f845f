/** Which rows make one table in Word: those that follow one another and share their columns. */
import type { Block, ParagraphBlock, RowBlock } from '../../../edition/index.js';

/** Rows that make one table. */
export type TableRows = readonly [RowBlock, ...RowBlock[]];

/** A paragraph by itself, or the rows of a table. */
export type Stretch =
  { readonly kind: 'paragraph'; readonly block: ParagraphBlock } | { readonly kind: 'table'; readonly rows: TableRows };

/** Whether two rows can stand in one table. */
export const sharesColumns = (one: RowBlock, other: RowBlock): boolean =>
  one.columnGap === other.columnGap &&
  one.columns.length === other.columns.length &&
  one.columns.every((weight, index) => weight === other.columns[index]);

/** Blocks as what they are to Word, in order. */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let table: [RowBlock, ...RowBlock[]] | undefined;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      stretches.push({ kind: 'paragraph', block });
      table = undefined;
    } else if (table && sharesColumns(table[0], block)) table.push(block);
    else {
      table = [block];
      stretches.push({ kind: 'table', rows: table });
    }
  }
  return stretches;
}
