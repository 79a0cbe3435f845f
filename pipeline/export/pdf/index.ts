/** Pages to PDF. */
export { exportPdf } from './export-pdf.js';
export { exportSheets } from './export-sheets.js';
