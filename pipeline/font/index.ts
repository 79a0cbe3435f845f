/** The door of the font room: font files to faces, glyphs and subsets. */
export type {
  Face,
  FaceDescriptor,
  FaceMetrics,
  FaceSubset,
  Glyph,
  GlyphCluster,
  OfficeName,
  ShiftedGlyph,
} from './face.js';
export { embeddingFault, officeEmbeddingFault, type EmbeddingRights } from './face-facts.js';
export { fontFiles, openFontBook, type FontBook, type FontBookRequest } from './font-book.js';
export { FontDamage, FontReplaced } from './font-damage.js';
export type { OpenedFile } from './font-image.js';
export {
  isListedFace,
  packagePath,
  readFontList,
  unpackedPath,
  type FontList,
  type GenericFamily,
  type ListedFace,
  type ListedFamily,
} from './font-list.js';
export { unpackWoff } from './unpack-woff.js';
