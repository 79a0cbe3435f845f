/** Finished pages as the objects of a tagged PDF. */
import type { Page, PagedDocument, PlacedRun } from '../../layout/index.js';
import { fingerprint } from './bytes.js';
import { deflate } from './deflate.js';
import { embedFont } from './font-objects.js';
import { writeDestinations } from './destinations.js';
import { writeLinks } from './links.js';
import { writePageLabels } from './page-labels.js';
import { collectFonts, type FontInUse } from './fonts-in-use.js';
import { writeFacts } from './metadata.js';
import { utf8Bytes } from './numbers.js';
import { writeOutline } from './outline.js';
import { pageContent } from './page-content.js';
import type { FileForm } from './pdf-file.js';
import type { ArchiveLevel } from './pdf-options.js';
import type { FontsById } from './marked-text.js';
import {
  addPage,
  openDocument,
  type ClosedDocument,
  type PageParts,
  type PdfDocument,
  type PdfRef,
} from './pdfkit-document.js';
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
  /** Streams under and over the content of a page; asked for page by page. */
  readonly of: (pdf: PdfDocument, page: Page, fonts: FontsById) => Pick<PageParts, 'under' | 'over'>;
}

/** Composes the objects of a tagged document. */
export async function composePdf(document: PagedDocument, level: ArchiveLevel, layers?: Layers): Promise<Composition> {
  const { metadata } = document;
  const version = level === '1b' ? '1.4' : '1.7';
  const { pdf, close } = await openDocument({ version, isTagged: true, language: metadata.language, isSrgb: true });
  const fonts = collectFonts(document, layers?.runs);
  const fontRefs = new Map(fonts.map((font): [string, PdfRef] => [font.name, embedFont(pdf, font, level)]));
  const pages = writePages(pdf, document, { fonts, fontRefs, layers });
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
  const id = fingerprint(objects.objects.flatMap(({ body, stream }) => (stream ? [body, stream] : [body])));
  return { objects, isAccessible, form: { version, isPacked: level === '2a', id: [id, id] } };
}

interface PageMeans {
  readonly fonts: readonly FontInUse[];
  readonly fontRefs: ReadonlyMap<string, PdfRef>;
  readonly layers: Layers | undefined;
}

function writePages(pdf: PdfDocument, { pages }: PagedDocument, means: PageMeans): readonly TaggedPage[] {
  const { fonts, fontRefs, layers } = means;
  const fontsById = new Map(fonts.map((font) => [font.face.id, font]));
  // Streams come before pages, so that an unchanged page's stream can be taken from a cache.
  const contents = pages.map((page) => pageContent(page, fontsById, { isTagged: true }));
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
    const parts = { size: page.size, content: at(streams, index), fonts: fontRefs, entries };
    return { page: addPage(pdf, { ...parts, ...layers?.of(pdf, page, fontsById) }), marks, links };
  });
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
