/** The smallest things that a line is made of: a character or a shaped cluster, with its width and what it may give up or take on. */
import type { Face } from '../../font/index.js';
import type { Pt } from '../../geometry/index.js';
import type { CharacterClass } from './mark-class.js';

/** A leader takes on all that its line leaves, so that nothing else there is stretched. */
export const LEADER_STRETCH: Pt = 1e6;

export interface UnitGlyph {
  readonly id: number;
  /** From the unit's left edge. */
  readonly x: Pt;
  readonly rise: Pt;
  readonly advance: Pt;
  readonly text: string;
}

export interface Unit {
  /** UTF-16 offset in the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Index of its styled range. */
  readonly range: number;
  readonly kind: CharacterClass;
  readonly isKorean: boolean;
  readonly face: Face;
  readonly fontSize: Pt;
  readonly glyphs: readonly UnitGlyph[];
  /** Natural width inside a line, narrowing beside another mark included. */
  readonly width: Pt;
  /** How far the ink moves left because the frame's blank left half is gone. */
  readonly narrowedLeft: Pt;
  /** What it loses at a line start: the blank left half of an opening mark. */
  readonly startTrim: Pt;
  /** What it loses at a line end: GB/T 15834 §5.1.10, a full-width mark is half as wide there. */
  readonly endTrim: Pt;
  /** What the space after it or its own frame may lose inside a line. */
  readonly shrink: Pt;
  /** CLREQ, shrink order: word spaces (1), brackets (2), commas (3), the gap between Han and Latin (4). A step begins when the one before is used up. */
  readonly shrinkStep: 1 | 2 | 3 | 4;
  /** What the space after it takes on in a line at ratio 1. */
  readonly stretch: Pt;
  /** CLREQ, stretch order: word spaces, and the syllables of Korean with them (1), the gap between Han and Latin (2), everything else alike (3). */
  readonly stretchStep: 1 | 2 | 3;
  /** What it takes on beyond that for every further ratio. */
  readonly openStretch: Pt;
  /** The most that the space after it may take on. */
  readonly stretchLimit: Pt;
  /** Space between it and the next unit; gone at a line end. */
  readonly gap: Pt;
}
