/** The one file that knows pdfkit: it serves as a model of a document's objects, and what it would write is caught object by object. */
import { NO_MEMO, type KeyPart, type Memo } from '../../work/index.js';
import type { Size } from '../../geometry/index.js';
import { deflate } from './deflate.js';
import { latin1Bytes, utf8Bytes } from './numbers.js';
import {
  groupOf,
  isLoose,
  keptGroup,
  type ObjectGroup,
  type PdfObject,
  type PdfObjects,
  type WrittenObject,
} from './pdf-objects.js';

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
  readonly _root: PdfRef & { readonly data: { readonly Names: PdfRef; readonly Pages: PdfRef } };
  /** One for every id given. */
  readonly _offsets: unknown[];
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
  /**
   * What `write` gives, and a group of the objects that it writes: made again only where the parts, or the id that comes next, have
   * changed. What it gives holds ids, not references.
   */
  readonly keep: <T>(stage: string, parts: readonly KeyPart[], write: () => T) => T;
  /** Adds objects that were made elsewhere, with ids that were reserved. */
  readonly add: (group: ObjectGroup) => void;
  /** Ends the document. `info` is the Info dictionary as it is written, `xmp` the metadata packet. */
  readonly close: (info: string, xmp: Uint8Array) => ClosedDocument;
}

/** Loads pdfkit, which takes longer than all else: a build may begin with it before there are pages. */
export const loadPdfkit = async (): Promise<void> => {
  await import('pdfkit');
};

/** Opens a document. pdfkit is loaded here if it has not been loaded before. */
export async function openDocument(kind: DocumentKind, memo: Memo = NO_MEMO): Promise<OpenDocument> {
  const { version, isTagged, language, isSrgb } = kind;
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
  const catcher = new ObjectCatcher(pdf, memo);
  const groups: ObjectGroup[] = [];
  return {
    pdf,
    keep: (stage, parts, write) => {
      const { value, group } = catcher.keep(stage, parts, write);
      groups.push(group);
      return value;
    },
    add: (group) => groups.push(group),
    close: (info, xmp) => closeDocument(pdf, catcher, { groups, info, xmp }),
  };
}

/** What was written at one go, the ids that it took, and what it gave. */
interface Written<T> {
  readonly value: T;
  readonly group: ObjectGroup;
  /** How many ids were given after it. */
  readonly ids: number;
}

/** Lets nothing through to pdfkit's own file: every object is kept as it is ended. */
class ObjectCatcher {
  private caught: PdfObject[] = [];
  private chunks: (string | Uint8Array)[] = [];

  constructor(
    private readonly pdf: PdfkitInternals,
    readonly memo: Memo,
  ) {
    pdf._write = (data) => {
      this.chunks.push(data);
    };
    pdf._refEnd = ({ id }) => {
      this.catch(id);
    };
    pdf._finalize = () => undefined;
    pdf.endMetadata = () => undefined;
  }

  /** The objects caught so far, by their ids. */
  take(): readonly PdfObject[] {
    const { caught } = this;
    this.caught = [];
    return caught.sort((a, b) => a.id - b.id);
  }

  keep<T>(stage: string, parts: readonly KeyPart[], write: () => T): Written<T> {
    const ids = this.pdf._offsets;
    const written = this.memo.keep(stage, [...parts, ids.length], () => this.written(write));
    ids.length = written.ids;
    return written;
  }

  private written<T>(write: () => T): Written<T> {
    const before = this.caught;
    this.caught = [];
    const value = write();
    const group = groupOf(this.take());
    this.caught = before;
    return { value, group, ids: this.pdf._offsets.length };
  }

  private catch(id: number): void {
    // `12 0 obj`, the body, perhaps `stream`, the bytes and `endstream`, `endobj`.
    const [, body = ''] = this.chunks;
    const stream = this.chunks.find((chunk) => typeof chunk !== 'string');
    if (typeof body !== 'string') throw new Error(`object ${id} has no body`);
    this.caught.push(stream === undefined ? { id, body: latin1Bytes(body) } : this.deflated(id, body, stream));
    this.chunks = [];
    this.pdf._waiting -= 1;
  }

  /** What pdfkit itself would not compress, as with its colour profile; metadata stay readable to whoever looks into the file for them. */
  private deflated(id: number, body: string, stream: Uint8Array): PdfObject {
    if (/\/(?:Filter|Type \/Metadata)\b/.test(body)) return { id, body: latin1Bytes(body), stream };
    const text = Buffer.from(stream.buffer, stream.byteOffset, stream.length).toString('latin1');
    const small = this.memo.keep('pdf stream', [text], () => deflate(stream));
    const entries = `/Length ${small.length} /Filter /FlateDecode`;
    return { id, body: latin1Bytes(body.replace(/\/Length \d+/, entries)), stream: small };
  }
}

interface Closing {
  readonly groups: readonly ObjectGroup[];
  readonly info: string;
  readonly xmp: Uint8Array;
}

function closeDocument(pdf: PdfkitInternals, catcher: ObjectCatcher, { groups, info, xmp }: Closing): ClosedDocument {
  const metadata = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
  metadata.end(xmp);
  pdf._root.data['Metadata'] = metadata;
  pdf.end();
  // pdfkit would wait for these for ever and say nothing.
  if (pdf._waiting > 0) throw new Error(`${pdf._waiting} objects of a PDF were never ended`);
  const infoObject = { id: pdf._info.id, body: utf8Bytes(info), isReadable: true } as const;
  const rest = catcher.take().map((object) => (object.id === infoObject.id ? infoObject : object));
  const loose = rest.filter(isLoose);
  const packed = keptGroup(rest.filter((object) => !isLoose(object)).map(textOf), catcher.memo);
  return {
    groups: [groupOf(loose), ...groups, packed],
    root: pdf._root.id,
    info: infoObject.id,
    metadata: metadata.id,
    size: pdf._offsets.length + 1,
  };
}

const textOf = ({ id, body }: PdfObject): WrittenObject => ({ id, text: Buffer.from(body).toString('latin1') });

/** A reference to an object by its id; `data` is what pdfkit reads of it. */
export function refTo(pdf: PdfDocument, id: number, data: Record<string, unknown> = {}): PdfRef {
  // Outside types: pdfkit writes as a reference whatever is of its class, and makes none without giving an id.
  const ref = Object.create(Object.getPrototypeOf(pdf._root) as object) as PdfRef;
  return Object.assign(ref, { id, gen: 0, data });
}

/** Takes ids for objects that are made elsewhere; gives the first. */
export function reserveIds(pdf: PdfDocument, count: number): number {
  const first = pdf._offsets.length + 1;
  pdf._offsets.length += count;
  return first;
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
export function writeDeflated(pdf: PdfDocument, bytes: Uint8Array, dictionary: Record<string, unknown> = {}): PdfRef {
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
