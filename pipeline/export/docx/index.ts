/** The door of the Word exporter. */
export { exportDocx } from './export-docx.js';
