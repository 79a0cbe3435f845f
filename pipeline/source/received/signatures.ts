/** What files are told by. */

/** Whether a file begins with these bytes. */
export const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether the text stands in a file in UTF-16LE, as the names in a compound file do. */
export function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((unit) => [unit.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** How much of a file is looked at. */
const SEARCHED = 2048;
const FIRST_TAG =
  /^(?:<!doctype\s+html|<(?:html|head|body|title|meta|article|section|main|div|center|table|font|span|p|h[1-6]|[uod]l|form|header|nav|style|script|link)(?=[\s>/]))/i;
/** What may stand before the first tag. */
const PROLOGUE = /^(?:\s+|<\?xml[^>]*\?>|<!--(?:[^-]|-(?!->))*-->)/;

/** Whether a text begins as a web page does, or as a part of one. */
export function looksLikePage(bytes: Uint8Array): boolean {
  const isWide = beginsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : beginsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : undefined;
  // Tags are the same in every encoding that pages have but UTF-16.
  let text = new TextDecoder(isWide ?? 'latin1').decode(bytes.subarray(0, SEARCHED)).replace(/^(?:\ufeff|ï»¿)/, '');
  for (let prologue = PROLOGUE.exec(text); prologue; prologue = PROLOGUE.exec(text))
    text = text.slice(prologue[0].length);
  return FIRST_TAG.test(text);
}
