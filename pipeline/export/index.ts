/** The door of the export room: finished editions and pages to bytes. Each format's library is loaded when the format is first asked for. */
import type { Edition } from '../edition/index.js';
import type { Sheet } from '../imposition/index.js';
import type { PagedDocument } from '../layout/index.js';
import type { DocxOptions } from './docx/index.js';
import type { Packer } from './pdf/deflate.js';
import type { ArchiveLevel, CopySeries, CopyWriter, ExportMeans, PreviewMark, SheetUse } from './pdf/index.js';

export { exportDump, exportDumpSteps, generatedTexts, type GeneratedText } from './dump/index.js';
export { exportHtml } from './html/index.js';
export { colorsOf, isSameColor } from './pdf/color.js';
export { copyNumber } from './pdf/copy-number.js';
export { packed, type Packer, type PackJob } from './pdf/deflate.js';

export type { DocumentFacts, DocxOptions } from './docx/index.js';
export type { ArchiveLevel, CopySeries, CopyWriter, ExportMeans, PreviewMark, SheetUse, SpotInk } from './pdf/index.js';

/** Pages to a tagged PDF/A, with what was made of them before. */
export const exportPdf = async (
  document: PagedDocument,
  level?: ArchiveLevel,
  means?: ExportMeans,
): Promise<Uint8Array> => (await import('./pdf/index.js')).exportPdf(document, level, means);

/** Has the fonts of pages deflated before the PDF itself is made. */
export const packFonts = async (
  document: Pick<PagedDocument, 'pages'>,
  means: ExportMeans & { readonly packer: Packer },
): Promise<void> => {
  await (await import('./pdf/index.js')).packFonts(document, means);
};

/** Loads what PDFs are made with, so that it is there when the first pages are. */
export const warmUpPdf = async (): Promise<void> => (await import('./pdf/index.js')).loadPdfkit();

/** Pages to a PDF that says across every page that it is not to be handed on. */
export const exportPreview = async (
  document: PagedDocument,
  mark: PreviewMark,
  means?: ExportMeans,
): Promise<Uint8Array> => (await import('./pdf/index.js')).exportPreview(document, mark, means);

/** What all numbered copies of an edition share; gives a function that writes the copy of a number. */
export const prepareCopies = async (series: CopySeries): Promise<CopyWriter> =>
  (await import('./pdf/index.js')).prepareCopies(series);

/** Sheets with pages of a document to a plain PDF for a copier, or to PDF/X-1a for a press. */
export const exportSheets = async (
  document: Pick<PagedDocument, 'metadata'>,
  sheets: readonly Sheet[],
  use?: SheetUse,
): Promise<Uint8Array> => (await import('./pdf/index.js')).exportSheets(document, sheets, use);

/** An edition to a Word document. */
export const exportDocx = async (edition: Edition, options?: DocxOptions): Promise<Uint8Array> =>
  (await import('./docx/index.js')).exportDocx(edition, options);
