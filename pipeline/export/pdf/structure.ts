/** The structure tree: one element per paragraph in the order of the edition, however many pages it spans (ISO 32000-1, 14.7). */
import type { BlockPlace, PlacedLine } from '../../layout/index.js';
import type { PdfDocument, PdfRef } from './pdfkit-document.js';

/** A stretch of marked content on a page, its id being its index there, and the line that says where it belongs. */
export interface TaggedPage {
  readonly page: PdfRef;
  readonly marks: readonly PlacedLine[];
}

interface Mark {
  readonly page: PdfRef;
  readonly mcid: number;
}

interface Paragraph {
  readonly line: PlacedLine;
  readonly marks: Mark[];
}

/** Tells one paragraph of an edition from another. */
export const placeKey = ({ block, cell, paragraph }: BlockPlace): string => `${block}/${cell ?? ''}/${paragraph ?? ''}`;

/** The standard structure type of a line's element: H1 to H6, or P. */
export const structureType = ({ tag }: PlacedLine): string => tag.toUpperCase();

/** Writes the tree; page `n` of the list has the key `n` in the parent tree. */
export function writeStructure(pdf: PdfDocument, pages: readonly TaggedPage[], language: string): void {
  const root = pdf.getStructTreeRoot();
  const top = pdf.ref({ Type: 'StructElem', S: 'Document', P: root });
  const elements = new Map<string, PdfRef>();
  for (const { line, marks } of paragraphsOf(pages)) {
    const element = pdf.ref(elementEntries(line, marks, top, language));
    element.end();
    elements.set(placeKey(line.place), element);
  }
  top.data['K'] = [...elements.values()];
  top.end();
  root.data['K'] = [top];
  root.data['ParentTree'] = { Nums: parentNumbers(pages, elements) };
  root.data['ParentTreeNextKey'] = pages.length;
}

/** Paragraphs in the order of blocks, cells and paragraphs: a cell that goes on overleaf is still read before its neighbour. */
function paragraphsOf(pages: readonly TaggedPage[]): readonly Paragraph[] {
  const byKey = new Map<string, Paragraph>();
  for (const { page, marks } of pages) {
    marks.forEach((line, mcid) => {
      const key = placeKey(line.place);
      const paragraph = byKey.get(key) ?? { line, marks: [] };
      paragraph.marks.push({ page, mcid });
      byKey.set(key, paragraph);
    });
  }
  return [...byKey.values()].sort((a, b) => comparePlaces(a.line.place, b.line.place));
}

const comparePlaces = (a: BlockPlace, b: BlockPlace): number =>
  a.block - b.block || (a.cell ?? 0) - (b.cell ?? 0) || (a.paragraph ?? 0) - (b.paragraph ?? 0);

function elementEntries(
  line: PlacedLine,
  marks: readonly Mark[],
  parent: PdfRef,
  language: string,
): Record<string, unknown> {
  const home = marks[0]?.page;
  return {
    Type: 'StructElem',
    S: structureType(line),
    P: parent,
    ...(line.lang !== language && { Lang: new String(line.lang) }),
    Pg: home,
    K: marks.map(({ page, mcid }) => (page === home ? mcid : { Type: 'MCR', Pg: page, MCID: mcid })),
  };
}

/** For every page the elements of its marked content, in order of ids. */
const parentNumbers = (pages: readonly TaggedPage[], elements: ReadonlyMap<string, PdfRef>): readonly unknown[] =>
  pages.flatMap(({ marks }, key) =>
    marks.length === 0 ? [] : [key, marks.map(({ place }) => elements.get(placeKey(place)))],
  );
