/** The elements of the subset: which there are, what may stand in them and which attributes they take. */

export const CONTAINER_NAMES = ['div', 'section', 'nav'] as const;
export const PARAGRAPH_NAMES = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
export const INLINE_NAMES = ['span', 'a', 'br'] as const;

/** The names of elements that an author can write. */
export const ELEMENT_NAMES = [...CONTAINER_NAMES, ...PARAGRAPH_NAMES, ...INLINE_NAMES] as const;

export type ParagraphName = (typeof PARAGRAPH_NAMES)[number];
/** The elements that every edition has and no author writes. */
export const ROOT_NAMES = ['html', 'body'] as const;
export type ElementName = (typeof ELEMENT_NAMES)[number] | (typeof ROOT_NAMES)[number];

/** The attributes with what they say; most are for every element. */
export const ATTRIBUTES = {
  class: 'names for the stylesheet; also the names of Word styles',
  id: 'anchor, once in an edition',
  lang: 'language of what is inside (BCP 47)',
  'data-origin': 'segment that the text inside was made from; the innermost counts',
  href: 'of an `a` alone: `#` and the id of the element that it leads to',
  role: 'what it is besides its element (WAI-ARIA 1.3): `heading` of a `span`, `doc-toc` of a `nav`, `comment` of a `div`',
  'aria-level': 'of a `span` with `role="heading"` alone: the level of the heading, 1 to 6',
  'data-author': 'in a `div` with `role="comment"`, of it or a `p`: who says what is inside; the innermost counts',
} as const;

/** The one role that an element can say (WAI-ARIA 1.3, and its module for digital publishing). */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['div', 'comment'],
  ['span', 'heading'],
  ['nav', 'doc-toc'],
]);

/** The elements that an attribute is for; absent: all. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  href: ['a'],
  role: [...ROLES.keys()],
  'aria-level': ['span'],
  'data-author': ['div', 'p'],
};

/** The names of the attributes that an element takes. */
export const attributeNames = (element: string): readonly string[] =>
  Object.keys(ATTRIBUTES).filter((name) => OWNERS[name]?.includes(element) ?? true);

/** The role that an element can say, if any. */
export const possibleRole = (element: string): string | undefined => ROLES.get(element);

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  names.some((known) => known === name);

export const isElementName = (name: string): name is (typeof ELEMENT_NAMES)[number] => isOneOf(ELEMENT_NAMES, name);
export const isRootName = (name: string): name is (typeof ROOT_NAMES)[number] => isOneOf(ROOT_NAMES, name);
export const isContainerName = (name: string): boolean => isOneOf(CONTAINER_NAMES, name);
export const isParagraphName = (name: string): name is ParagraphName => isOneOf(PARAGRAPH_NAMES, name);

/** What may stand directly in an element. */
export function possibleChildren(name: ElementName): readonly ElementName[] {
  switch (name) {
    case 'html':
      return ['body'];
    case 'body':
    case 'div':
    case 'section':
      return [...CONTAINER_NAMES, ...PARAGRAPH_NAMES];
    case 'nav':
      return ['div', 'section', ...PARAGRAPH_NAMES];
    case 'br':
      return [];
    case 'p':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
    case 'span':
    case 'a':
      return INLINE_NAMES;
  }
}

/** Whether an element is a run of text in a line. */
export const isRunName = (name: ElementName): boolean => name === 'span' || name === 'a';

/** Whether text may stand directly in an element. */
export const holdsText = (name: ElementName): boolean => isRunName(name) || isParagraphName(name);
