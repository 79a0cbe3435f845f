/** What was found in a document's text, passage by passage, for editions that print it beside the text. */
import { formatMessage, loadCatalogue, nameIn, type Catalogue, type Diagnostic } from '../diagnostic/index.js';
import type { Finding } from '../template/index.js';
import type { AlignedDocument } from '../translation/index.js';

/** The words that a proof prints, by the language that comes first. */
export type FindingWords = Readonly<Record<'zh' | 'ko', Catalogue>>;

/** The words of both languages, read when there is something to say. */
export async function findingWords(): Promise<FindingWords> {
  const [zh, ko] = await Promise.all([loadCatalogue('zh'), loadCatalogue('ko')]);
  return { zh, ko };
}

/** What a proof prints beside each passage, under the passage's id. */
export function passageFindings(
  found: ReadonlyMap<string, readonly Diagnostic[]>,
  words: FindingWords,
): ReadonlyMap<string, readonly Finding[]> {
  const inWords = ({ severity, code, args }: Diagnostic): Finding => ({
    level: severity,
    code,
    message: { zh: formatMessage(code, args, words.zh), ko: formatMessage(code, args, words.ko) },
  });
  return new Map([...found].map(([id, diagnostics]) => [id, diagnostics.map(inWords)]));
}

/** The findings that name a passage, or a sentence of it, under the passage's id and in the order in which they were found. */
export function findingsByPassage(
  document: AlignedDocument,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const named = diagnostics.flatMap((diagnostic) => {
    const name = nameIn(diagnostic.args, 'id');
    return name === undefined ? [] : [{ name, diagnostic }];
  });
  if (named.length === 0) return new Map();
  const idOf = passageIds(document, new Set(named.map(({ name }) => name)));
  const found = new Map<string, Diagnostic[]>();
  for (const { name, diagnostic } of named) {
    const id = idOf.get(name);
    if (id === undefined) continue;
    const others = found.get(id);
    if (others) others.push(diagnostic);
    else found.set(id, [diagnostic]);
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
