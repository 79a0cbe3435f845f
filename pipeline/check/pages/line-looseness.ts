/** How loose or tight the lines of an edition are: the list that a compositor reads first. */
import type { Em } from '../../geometry/index.js';
import { gapsOf, hanGapOf, type Gap } from './gaps.js';
import { lineText, segmentOf, type MeasuredBook, type MeasuredLine } from './measured-page.js';
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
export function rateLines({ paragraphs }: MeasuredBook): LineRatings {
  const lines = paragraphs
    .filter((paragraph) => !hasLeader(paragraph))
    .flatMap((paragraph) => paragraph.lines.filter(({ placed }) => placed.isJustified))
    .map((line) => ({ line, gaps: gapsOf(line) }));
  const rated = lines.flatMap(({ line, gaps }) => rate(line, gaps) ?? []);
  const spaces = lines.flatMap(({ gaps }) => gaps.filter(isKoreanSpace).map(({ ems }) => ems)).sort((a, b) => a - b);
  const languages = (['ko', 'zh'] as const).map((language) => rated.filter((line) => line.language === language));
  return {
    loosest: languages.flatMap((own) => [...own].sort((a, b) => b.figure - a.figure).slice(0, LISTED)),
    tightest: languages.flatMap((own) => [...own].sort((a, b) => a.figure - b.figure).slice(0, LISTED)),
    ...(spaces.length > 0 && { wordSpaces: summaryOf(spaces) }),
  };
}

const isKoreanSpace = ({ kind, before, after }: Gap): boolean => kind === 'word' && (before.isKorean || after.isKorean);

function summaryOf(sorted: readonly Em[]): WordSpaces {
  const at = (share: number): Em => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { median: at(0.5), most: at(0.95), max: at(1) };
}

function rate(line: MeasuredLine, gaps: readonly Gap[]): RatedLine | undefined {
  const isKorean = line.placed.lang.startsWith('ko');
  const figure = isKorean ? widestSpace(gaps) : hanFigure(gaps);
  if (figure === undefined) return undefined;
  return {
    page: line.page.number,
    line: line.number,
    column: line.column + 1,
    segment: segmentOf(line),
    language: isKorean ? 'ko' : 'zh',
    figure: Math.round(figure * 1000) / 1000 + 0,
    words: lineText(line).trim().slice(0, 12),
  };
}

function widestSpace(gaps: readonly Gap[]): Em | undefined {
  const spaces = gaps.filter(isKoreanSpace).map(({ ems }) => ems);
  return spaces.length > 0 ? Math.max(...spaces) : undefined;
}

/** A line is either widened between its characters or narrowed at its marks; what two adjacent marks share is no narrowing. */
function hanFigure(gaps: readonly Gap[]): Em | undefined {
  if (gaps.length === 0) return undefined;
  const widened = hanGapOf(gaps);
  if (widened > 0.001) return widened;
  const narrowed = gaps.reduce(
    (sum, { kind, stretch }) => (kind === 'mark' || kind === 'seam' ? sum + Math.min(0, stretch) : sum),
    0,
  );
  return narrowed / gaps.length;
}
