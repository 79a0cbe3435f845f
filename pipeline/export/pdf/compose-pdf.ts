/** Finished pages as the objects of a tagged PDF. */
import type { Page, PagedDocument, PlacedRun } from '../../layout/index.js';
import { finish, NO_MEMO, runSteps, type Memo, type Pace, type Steps } from '../../work/index.js';
import type { Packer } from './deflate.js';
import { writeDestinations } from './destinations.js';
import { embedFonts, type EmbeddedFonts } from './font-objects.js';
import { codesKey, collectFontsSteps, pageFaces } from './fonts-in-use.js';
import { markedPage, pageDraft, type MarkedPage } from './marked-page.js';
import type { FontsById } from './marked-text.js';
import { writeFacts } from './metadata.js';
import { writeOutline } from './outline.js';
import { writePageLabels } from './page-labels.js';
import { packAhead, type Packing } from './pack-ahead.js';
import { idCount, keyCount, pageObjects, type PagePlace, type PlannedPage, type SharedIds } from './page-objects.js';
import { pageStructure, planParts, type PageStructure } from './page-structure.js';
import type { FileForm } from './pdf-file.js';
import { contentId, keptGroup } from './pdf-objects.js';
import type { ArchiveLevel } from './pdf-options.js';
import {
  openDocument,
  refTo,
  reserveIds,
  type ClosedDocument,
  type OpenDocument,
  type PdfDocument,
  type PdfRef,
} from './pdfkit-document.js';
import { planStructure, rootElements, writeStructureRoot } from './structure.js';

/** A document's objects, and how they are to be written. */
export interface Composition {
  readonly objects: ClosedDocument;
  /** Whether the document keeps PDF/UA-1, and says so. */
  readonly isAccessible: boolean;
  readonly form: FileForm;
}

/** What is printed on pages besides their own content. */
export interface Layers {
  /** Text whose glyphs the document needs besides those of its pages. */
  readonly runs: readonly PlacedRun[];
  /** Streams under the content of a page, where colour and text state are still as a page begins; asked for page by page. */
  readonly under: (pdf: PdfDocument, page: Page, fonts: FontsById) => readonly PdfRef[];
}

/** What was made before, and how to make room for other work; without a pace it is all done at one go. */
export interface ExportMeans {
  readonly memo?: Memo;
  readonly pace?: Pace;
  /** Deflates beside this thread, where there is one that does. */
  readonly packer?: Packer;
}

interface ComposeOptions extends ExportMeans {
  readonly layers?: Layers;
}

/** Composes the objects of a tagged document. */
export async function composePdf(
  document: PagedDocument,
  level: ArchiveLevel,
  { layers, memo = NO_MEMO, pace, packer }: ComposeOptions = {},
): Promise<Composition> {
  const version = level === '1b' ? '1.4' : '1.7';
  const { language } = document.metadata;
  const packing = packer && (await packAhead(document, layers?.runs, { memo, packer, ...(pace && { pace }) }));
  const open = await openDocument({ version, isTagged: true, language, isSrgb: true }, memo);
  await packing?.isDone;
  const composing: Composing = { document, level, layers, memo, open, packing };
  const objects = await (pace ? runSteps(compose(composing), pace) : finish(compose(composing)));
  const id = contentId(objects);
  return { objects, isAccessible: isAccessible(document), form: { version, isPacked: level === '2a', id: [id, id] } };
}

/** The one rule of PDF/UA-1 that lies with the document and not with us (ISO 14289-1, 7.1): a title to show. */
const isAccessible = ({ metadata }: PagedDocument): boolean => metadata.title !== '';

interface Composing {
  readonly document: PagedDocument;
  readonly level: ArchiveLevel;
  readonly layers: Layers | undefined;
  readonly memo: Memo;
  readonly open: OpenDocument;
  /** What was written before, while it was deflated. */
  readonly packing: Packing | undefined;
}

/** Ids are given so that they stay where a page changes: what many objects name comes first, then pages with room to grow, then the rest. */
function* compose(composing: Composing): Steps<ClosedDocument> {
  const { document, level, layers, memo, open, packing } = composing;
  const { pdf } = open;
  const inUse = packing?.fonts ?? (yield* collectFontsSteps(document, layers?.runs, memo));
  const fonts = yield* embedFonts(open, inUse, { level, memo });
  const pages = yield* markedPages(composing, fonts.byId);
  const planned = yield* writePages(composing, pages, fonts);
  yield;
  writeOutline(pdf, document.outline, document.pages);
  writePageLabels(pdf, document);
  yield;
  writeDestinations(
    open,
    document,
    planned.map(({ place }) => place.id),
    memo,
  );
  yield;
  const { metadata } = document;
  const { info, xmp } = writeFacts({ metadata, archive: level, isAccessible: isAccessible(document) });
  return open.close(info, xmp);
}

/** The pages with their streams: the same object as long as a page and the codes of its glyphs are the same. */
function* markedPages({ document, memo, packing }: Composing, fonts: FontsById): Steps<readonly MarkedPage[]> {
  const pages: MarkedPage[] = [];
  for (const page of document.pages) {
    const key = codesKey(pageFaces(page, memo), fonts);
    pages.push(
      memo.keep('pdf page', [page, key], () => markedPage(packing?.drafts.get(page) ?? pageDraft(page, fonts))),
    );
    yield;
  }
  return pages;
}

/** Writes the pages' objects, and those of the structure above them. */
function* writePages(
  composing: Composing,
  pages: readonly MarkedPage[],
  fonts: EmbeddedFonts,
): Steps<readonly PlannedPage[]> {
  const { document, layers, memo, open } = composing;
  const { pdf } = open;
  const { language } = document.metadata;
  const under = document.pages.map((page) => layers?.under(pdf, page, fonts.byId).map(({ id }) => id) ?? []);
  const plans = planParts(pages);
  const parts: PageStructure[] = [];
  for (const plan of plans) {
    parts.push(pageStructure(plan, pages, language, memo));
    yield;
  }
  const structure = planStructure(parts);
  const shared: SharedIds = {
    pages: pdf._root.data.Pages.id,
    resources: reserveIds(pdf, 1),
    document: reserveIds(pdf, 1),
  };
  const firstContents = reserveIds(pdf, structure.contentsCount);
  const { places, nextKey } = placePages(composing, pages, parts);
  const planned = pages.map((page, index): PlannedPage => ({
    page,
    plan: at(plans, index),
    structure: at(parts, index),
    place: at(places, index),
    levels: at(structure.levels, index),
    parents: at(structure.contents, index).map((contents) => firstContents + contents),
    under: at(under, index),
  }));
  yield;
  for (const page of planned) {
    open.add(pageObjects(page, planned, shared, memo));
    yield;
  }
  const root = pdf.getStructTreeRoot();
  open.add(keptGroup([{ id: shared.resources, text: resourcesText(fonts) }], memo));
  open.add(keptGroup(rootElements(structure, planned, { shared, firstContents, root: root.id, language }), memo));
  writeStructureRoot(pdf, planned, shared, nextKey);
  fillPageTree(pdf, planned);
  return planned;
}

/** The ids of a page are rounded up to a multiple of this, so that those of later pages stay where a few elements come or go. */
const ROOM = 16;

/** Where each page's objects stand; and the key of the parent tree after the last. */
function placePages(
  { level, open }: Composing,
  pages: readonly MarkedPage[],
  parts: readonly PageStructure[],
): { readonly places: readonly PagePlace[]; readonly nextKey: number } {
  // In a plain file, an id without an object takes as much room as one with.
  const room = level === '2a' ? ROOM : 1;
  let nextKey = 0;
  const places = pages.map((page, index): PagePlace => {
    const count = idCount(page, at(parts, index));
    const place = { id: reserveIds(open.pdf, Math.ceil(count / room) * room), key: nextKey };
    nextKey += keyCount(page);
    return place;
  });
  return { places, nextKey };
}

/** Every page names the same fonts. */
const resourcesText = ({ refs }: EmbeddedFonts): string =>
  ['<<', '/Font <<', ...Array.from(refs, ([name, { id }]) => `/${name} ${id} 0 R`), '>>', '>>'].join('\n');

function fillPageTree(pdf: PdfDocument, pages: readonly PlannedPage[]): void {
  const tree = pdf._root.data.Pages.data;
  // pdfkit reads the size of a page where a bookmark leads to it.
  tree['Kids'] = pages.map(({ page: { size }, place }) =>
    refTo(pdf, place.id, { MediaBox: [0, 0, size.width, size.height] }),
  );
  tree['Count'] = pages.length;
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
