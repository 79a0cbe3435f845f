/**
 * Pages to a PDF file. Input: finished pages. Output: the file's bytes, the same for the same pages on every system.
 * Runs again whenever the pages change.
 */
import { collectFonts } from './fonts-in-use.js';
import type { PagedDocument } from '../../layout/index.js';
import { fingerprint } from './bytes.js';
import { deflate } from './deflate.js';
import { embedFont } from './font-objects.js';
import { writeFacts } from './metadata.js';
import { utf8Bytes } from './numbers.js';
import { writeOutline } from './outline.js';
import { pageContent } from './page-content.js';
import { writePdfFile, type FileForm, type PdfObjects } from './pdf-file.js';
import type { ArchiveLevel } from './pdf-options.js';
import { addPage, openDocument, type PdfRef } from './pdfkit-document.js';
import { writeStructure, type TaggedPage } from './structure.js';

/** A tagged PDF of finished pages that an archive keeps: subset fonts, a language per run, bookmarks, no byte that depends on clock, chance or system. */
export async function exportPdf(document: PagedDocument, level: ArchiveLevel = '2a'): Promise<Uint8Array> {
  const { objects, form } = await composePdf(document, level);
  return writePdfFile(objects, form);
}

interface Composition {
  readonly objects: PdfObjects & { readonly metadata: number };
  readonly form: FileForm;
}

async function composePdf(document: PagedDocument, level: ArchiveLevel): Promise<Composition> {
  const { metadata } = document;
  const version = level === '1b' ? '1.4' : '1.7';
  const { pdf, close } = await openDocument({ version, isTagged: true, language: metadata.language, isSrgb: true });
  const fonts = collectFonts(document);
  const fontsById = new Map(fonts.map((font) => [font.face.id, font]));
  const fontRefs = new Map(fonts.map((font): [string, PdfRef] => [font.name, embedFont(pdf, font, level)]));

  // Streams come before pages, so that an unchanged page's stream can be taken from a cache.
  const contents = document.pages.map((page) => pageContent(page, fontsById));
  const streams = contents.map(({ operators }) => deflate(utf8Bytes(operators)));
  const pages = document.pages.map(({ size }, index): TaggedPage => {
    const { marks } = at(contents, index);
    const entries = marks.length > 0 ? { StructParents: index } : {};
    return { page: addPage(pdf, { size, content: at(streams, index), fonts: fontRefs, entries }), marks };
  });

  writeStructure(pdf, pages, metadata.language);
  writeOutline(pdf, document.outline, document.pages);
  const { info, xmp } = writeFacts({ metadata, archive: level });
  const objects = close(info, xmp);
  const id = fingerprint(objects.objects.flatMap(({ body, stream }) => (stream ? [body, stream] : [body])));
  return { objects, form: { version, isPacked: level === '2a', id: [id, id] } };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
