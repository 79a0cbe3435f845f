/** Blocks of the edition as Word's body: tables for rows, paragraphs. */
import { Paragraph, type FileChild } from 'docx';
import type { ParagraphBlock, RowBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import type { PlacedBlock } from '../pages/sections.js';
import { SPACER_STYLE } from '../styles/styles-part.js';
import type { ContentsPlan } from '../text/contents.js';
import { sharesColumns } from '../text/tables.js';
import { writeContents } from './contents-control.js';
import { writeParagraph, type Surroundings, type Writing } from './paragraph.js';
import { writeTable } from './row-table.js';

/** A paragraph, and whether a page must begin with it. */
interface PlacedParagraph {
  readonly block: ParagraphBlock;
  readonly breaksPage: boolean;
}

/** Blocks that stand together: a paragraph, the paragraphs of a table of contents, or rows that make one table. */
type Group =
  | { readonly kind: 'paragraph'; readonly placed: PlacedParagraph }
  | { readonly kind: 'contents'; readonly paragraphs: PlacedParagraph[] }
  | { readonly kind: 'table'; readonly rows: [RowBlock, ...RowBlock[]]; readonly breaksPage: boolean };

function addToGroups(groups: Group[], { block, breaksPage }: PlacedBlock, contents: ContentsPlan): Group[] {
  const last = groups.at(-1);
  if (block.kind === 'paragraph') {
    const placed = { block, breaksPage };
    if (contents.entries.size > 0 && contents.titles.has(block))
      return [...groups, { kind: 'contents', paragraphs: [placed] }];
    if (!contents.entries.has(block)) return [...groups, { kind: 'paragraph', placed }];
    if (last?.kind !== 'contents') return [...groups, { kind: 'contents', paragraphs: [placed] }];
    last.paragraphs.push(placed);
    return groups;
  }
  if (last?.kind === 'table' && !breaksPage && sharesColumns(last.rows[0], block)) {
    last.rows.push(block);
    return groups;
  }
  return [...groups, { kind: 'table', rows: [block], breaksPage }];
}

/** Its own style may break the page already; only what the block before asks for is said beside it. */
const aroundOf = ({ block, breaksPage }: PlacedParagraph): Surroundings =>
  breaksPage && block.style.breakBefore !== 'page' ? { pageBreakBefore: true } : {};

/** The blocks of a section; `width` is that of the type area. */
export function writeBlocks(
  blocks: readonly PlacedBlock[],
  width: Pt,
  writing: Writing,
): readonly (Paragraph | FileChild)[] {
  const groups = blocks.reduce<Group[]>((before, block) => addToGroups(before, block, writing.contents), []);
  // Two tables that touch are one to Word, and a section cannot end with a table, nor with a content control.
  const spacedOut = (child: FileChild, next: Group | undefined): readonly FileChild[] =>
    next?.kind === 'paragraph' ? [child] : [child, new Paragraph({ style: SPACER_STYLE })];
  return groups.flatMap((group, index): readonly (Paragraph | FileChild)[] => {
    switch (group.kind) {
      case 'paragraph':
        return writeParagraph(group.placed.block, writing, { measure: width, around: aroundOf(group.placed) });
      case 'contents': {
        const paragraphs = group.paragraphs.map((placed) => ({ block: placed.block, around: aroundOf(placed) }));
        return spacedOut(writeContents(paragraphs, width, writing), groups[index + 1]);
      }
      case 'table':
        return spacedOut(writeTable(group.rows, { width, breaksPage: group.breaksPage, writing }), groups[index + 1]);
    }
  });
}
