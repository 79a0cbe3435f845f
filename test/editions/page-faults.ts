/** What a page must not do: headings at its foot, lone lines of a paragraph, pairs that start at different heights. */
import { squeezed } from './expected-text.js';
import type { SetLine } from './set-lines.js';

/** A line where a page shows it; enough for a rule about pages. */
export type LinePlace = Pick<SetLine, 'page' | 'column' | 'baseline'>;

const place = ({ page, column, baseline }: LinePlace): string =>
  `page ${page}, column ${column + 1}, y ${baseline.toFixed(1)}`;

/** Headings of which a line is the last of a column: nothing of what they head stands below. */
export function headingsAtFoot(
  headings: readonly { readonly lines: readonly LinePlace[] }[],
  all: readonly LinePlace[],
): readonly string[] {
  const isLast = (line: LinePlace): boolean =>
    !all.some(
      ({ page, column, baseline }) => page === line.page && column === line.column && baseline > line.baseline + 0.5,
    );
  return headings.flatMap(({ lines }) => lines.filter(isLast).map(place));
}

/** Single lines of longer paragraphs that stand alone on a page, at its foot (orphans) or on its top (widows). */
export function lonelyLines(paragraphs: readonly { readonly lines: readonly LinePlace[] }[]): readonly string[] {
  return paragraphs
    .filter(({ lines }) => lines.length > 1)
    .flatMap(({ lines }) =>
      lines.filter(({ page }) => lines.filter((other) => other.page === page).length === 1).map(place),
    );
}

/** Where a paragraph begins. */
export interface Opening extends LinePlace {
  readonly text: string;
}

/** How many characters tell a paragraph from its neighbours. */
const OPENING = 16;

/** Finds the first characters of each text, one after the other, at the start of a line of a column; a text that is not found is left out. */
export function findOpenings(texts: readonly string[], lines: readonly SetLine[]): readonly Opening[] {
  const owners: SetLine[] = [];
  const starts = new Set<number>();
  let stream = '';
  for (const line of lines) {
    starts.add(stream.length);
    const shown = squeezed(line.glyphs.map(({ text }) => text).join(''));
    owners.push(...Array.from({ length: shown.length }, () => line));
    stream += shown;
  }
  let from = 0;
  return texts.flatMap((whole) => {
    const text = squeezed(whole).slice(0, OPENING);
    let at = stream.indexOf(text, from);
    while (at !== -1 && !starts.has(at)) at = stream.indexOf(text, at + 1);
    const line = owners[at];
    if (!line) return [];
    from = at + text.length;
    return [{ text, page: line.page, column: line.column, baseline: line.baseline }];
  });
}

/** Pairs that do not start on the same page within a tolerance in points. */
export const unlevelPairs = (
  pairs: readonly (readonly [LinePlace, LinePlace])[],
  tolerance: number,
): readonly string[] =>
  pairs
    .filter(([a, b]) => a.page !== b.page || Math.abs(a.baseline - b.baseline) > tolerance)
    .map(([a, b]) => `${place(a)} | ${place(b)}`);
