/** The door of the export room: finished editions and pages to bytes. */
export { exportDump, generatedTexts, type GeneratedText } from './dump/index.js';
export { exportPdf } from './pdf/index.js';
export { exportDocx } from './docx/index.js';
export { exportHtml } from './html/index.js';
