/** Compression that gives the same bytes on every system: the node's zlib does not. */
import { Deflate, zlibSync } from 'fflate';
import { NO_MEMO, type Memo, type Steps } from '../../work/index.js';
import { concatBytes } from './bytes.js';
import { utf8Bytes } from './numbers.js';

/** fflate packs fonts no smaller above it. */
const LEVEL = 6;

/** The bytes of a stream as FlateDecode reads them. */
export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: LEVEL });

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
  if (pieces.length <= 1) return memo.keep('pdf stream of pieces', [stream], () => deflate(bytes));
  const parts: Uint8Array[] = [ZLIB_HEADER];
  let [before, beforeStart, start] = ['', 0, 0];
  for (const { text, end } of pieces) {
    const [known, piece] = [bytes.subarray(beforeStart, start), bytes.subarray(start, end)];
    const isLast = end === bytes.length;
    parts.push(memo.keep('pdf stream piece', [text, before, isLast], () => deflatePiece(piece, known, isLast)));
    [before, beforeStart, start] = [text, start, end];
    yield;
  }
  return memo.keep('pdf stream of pieces', [stream], () => concatBytes([...parts, adler32(bytes)]));
}

/** RFC 1950: deflate with a window of 32 kB, level as fflate says it of level 6, which is also zlib's. */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x9c);

/** Blocks of deflate that end at a byte, so that others can follow them; `known` may be referred to. */
function deflatePiece(piece: Uint8Array, known: Uint8Array, isLast: boolean): Uint8Array {
  const parts: Uint8Array[] = [];
  const packer = new Deflate({ level: LEVEL, ...(known.length > 0 && { dictionary: known }) }, (part) => {
    parts.push(part);
  });
  packer.push(piece, isLast);
  if (!isLast) packer.flush(true);
  return concatBytes(parts);
}

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
