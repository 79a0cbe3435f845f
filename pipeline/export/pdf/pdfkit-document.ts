/** The one file that knows pdfkit: opening a document, adding pages and streams, and getting the bytes without clock, chance or the node's zlib. */
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import type { Size } from '../../geometry/index.js';
import type { EditionMetadata } from '../../edition/index.js';
import { xmpDescriptions } from './xmp.js';

/** An indirect object. It must be ended, or the document never is. */
export interface PdfRef {
  readonly data: Record<string, unknown>;
  end(chunk?: Uint8Array): void;
}

interface PdfPage {
  readonly dictionary: PdfRef;
  readonly resources: PdfRef;
  readonly content: PdfRef & { buffer: Uint8Array[]; write(chunk: Uint8Array): void };
}

interface PdfOutline {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { pageNumber: number; top: number; left: number }): PdfOutline;
}

/** What we use of pdfkit's document; its published types lack half of this. */
export interface PdfDocument {
  readonly page: PdfPage;
  /** The catalog; pdfkit makes its name dictionary. */
  readonly _root: { readonly data: Record<string, unknown> & { readonly Names: PdfRef } };
  readonly outline: PdfOutline;
  ref(data: Record<string, unknown>): PdfRef;
  getStructTreeRoot(): PdfRef;
  addPage(options: { size: readonly [number, number]; margin: number }): unknown;
  appendXML(xml: string): void;
  end(): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** References not yet ended. */
  readonly _waiting: number;
  _id: Uint8Array;
  _addInfo(): void;
}

type PdfDocumentConstructor = new (options: Record<string, unknown>) => PdfDocument;

/** Who made the file; no version, so that an upgrade alone changes no bytes. */
export const PRODUCER = 'duizhao';

/** fflate's level: its output depends on nothing but the input. */
const DEFLATE_LEVEL = 6;

/** Opens a tagged PDF 1.7 without a page. pdfkit is loaded here and not before: its import takes longer than all else. */
export async function openDocument(metadata: EditionMetadata): Promise<PdfDocument> {
  const pdfkit = await import('pdfkit');
  // Outside types: @types/pdfkit is three releases behind and leaves out references, structure and outline options.
  const Document = pdfkit.default as unknown as PdfDocumentConstructor;
  const date = creationDate(metadata);
  const pdf = new Document({
    pdfVersion: '1.7',
    lang: metadata.language,
    tagged: true,
    displayTitle: true,
    font: null,
    autoFirstPage: false,
    compress: false,
    info: infoEntries(metadata, date),
  });
  // pdfkit's own puts the title into XML without escaping it.
  pdf._addInfo = () => pdf.appendXML(xmpDescriptions(metadata, date, PRODUCER));
  return pdf;
}

function creationDate({ date }: EditionMetadata): Date {
  // Date only, hence midnight UTC whatever the system's time zone.
  const [year = NaN, month = 1, day = 1] = date.split('-').map(Number);
  const time = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(time.getTime())) throw new Error(`an edition has the date ${date}`);
  return time;
}

const infoEntries = ({ title, author, subject }: EditionMetadata, date: Date): Record<string, unknown> => ({
  Title: title,
  ...(author !== '' && { Author: author }),
  ...(subject !== '' && { Subject: subject }),
  Creator: PRODUCER,
  Producer: PRODUCER,
  CreationDate: date,
  ModDate: date,
});

/** Writes a stream, deflated by us. */
export function writeStream(pdf: PdfDocument, bytes: Uint8Array, dictionary: Record<string, unknown> = {}): PdfRef {
  const ref = pdf.ref({ ...dictionary, Filter: 'FlateDecode' });
  ref.end(deflate(bytes));
  return ref;
}

/** The bytes of a stream, compressed alike on every node. */
export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: DEFLATE_LEVEL });

/** A finished page: its stream already deflated, and the fonts it names. */
export interface PageParts {
  readonly size: Size;
  readonly content: Uint8Array;
  readonly fonts: ReadonlyMap<string, PdfRef>;
  /** Its key in the structure's parent tree; absent where nothing of it is tagged. */
  readonly structParents?: number;
}

/** Adds a page and gives its reference. */
export function addPage(pdf: PdfDocument, { size, content, fonts, structParents }: PageParts): PdfRef {
  pdf.addPage({ size: [size.width, size.height], margin: 0 });
  const { page } = pdf;
  page.resources.data['Font'] = Object.fromEntries(fonts);
  if (structParents !== undefined) page.dictionary.data['StructParents'] = structParents;
  // pdfkit turns every page upside down first; our streams speak PDF's own coordinates.
  page.content.buffer = [];
  page.content.data['Filter'] = 'FlateDecode';
  page.content.write(content);
  return page.dictionary;
}

/** Sixteen bytes that stand for a content. */
export function fingerprint(parts: Iterable<Uint8Array>): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest().subarray(0, 16));
}

/** Ends a document and gives its bytes. */
export async function closeDocument(pdf: PdfDocument, id: Uint8Array): Promise<Uint8Array> {
  pdf._id = id;
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.end();
  // pdfkit would wait for these for ever and say nothing.
  if (pdf._waiting > 0) throw new Error(`${pdf._waiting} objects of a PDF were never ended`);
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
