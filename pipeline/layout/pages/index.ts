/** The floor of pages: boxes with heights, no glyph. */
export { breakPages, type PageDraft } from './break-pages.js';
export type { PlacedFlowLine } from './fill-cell.js';
