/** The door of the segment room: sentences and their ids. */
export { cutDocument, type Cut, type CutMistake, type CutParagraph, type CutResult } from './cut-document.js';
export { cutForm, placeSentence } from './cut-form.js';
export { hashSentence, hashSentences } from './hash-sentence.js';
export { cutSentence, rawSentence, segmentDocument } from './segment-document.js';
export {
  compareIds,
  idAfter,
  joinIds,
  paragraphId,
  paragraphIdAfter,
  parseId,
  parseJoinedId,
  segmentId,
  type ParsedId,
} from './segment-id.js';
export type { SegmentedDocument, SegmentedParagraph, SegmentId, Sentence } from './segmented-document.js';
