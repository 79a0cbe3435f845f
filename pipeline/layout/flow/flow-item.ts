/** Paragraphs and rows as boxes of lines with heights: all that page breaking needs to know. */
import type { BreakValue, ParagraphBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { InlineLine } from '../inline/index.js';
import type { BlockPlace } from '../paged-document.js';

/** A paragraph's lines, all of one height, set at one measure. */
export interface FlowParagraph {
  readonly place: BlockPlace;
  readonly block: ParagraphBlock;
  /** The `id` of the row that it stands in. */
  readonly rowAnchor?: string;
  readonly lines: readonly InlineLine[];
  /** Its start edge, from the start edge of the type area. */
  readonly x: Pt;
  readonly lineHeight: Pt;
}

/** What moves down the page as one: a row of cells that start level. A paragraph on its own is a row of one cell. */
export interface FlowItem {
  readonly cells: readonly (readonly FlowParagraph[])[];
  readonly marginTop: Pt;
  readonly marginBottom: Pt;
  readonly breakBefore: BreakValue;
  readonly breakAfter: BreakValue;
  readonly breakInside: 'auto' | 'avoid';
}
