/** Runs set from one edge, seen from another. */
import type { Pt } from '../geometry/index.js';
import type { PlacedRun } from './paged-document.js';

/** A run and its glyphs `by` points further right. */
export const moveRun = (run: PlacedRun, by: Pt): PlacedRun => ({
  ...run,
  x: run.x + by,
  // Every field by name: a spread of so many objects is slow.
  glyphs: run.glyphs.map(({ glyph, x, rise, advance, text }) => ({ glyph, x: x + by, rise, advance, text })),
});
