/** `queries.yaml`: the query sheet to the drafting office, doubts about the Chinese itself. */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { readYaml, type YamlValue } from '../source/index.js';
import type { AlignedDocument } from './aligned-document.js';

/** One doubt, and where it stands. */
export interface Query {
  readonly segments: readonly string[];
  /** The words in question. */
  readonly zh: string;
  /** In Chinese, for the drafting office. */
  readonly question: string;
  /** For the translator: how the Korean reads the words meanwhile. */
  readonly note: string;
}

/** Reads the sheet and holds its segments against the document; an entry that names none of them is an error at its place. */
export function readQueries(file: string, text: string, document: AlignedDocument): Warned<readonly Query[]> {
  const { root, diagnostics } = readYaml(file, text);
  if (root === undefined || root.kind === 'nothing') return { value: [], diagnostics };
  if (root.kind !== 'list') return { value: [], diagnostics: [malformed(root)] };
  const known = new Set(document.paragraphs.flatMap(({ passages }) => passages.flatMap(({ ids }) => ids)));
  const read = root.items.map((item) => readQuery(item, known));
  return { value: read.flatMap(({ value }) => value ?? []), diagnostics: read.flatMap((query) => query.diagnostics) };
}

const malformed = ({ span }: YamlValue): Diagnostic =>
  error('translation/malformed-query', {}, { span, hints: ['hint/query-form'] });

function readQuery(item: YamlValue, known: ReadonlySet<string>): Warned<Query | undefined> {
  const value = (key: string): YamlValue | undefined =>
    item.kind === 'mapping' ? item.entries.find((entry) => entry.key === key)?.value : undefined;
  const text = (key: string): string | undefined => textOf(value(key));
  const segments = value('segments');
  const [zh, question, note] = [text('zh'), text('question'), text('note') ?? ''];
  if (segments?.kind !== 'list' || zh === undefined || question === undefined)
    return { value: undefined, diagnostics: [malformed(item)] };
  const unknown = segments.items.filter((segment) => !known.has(textOf(segment) ?? ''));
  const diagnostics = unknown.map((segment) =>
    error(
      'translation/query-segment',
      { id: textOf(segment) ?? '' },
      { span: segment.span, hints: ['hint/query-ids'] },
    ),
  );
  return {
    value: { segments: segments.items.flatMap((segment) => textOf(segment) ?? []), zh, question, note },
    diagnostics,
  };
}

const textOf = (value: YamlValue | undefined): string | undefined => (value?.kind === 'text' ? value.text : undefined);
