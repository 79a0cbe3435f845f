/** The lines of a side with what is needed to judge their spaces: whether they are justified, and whether the paragraph ends with them. */
import type { SetLine } from '../editions/set-lines.js';
import type { PdfGlyph } from '../support/read-pdf.js';
import type { MatchedParagraph } from './match-text.js';
import { lineText, mostFrequent } from './page-lines.js';

export interface TextLine extends SetLine {
  /** Which paragraph, from 0. */
  readonly paragraph: number;
  readonly isLast: boolean;
  /** Whether it was filled to the edge of its column: not the last of its paragraph, and it reaches there. */
  readonly isJustified: boolean;
  /** Where the lines of its column begin and end, on pages of the same parity; points from the left of the sheet. A ragged text has no right edge. */
  readonly left: number;
  readonly right: number;
}

type Unjudged = Omit<TextLine, 'isJustified' | 'left' | 'right'>;

/** Marks that take a whole cell in a Chinese line. */
export const FULL_WIDTH_MARK = /^[、，。．：；？！‘’“”（）《》〈〉「」『』【】〔〕［］｛｝]$/;
export const OPENING_MARK = /^[‘“（《〈「『【〔［｛]$/;
/** How far a line may end from the edge and still reach it, in ems; a mark that lost its blank half ends half an em outside. */
const REACH = { short: 0.06, long: 0.56 };
/** Where fewer lines than this share end at one edge, the text is ragged. */
const JUSTIFIED = 0.3;

const endOf = ({ glyphs }: SetLine): number => {
  const last = glyphs.at(-1);
  return last ? last.x + last.width : NaN;
};
const sizeOf = ({ glyphs }: SetLine): number => mostFrequent(glyphs.map(({ fontSize }) => fontSize));

/** The lines of paragraphs, in order. */
export function textLines(paragraphs: readonly MatchedParagraph[]): readonly TextLine[] {
  const all = paragraphs.flatMap(({ index, lines }) =>
    lines.map((line, at) => ({ ...line, paragraph: index, isLast: at === lines.length - 1 })),
  );
  const edges = new Map<string, { left: number; right: number }>();
  for (const line of all) {
    const key = columnKey(line);
    if (!edges.has(key)) edges.set(key, edgesOf(all.filter((other) => columnKey(other) === key)));
  }
  return all.map((line) => {
    const { left, right } = edges.get(columnKey(line)) ?? { left: NaN, right: NaN };
    const beyond = (endOf(line) - right) / sizeOf(line);
    const isFull = beyond > -REACH.short && beyond < REACH.long && startOf(line) < left + 3 * sizeOf(line);
    return { ...line, left, right, isJustified: !line.isLast && isFull };
  });
}

const columnKey = ({ page, column }: SetLine): string => `${page % 2} ${column}`;
const startOf = ({ glyphs }: SetLine): number => glyphs[0]?.x ?? NaN;

/** Most lines begin and end at the edges; those with a mark at their edge may stand out, and a paragraph ends anywhere. */
function edgesOf(lines: readonly Unjudged[]): { left: number; right: number } {
  const isPlain = (glyph: PdfGlyph | undefined): boolean => !FULL_WIDTH_MARK.test(glyph?.text ?? '');
  const starts = lines.filter(({ glyphs }) => isPlain(glyphs[0])).map(startOf);
  const ends = lines.filter(({ glyphs, isLast }) => !isLast && isPlain(glyphs.at(-1))).map(endOf);
  const [left, right] = [mostOf(starts, (a, b) => a < b), mostOf(ends, (a, b) => a > b)];
  const isRagged = ends.filter((end) => Math.abs(end - right) < 0.15).length < JUSTIFIED * ends.length;
  return { left, right: isRagged ? NaN : right };
}

/** Around the value that most share to a tenth of a point, of two as frequent the outer one. */
function mostOf(values: readonly number[], isOuter: (a: number, b: number) => boolean): number {
  const groups = new Map<number, number[]>();
  for (const value of values) {
    const key = Math.round(value * 10);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  const [best] = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (isOuter(a, b) ? -1 : 1));
  const near = values.filter((value) => Math.abs(value * 10 - (best?.[0] ?? NaN)) < 1.5);
  return near.reduce((sum, value) => sum + value, 0) / near.length;
}

/** Two glyphs side by side in a line. */
export interface Neighbours {
  readonly before: PdfGlyph;
  readonly after: PdfGlyph;
  /** From the end of the first one's own advance to the origin of the second, in ems of the second's size. */
  readonly gap: number;
  /** Whether the text has white space there. */
  readonly isSpaced: boolean;
}

/** The neighbours of a line; `text` is what the line says with its white space. */
export function neighbours({ glyphs }: Pick<SetLine, 'glyphs'>, text: string): readonly Neighbours[] {
  let at = 0;
  return glyphs.slice(1).flatMap((after, index) => {
    const before = glyphs[index];
    if (!before) return [];
    at = text.indexOf(before.text, at) + before.text.length;
    const isSpaced = /^\s/.test(text.slice(at));
    return [{ before, after, gap: (after.x - before.x - before.width) / after.fontSize, isSpaced }];
  });
}

/** A place for a report: `page 3, column 1: 一二三`. */
export const placeOf = (line: SetLine): string => `page ${line.page}, column ${line.column + 1}: ${lineText(line)}`;
