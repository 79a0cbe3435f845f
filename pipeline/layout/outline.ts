/**
 * Bookmarks: every heading with the page and height where it begins, run-in headings at the start of a paragraph or inside it too.
 * Of a row only the first heading, which is the leading language's.
 */
import type { PageDraft } from './pages/index.js';
import type { OutlineEntry } from './paged-document.js';

/** The outline of an edition, in reading order. */
export function outlineOf(drafts: readonly PageDraft[]): readonly OutlineEntry[] {
  /** Rows whose heading is listed: those of the other languages say the same. */
  const listed = new Set<number>();
  const outline: OutlineEntry[] = [];
  for (const { sheet, firstItem, number, style } of drafts)
    for (const { item, isInRow, lang, top, headings } of sheet.facts.headings) {
      const block = firstItem + item;
      if (isInRow && listed.has(block)) continue;
      if (isInRow) listed.add(block);
      const at = { lang, page: number, top: style.margin.top + top };
      outline.push(...headings.slice(0, isInRow ? 1 : headings.length).map((heading) => ({ ...heading, ...at })));
    }
  return outline;
}
