/** What an element says when it is printed, as one line: for running heads. */
import type { MarkupElement } from './element-tree.js';
import { isRunName } from './elements.js';
import type { StyleBook } from './style-book.js';
import { collapseText } from './white-space.js';

/** The text of an element without notes and without what `::before` and `::after` add (CSS Generated Content for Paged Media, section 1.1.1). */
export const textOfElement = (element: MarkupElement, styles: StyleBook): string =>
  collapseText(rawText(element, styles));

function rawText(element: MarkupElement, styles: StyleBook): string {
  return element.children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      const { display, position } = styles.styleOf(child);
      if (display === 'none' || position === 'absolute') return '';
      // Chinese goes on after a line end as it is; other scripts have a space there, as between two paragraphs.
      if (child.name === 'br') return child.lang.startsWith('zh') ? '' : ' ';
      return isRunName(child.name) ? rawText(child, styles) : ` ${rawText(child, styles)} `;
    })
    .join('');
}
