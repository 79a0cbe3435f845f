/** The door of the export room: finished editions and pages to bytes. Each format's library is loaded when the format is first asked for. */
import type { Edition } from '../edition/index.js';
import type { Sheet } from '../imposition/index.js';
import type { PagedDocument } from '../layout/index.js';

export { exportDump, generatedTexts, type GeneratedText } from './dump/index.js';
export { exportHtml } from './html/index.js';

/** Pages to a tagged PDF. */
export const exportPdf = async (document: PagedDocument): Promise<Uint8Array> =>
  (await import('./pdf/index.js')).exportPdf(document);

/** Sheets with pages of a document to a plain PDF for a copier. */
export const exportSheets = async (document: PagedDocument, sheets: readonly Sheet[]): Promise<Uint8Array> =>
  (await import('./pdf/index.js')).exportSheets(document, sheets);

/** An edition to a Word document; `pageNumbers` gives by anchor the printed number of its page, for contents. */
export const exportDocx = async (edition: Edition, pageNumbers?: ReadonlyMap<string, string>): Promise<Uint8Array> =>
  (await import('./docx/index.js')).exportDocx(edition, pageNumbers);
