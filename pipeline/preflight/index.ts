/** The door of the preflight room: PDF bytes against the rules of the standards that they claim to keep. It shares no code with the exporter, so that it does not repeat its errors. */
export {
  contentOperators,
  openPdf,
  pageBox,
  type ContentOperator,
  type PdfArray,
  type PdfBox,
  type PdfDict,
  type PdfFile,
  type PdfName,
  type PdfNumber,
  type PdfObject,
  type PdfPage,
  type PdfRef,
  type PdfStream,
  type PdfString,
  type SyntaxNote,
} from './pdf-file/index.js';
export { STANDARDS, type Standard, type Violation } from './violation.js';
export { RULES, checkConformance } from './check-conformance.js';
export { ruleTable } from './rule-table.js';
export type { Rule } from './rules/rule.js';
