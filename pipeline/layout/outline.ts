/** Bookmarks: every heading with the page and height where it begins. Of a row only the leading language's heading. */
import type { Inline, ParagraphBlock } from '../edition/index.js';
import type { PageDraft } from './pages/index.js';
import type { OutlineEntry } from './paged-document.js';

/** The outline of an edition, in reading order. */
export function outlineOf(drafts: readonly PageDraft[]): readonly OutlineEntry[] {
  return drafts.flatMap((draft) =>
    draft.lines.flatMap(({ paragraph, line, top }): OutlineEntry[] => {
      const { block, place } = paragraph;
      const isLeading = (place.cell ?? 0) === 0;
      if (block.tag === 'p' || line > 0 || !isLeading) return [];
      return [
        {
          level: headingLevel(block),
          title: textOf(block.inlines),
          lang: block.lang,
          page: draft.number,
          top: draft.style.margin.top + top,
        },
      ];
    }),
  );
}

const headingLevel = (block: ParagraphBlock): number => Number(block.tag.slice(1));

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .filter(({ kind }) => kind !== 'line-note')
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('');
