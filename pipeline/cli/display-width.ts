/** How much room a text takes on a terminal. */

/** From the first Hangul letter on; between them lie marks that take one column in most terminals: ― “ ” … → −. */
const FIRST_WIDE = 0x1100;
const MARKS = [0x1200, 0x2e80] as const;

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < FIRST_WIDE || (code >= MARKS[0] && code < MARKS[1]) ? 1 : 2;
}

/** Columns of a terminal: Han, Hangul and full-width marks take two. */
export const displayWidth = (text: string): number =>
  Array.from(text, widthOf).reduce((sum: number, width) => sum + width, 0);

/** The text with spaces behind it, up to so many columns. */
export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - displayWidth(text)));

/** The text with spaces before it, up to so many columns. */
export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - displayWidth(text))) + text;

/** The beginning of a text that fits into so many columns; what is cut off is shown by an ellipsis. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = '';
  let width = 1;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) break;
    cut += character;
  }
  return `${cut}…`;
}
