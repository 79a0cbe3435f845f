/** Columns for a terminal, where Chinese and Korean take two cells a character. */
import { cutToWidth, displayWidth, padEnd, padStart } from './display-width.js';

/** How a table is set. */
export interface TableLayout {
  /** Columns that begin at the left; the others end at the right, as figures do. */
  readonly left: readonly number[];
  /** The column that is cut where a line would be longer than `width`. */
  readonly cut: number;
  readonly width: number;
}

/** The narrowest that a column is cut to. */
const NARROWEST = 16;
const GAP = '  ';

/** Lines of a table; no line ends in blanks. */
export function tableLines(rows: readonly (readonly string[])[], { left, cut, width }: TableLayout): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))),
  );
  const taken = widths.reduce((sum, one) => sum + one + GAP.length, 0);
  const own = widths[cut] ?? 0;
  const room = Math.max(NARROWEST, own - Math.max(0, taken - width));
  const fitted = widths.map((one, at) => (at === cut ? Math.min(one, room) : one));
  return rows.map((row) =>
    fitted
      .map((size, at) => GAP + (left.includes(at) ? padEnd : padStart)(cutToWidth(row[at] ?? '', size), size))
      .join('')
      .trimEnd(),
  );
}
