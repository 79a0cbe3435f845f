/** The floor of lines: never sees a page. */
export {
  layoutParagraph,
  layoutParagraphSteps,
  type InlineContext,
  type ParagraphRequest,
} from './layout-paragraph.js';
export type { InlineLine } from './finish-line.js';
export { collectText, type LineNote } from './paragraph-text.js';
