/**
 * A PDF file opened for judging: every object with its place, and what its syntax breaks.
 * Input: the bytes of a file. Output: a `PdfFile`. Damaged bytes give notes and what can be read, never an exception.
 */
import { decodeFilter, type FilterSettings } from './filters.js';
import { readIndirectObject, type IndirectObject } from './indirect-object.js';
import { ObjectReader, type SyntaxFault, type SyntaxNote } from './object-reader.js';
import {
  EMPTY_DICT,
  NULL,
  decodeText,
  latin1,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfStream,
} from './objects.js';
import { readPages, type PdfPage } from './pages.js';
import { readCrossReferences, type CrossReferences, type ObjectPlace } from './xref.js';

/** How many references may lead to one another. */
const MAX_CHAIN = 32;
/** More notes than this tell nothing new. */
const MAX_NOTES = 1000;

/** A PDF file opened for judging. */
export class PdfFile {
  /** `1.7`, from the first line; empty where there is none. */
  readonly version: string;
  /** The newest trailer, with what only older ones have. */
  readonly trailer: PdfDict;
  readonly catalog: PdfDict;
  readonly pages: readonly PdfPage[];
  /** Every object that is in use, by its number, in the order of numbers. */
  readonly objects: ReadonlyMap<number, IndirectObject>;
  /** Whether cross-reference streams and object streams are used (PDF 1.5). */
  readonly hasXrefStreams: boolean;
  readonly hasObjectStreams: boolean;
  private readonly ids: ReadonlyMap<PdfObject, number>;
  private readonly found: SyntaxNote[] = [];
  private readonly loaded = new Map<number, IndirectObject>();
  private readonly places: ReadonlyMap<number, ObjectPlace>;
  private readonly decoded = new WeakMap<PdfStream, Uint8Array>();
  private readonly packed = new WeakMap<PdfStream, string>();
  /** How many objects are being read within one another. */
  private depth = 0;
  private readonly contained = new Map<number, ReadonlyMap<number, IndirectObject>>();

  constructor(readonly bytes: Uint8Array) {
    this.version = checkHeader(bytes, this.note);
    checkEndOfFile(bytes, this.note);
    const references = this.readReferences();
    this.places = references.places;
    this.trailer = mergeTrailers(references.trailers);
    this.hasXrefStreams = references.hasStreams;
    this.hasObjectStreams = [...this.places.values()].some((place) => place.kind === 'stream');
    for (const id of [...this.places.keys()].sort((a, b) => a - b)) this.load(id);
    this.objects = new Map([...this.loaded].sort(([a], [b]) => a - b));
    this.ids = new Map([...this.objects.values()].map(({ id, object }) => [object, id]));
    this.catalog = this.dict(this.trailer.entries.get('Root')) ?? EMPTY_DICT;
    this.pages = readPages(this);
  }

  /** What the bytes themselves break, in the order found. */
  get notes(): readonly SyntaxNote[] {
    return this.found;
  }

  /** Whether strings and streams are scrambled, so that nothing can be said of them. */
  get isEncrypted(): boolean {
    return this.trailer.entries.has('Encrypt');
  }

  /** The number of an indirect object by its value; 0 for what is written inside another object. */
  idOf(object: PdfObject): number {
    return this.ids.get(object) ?? 0;
  }

  /** What an object is after its references; null where they lead nowhere or round in a circle. */
  resolve(object: PdfObject | undefined): PdfObject {
    let current = object ?? NULL;
    for (let step = 0; current.kind === 'ref'; step += 1) {
      if (step >= MAX_CHAIN) return NULL;
      current = this.load(current.id, current.generation)?.object ?? NULL;
    }
    return current;
  }

  /** An entry of a dictionary, references followed. */
  get(dict: PdfDict | undefined, key: string): PdfObject {
    return this.resolve(dict?.entries.get(key));
  }

  /** A dictionary, or that of a stream. */
  dict(object: PdfObject | undefined): PdfDict | undefined {
    const value = this.resolve(object);
    if (value.kind === 'dict') return value;
    return value.kind === 'stream' ? value.dict : undefined;
  }

  stream(object: PdfObject | undefined): PdfStream | undefined {
    const value = this.resolve(object);
    return value.kind === 'stream' ? value : undefined;
  }

  array(object: PdfObject | undefined): PdfArray | undefined {
    const value = this.resolve(object);
    return value.kind === 'array' ? value : undefined;
  }

  /** The items of an array with references followed; one object counts as an array of one, null as none. */
  items(object: PdfObject | undefined): readonly PdfObject[] {
    const value = this.resolve(object);
    if (value.kind === 'array') return value.items.map((item) => this.resolve(item));
    return value.kind === 'null' ? [] : [value];
  }

  name(object: PdfObject | undefined): string | undefined {
    const value = this.resolve(object);
    return value.kind === 'name' ? value.name : undefined;
  }

  number(object: PdfObject | undefined): number | undefined {
    const value = this.resolve(object);
    return value.kind === 'number' ? value.value : undefined;
  }

  boolean(object: PdfObject | undefined): boolean | undefined {
    const value = this.resolve(object);
    return value.kind === 'boolean' ? value.value : undefined;
  }

  /** A text string in characters. */
  text(object: PdfObject | undefined): string | undefined {
    const value = this.resolve(object);
    return value.kind === 'string' ? decodeText(value) : undefined;
  }

  /** The numbers of an array; nothing unless every item is a number. */
  numbers(object: PdfObject | undefined): readonly number[] | undefined {
    const value = this.resolve(object);
    if (value.kind !== 'array') return undefined;
    const numbers = value.items.flatMap((item) => this.number(item) ?? []);
    return numbers.length === value.items.length ? numbers : undefined;
  }

  /** The filters of a stream, first undone first. */
  filters(stream: PdfStream): readonly string[] {
    return this.items(stream.dict.entries.get('Filter')).flatMap((filter) => this.name(filter) ?? []);
  }

  /** The bytes of a stream with its filters undone; of a picture, up to the filter that packs it. */
  streamBytes(stream: PdfStream): Uint8Array {
    const known = this.decoded.get(stream);
    if (known) return known;
    const settings = this.items(stream.dict.entries.get('DecodeParms'));
    let bytes = stream.stored;
    for (const [index, filter] of this.filters(stream).entries()) {
      const result = decodeFilter(filter, bytes, this.settingsOf(this.dict(settings[index])));
      if (!result.isWhole) this.note('stream-damaged', offsetOf(this.bytes, stream.stored));
      if (result.packedAs !== undefined) {
        this.packed.set(stream, result.packedAs);
        break;
      }
      bytes = result.bytes;
    }
    this.decoded.set(stream, bytes);
    return bytes;
  }

  /** The filter that `streamBytes` leaves in place, such as `DCTDecode`. */
  packedAs(stream: PdfStream): string | undefined {
    this.streamBytes(stream);
    return this.packed.get(stream);
  }

  private settingsOf(dict: PdfDict | undefined): FilterSettings {
    const setting = (key: string, otherwise: number): number => this.number(dict?.entries.get(key)) ?? otherwise;
    return {
      predictor: setting('Predictor', 1),
      colors: setting('Colors', 1),
      bitsPerComponent: setting('BitsPerComponent', 8),
      columns: setting('Columns', 1),
    };
  }

  private readonly note = (fault: SyntaxFault, offset: number, id?: number): void => {
    if (this.found.length < MAX_NOTES) this.found.push({ fault, offset, ...(id !== undefined && { id }) });
  };

  private readReferences(): CrossReferences {
    return readCrossReferences({
      bytes: this.bytes,
      note: this.note,
      objectAt: (offset) =>
        readIndirectObject({ bytes: this.bytes, note: () => undefined, lengthOf: () => undefined }, offset),
      decode: (stream) => this.streamBytes(stream),
    });
  }

  private load(id: number, generation?: number): IndirectObject | undefined {
    const known = this.loaded.get(id);
    // An object that is being read stands as null, so that a Length that leads back to its own stream ends.
    if (known) return generation === undefined || known.generation === generation ? known : undefined;
    const place = this.places.get(id);
    if (!place || this.depth > MAX_CHAIN) return undefined;
    this.depth += 1;
    this.loaded.set(id, { id, generation: 0, object: NULL, offset: 0 });
    const object = place.kind === 'file' ? this.readAt(id, place.offset) : this.readContained(id, place.stream);
    this.depth -= 1;
    if (object) this.loaded.set(id, object);
    else this.note('damaged', place.kind === 'file' ? place.offset : 0, id);
    return object;
  }

  private readAt(id: number, offset: number): IndirectObject | undefined {
    const lengthOf = (ref: PdfRef): number | undefined => this.number(ref);
    const object = readIndirectObject({ bytes: this.bytes, note: this.note, lengthOf }, offset);
    return object?.id === id ? object : undefined;
  }

  private readContained(id: number, streamId: number): IndirectObject | undefined {
    let contained = this.contained.get(streamId);
    if (!contained) {
      contained = new Map(this.readObjectStream(streamId).map((object) => [object.id, object]));
      this.contained.set(streamId, contained);
    }
    return contained.get(id);
  }

  /** The objects of an object stream (ISO 32000-1, 7.5.7). */
  private readObjectStream(streamId: number): readonly IndirectObject[] {
    const stream = this.places.get(streamId)?.kind === 'file' ? this.load(streamId)?.object : undefined;
    if (stream?.kind !== 'stream') return [];
    const bytes = this.streamBytes(stream);
    const first = this.number(stream.dict.entries.get('First')) ?? 0;
    const count = this.number(stream.dict.entries.get('N')) ?? 0;
    const head = new ObjectReader(bytes, 0, Math.min(first, bytes.length), 'content', () => undefined);
    const objects: IndirectObject[] = [];
    for (let i = 0; i < count; i += 1) {
      const [id, offset] = [head.read(), head.read()];
      if (id?.kind !== 'number' || offset?.kind !== 'number') break;
      const start = first + offset.value;
      const note = (fault: SyntaxFault, at: number): void => this.note(fault, at, id.value);
      const object = new ObjectReader(bytes, start, bytes.length, 'file', note).readObject();
      objects.push({ id: id.value, generation: 0, object, offset: start });
    }
    return objects;
  }
}

/** Opens a file; never throws, whatever the bytes. */
export const openPdf = (bytes: Uint8Array): PdfFile => new PdfFile(bytes);

type Note = (fault: SyntaxFault, offset: number) => void;

/** ISO 19005-2, 6.1.2: `%PDF-1.n`, one line end, a comment of at least four bytes over 127. */
function checkHeader(bytes: Uint8Array, note: Note): string {
  const head = latin1(bytes, 0, Math.min(bytes.length, 1024));
  const header = /%PDF-(\d+\.\d+)/.exec(head);
  if (!/^%PDF-\d\.\d(\r\n|\r|\n)/.test(head)) note('header', 0);
  else if (!/^%PDF-1\.[0-7]/.test(head)) note('header-version', 0);
  if (!/^[^\r\n]*(\r\n|\r|\n)%[\x80-\xff]{4}/.test(head)) note('binary-comment', 0);
  return header?.[1] ?? '';
}

/** ISO 19005-2, 6.1.3: `%%EOF`, and after it one line end at most. */
function checkEndOfFile(bytes: Uint8Array, note: Note): void {
  const tailStart = Math.max(0, bytes.length - 2048);
  const tail = latin1(bytes, tailStart);
  const at = tail.lastIndexOf('%%EOF');
  if (at < 0) {
    note('no-end-of-file', bytes.length);
    return;
  }
  if (!/^(\r\n|\r|\n)?$/.test(tail.slice(at + 5))) note('after-end-of-file', tailStart + at + 5);
}

function mergeTrailers(trailers: readonly PdfDict[]): PdfDict {
  const entries = new Map<string, PdfObject>();
  for (const [index, trailer] of trailers.entries())
    for (const [key, value] of trailer.entries)
      if (index === 0 || ['Root', 'Info', 'ID', 'Encrypt'].includes(key))
        if (!entries.has(key)) entries.set(key, value);
  return { kind: 'dict', entries };
}

/** Where a view of the file begins in it. */
const offsetOf = (file: Uint8Array, view: Uint8Array): number =>
  view.buffer === file.buffer ? view.byteOffset - file.byteOffset : 0;
