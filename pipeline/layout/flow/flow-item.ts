/** Paragraphs and rows as boxes of lines with heights: all that page breaking needs to know. */
import type { BreakValue, Origin, ParagraphBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { InlineLine } from '../inline/index.js';
import type { PlaceInBlock } from '../paged-document.js';
import type { SentencePieces } from './pieces.js';

/** A paragraph's lines, all of one height, set at one measure. Which block of the edition it is of says who holds it: the same paragraph further down is the same object. */
export interface FlowParagraph {
  readonly at: PlaceInBlock;
  readonly block: ParagraphBlock;
  readonly lines: readonly InlineLine[];
  /** Its sentences, where a page may turn after a sentence only. */
  readonly sentences?: SentencePieces;
  /** Its start edge, from the start edge of the type area. */
  readonly x: Pt;
  /** From its start edge to its end edge: as wide as its borders are. */
  readonly measure: Pt;
  readonly lineHeight: Pt;
  /** What its top border and padding take above its first line, and what those at the foot take below its last: 0 without a border. */
  readonly roomAbove: Pt;
  readonly roomBelow: Pt;
  /** How far its lines stand lower in their boxes, so that the first lines of all cells of a row have one baseline (CSS Box Alignment 3, section 4.2). Absent: 0. */
  readonly baselineShift?: Pt;
}

/** Margins of the first and the last paragraphs of a row's cells: of none for a paragraph on its own, whose margins are the item's. */
export interface CellMargins {
  /** Above the first lines, which stand level in all cells. */
  readonly above: Pt;
  /** Below the last line of each cell. */
  readonly below: readonly Pt[];
}

/** What moves down the page as one: a row of cells that start level. A paragraph on its own is a row of one cell. */
export interface FlowItem {
  readonly cells: readonly (readonly FlowParagraph[])[];
  readonly marginTop: Pt;
  readonly marginBottom: Pt;
  /** What the margins in the cells of a row add to its own, with which they do not collapse. */
  readonly cellMargins: CellMargins;
  readonly breakBefore: BreakValue;
  readonly breakAfter: BreakValue;
  readonly breakInside: 'auto' | 'avoid';
  /** The name of its pages; empty for pages without one. */
  readonly page: string;
  /** The page on which it begins has this number. */
  readonly pageNumber?: number;
  /** Whether its cells stand side by side, or the first on the verso and the second on the recto of one opening. */
  readonly pairing: 'step' | 'facing';
  /** The segments that its cells begin with, each part of a joined one by itself. */
  readonly firstIds: readonly Origin[];
}
