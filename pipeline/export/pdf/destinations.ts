/** Named destinations: every element with an `id` and every sentence of the source, so that links and `file.pdf#p012.s03` open their place (ISO 32000-1, 12.3.2.3). */
import type { Anchor, PagedDocument } from '../../layout/index.js';
import type { Memo } from '../../work/index.js';
import { hexBytes, objectNumber, textString, utf8Bytes } from './numbers.js';
import { keptGroup, type WrittenObject } from './pdf-objects.js';
import { refTo, reserveIds, type OpenDocument } from './pdfkit-document.js';

/** A name as a byte string: UTF-8, which of our ids is ASCII, so that it can be typed behind a `#`. */
export const destinationName = (id: string): string =>
  /^[ -~]*$/.test(id) ? textString(id) : `<${hexBytes(utf8Bytes(id))}>`;

/** Every name once, an element's before a sentence's, in the order of their bytes: viewers look names up by halving (ISO 32000-1, 7.9.6). */
function destinationsOf({ anchors, passages = [] }: PagedDocument): readonly Anchor[] {
  const byId = new Map<string, Anchor>();
  for (const list of [anchors, passages])
    for (const anchor of list) if (!byId.has(anchor.id)) byId.set(anchor.id, anchor);
  return [...byId.values()].sort((a, b) => compareBytes(a.id, b.id));
}

/** UTF-8 sorts as code points do: as UTF-16 units do, but for what takes two of them. */
function compareBytes(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(utf8Bytes(a), utf8Bytes(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

const SURROGATE = /[\uD800-\uDFFF]/;

/** So many names in a leaf of the tree: a viewer reads only the leaf that it needs. */
const LEAF_SIZE = 64;

/** So many leaves are written together. */
const GROUP_SIZE = 4;

/** Writes the name tree into the catalog; `pages` are the ids of the pages in order. */
export function writeDestinations(
  { pdf, add }: OpenDocument,
  document: PagedDocument,
  pages: readonly number[],
  memo: Memo,
): void {
  const destinations = destinationsOf(document);
  const count = Math.ceil(destinations.length / LEAF_SIZE);
  const [tree, first] = [reserveIds(pdf, 1), reserveIds(pdf, count)];
  const leaves = Array.from({ length: count }, (_, index): WrittenObject => {
    const own = destinations.slice(index * LEAF_SIZE, (index + 1) * LEAF_SIZE);
    return { id: first + index, text: leafText(own, document, pages) };
  });
  for (let start = 0; start < count; start += GROUP_SIZE) add(keptGroup(leaves.slice(start, start + GROUP_SIZE), memo));
  const kids = leaves.map(({ id }) => `${id} 0 R`).join(' ');
  add(keptGroup([{ id: tree, text: count === 0 ? '<<\n/Names []\n>>' : `<<\n/Kids [${kids}]\n>>` }], memo));
  pdf._root.data.Names.data['Dests'] = refTo(pdf, tree);
}

function leafText(own: readonly Anchor[], document: PagedDocument, pages: readonly number[]): string {
  const names = own.map(({ id }) => destinationName(id));
  const entries = own.map((anchor, index) => `${names[index] ?? ''} ${destinationText(anchor, document, pages)}`);
  return `<<\n/Limits [${names[0] ?? ''} ${names.at(-1) ?? ''}]\n/Names [${entries.join(' ')}]\n>>`;
}

/** The line's top at the window's top, the sheet's left edge at its left, the zoom as it is. */
function destinationText({ id, page, top }: Anchor, document: PagedDocument, pages: readonly number[]): string {
  const [ref, sheet] = [pages[page - 1], document.pages[page - 1]];
  if (ref === undefined || !sheet) throw new Error(`${id} stands on page ${page}, which is not there`);
  return `[${ref} 0 R /XYZ 0 ${objectNumber(sheet.size.height - top)} 0]`;
}
