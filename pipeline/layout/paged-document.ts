/** Finished pages: every glyph at its place. Points, from the top left corner of the sheet, y downwards. */
import type { Color, EditionMetadata, Numbering, Origin, ParagraphBlock } from '../edition/index.js';
import type { Face } from '../font/index.js';
import type { Box, Pt, Size } from '../geometry/index.js';

export interface PlacedGlyph {
  /** The face's own glyph id. */
  readonly glyph: number;
  /** Where its origin stands, from the sheet's left edge. */
  readonly x: Pt;
  /** Upwards shift from the baseline. */
  readonly rise: Pt;
  /** The width that the glyph's own metrics give it at this size. */
  readonly advance: Pt;
  /** The characters that it shows; empty for all but the first glyph of a cluster. */
  readonly text: string;
}

/** Glyphs of one face, size, colour, language and origin, left to right on one baseline. */
export interface PlacedRun {
  readonly face: Face;
  readonly fontSize: Pt;
  readonly color: Color;
  readonly decoration: 'none' | 'solid' | 'dotted' | 'line-through';
  readonly lang: string;
  readonly origin: Origin;
  /** The `id` that a link leads to. */
  readonly target?: string;
  /** A run-in heading: its level, 1 to 6. */
  readonly headingLevel?: number;
  /** A leader: printed for the eye alone. */
  readonly isLeader?: true;
  readonly x: Pt;
  readonly width: Pt;
  readonly glyphs: readonly PlacedGlyph[];
}

/** Where a line comes from: block of the edition, and for a row the cell and the paragraph in the cell. */
export interface BlockPlace extends PlaceInBlock {
  readonly block: number;
}

/** Where a paragraph stands in its block: of a row the cell and the paragraph in the cell. */
export interface PlaceInBlock {
  readonly cell?: number;
  readonly paragraph?: number;
}

export interface PlacedLine {
  readonly place: BlockPlace;
  readonly tag: ParagraphBlock['tag'];
  readonly lang: string;
  readonly role?: ParagraphBlock['role'];
  /** Counted from 0 in its paragraph, and how many the paragraph has. */
  readonly index: number;
  readonly count: number;
  /** Start edge and width that the line may fill, indent taken off. */
  readonly x: Pt;
  readonly measure: Pt;
  /** Whether the line was to fill its measure: no last line, no line before a break, no ragged one. */
  readonly isJustified: boolean;
  readonly baseline: Pt;
  readonly runs: readonly PlacedRun[];
}

/** A solid rule, level: a border of a block. */
export interface PlacedRule {
  readonly place: BlockPlace;
  readonly color: Color;
  /** Its left end, and its centre line. */
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly thickness: Pt;
}

export interface Page {
  /** Physical page, from 1. */
  readonly number: number;
  readonly side: 'recto' | 'verso';
  readonly isBlank: boolean;
  /** `page`: the name of its kind; empty for pages without one. */
  readonly name: string;
  /** What the page counter says: the printed number, where the margin boxes print one. */
  readonly counter: number;
  /** How the margin boxes of its kind print that number, on a page left blank those of the pages before it; absent where they print none. */
  readonly folio?: Numbering;
  readonly size: Size;
  /** The type area, from the top left corner of the sheet. */
  readonly area: Box;
  /** In reading order. */
  readonly lines: readonly PlacedLine[];
  /** Folios, running heads and the notes beside lines: all generated. */
  readonly marginLines: readonly PlacedLine[];
  /** Borders of blocks; absent: none. */
  readonly rules?: readonly PlacedRule[];
}

/** A heading for bookmarks. */
export interface OutlineEntry {
  readonly level: number;
  readonly title: string;
  readonly lang: string;
  /** Physical page, from 1, and the top of the heading on it. */
  readonly page: number;
  readonly top: Pt;
}

/** Where an element with an `id` begins. */
export interface Anchor {
  readonly id: string;
  /** Physical page, from 1, and the top of its first line. */
  readonly page: number;
  readonly top: Pt;
}

export interface PagedDocument {
  readonly name: string;
  readonly metadata: EditionMetadata;
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /** In reading order. */
  readonly anchors: readonly Anchor[];
  /** Where each sentence of the source begins, by its id (`p012.s03`), in whatever language it stands first; in reading order. Absent: not known. */
  readonly passages?: readonly Anchor[];
}
