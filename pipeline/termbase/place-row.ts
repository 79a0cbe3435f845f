/** Where a new row goes: among the rows of its kind, and by its Chinese where those are in order. */

/** What decides where a row stands. */
export interface RowKey {
  readonly zh: string;
  readonly kind: string;
}

/** So many rows in order are no chance. */
const SHORTEST_ORDER = 6;

/** How many rows stand before the new one. */
export function placeRow(rows: readonly RowKey[], { zh, kind }: RowKey): number {
  const ordered = longestOrder(rows, kind);
  if (ordered) {
    const stretch = rows.slice(ordered.start, ordered.end);
    const next = stretch.findIndex((row) => row.zh > zh);
    return next < 0 ? ordered.end : ordered.start + next;
  }
  const last = rows.findLastIndex((row) => row.kind === kind);
  return last < 0 ? rows.length : last + 1;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The longest stretch of rows of a kind whose Chinese is in order by code unit; the last of several. */
function longestOrder(rows: readonly RowKey[], kind: string): Stretch | undefined {
  let best: Stretch | undefined;
  let start = 0;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before?.kind !== row.kind || before.zh > row.zh) start = index;
    const length = index + 1 - start;
    if (row.kind === kind && length >= SHORTEST_ORDER && (!best || length >= best.end - best.start))
      best = { start, end: index + 1 };
  }
  return best;
}
