/** Compression that gives the same bytes on every system: the node's zlib does not. */
import { Deflate, zlibSync } from 'fflate';
import { NO_MEMO, type Memo, type Steps } from '../../work/index.js';
import { concatBytes } from './bytes.js';
import { utf8Bytes } from './numbers.js';

/** fflate packs fonts no smaller above it. */
const LEVEL = 6;

/** Of fflate's table for a piece, as a power of 2 over 12: it finds as much in 64 kB as its usual one, and is made in no time. */
const TABLE_SIZE = 3;

/** What to deflate: a stream, or a piece of one. */
export interface PackJob {
  readonly bytes: Uint8Array;
  /** What stands before a piece, and whether it is the last. */
  readonly place?: { readonly known: Uint8Array; readonly isLast: boolean };
}

/** Has a job done elsewhere, as `packed` does it; undefined where it could not be. */
export type Packer = (job: PackJob) => Promise<Uint8Array | undefined>;

/** Does a job. */
export const packed = ({ bytes, place }: PackJob): Uint8Array =>
  place ? deflatePiece(bytes, place.known, place.isLast) : zlibSync(bytes, { level: LEVEL });

/** What a packer has made of streams ahead of their turn. By the streams themselves, which nobody changes. */
const ahead = new WeakMap<Uint8Array | PieceStream, Uint8Array>();

/** The bytes of a stream as FlateDecode reads them. */
export const deflate = (bytes: Uint8Array): Uint8Array => ahead.get(bytes) ?? packed({ bytes });

/** Has a stream deflated elsewhere, so that `deflate` and `deflatePieces` find it done. */
export async function deflateAhead(stream: Uint8Array | PieceStream, packer: Packer): Promise<void> {
  if (stream instanceof Uint8Array || stream.pieces.length <= 1) {
    const bytes = await packer({ bytes: stream instanceof Uint8Array ? stream : stream.bytes });
    if (bytes) ahead.set(stream, bytes);
    return;
  }
  const parts = await Promise.all(piecesOf(stream).map(packer));
  if (parts.every((part) => part !== undefined)) ahead.set(stream, wholeOf(stream, parts));
}

/** What stands between `obj` and `endobj` of a stream, in two parts. */
export interface StreamObject {
  readonly body: Uint8Array;
  readonly stream: Uint8Array;
}

/** A deflated stream with the entries given. */
export function streamObject(entries: string, bytes: Uint8Array): StreamObject {
  const stream = deflate(bytes);
  return { body: utf8Bytes(`<<${entries} /Filter /FlateDecode /Length ${stream.length}>>`), stream };
}

/** A long stream in pieces, each of which is found again by what it says. */
export interface PieceStream {
  readonly bytes: Uint8Array;
  /** A piece as a text of its bytes, and where it ends. */
  readonly pieces: readonly { readonly text: string; readonly end: number }[];
}

/** Shorter streams are deflated at one go, in a millisecond or two. */
const WHOLE = 0x10000;

/** Bytes to be deflated piece by piece: `cuts` are the offsets at which pieces begin, ascending. */
export function pieceStream(bytes: Uint8Array, cuts: readonly number[]): PieceStream {
  const ends = bytes.length < WHOLE ? [bytes.length] : [...cuts, bytes.length];
  let start = 0;
  const pieces = ends.flatMap((end) => {
    if (end === start) return [];
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
    start = end;
    return [{ text, end }];
  });
  return { bytes, pieces };
}

/** Deflates a stream; a piece is deflated anew only where it or the one before it has changed. */
export function* deflatePieces(stream: PieceStream, memo: Memo = NO_MEMO): Steps<Uint8Array> {
  const { bytes, pieces } = stream;
  const known = ahead.get(stream);
  if (known) return known;
  if (pieces.length <= 1) return memo.keep('pdf stream of pieces', [stream], () => deflate(bytes));
  const parts: Uint8Array[] = [];
  let before = '';
  for (const job of piecesOf(stream)) {
    const text = pieces[parts.length]?.text ?? '';
    parts.push(memo.keep('pdf stream piece', [text, before, job.place.isLast], () => packed(job)));
    before = text;
    yield;
  }
  return memo.keep('pdf stream of pieces', [stream], () => wholeOf(stream, parts));
}

/** The pieces of a stream, each with the one before it. */
function piecesOf({ bytes, pieces }: PieceStream): readonly Required<PackJob>[] {
  let [beforeStart, start] = [0, 0];
  return pieces.map(({ end }) => {
    const known = bytes.subarray(beforeStart, start);
    const job = { bytes: bytes.subarray(start, end), place: { known, isLast: end === bytes.length } };
    [beforeStart, start] = [start, end];
    return job;
  });
}

/** The deflated pieces of a stream as one. */
const wholeOf = ({ bytes }: PieceStream, parts: readonly Uint8Array[]): Uint8Array =>
  concatBytes([ZLIB_HEADER, ...parts, adler32(bytes)]);

/** RFC 1950: deflate with a window of 32 kB, level as fflate says it of level 6, which is also zlib's. */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x9c);

/** What fflate's packer keeps to itself: the bits after the last whole byte it gave, and in the lowest three how many they are. */
interface PackerState {
  readonly s: { readonly r: number };
}

/** Blocks of deflate that end at a byte, so that others can follow them; `known` may be referred to. */
function deflatePiece(piece: Uint8Array, known: Uint8Array, isLast: boolean): Uint8Array {
  const parts: Uint8Array[] = [];
  const dictionary = dictionaryFor(piece, known.subarray(-WINDOW));
  if (!dictionary) return storedBlocks(piece, isLast);
  const packer = new Deflate({ level: LEVEL, mem: TABLE_SIZE, dictionary }, (part) => {
    parts.push(part);
  });
  packer.push(piece, isLast);
  if (isLast) return concatBytes(parts);
  packer.flush();
  // Outside types leave it out; fflate 0.8.3 itself aligns wrongly where bits are left over.
  const { r: rest } = (packer as unknown as PackerState).s;
  return concatBytes([...parts, alignment(rest & 7, rest >> 3)]);
}

/** So far back a distance of deflate may reach (RFC 1951, 2). */
const WINDOW = 0x8000;

/**
 * What stands before a piece, filled up in front to the length of the window: fflate refers to what it takes to be there, zeros if
 * nothing is given, which in the file is something else or nothing. Hence the filling is a byte of which the piece has no stretch
 * that could be found there; undefined if there is no such byte.
 */
function dictionaryFor(piece: Uint8Array, known: Uint8Array): Uint8Array | undefined {
  if (known.length === WINDOW) return known;
  // What follows the filling.
  const [first = -1, second = -1] = [...known.subarray(0, 2), ...piece.subarray(0, 2)];
  const isFound = new Uint8Array(256);
  for (let at = 2; at < piece.length; at += 1) {
    const a = piece[at - 2] ?? 0;
    const b = piece[at - 1] ?? 0;
    const c = piece[at] ?? 0;
    if ((a === b && (b === c || c === first)) || (b === first && c === second)) isFound[a] = 1;
  }
  const filling = isFound.indexOf(0);
  if (filling < 0) return undefined;
  const dictionary = new Uint8Array(WINDOW).fill(filling);
  dictionary.set(known, WINDOW - known.length);
  return dictionary;
}

/** So much a stored block holds. */
const STORED_LIMIT = 0xffff;

/** RFC 1951, 3.2.4: bytes as they are. */
function storedBlocks(bytes: Uint8Array, isLast: boolean): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += STORED_LIMIT) {
    const block = bytes.subarray(start, start + STORED_LIMIT);
    const isEnd = isLast && start + STORED_LIMIT >= bytes.length;
    const { length } = block;
    parts.push(Uint8Array.of(isEnd ? 1 : 0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff), block);
  }
  return concatBytes(parts);
}

/** RFC 1951, 3.2.4: an empty stored block, whose three bits follow `count` bits that are not yet written. */
const alignment = (count: number, bits: number): Uint8Array =>
  Uint8Array.from([bits, ...(count > 5 ? [0] : []), 0x00, 0x00, 0xff, 0xff]);

/** So many bytes are summed up before a remainder must be taken (RFC 1950, as zlib does it). */
const ADLER_RUN = 5552;
const ADLER_BASE = 65521;

/** RFC 1950, 8: the checksum at the end of a zlib stream. */
function adler32(bytes: Uint8Array): Uint8Array {
  let [one, two] = [1, 0];
  for (let start = 0; start < bytes.length; start += ADLER_RUN) {
    const end = Math.min(start + ADLER_RUN, bytes.length);
    for (let at = start; at < end; at += 1) {
      one += bytes[at] ?? 0;
      two += one;
    }
    one %= ADLER_BASE;
    two %= ADLER_BASE;
  }
  return Uint8Array.of(two >> 8, two & 0xff, one >> 8, one & 0xff);
}
