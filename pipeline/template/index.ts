/** The door of the template room: Handlebars to markup. */
export { compileTemplate, type Template } from './compile-template.js';
export type { DocketData, DocketFace, DocketFile } from './docket-data.js';
export { docketSchema } from './docket-schema.js';
export { helperTable } from './helpers.js';
export type { MarkupPlaces } from './markup-places.js';
export { renderTemplate, renderTemplateSteps, type Markup } from './render-template.js';
export type { MarkupPart } from './runtime.js';
export { docketTable, schemaTable } from './schema-table.js';
export { templateSchema } from './schema.js';
export {
  templateData,
  type BilingualData,
  type EditionNaming,
  type Finding,
  type FindingData,
  type HeadingData,
  type NoteData,
  type ParagraphData,
  type PassageData,
  type SentenceData,
  type SideData,
  type TemplateData,
  type TextFindings,
} from './template-data.js';
export { DOCKET_ROOT, EDITION_ROOT, type TemplateRoot } from './template-root.js';
export { dateInWords } from './words.js';
