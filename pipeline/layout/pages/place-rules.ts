/** Borders of paragraphs on a page: the one above the first line, the one below the last, none where a paragraph is cut. */
import type { Border } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { FlowParagraph } from '../flow/index.js';
import { beginsParagraph, endsParagraph, type CellSlice } from './cell.js';

/** A border on its page: its centre line counts from the top of the type area. */
export interface PlacedFlowRule {
  readonly paragraph: FlowParagraph;
  readonly border: Border;
  readonly centre: Pt;
}

/** The borders of lines that stand together: what the grid leaves above or below them lies outside the borders. */
export function rulesOf(slice: CellSlice): readonly PlacedFlowRule[] {
  const { paragraph, piece, from, to, top } = slice;
  const { borderTop, borderBottom } = paragraph.block.style;
  const { baselineShift = 0, lineHeight } = paragraph;
  const rules: PlacedFlowRule[] = [];
  if (borderTop && beginsParagraph({ sentence: piece.sentence, line: from })) {
    const centre = top - borderTop.distance - borderTop.width / 2;
    rules.push({ paragraph, border: borderTop, centre });
  }
  if (borderBottom && endsParagraph(paragraph, slice)) {
    const foot = top + (to - from) * lineHeight + baselineShift;
    rules.push({ paragraph, border: borderBottom, centre: foot + borderBottom.distance + borderBottom.width / 2 });
  }
  return rules;
}
