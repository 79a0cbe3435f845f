/** Content streams as a list of operators with their operands (ISO 32000-1, 7.8.2). */
import type { PdfFile } from './pdf-file.js';
import { ObjectReader, isSpace, type SyntaxFault } from './object-reader.js';
import { NULL, type PdfDict, type PdfObject, type PdfStream } from './objects.js';
import type { PdfPage } from './pages.js';

/** One operator; an inline image is one operator `BI` whose operand is its dictionary. */
export interface ContentOperator {
  readonly operator: string;
  readonly operands: readonly PdfObject[];
  /** The byte in the stream at which the operator stands. */
  readonly offset: number;
}

/** The operators of a stream, and what cannot be read of it. */
export interface Content {
  readonly operators: readonly ContentOperator[];
  readonly faults: readonly { readonly fault: SyntaxFault; readonly offset: number }[];
}

/** Reads the operators of a content stream whose filters are undone. */
export function readContent(bytes: Uint8Array): Content {
  const operators: ContentOperator[] = [];
  const faults: { fault: SyntaxFault; offset: number }[] = [];
  const reader = new ObjectReader(bytes, 0, bytes.length, 'content', (fault, offset) => faults.push({ fault, offset }));
  let operands: PdfObject[] = [];
  for (;;) {
    const token = reader.read();
    if (token === undefined) break;
    if (token.kind !== 'keyword') {
      operands.push(token);
      continue;
    }
    const offset = reader.position - token.word.length;
    if (token.word === 'BI') operators.push({ operator: 'BI', operands: [readInlineImage(reader)], offset });
    else operators.push({ operator: token.word, operands, offset });
    operands = [];
  }
  if (operands.length > 0) faults.push({ fault: 'damaged', offset: bytes.length });
  return { operators, faults };
}

/** The dictionary of an inline image; its data is passed over up to `EI` (ISO 32000-1, 8.9.7). */
function readInlineImage(reader: ObjectReader): PdfDict {
  const entries = new Map<string, PdfObject>();
  for (;;) {
    const key = reader.read();
    if (key === undefined || key.kind === 'keyword') break;
    const value = reader.read();
    if (key.kind === 'name' && value !== undefined && value.kind !== 'keyword') entries.set(key.name, value);
  }
  const { bytes, end } = reader;
  for (let at = reader.position; at + 1 < end; at += 1) {
    if (bytes[at] !== 0x45 || bytes[at + 1] !== 0x49 || !isSpace(bytes[at - 1]) || !isSpace(bytes[at + 2])) continue;
    reader.position = at + 2;
    return { kind: 'dict', entries };
  }
  reader.position = end;
  return { kind: 'dict', entries };
}

/** The bytes of one content stream; none where a filter keeps them closed. */
export const contentBytes = (file: PdfFile, stream: PdfStream): Uint8Array =>
  file.packedAs(stream) === undefined ? file.streamBytes(stream) : new Uint8Array(0);

/** The bytes of a page's content: its streams one after another, a space between. */
export function pageContentBytes(file: PdfFile, page: PdfPage): Uint8Array {
  const parts = file
    .items(page.dict.entries.get('Contents'))
    .flatMap((part) => (part.kind === 'stream' ? [contentBytes(file, part)] : []));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(0x20);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}

/** The operators of a page. */
export const contentOperators = (file: PdfFile, page: PdfPage): readonly ContentOperator[] =>
  readContent(pageContentBytes(file, page)).operators;

/** An operand by its place; null where it is missing. */
export const operand = ({ operands }: ContentOperator, index: number): PdfObject => operands.at(index) ?? NULL;
