/** The object types of a PDF file (ISO 32000-1, 7.3) as plain values. Bytes of names stand as the characters U+0000 to U+00FF. */

export interface PdfNull {
  readonly kind: 'null';
}
export interface PdfBoolean {
  readonly kind: 'boolean';
  readonly value: boolean;
}
export interface PdfNumber {
  readonly kind: 'number';
  readonly value: number;
  readonly isInteger: boolean;
}
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}
export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}
export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfObject[];
}
export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfObject>;
}
export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** The bytes between `stream` and `endstream`, filters not undone. */
  readonly stored: Uint8Array;
}
export interface PdfRef {
  readonly kind: 'ref';
  readonly id: number;
  readonly generation: number;
}

export type PdfObject =
  PdfNull | PdfBoolean | PdfNumber | PdfString | PdfName | PdfArray | PdfDict | PdfStream | PdfRef;

/** A bare word of a file or content stream: `obj`, `BT`, or something that is no object. */
export interface PdfKeyword {
  readonly kind: 'keyword';
  readonly word: string;
}

/** What stands where nothing can be read. */
export const NULL: PdfNull = { kind: 'null' };

/** A dictionary without entries. */
export const EMPTY_DICT: PdfDict = { kind: 'dict', entries: new Map() };

/** Bytes as the characters U+0000 to U+00FF. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let i = start; i < end; i += 1) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

/** PDFDocEncoding where it differs from Latin-1 (ISO 32000-1, D.2): from 0x18 and from 0x80. */
const DOC_18 = '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc';
const DOC_80 =
  '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac';

const docCharacter = (byte: number): string => {
  if (byte >= 0x18 && byte < 0x20) return DOC_18.charAt(byte - 0x18);
  if (byte >= 0x80 && byte <= 0xa0) return DOC_80.charAt(byte - 0x80);
  return String.fromCharCode(byte);
};

/** UTF-16BE without its mark in characters; half a code unit at the end is left out. */
export function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
  return text;
}

/** UTF-8 in characters; nothing where the bytes are none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TextDecoder throws on bytes that are not UTF-8, which is the answer.
    return undefined;
  }
}

/** A text string in characters: UTF-16BE after its mark, else PDFDocEncoding (ISO 32000-1, 7.9.2.2); language escapes are left out. */
export function decodeText({ bytes }: PdfString): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2)).replace(/\u001b[A-Za-z]{2,4}\u001b/g, '');
  return Array.from(bytes, docCharacter).join('');
}
