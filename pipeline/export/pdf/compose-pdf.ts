/** Finished pages as the objects of a tagged PDF. */
import type { Page, PagedDocument, PlacedRun } from '../../layout/index.js';
import { deflate } from './deflate.js';
import { embedFonts, type EmbeddedFonts } from './font-objects.js';
import { writeDestinations } from './destinations.js';
import { writeLinks } from './links.js';
import { writePageLabels } from './page-labels.js';
import { collectFonts } from './fonts-in-use.js';
import { writeFacts } from './metadata.js';
import { utf8Bytes } from './numbers.js';
import { writeOutline } from './outline.js';
import { pageContent } from './page-content.js';
import { contentId, type FileForm } from './pdf-file.js';
import type { ArchiveLevel } from './pdf-options.js';
import type { FontsById } from './marked-text.js';
import { addPage, openDocument, type ClosedDocument, type PdfDocument, type PdfRef } from './pdfkit-document.js';
import { treeOf, writeStructure, type TaggedPage } from './structure.js';

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

/** Composes the objects of a tagged document. */
export async function composePdf(document: PagedDocument, level: ArchiveLevel, layers?: Layers): Promise<Composition> {
  const { metadata } = document;
  const version = level === '1b' ? '1.4' : '1.7';
  const { pdf, close } = await openDocument({ version, isTagged: true, language: metadata.language, isSrgb: true });
  const fonts = embedFonts(pdf, collectFonts(document, layers?.runs), level);
  const pages = writePages(pdf, document, fonts, layers);
  writeStructure(pdf, pages, treeOf(pages, metadata.language));
  writeOutline(pdf, document.outline, document.pages);
  writePageLabels(pdf, document);
  writeDestinations(
    pdf,
    document,
    pages.map(({ page }) => page),
  );
  // The one rule of PDF/UA-1 that lies with the document and not with us (ISO 14289-1, 7.1): a title to show.
  const isAccessible = metadata.title !== '';
  const { info, xmp } = writeFacts({ metadata, archive: level, isAccessible });
  const objects = close(info, xmp);
  const id = contentId(objects);
  return { objects, isAccessible, form: { version, isPacked: level === '2a', id: [id, id] } };
}

function writePages(
  pdf: PdfDocument,
  { pages }: PagedDocument,
  { byId, refs }: EmbeddedFonts,
  layers: Layers | undefined,
): readonly TaggedPage[] {
  // Streams come before pages, so that an unchanged page's stream can be taken from a cache.
  const contents = pages.map((page) => pageContent(page, byId, { isTagged: true }));
  const streams = contents.map(({ operators }) => deflate(utf8Bytes(operators)));
  // Keys of the structure's parent tree: pages first, links behind them.
  let nextKey = pages.length;
  return pages.map((page, index) => {
    const { marks, links: pageLinks } = at(contents, index);
    const links = writeLinks(pdf, pageLinks, nextKey);
    nextKey += links.length;
    const entries = {
      ...(marks.length > 0 && { StructParents: index }),
      ...(links.length > 0 && { Annots: links.map(({ annotation }) => annotation) }),
    };
    const under = layers?.under(pdf, page, byId) ?? [];
    const parts = { size: page.size, content: at(streams, index), under, fonts: refs, entries };
    return { page: addPage(pdf, parts), marks, links };
  });
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
