/** Names that an author may have meant. */
import type { Hint } from '../diagnostic/index.js';

/** Up to three of the known names that are a slip or two away from the one written, nearest first. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  const limit = name.length < 3 ? 1 : Math.max(2, Math.floor(name.length / 3));
  return known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Names as they stand in a message: `a`, `b`, `c`. */
export const quoteNames = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** Names near the one written, as a hint; none where no name is near. */
export function similarNames(name: string, known: readonly string[]): readonly Hint[] {
  const names = nearestNames(name, known);
  return names.length === 0 ? [] : [{ code: 'hint/similar-names', args: { names: quoteNames(names) } }];
}

/** Letters to insert, take out or change to get from one name to the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const change = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
