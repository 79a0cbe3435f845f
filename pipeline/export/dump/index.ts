/** Pages to text. */
export { exportDump } from './export-dump.js';
export { generatedTexts, type GeneratedText } from './generated-texts.js';
