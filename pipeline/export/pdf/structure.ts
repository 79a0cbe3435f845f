/** The structure tree of a document above its pages' parts: what stands directly in it, the levels of headings, the roots (ISO 32000-1, 14.7). */
import { elementId, leafId, type PlannedPage, type SharedIds } from './page-objects.js';
import type { PageStructure, PartTop } from './page-structure.js';
import type { WrittenObject } from './pdf-objects.js';
import { textString } from './numbers.js';
import { refTo, type PdfDocument } from './pdfkit-document.js';

/** What stands directly in the document, with the page whose part has it. */
interface PlacedTop {
  readonly page: number;
  readonly top: PartTop;
}

/** Neighbours directly in the document: one element, or the entries of one table of contents. */
interface TopGroup {
  readonly kind: 'element' | 'contents';
  readonly tops: [PlacedTop, ...PlacedTop[]];
}

/** How the parts of pages come together. */
export interface StructurePlan {
  readonly groups: readonly TopGroup[];
  /** By page: the levels of its part's headings as they are written. */
  readonly levels: readonly string[];
  /** By page: for each of its entries directly in the document, which table of contents it is in. */
  readonly contents: readonly (readonly number[])[];
  /** How many tables of contents stand directly in the document. */
  readonly contentsCount: number;
}

/** Puts the parts together. */
export function planStructure(parts: readonly PageStructure[]): StructurePlan {
  const tops = topsInOrder(parts);
  const groups: TopGroup[] = [];
  const levels = parts.map(() => '');
  const contents = parts.map((): number[] => []);
  const close = headingCloser();
  let contentsCount = 0;
  for (const placed of tops) {
    const { page, top } = placed;
    for (const level of top.levels) levels[page] = `${levels[page] ?? ''}${close(level)}`;
    const open = groups.at(-1);
    if (!top.isEntry) groups.push({ kind: 'element', tops: [placed] });
    else if (open?.kind === 'contents') open.tops.push(placed);
    else groups.push({ kind: 'contents', tops: [placed] });
    if (top.isEntry && open?.kind !== 'contents') contentsCount += 1;
    if (top.isEntry) contents[page]?.push(contentsCount - 1);
  }
  return { groups, levels, contents, contentsCount };
}

/** In the order of the edition, which is nearly always that of the pages. */
function topsInOrder(parts: readonly PageStructure[]): readonly PlacedTop[] {
  const tops = parts.flatMap(({ tops: own }, page) => own.map((top): PlacedTop => ({ page, top })));
  return tops.sort((a, b) => a.top.block - b.top.block);
}

/** Gives each heading a level one below that of the heading that it stands under, so that none skips a level (PDF/UA-1, 7.4.2): bookmarks nest alike. */
function headingCloser(): (level: number) => number {
  const open: number[] = [];
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return open.length;
  };
}

/** The elements above the parts: `Document`, and tables of contents with the ids from `firstContents` on. */
export function rootElements(
  { groups }: StructurePlan,
  pages: readonly PlannedPage[],
  { shared, firstContents, root, language }: RootPlace,
): readonly WrittenObject[] {
  const idOf = ({ page, top }: PlacedTop): number => {
    const planned = pages[page];
    if (!planned) throw new Error(`there is no page ${page}`);
    return elementId(planned, top.element);
  };
  const written: WrittenObject[] = [];
  const kids = groups.map(({ kind, tops }) => {
    const [first] = tops;
    if (kind === 'element') return idOf(first);
    const id = firstContents + written.length;
    written.push({ id, text: elementText('TOC', shared.document, first.top.lang, tops.map(idOf)) });
    return id;
  });
  return [{ id: shared.document, text: elementText('Document', root, language, kids) }, ...written];
}

/** Where the elements above the parts stand. */
interface RootPlace {
  readonly shared: SharedIds;
  readonly firstContents: number;
  /** The id of the root of the structure. */
  readonly root: number;
  readonly language: string;
}

const elementText = (type: string, parent: number, lang: string, kids: readonly number[]): string =>
  `<<\n/Type /StructElem\n/S /${type}\n/P ${parent} 0 R\n/Lang ${textString(lang)}\n/K [${kids.map((id) => `${id} 0 R`).join(' ')}]\n>>`;

/** Fills the structure's root: its element, and the parent tree with a leaf for every page that has marks. */
export function writeStructureRoot(
  pdf: PdfDocument,
  pages: readonly PlannedPage[],
  shared: SharedIds,
  nextKey: number,
): void {
  const root = pdf.getStructTreeRoot();
  const leaves = pages.flatMap((page) => leafId(page) ?? []);
  root.data['K'] = [refTo(pdf, shared.document)];
  root.data['ParentTree'] = leaves.length === 0 ? { Nums: [] } : { Kids: leaves.map((id) => refTo(pdf, id)) };
  root.data['ParentTreeNextKey'] = nextKey;
}
