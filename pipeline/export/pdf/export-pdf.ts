/**
 * Pages to a PDF file. Input: finished pages. Output: the file's bytes, the same for the same pages on every system.
 * Runs again whenever the pages change.
 */
import type { PagedDocument } from '../../layout/index.js';
import { finish, runSteps } from '../../work/index.js';
import { composePdf, type ExportMeans } from './compose-pdf.js';
import { packPdfFile, pdfFileSteps } from './pdf-file.js';
import type { ArchiveLevel } from './pdf-options.js';

/** A tagged PDF of finished pages that an archive keeps: subset fonts, a language per run, bookmarks, no byte that depends on clock, chance or system. */
export async function exportPdf(
  document: PagedDocument,
  level: ArchiveLevel = '2a',
  means: ExportMeans = {},
): Promise<Uint8Array> {
  const { objects, form } = await composePdf(document, level, means);
  const { memo, pace, packer } = means;
  if (packer) return packPdfFile(objects, form, { memo, packer });
  const steps = pdfFileSteps(objects, form, memo);
  return pace ? runSteps(steps, pace) : finish(steps);
}
