/** Findings of layout know a segment; here they get its place in a translation file, so that the author can go there. */
import { formatDiagnostic, type Diagnostic, type Span } from '../diagnostic/index.js';
import type { AlignedDocument } from '../translation/index.js';

/** Adds the segment's place to every finding that names a segment and has no place yet. */
export function placeDiagnostics(diagnostics: readonly Diagnostic[], document: AlignedDocument): readonly Diagnostic[] {
  const places = new Map<string, Span>();
  for (const { passages } of document.paragraphs) {
    for (const { id, ids, span } of passages) [id, ...ids].forEach((key) => places.set(key, span));
  }
  return diagnostics.map((diagnostic) => {
    const span = places.get(String(diagnostic.args['segment'] ?? ''));
    return diagnostic.span || !span ? diagnostic : { ...diagnostic, span };
  });
}

/** The findings without those that say the same as one before: two editions meet the same missing character. */
export function distinctDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [formatDiagnostic(diagnostic), diagnostic])).values()];
}
