/** Objects to the bytes of a file: plain, or packed into object streams with a cross-reference stream (ISO 32000-1, 7.5). */
import { concatBytes, fingerprint } from './bytes.js';
import { deflate } from './deflate.js';
import { hexBytes, utf8Bytes } from './numbers.js';

/** An indirect object as it is written. */
export interface PdfObject {
  readonly id: number;
  /** What stands between `obj` and `endobj`, less the stream. */
  readonly body: Uint8Array;
  /** The bytes of a stream, whose length the body states. */
  readonly stream?: Uint8Array;
}

/** All objects of a document, ids from 1 without a gap. */
export interface PdfObjects {
  readonly objects: readonly PdfObject[];
  readonly root: number;
  readonly info: number;
}

/** Sixteen bytes that stand for all that a document holds. */
export const contentId = ({ objects }: PdfObjects): Uint8Array =>
  fingerprint(objects.flatMap(({ body, stream }) => (stream ? [body, stream] : [body])));

/** How a file is written. */
export interface FileForm {
  readonly version: '1.4' | '1.7';
  /** Whether objects are packed: asked for where small files matter, and not known before PDF 1.5. */
  readonly isPacked: boolean;
  /** First what the document is, for ever; then which file of it this is (ISO 32000-1, 14.4). Sixteen bytes each. */
  readonly id: readonly [Uint8Array, Uint8Array];
}

/** Where an object is found: in the file, or at a place of an object stream. */
type Location =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** How many objects one object stream holds: a viewer unpacks all to read one. */
const STREAM_LIMIT = 1000;

/** Writes a file. */
export const writePdfFile = (document: PdfObjects, form: FileForm): Uint8Array =>
  prepareFile(document, form, new Set())([], form.id[1]);

/** Writes one of many files that differ in a few objects: those, and which file it is. */
export type FileWriter = (objects: readonly PdfObject[], id: Uint8Array) => Uint8Array;

/** Writes what many files share, once. The objects named as varying come last, so that every byte before them is the same in all files. */
export function prepareFile(document: PdfObjects, form: FileForm, varying: ReadonlySet<number>): FileWriter {
  const shared = new BodyWriter();
  // Four bytes above 127 tell a transfer program that the file is binary.
  shared.push(Uint8Array.of(...utf8Bytes(`%PDF-${form.version}\n%`), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
  const objects = document.objects.filter(({ id }) => !varying.has(id));
  // Whoever looks for a file's title in its bytes finds it: Info stays outside.
  const isPacked = ({ id, stream }: PdfObject): boolean =>
    form.isPacked && stream === undefined && id !== document.info;
  for (const object of objects.filter((object) => !isPacked(object))) shared.object(object);
  packInto(shared, objects.filter(isPacked), document.objects.length + 1);
  const prefix = concatBytes(shared.chunks);

  return (own, id) => {
    const file = new BodyWriter([prefix], shared.locations);
    for (const object of own) file.object(object);
    return concatBytes([...file.chunks, ...ending(document, { ...form, id: [form.id[0], id] }, file)]);
  };
}

/** The written objects of a file, and where each stands. */
interface FileBody {
  readonly chunks: readonly Uint8Array[];
  readonly length: number;
  readonly locations: ReadonlyMap<number, Location>;
}

/** Packs objects; their streams take the ids from `next` on. */
function packInto(writer: BodyWriter, objects: readonly PdfObject[], next: number): void {
  for (let start = 0; start < objects.length; start += STREAM_LIMIT) {
    const id = next + start / STREAM_LIMIT;
    const group = objects.slice(start, start + STREAM_LIMIT);
    group.forEach((object, index) => writer.locations.set(object.id, { kind: 'packed', stream: id, index }));
    writer.object({ id, ...objectStream(group) });
  }
}

function objectStream(objects: readonly PdfObject[]): Omit<PdfObject, 'id'> {
  const places: string[] = [];
  let offset = 0;
  for (const { id, body } of objects) {
    places.push(`${id} ${offset}`);
    offset += body.length + 1;
  }
  const head = utf8Bytes(`${places.join(' ')}\n`);
  const bytes = concatBytes([head, ...objects.flatMap(({ body }) => [body, NEWLINE])]);
  return streamObject(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, bytes);
}

const NEWLINE = Uint8Array.of(0x0a);

/** A deflated stream with the entries given. */
function streamObject(entries: string, bytes: Uint8Array): Omit<PdfObject, 'id'> & { readonly stream: Uint8Array } {
  const stream = deflate(bytes);
  return { body: utf8Bytes(`<<${entries} /Filter /FlateDecode /Length ${stream.length}>>`), stream };
}

class BodyWriter implements FileBody {
  readonly chunks: Uint8Array[];
  readonly locations: Map<number, Location>;
  length: number;

  constructor(chunks: readonly Uint8Array[] = [], locations: ReadonlyMap<number, Location> = new Map()) {
    this.chunks = [...chunks];
    this.locations = new Map(locations);
    this.length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  push(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  object({ id, body, stream }: PdfObject): void {
    this.locations.set(id, { kind: 'offset', offset: this.length });
    this.push(utf8Bytes(`${id} 0 obj\n`));
    this.push(body);
    if (stream) {
      this.push(utf8Bytes('\nstream\n'));
      this.push(stream);
      this.push(utf8Bytes('\nendstream'));
    }
    this.push(utf8Bytes('\nendobj\n'));
  }
}

function ending(document: PdfObjects, form: FileForm, body: FileBody): readonly Uint8Array[] {
  const size = Math.max(...body.locations.keys()) + 1;
  const chunks = form.isPacked
    ? crossReferenceStream(document, form, body, size)
    : plainEnding(document, form, body, size);
  return [...chunks, utf8Bytes(`startxref\n${body.length}\n%%EOF\n`)];
}

function plainEnding(
  document: PdfObjects,
  form: FileForm,
  { locations }: FileBody,
  size: number,
): readonly Uint8Array[] {
  const rows = Array.from({ length: size - 1 }, (_, index) => {
    const location = locations.get(index + 1);
    if (location?.kind !== 'offset') throw new Error(`object ${index + 1} was not written`);
    // Twenty bytes a row, its line end of two included.
    return `${String(location.offset).padStart(10, '0')} 00000 n \n`;
  });
  return [
    utf8Bytes(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`),
    utf8Bytes(`trailer\n<<${trailerEntries(document, form, size)}>>\n`),
  ];
}

/** Bytes of the three fields of a row: kind, offset or stream, index. */
const FIELDS = [1, 4, 2] as const;
const ROW = FIELDS[0] + FIELDS[1] + FIELDS[2];

function crossReferenceStream(
  document: PdfObjects,
  form: FileForm,
  { locations, length }: FileBody,
  size: number,
): readonly Uint8Array[] {
  const rows = new Uint8Array((size + 1) * ROW);
  const view = new DataView(rows.buffer);
  const setRow = (id: number, kind: number, second: number, third: number): void => {
    view.setUint8(id * ROW, kind);
    view.setUint32(id * ROW + FIELDS[0], second);
    view.setUint16(id * ROW + FIELDS[0] + FIELDS[1], third);
  };
  setRow(0, 0, 0, 0xffff);
  for (const [id, location] of locations) {
    if (location.kind === 'offset') setRow(id, 1, location.offset, 0);
    else setRow(id, 2, location.stream, location.index);
  }
  setRow(size, 1, length, 0);
  const entries = `/Type /XRef /W [${FIELDS.join(' ')}] ${trailerEntries(document, form, size + 1)} /DecodeParms <</Predictor 12 /Columns ${ROW}>>`;
  const { body, stream } = streamObject(entries, differences(rows));
  return [utf8Bytes(`${size} 0 obj\n`), body, utf8Bytes('\nstream\n'), stream, utf8Bytes('\nendstream\nendobj\n')];
}

/** Rows as what they differ from the row above (PNG's filter Up): neighbours differ little, and nothing deflates better. */
function differences(rows: Uint8Array): Uint8Array {
  const count = rows.length / ROW;
  const result = new Uint8Array(count * (ROW + 1));
  for (let row = 0; row < count; row += 1) {
    result[row * (ROW + 1)] = 2;
    for (let column = 0; column < ROW; column += 1) {
      const above = row === 0 ? 0 : (rows[(row - 1) * ROW + column] ?? 0);
      result[row * (ROW + 1) + 1 + column] = ((rows[row * ROW + column] ?? 0) - above) & 0xff;
    }
  }
  return result;
}

const trailerEntries = ({ root, info }: PdfObjects, { id }: FileForm, size: number): string =>
  `/Size ${size} /Root ${root} 0 R /Info ${info} 0 R /ID [${id.map((bytes) => `<${hexBytes(bytes)}>`).join(' ')}]`;
