/** The floor of blocks: lines in boxes, no page. */
export { flowBlocks } from './flow-edition.js';
export type { FlowItem, FlowParagraph } from './flow-item.js';
export type { SentencePieces } from './pieces.js';
export { segmentIdsOf } from './sentences.js';
