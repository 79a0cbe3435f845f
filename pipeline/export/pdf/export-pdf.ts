/**
 * Pages to a PDF file. Input: finished pages. Output: the file's bytes, the same for the same pages on every system.
 * Runs again whenever the pages change.
 */
import type { Page, PagedDocument } from '../../layout/index.js';
import { embedFont } from './font-objects.js';
import { collectFonts, type FontInUse } from './fonts-in-use.js';
import { utf8Bytes } from './numbers.js';
import { writeDestinations } from './destinations.js';
import { writeLinks } from './links.js';
import { writeOutline } from './outline.js';
import { writePageLabels } from './page-labels.js';
import { pageContent, type PageContent } from './page-content.js';
import {
  addPage,
  closeDocument,
  deflate,
  fingerprint,
  openDocument,
  type PdfDocument,
  type PdfRef,
} from './pdfkit-document.js';
import { writeStructure, type TaggedPage } from './structure.js';
import { printableMetadata } from './xmp.js';

/** A tagged PDF 1.7 of finished pages: subset fonts, a language per run, bookmarks, no byte that depends on clock, chance or system. */
export async function exportPdf(document: PagedDocument): Promise<Uint8Array> {
  const metadata = printableMetadata(document.metadata);
  const pdf = await openDocument(metadata);
  const fonts = collectFonts(document);
  const fontsById = new Map(fonts.map((font) => [font.face.id, font]));
  const resources = new Map(fonts.map((font) => [font.name, embedFont(pdf, font)]));

  // Streams come before pages, so that an unchanged page's stream can be taken from a cache.
  const contents = document.pages.map((page) => pageContent(page, fontsById, { isTagged: true }));
  const streams = contents.map(({ operators }) => deflate(utf8Bytes(operators)));
  // Keys of the structure's parent tree: pages first, links behind them.
  let nextKey = document.pages.length;
  const pages = document.pages.map((page, index): TaggedPage => {
    const { marks, links: pageLinks } = at(contents, index);
    const links = writeLinks(pdf, pageLinks, nextKey);
    nextKey += links.length;
    const ref = writePage(pdf, page, { key: index, marks, content: at(streams, index), resources });
    if (links.length > 0) ref.data['Annots'] = links.map(({ annotation }) => annotation);
    return { page: ref, marks, links };
  });

  writeStructure(pdf, pages, metadata.language);
  writeOutline(pdf, document.outline, document.pages);
  writePageLabels(pdf, document);
  writeDestinations(
    pdf,
    document,
    pages.map(({ page }) => page),
  );
  return closeDocument(pdf, fingerprint([utf8Bytes(JSON.stringify(metadata)), ...glyphLists(fonts), ...streams]));
}

interface PageOutput {
  /** The page's place in the document, from 0. */
  readonly key: number;
  readonly marks: PageContent['marks'];
  readonly content: Uint8Array;
  readonly resources: ReadonlyMap<string, PdfRef>;
}

const writePage = (pdf: PdfDocument, { size }: Page, { key, marks, content, resources }: PageOutput): PdfRef =>
  addPage(pdf, { size, content, fonts: resources, ...(marks.length > 0 && { structParents: key }) });

const glyphLists = (fonts: readonly FontInUse[]): readonly Uint8Array[] =>
  fonts.map(({ face, texts }) => utf8Bytes(`${face.id} ${JSON.stringify([...texts])}`));

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
