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

/** The limits that a block's style sets; those of Chinese are CLREQ's. */
export const limitsOf = ({ wordSpace, syllableSpace }: BlockStyle): LineLimits => ({
  wordSpace,
  syllableSpace,
  hanSpace: 0.5,
  seam: { min: 0.125, max: 0.333 },
});
