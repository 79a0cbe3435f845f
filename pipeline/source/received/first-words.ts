/** The beginning of a text, for a message. */

const SHOWN = 24;

/** A text without line ends and double spaces, cut short. */
export function firstWords(text: string, length = SHOWN): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const units = Array.from(plain);
  return units.length <= length ? plain : `${units.slice(0, length).join('')}…`;
}
