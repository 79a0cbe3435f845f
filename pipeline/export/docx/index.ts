/** The door of the Word exporter. */
export type { DocumentFacts } from './parts/custom-properties.js';
export { exportDocx, type DocxOptions } from './export-docx.js';
