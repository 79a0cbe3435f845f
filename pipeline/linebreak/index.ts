/** The door of the linebreak room: where a line of Chinese or Korean may break. */
export {
  breakOpportunities,
  type BreakClass,
  type BreakOptions,
  type LanguageRange,
  type TextRange,
} from './break-opportunities.js';
export { TAILORINGS, type Tailoring } from './tailorings.js';
export { untailoredBreaks } from './untailored-breaks.js';
export type { UnicodeBreak } from './find-breaks.js';
