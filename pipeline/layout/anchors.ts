/** Where links lead: every element with an `id`, with the page and height where it begins. */
import type { FlowParagraph } from './flow/index.js';
import type { PageDraft } from './pages/index.js';
import type { Anchor } from './paged-document.js';

/** The anchors of an edition, in reading order; each once, where its first line stands. */
export function anchorsOf(drafts: readonly PageDraft[]): readonly Anchor[] {
  const anchors = new Map<string, Anchor>();
  for (const { number, style, lines } of drafts)
    for (const { paragraph, top } of lines)
      for (const id of anchorsAt(paragraph))
        if (!anchors.has(id)) anchors.set(id, { id, page: number, top: style.margin.top + top });
  return [...anchors.values()];
}

const anchorsAt = ({ block, rowAnchor }: FlowParagraph): readonly string[] =>
  [rowAnchor, block.anchor].filter((id) => id !== undefined);
