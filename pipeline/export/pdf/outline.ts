/** Bookmarks: the headings of a document as a tree, each leading to the top of its heading. */
import type { OutlineEntry, Page } from '../../layout/index.js';
import type { PdfDocument } from './pdfkit-document.js';

interface Bookmark {
  readonly entry: OutlineEntry;
  readonly children: Bookmark[];
}

/** Writes the bookmarks, all open. */
export function writeOutline(pdf: PdfDocument, entries: readonly OutlineEntry[], pages: readonly Page[]): void {
  const bookmarks = nestBookmarks(entries);
  if (bookmarks.length > 0) addBookmarks(pdf.outline, bookmarks, pages);
}

/** A heading's children are the deeper headings that follow it; a level that was skipped makes no gap. */
function nestBookmarks(entries: readonly OutlineEntry[]): readonly Bookmark[] {
  const roots: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
    const bookmark: Bookmark = { entry, children: [] };
    (open.at(-1)?.children ?? roots).push(bookmark);
    open.push(bookmark);
  }
  return roots;
}

/** Adds items and says how many can be seen below `outline`: pdfkit would count the children alone, or leave the count out. */
function addBookmarks(outline: PdfDocument['outline'], bookmarks: readonly Bookmark[], pages: readonly Page[]): number {
  let visible = bookmarks.length;
  for (const { entry, children } of bookmarks) {
    const page = pages[entry.page - 1];
    if (!page) throw new Error(`a bookmark leads to page ${entry.page}, which is not there`);
    const item = outline.addItem(entry.title, {
      pageNumber: entry.page - 1,
      top: entry.top,
      // pdfkit takes this off the page's width: the destination's left edge is 0.
      left: page.size.width,
    });
    if (children.length > 0) visible += addBookmarks(item, children, pages);
  }
  outline.outlineData['Count'] = visible;
  return visible;
}
