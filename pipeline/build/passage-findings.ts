/** What was found in a document's text, passage by passage, for editions that print it beside the text. */
import { formatMessage, type Diagnostic } from '../diagnostic/index.js';
import type { Finding } from '../template/index.js';
import type { AlignedDocument } from '../translation/index.js';

/** The findings that name a passage, or a sentence of it, under the passage's id and in the order in which they were found. */
export function passageFindings(
  document: AlignedDocument,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Finding[]> {
  const passages = document.paragraphs.flatMap((paragraph) => paragraph.passages);
  const idOf = new Map(passages.flatMap(({ id, ids }) => [id, ...ids].map((key) => [key, id] as const)));
  const found = new Map<string, Finding[]>();
  for (const { code, severity, args } of diagnostics) {
    const id = idOf.get(String(args['id'] ?? ''));
    if (id === undefined) continue;
    found.set(id, [...(found.get(id) ?? []), { level: severity, code, message: formatMessage(code, args) }]);
  }
  return found;
}
