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
export { compareSegments, type ChangeKind, type SegmentChange } from './compare-segments.js';
export { countChinese, countKorean } from './count-words.js';
export { countStates, type SectionCount } from './count-states.js';
export { withHash, withKorean, withNote, withoutOldChinese, withPass, withState } from './edit-segment-file.js';
export { withKoreanEdits, type KoreanEdit } from './edit-korean.js';
export { answerConflicts, possibleAnswers, type ConflictAnswer } from './answer-conflict.js';
export type { ConflictLabels } from './conflict-markers.js';
export {
  conflictsOf,
  isMerged,
  mergeSegmentFiles,
  writeMergedFile,
  type MergeConflict,
  type MergedFile,
  type MergeInput,
} from './merge-segment-files.js';
export { conflictLines, splitConflicts, type SplitConflicts } from './split-conflicts.js';
export { importDocument, type ImportedFile, type ImportInput } from './import-document.js';
export { koreanSpan } from './korean-text.js';
export { newSegmentFiles, type NewSegmentFile } from './new-segment-files.js';
export { STATES } from './parse-header.js';
export { parseSegmentFile, writeSegmentFile } from './parse-segment-file.js';
export { readQueries, type Query } from './read-queries.js';
export { syncDocument, type SyncChange, type SyncInput, type SyncResult } from './sync/sync-document.js';
export { lostSegments } from './sync/lost-segments.js';
export { textDifference, type DifferencePart } from './text-difference.js';
export { allSegments, segmentNames, selectSegments, type LocatedSegment, type Selection } from './select-segments.js';
export type { ChineseLine, FileLine, SegmentEntry, SegmentFile } from './segment-file.js';
export { isBelow, passagesBelow, reviewProgress, type ReviewProgress } from './state-order.js';
