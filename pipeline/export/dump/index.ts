/** Pages to text. */
export { exportDump, exportDumpSteps } from './export-dump.js';
export { generatedTexts, type GeneratedText } from './generated-texts.js';
