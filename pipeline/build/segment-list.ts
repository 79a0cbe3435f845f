/** Long lists of segments in a message: the first of them with their places, and how many more there are. */
import type { Label, Span } from '../diagnostic/index.js';
import type { State } from '../translation/index.js';

/** So many lines are read before they are mended; the rest is a number. */
const MOST_LISTED = 20;

/** A segment, its state and where it stands. */
interface Listed {
  readonly id: string;
  readonly state: State;
  readonly span: Span;
}

/** Labels for segments in their order, at most twenty; the last says how many come after it. */
export function listSegments(segments: readonly Listed[]): readonly Label[] {
  const more = segments.length - MOST_LISTED;
  return segments.slice(0, MOST_LISTED).map(({ id, state, span }, index): Label => {
    const isLast = index === MOST_LISTED - 1 && more > 0;
    return isLast
      ? { code: 'build/segment-and-more', args: { id, state, more }, span }
      : { code: 'build/segment-in-state', args: { id, state }, span };
  });
}

/** The first few ids, as they can be copied into a command. */
export const someIds = (segments: readonly { readonly id: string }[]): string =>
  segments
    .slice(0, 5)
    .map(({ id }) => id)
    .join(' ');
