/** What the build record says of the checks: how much they found. */
import type { EditionReport } from '../check/index.js';
import type { Diagnostic } from '../diagnostic/index.js';

/** What the checks of finished pages came to. */
export interface PageCheckCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Findings that somebody has waived, with a reason. */
  readonly waived: number;
}

/** What the checks of the document's text came to, and the reading of its files. */
export interface TextCheckCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** What was checked, and what came of it. */
export interface CheckCounts {
  readonly text: TextCheckCounts;
  /** Only where finished pages were checked. */
  readonly pages?: PageCheckCounts;
}

const countOf = (found: readonly Diagnostic[], severity: Diagnostic['severity']): number =>
  found.filter((finding) => finding.severity === severity).length;

/** Counts what was found in a document. */
export const textCheckCounts = (found: readonly Diagnostic[]): TextCheckCounts => ({
  errors: countOf(found, 'error'),
  warnings: countOf(found, 'warning'),
});

/** Counts what was found on an edition's pages; what is waived apart. */
export function pageCheckCounts({ report: { findings } }: EditionReport): PageCheckCounts {
  const standing = findings.filter(({ waiver }) => !waiver);
  const count = (severity: Diagnostic['severity']): number =>
    standing.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), waived: findings.length - standing.length };
}
