/** Pages to PDF. */
export { exportPdf } from './export-pdf.js';
