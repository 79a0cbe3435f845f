/**
 * The elements of the structure tree as plain data: one per paragraph in the order of the edition, however many pages it spans (ISO 32000-1, 14.8.4).
 * Depend on what the pages marked, and on the document's language.
 */
import { comparePlaces, type BlockPlace, type PlacedLine } from '../../layout/index.js';
import type { PageLink } from './links.js';

/** A stretch of marked content on a page, and where it belongs. */
export interface ContentMark {
  /** Its line, or the first of its lines. */
  readonly line: PlacedLine;
  /** Of a run-in heading. */
  readonly headingLevel?: number;
  /** Of a link. */
  readonly target?: string;
}

/** What a page says of its structure. The index of a mark is its marked-content id. */
export interface MarkedPage {
  readonly marks: readonly ContentMark[];
  readonly links: readonly PageLink[];
}

/** A child of an element; `page` counts from 0, and so do a page's marks and links. */
export type StructureNode =
  | StructureElement
  | { readonly kind: 'content'; readonly page: number; readonly mark: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly link: number };

export interface StructureElement {
  readonly kind: 'element';
  readonly type: string;
  readonly lang: string;
  readonly children: readonly StructureNode[];
}

/** A mark and where it is. */
interface PlacedMark extends ContentMark {
  readonly page: number;
  readonly mark: number;
  /** The annotations of the link whose text begins with it. */
  readonly annotations: readonly number[];
}

/** The marks of a paragraph, in the order of its text. */
type MarkedParagraph = readonly [PlacedMark, ...PlacedMark[]];

/** Tells one paragraph of an edition from another. */
export const placeKey = ({ block, cell, paragraph }: BlockPlace): string => `${block}/${cell ?? ''}/${paragraph ?? ''}`;

/** The structure type of a mark's own element; of a heading before levels that are skipped are closed up. */
export function structureType({ line, headingLevel, target }: ContentMark): string {
  if (target !== undefined) return 'Link';
  return headingLevel === undefined ? line.tag.toUpperCase() : `H${headingLevel}`;
}

/** What stands directly in the element `Document`: a paragraph, or a row. */
export interface TopElement {
  readonly block: number;
  readonly element: StructureElement;
}

/** The elements of some blocks of pages, in the order of the edition; `language` is the document's. Pages count from 0 in this list. */
export function blockStructure(
  pages: readonly MarkedPage[],
  isWanted: (block: number) => boolean,
  language: string,
): readonly TopElement[] {
  const paragraphs = paragraphsOf(pages, isWanted);
  const blocks = groupBy(paragraphs, (a, b) => a[0].line.place.block === b[0].line.place.block);
  return blocks.flatMap((own) => {
    const { block } = own[0][0].line.place;
    return blockElements(own, language).map((element) => ({ block, element }));
  });
}

/** Paragraphs in the order of blocks, cells and paragraphs: a cell that goes on overleaf is still read before its neighbour. */
function paragraphsOf(pages: readonly MarkedPage[], isWanted: (block: number) => boolean): readonly MarkedParagraph[] {
  const byKey = new Map<string, [PlacedMark, ...PlacedMark[]]>();
  for (const mark of pages.flatMap((page, index) => marksOf(page, index, isWanted))) {
    const key = placeKey(mark.line.place);
    const known = byKey.get(key);
    if (known) known.push(mark);
    else byKey.set(key, [mark]);
  }
  return [...byKey.values()].sort(([a], [b]) => comparePlaces(a.line.place, b.line.place));
}

function marksOf(
  { marks, links }: MarkedPage,
  page: number,
  isWanted: (block: number) => boolean,
): readonly PlacedMark[] {
  const annotations = new Map<number, number[]>();
  links.forEach((link, index) => {
    annotations.set(link.mark, [...(annotations.get(link.mark) ?? []), index]);
  });
  return marks.flatMap((content, mark) =>
    isWanted(content.line.place.block)
      ? [{ ...content, ...{ page, mark }, annotations: annotations.get(mark) ?? [] }]
      : [],
  );
}

/**
 * A row is a Div of the paragraphs of its cells, so that a pair is heard together, the leading language first, on facing pages too.
 * Not a Table: columns of text have no header cells and no rows that mean anything by their position, and a screen reader
 * would announce row and column numbers before every paragraph.
 */
function blockElements(paragraphs: readonly MarkedParagraph[], language: string): readonly StructureElement[] {
  const elements = paragraphs.flatMap(paragraphElements);
  const isRow = paragraphs.some(([{ line }]) => line.place.cell !== undefined);
  return isRow ? [element('Div', language, withContents(elements))] : elements;
}

function paragraphElements(marks: MarkedParagraph): readonly StructureElement[] {
  const [{ line }] = marks;
  if (line.role === 'toc-item') return [element('TOCI', line.lang, entryChildren(marks))];
  if (line.tag !== 'p') return [element(line.tag.toUpperCase(), line.lang, contentOf(marks))];
  // A run-in heading is an element of its own: a block element inside a P has no meaning (ISO 32000-1, 14.8.4.3).
  return groupBy(marks, (a, b) => a.headingLevel === b.headingLevel).map((own) => {
    const level = own[0].headingLevel;
    return element(level === undefined ? 'P' : `H${level}`, line.lang, contentOf(own));
  });
}

/** Content with its links. */
const contentOf = (marks: MarkedParagraph): readonly StructureNode[] =>
  linkGroups(marks).flatMap((own) => (own[0].target === undefined ? own.map(contentLeaf) : [linkElement(own)]));

/** An entry of the contents refers to its place; what stands beside the link is a paragraph (ISO 32000-1, table 333). */
const entryChildren = (marks: MarkedParagraph): readonly StructureNode[] =>
  linkGroups(marks).map((own) => {
    const { target, line } = own[0];
    return target === undefined
      ? element('P', line.lang, own.map(contentLeaf))
      : element('Reference', line.lang, [linkElement(own)]);
  });

const linkGroups = (marks: MarkedParagraph): readonly MarkedParagraph[] =>
  groupBy(marks, (a, b) => a.target === b.target);

const contentLeaf = ({ page, mark }: PlacedMark): StructureNode => ({ kind: 'content', page, mark });

function linkElement(marks: MarkedParagraph): StructureElement {
  const annotations = marks.flatMap(({ page, annotations: own }) =>
    own.map((link): StructureNode => ({ kind: 'annotation', page, link })),
  );
  return element('Link', marks[0].line.lang, [...marks.map(contentLeaf), ...annotations]);
}

/** Whether an element is an entry of a table of contents. */
export const isEntry = ({ type }: StructureElement): boolean => type === 'TOCI';

/** Neighbouring entries are one table of contents. */
function withContents(elements: readonly StructureElement[]): readonly StructureElement[] {
  return groupBy(elements, (a, b) => isEntry(a) && isEntry(b)).map((own) =>
    isEntry(own[0]) ? element('TOC', own[0].lang, own) : own[0],
  );
}

const element = (type: string, lang: string, children: readonly StructureNode[]): StructureElement => ({
  kind: 'element',
  ...{ type, lang, children },
});

/** Neighbours that belong together, each with the one before it. */
function groupBy<T>(items: readonly T[], areOne: (before: T, item: T) => boolean): readonly [T, ...T[]][] {
  const groups: [T, ...T[]][] = [];
  for (const item of items) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    if (open && before !== undefined && areOne(before, item)) open.push(item);
    else groups.push([item]);
  }
  return groups;
}
