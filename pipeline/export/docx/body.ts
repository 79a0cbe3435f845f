/** Blocks of the edition as Word's body: sections, tables for rows, paragraphs. */
import { Paragraph, type Table } from 'docx';
import type { Block, BreakValue, RowBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import { writeParagraph, type Writing } from './paragraph.js';
import { sharesColumns, writeTable } from './row-table.js';
import { SPACER_STYLE } from './styles-part.js';

/** Where a section starts: on the next page of that side. */
export type SectionStart = 'recto' | 'verso';

export interface Section {
  readonly start?: SectionStart;
  readonly children: readonly (Paragraph | Table)[];
}

/** Blocks that stand together: a paragraph, or rows that make one table. */
type Group =
  | { readonly kind: 'paragraph'; readonly block: Block & { kind: 'paragraph' }; readonly breaksPage: boolean }
  | { readonly kind: 'table'; readonly rows: [RowBlock, ...RowBlock[]]; readonly breaksPage: boolean };

/** What breaks between two blocks: a side is stronger than a page, a page than nothing. */
function breakBetween(previous: Block | undefined, next: Block): BreakValue {
  const breakOf = (block: Block): readonly [BreakValue, BreakValue] =>
    block.kind === 'row' ? [block.breakBefore, block.breakAfter] : [block.style.breakBefore, block.style.breakAfter];
  // Nothing can break before the first block: it starts the first page anyway.
  if (previous === undefined) return 'auto';
  const values = [breakOf(next)[0], breakOf(previous)[1]];
  return (
    values.find((value) => value === 'recto' || value === 'verso') ?? values.find((value) => value === 'page') ?? 'auto'
  );
}

function addToGroups(groups: readonly Group[], block: Block, breaksPage: boolean): readonly Group[] {
  if (block.kind === 'paragraph') return [...groups, { kind: 'paragraph', block, breaksPage }];
  const last = groups.at(-1);
  if (last?.kind === 'table' && !breaksPage && sharesColumns(last.rows[0], block)) {
    last.rows.push(block);
    return groups;
  }
  return [...groups, { kind: 'table', rows: [block], breaksPage }];
}

/** Blocks cut where a recto or verso must follow, then grouped. */
function sectionGroups(blocks: readonly Block[]): readonly { start?: SectionStart; groups: readonly Group[] }[] {
  const sections: { start?: SectionStart; groups: readonly Group[] }[] = [{ groups: [] }];
  blocks.forEach((block, index) => {
    const value = breakBetween(blocks[index - 1], block);
    if (value === 'recto' || value === 'verso') sections.push({ start: value, groups: [] });
    const section = sections.at(-1);
    if (section) section.groups = addToGroups(section.groups, block, value === 'page');
  });
  return sections;
}

function writeGroups(groups: readonly Group[], width: Pt, writing: Writing): readonly (Paragraph | Table)[] {
  return groups.flatMap((group, index): readonly (Paragraph | Table)[] => {
    switch (group.kind) {
      case 'paragraph': {
        // Its own style may break the page already; only what the block before asks for is said here.
        const isInStyle = group.block.style.breakBefore === 'page';
        return [writeParagraph(group.block, writing, group.breaksPage && !isInStyle ? { pageBreakBefore: true } : {})];
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

/** The whole text in its sections; `width` is that of the type area. */
export const writeBody = (blocks: readonly Block[], width: Pt, writing: Writing): readonly Section[] =>
  sectionGroups(blocks).map(({ start, groups }) => ({
    ...(start && { start }),
    children: writeGroups(groups, width, writing),
  }));
