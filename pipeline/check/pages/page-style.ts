/** The style that the stylesheet gives a finished page. */
import type { PageStyle, PageStyles } from '../../edition/index.js';
import type { Page } from '../../layout/index.js';

/** CSS Paged Media 3, section 5.2: `:first` is the first page of the book, and of every run of pages of one name. */
export function styleOfPage(page: Page, before: Page | undefined, pages: PageStyles): PageStyle {
  const set = (page.name === '' ? undefined : pages.named?.[page.name]) ?? pages;
  if (page.isBlank) return set.blank;
  const isFirst = page.name === '' ? page.number === 1 : set.hasFirst === true && before?.name !== page.name;
  return isFirst ? set.first : set[page.side];
}
