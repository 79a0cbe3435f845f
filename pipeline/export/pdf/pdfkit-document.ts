/** The one file that knows pdfkit: it serves as a model of a document's objects, and what it would write is caught object by object. */
import type { Size } from '../../geometry/index.js';
import { deflate } from './deflate.js';
import { utf8Bytes } from './numbers.js';
import type { PdfObject, PdfObjects } from './pdf-file.js';

/** An indirect object. It must be ended, or the document never is. */
export interface PdfRef {
  readonly id: number;
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
  readonly outline: PdfOutline;
  /** The catalog; pdfkit makes its name dictionary. */
  readonly _root: PdfRef & { readonly data: { readonly Names: PdfRef } };
  ref(data: Record<string, unknown>): PdfRef;
  getStructTreeRoot(): PdfRef;
  addPage(options: { size: readonly [number, number]; margin: number }): unknown;
  end(): void;
}

/** What only this file touches. */
interface PdfkitInternals extends PdfDocument {
  _info: PdfRef;
  /** References not yet ended. */
  _waiting: number;
  _write(data: string | Uint8Array): void;
  _refEnd(ref: PdfRef): void;
  _finalize(): void;
  endMetadata(): void;
}

type PdfkitConstructor = new (options: Record<string, unknown>) => PdfkitInternals;

/** What kind of document is opened. */
export interface DocumentKind {
  readonly version: '1.4' | '1.7';
  readonly isTagged: boolean;
  /** BCP 47. */
  readonly language: string;
  /** Whether colours are meant as sRGB (ISO 19005-2, 6.2.3): an output intent with its profile. */
  readonly isSrgb: boolean;
}

/** All objects of a document, and which of them is the metadata stream. */
export interface ClosedDocument extends PdfObjects {
  readonly metadata: number;
}

/** A document without a page, and the objects that were written of it so far. */
export interface OpenDocument {
  readonly pdf: PdfDocument;
  /** Ends the document. `info` is the Info dictionary as it is written, `xmp` the metadata packet. */
  readonly close: (info: string, xmp: Uint8Array) => ClosedDocument;
}

/** Opens a document. pdfkit is loaded here and not before: its import takes longer than all else. */
export async function openDocument({ version, isTagged, language, isSrgb }: DocumentKind): Promise<OpenDocument> {
  const pdfkit = await import('pdfkit');
  // Outside types: @types/pdfkit is three releases behind and leaves out references, structure and outline options.
  const Document = pdfkit.default as unknown as PdfkitConstructor;
  const pdf = new Document({
    pdfVersion: version,
    lang: language,
    tagged: isTagged,
    displayTitle: true,
    font: null,
    autoFirstPage: false,
    compress: false,
    // A date, or pdfkit asks the clock; the dictionary itself is replaced.
    info: { CreationDate: new Date(0) },
    ...(isSrgb && { subset: version === '1.4' ? 'PDF/A-1b' : 'PDF/A-2a' }),
  });
  const objects = catchObjects(pdf);
  return { pdf, close: (info, xmp) => closeDocument(pdf, objects, info, xmp) };
}

/** Lets nothing through to pdfkit's own file: every object is kept as it is ended. */
function catchObjects(pdf: PdfkitInternals): ReadonlyMap<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  let chunks: (string | Uint8Array)[] = [];
  pdf._write = (data) => chunks.push(data);
  pdf._refEnd = ({ id }) => {
    // `12 0 obj`, the body, perhaps `stream`, the bytes and `endstream`, `endobj`.
    const [, body = ''] = chunks;
    const stream = chunks.find((chunk) => typeof chunk !== 'string');
    if (typeof body !== 'string') throw new Error(`object ${id} has no body`);
    objects.set(id, stream === undefined ? { id, body: latin1(body) } : deflated(id, body, stream));
    chunks = [];
    pdf._waiting -= 1;
  };
  pdf._finalize = () => undefined;
  pdf.endMetadata = () => undefined;
  return objects;
}

/** pdfkit's strings are bytes, one to a character. */
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** What pdfkit itself would not compress, as with its colour profile; metadata stay readable to whoever looks into the file for them. */
function deflated(id: number, body: string, stream: Uint8Array): PdfObject {
  if (/\/(?:Filter|Type \/Metadata)\b/.test(body)) return { id, body: latin1(body), stream };
  const small = deflate(stream);
  return {
    id,
    body: latin1(body.replace(/\/Length \d+/, `/Length ${small.length} /Filter /FlateDecode`)),
    stream: small,
  };
}

function closeDocument(
  pdf: PdfkitInternals,
  objects: ReadonlyMap<number, PdfObject>,
  info: string,
  xmp: Uint8Array,
): ClosedDocument {
  const metadata = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
  metadata.end(xmp);
  pdf._root.data['Metadata'] = metadata;
  pdf.end();
  // pdfkit would wait for these for ever and say nothing.
  if (pdf._waiting > 0) throw new Error(`${pdf._waiting} objects of a PDF were never ended`);
  const infoObject = { id: pdf._info.id, body: utf8Bytes(info) };
  const all = [...objects.values()].map((object) => (object.id === infoObject.id ? infoObject : object));
  return { objects: all.sort((a, b) => a.id - b.id), root: pdf._root.id, info: infoObject.id, metadata: metadata.id };
}

/** Writes an object without a stream. */
export function writeObject(pdf: PdfDocument, dictionary: Record<string, unknown>): PdfRef {
  const ref = pdf.ref(dictionary);
  ref.end();
  return ref;
}

/** Writes a stream, deflated by us. */
export function writeStream(pdf: PdfDocument, bytes: Uint8Array, dictionary: Record<string, unknown> = {}): PdfRef {
  return writeDeflated(pdf, deflate(bytes), dictionary);
}

/** Writes a stream that is deflated already. */
function writeDeflated(pdf: PdfDocument, bytes: Uint8Array, dictionary: Record<string, unknown> = {}): PdfRef {
  const ref = pdf.ref({ ...dictionary, Filter: 'FlateDecode' });
  ref.end(bytes);
  return ref;
}

/** A finished page: its stream, already deflated, what is printed under it, and the fonts that all of them name. */
export interface PageParts {
  readonly size: Size;
  readonly content: Uint8Array;
  readonly under?: readonly PdfRef[];
  readonly fonts: ReadonlyMap<string, PdfRef>;
  /** Further entries of the page: boxes, its key in the structure's parent tree. */
  readonly entries?: Record<string, unknown>;
  /** Further resources: colour spaces. */
  readonly resources?: Record<string, unknown>;
}

/** Adds a page and gives its reference. */
export function addPage(pdf: PdfDocument, parts: PageParts): PdfRef {
  const { size, under = [] } = parts;
  pdf.addPage({ size: [size.width, size.height], margin: 0 });
  const { dictionary, resources, content } = pdf.page;
  // Of no use since PDF 1.4, and not known before 1.6.
  delete resources.data['ProcSet'];
  delete dictionary.data['UserUnit'];
  Object.assign(resources.data, { Font: Object.fromEntries(parts.fonts) }, parts.resources);
  Object.assign(dictionary.data, parts.entries);
  // pdfkit turns every page upside down first; our streams speak PDF's own coordinates.
  content.buffer = [];
  content.data['Filter'] = 'FlateDecode';
  content.write(parts.content);
  if (under.length > 0) dictionary.data['Contents'] = [...under, content];
  return dictionary;
}
