/** The pages of a side: its baselines on one grid, its rows, what stands alone at an edge, and where the page number is. */
import type { PdfPage } from '../support/read-pdf.js';
import type { MatchedParagraph } from './match-text.js';
import { lineText, mostFrequent } from './page-lines.js';
import type { DashMiddles } from './dash-ink.js';
import { placeOf, type TextLine } from './text-lines.js';
import type { SetLine } from '../editions/set-lines.js';

const MM = 72 / 25.4;

export interface PageRows {
  readonly page: number;
  /** Lines that are set. */
  readonly lines: number;
  /** From the first row of the grid to the last line, blank rows included. */
  readonly rows: number;
  /** From the last line to the lowest that any page has, in lines. */
  readonly white: number;
}

export interface Grid {
  /** The distance of neighbouring lines that is most frequent, in points. */
  readonly pitch: number;
  /** Furthest from the grid that a line of the text's size stands, on any page; and one of another size. */
  readonly deviation: number;
  readonly otherSizes: number;
  readonly pages: readonly PageRows[];
  /** Rows of a full page. */
  readonly full: number;
}

/** Measures lines against a grid of a given pitch; without one, the most frequent. `lowest` is the lowest baseline that any text of the file has. */
export function gridOf(lines: readonly TextLine[], lowest: number, given?: number): Grid {
  const pitch = mostFrequent(linePitches(lines));
  const step = given ?? pitch;
  const size = mostFrequent(lines.flatMap(({ glyphs }) => glyphs.map(({ fontSize }) => fontSize)));
  const isText = ({ glyphs }: TextLine): boolean => glyphs.some(({ fontSize }) => Math.abs(fontSize - size) < 0.1);
  const own = lines.filter(isText);
  const top = firstRow(own, step);
  const off = ({ baseline }: TextLine): number =>
    Math.abs((baseline - top) / step - Math.round((baseline - top) / step)) * step;
  const furthest = (some: readonly TextLine[]): number => Math.max(0, ...some.map(off));
  const numbers = [...new Set(lines.map(({ page }) => page))].sort((a, b) => a - b);
  const rowOf = (baseline: number): number => Math.round((baseline - top) / step) + 1;
  const filled = numbers.map((page) => {
    const there = lines.filter((line) => line.page === page);
    return {
      page,
      lines: new Set(there.map(({ baseline }) => baseline.toFixed(0))).size,
      last: Math.max(...there.map(({ baseline }) => baseline)),
    };
  });
  return {
    ...{ pitch, deviation: furthest(own), otherSizes: furthest(lines.filter((line) => !isText(line))) },
    pages: filled.map(({ page, lines: count, last }) => ({
      ...{ page, lines: count, rows: rowOf(last), white: (lowest - last) / step },
    })),
    full: rowOf(lowest),
  };
}

const linePitches = (lines: readonly TextLine[]): readonly number[] =>
  lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    const isNext = before?.page === line.page && before.column === line.column && before.paragraph === line.paragraph;
    return isNext ? [line.baseline - before.baseline] : [];
  });

/** The first line of most pages. */
function firstRow(lines: readonly TextLine[], step: number): number {
  const pages = [...new Set(lines.map(({ page }) => page))];
  const tops = pages.map((page) =>
    Math.min(...lines.filter((line) => line.page === page).map(({ baseline }) => baseline)),
  );
  const top = mostFrequent(tops);
  const rows = Math.round((top - Math.min(...tops)) / step);
  return top - rows * step;
}

export interface LoneLines {
  /** First lines of a paragraph alone at the foot. */
  readonly orphans: readonly string[];
  /** Last lines of a paragraph alone on the top. */
  readonly widows: readonly string[];
}

/** Lines parted by a page turn from the only neighbours that they have. */
export function loneLines(paragraphs: readonly MatchedParagraph[]): LoneLines {
  const parted = (first: number, second: number): readonly string[] =>
    paragraphs
      .filter(({ lines }) => lines.length > 1)
      .flatMap(({ lines }) => {
        const [line, neighbour] = [lines.at(first), lines.at(second)];
        return line && line.page !== neighbour?.page ? [placeOf(line)] : [];
      });
  return { orphans: parted(0, 1), widows: parted(-1, -2) };
}

export interface Folio {
  readonly page: number;
  readonly text: string;
  /** The middle of the dash's ink above the foot of the sheet, mm. */
  readonly aboveFoot: number;
  /** The same below the baseline of the lowest row of the text, mm. */
  readonly belowText: number;
  /** From its outer advance edge to the outer edge of the text, mm. */
  readonly inset: number;
  /** From GB/T 9704 on its A4 sheet: 28 mm above the foot, and one character of its own size in; mm. */
  readonly offHeight: number;
  readonly offInset: number;
}

/** The type area of GB/T 9704 ends 35 mm above the foot of the sheet; the dash stands 7 mm below it. */
const DASH_ABOVE_FOOT = 28;
const DASH = /^[—―–-]$/;
const FOLIO = /^\D?(\d+|[ivxlc]+)\D?$/i;

/** The page numbers among the lines that were added below the text. */
export function foliosOf(
  added: readonly SetLine[],
  pages: readonly PdfPage[],
  lines: readonly TextLine[],
  middles: DashMiddles,
): readonly Folio[] {
  const foot = Math.max(...lines.map(({ baseline }) => baseline));
  return added.flatMap((line) => {
    const { page, baseline, glyphs } = line;
    const [sheet, first, last] = [pages[page - 1], glyphs[0], glyphs.at(-1)];
    if (!sheet || !first || !last || !FOLIO.test(lineText(line)) || baseline <= foot) return [];
    const beside = lines.filter((other) => other.page % 2 === page % 2);
    const [left, right] = [Math.min(...beside.map((one) => one.left)), Math.max(...beside.map((one) => one.right))];
    const inset = page % 2 === 1 ? right - last.x - last.width : first.x - left;
    const rise = DASH.test(first.text) ? (middles(page, first) ?? NaN) : NaN;
    const aboveFoot = (sheet.height - baseline + rise) / MM;
    return [
      {
        ...{ page, text: lineText(line), aboveFoot, belowText: (baseline - rise - foot) / MM, inset: inset / MM },
        ...{ offHeight: aboveFoot - DASH_ABOVE_FOOT, offInset: (inset - first.fontSize) / MM },
      },
    ];
  });
}

/** How many lines have how many characters, the fewest first. */
export type CharacterCounts = readonly (readonly [characters: number, lines: number])[];

/** Lines that fill the measure from edge to edge and whose text is of some kind. */
export function fullLines(lines: readonly TextLine[], kind: RegExp): CharacterCounts {
  const counts = new Map<number, number>();
  for (const line of lines.filter(({ isJustified, left, glyphs }) => isJustified && (glyphs[0]?.x ?? NaN) - left < 1)) {
    const text = lineText(line);
    if (kind.test(text)) counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}
