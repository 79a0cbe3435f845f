/**
 * Sheets to a PDF file for a copier or a press: pages where imposition placed them, no structure, every face subset once.
 * Runs again whenever the sheets change.
 */
import type { Sheet } from '../../imposition/index.js';
import type { Page, PagedDocument } from '../../layout/index.js';
import { finish } from '../../work/index.js';
import type { Inks } from './color.js';
import { deflate } from './deflate.js';
import { embedFonts } from './font-objects.js';
import { collectFonts } from './fonts-in-use.js';
import { writeFacts } from './metadata.js';
import { utf8Bytes } from './numbers.js';
import { pageContent } from './page-content.js';
import { writePdfFile } from './pdf-file.js';
import { contentId } from './pdf-objects.js';
import type { SheetUse } from './pdf-options.js';
import { plainRun } from './plain-run.js';
import { addPage, openDocument } from './pdfkit-document.js';
import { PRESS_INFO, officeMarkStrokes, pressIntent, pressMarkStrokes, pressResources } from './press-objects.js';
import { sheetBoxes } from './sheet-boxes.js';
import { slugOperators } from './slug.js';
import { sheetContent } from './sheet-content.js';

/**
 * A PDF of sheets: plain 1.7 for a copier, PDF/X-1a:2003 for a press. The document gives title and date; of its pages those are printed
 * that stand on the sheets. Throws where a press sheet shows a colour for which there is no ink: see `colorsOf`.
 */
export async function exportSheets(
  { metadata }: Pick<PagedDocument, 'metadata'>,
  sheets: readonly Sheet[],
  use: SheetUse = { kind: 'office' },
): Promise<Uint8Array> {
  const isPress = use.kind === 'press';
  const version = isPress ? '1.4' : '1.7';
  const open = await openDocument({ version, isTagged: false, language: metadata.language, isSrgb: false });
  const { pdf, close } = open;
  const pages = sheets.flatMap((sheet) => sheet.pages.map(({ page }) => page));
  const slugFace = isPress ? use.slugFace : undefined;
  const slugs = sheets.map(({ slug = '' }) => slug).join('');
  const fonts = collectFonts({ pages }, slugFace && slugs !== '' ? [plainRun(slugs, slugFace, { fontSize: 1 })] : []);
  const { byId, refs } = finish(embedFonts(open, fonts));
  const inks: Inks = isPress ? { spot: use.ink } : 'screen';
  const drawPage = (page: Page): string => pageContent(page, byId, { isTagged: false, inks }).operators;

  const markStrokes = isPress ? pressMarkStrokes : officeMarkStrokes;
  const resources = isPress ? pressResources(pdf, use) : undefined;
  if (isPress) pdf._root.data['OutputIntents'] = [pressIntent(use)];
  const slugFont = slugFace && byId.get(slugFace.id);
  for (const sheet of sheets) {
    const slug = slugFont ? slugOperators(sheet, slugFont, inks) : [];
    const operators = [sheetContent(sheet, { drawPage, markStrokes }), ...slug];
    addPage(pdf, {
      size: sheet.size,
      content: deflate(utf8Bytes(operators.join('\n'))),
      fonts: refs,
      entries: sheetBoxes(sheet),
      ...(resources && { resources }),
    });
  }
  const { info, xmp } = writeFacts({ metadata, ...(isPress && { entries: PRESS_INFO }) });
  const objects = close(info, xmp);
  const id = contentId(objects);
  // Plain: a copier's interpreter may be older than object streams, and few objects are left to pack.
  return writePdfFile(objects, { version, isPacked: false, id: [id, id] });
}
