/** Objects to the bytes of a file: plain, or packed into object streams with a cross-reference stream (ISO 32000-1, 7.5). */
import { finish, NO_MEMO, type Memo, type Steps } from '../../work/index.js';
import { concatBytes } from './bytes.js';
import { deflateAhead, streamObject, type Packer } from './deflate.js';
import { CrossReferences, crossReferenceStream, crossReferenceTable } from './cross-references.js';
import { hexBytes, utf8Bytes } from './numbers.js';
import { isLoose, type ObjectGroup, type PdfObject, type PdfObjects } from './pdf-objects.js';

/** How a file is written. */
export interface FileForm {
  readonly version: '1.4' | '1.7';
  /** Whether objects are packed: asked for where small files matter, and not known before PDF 1.5. */
  readonly isPacked: boolean;
  /** First what the document is, for ever; then which file of it this is (ISO 32000-1, 14.4). Sixteen bytes each. */
  readonly id: readonly [Uint8Array, Uint8Array];
}

/** Writes a file. */
export const writePdfFile = (document: PdfObjects, form: FileForm, memo?: Memo): Uint8Array =>
  finish(pdfFileSteps(document, form, memo));

/** The same in steps: an object stream, or all that is put together at the end. */
export function* pdfFileSteps(document: PdfObjects, form: FileForm, memo?: Memo): Steps<Uint8Array> {
  const write = yield* prepareSteps(document, form, { memo });
  yield;
  return write([], form.id[1]);
}

/** Writes a file whose object streams are deflated beside this thread. */
export async function packPdfFile(
  document: PdfObjects,
  form: FileForm,
  { memo, packer }: { readonly memo?: Memo | undefined; readonly packer?: Packer | undefined },
): Promise<Uint8Array> {
  const drafts = new Map<ObjectGroup, PackDraft>();
  if (packer && form.isPacked) for (const groups of packsOf(document.groups)) drafts.set(groups[0], packDraft(groups));
  if (packer) await Promise.all(Array.from(drafts.values(), ({ bytes }) => deflateAhead(bytes, packer)));
  return prepareFile(document, form, { memo, drafts })([], form.id[1]);
}

/** Writes one of many files that differ in a few objects: those, and which file it is. */
export type FileWriter = (objects: readonly PdfObject[], id: Uint8Array) => Uint8Array;

/** What many files of a document do not share, by their ids: streams, or Info. And what was made before. */
interface Preparation {
  readonly varying?: ReadonlySet<number>;
  readonly memo?: Memo | undefined;
  /** Object streams that were laid out before, by the first of their groups. */
  readonly drafts?: ReadonlyMap<ObjectGroup, PackDraft>;
}

/** Writes what many files share, once. The objects named as varying come last, so that every byte before them is the same in all files. */
export const prepareFile = (document: PdfObjects, form: FileForm, preparation?: Preparation): FileWriter =>
  finish(prepareSteps(document, form, preparation));

function* prepareSteps(
  document: PdfObjects,
  form: FileForm,
  { varying = new Set(), memo = NO_MEMO, drafts }: Preparation = {},
): Steps<FileWriter> {
  const shared = new FileBody([], new CrossReferences(document.size + document.groups.length));
  // Four bytes above 127 tell a transfer program that the file is binary.
  shared.push(concatBytes([utf8Bytes(`%PDF-${form.version}\n%`), BINARY]));
  for (const { objects } of document.groups)
    for (const object of objects) {
      if (varying.has(object.id) || (form.isPacked && !isLoose(object))) continue;
      shared.object(object);
    }
  yield;
  let next = document.size;
  if (form.isPacked)
    for (const groups of packsOf(document.groups)) {
      const packed = memo.keep('pdf object stream', groups, () =>
        packedObjects(drafts?.get(groups[0]) ?? packDraft(groups)),
      );
      addPacked(shared, next, packed);
      next += 1;
      yield;
    }
  const prefix = concatBytes(shared.chunks);

  return (own, id) => {
    const file = new FileBody([prefix], shared.references.copy());
    for (const object of own) file.object(object);
    return concatBytes([...file.chunks, ...ending(document, { ...form, id: [form.id[0], id] }, file, next)]);
  };
}

const BINARY = Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a);

/** So many objects one object stream holds, and of so many groups: a viewer unpacks all to read one, and a change of one packs all anew; but fewer pack worse. */
const STREAM_OBJECTS = 200;
const STREAM_GROUPS = 32;

type ObjectPack = readonly [ObjectGroup, ...ObjectGroup[]];

/** Neighbouring groups that are packed together. Only how many objects they have decides, which is the same after most edits. */
function packsOf(groups: readonly ObjectGroup[]): readonly ObjectPack[] {
  const packs: [ObjectGroup, ...ObjectGroup[]][] = [];
  let count = STREAM_OBJECTS;
  for (const group of groups) {
    const own = group.objects.reduce((sum, object) => sum + (isLoose(object) ? 0 : 1), 0);
    if (own === 0) continue;
    const open = packs.at(-1);
    if (open && count < STREAM_OBJECTS && open.length < STREAM_GROUPS) open.push(group);
    else packs.push([group]);
    count = open === packs.at(-1) ? count + own : own;
  }
  return packs;
}

/** Adds an object stream under its id. */
function addPacked(file: FileBody, id: number, { ids, body, stream }: PackedObjects): void {
  ids.forEach((own, index) => {
    file.references.packed(own, id, index);
  });
  file.object({ id, body, stream });
}

/** Objects as an object stream. */
interface PackedObjects {
  readonly ids: readonly number[];
  readonly body: Uint8Array;
  readonly stream: Uint8Array;
}

/** An object stream that is still to be deflated; its objects begin after so many bytes. */
interface PackDraft {
  readonly ids: readonly number[];
  readonly first: number;
  readonly bytes: Uint8Array;
}

function packDraft(groups: ObjectPack): PackDraft {
  const own = groups.flatMap(({ objects }) => objects.filter((object) => !isLoose(object)));
  const places: string[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const { id, body } of own) {
    places.push(`${id} ${offset}`);
    parts.push(body, NEWLINE);
    offset += body.length + 1;
  }
  const head = utf8Bytes(`${places.join(' ')}\n`);
  return { ids: own.map(({ id }) => id), first: head.length, bytes: concatBytes([head, ...parts]) };
}

const packedObjects = ({ ids, first, bytes }: PackDraft): PackedObjects => ({
  ids,
  ...streamObject(`/Type /ObjStm /N ${ids.length} /First ${first}`, bytes),
});

const NEWLINE = Uint8Array.of(0x0a);
const STREAM = utf8Bytes('\nstream\n');
const END_STREAM = utf8Bytes('\nendstream');
const END_OBJECT = utf8Bytes('\nendobj\n');

/** The written objects of a file, and where each stands. */
class FileBody {
  readonly chunks: Uint8Array[];
  length: number;

  constructor(
    chunks: readonly Uint8Array[],
    readonly references: CrossReferences,
  ) {
    this.chunks = [...chunks];
    this.length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  push(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  object({ id, body, stream }: PdfObject): void {
    this.references.placed(id, this.length);
    this.push(utf8Bytes(`${id} 0 obj\n`));
    this.push(body);
    if (stream) for (const chunk of [STREAM, stream, END_STREAM]) this.push(chunk);
    this.push(END_OBJECT);
  }
}

/** `size`: the id after the last. */
function ending(document: PdfObjects, form: FileForm, file: FileBody, size: number): readonly Uint8Array[] {
  const start = utf8Bytes(`startxref\n${file.length}\n%%EOF\n`);
  if (!form.isPacked)
    return [
      crossReferenceTable(file.references, size),
      utf8Bytes(`trailer\n<<${trailerEntries(document, form, size)}>>\n`),
      start,
    ];
  file.references.placed(size, file.length);
  const { body, stream } = crossReferenceStream(file.references, size, trailerEntries(document, form, size + 1));
  return [utf8Bytes(`${size} 0 obj\n`), body, STREAM, stream, END_STREAM, END_OBJECT, start];
}

const trailerEntries = ({ root, info }: PdfObjects, { id }: FileForm, size: number): string =>
  `/Size ${size} /Root ${root} 0 R /Info ${info} 0 R /ID [${id.map((bytes) => `<${hexBytes(bytes)}>`).join(' ')}]`;
