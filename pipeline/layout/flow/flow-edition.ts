/** Blocks to boxes: every paragraph set at the measure that its place gives it. Runs again for a block when the block or the type area changes. */
import type { Diagnostic, Warned } from '../../diagnostic/index.js';
import type { Block, ParagraphBlock, RowBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import { layoutParagraph, type InlineContext } from '../inline/index.js';
import type { BlockPlace } from '../paged-document.js';
import type { FlowItem, FlowParagraph } from './flow-item.js';

/** Sets every block; `width` is that of the type area. */
export function flowBlocks(blocks: readonly Block[], width: Pt, context: InlineContext): Warned<readonly FlowItem[]> {
  const diagnostics: Diagnostic[] = [];
  const flow = (block: ParagraphBlock, place: BlockPlace, x: Pt, measure: Pt): FlowParagraph => {
    const { marginStart, marginEnd, lineHeight } = block.style;
    const { inlines, style, lang } = block;
    const lines = layoutParagraph({ inlines, style, lang, measure: measure - marginStart - marginEnd }, context);
    diagnostics.push(...lines.diagnostics);
    return { place, block, lines: lines.value, x: x + marginStart, lineHeight };
  };
  const value = blocks.map((block, index): FlowItem => {
    switch (block.kind) {
      case 'paragraph':
        return paragraphItem(block, flow(block, { block: index }, 0, width));
      case 'row':
        return rowItem(block, index, width, flow);
    }
  });
  return { value, diagnostics };
}

function paragraphItem({ style }: ParagraphBlock, paragraph: FlowParagraph): FlowItem {
  const { marginTop, marginBottom, breakBefore, breakAfter, breakInside } = style;
  return { cells: [[paragraph]], marginTop, marginBottom, breakBefore, breakAfter, breakInside };
}

type Flow = (block: ParagraphBlock, place: BlockPlace, x: Pt, measure: Pt) => FlowParagraph;

function rowItem(row: RowBlock, index: number, width: Pt, flow: Flow): FlowItem {
  const columns = columnEdges(row, width);
  const cells = row.cells.map((cell, c) => {
    const { x, measure } = columns[c] ?? { x: 0, measure: width };
    const anchor = row.anchor === undefined ? {} : { rowAnchor: row.anchor };
    return cell.map((block, p) => ({ ...flow(block, { block: index, cell: c, paragraph: p }, x, measure), ...anchor }));
  });
  const { marginTop, marginBottom, breakBefore, breakInside } = row;
  // A heading in a cell holds the whole row to what follows.
  const keepsNext = row.breakAfter === 'avoid' || row.cells.some((cell) => cell.at(-1)?.style.breakAfter === 'avoid');
  return { cells, marginTop, marginBottom, breakBefore, breakAfter: keepsNext ? 'avoid' : row.breakAfter, breakInside };
}

/** CSS grid, flexible tracks: what the gaps leave is shared by the weights. */
function columnEdges({ columns, columnGap }: RowBlock, width: Pt): readonly { x: Pt; measure: Pt }[] {
  const total = columns.reduce((sum, weight) => sum + weight, 0);
  const free = width - columnGap * (columns.length - 1);
  let x = 0;
  return columns.map((weight) => {
    const edge = { x, measure: (free * weight) / total };
    x += edge.measure + columnGap;
    return edge;
  });
}
