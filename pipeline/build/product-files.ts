/** The files of a product; each product has a file of its own beside this one. */
import { copySteps } from './copy-files.js';
import { editionSteps } from './edition-files.js';
import { imposedSteps } from './imposed-files.js';
import { pressSteps } from './press-files.js';
import type { FileStep, FinishedEdition, Product, ProductMeans } from './product.js';

/** The steps that make a product of an edition. */
export function fileSteps(product: Product, finished: FinishedEdition, means: ProductMeans): readonly FileStep[] {
  switch (product.kind) {
    case 'editions':
      return editionSteps(product.formats, finished);
    case 'imposed':
      return imposedSteps(product, finished);
    case 'press':
      return pressSteps(finished, means);
    case 'copies':
      return copySteps(product, finished, means);
  }
}
