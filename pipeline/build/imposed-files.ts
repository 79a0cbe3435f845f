/** An edition on the sheets of an office copier: `imposed/korean-booklet.pdf`, `imposed/korean-2up.pdf`. */
import type { Warned } from '../diagnostic/index.js';
import { exportSheets } from '../export/index.js';
import { bookletSheets, twoUpSheets, type Sheet } from '../imposition/index.js';
import type { Page } from '../layout/index.js';
import type { FileStep, FinishedEdition, MadeFile, Product } from './product.js';

type Imposed = Extract<Product, { readonly kind: 'imposed' }>;

/** One step, which makes one file. */
export const imposedSteps = (product: Imposed, finished: FinishedEdition): readonly FileStep[] => [
  { stage: 'pdf', make: () => imposedFile(product, finished) },
];

async function imposedFile(product: Imposed, { choice, paged }: FinishedEdition): Promise<Warned<readonly MadeFile[]>> {
  const sheets = sheetsOf(product, paged.pages);
  // What does not fit on a sheet is mended at the edition, or by choosing another.
  const diagnostics = sheets.diagnostics.map((found) => ({ ...found, span: choice.span }));
  if (sheets.value.length === 0) return { value: [], diagnostics };
  const bytes = await exportSheets(paged, sheets.value);
  const name = `imposed/${choice.name}-${product.scheme}.pdf`;
  return { value: [{ name, bytes, pages: sheets.value.length }], diagnostics };
}

function sheetsOf({ scheme, paperThickness }: Imposed, pages: readonly Page[]): Warned<readonly Sheet[]> {
  switch (scheme) {
    case 'booklet':
      return bookletSheets(pages, { paperThickness });
    case '2up':
      return twoUpSheets(pages);
  }
}
