/** The spaces between the glyphs of a line, by what stands on both sides. */
import type { Em, Pt } from '../../geometry/index.js';
import type { MeasuredGlyph, MeasuredLine } from './measured-page.js';

/**
 * - `word`: from the end of a word over its space to the next
 * - `syllable`, `han`: between two Hangul of a word, between two Han
 * - `seam`: between Han and Latin letters or figures
 * - `marks`: between two marks of Chinese of which one gives up its blank half
 * - `mark`: between a mark of Chinese and anything else
 */
export type GapKind = 'word' | 'syllable' | 'han' | 'seam' | 'marks' | 'mark' | 'other';

export interface Gap {
  readonly kind: GapKind;
  readonly before: MeasuredGlyph;
  readonly after: MeasuredGlyph;
  readonly width: Pt;
  /** The width in ems of the glyph before. */
  readonly ems: Em;
  /** What the gap has more than the face gives it, in ems: of a word space, more than the space's own advance. Below 0 what it has less. */
  readonly stretch: Em;
}

/** The gaps of a line from left to right. */
export function gapsOf({ glyphs }: MeasuredLine): readonly Gap[] {
  const gaps: Gap[] = [];
  let before: MeasuredGlyph | undefined;
  let natural: Pt = 0;
  for (const glyph of glyphs) {
    if (glyph.kind === 'space') {
      natural += glyph.advance;
      continue;
    }
    if (before) gaps.push(gapBetween(before, glyph, natural));
    before = glyph;
    natural = 0;
  }
  return gaps;
}

function gapBetween(before: MeasuredGlyph, after: MeasuredGlyph, natural: Pt): Gap {
  const width = after.x - before.x - before.advance;
  const size = before.size;
  const kind = natural > 0 ? 'word' : kindBetween(before, after);
  return { kind, before, after, width, ems: width / size, stretch: (width - natural) / size };
}

function kindBetween(before: MeasuredGlyph, after: MeasuredGlyph): GapKind {
  if (before.isKorean !== after.isKorean) return 'other';
  if (before.isKorean) return before.kind === 'hangul' && after.kind === 'hangul' ? 'syllable' : 'other';
  if (before.kind === 'han' && after.kind === 'han') return 'han';
  const isSeam = (before.kind === 'han' && after.kind === 'latin') || (before.kind === 'latin' && after.kind === 'han');
  if (isSeam) return 'seam';
  return markKind(before, after);
}

/** GB/T 15834, adjacent marks: the blank halves that meet are one. */
function markKind(before: MeasuredGlyph, after: MeasuredGlyph): GapKind {
  const isBefore = before.kind === 'closing' || before.kind === 'opening';
  const isAfter = after.kind === 'closing' || after.kind === 'opening';
  if (isBefore && isAfter && !(before.kind === 'opening' && after.kind === 'closing')) return 'marks';
  return isBefore || isAfter ? 'mark' : 'other';
}

/** How far the Han of a line stand apart, in ems: 0 where none stand beside each other. */
export const hanGapOf = (gaps: readonly Gap[]): Em =>
  gaps.reduce((most, { kind, stretch }) => (kind === 'han' ? Math.max(most, stretch) : most), 0);
