/** The printed numbers of pages that page references lead to. */
import type { PagedDocument } from '../../../layout/index.js';

/** By anchor the number of the page on which it stands. */
export const pageNumbersOf = ({ anchors, pages }: PagedDocument): ReadonlyMap<string, string> =>
  new Map(anchors.map(({ id, page }) => [id, String(pages[page - 1]?.counter ?? page)]));
