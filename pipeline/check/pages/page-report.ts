/** What the checks of finished pages say about an edition: findings, figures, and every page's white. */
import type { Pt } from '../../geometry/index.js';
import { bodyOf } from './line-grid.js';
import { rateLines, type RatedLine, type WordSpaces } from './line-looseness.js';
import type { MeasuredBook, MeasuredPage } from './measured-page.js';
import { rounded, type PageFinding } from './page-finding.js';
import type { ParagraphFacts } from './paragraph-facts.js';

/** A page and what is left of it. */
export interface PageFigures {
  readonly page: number;
  /** The printed number, whether printed or not. */
  readonly counter: number;
  readonly side: 'recto' | 'verso';
  readonly name: string;
  readonly isBlank: boolean;
  readonly lines: number;
  /** White below the last line, in points and in lines of the body. */
  readonly free: Pt;
  readonly freeLines: number;
}

export interface PageReport {
  readonly edition: string;
  readonly pages: readonly PageFigures[];
  readonly lines: number;
  /** Lines of Korean that go on, and those of them that end inside a word. */
  readonly koreanLines: number;
  readonly brokenWords: number;
  readonly wordSpaces?: WordSpaces;
  readonly loosest: readonly RatedLine[];
  readonly tightest: readonly RatedLine[];
  /** By page and line; those of the edition as a whole come first. */
  readonly findings: readonly PageFinding[];
}

/** The report on a measured edition. */
export function reportPages(
  book: MeasuredBook,
  facts: readonly ParagraphFacts[],
  findings: readonly PageFinding[],
): PageReport {
  const pitch = bodyOf(book.lines)?.pitch ?? 0;
  return {
    edition: book.edition.name,
    pages: book.pages.map((page) => figuresOf(page, pitch)),
    lines: book.lines.length,
    koreanLines: book.paragraphs
      .filter(({ block }) => block.lang.startsWith('ko'))
      .reduce((sum, { lines }) => sum + lines.length - 1, 0),
    brokenWords: facts.reduce((sum, fact) => sum + fact.brokenWords, 0),
    ...rateLines(facts),
    findings: [...findings].sort((a, b) => a.page - b.page || a.line - b.line || a.column - b.column),
  };
}

function figuresOf({ page, lines }: MeasuredPage, pitch: Pt): PageFigures {
  const { number, counter, side, name, isBlank, area } = page;
  const foot = lines.reduce((lowest, line) => Math.max(lowest, line.foot), area.y);
  const free = Math.max(0, area.y + area.height - foot);
  return {
    page: number,
    counter,
    side,
    name,
    isBlank,
    lines: lines.length,
    free: rounded(free),
    freeLines: pitch > 0 ? Math.floor(free / pitch + 1e-3) : 0,
  };
}
