/** An edition in its formats: `korean.pdf`, `korean.docx`, `korean.html`, `korean.pages.txt`. */
import { exportDocx, exportDumpSteps, exportHtml, exportPdf, packFonts, type DocumentFacts } from '../export/index.js';
import { officeFaults } from './faces-in-use.js';
import type { PagedDocument } from '../layout/index.js';
import { openMemo, runSteps, type LastingMemo, type Memo } from '../work/index.js';
import type {
  EditionsProduct,
  ExportMeans,
  FileStep,
  FinishedEdition,
  Format,
  ProductMeans,
  SetEdition,
} from './product.js';

const SUFFIX: Readonly<Record<Format, string>> = {
  pdf: 'pdf',
  'pdf-a1b': 'a1b.pdf',
  docx: 'docx',
  html: 'html',
  dump: 'pages.txt',
};

/** A step for each format. */
export const editionSteps = (
  product: EditionsProduct,
  finished: FinishedEdition,
  means: ProductMeans,
): readonly FileStep[] =>
  product.formats.map((format) => ({
    stage: format,
    make: async () => {
      const { choice, paged } = finished;
      const { embedsFonts } = product;
      const bytes = await exportFormat(format, finished, { ...means, embedsFonts });
      const pages = format === 'docx' || format === 'html' ? undefined : paged.pages.length;
      return {
        value: [{ name: `${choice.name}.${SUFFIX[format]}`, bytes, pages }],
        diagnostics: format === 'docx' && embedsFonts ? officeFaults(paged, means.memo) : [],
      };
    },
  }));

/** The step that makes the PDF alone. */
export const pdfSteps = ({ choice, paged }: SetEdition, means: ExportMeans): readonly FileStep[] => [
  {
    stage: 'pdf',
    make: async () => {
      const bytes = await pdfOf(paged, means);
      return { value: [{ name: `${choice.name}.pdf`, bytes, pages: paged.pages.length }], diagnostics: [] };
    },
  },
];

/** The last PDF of an edition, and what it was made of, page by page. */
interface PdfShelf {
  readonly memo: LastingMemo;
  made: { readonly paged: PagedDocument; readonly bytes: Uint8Array } | undefined;
}

/**
 * A file of pages, made once however often it is asked for. Its parts are kept by themselves: an edition that many builds leave
 * as it is asks for none of them, and still finds them all when it changes.
 */
async function pdfOf(paged: PagedDocument, { memo, ...means }: ExportMeans): Promise<Uint8Array> {
  const shelf = shelfOf(paged, memo);
  if (shelf.made?.paged === paged) return shelf.made.bytes;
  const bytes = await exportPdf(paged, '2a', { memo: shelf.memo, ...exportMeans(means) });
  shelf.memo.endBuild();
  shelf.made = { paged, bytes };
  return bytes;
}

const exportMeans = ({ pace, packer }: Omit<ExportMeans, 'memo'>): Omit<ExportMeans, 'memo'> => ({
  pace,
  ...(packer && { packer }),
});

/** Has the fonts of a PDF deflated beside the build, while the pages are still being checked. */
export async function beginPdf(paged: PagedDocument, { memo, pace, packer }: ExportMeans): Promise<void> {
  const shelf = shelfOf(paged, memo);
  if (packer && shelf.made?.paged !== paged) await packFonts(paged, { memo: shelf.memo, pace, packer });
}

/** The shelf of an edition, by what it is called: editions of one name and title would only take each other's place. */
const shelfOf = ({ name, metadata }: PagedDocument, memo: Memo): PdfShelf =>
  memo.keep('pdf shelf', [name, metadata.title, metadata.language], () => ({ memo: openMemo(), made: undefined }));

/** What an edition is exported with, and whether a Word file is to bring its faces along. */
interface FormatMeans extends ProductMeans {
  readonly embedsFonts: EditionsProduct['embedsFonts'];
}

async function exportFormat(format: Format, finished: FinishedEdition, means: FormatMeans): Promise<Uint8Array> {
  const { edition, paged } = finished;
  switch (format) {
    case 'pdf':
      return pdfOf(paged, means);
    case 'pdf-a1b':
      return exportPdf(paged, '1b', exportMeans(means));
    case 'docx':
      return exportDocx(edition, {
        paged,
        facts: factsOf(finished, means),
        ...(means.embedsFonts && { faces: means.fonts }),
        ...{ memo: means.memo, pace: means.pace },
      });
    case 'html':
      return exportHtml(edition);
    case 'dump':
      return new TextEncoder().encode(await runSteps(exportDumpSteps(paged, means.memo), means.pace));
  }
}

const factsOf = ({ choice }: FinishedEdition, { document, isDraft }: ProductMeans): DocumentFacts => ({
  document: document.name,
  edition: choice.name,
  version: document.manifest.version,
  isDraft,
});
