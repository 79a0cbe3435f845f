/**
 * Numbered copies of one edition. What all copies share is composed and compressed once; a copy has its number on the first page,
 * a watermark under the text of every page, and its own entry in Info, XMP and the file's id.
 */
import type { Face } from '../../font/index.js';
import type { PagedDocument } from '../../layout/index.js';
import { fingerprint } from './bytes.js';
import { composePdf, type Layers } from './compose-pdf.js';
import { copyNumber } from './copy-number.js';
import { numberOperators, watermarkOperators } from './copy-marks.js';
import { deflate } from './deflate.js';
import { fontOf } from './marked-text.js';
import { writeFacts } from './metadata.js';
import { utf8Bytes } from './numbers.js';
import { prepareFile } from './pdf-file.js';
import type { PdfObject } from './pdf-objects.js';
import { plainRun } from './plain-run.js';
import { writeStream, type PdfDocument, type PdfRef } from './pdfkit-document.js';

/** What the copies of an edition have in common. */
export interface CopySeries {
  readonly document: PagedDocument;
  /** The face of numbers and watermarks. */
  readonly face: Face;
  /** Said in the watermark before the number: that the translation awaits review; empty if it does not. */
  readonly draftMark: string;
}

/** Writes the copy of a number, from 1. */
export type CopyWriter = (number: number) => Uint8Array;

/** Composes what all copies share: as long as one file takes; a copy then costs little more than writing it. */
export async function prepareCopies(series: CopySeries): Promise<CopyWriter> {
  const { document } = series;
  const streams: VaryingStream[] = [];
  const { objects, form, isAccessible } = await composePdf(document, '2a', { layers: copyLayers(series, streams) });
  const varying = [objects.info, objects.metadata, ...streams.map(({ ref }) => ref.id)];
  const write = prepareFile(objects, form, { varying: new Set(varying) });

  return (number) => {
    const shown = copyNumber(number);
    const identifier = `${document.name}-${shown}`;
    const { info, xmp } = writeFacts({ metadata: document.metadata, archive: '2a', isAccessible, identifier });
    const own = [
      ...streams.map(({ ref, operators }) =>
        streamObject(ref.id, deflate(utf8Bytes(operators(shown))), '/Filter /FlateDecode'),
      ),
      streamObject(objects.metadata, xmp, '/Type /Metadata /Subtype /XML'),
      { id: objects.info, body: utf8Bytes(info) },
    ];
    return write(own, fingerprint([form.id[0], utf8Bytes(identifier)]));
  };
}

const streamObject = (id: number, stream: Uint8Array, entries: string): PdfObject => ({
  id,
  body: utf8Bytes(`<<${entries} /Length ${stream.length}>>`),
  stream,
});

/** A stream that is another in every copy. */
interface VaryingStream {
  readonly ref: PdfRef;
  readonly operators: (shown: string) => string;
}

/** The marks of copies as layers of pages; what is to be written anew for every copy goes into `streams`. */
function copyLayers({ document, face, draftMark }: CopySeries, streams: VaryingStream[]): Layers {
  const watermarks = new Map<string, PdfRef>();
  const numbered = document.pages.find(({ isBlank }) => !isBlank);
  const watermarkText = (shown: string): string => (draftMark === '' ? shown : `${draftMark} ${shown}`);
  const layer = (pdf: PdfDocument, operators: VaryingStream['operators']): PdfRef => {
    const ref = writeStream(pdf, new Uint8Array());
    streams.push({ ref, operators });
    return ref;
  };
  return {
    runs: [plainRun(watermarkText('0123456789'), face, { fontSize: 16 })],
    under(pdf, page, fonts) {
      const font = fontOf({ face }, fonts);
      const { size } = page;
      const key = `${size.width} ${size.height}`;
      const known = watermarks.get(key);
      const watermark = known ?? layer(pdf, (shown) => watermarkOperators(watermarkText(shown), size, font));
      watermarks.set(key, watermark);
      const number = page === numbered ? [layer(pdf, (shown) => numberOperators(shown, page, font))] : [];
      return [watermark, ...number];
    },
  };
}
