/** Where links lead: every element with an `id` and every sentence, with the page and height where it begins. */
import type { Block } from '../edition/index.js';
import type { Pt } from '../geometry/index.js';
import { findBeginnings, placedElements } from './beginnings.js';
import type { PageDraft } from './pages/index.js';
import { comparePlaces } from './block-place.js';
import type { Anchor, BlockPlace } from './paged-document.js';

/** The anchors of an edition, in reading order; each where its first line stands. */
export function anchorsOf(blocks: readonly Block[], drafts: readonly PageDraft[]): readonly Anchor[] {
  const beginningOf = findBeginnings(drafts);
  return placedElements(blocks, ({ anchor }) => anchor !== undefined).flatMap(({ place, element: { anchor: id } }) => {
    const { page, top } = beginningOf(place);
    const draft = drafts[page];
    return id === undefined || !draft ? [] : [{ id, page: draft.number, top: draft.style.margin.top + top }];
  });
}

/** What a page shows of a paragraph. */
interface Shown {
  readonly draft: PageDraft;
  readonly place: BlockPlace;
  readonly passages: ReadonlyMap<string, Pt>;
}

/** The sentences of the source, in reading order: each where the first line stands that shows any of it, of a joined passage (`p012.s03+s04`) every sentence. */
export function passagesOf(drafts: readonly PageDraft[]): readonly Anchor[] {
  const passages = new Map<string, Anchor>();
  for (const { draft, passages: own } of shownInReadingOrder(drafts)) {
    const { number, style } = draft;
    for (const [id, top] of own)
      if (!passages.has(id)) passages.set(id, { id, page: number, top: style.margin.top + top });
  }
  return [...passages.values()];
}

/** A cell is read to its end before the next one begins, though both go on overleaf. */
const shownInReadingOrder = (drafts: readonly PageDraft[]): readonly Shown[] =>
  drafts
    .flatMap((draft) =>
      draft.sheet.facts.paragraphs.map(({ item, at, passages }) => ({
        draft,
        place: { block: draft.firstItem + item, ...at },
        passages,
      })),
    )
    .sort((a, b) => comparePlaces(a.place, b.place));
