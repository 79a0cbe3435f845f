/** A difference in one line: in colours on a terminal, else between marks. */
import type { DifferencePart } from '../translation/index.js';

/** Old text red and struck through, new text green and underlined, so that it can be told without colours too. */
const COLORED = { old: ['\u001b[31;9m', '\u001b[39;29m'], new: ['\u001b[32;4m', '\u001b[39;24m'] } as const;
const MARKED = { old: ['[-', '-]'], new: ['{+', '+}'] } as const;

/** What is old and what is new, in their places. */
export function showDifference(parts: readonly DifferencePart[], hasColors: boolean): string {
  const marks = hasColors ? COLORED : MARKED;
  return parts.map(({ kind, text }) => (kind === 'same' ? text : `${marks[kind][0]}${text}${marks[kind][1]}`)).join('');
}
