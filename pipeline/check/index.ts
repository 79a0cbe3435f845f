/** The door of the check room: QA on aligned text, on sets of documents, and on finished pages. */
export { checkDocument, checkDocumentSteps } from './check-document.js';
export { checkPair, type PairContext } from './check-pair.js';
export {
  CHECK_CODES,
  DEFAULT_LEVELS,
  isCheckCode,
  readCheckLevels,
  type CheckCode,
  type CheckLevel,
  type CheckLevels,
  type LevelLine,
} from './check-levels.js';
export {
  compareDocuments,
  comparisonCounts,
  comparisonDiagnostics,
  comparisonReport,
  type DocumentPair,
  type SessionComparison,
  type SessionDocument,
} from './documents/index.js';
export type { Finding } from './finding.js';
export { foldChinese } from './letters.js';
export { checkForm, type FormFault } from './check-form.js';
export { isLeftToSenses } from './check-terms.js';
export { formPlaces, hasTerm, mentions, readTermText, type TermText } from './term-text.js';
export {
  applyWaivers,
  checkPages,
  checkPagesSteps,
  jsonReport,
  pageDiagnostics,
  readWaivers,
  type EditionReport,
  type JudgedFinding,
  type JudgedReport,
  type PageCheckOptions,
  type PageCode,
  type PageFigures,
  type PageFinding,
  type PageReport,
  type RatedLine,
  type WaiverLine,
  type WordSpaces,
} from './pages/index.js';
