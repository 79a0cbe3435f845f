/** The files of a product; each product has a file of its own beside this one. */
import { editionSteps } from './edition-files.js';
import { imposedSteps } from './imposed-files.js';
import type { FileStep, FinishedEdition, Product } from './product.js';

/** The steps that make a product of an edition. */
export function fileSteps(product: Product, finished: FinishedEdition): readonly FileStep[] {
  switch (product.kind) {
    case 'editions':
      return editionSteps(product.formats, finished);
    case 'imposed':
      return imposedSteps(product, finished);
  }
}
