/** The checks of finished pages on one edition, with what the project waives. */
import {
  applyWaivers,
  checkPagesSteps,
  comparisonReport,
  jsonReport,
  pageDiagnostics,
  type EditionReport,
  type SessionComparison,
} from '../check/index.js';
import type { Diagnostic, Warned } from '../diagnostic/index.js';
import type { Edition } from '../edition/index.js';
import type { FontBook } from '../font/index.js';
import type { PagedDocument } from '../layout/index.js';
import type { AlignedDocument } from '../translation/index.js';
import type { Memo, Steps } from '../work/index.js';
import type { Terms } from './load-termbase.js';
import { REPORT_HINTS, writeError } from './machine-errors.js';
import { placeDiagnostics } from './place-diagnostics.js';
import type { World } from './world.js';

/** What the checks need besides the pages. */
export interface PageCheckContext extends Terms {
  readonly document: AlignedDocument;
  readonly fonts: FontBook;
}

/** Checks an edition's pages; each finding has its place in the translation files. */
export function* checkEditionPages(
  paged: PagedDocument,
  edition: Edition,
  { document, fonts, protectedTerms, titleTerms }: PageCheckContext,
  memo: Memo,
): Steps<Warned<EditionReport>> {
  const facesOf = memo.keep('build/faces-of', [fonts], () => facesIn(fonts));
  const report = yield* checkPagesSteps(paged, edition, { protectedTerms, titleTerms, facesOf }, memo);
  const judged = applyWaivers(report, document.manifest.waivers);
  return {
    value: { document: document.name, report: judged },
    diagnostics: placeDiagnostics(pageDiagnostics(judged), document),
  };
}

/** The faces of a font book by their id. */
const facesIn =
  (fonts: FontBook) =>
  (families: readonly string[], weight: number): readonly string[] =>
    fonts.facesOf(families, weight).map(({ id }) => id);

/** Writes the reports as one JSON file, with what a comparison of documents found where there was one. */
export const writePageReport = (
  world: World,
  path: string,
  reports: readonly EditionReport[],
  comparison?: SessionComparison,
): readonly Diagnostic[] =>
  world
    .writeFiles([
      { path, bytes: new TextEncoder().encode(jsonReport(reports, comparison && comparisonReport(comparison))) },
    ])
    .map((failure) => writeError(failure, REPORT_HINTS));
