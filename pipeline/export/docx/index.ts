/** The door of the Word exporter. */
export type { DocumentFacts } from './custom-properties.js';
export { exportDocx, type DocxOptions } from './export-docx.js';
