/** Undoes the filters of streams: Flate with its predictors, the two ASCII filters and run lengths. Pictures stay packed. */
import { Unzlib, unzlibSync } from 'fflate';

/** What came out, and whether the data was whole. A filter that this room does not undo leaves the bytes as they are. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
  /** The first filter that was not undone. */
  readonly packedAs?: string;
}

/** Settings of a filter (ISO 32000-1, table 8). */
export interface FilterSettings {
  readonly predictor: number;
  readonly colors: number;
  readonly bitsPerComponent: number;
  readonly columns: number;
}

/** What a stream may grow to; a file that packs more is made to hurt. */
const MAX_INFLATED = 1 << 28;
const CHUNK = 1 << 16;
/** Deflate packs no tighter (zlib, technical details). */
const TIGHTEST = 1032;

/** Undoes one filter. */
export function decodeFilter(filter: string, bytes: Uint8Array, settings: FilterSettings): Decoded {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl': {
      const inflated = inflate(bytes);
      return inflated.isWhole ? undoPredictor(inflated.bytes, settings) : inflated;
    }
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeHex(bytes);
    case 'ASCII85Decode':
    case 'A85':
      return decodeBase85(bytes);
    case 'RunLengthDecode':
    case 'RL':
      return decodeRunLengths(bytes);
    default:
      return { bytes, isWhole: true, packedAs: filter };
  }
}

/** Inflates zlib data, in one go where it cannot grow beyond measure. */
function inflate(bytes: Uint8Array): Decoded {
  // Nothing packed as nothing: no zlib data, but what common tools write for an empty stream, and every reader takes.
  if (bytes.length === 0) return { bytes, isWhole: true };
  if (bytes.length * TIGHTEST > MAX_INFLATED) return inflateInSteps(bytes);
  try {
    return { bytes: unzlibSync(bytes), isWhole: true };
  } catch {
    // fflate throws on damage: what stands before it is read in steps.
    return { ...inflateInSteps(bytes), isWhole: false };
  }
}

/** Damaged data gives what stood before the damage. */
function inflateInSteps(bytes: Uint8Array): Decoded {
  const chunks: Uint8Array[] = [];
  let total = 0;
  let isWhole = false;
  const stream = new Unzlib((chunk, isLast) => {
    total += chunk.length;
    if (total > MAX_INFLATED) throw new RangeError('the stream grows beyond all measure');
    chunks.push(chunk);
    isWhole ||= isLast;
  });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch {
    // fflate throws what it finds: the damage is told by isWhole.
    isWhole = false;
  }
  return { bytes: join(chunks, total), isWhole };
}

function join(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk.subarray(0, total - at), at);
    at += chunk.length;
  }
  return whole;
}

function undoPredictor(bytes: Uint8Array, settings: FilterSettings): Decoded {
  const { predictor, colors, bitsPerComponent, columns } = settings;
  if (predictor < 2) return { bytes, isWhole: true };
  const rowBytes = Math.ceil((colors * bitsPerComponent * columns) / 8);
  const pixelBytes = Math.max(1, Math.ceil((colors * bitsPerComponent) / 8));
  if (!(rowBytes > 0) || rowBytes > MAX_INFLATED || predictor < 10) return { bytes, isWhole: predictor === 2 };
  const rows = Math.ceil(bytes.length / (rowBytes + 1));
  const out = new Uint8Array(rows * rowBytes);
  let isWhole = bytes.length % (rowBytes + 1) === 0;
  for (let row = 0; row < rows; row += 1) {
    const start = row * (rowBytes + 1);
    const line = bytes.subarray(start + 1, start + 1 + rowBytes);
    isWhole = undoRow(bytes[start] ?? 0, line, { out, at: row * rowBytes, rowBytes, pixelBytes }) && isWhole;
  }
  return { bytes: out, isWhole };
}

interface RowPlace {
  readonly out: Uint8Array;
  readonly at: number;
  readonly rowBytes: number;
  readonly pixelBytes: number;
}

/** One row of a PNG (its specification, clause 9); false for an unknown row type. */
function undoRow(type: number, line: Uint8Array, { out, at, rowBytes, pixelBytes }: RowPlace): boolean {
  for (let i = 0; i < line.length; i += 1) {
    const left = i >= pixelBytes ? (out[at + i - pixelBytes] ?? 0) : 0;
    const up = out[at + i - rowBytes] ?? 0;
    const upLeft = i >= pixelBytes ? (out[at + i - rowBytes - pixelBytes] ?? 0) : 0;
    out[at + i] = (line[i] ?? 0) + predicted(type, left, up, upLeft);
  }
  return type <= 4;
}

function predicted(type: number, left: number, up: number, upLeft: number): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  if (type !== 4) return 0;
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

function decodeHex(bytes: Uint8Array): Decoded {
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.indexOf('>');
  const digits = (end < 0 ? text : text.slice(0, end)).replace(/[\0\t\n\f\r ]/g, '');
  const isWhole = end >= 0 && /^[0-9A-Fa-f]*$/.test(digits);
  return { bytes: Uint8Array.from(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')), isWhole };
}

function decodeBase85(bytes: Uint8Array): Decoded {
  const out: number[] = [];
  let group: number[] = [];
  let isWhole = false;
  for (const byte of bytes) {
    if (byte === 0x7e) {
      isWhole = true;
      break;
    }
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) group.push(byte - 0x21);
    if (group.length < 5) continue;
    out.push(...groupBytes(group));
    group = [];
  }
  if (group.length > 1) out.push(...groupBytes([...group, 84, 84, 84, 84].slice(0, 5)).slice(0, group.length - 1));
  return { bytes: Uint8Array.from(out), isWhole };
}

function groupBytes(group: readonly number[]): readonly number[] {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  return [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map((part) => Math.floor(part) & 0xff);
}

function decodeRunLengths(bytes: Uint8Array): Decoded {
  const out: number[] = [];
  for (let at = 0; at < bytes.length && out.length < MAX_INFLATED;) {
    const length = bytes[at] ?? 0;
    if (length === 128) return { bytes: Uint8Array.from(out), isWhole: true };
    if (length < 128) out.push(...bytes.subarray(at + 1, at + 2 + length));
    else for (let i = length; i < 257; i += 1) out.push(bytes[at + 1] ?? 0);
    at += length < 128 ? length + 2 : 2;
  }
  return { bytes: Uint8Array.from(out), isWhole: false };
}
