/** Blocks of the edition as Word's body: tables for rows, paragraphs. */
import type { ParagraphBlock, RowBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import type { Steps } from '../../../work/index.js';
import type { PlacedBlock } from '../pages/sections.js';
import { SPACER_STYLE } from '../styles/styles-part.js';
import type { ContentsPlan } from '../text/contents.js';
import { sharesColumns } from '../text/tables.js';
import { paragraphXml } from '../xml/text-xml.js';
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

/** The group that a block begins; undefined where it stands with the last. */
function groupOf(
  last: Group | undefined,
  { block, breaksPage }: PlacedBlock,
  { entries, titles }: ContentsPlan,
): Group | undefined {
  if (block.kind === 'paragraph') {
    const placed = { block, breaksPage };
    if (entries.size > 0 && titles.has(block)) return { kind: 'contents', paragraphs: [placed] };
    if (!entries.has(block)) return { kind: 'paragraph', placed };
    if (last?.kind !== 'contents') return { kind: 'contents', paragraphs: [placed] };
    last.paragraphs.push(placed);
    return undefined;
  }
  if (last?.kind !== 'table' || breaksPage || !sharesColumns(last.rows[0], block))
    return { kind: 'table', rows: [block], breaksPage };
  last.rows.push(block);
  return undefined;
}

function groupsOf(blocks: readonly PlacedBlock[], contents: ContentsPlan): readonly Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const begun = groupOf(groups.at(-1), block, contents);
    if (begun) groups.push(begun);
  }
  return groups;
}

/** Its own style may break the page already; only what the block before asks for is said beside it. */
const aroundOf = ({ block, breaksPage }: PlacedParagraph): Surroundings =>
  breaksPage && block.style.breakBefore !== 'page' ? { pageBreakBefore: true } : {};

const SPACER = paragraphXml({ style: SPACER_STYLE });

/** The blocks of a section in pieces, of which the last is a paragraph; `width` is that of the type area. */
export function* writeBlocks(blocks: readonly PlacedBlock[], width: Pt, writing: Writing): Steps<readonly string[]> {
  const pieces: string[] = [];
  const groups = groupsOf(blocks, writing.contents);
  for (const [index, group] of groups.entries()) {
    for (const piece of yield* writeGroup(group, width, writing)) pieces.push(piece);
    // Two tables that touch are one to Word, and a section cannot end with a table, nor with a content control.
    if (group.kind !== 'paragraph' && groups[index + 1]?.kind !== 'paragraph') pieces.push(SPACER);
    yield;
  }
  return pieces;
}

function* writeGroup(group: Group, width: Pt, writing: Writing): Steps<readonly string[]> {
  switch (group.kind) {
    case 'paragraph':
      return writeParagraph(group.placed.block, writing, { measure: width, around: aroundOf(group.placed) });
    case 'contents': {
      const paragraphs = group.paragraphs.map((placed) => ({ block: placed.block, around: aroundOf(placed) }));
      return writeContents(paragraphs, width, writing);
    }
    case 'table':
      return yield* writeTable(group.rows, { width, breaksPage: group.breaksPage, writing });
  }
}
