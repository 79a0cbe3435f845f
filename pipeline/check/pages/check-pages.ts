/**
 * The checks of finished pages. Input: the pages of an edition and the edition; output: a report.
 * Everything is measured from where glyphs stand, with tables of marks of the checks' own. Runs again for the pages and paragraphs that changed;
 * what looks at the whole edition runs again when any did.
 */
import type { Edition } from '../../edition/index.js';
import type { PagedDocument } from '../../layout/index.js';
import { finish, NO_MEMO, type Memo, type Steps } from '../../work/index.js';
import { checkLineEdges } from './line-edges.js';
import { checkLineFill } from './line-fill.js';
import { checkFullLines, checkGrid } from './line-grid.js';
import { lineFacts } from './line-looseness.js';
import { checkMarkWidths } from './mark-widths.js';
import { measureSteps, type MeasuredBook, type MeasuredPage, type MeasuredParagraph } from './measured-page.js';
import { checkPageCount } from './page-count.js';
import type { PageCheck, PageCheckMeans, PageCheckOptions, PageFinding } from './page-finding.js';
import { checkPageNumbers } from './page-numbers.js';
import { reportPages, type PageReport } from './page-report.js';
import { checkHeadings, checkLonelyLines, checkRunts } from './page-turns.js';
import { checkPairs } from './pairs.js';
import type { ParagraphFacts } from './paragraph-facts.js';
import { checkReferences, headingsOf } from './references.js';
import { checkRivers } from './rivers.js';
import { checkSpacing } from './spacing.js';
import { checkSplits } from './splits.js';
import { listedTerms, TermIndex } from './term-index.js';
import { checkTitles } from './titles.js';
import { checkTypeAreas } from './type-area.js';
import { checkTypeFaces, faceTest } from './type-faces.js';
import { brokenWords, checkWordBreaks } from './word-breaks.js';

/** In the order in which findings of one line are told. */
const CHECKS: readonly PageCheck[] = [
  { of: 'paragraph', check: checkLineEdges },
  { of: 'paragraph', check: checkSplits },
  { of: 'book', check: checkTypeAreas },
  { of: 'book', check: checkGrid },
  { of: 'paragraph', check: checkFullLines },
  { of: 'paragraph', check: checkLineFill },
  { of: 'page', check: checkMarkWidths },
  { of: 'paragraph', check: checkTypeFaces },
  { of: 'book', check: checkHeadings },
  { of: 'paragraph', check: checkLonelyLines },
  { of: 'paragraph', check: checkRunts },
  { of: 'book', check: checkPageNumbers },
  { of: 'paragraph', check: checkTitles },
  { of: 'paragraph', check: checkWordBreaks },
  { of: 'paragraph', check: checkSpacing },
  { of: 'paragraph', check: checkRivers },
  { of: 'book', check: checkReferences },
  { of: 'book in steps', check: checkPairs },
  { of: 'book', check: checkPageCount },
];

/** Checks an edition's pages by every criterion that a finished page can show. */
export const checkPages = (
  document: PagedDocument,
  edition: Edition,
  options: PageCheckOptions = {},
  memo: Memo = NO_MEMO,
): PageReport => finish(checkPagesSteps(document, edition, options, memo));

/** The same in steps: a page, some paragraphs, a criterion. */
export function* checkPagesSteps(
  document: PagedDocument,
  edition: Edition,
  options: PageCheckOptions,
  memo: Memo,
): Steps<PageReport> {
  const { protectedTerms, titleTerms, facesOf } = options;
  const means = memo.keep('pages/means', [protectedTerms, titleTerms, facesOf], () => meansOf(options));
  const book = yield* measureSteps(document, edition, memo);
  const facts: ParagraphFacts[] = [];
  for (const paragraph of book.paragraphs) {
    facts.push(memo.keep('pages/paragraph-facts', [paragraph, means], () => factsOf(paragraph, means)));
    yield;
  }
  const findings: (readonly PageFinding[])[] = [];
  for (const [index, check] of CHECKS.entries()) {
    findings.push(yield* findingsOf(check, index, { book, facts, memo }));
    yield;
  }
  return reportPages(book, facts, findings.flat());
}

const meansOf = (options: PageCheckOptions): PageCheckMeans => ({
  protectedTerms: new TermIndex(options.protectedTerms ?? []),
  titleTerms: listedTerms(options.titleTerms ?? []),
  mayServe: faceTest(options),
});

const factsOf = (paragraph: MeasuredParagraph, means: PageCheckMeans): ParagraphFacts => ({
  ...lineFacts(paragraph),
  findings: CHECKS.map((check) => (check.of === 'paragraph' ? check.check(paragraph, means) : [])),
  headings: headingsOf(paragraph),
  brokenWords: brokenWords(paragraph).length,
});

interface Found {
  readonly book: MeasuredBook;
  readonly facts: readonly ParagraphFacts[];
  readonly memo: Memo;
}

/** What one check finds in an edition. */
function* findingsOf(check: PageCheck, index: number, { book, facts, memo }: Found): Steps<readonly PageFinding[]> {
  switch (check.of) {
    case 'paragraph':
      return facts.flatMap(({ findings }) => findings[index] ?? []);
    case 'page':
      return book.pages.flatMap((page: MeasuredPage) =>
        memo.keep('pages/page-findings', [page, index], () => check.check(page)),
      );
    case 'book':
      return check.check(book, facts);
    case 'book in steps':
      return yield* check.check(book, memo);
  }
}
