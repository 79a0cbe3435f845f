/** How much room a text takes on a terminal. */

const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1);

/** Columns of a terminal: Han, Hangul and full-width marks take two. */
export const displayWidth = (text: string): number =>
  Array.from(text, widthOf).reduce((sum: number, width) => sum + width, 0);

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
