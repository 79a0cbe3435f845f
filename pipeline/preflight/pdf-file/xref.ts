/** Finds where the objects of a file stand: cross-reference tables and streams, newest first, and a search of the whole file where they fail. */
import { ObjectReader, endOfLineLength, isDigit, isSpace, isWord, type SyntaxFault } from './object-reader.js';
import { latin1, type PdfDict, type PdfObject, type PdfStream } from './objects.js';

/** Where an object stands: at a byte of the file, or in an object stream. */
export type ObjectPlace =
  | { readonly kind: 'file'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'stream'; readonly stream: number };

/** What the cross-reference sections say. */
export interface CrossReferences {
  readonly places: ReadonlyMap<number, ObjectPlace>;
  /** The trailers, newest first. */
  readonly trailers: readonly PdfDict[];
  /** Whether any section is a stream. */
  readonly hasStreams: boolean;
}

/** What finding needs of the reader of objects. */
export interface XrefContext {
  readonly bytes: Uint8Array;
  readonly note: (fault: SyntaxFault, offset: number) => void;
  /** The object that begins at a byte, where its Length is a direct number. */
  readonly objectAt: (offset: number) => { readonly object: PdfObject } | undefined;
  readonly decode: (stream: PdfStream) => Uint8Array;
}

interface Found {
  readonly places: Map<number, ObjectPlace>;
  readonly trailers: PdfDict[];
  hasStreams: boolean;
}

/** ISO 32000-1, annex C: no file has more objects. Larger numbers are damage. */
const MAX_ID = 8_388_607;

const numberAt = (dict: PdfDict, key: string): number | undefined => {
  const value = dict.entries.get(key);
  return value?.kind === 'number' && value.isInteger ? value.value : undefined;
};

/** Reads every section that `startxref` leads to; searches the file when the newest section cannot be read. */
export function readCrossReferences(context: XrefContext): CrossReferences {
  const found: Found = { places: new Map(), trailers: [], hasStreams: false };
  const queue = [startOfNewest(context)];
  const seen = new Set<number>();
  for (let offset = queue.shift(); offset !== undefined; offset = queue.shift()) {
    if (offset < 0 || offset >= context.bytes.length || seen.has(offset)) {
      context.note('damaged', offset);
      continue;
    }
    seen.add(offset);
    const trailer = readSection(context, offset, found);
    if (!trailer) context.note('damaged', offset);
    else {
      found.trailers.push(trailer);
      queue.push(...['XRefStm', 'Prev'].flatMap((key) => numberAt(trailer, key) ?? []));
    }
  }
  if (!found.trailers.some((trailer) => trailer.entries.has('Root'))) searchObjects(context, found);
  return found;
}

/** The number after the last `startxref`. */
function startOfNewest({ bytes, note }: XrefContext): number {
  const tailStart = Math.max(0, bytes.length - 2048);
  const tail = latin1(bytes, tailStart);
  const at = tail.lastIndexOf('startxref');
  const digits = at < 0 ? undefined : /^startxref\s+(\d{1,10})/.exec(tail.slice(at))?.[1];
  if (digits === undefined) note('damaged', tailStart);
  return digits === undefined ? -1 : Number(digits);
}

function readSection(context: XrefContext, offset: number, found: Found): PdfDict | undefined {
  return latin1(context.bytes, offset, offset + 4) === 'xref'
    ? readTable(context, offset, found)
    : readXrefStream(context, offset, found);
}

/** A classic table and its trailer (ISO 32000-1, 7.5.4); spacing beyond the letter of the standard is noted. */
function readTable(context: XrefContext, offset: number, found: Found): PdfDict | undefined {
  const { bytes, note } = context;
  let at = offset + 4;
  const lineEnd = endOfLineLength(bytes, at);
  if (lineEnd === 0 || !isDigit(bytes[at + lineEnd])) note('xref-spacing', offset);
  for (;;) {
    while (at < bytes.length && isSpace(bytes[at])) at += 1;
    const header = /^(\d{1,10})( |\s+)(\d{1,10})([ \t]*)(\r\n|\r|\n)/.exec(latin1(bytes, at, at + 48));
    if (!header) break;
    if (header[2] !== ' ' || header[4] !== '') note('xref-spacing', at);
    const next = readSubsection(
      context,
      { at: at + header[0].length, first: Number(header[1]), count: Number(header[3]) },
      found,
    );
    if (next === undefined) return undefined;
    at = next;
  }
  const reader = new ObjectReader(bytes, at, bytes.length, 'file', note);
  const word = reader.read();
  const trailer = isWord(word, 'trailer') ? reader.read() : undefined;
  return trailer?.kind === 'dict' ? trailer : undefined;
}

const ENTRY_LENGTH = 20;

function readSubsection(
  { bytes, note }: XrefContext,
  section: { readonly at: number; readonly first: number; readonly count: number },
  found: Found,
): number | undefined {
  const { at, first, count } = section;
  if (first + count > MAX_ID + 1 || at + count * ENTRY_LENGTH > bytes.length) return undefined;
  for (let i = 0; i < count; i += 1) {
    const start = at + i * ENTRY_LENGTH;
    const entry = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/.exec(latin1(bytes, start, start + ENTRY_LENGTH));
    if (!entry) {
      note('xref-entry', start);
      return undefined;
    }
    if (entry[3] === 'n' && !found.places.has(first + i))
      found.places.set(first + i, { kind: 'file', offset: Number(entry[1]), generation: Number(entry[2]) });
  }
  return at + count * ENTRY_LENGTH;
}

/** A cross-reference stream (ISO 32000-1, 7.5.8). */
function readXrefStream(context: XrefContext, offset: number, found: Found): PdfDict | undefined {
  const indirect = context.objectAt(offset);
  if (indirect?.object.kind !== 'stream') return undefined;
  const { dict } = indirect.object;
  const type = dict.entries.get('Type');
  const widths = numbersOf(dict.entries.get('W'));
  if (
    type?.kind !== 'name' ||
    type.name !== 'XRef' ||
    widths.length < 3 ||
    widths.some((width) => width < 0 || width > 8)
  )
    return undefined;
  found.hasStreams = true;
  const ranges = numbersOf(dict.entries.get('Index'));
  readEntries(context.decode(indirect.object), {
    widths,
    ranges: ranges.length > 0 ? ranges : [0, numberAt(dict, 'Size') ?? 0],
    places: found.places,
  });
  return dict;
}

function readEntries(
  data: Uint8Array,
  table: {
    readonly widths: readonly number[];
    readonly ranges: readonly number[];
    readonly places: Map<number, ObjectPlace>;
  },
): void {
  const { widths, ranges, places } = table;
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const entryLength = widths.reduce((sum, width) => sum + width, 0);
  if (entryLength === 0) return;
  const field = (start: number, width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i += 1) value = value * 256 + (data[start + i] ?? 0);
    return value;
  };
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    for (let i = 0; i < (ranges[range + 1] ?? 0) && at + entryLength <= data.length; i += 1, at += entryLength) {
      const type = typeWidth === 0 ? 1 : field(at, typeWidth);
      const second = field(at + typeWidth, secondWidth);
      const third = field(at + typeWidth + secondWidth, thirdWidth);
      if (places.has(first + i) || first + i > MAX_ID) continue;
      if (type === 1) places.set(first + i, { kind: 'file', offset: second, generation: third });
      if (type === 2) places.set(first + i, { kind: 'stream', stream: second });
    }
  }
}

const numbersOf = (object: PdfObject | undefined): readonly number[] =>
  object?.kind === 'array' ? object.items.map((item) => (item.kind === 'number' ? item.value : -1)) : [];

/** Finds objects by their `n g obj` and trailers by their word, for a file whose table is lost. The last of a number wins. */
function searchObjects({ bytes, note, objectAt }: XrefContext, found: Found): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  for (const match of text.matchAll(/(?<![0-9])(\d{1,7}) (\d{1,5}) obj/g))
    found.places.set(Number(match[1]), { kind: 'file', offset: match.index, generation: Number(match[2]) });
  for (const match of text.matchAll(/trailer/g)) {
    const trailer = new ObjectReader(bytes, match.index + 7, bytes.length, 'file', () => undefined).read();
    if (trailer?.kind === 'dict') found.trailers.unshift(trailer);
  }
  if (found.trailers.some((trailer) => trailer.entries.has('Root'))) return;
  for (const [id, place] of found.places) {
    const object = place.kind === 'file' ? objectAt(place.offset)?.object : undefined;
    const dict = object?.kind === 'stream' ? object.dict : object;
    const type = dict?.kind === 'dict' ? dict.entries.get('Type') : undefined;
    if (type?.kind !== 'name' || type.name !== 'Catalog') continue;
    const root: PdfObject = { kind: 'ref', id, generation: place.kind === 'file' ? place.generation : 0 };
    found.trailers.push({ kind: 'dict', entries: new Map([['Root', root]]) });
    note('damaged', 0);
    return;
  }
}
