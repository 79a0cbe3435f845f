/** The lines of a finished file from its glyphs alone: where columns part is found, not told. */
import { squeezed } from '../editions/expected-text.js';
import type { SetLine } from '../editions/set-lines.js';
import type { PdfGlyph, PdfPage } from '../support/read-pdf.js';

/** Baselines nearer than this are one, in points. */
const SAME_BASELINE = 0.5;
/** Glyphs of one line stand no further apart, in ems; more is a note beside the text. */
const APART = 2.5;
/** A gutter is at least as wide as this, in points, and at most this share of the lines reaches into it. */
const GUTTER = { width: 8, reach: 0.04 };
/** Figures smaller than this share of the text are numbers of sentences or notes. */
const SMALL = 0.66;
/** Sizes that differ by more than this share, with as much of an em between them, are a text and a note. */
const NOTE = { sizes: 0.15, gap: 0.4 };

export const lineText = ({ glyphs }: Pick<SetLine, 'glyphs'>): string => glyphs.map(({ text }) => text).join('');

export interface PageLines {
  /** Where columns part, from the left edge of the sheet. */
  readonly gutters: readonly number[];
  /** By page, column and baseline. */
  readonly lines: readonly SetLine[];
  /** Glyphs that the file marks as no content, and small figures, as lines of their own. */
  readonly furniture: readonly SetLine[];
}

/** The lines of all pages. */
export function pageLines(pages: readonly PdfPage[]): PageLines {
  const size = mostFrequent(pages.flatMap(({ glyphs }) => glyphs.map(({ fontSize }) => fontSize)));
  const isSmall = ({ fontSize, text }: PdfGlyph): boolean => fontSize < SMALL * size && /^[0-9\s①-⑳]+$/.test(text);
  const isFurniture = (glyph: PdfGlyph): boolean => glyph.isArtifact || isSmall(glyph);
  const [text, furniture] = [false, true].map((wanted) =>
    pages.map((page) => ({ ...page, glyphs: page.glyphs.filter((glyph) => isFurniture(glyph) === wanted) })),
  );
  const gutters = findGutters(text ?? []);
  return {
    gutters,
    lines: (text ?? []).flatMap((page) => linesOn(page, gutters)),
    furniture: (furniture ?? []).flatMap((page) => linesOn(page, [])),
  };
}

/** The lines of one page, by column and baseline. */
export function linesOn(page: PdfPage, gutters: readonly number[]): readonly SetLine[] {
  const rows: PdfGlyph[][] = [];
  for (const glyph of [...page.glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] && glyph.y - row[0].y < SAME_BASELINE) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows
    .flatMap((row) =>
      piecesOf(
        row.sort((a, b) => a.x - b.x),
        gutters,
      ),
    )
    .map((glyphs) => {
      const [first] = glyphs;
      const column = gutters.filter((gutter) => (first?.x ?? 0) >= gutter).length;
      return { page: page.number, column, baseline: first?.y ?? 0, glyphs };
    })
    .sort((a, b) => a.column - b.column || a.baseline - b.baseline);
}

/** A row parted at gutters and where glyphs stand far apart; white space at its ends is left out. */
function piecesOf(row: readonly PdfGlyph[], gutters: readonly number[]): readonly (readonly PdfGlyph[])[] {
  const pieces: PdfGlyph[][] = [];
  for (const glyph of row.filter(({ text }) => squeezed(text) !== '')) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    if (piece && before && !isParted(before, glyph, gutters)) piece.push(glyph);
    else pieces.push([glyph]);
  }
  return pieces;
}

function isParted(before: PdfGlyph, glyph: PdfGlyph, gutters: readonly number[]): boolean {
  const gap = glyph.x - before.x - before.width;
  const isGutter = gutters.some((gutter) => before.x < gutter && glyph.x >= gutter);
  const sizes = Math.abs(glyph.fontSize / before.fontSize - 1);
  const isNote = sizes > NOTE.sizes && gap > NOTE.gap * glyph.fontSize;
  return isNote || gap > APART * glyph.fontSize || (isGutter && gap > GUTTER.width / 2);
}

/** The bands inside the type area into which hardly any line reaches. */
export function findGutters(pages: readonly PdfPage[]): readonly number[] {
  const rows = pages.flatMap((page) => linesOn(page, []));
  const reached = new Map<number, Set<string>>();
  for (const { page, baseline, glyphs } of rows) {
    for (const { x, width } of glyphs) {
      for (let point = Math.floor(x); point < x + width; point += 1) {
        const own = reached.get(point) ?? new Set();
        reached.set(point, own.add(`${page} ${baseline}`));
      }
    }
  }
  const most = Math.max(0, ...[...reached.values()].map(({ size }) => size));
  const isEmpty = (point: number): boolean => (reached.get(point)?.size ?? 0) <= GUTTER.reach * most;
  const full = [...reached.keys()].filter((point) => !isEmpty(point)).sort((a, b) => a - b);
  return full.slice(1).flatMap((point, index) => {
    const before = full[index] ?? point;
    return point - before - 1 >= GUTTER.width ? [(before + 1 + point) / 2] : [];
  });
}

/** The value that occurs most often, to a hundredth; the smaller of two. */
export function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value * 100) / 100;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? NaN;
}
