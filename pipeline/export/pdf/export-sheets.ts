/**
 * Sheets to a PDF file for a copier or a press: pages where imposition placed them, no structure, every face subset once.
 * Runs again whenever the sheets change.
 */
import type { Sheet } from '../../imposition/index.js';
import type { PagedDocument } from '../../layout/index.js';
import { fingerprint } from './bytes.js';
import { deflate } from './deflate.js';
import { embedFont } from './font-objects.js';
import { collectFonts } from './fonts-in-use.js';
import { writeFacts } from './metadata.js';
import { utf8Bytes } from './numbers.js';
import { pageContent } from './page-content.js';
import { writePdfFile } from './pdf-file.js';
import { addPage, openDocument } from './pdfkit-document.js';
import { sheetBoxes } from './sheet-boxes.js';
import { sheetContent } from './sheet-content.js';

/** A plain PDF 1.7 of sheets. The document gives title and date; of its pages those are printed that stand on the sheets. */
export async function exportSheets(
  { metadata }: Pick<PagedDocument, 'metadata'>,
  sheets: readonly Sheet[],
): Promise<Uint8Array> {
  const version = '1.7';
  const opened = await openDocument({ version, isTagged: false, language: metadata.language, isSrgb: false });
  const { pdf } = opened;
  const fonts = collectFonts({ pages: sheets.flatMap(({ pages }) => pages.map(({ page }) => page)) });
  const fontsById = new Map(fonts.map((font) => [font.face.id, font]));
  const fontRefs = new Map(fonts.map((font) => [font.name, embedFont(pdf, font)]));
  const drawing = {
    drawPage: (page: Parameters<typeof pageContent>[0]) => withoutMarks(pageContent(page, fontsById).operators),
    strokeMark: MARK_STROKE,
  };
  for (const sheet of sheets) {
    const content = deflate(utf8Bytes(sheetContent(sheet, drawing)));
    addPage(pdf, { size: sheet.size, content, fonts: fontRefs, entries: sheetBoxes(sheet) });
  }
  const { info, xmp } = writeFacts({ metadata });
  const objects = opened.close(info, xmp);
  const id = fingerprint(objects.objects.flatMap(({ body, stream }) => (stream ? [body, stream] : [body])));
  // Plain: a copier's interpreter may be older than object streams, and few objects are left to pack.
  return writePdfFile(objects, { version, isPacked: false, id: [id, id] });
}

/** Black, and no thinner than a press holds. */
const MARK_STROKE = '0 G 0.25 w';

/** Text and lines alone: what marks a page's content points into a structure that sheets have none of. Every mark stands on a line of its own. */
const withoutMarks = (operators: string): string =>
  operators
    .split('\n')
    .filter((line) => line !== 'EMC' && !line.endsWith(' BDC'))
    .join('\n');
