/** The page turns of a finished edition, so that another can turn its pages at the same sentences. */
import type { Origin } from '../../edition/index.js';
import { segmentIdsOf } from '../flow/index.js';
import type { PagedDocument } from '../paged-document.js';

/**
 * The first segment that begins on each page but the first page of text; a sentence that goes on from the page before is skipped,
 * and so is a page on which none begins.
 */
export function pageTurns({ pages }: PagedDocument): readonly Origin[] {
  const seen = new Set<Origin>();
  const turns: Origin[] = [];
  for (const { lines } of pages) {
    const ids = lines.flatMap(({ runs }) => runs.flatMap(({ origin }) => segmentIdsOf(origin)));
    const first = ids.find((id) => !seen.has(id));
    if (first !== undefined && seen.size > 0) turns.push(first);
    ids.forEach((id) => seen.add(id));
  }
  return turns;
}
