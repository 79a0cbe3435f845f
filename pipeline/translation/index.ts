/** The door of the translation room: segment files, and the document aligned with them. */
export { alignDocument, duplicateIds, isUntranslated, type AlignmentInput } from './align-document.js';
export type {
  AlignedDocument,
  AlignedParagraph,
  KoreanLine,
  KoreanText,
  Note,
  Passage,
  State,
} from './aligned-document.js';
export { KOREAN_ERRORS } from './check-passage.js';
export { countStates, type SectionCount } from './count-states.js';
export { withHash, withKorean, withoutOldChinese, withPass, withState } from './edit-segment-file.js';
export { importDocument, type ImportedFile, type ImportInput } from './import-document.js';
export { koreanSpan } from './korean-text.js';
export { newSegmentFiles, type NewSegmentFile } from './new-segment-files.js';
export { STATES } from './parse-header.js';
export { parseSegmentFile, writeSegmentFile } from './parse-segment-file.js';
export { readQueries, type Query } from './read-queries.js';
export { syncDocument, type SyncChange, type SyncInput, type SyncResult } from './sync/sync-document.js';
export { textDifference, type DifferencePart } from './text-difference.js';
export { allSegments, segmentNames, selectSegments, type LocatedSegment, type Selection } from './select-segments.js';
export type { ChineseLine, FileLine, SegmentEntry, SegmentFile } from './segment-file.js';
export { isBelow, passagesBelow } from './state-order.js';
