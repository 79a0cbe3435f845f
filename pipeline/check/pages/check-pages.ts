/**
 * The checks of finished pages. Input: the pages of an edition and the edition; output: a report.
 * Everything is measured from where glyphs stand, with tables of marks of the checks' own. Runs again when a page changes.
 */
import type { Edition } from '../../edition/index.js';
import type { PagedDocument } from '../../layout/index.js';
import { checkGrid } from './line-grid.js';
import { checkLineEdges } from './line-edges.js';
import { checkLineFill } from './line-fill.js';
import { checkMarkWidths } from './mark-widths.js';
import { measurePages } from './measured-page.js';
import { checkPageCount } from './page-count.js';
import type { PageCheck, PageCheckOptions } from './page-finding.js';
import { checkPageNumbers } from './page-numbers.js';
import { reportPages, type PageReport } from './page-report.js';
import { checkPageTurns } from './page-turns.js';
import { checkPairs } from './pairs.js';
import { checkReferences } from './references.js';
import { checkRivers } from './rivers.js';
import { checkSpacing } from './spacing.js';
import { checkSplits } from './splits.js';
import { checkTitles } from './titles.js';
import { checkTypeAreas } from './type-area.js';
import { checkTypeFaces } from './type-faces.js';
import { checkWordBreaks } from './word-breaks.js';

const CHECKS: readonly PageCheck[] = [
  checkLineEdges,
  checkSplits,
  checkTypeAreas,
  checkGrid,
  checkLineFill,
  checkMarkWidths,
  checkTypeFaces,
  checkPageTurns,
  checkPageNumbers,
  checkTitles,
  checkWordBreaks,
  checkSpacing,
  checkRivers,
  checkReferences,
  checkPairs,
  checkPageCount,
];

/** Checks an edition's pages by every criterion that a finished page can show. */
export function checkPages(document: PagedDocument, edition: Edition, options: PageCheckOptions = {}): PageReport {
  const book = measurePages(document, edition);
  return reportPages(
    book,
    CHECKS.flatMap((check) => check(book, options)),
  );
}
