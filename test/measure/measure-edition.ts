/** Everything that is measured of one finished file. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  brokenNumbers,
  forbiddenMarks,
  splitDashes,
  splitWords,
  tornUnits,
  type LineFault,
} from '../editions/line-faults.js';
import { headingsAtFoot, unlevelPairs } from '../editions/page-faults.js';
import { mutool, readPdfByMutool } from '../support/read-pdf-mutool.js';
import type { SetLine } from '../editions/set-lines.js';
import type { PdfPage } from '../support/read-pdf.js';
import { dashMiddles, type DashMiddles } from './dash-ink.js';
import { lineSpaces, type LineSpaces } from './line-spaces.js';
import { matchText, type MatchedParagraph, type MatchedText } from './match-text.js';
import {
  bySentence,
  isSetBySentence,
  openingsOf,
  pageTurns,
  sentencePages,
  type Opening,
  type PageTurn,
} from './openings.js';
import {
  foliosOf,
  gridOf,
  fullLines,
  loneLines,
  type CharacterCounts,
  type Folio,
  type Grid,
  type LoneLines,
} from './page-grid.js';
import { lineText, pageLines, type PageLines } from './page-lines.js';
import { textOf, type Language, type ReportParagraph } from './report-text.js';
import { textLines } from './text-lines.js';

type LineRule = 'brokenNumbers' | 'tornUnits' | 'forbiddenMarks' | 'splitDashes' | 'splitWords';

/** The pitch of GB/T 9704, in points: 225 mm for 22 lines. */
export const GB_PITCH = 28.99;
/** A language of which less than this share is found is not in the file. */
const PRESENT = 0.5;
/** The two sides of a pair start level within half a point. */
const LEVEL = 0.5;

/** One language of a file. */
export interface MeasuredSide {
  readonly language: Language;
  readonly paragraphs: number;
  /** Whether every character of the text is read back, in its order. */
  readonly isWhole: boolean;
  readonly missing: readonly string[];
  readonly faults: Readonly<Record<LineRule, readonly string[]>>;
  readonly headingsAtFoot: readonly string[];
  readonly lone: LoneLines;
  readonly spaces: LineSpaces;
  /** Against its own pitch, and against that of GB/T 9704. */
  readonly grid: Grid;
  readonly gbGrid: Grid;
  readonly turns: readonly PageTurn[];
  /** Full lines of Han alone: characters, and how many lines have as many. */
  readonly pureHan: CharacterCounts;
  /** The same for lines of Han and full-width marks. */
  readonly hanAndMarks: CharacterCounts;
}

export interface MeasuredEdition {
  readonly name: string;
  readonly bytes: number;
  readonly pages: number;
  /** The first page on which the text stands. */
  readonly firstTextPage: number;
  readonly sides: readonly MeasuredSide[];
  readonly folios: readonly Folio[];
  /** Pairs on one page or opening: how many there are, and those that do not start level. */
  readonly pairs: { readonly count: number; readonly unlevel: readonly string[] };
  readonly openings: readonly Opening[];
  /** What the program added within the text and outside it, each with its page. */
  readonly generated: readonly string[];
  readonly furniture: readonly string[];
}

/** A file as it was read. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: number;
  readonly pages: readonly PdfPage[];
  /** Where a dash's ink is. */
  readonly middles: DashMiddles;
}

/** Measures a file against the report's text. */
export function measureFile(path: string, report: readonly ReportParagraph[]): MeasuredEdition {
  const tool = mutool();
  const pages = readPdfByMutool(path, tool);
  const [name, bytes] = [basename(path, '.pdf'), statSync(path).size];
  return measurePages({ name, bytes, pages, middles: dashMiddles(path, tool) }, report);
}

/** One language with what was found of it. */
interface Matched {
  readonly language: Language;
  readonly text: MatchedText;
}

/** Measures pages; a language of which they show little is left out. An edition that sets sentence under sentence is measured by sentences. */
export function measurePages(file: ReadFile, paragraphs: readonly ReportParagraph[]): MeasuredEdition {
  const read = pageLines(file.pages);
  const whole = matchSides(paragraphs, read);
  const sets = whole.some(({ language, text }) => isSetBySentence(paragraphs, text.paragraphs, language));
  const report = sets ? bySentence(paragraphs) : paragraphs;
  const matched = sets ? matchSides(report, read) : whole;
  const lines = matched.flatMap(({ text }) => textLines(text.paragraphs));
  const lowest = Math.max(...lines.map(({ baseline }) => baseline));
  const [generated, furniture] = addedLines(
    read,
    matched.map(({ text }) => text),
  );
  return {
    ...{ name: file.name, bytes: file.bytes, pages: file.pages.length },
    firstTextPage: Math.min(...lines.map(({ page }) => page)),
    sides: matched.map((side) => measureSide(side, report, lowest)),
    folios: foliosOf([...generated, ...furniture], file.pages, lines, file.middles),
    ...measureBoth(matched, report),
    ...{ generated: generated.map(sayLine), furniture: furniture.map(sayLine) },
  };
}

function matchSides(report: readonly ReportParagraph[], { lines }: PageLines): readonly Matched[] {
  const languages: readonly Language[] = ['zh', 'ko'];
  const textsIn = (language: Language): readonly string[] => report.map((paragraph) => textOf(paragraph, language));
  return languages
    .map((language) => ({ language, text: matchText(textsIn(language), lines) }))
    .filter(({ text }) => text.share > PRESENT);
}

function measureBoth(
  [zh, ko]: readonly Matched[],
  report: readonly ReportParagraph[],
): Pick<MeasuredEdition, 'pairs' | 'openings'> {
  if (!zh || !ko) return { pairs: { count: 0, unlevel: [] }, openings: [] };
  const sides = { zh: zh.text.paragraphs, ko: ko.text.paragraphs };
  return { pairs: levelPairs(sides.zh, sides.ko), openings: openingsOf(report, sides) };
}

const sayLine = (line: SetLine): string => `page ${line.page}: ${lineText(line)}`;

/** What no language says, and what the file marks as no content. */
function addedLines(
  { lines, furniture }: PageLines,
  matched: readonly MatchedText[],
): readonly [generated: readonly SetLine[], furniture: readonly SetLine[]] {
  return [lines.filter((line) => matched.every(({ others }) => others.includes(line))), furniture];
}

function measureSide(
  { language, text: { paragraphs, missing } }: Matched,
  report: readonly ReportParagraph[],
  lowest: number,
): MeasuredSide {
  const lines = textLines(paragraphs);
  const headings = paragraphs.filter(({ index }) => report[index]?.isHeading);
  return {
    ...{ language, paragraphs: paragraphs.filter((paragraph) => paragraph.lines.length > 0).length },
    ...{ isWhole: missing.length === 0, missing, faults: lineFaults(paragraphs) },
    headingsAtFoot: headingsAtFoot(headings, lines),
    lone: loneLines(paragraphs),
    spaces: lineSpaces(paragraphs, (index) => report[index]?.isHeading === true),
    ...{ grid: gridOf(lines, lowest), gbGrid: gridOf(lines, lowest, GB_PITCH) },
    turns: pageTurns(sentencePages(report, paragraphs, language)),
    pureHan: fullLines(lines, /^[\u3400-\u9fff]+$/),
    hanAndMarks: fullLines(lines, /^[\u3400-\u9fff，、。：；！？“”‘’（）《》]+$/),
  };
}

function lineFaults(paragraphs: readonly MatchedParagraph[]): MeasuredSide['faults'] {
  const of = (rule: (lines: readonly string[]) => readonly LineFault[]): readonly string[] =>
    paragraphs.flatMap(({ lines, texts }) =>
      rule(texts).map(
        ({ line, text }) => `page ${lines[line]?.page ?? 0}, column ${(lines[line]?.column ?? 0) + 1}: ${text}`,
      ),
    );
  return {
    brokenNumbers: of(brokenNumbers),
    tornUnits: of(tornUnits),
    forbiddenMarks: of(forbiddenMarks),
    splitDashes: of(splitDashes),
    splitWords: of(splitWords),
  };
}

/** Pairs that should start level: in columns of one page, or on the two pages of an opening. Texts one below the other are none. */
export function levelPairs(zh: readonly MatchedParagraph[], ko: readonly MatchedParagraph[]): MeasuredEdition['pairs'] {
  const all = zh.flatMap(({ index, lines: [one] }) => {
    const [other] = ko.find((paragraph) => paragraph.index === index)?.lines ?? [];
    return one && other ? [[one, other] as const] : [];
  });
  const isBelow = ([one, other]: (typeof all)[number]): boolean =>
    one.page === other.page && one.column === other.column;
  const pairs = all.some(isBelow) ? all.filter((pair) => !isBelow(pair)) : all;
  if (pairs.length < all.length / 2) return { count: 0, unlevel: [] };
  const openingOf = (page: number): number => page - (page % 2);
  const areFacing = pairs.filter(([one, other]) => one.page !== other.page).length > pairs.length / 2;
  const onOnePage = pairs.map(([one, other]) => {
    const isBeside = areFacing && openingOf(one.page) === openingOf(other.page);
    return [one, isBeside ? { ...other, page: one.page } : other] as const;
  });
  return { count: pairs.length, unlevel: unlevelPairs(onOnePage, LEVEL) };
}
