/** The report as JSON, for other programs: the same findings and figures as on the console, in a fixed order. */
import { formatMessage } from '../../diagnostic/index.js';
import type { JudgedFinding, JudgedReport } from './waivers.js';

/** An edition of a document and its report. */
export interface EditionReport {
  readonly document: string;
  readonly report: JudgedReport;
}

/** Raised when a field changes its meaning or goes. */
const SCHEMA = 1;

/** The reports as one JSON text with a line feed at its end; with what a comparison of documents found, where there was one. */
export const jsonReport = (reports: readonly EditionReport[], session?: object): string =>
  `${JSON.stringify({ schema: SCHEMA, editions: reports.map(editionEntry), ...(session && { session }) }, undefined, 2)}\n`;

function editionEntry({ document, report }: EditionReport): object {
  const { edition, pages, lines, koreanLines, brokenWords, wordSpaces, loosest, tightest, findings, unneeded } = report;
  const count = (severity: JudgedFinding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  return {
    document,
    edition,
    summary: {
      pages: pages.length,
      lines,
      koreanLines,
      brokenWords,
      wordSpaces: wordSpaces ?? null,
      errors: count('error'),
      warnings: count('warning'),
      waived: count('info'),
    },
    findings: findings.map((finding) => findingEntry(finding, edition)),
    unneededWaivers: unneeded.map(({ check, at, reason }) => ({ check, at, reason })),
    loosest,
    tightest,
    pages,
  };
}

function findingEntry(
  { code, severity, page, line, column, segment, args, waiver }: JudgedFinding,
  edition: string,
): object {
  return {
    check: code,
    severity: waiver ? 'waived' : severity,
    page,
    line,
    column,
    segment,
    figures: args,
    message: formatMessage(code, { edition, page, line, segment, ...args }),
    ...(waiver && { reason: waiver.reason }),
  };
}
