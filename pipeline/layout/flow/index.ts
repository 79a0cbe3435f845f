/** The floor of blocks: lines in boxes, no page. */
export { openFlow, type Flow } from './flow-edition.js';
export type { FlowItem, FlowParagraph } from './flow-item.js';
export type { SentencePieces, SentenceRange } from './pieces.js';
export { segmentIdsOf } from './sentences.js';
