/** Numbers, strings and names as a page stream writes them. */

/** At most three decimals (a 2,800th of a millimetre), never an exponent, never `-0`. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a page stream cannot hold ${value}`);
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? '0' : String(rounded);
}

/** What a reader gets back from `pdfNumber`. */
export const roundToThousandth = (value: number): number => Math.round(value * 1000) / 1000;

/** A UTF-16 unit or glyph id as four hex digits. */
export const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** The UTF-16BE hex digits of a text, without a byte order mark. */
export const utf16Hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join('');

/** A text string as the hex form of a PDF string, marked as UTF-16. */
export const hexString = (text: string): string => `<feff${utf16Hex(text)}>`;

/** A text string: as it is where every character is printable ASCII, else in UTF-16. */
export const textString = (text: string): string =>
  /^[ -~]*$/.test(text) ? `(${text.replace(/[()\\]/g, '\\$&')})` : hexString(text);

/** A name without its slash; what PDF reserves is written as `#` and two hex digits, so that no two names meet (ISO 32000-1, 7.3.5). */
export const pdfName = (text: string): string =>
  [...utf8Bytes(text)].map((byte) => (isRegular(byte) ? String.fromCharCode(byte) : `#${hex2(byte)}`)).join('');

/** Bytes as hex digits, two each. */
export const hexBytes = (bytes: Uint8Array): string => Array.from(bytes, hex2).join('');

const hex2 = (byte: number): string => byte.toString(16).padStart(2, '0');

const RESERVED: ReadonlySet<number> = new Set(new TextEncoder().encode('()<>[]{}/%#'));

const isRegular = (byte: number): boolean => byte > 0x20 && byte < 0x7f && !RESERVED.has(byte);

/** A text in UTF-8, which of ASCII is ASCII. */
export const utf8Bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
