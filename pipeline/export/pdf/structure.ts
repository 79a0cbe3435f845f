/** The structure tree in the file: elements, their content on the pages, and the way back from content to element (ISO 32000-1, 14.7). */
import type { WrittenLink } from './links.js';
import type { PdfDocument, PdfRef } from './pdfkit-document.js';
import { structureTree, type ContentMark, type StructureElement, type StructureNode } from './structure-tree.js';

/** A page that has been written, with its marks, the index of each being its marked-content id, and its link annotations. */
export interface TaggedPage {
  readonly page: PdfRef;
  readonly marks: readonly ContentMark[];
  readonly links: readonly WrittenLink[];
}

/** The tree that is being written. */
interface Writing {
  readonly pdf: PdfDocument;
  readonly pages: readonly TaggedPage[];
  /** By page, the element of each mark. */
  readonly elementsOfMarks: readonly PdfRef[][];
  readonly elementsOfLinks: Map<number, PdfRef>;
}

/** The tree of pages that are written. */
export const treeOf = (pages: readonly TaggedPage[], language: string): StructureElement =>
  structureTree(
    pages.map(({ marks, links }) => ({ marks, links: links.map(({ link }) => link) })),
    language,
  );

/** Writes the tree; page `n` of the list has the key `n` in the parent tree, links have keys of their own behind them. */
export function writeStructure(pdf: PdfDocument, pages: readonly TaggedPage[], tree: StructureElement): void {
  const root = pdf.getStructTreeRoot();
  const writing: Writing = { pdf, pages, elementsOfMarks: pages.map(() => []), elementsOfLinks: new Map() };
  root.data['K'] = [writeElement(writing, tree, root)];
  root.data['ParentTree'] = { Nums: parentNumbers(writing) };
  root.data['ParentTreeNextKey'] = pages.length + writing.elementsOfLinks.size;
}

/** Every element says its language, also where it is the document's: parts of a file are read aloud on their own. */
function writeElement(writing: Writing, { type, lang, children }: StructureElement, parent: PdfRef): PdfRef {
  const content = children.find((child) => child.kind !== 'element');
  const home = content && pageAt(writing, content.page).page;
  const element = writing.pdf.ref({
    Type: 'StructElem',
    S: type,
    P: parent,
    Lang: new String(lang),
    ...(home && { Pg: home }),
  });
  element.data['K'] = children.map((child) => writeChild(writing, child, element, home));
  element.end();
  return element;
}

function writeChild(writing: Writing, child: StructureNode, parent: PdfRef, home: PdfRef | undefined): unknown {
  if (child.kind === 'element') return writeElement(writing, child, parent);
  const { page, links } = pageAt(writing, child.page);
  if (child.kind === 'content') {
    const elements = writing.elementsOfMarks[child.page];
    if (elements) elements[child.mark] = parent;
    return page === home ? child.mark : { Type: 'MCR', Pg: page, MCID: child.mark };
  }
  const link = links[child.link];
  if (!link) throw new Error(`page ${child.page} has no link ${child.link}`);
  writing.elementsOfLinks.set(link.key, parent);
  return { Type: 'OBJR', Pg: page, Obj: link.annotation };
}

function pageAt({ pages }: Writing, index: number): TaggedPage {
  const page = pages[index];
  if (!page) throw new Error(`there is no page ${index}`);
  return page;
}

/** In ascending order: for every page the elements of its marked content by their ids, then for every link its element. */
const parentNumbers = ({ elementsOfMarks, elementsOfLinks }: Writing): readonly unknown[] => [
  ...elementsOfMarks.flatMap((elements, key) => (elements.length === 0 ? [] : [key, elements])),
  ...[...elementsOfLinks].sort(([a], [b]) => a - b).flat(),
];
