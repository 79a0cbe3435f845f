/** Findings on the console: what the author should know first, what stops an edition last, nearest the prompt. */
import {
  formatDiagnostic,
  formatMessage,
  formatPlace,
  type Catalogue,
  type Diagnostic,
  type Severity,
} from '../diagnostic/index.js';
import type { Console } from './console.js';

const ORDER: readonly Severity[] = ['info', 'warning', 'error'];

/** Prints all findings, an info in one line each. */
export function reportDiagnostics(console: Console, diagnostics: readonly Diagnostic[]): void {
  for (const severity of ORDER) {
    for (const diagnostic of diagnostics.filter((d) => d.severity === severity))
      console.err(
        severity === 'info' ? infoLine(diagnostic, console.words) : formatDiagnostic(diagnostic, console.words),
      );
  }
}

/** What is only to be known takes one line, with the reason that was given for it. */
function infoLine({ code, args, span, labels }: Diagnostic, words: Catalogue): string {
  const place = span ? ` (${formatPlace(span)})` : '';
  const reasons = labels.map(
    (label) => `; ${formatMessage(label.code, label.args, words)} (${formatPlace(label.span)})`,
  );
  return `info[${code}]: ${formatMessage(code, args, words)}${place}${reasons.join('')}`;
}

/** How many findings of a severity there are. */
export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((d) => d.severity === severity).length;
