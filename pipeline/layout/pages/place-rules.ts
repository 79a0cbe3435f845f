/** Borders of paragraphs on a page: the one above the first line, the one below the last, none where a paragraph is cut. */
import type { Border } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { FlowParagraph } from '../flow/index.js';
import { beginsParagraph, linesOfPiece, type CellSlice } from './cell.js';

/** A border on its page: its centre line counts from the top of the type area. */
export interface PlacedFlowRule {
  readonly paragraph: FlowParagraph;
  readonly border: Border;
  readonly centre: Pt;
}

/** Whether a slice begins its paragraph, and whether it ends it. */
export interface SliceEdges {
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Of a slice on a fitted page, whose piece has been set. */
export const edgesOf = ({ paragraph, piece, from, to }: CellSlice): SliceEdges => ({
  begins: beginsParagraph({ sentence: piece.sentence, line: from }),
  ends: piece.until === (paragraph.sentences?.count ?? 0) && to >= linesOfPiece(paragraph, piece).length,
});

/** The borders of lines that stand together: what the grid leaves above or below them lies outside the borders. */
export function rulesOf(
  { paragraph, from, to, top }: Pick<CellSlice, 'paragraph' | 'from' | 'to' | 'top'>,
  { begins, ends }: SliceEdges,
): readonly PlacedFlowRule[] {
  const { borderTop, borderBottom } = paragraph.block.style;
  const { baselineShift = 0, lineHeight } = paragraph;
  const rules: PlacedFlowRule[] = [];
  if (borderTop && begins) {
    const centre = top - borderTop.distance - borderTop.width / 2;
    rules.push({ paragraph, border: borderTop, centre });
  }
  if (borderBottom && ends) {
    const foot = top + (to - from) * lineHeight + baselineShift;
    rules.push({ paragraph, border: borderBottom, centre: foot + borderBottom.distance + borderBottom.width / 2 });
  }
  return rules;
}
