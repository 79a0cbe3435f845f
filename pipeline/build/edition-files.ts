/** An edition in its formats: `korean.pdf`, `korean.docx`, `korean.html`, `korean.pages.txt`. */
import { exportDocx, exportDumpSteps, exportHtml, exportPdf, type DocumentFacts } from '../export/index.js';
import { officeFaults } from './faces-in-use.js';
import type { PagedDocument } from '../layout/index.js';
import { runSteps } from '../work/index.js';
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
        diagnostics: format === 'docx' && embedsFonts ? officeFaults(paged) : [],
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

/** A file of pages, made once however often it is asked for. */
const pdfOf = (paged: PagedDocument, { memo, pace }: ExportMeans): Promise<Uint8Array> =>
  memo.keepAsync('pdf', [paged], () => exportPdf(paged, '2a', { memo, pace }));

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
      return exportPdf(paged, '1b', { memo: means.memo, pace: means.pace });
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
