/** Findings that a project has looked at and lets stand, each with its reason. */
import { error, info, nearestNames, warning, type Diagnostic, type Span } from '../../diagnostic/index.js';
import { PAGE_CODES, isPageCode } from './page-codes.js';
import type { PageFinding } from './page-finding.js';
import type { PageReport } from './page-report.js';

/** A line of `waivers:` in document.yaml. */
export interface WaiverLine {
  /** The code of the finding. */
  readonly check: string;
  readonly edition: string;
  /** A segment, or a page's physical number. */
  readonly at: string;
  readonly reason: string;
  readonly span: Span;
}

/** A finding and, if it is waived, by what. */
export interface JudgedFinding extends PageFinding {
  readonly waiver?: WaiverLine;
}

/** A report after the waivers of its edition. */
export interface JudgedReport extends Omit<PageReport, 'findings'> {
  readonly findings: readonly JudgedFinding[];
  /** Waivers of this edition that fit nothing. */
  readonly unneeded: readonly WaiverLine[];
}

/** Waives what the project waives: a waived finding becomes an info. */
export function applyWaivers(report: PageReport, waivers: readonly WaiverLine[]): JudgedReport {
  const own = waivers.filter(({ edition }) => edition === report.edition);
  const findings = report.findings.map((finding): JudgedFinding => {
    const waiver = own.find((line) => waives(line, finding));
    return waiver ? { ...finding, severity: 'info', waiver } : finding;
  });
  const unneeded = own.filter((line) => isPageCode(line.check) && !findings.some(({ waiver }) => waiver === line));
  return { ...report, findings, unneeded };
}

const waives = ({ check, at }: WaiverLine, { code, segment, page }: PageFinding): boolean =>
  check === code && (at === segment || at === String(page));

/** Waivers of checks that do not exist, or of editions that the document does not make. */
export function readWaivers(lines: readonly WaiverLine[], editions: readonly string[]): readonly Diagnostic[] {
  return lines.flatMap(({ check, edition, span }) => [
    ...(isPageCode(check)
      ? []
      : [error('pages/unknown-check', { check }, { span, hints: [nearest(check, PAGE_CODES)] })]),
    ...(editions.includes(edition)
      ? []
      : [error('pages/unknown-edition', { edition }, { span, hints: [nearest(edition, editions)] })]),
  ]);
}

const nearest = (name: string, names: readonly string[]) => {
  const near = nearestNames(name, names);
  return { code: 'hint/known-names', args: { names: (near.length > 0 ? near : names).join(', ') } } as const;
};

const MAKE = { error, warning, info } as const;

/** The findings of a report as diagnostics, each with page, line, segment and figure; waived ones name their reason. */
export function pageDiagnostics({ findings, edition, unneeded }: JudgedReport): readonly Diagnostic[] {
  return [
    ...findings.map(({ code, severity, page, line, segment, args, waiver }) =>
      MAKE[severity](
        code,
        { edition, page, line, segment, ...args },
        {
          hints: waiver ? [] : ['hint/mend-or-waive'],
          ...(waiver && {
            labels: [{ code: 'pages/waived' as const, args: { reason: waiver.reason }, span: waiver.span }],
          }),
        },
      ),
    ),
    ...unneeded.map(({ check, at, span }) =>
      warning('pages/unneeded-waiver', { check, at, edition }, { span, hints: ['hint/delete-waiver'] }),
    ),
  ];
}
