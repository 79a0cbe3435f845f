/** Findings of layout know a segment; here they get its place in a translation file, so that the author can go there. */
import { formatDiagnostic, nameIn, type Diagnostic, type Span } from '../diagnostic/index.js';
import type { AlignedDocument, Passage } from '../translation/index.js';

/** Adds the segment's place to every finding that names a segment and has no place yet. */
export function placeDiagnostics(diagnostics: readonly Diagnostic[], document: AlignedDocument): readonly Diagnostic[] {
  const passages = new Map<string, Passage>();
  for (const passage of document.paragraphs.flatMap((paragraph) => paragraph.passages))
    for (const key of [passage.id, ...passage.ids]) passages.set(key, passage);
  return diagnostics.map((diagnostic) => {
    if (diagnostic.span) return diagnostic;
    const passage = passages.get(nameIn(diagnostic.args, 'segment') ?? '');
    const span = passage ? placeIn(passage, diagnostic) : placeInManifest(document, diagnostic);
    return span ? { ...diagnostic, span } : diagnostic;
  });
}

/** A character that no face has and that covers and imprints take from `document.yaml`: the file, as its texts have no places. */
function placeInManifest({ name, manifest }: AlignedDocument, { code, args }: Diagnostic): Span | undefined {
  const { title, session, series, issuer, author, version } = manifest;
  const texts = [title, session, series, issuer, author].flatMap(({ zh, ko }) => [zh, ko]);
  const character = nameIn(args, 'character');
  const isThere = character !== undefined && [...texts, version].some((text) => text.includes(character));
  if (code !== 'layout/missing-glyph-added' || !isThere) return undefined;
  return { file: `translations/${name}/document.yaml`, start: { line: 1, column: 1 } };
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
