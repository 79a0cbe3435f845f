/** Where links lead: every element with an `id` and every sentence, with the page and height where it begins. */
import type { Block } from '../edition/index.js';
import { findBeginnings, placedElements } from './beginnings.js';
import { segmentIdsOf } from './flow/index.js';
import type { PageDraft, PlacedFlowLine } from './pages/index.js';
import { comparePlaces } from './block-place.js';
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

/** The sentences of the source, in reading order: each where the first line stands that shows any of it, of a joined passage (`p012.s03+s04`) every sentence. */
export function passagesOf(drafts: readonly PageDraft[]): readonly Anchor[] {
  const passages = new Map<string, Anchor>();
  for (const { draft, line } of linesInReadingOrder(drafts)) {
    for (const id of idsOn(line)) {
      if (passages.has(id)) continue;
      passages.set(id, { id, page: draft.number, top: draft.style.margin.top + line.top });
    }
  }
  return [...passages.values()];
}

interface LineOnPage {
  readonly draft: PageDraft;
  readonly line: PlacedFlowLine;
}

/** A cell is read to its end before the next one begins, though both go on overleaf. */
const linesInReadingOrder = (drafts: readonly PageDraft[]): readonly LineOnPage[] =>
  drafts
    .flatMap((draft) => draft.lines.map((line) => ({ draft, line })))
    .sort((a, b) => comparePlaces(a.line.paragraph.place, b.line.paragraph.place));

const idsOn = ({ paragraph, line }: PlacedFlowLine): readonly string[] =>
  (paragraph.lines[line]?.runs ?? []).flatMap(({ origin }) => segmentIdsOf(origin));
