/** An edition in its formats: `korean.pdf`, `korean.docx`, `korean.html`, `korean.pages.txt`. */
import type { Edition } from '../edition/index.js';
import { exportDocx, exportDump, exportHtml, exportPdf } from '../export/index.js';
import type { PagedDocument } from '../layout/index.js';
import type { FileStep, FinishedEdition, Format } from './product.js';

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
  { choice, edition, paged }: FinishedEdition,
): readonly FileStep[] =>
  formats.map((format) => ({
    stage: format,
    make: async () => {
      const bytes = await exportFormat(format, edition, paged);
      const pages = format === 'docx' || format === 'html' ? undefined : paged.pages.length;
      return { value: [{ name: `${choice.name}.${SUFFIX[format]}`, bytes, pages }], diagnostics: [] };
    },
  }));

async function exportFormat(format: Format, edition: Edition, paged: PagedDocument): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return exportPdf(paged);
    case 'pdf-a1b':
      return exportPdf(paged, '1b');
    case 'docx':
      return exportDocx(edition, pageNumbers(paged));
    case 'html':
      return exportHtml(edition);
    case 'dump':
      return new TextEncoder().encode(exportDump(paged));
  }
}

/** The number of the page on which each anchor stands. */
const pageNumbers = ({ anchors, pages }: PagedDocument): ReadonlyMap<string, string> =>
  new Map(anchors.map(({ id, page }) => [id, String(pages[page - 1]?.counter ?? page)]));
