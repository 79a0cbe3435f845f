/** A page as it goes into a tagged file: its stream, and what it says of the structure. Depends on the page and the codes of its glyphs. */
import type { Size } from '../../geometry/index.js';
import type { Page } from '../../layout/index.js';
import { deflate } from './deflate.js';
import type { PageLink } from './links.js';
import type { FontsById } from './marked-text.js';
import { utf8Bytes } from './numbers.js';
import { pageContent } from './page-content.js';
import type { ContentMark } from './structure-tree.js';

/** A finished page. */
export interface MarkedPage {
  readonly size: Size;
  /** Its operators, deflated. */
  readonly stream: Uint8Array;
  /** The index of a mark is its marked-content id. */
  readonly marks: readonly ContentMark[];
  readonly links: readonly PageLink[];
  /** The blocks that have marks on it, in ascending order. */
  readonly blocks: readonly number[];
}

/** A page whose stream is still to be deflated. */
export interface PageDraft extends Omit<MarkedPage, 'stream'> {
  readonly operators: Uint8Array;
}

/** Writes the content of a page. */
export function pageDraft(page: Page, fonts: FontsById): PageDraft {
  const { operators, marks, links } = pageContent(page, fonts, { isTagged: true });
  const blocks = [...new Set(marks.map(({ line }) => line.place.block))].sort((a, b) => a - b);
  return { size: page.size, operators: utf8Bytes(operators), marks, links, blocks };
}

/** Finishes a page. */
export const markedPage = ({ operators, ...draft }: PageDraft): MarkedPage => ({
  ...draft,
  stream: deflate(operators),
});
