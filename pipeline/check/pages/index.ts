/** The part of the check room that reads finished pages. */
export { checkPages, checkPagesSteps } from './check-pages.js';
export { jsonReport, type EditionReport } from './json-report.js';
export type { RatedLine, WordSpaces } from './line-looseness.js';
export type { PageCheckOptions, PageCode, PageFinding } from './page-finding.js';
export type { PageFigures, PageReport } from './page-report.js';
export {
  applyWaivers,
  pageDiagnostics,
  readWaivers,
  type JudgedFinding,
  type JudgedReport,
  type WaiverLine,
} from './waivers.js';
