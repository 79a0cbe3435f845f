/** The order of the places that lines come from. */
import type { BlockPlace } from './paged-document.js';

/** Below 0 where `a` is read before `b`: blocks, cells and paragraphs in order, so that a cell that goes on overleaf comes before its neighbour. */
export const comparePlaces = (a: BlockPlace, b: BlockPlace): number =>
  a.block - b.block || (a.cell ?? 0) - (b.cell ?? 0) || (a.paragraph ?? 0) - (b.paragraph ?? 0);
