/**
 * Sheets to a PDF file for a copier or a press: pages where imposition placed them, no structure, every face subset once.
 * Runs again whenever the sheets change.
 */
import type { Sheet } from '../../imposition/index.js';
import type { Page, PagedDocument } from '../../layout/index.js';
import { fingerprint } from './bytes.js';
import { deflate } from './deflate.js';
import { embedFont } from './font-objects.js';
import { collectFonts } from './fonts-in-use.js';
import { writeFacts } from './metadata.js';
import { utf8Bytes } from './numbers.js';
import { pageContent } from './page-content.js';
import { writePdfFile } from './pdf-file.js';
import type { SheetUse } from './pdf-options.js';
import { addPage, openDocument, type PdfDocument } from './pdfkit-document.js';
import { OVERPRINT, PRESS_INFO, pressResources, writePressIntent } from './press-objects.js';
import { sheetBoxes } from './sheet-boxes.js';
import { sheetContent } from './sheet-content.js';

/** Sheets in black and at most one more ink for a press, in their own colours for a copier. The document gives title and date; of its pages those are printed that stand on the sheets. */
export async function exportSheets(
  { metadata }: Pick<PagedDocument, 'metadata'>,
  sheets: readonly Sheet[],
  use: SheetUse,
): Promise<Uint8Array> {
  // PDF/X-1a is PDF 1.4 at most.
  const version = use.kind === 'press' ? '1.4' : '1.7';
  const opened = await openDocument({ version, isTagged: false, language: metadata.language, isSrgb: false });
  if (use.kind === 'press') writePressIntent(opened.pdf, use);
  writeSheets(opened.pdf, sheets, use);
  const { info, xmp } = writeFacts({ metadata, ...(use.kind === 'press' && { entries: PRESS_INFO }) });
  const objects = opened.close(info, xmp);
  const id = fingerprint(objects.objects.flatMap(({ body, stream }) => (stream ? [body, stream] : [body])));
  // Plain: a copier's interpreter may be older than object streams, and few objects are left to pack.
  return writePdfFile(objects, { version, isPacked: false, id: [id, id] });
}

/** Black, and no thinner than a press holds. */
const MARK_STROKE = '0 G 0.25 w';

function writeSheets(pdf: PdfDocument, sheets: readonly Sheet[], use: SheetUse): void {
  const fonts = collectFonts({ pages: sheets.flatMap(({ pages }) => pages.map(({ page }) => page)) });
  const fontsById = new Map(fonts.map((font) => [font.face.id, font]));
  const fontRefs = new Map(fonts.map((font) => [font.name, embedFont(pdf, font)]));
  const isPress = use.kind === 'press';
  const inks = isPress ? { spot: use.ink } : 'screen';
  const resources = isPress ? pressResources(pdf, use) : {};
  const drawPage = (page: Page): string => withoutMarks(pageContent(page, fontsById, inks).operators);
  for (const sheet of sheets) {
    const drawn = sheetContent(sheet, { drawPage, strokeMark: MARK_STROKE });
    const content = deflate(utf8Bytes(isPress ? `${OVERPRINT}\n${drawn}` : drawn));
    addPage(pdf, { size: sheet.size, content, fonts: fontRefs, entries: sheetBoxes(sheet, use), resources });
  }
}

/** Text and lines alone: what marks a page's content points into a structure that sheets have none of. Every mark stands on a line of its own. */
const withoutMarks = (operators: string): string =>
  operators
    .split('\n')
    .filter((line) => line !== 'EMC' && !line.endsWith(' BDC'))
    .join('\n');
