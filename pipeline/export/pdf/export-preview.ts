/** A file that is not to be handed on, and says so across every page. */
import type { Face } from '../../font/index.js';
import type { PagedDocument } from '../../layout/index.js';
import { finish, runSteps } from '../../work/index.js';
import { composePdf, type ExportMeans, type Layers } from './compose-pdf.js';
import { watermarkOperators } from './copy-marks.js';
import { fontOf } from './marked-text.js';
import { utf8Bytes } from './numbers.js';
import { pdfFileSteps } from './pdf-file.js';
import { writeStream, type PdfRef } from './pdfkit-document.js';
import { plainRun } from './plain-run.js';

/** What a preview shows besides the pages. */
export interface PreviewMark {
  /** Said under the text of every page, pale, across the sheet. */
  readonly text: string;
  /** A face that has every character of it. */
  readonly face: Face;
}

/** The pages as `exportPdf` gives them, with a watermark under the text of each. */
export async function exportPreview(
  document: PagedDocument,
  mark: PreviewMark,
  means: ExportMeans = {},
): Promise<Uint8Array> {
  const { objects, form } = await composePdf(document, '2a', { ...means, layers: markLayers(mark) });
  const { memo, pace } = means;
  const steps = pdfFileSteps(objects, form, memo);
  return pace ? runSteps(steps, pace) : finish(steps);
}

/** A watermark for every size of sheet. */
function markLayers({ text, face }: PreviewMark): Layers {
  const watermarks = new Map<string, PdfRef>();
  return {
    runs: [plainRun(text, face, { fontSize: 16 })],
    under(pdf, { size }, fonts) {
      const key = `${size.width} ${size.height}`;
      const known = watermarks.get(key);
      const watermark = known ?? writeStream(pdf, utf8Bytes(watermarkOperators(text, size, fontOf({ face }, fonts))));
      watermarks.set(key, watermark);
      return [watermark];
    },
  };
}
