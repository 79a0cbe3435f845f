/** Criterion 35: the page count is padded as the stylesheet asks. */
import type { MeasuredBook } from './measured-page.js';
import { pageFault, type PageFinding } from './page-finding.js';

/** A count of pages that is no multiple of what `--dz-pad-pages` says. */
export function checkPageCount({ document, edition }: MeasuredBook): readonly PageFinding[] {
  const { padTo = 1 } = edition.pages;
  const found = document.pages.length;
  return found % padTo === 0 ? [] : [pageFault('pages/page-count', 0, { found, padTo })];
}
