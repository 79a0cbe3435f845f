/** The title that a web page gives its text, where the text has none itself. */
import { descendants, textIn, type ElementNode } from '../element-tree.js';
import type { PageLine } from './page-lines.js';

const META = ['articletitle', 'og:title', 'title'];
/** Sites put their own name and the column behind: 政府工作报告_延边州人民政府. Between digits stands a span of years. */
const SUFFIX = /\s*(?:[_|｜]|--|(?<!\d)-|-(?!\d)|\s[–—]\s).*$/s;

/** What the page calls its text: in a heading before it, in its description, or in the title of the window. */
export function pageTitle(root: ElementNode, around: readonly PageLine[]): string | undefined {
  const heading = around.find(({ level, isHidden, link }) => level === 1 && !isHidden && link !== 'all')?.text;
  const window = descendants(root, 'title').map(textIn)[0]?.replace(SUFFIX, '');
  const found = [heading, metaTitle(root), window].map((text) => text?.replace(/\s+/g, ' ').trim());
  return found.find((text) => text !== undefined && text !== '');
}

function metaTitle(root: ElementNode): string | undefined {
  const metas = descendants(root, 'meta').map(({ attributes }) => ({
    name: (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase(),
    content: attributes.get('content') ?? '',
  }));
  return META.flatMap((name) => metas.filter((meta) => meta.name === name)).find(({ content }) => content.trim() !== '')
    ?.content;
}

/** A line that a report has below its title and never above it: subtitle, author, salutation, a sentence, the first heading. */
const NO_TITLE = /^(?:——|⸺|[（(]|[一二三四五六七八九十]+、)|[。！？；：:，]$/;
const LONGEST_TITLE = 50;

/** Whether a text begins with a title of its own. */
export const hasOwnTitle = (first: string): boolean => !NO_TITLE.test(first) && first.length <= LONGEST_TITLE;
