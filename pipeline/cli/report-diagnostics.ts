/** Findings on the console: what the author should know first, what stops an edition last, nearest the prompt. */
import { formatDiagnostic, formatInLine, type Diagnostic, type Severity } from '../diagnostic/index.js';
import type { Console } from './console.js';

const ORDER: readonly Severity[] = ['info', 'warning', 'error'];

/** Prints all findings, an info in one line each. */
export function reportDiagnostics(console: Console, diagnostics: readonly Diagnostic[]): void {
  for (const severity of ORDER) {
    for (const diagnostic of diagnostics.filter((d) => d.severity === severity))
      console.err(
        severity === 'info' ? formatInLine(diagnostic, console.words) : formatDiagnostic(diagnostic, console.words),
      );
  }
}

/** How many findings of a severity there are. */
export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((d) => d.severity === severity).length;
