/** The files of a product; each product has a file of its own beside this one, loaded when the product is first asked for. */
import { editionSteps } from './edition-files.js';
import type { FileStep, FinishedEdition, Product, ProductMeans } from './product.js';

/** The steps that make a product of an edition. */
export async function fileSteps(
  product: Product,
  finished: FinishedEdition,
  means: ProductMeans,
): Promise<readonly FileStep[]> {
  switch (product.kind) {
    case 'editions':
      return editionSteps(product, finished, means);
    case 'imposed':
      return (await import('./imposed-files.js')).imposedSteps(product, finished);
    case 'press':
      return (await import('./press-files.js')).pressSteps(finished, means);
    case 'copies':
      return (await import('./copy-files.js')).copySteps(product, finished, means);
  }
}
