/** An edition's PDF held to the standards that it claims, when its pages are checked. */
import type { Diagnostic } from '../diagnostic/index.js';
import { exportPdf } from '../export/index.js';
import type { PagedDocument } from '../layout/index.js';
import type { EditionChoice } from '../source/index.js';

/** What the file breaks, at the edition. */
export async function checkEditionFile(paged: PagedDocument, { span }: EditionChoice): Promise<readonly Diagnostic[]> {
  const bytes = await exportPdf(paged);
  const { checkConformance } = await import('../preflight/index.js');
  return checkConformance(bytes, ['PDF/A-2a', 'PDF/UA-1']).map(({ diagnostic }) => ({ ...diagnostic, span }));
}
