/** How far the spaces of a line may go: the limits of its stylesheet. */
import type { BlockStyle } from '../../edition/index.js';
import type { Em } from '../../geometry/index.js';

export interface LineLimits {
  /** A word space of Korean, the space's own width included. */
  readonly wordSpace: { readonly min: Em; readonly max: Em };
  /** What may come between two syllables of a word; `min` below 0 lets them move together. */
  readonly syllableSpace: { readonly min: Em; readonly max: Em };
  /** What may come between two Han of a justified line. */
  readonly hanSpace: Em;
  /** Between Han and Latin, where they stand apart. CLREQ: a quarter, not below an eighth, not over a third. */
  readonly seam: { readonly min: Em; readonly max: Em };
}

const LIMITS: LineLimits = {
  // The layout takes 0.06 em off a face's own space, the narrowest of which (Noto Sans KR) has 0.224.
  wordSpace: { min: 0.16, max: 1.01 },
  syllableSpace: { min: 0, max: 0.03 },
  hanSpace: 0.5,
  seam: { min: 0.125, max: 0.333 },
};

/** The limits that a block's style sets: one table for all until stylesheets have words for them. */
export const limitsOf: (style: BlockStyle) => LineLimits = () => LIMITS;
