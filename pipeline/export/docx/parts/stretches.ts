/** A long part in stretches, compressed one by one: an edit costs the stretch in which it stands and the one behind it, not the whole part. */
import { strToU8 } from 'fflate';
import type { Memo, Steps } from '../../../work/index.js';
import { crc32, joinedCrc } from './crc32.js';
import { deflateStretch, END_OF_DEFLATED } from './deflate-stretch.js';

/** A part: text, text in pieces that are put one after the other, or bytes. */
export type PartContent = string | readonly string[] | Uint8Array;

/** Compressed bytes, with what an archive says of them (raw DEFLATE, RFC 1951). */
export interface Packed {
  readonly stretches: readonly Uint8Array[];
  readonly crc: number;
  /** Uncompressed, in bytes. */
  readonly size: number;
}

type Stretch = string | Uint8Array;

/** In characters: shorter stretches are compressed worse and cost more in all, longer ones are more to compress after an edit. */
const SHORTEST = 12_288;
const LONGEST = 36_864;

/** Of so many pieces one ends a stretch. */
const PIECES = 8;

/**
 * Whether a stretch may end behind a piece: a question to the piece alone, so that stretches far behind an edit are as they were before it.
 */
function endsStretch(piece: string): boolean {
  const middle = piece.charCodeAt(Math.floor(piece.length / 2));
  return (piece.length + (Number.isNaN(middle) ? 0 : middle)) % PIECES === 0;
}

/** Pieces as stretches of text. */
export function stretchesOfText(pieces: readonly string[]): readonly string[] {
  const stretches: string[] = [];
  let gathered: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < SHORTEST || (length < LONGEST && !endsStretch(piece))) continue;
    stretches.push(gathered.join(''));
    gathered = [];
    length = 0;
  }
  if (gathered.length > 0) stretches.push(gathered.join(''));
  return stretches;
}

/** In bytes: a font file is the same or another one as a whole, so that a stretch is only as short as its time asks for. */
const FONT_STRETCH = 65_536;

/** A font file as stretches. */
const stretchesOfBytes = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / FONT_STRETCH) }, (_, index) =>
    bytes.subarray(index * FONT_STRETCH, (index + 1) * FONT_STRETCH),
  );

const bytesOf = (stretch: Stretch): Uint8Array => (typeof stretch === 'string' ? strToU8(stretch) : stretch);

interface PackedStretch extends Pick<Packed, 'crc' | 'size'> {
  readonly deflated: Uint8Array;
}

function packStretch(stretch: Stretch, before: Stretch | undefined): PackedStretch {
  const bytes = bytesOf(stretch);
  const deflated = deflateStretch(bytes, before === undefined ? undefined : bytesOf(before));
  return { deflated, crc: crc32(bytes), size: bytes.length };
}

function stretchesOf(content: PartContent): readonly Stretch[] {
  if (typeof content === 'string') return stretchesOfText([content]);
  return content instanceof Uint8Array ? stretchesOfBytes(content) : stretchesOfText(content);
}

/** Compresses a part: text by what it says, bytes by which they are. */
export function* packPart(content: PartContent, memo: Memo): Steps<Packed> {
  const stretches = stretchesOf(content);
  const packed: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  for (const [index, stretch] of stretches.entries()) {
    const before = stretches[index - 1];
    const key = content instanceof Uint8Array ? [content, index] : [before, stretch];
    const one = memo.keep('docx-stretch', key, () => packStretch(stretch, before));
    packed.push(one.deflated);
    crc = joinedCrc(crc, one.crc, one.size);
    size += one.size;
    yield;
  }
  return { stretches: [...packed, END_OF_DEFLATED], crc, size };
}
