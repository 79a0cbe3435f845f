/** Blocks of the edition as Word's body: tables for rows, paragraphs. */
import { Paragraph, type Table } from 'docx';
import type { Block, RowBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import { writeParagraph, type Writing } from './paragraph.js';
import { writeTable } from './row-table.js';
import type { PlacedBlock } from './sections.js';
import { SPACER_STYLE } from './styles-part.js';
import { sharesColumns } from './table-heads.js';

/** Blocks that stand together: a paragraph, or rows that make one table. */
type Group =
  | { readonly kind: 'paragraph'; readonly block: Block & { kind: 'paragraph' }; readonly breaksPage: boolean }
  | { readonly kind: 'table'; readonly rows: [RowBlock, ...RowBlock[]]; readonly breaksPage: boolean };

function addToGroups(groups: readonly Group[], { block, breaksPage }: PlacedBlock): readonly Group[] {
  if (block.kind === 'paragraph') return [...groups, { kind: 'paragraph', block, breaksPage }];
  const last = groups.at(-1);
  if (last?.kind === 'table' && !breaksPage && sharesColumns(last.rows[0], block)) {
    last.rows.push(block);
    return groups;
  }
  return [...groups, { kind: 'table', rows: [block], breaksPage }];
}

/** The blocks of a section; `width` is that of the type area. */
export function writeBlocks(
  blocks: readonly PlacedBlock[],
  width: Pt,
  writing: Writing,
): readonly (Paragraph | Table)[] {
  const groups = blocks.reduce<readonly Group[]>(addToGroups, []);
  return groups.flatMap((group, index): readonly (Paragraph | Table)[] => {
    switch (group.kind) {
      case 'paragraph': {
        const { block, breaksPage } = group;
        // Its own style may break the page already; only what the block before asks for is said here.
        const around = breaksPage && block.style.breakBefore !== 'page' ? { pageBreakBefore: true } : {};
        return writeParagraph(block, writing, { measure: width, around });
      }
      case 'table': {
        const table = writeTable(group.rows, { width, breaksPage: group.breaksPage, writing });
        const isFollowedByText = groups[index + 1]?.kind === 'paragraph';
        // Two tables that touch are one to Word, and a section cannot end with a table.
        return isFollowedByText ? [table] : [table, new Paragraph({ style: SPACER_STYLE })];
      }
    }
  });
}
