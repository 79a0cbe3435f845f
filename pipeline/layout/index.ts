/** The door of the layout room: an edition to finished pages. */
export { layoutEdition } from './layout-edition.js';
export { marginSide, type MarginSide } from './margin-side.js';
export type { InlineContext as LayoutContext } from './inline/index.js';
export type {
  Anchor,
  BlockPlace,
  OutlineEntry,
  Page,
  PagedDocument,
  PlacedGlyph,
  PlacedLine,
  PlacedRun,
} from './paged-document.js';
