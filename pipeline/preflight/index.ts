/** The door of the preflight room: PDF bytes against the rules of the standards that they claim to keep. It shares no code with the exporter, so that it does not repeat its errors. */
export { contentOperators, openPdf, pageBox, type PdfObject } from './pdf-file/index.js';
export { STANDARDS, type Standard } from './violation.js';
export { RULES, checkConformance } from './check-conformance.js';
export { ruleTable } from './rule-table.js';
