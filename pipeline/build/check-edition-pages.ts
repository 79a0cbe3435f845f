/** The checks of finished pages on one edition, with what the project waives. */
import { applyWaivers, checkPages, jsonReport, pageDiagnostics, type EditionReport } from '../check/index.js';
import type { Diagnostic, Warned } from '../diagnostic/index.js';
import type { Edition } from '../edition/index.js';
import type { FontBook } from '../font/index.js';
import type { PagedDocument } from '../layout/index.js';
import type { AlignedDocument } from '../translation/index.js';
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
export function checkEditionPages(
  paged: PagedDocument,
  edition: Edition,
  { document, fonts, protectedTerms, titleTerms }: PageCheckContext,
): Warned<EditionReport> {
  const facesOf = (families: readonly string[], weight: number): readonly string[] =>
    fonts.facesOf(families, weight).map(({ id }) => id);
  const report = checkPages(paged, edition, { protectedTerms, titleTerms, facesOf });
  const judged = applyWaivers(report, document.manifest.waivers);
  return {
    value: { document: document.name, report: judged },
    diagnostics: placeDiagnostics(pageDiagnostics(judged), document),
  };
}

/** Writes the reports as one JSON file. */
export const writePageReport = (world: World, path: string, reports: readonly EditionReport[]): readonly Diagnostic[] =>
  world
    .writeFiles([{ path, bytes: new TextEncoder().encode(jsonReport(reports)) }])
    .map((failure) => writeError(failure, REPORT_HINTS));
