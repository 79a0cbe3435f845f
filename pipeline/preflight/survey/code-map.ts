/** CMaps: how the bytes of a string become codes, CIDs and characters (ISO 32000-1, 9.7.5 and 9.10.3). */
import { readContent, utf16, type PdfObject } from '../pdf-file/index.js';

/** A range of codes of one length in bytes. */
interface CodeSpace {
  readonly length: number;
  readonly low: number;
  readonly high: number;
}

/** What a CMap file says. */
export interface CodeMap {
  readonly spaces: readonly CodeSpace[];
  /** Code to CID. */
  readonly cids: ReadonlyMap<number, number>;
  /** Code to characters, in UTF-16. */
  readonly texts: ReadonlyMap<number, string>;
  /** The writing mode that the file itself states. */
  readonly writingMode: number;
  /** The CMap that it builds upon. */
  readonly uses: string | undefined;
}

/** All codes of two bytes several times over: what goes beyond was made to hurt. */
const MAX_ENTRIES = 1 << 18;

const bytesOf = (object: PdfObject | undefined): Uint8Array =>
  object?.kind === 'string' ? object.bytes : new Uint8Array(0);
const codeOf = (object: PdfObject | undefined): number => bytesOf(object).reduce((code, byte) => code * 256 + byte, 0);
const numberOf = (object: PdfObject | undefined): number => (object?.kind === 'number' ? object.value : 0);

/** UTF-16BE without mark; one byte alone is a code unit. */
const charactersOf = (bytes: Uint8Array): string =>
  bytes.length === 1 ? String.fromCharCode(bytes[0] ?? 0) : utf16(bytes);

/** The last code unit moved on by a number, as `bfrange` counts. */
const movedOn = (text: string, by: number): string =>
  by === 0 ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);

interface Growing {
  readonly spaces: CodeSpace[];
  readonly cids: Map<number, number>;
  readonly texts: Map<number, string>;
  /** How many more entries of ranges are read. */
  readonly budget: { left: number };
}

/** Reads a CMap file; its PostScript is read as a list of operators, which is all that CMaps are made of. */
export function readCodeMap(bytes: Uint8Array): CodeMap {
  const growing: Growing = { spaces: [], cids: new Map(), texts: new Map(), budget: { left: MAX_ENTRIES } };
  let writingMode = 0;
  let uses: string | undefined;
  for (const { operator, operands } of readContent(bytes).operators) {
    if (operator === 'def') writingMode = statedMode(operands) ?? writingMode;
    else if (operator === 'usecmap' && operands.at(-1)?.kind === 'name') uses = nameOf(operands.at(-1));
    else readEntries(operator, operands, growing);
  }
  return { ...growing, uses, writingMode };
}

const nameOf = (object: PdfObject | undefined): string | undefined =>
  object?.kind === 'name' ? object.name : undefined;

/** What `/WMode 1 def` states, or a dictionary that is so defined. */
function statedMode(operands: readonly PdfObject[]): number | undefined {
  const [key, value] = operands.slice(-2);
  if (key?.kind !== 'name' || !value) return undefined;
  const inner = value.kind === 'dict' ? value.entries.get('WMode') : undefined;
  const stated = inner ?? (key.name === 'WMode' ? value : undefined);
  return stated && numberOf(stated);
}

function readEntries(operator: string, operands: readonly PdfObject[], { spaces, cids, texts, budget }: Growing): void {
  switch (operator) {
    case 'endcodespacerange':
      for (let i = 0; i + 1 < operands.length; i += 2)
        spaces.push({ length: bytesOf(operands[i]).length, low: codeOf(operands[i]), high: codeOf(operands[i + 1]) });
      return;
    case 'endcidchar':
      for (let i = 0; i + 1 < operands.length; i += 2) cids.set(codeOf(operands[i]), numberOf(operands[i + 1]));
      return;
    case 'endbfchar':
      for (let i = 0; i + 1 < operands.length; i += 2)
        texts.set(codeOf(operands[i]), charactersOf(bytesOf(operands[i + 1])));
      return;
    case 'endcidrange':
    case 'endbfrange':
      for (let i = 0; i + 2 < operands.length; i += 3)
        readRange(operator, operands.slice(i, i + 3), { spaces, cids, texts, budget });
  }
}

function readRange(operator: string, range: readonly PdfObject[], { cids, texts, budget }: Growing): void {
  const [low, high, target] = [codeOf(range[0]), codeOf(range[1]), range[2]];
  const text = charactersOf(bytesOf(target));
  for (let i = 0; i <= high - low && budget.left > 0; i += 1, budget.left -= 1) {
    if (operator === 'endcidrange') cids.set(low + i, numberOf(target) + i);
    else if (target?.kind === 'array') texts.set(low + i, charactersOf(bytesOf(target.items[i])));
    else texts.set(low + i, movedOn(text, i));
  }
}

/** The codes of a string, by the code spaces; two bytes each where none fits. */
export function codesOf(bytes: Uint8Array, spaces: readonly CodeSpace[]): readonly number[] {
  const codes: number[] = [];
  const twoBytes = spaces.every(({ length }) => length === 2);
  for (let at = 0; at < bytes.length;) {
    const length = twoBytes ? 2 : lengthAt(bytes, at, spaces);
    let code = 0;
    for (let i = 0; i < length; i += 1) code = code * 256 + (bytes[at + i] ?? 0);
    codes.push(code);
    at += length;
  }
  return codes;
}

function lengthAt(bytes: Uint8Array, at: number, spaces: readonly CodeSpace[]): number {
  for (let length = 1, code = 0; length <= 4; length += 1) {
    code = code * 256 + (bytes[at + length - 1] ?? 0);
    if (spaces.some((space) => space.length === length && code >= space.low && code <= space.high)) return length;
  }
  return Math.max(
    1,
    spaces.reduce((least, { length }) => Math.min(least, length), 4),
  );
}
