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
  /** Whether its Chinese has changed since. */
  readonly isStale?: boolean;
}

/** Labels for segments in their order, at most twenty; a last one says how many more there are, and where they begin. */
export function listSegments(segments: readonly Listed[]): readonly Label[] {
  const next = segments[MOST_LISTED];
  const more = segments.length - MOST_LISTED;
  return [
    ...segments.slice(0, MOST_LISTED).map(labelOf),
    ...(next ? [{ code: 'build/more-segments' as const, args: { more }, span: next.span }] : []),
  ];
}

const labelOf = ({ id, state, span, isStale = false }: Listed): Label => ({
  code: isStale ? 'build/stale-segment' : 'build/segment-in-state',
  args: { id, state },
  span,
});

/** The first few ids, as they can be copied into a command. */
export const someIds = (segments: readonly { readonly id: string }[]): string =>
  segments
    .slice(0, 5)
    .map(({ id }) => id)
    .join(' ');
