/** Where links lead: every element with an `id`, with the page and height where it begins. */
import type { Block } from '../edition/index.js';
import { findBeginnings, placedElements } from './beginnings.js';
import type { PageDraft } from './pages/index.js';
import type { Anchor } from './paged-document.js';

/** The anchors of an edition, in reading order; each where its first line stands. */
export function anchorsOf(blocks: readonly Block[], drafts: readonly PageDraft[]): readonly Anchor[] {
  const beginningOf = findBeginnings(drafts);
  return placedElements(blocks).flatMap(({ place, element: { anchor: id } }) => {
    const { page, top } = beginningOf(place);
    const draft = drafts[page];
    return id === undefined || !draft ? [] : [{ id, page: draft.number, top: draft.style.margin.top + top }];
  });
}
