/** Names that an author may have meant, as they stand in a message. */
import { nearestNames, type Hint } from '../diagnostic/index.js';

/** Names as they stand in a message: `a`, `b`, `c`. */
export const quoteNames = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** Up to three names near the one written, as a hint; none where no name is near. */
export function similarNames(name: string, known: readonly string[]): readonly Hint[] {
  const names = nearestNames(name, known).slice(0, 3);
  return names.length === 0 ? [] : [{ code: 'hint/similar-names', args: { names: quoteNames(names) } }];
}
