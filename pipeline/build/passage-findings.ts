/** What was found in a document's text, passage by passage, for editions that print it beside the text. */
import { formatMessage, nameIn, type Diagnostic } from '../diagnostic/index.js';
import type { Finding } from '../template/index.js';
import type { AlignedDocument } from '../translation/index.js';

/** The findings that name a passage, or a sentence of it, under the passage's id and in the order in which they were found. */
export function passageFindings(
  document: AlignedDocument,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Finding[]> {
  const named = diagnostics.flatMap(({ args, code, severity }) => {
    const name = nameIn(args, 'id');
    return name === undefined ? [] : [{ name, args, code, severity }];
  });
  if (named.length === 0) return new Map();
  const idOf = passageIds(document, new Set(named.map(({ name }) => name)));
  const found = new Map<string, Finding[]>();
  for (const { name, code, severity, args } of named) {
    const id = idOf.get(name);
    if (id === undefined) continue;
    const finding = { level: severity, code, message: formatMessage(code, args) };
    const others = found.get(id);
    if (others) others.push(finding);
    else found.set(id, [finding]);
  }
  return found;
}

/** The passages' ids by those of the names that are theirs: their own, or one of their sentences. */
function passageIds({ paragraphs }: AlignedDocument, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const idOf = new Map<string, string>();
  for (const { passages } of paragraphs)
    for (const { id, ids } of passages) {
      if (names.has(id)) idOf.set(id, id);
      for (const one of ids) if (names.has(one)) idOf.set(one, id);
    }
  return idOf;
}
