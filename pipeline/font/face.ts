/** A font face as layout and export see it: coverage, advances, glyphs. Only this room knows the font library. */
import type { Em } from '../geometry/index.js';
import type { FaceFacts } from './face-facts.js';

/** A glyph of a face and its advance, in ems. */
export interface Glyph {
  /** The face's own glyph id. */
  readonly id: number;
  readonly advance: Em;
}

/** A glyph shifted from its place by the face's own tables: kerning, marks, `halt`. */
export interface ShiftedGlyph extends Glyph {
  readonly xOffset: Em;
  readonly yOffset: Em;
}

/** A shaped cluster: the glyphs that show `text`. The clusters of a run give its text again, in order. */
export interface GlyphCluster {
  readonly text: string;
  readonly glyphs: readonly ShiftedGlyph[];
}

export interface FaceMetrics {
  /** Height above and depth below the baseline, both positive, in ems. */
  readonly ascent: Em;
  readonly descent: Em;
  readonly capHeight: Em;
  /** Centre line and thickness of an underline, in ems; the centre is negative below the baseline. */
  readonly underlinePosition: Em;
  readonly underlineThickness: Em;
}

/** A face's tables for embedding: what a PDF font descriptor asks for, in units of 1/1000 em. */
export interface FaceDescriptor {
  readonly bbox: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly isFixedPitch: boolean;
  readonly isSerif: boolean;
}

/** The name by which office programs know a face: its family of at most a regular, a bold and two sloping faces (OpenType `name` id 1; `Noto Sans KR Medium`), and whether it is the bold one (`head` macStyle). */
export interface OfficeName {
  readonly family: string;
  readonly isBold: boolean;
}

export interface Face {
  /** Unique in its font book: PostScript name. */
  readonly id: string;
  readonly postscriptName: string;
  readonly family: string;
  readonly weight: number;
  /** The file it came from, as the author knows it. */
  readonly file: string;
  /** What it says of its version and licence. */
  readonly facts: FaceFacts;
  readonly officeName: OfficeName;
  readonly outlines: 'truetype' | 'cff';
  readonly metrics: FaceMetrics;
  readonly descriptor: FaceDescriptor;
  /** Whether the face has a glyph for a code point. */
  covers(codePoint: number): boolean;
  /** The nominal glyph of a code point, advance cached; undefined where the face has none. */
  glyphOf(codePoint: number): Glyph | undefined;
  /** One character through OpenType features (`fwid`, `hwid`, `halt`), cached; undefined where the face has no glyph, or needs several. */
  glyphWith(codePoint: number, features: readonly string[]): ShiftedGlyph | undefined;
  /** Full shaping of a run (Latin words, conjoining jamo, a two-em dash) with the features given beside the default ones, cached. */
  shape(text: string, features?: readonly string[]): readonly GlyphCluster[];
  /** A TrueType or CFF font program of just these glyphs (sorted, .notdef first): `program`, and the new index of each glyph id. */
  subset(glyphIds: readonly number[]): FaceSubset;
  /** A whole font file of those of the characters that the face has, for a document to bring along: the same bytes for the same characters. Undefined for CFF outlines, which Word installs from no document. */
  fontFile(codePoints: readonly number[]): Uint8Array | undefined;
}

export interface FaceSubset {
  readonly kind: 'truetype' | 'cff';
  readonly program: Uint8Array;
  /** New glyph index by old glyph id. */
  readonly indexOf: ReadonlyMap<number, number>;
  /** Offsets at which the program falls into pieces, most of which stay the same where a glyph comes or goes: ascending. Absent: it is one. */
  readonly cuts?: readonly number[];
}
