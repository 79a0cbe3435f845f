/** The lines of a finished PDF, made from where its glyphs stand, and the paragraphs that they set, found by their text alone. */
import type { PdfFile, PdfGlyph, PdfPage } from '../support/read-pdf.js';
import { squeezed } from './expected-text.js';
import type { GeneratedLine } from './finished-editions.js';

/** A line of one column. Points, from the top left corner of the sheet. */
export interface SetLine {
  /** From 1. */
  readonly page: number;
  /** From 0, from the left. */
  readonly column: number;
  readonly baseline: number;
  /** From the left. */
  readonly glyphs: readonly PdfGlyph[];
}

/** A paragraph and its lines. */
export interface SetParagraph {
  readonly lines: readonly SetLine[];
  /** What each line says, with the white space that the text has at its end; all of them in order are the paragraph. */
  readonly texts: readonly string[];
}

/** Baselines nearer than this are one, in points. */
const SAME_BASELINE = 0.5;

export const glyphText = (glyphs: readonly PdfGlyph[]): string => glyphs.map(({ text }) => text).join('');

/** What is no content stands apart from its neighbours by at least this, in points. */
const APART = 14;

interface OpenLine {
  readonly column: number;
  readonly baseline: number;
  readonly isArtifact: boolean;
  readonly glyphs: PdfGlyph[];
}

/**
 * The lines of a page from the top; `gutters` are where one column ends and the next begins. What is no content stands in lines of its own,
 * in no column; but a leader, between what stands before and behind it, in their line.
 */
export const linesOf = (page: PdfPage, gutters: readonly number[] = []): readonly SetLine[] =>
  openLines(page, gutters)
    .map(({ column, baseline, glyphs }) => ({ column, baseline, page: page.number, glyphs }))
    .sort((a, b) => a.baseline - b.baseline);

/** The lines of a page that are no content. */
export const artifactLines = (page: PdfPage, gutters: readonly number[]): readonly SetLine[] =>
  linesOf(page, gutters).filter(({ glyphs }) => glyphs.every(({ isArtifact }) => isArtifact));

function openLines({ glyphs: all }: PdfPage, gutters: readonly number[]): readonly OpenLine[] {
  const columnOf = ({ x }: PdfGlyph): number => gutters.filter((gutter) => x >= gutter).length;
  const lines: OpenLine[] = [];
  const add = (glyph: PdfGlyph, belongsTo: (line: OpenLine) => boolean): void => {
    const { y: baseline, isArtifact } = glyph;
    const line = lines.find((other) => Math.abs(other.baseline - baseline) < SAME_BASELINE && belongsTo(other));
    if (line) line.glyphs.push(glyph);
    else lines.push({ column: columnOf(glyph), baseline, isArtifact, glyphs: [glyph] });
  };
  const fromTheLeft = [...all].sort((a, b) => a.x - b.x);
  for (const glyph of fromTheLeft.filter(({ isArtifact }) => !isArtifact))
    add(glyph, ({ column }) => column === columnOf(glyph));
  for (const glyph of fromTheLeft.filter(({ isArtifact }) => isArtifact))
    add(glyph, (line) =>
      line.isArtifact ? isBeside(line, glyph) : line.column === columnOf(glyph) && isIn(line, glyph),
    );
  for (const { glyphs } of lines) glyphs.sort((a, b) => a.x - b.x);
  return lines;
}

/** Whether a glyph stands between two of a line. */
const isIn = ({ glyphs }: OpenLine, { x }: PdfGlyph): boolean =>
  glyphs.some((before) => before.x < x) && glyphs.some((after) => after.x > x);

function isBeside({ glyphs }: OpenLine, { x }: PdfGlyph): boolean {
  const last = glyphs.at(-1);
  return last !== undefined && x - (last.x + last.width) < APART;
}

/** All lines that the program did not add. Every line that the dump calls generated must be there, and goes. */
export function textLines(
  file: PdfFile,
  generated: readonly GeneratedLine[],
  gutters?: readonly number[],
): readonly SetLine[] {
  return file.pages.flatMap((page) => {
    const lines = [...linesOf(page, gutters)];
    for (const { text } of generated.filter((line) => line.page === page.number)) {
      takeOut(lines, text, (line) => glyphText(line.glyphs), page.number);
    }
    return lines;
  });
}

/** Takes out of a list, once, what says a text, white space apart, in one item or in several that follow each other. The last of several: what is added below the text says `1` rather than the text. */
export function takeOut<T>(list: T[], text: string, textOf: (item: T) => string, page: number): void {
  if (squeezed(text) === '') return;
  const found = findText(list.map(textOf), text);
  if (!found) throw new Error(`page ${page} does not show the generated line ${JSON.stringify(text)}`);
  list.splice(found.at, found.count);
}

/** Whether some of the lines say a text. */
export const shows = (lines: readonly string[], text: string): boolean => findText(lines, text) !== undefined;

/** Into how many pieces a reader can cut a line where marks overlap. */
const MOST_PIECES = 4;

function findText(lines: readonly string[], text: string): { readonly at: number; readonly count: number } | undefined {
  const wanted = squeezed(text);
  for (let count = 1; count <= MOST_PIECES; count += 1) {
    const at = lines.findLastIndex((_, index) => squeezed(lines.slice(index, index + count).join('')) === wanted);
    if (at !== -1) return { at, count };
  }
  return undefined;
}

/** The middle of the widest band between a quarter and three quarters of the sheet into which no text of any page reaches. */
export function findGutter({ pages }: PdfFile): number {
  const width = pages[0]?.width ?? 0;
  const spans = pages
    .flatMap((page) => page.glyphs.filter(({ isArtifact, text }) => !isArtifact && text !== ' '))
    .map(({ x, width: advance }) => [x, x + advance] as const)
    .sort(([a], [b]) => a - b);
  let [reach, gutter, widest] = [width / 4, 0, 0];
  for (const [from, to] of spans) {
    const free = Math.min(from, (3 * width) / 4) - reach;
    if (free > widest) [gutter, widest] = [reach + free / 2, free];
    reach = Math.max(reach, to);
  }
  if (widest < 5) throw new Error(`no gutter: the widest band without text has ${widest} pt`);
  return gutter;
}

/** Gives every line of a column to the paragraph whose text it sets; throws where a line says something else than the text does. */
export function setParagraphs(texts: readonly string[], lines: readonly SetLine[]): readonly SetParagraph[] {
  let next = 0;
  const paragraphs = texts.map((text) => {
    const own: SetLine[] = [];
    const starts: number[] = [];
    let at = skipWhiteSpace(text, 0);
    while (at < text.length) {
      const line = lines[next];
      if (!line) throw new Error(`no line shows ${JSON.stringify(text.slice(at))}`);
      own.push(line);
      starts.push(at);
      at = readLine(text, at, line);
      next += 1;
    }
    return { lines: own, texts: own.map((_, index) => text.slice(starts[index], starts[index + 1])) };
  });
  const left = lines[next];
  if (left) throw new Error(`page ${left.page} shows more than the text: ${glyphText(left.glyphs)}`);
  return paragraphs;
}

/** Where the text goes on after a line. */
function readLine(text: string, start: number, { page, glyphs }: SetLine): number {
  let at = start;
  for (const unit of squeezed(glyphText(glyphs))) {
    if (!text.startsWith(unit, at)) {
      const [shown, expected] = [glyphText(glyphs), text.slice(start, start + 40)].map((part) => JSON.stringify(part));
      throw new Error(`page ${page} shows ${String(shown)} where the text says ${String(expected)}`);
    }
    at = skipWhiteSpace(text, at + unit.length);
  }
  return at;
}

function skipWhiteSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && squeezed(text.charAt(at)) === '') at += 1;
  return at;
}
