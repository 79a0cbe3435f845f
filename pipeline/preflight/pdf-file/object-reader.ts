/** Reads the objects of a file or content stream one after another, and tells of syntax that readers forgive and archives do not. */
import {
  NULL,
  latin1,
  type PdfDict,
  type PdfKeyword,
  type PdfName,
  type PdfObject,
  type PdfString,
} from './objects.js';

/** What the reader found wrong with the bytes themselves. */
export type SyntaxFault =
  | 'header'
  | 'header-version'
  | 'binary-comment'
  | 'no-end-of-file'
  | 'after-end-of-file'
  | 'xref-spacing'
  | 'xref-entry'
  | 'hex-odd'
  | 'hex-digit'
  | 'name-escape'
  | 'stream-keyword'
  | 'endstream-keyword'
  | 'stream-length'
  | 'object-spacing'
  | 'stream-damaged'
  | 'damaged';

/** A fault and where it stands. */
export interface SyntaxNote {
  readonly fault: SyntaxFault;
  /** The byte in the file, or in the stream that is named. */
  readonly offset: number;
  /** The object in which it stands, where one is known. */
  readonly id?: number;
}

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;
/** White space and delimiters (ISO 32000-1, tables 1 and 2). */
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = SPACE;
for (const character of '()<>[]{}/%') CLASS[character.charCodeAt(0)] = DELIMITER;

const classOf = (byte: number | undefined): number => (byte === undefined ? SPACE : (CLASS[byte] ?? REGULAR));
/** Whether a byte is white space; the end counts as such. */
export const isSpace = (byte: number | undefined): boolean => classOf(byte) === SPACE;
/** Whether a byte is a digit. */
export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
/** Whether a byte is a carriage return or a line feed. */
export const isEndOfLine = (byte: number | undefined): boolean => byte === 10 || byte === 13;
/** The bytes of the line end that stands at a byte: two for CR and LF, none where there is no line end. */
export const endOfLineLength = (bytes: Uint8Array, at: number): number =>
  bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : isEndOfLine(bytes[at]) ? 1 : 0;

/** Deeper nesting is damage, not data. */
const MAX_DEPTH = 200;
const LONGEST_EXACT = 15;
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const WORDS: ReadonlyMap<string, PdfObject> = new Map<string, PdfObject>([
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['null', NULL],
]);

/** Whether what `read` gave is a certain bare word: `endobj`, or `]` at the end of an array. */
export const isWord = (object: PdfObject | PdfKeyword | undefined, word: string): boolean =>
  object?.kind === 'keyword' && object.word === word;

/** A place in bytes from which objects are read. It never throws: what cannot be read is noted and skipped. */
export class ObjectReader {
  private depth = 0;

  constructor(
    readonly bytes: Uint8Array,
    public position: number,
    readonly end: number,
    /** `file` knows references; a content stream has none. */
    readonly context: 'file' | 'content',
    private readonly note: (fault: SyntaxFault, offset: number) => void,
  ) {}

  /** Moves to the next byte that is neither white space nor comment. */
  skipSpace(): void {
    while (this.position < this.end) {
      const byte = this.bytes[this.position];
      if (byte === 0x25) while (this.position < this.end && !isEndOfLine(this.bytes[this.position])) this.position += 1;
      else if (isSpace(byte)) this.position += 1;
      else return;
    }
  }

  /** The next object or keyword; nothing at the end. */
  read(): PdfObject | PdfKeyword | undefined {
    this.skipSpace();
    if (this.position >= this.end) return undefined;
    const byte = this.bytes[this.position] ?? 0;
    if (classOf(byte) === REGULAR) return this.readRegular(byte);
    const isDoubled = this.bytes[this.position + 1] === byte;
    switch (byte) {
      case 0x2f:
        return this.readName();
      case 0x28:
        return this.readLiteral();
      case 0x3c:
        return isDoubled ? this.nested(() => this.readDict()) : this.readHex();
      case 0x5b:
        return this.nested(() => this.readArray());
      case 0x3e:
        this.position += isDoubled ? 2 : 1;
        return { kind: 'keyword', word: isDoubled ? '>>' : '>' };
      default:
        this.position += 1;
        return { kind: 'keyword', word: String.fromCharCode(byte) };
    }
  }

  /** The next object; a keyword where an object belongs is damage. */
  readObject(): PdfObject {
    const start = this.position;
    const object = this.read();
    if (object !== undefined && object.kind !== 'keyword') return object;
    this.note('damaged', start);
    return NULL;
  }

  private nested(readInner: () => PdfObject): PdfObject {
    if (this.depth >= MAX_DEPTH) {
      this.note('damaged', this.position);
      this.position = this.end;
      return NULL;
    }
    this.depth += 1;
    const object = readInner();
    this.depth -= 1;
    return object;
  }

  private readRegular(first: number): PdfObject | PdfKeyword {
    const start = this.position;
    while (this.position < this.end && classOf(this.bytes[this.position]) === REGULAR) this.position += 1;
    if (first <= 0x39) {
      const number = this.numberBetween(start, this.position);
      if (number !== undefined) return number;
    }
    const word = latin1(this.bytes, start, this.position);
    return WORDS.get(word) ?? { kind: 'keyword', word };
  }

  /** A number, or the reference that it begins. */
  private numberBetween(start: number, end: number): PdfObject | undefined {
    let at = start;
    const sign = this.bytes[at] === 0x2d ? -1 : 1;
    if (this.bytes[at] === 0x2d || this.bytes[at] === 0x2b) at += 1;
    const digits = at;
    let value = 0;
    let scale = 0;
    for (; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte === 0x2e && scale === 0) scale = 1;
      else if (isDigit(byte)) {
        value = value * 10 + byte - 0x30;
        scale *= 10;
      } else return undefined;
    }
    if (end - digits === (scale === 0 ? 0 : 1) && (scale !== 0 || end === digits)) return undefined;
    if (scale === 0 && start === digits && this.context === 'file') {
      const ref = this.referenceAfter(value);
      if (ref) return ref;
    }
    const exact = end - digits > LONGEST_EXACT ? Number(latin1(this.bytes, digits, end)) : value / (scale || 1);
    return { kind: 'number', value: sign * exact, isInteger: scale === 0 };
  }

  /** `0 R` after a first integer; the position stays where it is when there is none. */
  private referenceAfter(id: number): PdfObject | undefined {
    let at = this.position;
    while (at < this.end && isSpace(this.bytes[at])) at += 1;
    let generation = 0;
    const start = at;
    while (at < this.end && at - start < 6 && isDigit(this.bytes[at])) {
      generation = generation * 10 + (this.bytes[at] ?? 0) - 0x30;
      at += 1;
    }
    if (at === start) return undefined;
    const afterDigits = at;
    while (at < this.end && isSpace(this.bytes[at])) at += 1;
    if (at === afterDigits || this.bytes[at] !== 0x52 || classOf(this.bytes[at + 1]) === REGULAR) return undefined;
    this.position = at + 1;
    return { kind: 'ref', id, generation };
  }

  private readName(): PdfName {
    const start = (this.position += 1);
    let isEscaped = false;
    while (this.position < this.end && classOf(this.bytes[this.position]) === REGULAR) {
      isEscaped ||= this.bytes[this.position] === 0x23;
      this.position += 1;
    }
    const written = latin1(this.bytes, start, this.position);
    if (!isEscaped) return { kind: 'name', name: written };
    if (/#(?![0-9A-Fa-f]{2})|#00/.test(written)) this.note('name-escape', start);
    const name = written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { kind: 'name', name };
  }

  private readLiteral(): PdfString {
    const start = (this.position += 1);
    const found: number[] = [];
    let open = 1;
    while (this.position < this.end) {
      const byte = this.bytes[this.position] ?? 0;
      this.position += 1;
      if (byte === 0x5c) this.readEscape(found);
      else if (byte === 0x29 && (open -= 1) === 0) return { kind: 'string', bytes: Uint8Array.from(found) };
      else {
        if (byte === 0x28) open += 1;
        found.push(byte === 13 ? 10 : byte);
        if (byte === 13 && this.bytes[this.position] === 10) this.position += 1;
      }
    }
    this.note('damaged', start);
    return { kind: 'string', bytes: Uint8Array.from(found) };
  }

  /** What stands after a backslash (ISO 32000-1, table 3). */
  private readEscape(found: number[]): void {
    const byte = this.bytes[this.position] ?? 0;
    if (byte >= 0x30 && byte <= 0x37) {
      let value = 0;
      for (let digits = 0; digits < 3; digits += 1) {
        const digit = this.bytes[this.position] ?? 0;
        if (digit < 0x30 || digit > 0x37) break;
        value = value * 8 + digit - 0x30;
        this.position += 1;
      }
      found.push(value & 0xff);
      return;
    }
    this.position += 1;
    if (byte === 13 && this.bytes[this.position] === 10) this.position += 1;
    if (!isEndOfLine(byte)) found.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  }

  private readHex(): PdfString {
    const start = this.position;
    const digits: number[] = [];
    for (this.position += 1; this.position < this.end; this.position += 1) {
      const byte = this.bytes[this.position] ?? 0;
      if (byte === 0x3e) break;
      const value = hexValue(byte);
      if (value >= 0) digits.push(value);
      else if (!isSpace(byte)) this.note('hex-digit', start);
    }
    if (this.position >= this.end) this.note('damaged', start);
    this.position += 1;
    if (digits.length % 2 === 1) this.note('hex-odd', start);
    const bytes = new Uint8Array(Math.ceil(digits.length / 2));
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = (digits[2 * i] ?? 0) * 16 + (digits[2 * i + 1] ?? 0);
    return { kind: 'string', bytes };
  }

  private readArray(): PdfObject {
    const start = this.position;
    this.position += 1;
    const items: PdfObject[] = [];
    for (;;) {
      const item = this.read();
      if (isWord(item, ']')) return { kind: 'array', items };
      if (item === undefined || item.kind === 'keyword') {
        this.note('damaged', start);
        if (item === undefined || this.leavesObject(item)) return { kind: 'array', items };
      } else items.push(item);
    }
  }

  private readDict(): PdfDict {
    const start = this.position;
    this.position += 2;
    const entries = new Map<string, PdfObject>();
    for (;;) {
      const key = this.read();
      if (isWord(key, '>>')) return { kind: 'dict', entries };
      if (key?.kind !== 'name') {
        this.note('damaged', start);
        if (key === undefined || (key.kind === 'keyword' && this.leavesObject(key))) return { kind: 'dict', entries };
        continue;
      }
      const value = this.read();
      if (value === undefined || value.kind === 'keyword' || entries.has(key.name)) this.note('damaged', start);
      if (value === undefined || isWord(value, '>>')) return { kind: 'dict', entries };
      if (value.kind !== 'keyword') entries.set(key.name, value);
    }
  }

  /** Whether a stray keyword shows that the object was never closed. */
  private leavesObject(keyword: PdfKeyword): boolean {
    if (keyword.word !== 'endobj' && keyword.word !== 'stream') return false;
    this.position -= keyword.word.length;
    return true;
  }
}

const hexValue = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};
