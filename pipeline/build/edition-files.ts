/** An edition in its formats: `korean.pdf`, `korean.docx`, `korean.html`, `korean.pages.txt`. */
import { exportDocx, exportDump, exportHtml, exportPdf, facingPages, type DocumentFacts } from '../export/index.js';
import type { PagedDocument } from '../layout/index.js';
import type { FileStep, FinishedEdition, Format, ProductMeans } from './product.js';

const SUFFIX: Readonly<Record<Format, string>> = {
  pdf: 'pdf',
  'pdf-a1b': 'a1b.pdf',
  docx: 'docx',
  html: 'html',
  dump: 'pages.txt',
};

/** A step for each format. */
export const editionSteps = (
  formats: readonly Format[],
  finished: FinishedEdition,
  means: ProductMeans,
): readonly FileStep[] =>
  formats.map((format) => ({
    stage: format,
    make: async () => {
      const { choice, paged } = finished;
      const bytes = await exportFormat(format, finished, means);
      const pages = format === 'docx' || format === 'html' ? undefined : paged.pages.length;
      return { value: [{ name: `${choice.name}.${SUFFIX[format]}`, bytes, pages }], diagnostics: [] };
    },
  }));

async function exportFormat(format: Format, finished: FinishedEdition, means: ProductMeans): Promise<Uint8Array> {
  const { edition, paged } = finished;
  switch (format) {
    case 'pdf':
      return exportPdf(paged);
    case 'pdf-a1b':
      return exportPdf(paged, '1b');
    case 'docx':
      return exportDocx(edition, {
        pageNumbers: pageNumbers(paged),
        facts: factsOf(finished, means),
        facingPages: facingPages(edition, paged),
      });
    case 'html':
      return exportHtml(edition);
    case 'dump':
      return new TextEncoder().encode(exportDump(paged));
  }
}

const factsOf = ({ choice }: FinishedEdition, { document, isDraft }: ProductMeans): DocumentFacts => ({
  document: document.name,
  edition: choice.name,
  version: document.manifest.version,
  isDraft,
});

/** The number of the page on which each anchor stands. */
const pageNumbers = ({ anchors, pages }: PagedDocument): ReadonlyMap<string, string> =>
  new Map(anchors.map(({ id, page }) => [id, String(pages[page - 1]?.counter ?? page)]));
