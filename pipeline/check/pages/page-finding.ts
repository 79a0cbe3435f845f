/** What a check finds on a finished page. */
import type { MessageArgs, MessageCode, Severity } from '../../diagnostic/index.js';
import type { Memo, Steps } from '../../work/index.js';
import {
  segmentOf,
  type MeasuredBook,
  type MeasuredLine,
  type MeasuredPage,
  type MeasuredParagraph,
} from './measured-page.js';
import type { ParagraphFacts } from './paragraph-facts.js';
import type { LineEndTerms } from './term-index.js';
import type { FaceTest } from './type-faces.js';

/** The codes of findings on pages. */
export type PageCode = Extract<MessageCode, `pages/${string}`>;

/** One finding. A rule broken is an error, a matter of taste a warning; `info` is what has been waived. */
export interface PageFinding {
  readonly code: PageCode;
  readonly severity: Severity;
  /** Physical page, from 1; 0 for the edition as a whole. */
  readonly page: number;
  /** From 1, from the top of the column; 0 for the page as a whole. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The segment, or `generated`; empty for the page as a whole. */
  readonly segment: string;
  /** What fills the gaps of the message besides page, line, segment and edition. */
  readonly args: MessageArgs;
}

/** One criterion, or several of a kind, and what it looks at: what it finds depends on that and on the means alone. */
export type PageCheck =
  | {
      readonly of: 'paragraph';
      readonly check: (paragraph: MeasuredParagraph, means: PageCheckMeans) => readonly PageFinding[];
    }
  | { readonly of: 'page'; readonly check: (page: MeasuredPage) => readonly PageFinding[] }
  | {
      readonly of: 'book';
      readonly check: (book: MeasuredBook, facts: readonly ParagraphFacts[]) => readonly PageFinding[];
    }
  | { readonly of: 'book in steps'; readonly check: (book: MeasuredBook, memo: Memo) => Steps<readonly PageFinding[]> };

/** What the pages do not say themselves. */
export interface PageCheckOptions {
  /** Never parted at the end of a line: names of leaders, formulas. */
  readonly protectedTerms?: readonly string[];
  /** Never parted at the end of a title's line. */
  readonly titleTerms?: readonly string[];
  /** The faces that may serve a font stack at a weight, by their id; absent: a face must carry one of the stack's names. */
  readonly facesOf?: (families: readonly string[], weight: number) => readonly string[];
}

/** What checks take from the options, made ready once. */
export interface PageCheckMeans {
  readonly protectedTerms: LineEndTerms;
  readonly titleTerms: LineEndTerms;
  readonly mayServe: FaceTest;
}

type Make = (code: PageCode, at: MeasuredLine, args?: MessageArgs, segment?: string) => PageFinding;

const onLine =
  (severity: Severity): Make =>
  (code, line, args = {}, segment = segmentOf(line)) => ({
    code,
    severity,
    page: line.page.number,
    line: line.number,
    column: line.column + 1,
    segment,
    args,
  });

/** A rule broken in a line. */
export const fault = onLine('error');
/** A line that could be better. */
export const remark = onLine('warning');

const onPage =
  (severity: Severity) =>
  (code: PageCode, page: number, args: MessageArgs = {}): PageFinding => ({
    code,
    severity,
    page,
    line: 0,
    column: 0,
    segment: '',
    args,
  });

/** A rule broken by a page, or with page 0 by the edition. */
export const pageFault = onPage('error');
/** A page that could be better. */
export const pageRemark = onPage('warning');

/** The words on both sides of a line's end. */
export const wordsAround = (before: MeasuredLine, after: MeasuredLine): string =>
  `${before.text.slice(-8)}|${after.text.slice(0, 8)}`;

/** A figure for a message: two decimals at most. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
