/** Reads one indirect object at its place in the file, with the spacing that ISO 19005-2, 6.1.7 and 6.1.9, asks of it. */
import {
  ObjectReader,
  endOfLineLength,
  isDigit,
  isEndOfLine,
  isSpace,
  isWord,
  type SyntaxFault,
} from './object-reader.js';
import { latin1, type PdfDict, type PdfObject, type PdfRef } from './objects.js';

/** An object with its number and place. */
export interface IndirectObject {
  readonly id: number;
  readonly generation: number;
  readonly object: PdfObject;
  /** The byte at which it begins; of an object in an object stream, the byte within that. */
  readonly offset: number;
}

/** What reading needs to know of the rest of the file. */
export interface IndirectContext {
  readonly bytes: Uint8Array;
  readonly note: (fault: SyntaxFault, offset: number, id?: number) => void;
  /** The length that a reference stands for. */
  readonly lengthOf: (ref: PdfRef) => number | undefined;
}

/** `12 0 obj` and what follows it; nothing where no object begins. */
export function readIndirectObject(context: IndirectContext, offset: number): IndirectObject | undefined {
  const { bytes, note } = context;
  const head = /^(\d{1,10})(\s+)(\d{1,5})(\s+)obj/.exec(latin1(bytes, offset, offset + 40));
  if (!head || (offset > 0 && isDigit(bytes[offset - 1]))) return undefined;
  const id = Number(head[1]);
  const inner = (fault: SyntaxFault, at: number): void => note(fault, at, id);
  const start = offset + head[0].length;
  const isTidy = head[2]?.length === 1 && head[4]?.length === 1 && isEndOfLine(bytes[start]);
  if (!isTidy || (offset > 0 && !isEndOfLine(bytes[offset - 1]))) inner('object-spacing', offset);
  const reader = new ObjectReader(bytes, start, bytes.length, 'file', inner);
  let object = reader.readObject();
  let from = reader.position;
  let word = reader.read();
  if (object.kind === 'dict' && isWord(word, 'stream')) {
    const { stored, end } = readStored(context, { dict: object, start: reader.position, id });
    object = { kind: 'stream', dict: object, stored };
    from = end;
    reader.position = end;
    word = reader.read();
  }
  checkEnd(bytes, { isClosed: isWord(word, 'endobj'), from, end: reader.position }, inner);
  return { id, generation: Number(head[3]), object, offset };
}

/** `endobj` on a line of its own. */
function checkEnd(
  bytes: Uint8Array,
  { isClosed, from, end }: { readonly isClosed: boolean; readonly from: number; readonly end: number },
  note: (fault: SyntaxFault, offset: number) => void,
): void {
  if (!isClosed) {
    note('damaged', from);
    return;
  }
  const start = end - 'endobj'.length;
  if (!isEndOfLine(bytes[start - 1]) || (end < bytes.length && !isEndOfLine(bytes[end]))) note('object-spacing', start);
}

/** The bytes of a stream, by its Length where that leads to `endstream`, else by searching for the word. */
function readStored(
  context: IndirectContext,
  stream: { readonly dict: PdfDict; readonly start: number; readonly id: number },
): { readonly stored: Uint8Array; readonly end: number } {
  const { bytes, note } = context;
  const { dict, id } = stream;
  const lineEnd = endOfLineLength(bytes, stream.start);
  if (lineEnd !== 2 && bytes[stream.start] !== 10) note('stream-keyword', stream.start, id);
  const start = stream.start + lineEnd;
  const value = dict.entries.get('Length');
  const length = value?.kind === 'ref' ? context.lengthOf(value) : value?.kind === 'number' ? value.value : undefined;
  const closed = length === undefined || length < 0 ? undefined : endAfter(bytes, start + length);
  if (closed && length !== undefined) {
    if (!closed.hasLineEnd) note('endstream-keyword', start + length, id);
    return { stored: bytes.subarray(start, start + length), end: closed.end };
  }
  note('stream-length', start, id);
  const word = indexOf(bytes, 'endstream', start);
  if (word < 0) return { stored: bytes.subarray(start), end: bytes.length };
  return { stored: bytes.subarray(start, dropLineEnd(bytes, start, word)), end: word + 'endstream'.length };
}

const dropLineEnd = (bytes: Uint8Array, start: number, end: number): number => {
  if (end - 2 >= start && bytes[end - 2] === 13 && bytes[end - 1] === 10) return end - 2;
  return end - 1 >= start && isEndOfLine(bytes[end - 1]) ? end - 1 : end;
};

/** Whether `endstream` follows at a byte, with one line end before it or none. */
function endAfter(bytes: Uint8Array, at: number): { readonly end: number; readonly hasLineEnd: boolean } | undefined {
  if (!Number.isSafeInteger(at) || at > bytes.length) return undefined;
  const lineEnd = endOfLineLength(bytes, at);
  const end = at + lineEnd + 'endstream'.length;
  if (latin1(bytes, at + lineEnd, end) !== 'endstream' || !(isSpace(bytes[end]) || bytes[end] === 0x65))
    return undefined;
  return { end, hasLineEnd: lineEnd > 0 };
}

/** The first place of an ASCII word at or after a byte, or -1. */
export function indexOf(bytes: Uint8Array, word: string, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(word, from, 'latin1');
}
