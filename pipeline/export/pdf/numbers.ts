/** Numbers, strings and names as a page stream writes them. */

/** At most three decimals (a 2,800th of a millimetre), never an exponent, never `-0`. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a page stream cannot hold ${value}`);
  const rounded = Math.round(value * 1000) / 1000;
  return rounded === 0 ? '0' : String(rounded);
}

/** What a reader gets back from `pdfNumber`. */
export const roundToThousandth = (value: number): number => Math.round(value * 1000) / 1000;

/** A number as an object holds it: at most six decimals. */
export const objectNumber = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** A UTF-16 unit or glyph id as four hex digits. */
export const hex4 = (value: number): string =>
  (value >= 0x1000 ? '' : (PADDING[value.toString(16).length] ?? '')) + value.toString(16);

/** What brings digits to four, by how many there are. */
const PADDING = ['0000', '000', '00', '0', ''];

/** The UTF-16BE hex digits of a text, without a byte order mark. */
export function utf16Hex(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex4(text.charCodeAt(index));
  return digits;
}

/** A text string as the hex form of a PDF string, marked as UTF-16. */
export const hexString = (text: string): string => `<feff${utf16Hex(text)}>`;

/** A text string: as it is where every character is printable ASCII, else in UTF-16. */
export const textString = (text: string): string =>
  /^[ -~]*$/.test(text) ? `(${text.replace(/[()\\]/g, '\\$&')})` : hexString(text);

/** A text string as few bytes: the units of UTF-16 themselves (ISO 32000-1, 7.3.4.2 and 7.9.2.2). One character to a byte. */
export function shortTextString(text: string): string {
  if (/^[ -~]*$/.test(text)) return textString(text);
  let bytes = '\u00fe\u00ff';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  // A line end of any kind would be read as a line feed.
  return `(${bytes.replace(/[()\\]/g, '\\$&').replace(/\r/g, '\\r')})`;
}

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

/** The bytes of a text whose characters stand for one byte each, as pdfkit's do. */
export const latin1Bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
