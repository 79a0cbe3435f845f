/** Named destinations: every element with an `id` and every sentence of the source, so that links and `file.pdf#p012.s03` open their place (ISO 32000-1, 12.3.2.3). */
import type { Anchor, PagedDocument } from '../../layout/index.js';
import { utf8Bytes } from './numbers.js';
import type { PdfDocument, PdfRef } from './pdfkit-document.js';

/** A place by name. */
interface Destination extends Anchor {
  /** The name's bytes. */
  readonly name: Uint8Array;
}

/** A name as a byte string: UTF-8, which of our ids is ASCII, so that it can be typed behind a `#`. */
export const destinationName = (id: string): unknown => (/^[ -~]*$/.test(id) ? new String(id) : utf8Bytes(id));

/** Every name once, an element's before a sentence's, in the order of their bytes: viewers look names up by halving (ISO 32000-1, 7.9.6). */
function destinationsOf({ anchors, passages = [] }: PagedDocument): readonly Anchor[] {
  const byId = new Map<string, Anchor>();
  for (const anchor of [...anchors, ...passages]) if (!byId.has(anchor.id)) byId.set(anchor.id, anchor);
  return [...byId.values()]
    .map((anchor): Destination => ({ ...anchor, name: utf8Bytes(anchor.id) }))
    .sort((a, b) => Buffer.compare(a.name, b.name))
    .map(({ id, page, top }) => ({ id, page, top }));
}

/** So many names in a leaf of the tree: a viewer reads only the leaf that it needs. */
const LEAF_SIZE = 64;

/** Writes the name tree into the catalog; `pages` in order. */
export function writeDestinations(pdf: PdfDocument, document: PagedDocument, pages: readonly PdfRef[]): void {
  const destinations = destinationsOf(document);
  const count = Math.ceil(destinations.length / LEAF_SIZE);
  const leaves = Array.from({ length: count }, (_, index) => {
    const own = destinations.slice(index * LEAF_SIZE, (index + 1) * LEAF_SIZE);
    return writeLeaf(pdf, own, (anchor) => destinationArray(anchor, document, pages));
  });
  const tree = pdf.ref(count === 0 ? { Names: [] } : { Kids: leaves });
  tree.end();
  pdf._root.data.Names.data['Dests'] = tree;
}

function writeLeaf(pdf: PdfDocument, own: readonly Anchor[], arrayOf: (anchor: Anchor) => unknown): PdfRef {
  const names = own.map(({ id }) => destinationName(id));
  const leaf = pdf.ref({
    Limits: [names[0], names.at(-1)],
    Names: own.flatMap((anchor, index) => [names[index], arrayOf(anchor)]),
  });
  leaf.end();
  return leaf;
}

/** The line's top at the window's top, the sheet's left edge at its left, the zoom as it is. */
function destinationArray({ id, page, top }: Anchor, document: PagedDocument, refs: readonly PdfRef[]): unknown {
  const [ref, sheet] = [refs[page - 1], document.pages[page - 1]];
  if (!ref || !sheet) throw new Error(`${id} stands on page ${page}, which is not there`);
  return [ref, 'XYZ', 0, sheet.size.height - top, 0];
}
