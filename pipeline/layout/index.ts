/** The door of the layout room: an edition to finished pages. */
export { EM_BOX_ASCENT } from './em-box.js';
export { layoutEdition, layoutSteps, type LayoutContext } from './layout-edition.js';
export { comparePlaces } from './block-place.js';
export { formatNumber } from './numbering.js';
export { marginSide, type MarginSide } from './margin-side.js';
export { pageTurns } from './pages/index.js';
export type {
  Anchor,
  BlockPlace,
  OutlineEntry,
  Page,
  PagedDocument,
  PlacedGlyph,
  PlacedLine,
  PlacedRule,
  PlacedRun,
} from './paged-document.js';
