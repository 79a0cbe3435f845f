/** The spaces between the glyphs of a line, by what stands on both sides. */
import type { Em, Pt } from '../../geometry/index.js';
import type { MeasuredGlyph } from './measured-page.js';

/**
 * - `word`: from the end of a word over its space to the next
 * - `seam`: between Han and Latin letters or figures
 * - `marks`: between two marks of Chinese of which one gives up its blank half
 * - `mark`: between a mark of Chinese and anything else
 */
export type GapKind = 'word' | 'seam' | 'marks' | 'mark';

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

/** What a line puts between its glyphs. */
export interface LineSpaces {
  /** From left to right; those between two Han and between two syllables only count by their widest. */
  readonly gaps: readonly Gap[];
  /** The word spaces of Korean, from left to right: a word on one side at least is Korean. */
  readonly words: readonly Em[];
  /** The widest between two Han, 0 where none stand beside each other or none is wider than nothing. */
  readonly han: Em;
  /** The widest between two Hangul of a word. */
  readonly syllables: Em;
  /** The narrowest there, below 0 where syllables have moved together. */
  readonly tightSyllables: Em;
}

/** The spaces of a line's glyphs, read once from left to right. */
export function spacesOf(glyphs: readonly MeasuredGlyph[]): LineSpaces {
  const gaps: Gap[] = [];
  const words: Em[] = [];
  let [han, syllables, tightSyllables, natural]: [Em, Em, Em, Pt] = [0, 0, 0, 0];
  let before: MeasuredGlyph | undefined;
  for (let i = 0; i < glyphs.length; i += 1) {
    const after = glyphs[i];
    if (!after) continue;
    if (after.kind === 'space') {
      natural += after.advance;
      continue;
    }
    const kind = before && (natural > 0 ? 'word' : kindBetween(before, after));
    if (before && kind && kind !== 'other') {
      const { size } = before;
      const width = after.x - before.x - before.advance;
      const ems = width / size;
      if (kind === 'han') han = Math.max(han, ems);
      else if (kind === 'syllable') {
        syllables = Math.max(syllables, ems);
        tightSyllables = Math.min(tightSyllables, ems);
      } else gaps.push({ kind, before, after, width, ems, stretch: (width - natural) / size });
      if (kind === 'word' && (before.isKorean || after.isKorean)) words.push(ems);
    }
    before = after;
    natural = 0;
  }
  return { gaps, words, han, syllables, tightSyllables };
}

function kindBetween(before: MeasuredGlyph, after: MeasuredGlyph): GapKind | 'han' | 'syllable' | 'other' {
  const { isKorean, kind } = before;
  if (isKorean !== after.isKorean) return 'other';
  if (isKorean) return kind === 'hangul' && after.kind === 'hangul' ? 'syllable' : 'other';
  if (kind === 'han' && after.kind === 'han') return 'han';
  if (kind === 'han' && after.kind === 'latin') return 'seam';
  if (kind === 'latin' && after.kind === 'han') return 'seam';
  return markKind(before, after);
}

/** GB/T 15834, adjacent marks: the blank halves that meet are one. */
function markKind(before: MeasuredGlyph, after: MeasuredGlyph): GapKind | 'other' {
  const isBefore = before.kind === 'closing' || before.kind === 'opening';
  const isAfter = after.kind === 'closing' || after.kind === 'opening';
  if (isBefore && isAfter && !(before.kind === 'opening' && after.kind === 'closing')) return 'marks';
  return isBefore || isAfter ? 'mark' : 'other';
}
