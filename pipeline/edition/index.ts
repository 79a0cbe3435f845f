/** The door of the edition room: markup and stylesheet to blocks with computed styles. */
export {
  MARGIN_AREAS,
  type Block,
  type BlockStyle,
  type BreakValue,
  type Color,
  type ContentPart,
  type Edition,
  type EditionMetadata,
  type FontStack,
  type Inline,
  type MarginArea,
  type MarginBox,
  type NamedString,
  type Border,
  type Numbering,
  type Origin,
  type PageStyle,
  type PageStyles,
  type PageStyleSet,
  type ParagraphBlock,
  type RowBlock,
  type SyllableSpace,
  type TextStyle,
  type WordSpace,
} from './edition.js';
export { INITIAL_JUSTIFICATION, type Justification } from './computed-style.js';
export { composeEdition, composeEditionSteps, type EditionSources } from './compose-edition.js';
export type { MarkupInput } from './element-tree.js';
export { propertyTable } from './property-table.js';
export { readStylesheet, readStylesheets, type Stylesheet, type StylesheetFile } from './stylesheet.js';
