/** Pages to PDF. */
export { exportPdf } from './export-pdf.js';
export { loadPdfkit } from './pdfkit-document.js';
export { packFonts } from './pack-ahead.js';
export type { ExportMeans } from './compose-pdf.js';
export { exportSheets } from './export-sheets.js';
export { exportPreview, type PreviewMark } from './export-preview.js';
export { prepareCopies, type CopySeries, type CopyWriter } from './export-copies.js';
export type { ArchiveLevel, SheetUse, SpotInk } from './pdf-options.js';
