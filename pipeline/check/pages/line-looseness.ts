/** How loose or tight the lines of an edition are: the list that a compositor reads first. */
import type { Em } from '../../geometry/index.js';
import type { LineSpaces } from './line-spaces.js';
import { segmentOf, type MeasuredLine, type MeasuredParagraph } from './measured-page.js';
import { rounded } from './page-finding.js';
import { hasLeader } from './spacing.js';

/** A justified line and its figure, in ems: of Korean the widest word space, of Chinese what stands between two Han, below 0 what marks gave up. */
export interface RatedLine {
  readonly page: number;
  readonly line: number;
  readonly column: number;
  readonly segment: string;
  readonly language: 'zh' | 'ko';
  readonly figure: Em;
  readonly words: string;
}

/** Word spaces of all justified lines, in ems. */
export interface WordSpaces {
  readonly median: Em;
  /** 95 of 100 are not wider. */
  readonly most: Em;
  readonly max: Em;
}

export interface LineRatings {
  readonly loosest: readonly RatedLine[];
  readonly tightest: readonly RatedLine[];
  /** Absent where no justified line has a Korean word space. */
  readonly wordSpaces?: WordSpaces;
}

const LISTED = 10;

/** The ten loosest and ten tightest lines of each language, and what word spaces an edition has. */
export function rateLines(facts: readonly LineFacts[]): LineRatings {
  const figures = facts.flatMap((fact) => fact.figures);
  const spaces = Float64Array.from(facts.flatMap((fact) => fact.spaces)).sort();
  const languages = (['ko', 'zh'] as const).map((language) => figures.filter((one) => one.language === language));
  const list = (order: (a: LineFigure, b: LineFigure) => number): readonly RatedLine[] =>
    languages.flatMap((own) => firstOf(own, order).map(ratedLine));
  return {
    loosest: list((a, b) => b.figure - a.figure),
    tightest: list((a, b) => a.figure - b.figure),
    ...(spaces.length > 0 && { wordSpaces: summaryOf(spaces) }),
  };
}

/** The first lines in an order, without putting the others into it. */
function firstOf(
  figures: readonly LineFigure[],
  order: (a: LineFigure, b: LineFigure) => number,
): readonly LineFigure[] {
  const first: LineFigure[] = [];
  for (const figure of figures) {
    const last = first[LISTED - 1];
    if (last && order(figure, last) >= 0) continue;
    let at = first.length;
    for (let other = first[at - 1]; other && order(figure, other) < 0; other = first[at - 1]) at -= 1;
    first.splice(at, 0, figure);
    if (first.length > LISTED) first.pop();
  }
  return first;
}

/** What the justified lines of a paragraph have to say. */
export interface LineFacts {
  readonly figures: readonly LineFigure[];
  /** Korean word spaces, in ems. */
  readonly spaces: readonly Em[];
}

/** The figures of a paragraph; none where a leader fills its line. */
export function lineFacts(paragraph: MeasuredParagraph): LineFacts {
  const figures: LineFigure[] = [];
  const spaces: Em[] = [];
  if (hasLeader(paragraph)) return { figures, spaces };
  for (const line of paragraph.lines) {
    if (!line.placed.isJustified) continue;
    const figure = figureOf(line);
    if (figure) figures.push(figure);
    spaces.push(...line.spaces.words);
  }
  return { figures, spaces };
}

interface LineFigure {
  readonly line: MeasuredLine;
  readonly language: 'zh' | 'ko';
  readonly figure: Em;
}

function summaryOf(sorted: Float64Array): WordSpaces {
  const at = (share: number): Em => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { median: at(0.5), most: at(0.95), max: at(1) };
}

function figureOf(line: MeasuredLine): LineFigure | undefined {
  const language = line.placed.lang.startsWith('ko') ? 'ko' : 'zh';
  const figure = language === 'ko' ? widestSpace(line.spaces) : hanFigure(line);
  return figure === undefined ? undefined : { line, language, figure };
}

const ratedLine = ({ line, language, figure }: LineFigure): RatedLine => ({
  page: line.page.number,
  line: line.number,
  column: line.column + 1,
  segment: segmentOf(line),
  language,
  figure: Math.round(figure * 1000) / 1000 + 0,
  words: line.text.trim().slice(0, 12),
});

const widestSpace = ({ words }: LineSpaces): Em | undefined => (words.length > 0 ? Math.max(...words) : undefined);

/** A line is either widened between its characters or narrowed at its marks; what two adjacent marks share is no narrowing. */
function hanFigure({ spaces, glyphs }: MeasuredLine): Em | undefined {
  if (glyphs.length < 2) return undefined;
  if (spaces.han > 0.001) return spaces.han;
  return narrowedBy(spaces) / (glyphs.length - 1);
}

const narrowedBy = ({ gaps }: LineSpaces): Em =>
  gaps.reduce((sum, { kind, stretch }) => (kind === 'mark' || kind === 'seam' ? sum + Math.min(0, stretch) : sum), 0);
