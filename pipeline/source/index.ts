/** The door of the source room: bytes to `SourceDocument`. */
export { isCalendarDay } from './calendar.js';
export { decodeSource, firstBadByte } from './decode-source.js';
export { REQUIREMENTS } from './manifest.js';
export type {
  Bilingual,
  CheckLine,
  EditionChoice,
  LeadMark,
  LeadMarks,
  Manifest,
  PlacedName,
  Purpose,
  Requirement,
  Side,
  WaiverItem,
} from './manifest.js';
export { DEFAULT_PRESS_ORDER, type PressOrder } from './press-order.js';
export { PRINTED_MARKS } from './normalise.js';
export { readManifest } from './read-manifest.js';
export { NO_MARKS, printedText, readSource } from './read-source.js';
export { sentenceRanges, type TextRange } from './sentence-ranges.js';
export type {
  DecodedText,
  MappedText,
  ParagraphForm,
  ParagraphKind,
  SentenceRange,
  SentenceRole,
  SourceDocument,
  SourceEncoding,
  SourceParagraph,
  WebResidue,
} from './source-document.js';
export { readYaml, type YamlEntry, type YamlFile, type YamlValue } from './yaml-reader.js';
export { isWhiteSpace, withoutWhiteSpace } from './white-space.js';
