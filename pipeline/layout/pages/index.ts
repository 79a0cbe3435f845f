/** The floor of pages: boxes with heights, no glyph. */
export { breakPages, type PageBreakOptions, type PageDraft } from './break-pages.js';
export { sideOf, styleSetOf } from './page-style.js';
export { pageTurns } from './page-turns.js';
export type { Sheet, SheetLine, SheetRule } from './sheet.js';
