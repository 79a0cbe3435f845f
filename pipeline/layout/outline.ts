/** Bookmarks: every heading with the page and height where it begins. Of a row only the first heading, which is the leading language's. */
import type { Inline, ParagraphBlock } from '../edition/index.js';
import type { PageDraft } from './pages/index.js';
import type { OutlineEntry } from './paged-document.js';

/** The outline of an edition, in reading order. */
export function outlineOf(drafts: readonly PageDraft[]): readonly OutlineEntry[] {
  /** Rows whose heading is listed: those of the other languages say the same. */
  const listed = new Set<number>();
  return drafts.flatMap((draft) =>
    draft.lines.flatMap(({ paragraph, line, top }): OutlineEntry[] => {
      const { block, place } = paragraph;
      const isInRow = place.cell !== undefined;
      if (block.tag === 'p' || line > 0 || (isInRow && listed.has(place.block))) return [];
      if (isInRow) listed.add(place.block);
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
