/** Stretches of one deflated stream (RFC 1951), each compressed by itself. */
import { Deflate } from 'fflate';

/** So far back DEFLATE finds what repeats. */
const WINDOW = 32_768;

/** Of fflate's table, as a power of 2 over 12: as good as its usual one for a stretch, and made in no time. */
const TABLE_SIZE = 3;

/** The last block, which is empty. */
export const END_OF_DEFLATED = Uint8Array.of(3, 0);

/**
 * A stretch compressed; what the bytes before it say is known to it. It ends on a whole byte and is not the last, so that any can follow.
 */
export function deflateStretch(bytes: Uint8Array, before: Uint8Array | undefined): Uint8Array {
  const dictionary = before?.subarray(-WINDOW);
  const written: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6, mem: TABLE_SIZE, ...(dictionary && { dictionary }) }, (chunk) => {
    written.push(chunk);
  });
  deflate.push(bytes);
  deflate.flush();
  const blocks = written.length;
  deflate.push(new Uint8Array(), true);
  return joined([...written.slice(0, blocks), ...written.slice(blocks).map(withoutLast)]);
}

/** An empty block that is stored, as it goes on behind its three bits. */
const STORED = [0, 0, 0xff, 0xff];

/**
 * The end of a stream, which is its last block, empty, behind some bits of the block before it; instead of that block an empty stored one,
 * which ends on a whole byte. fflate (0.8.3) has `flush(true)` for this, which takes the bits that are left for a place and writes beyond its end.
 */
function withoutLast(end: Uint8Array): Uint8Array {
  const bits = end.reduce((sum, byte, at) => sum + byte * 2 ** (8 * at), 0);
  // An empty last block is 1, 1, and zeros: fixed codes, end of block (RFC 1951, 3.2.3 and 3.2.6).
  const left = Math.floor(Math.log2(bits)) - 1;
  const kept = bits - 3 * 2 ** left;
  const bytes = Math.ceil((left + 3) / 8);
  return Uint8Array.from([...Array.from({ length: bytes }, (_, at) => Math.floor(kept / 256 ** at) & 0xff), ...STORED]);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
