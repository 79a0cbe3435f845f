/** Findings of layout know a segment; here they get its place in a translation file, so that the author can go there. */
import { formatDiagnostic, type Diagnostic, type Span } from '../diagnostic/index.js';
import type { AlignedDocument, Passage } from '../translation/index.js';

/** Adds the segment's place to every finding that names a segment and has no place yet. */
export function placeDiagnostics(diagnostics: readonly Diagnostic[], document: AlignedDocument): readonly Diagnostic[] {
  const passages = new Map<string, Passage>();
  for (const passage of document.paragraphs.flatMap((paragraph) => paragraph.passages))
    for (const key of [passage.id, ...passage.ids]) passages.set(key, passage);
  return diagnostics.map((diagnostic) => {
    const passage = passages.get(String(diagnostic.args['segment'] ?? ''));
    return diagnostic.span || !passage ? diagnostic : { ...diagnostic, span: placeIn(passage, diagnostic) };
  });
}

/** A character that stands in the Korean is looked for there, anything else under the segment's header. */
function placeIn({ korean, span }: Passage, { args }: Diagnostic): Span {
  const character = args['character'];
  return korean && typeof character === 'string' && korean.text.includes(character) ? korean.span : span;
}

/** The findings without those that say the same as one before: two editions meet the same missing character, or call the same partial. */
export function distinctDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = formatDiagnostic({ ...diagnostic, labels: [] });
    if (!first.has(key)) first.set(key, diagnostic);
  }
  return [...first.values()];
}
