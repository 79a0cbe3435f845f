/** Where each object of a file stands: the rows of its cross-reference table or stream (ISO 32000-1, 7.5.4 and 7.5.8). */
import { streamObject, type StreamObject } from './deflate.js';
import { utf8Bytes } from './numbers.js';

/** Bytes of the three fields of a row: kind, offset or stream, generation or index. */
const FIELDS = [1, 4, 2] as const;
const ROW = FIELDS[0] + FIELDS[1] + FIELDS[2];

/** Kinds of rows; 0 is free. */
const PLACED = 1;
const PACKED = 2;
/** Of a number that is never to be used, and need not be linked with others (7.5.4). */
const NEVER = 0xffff;

/** The rows of all ids from 0, each free until it is said where its object stands. */
export class CrossReferences {
  private readonly view: DataView;

  /** Room for so many objects besides what comes later. */
  constructor(
    count: number,
    readonly bytes = freeRows(count + 2),
  ) {
    this.view = new DataView(bytes.buffer);
  }

  copy(): CrossReferences {
    return new CrossReferences(0, this.bytes.slice());
  }

  /** An object stands at an offset of the file. */
  placed(id: number, offset: number): void {
    this.set(id, PLACED, offset, 0);
  }

  /** An object stands at a place of an object stream. */
  packed(id: number, stream: number, index: number): void {
    this.set(id, PACKED, stream, index);
  }

  /** Where an object stands in the file; undefined where no object has this number. */
  offsetOf(id: number): number | undefined {
    return this.view.getUint8(id * ROW) === PLACED ? this.view.getUint32(id * ROW + FIELDS[0]) : undefined;
  }

  private set(id: number, kind: number, second: number, third: number): void {
    this.view.setUint8(id * ROW, kind);
    this.view.setUint32(id * ROW + FIELDS[0], second);
    this.view.setUint16(id * ROW + FIELDS[0] + FIELDS[1], third);
  }
}

function freeRows(count: number): Uint8Array {
  const bytes = new Uint8Array(count * ROW);
  for (let at = ROW - 2; at < bytes.length; at += ROW) {
    bytes[at] = NEVER >> 8;
    bytes[at + 1] = NEVER & 0xff;
  }
  return bytes;
}

/** A table of the ids below `size`, twenty bytes a row, its line end of two included. */
export function crossReferenceTable(references: CrossReferences, size: number): Uint8Array {
  const rows = Array.from({ length: size }, (_, id) => {
    const offset = references.offsetOf(id);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  return utf8Bytes(`xref\n0 ${size}\n${rows.join('')}`);
}

/** A stream of the rows up to its own, which is `last`. */
export function crossReferenceStream({ bytes }: CrossReferences, last: number, trailer: string): StreamObject {
  const rows = bytes.subarray(0, (last + 1) * ROW);
  const entries = `/Type /XRef /W [${FIELDS.join(' ')}] ${trailer} /DecodeParms <</Predictor 12 /Columns ${ROW}>>`;
  return streamObject(entries, differences(rows));
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
