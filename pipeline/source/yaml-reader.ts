/** Reads YAML so that every mistake has its line and column: the one place that knows the `yaml` library. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { error, type Diagnostic, type Position, type Span } from '../diagnostic/index.js';

/** A value of the file and where it stands. */
export type YamlValue =
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly YamlValue[]; readonly span: Span }
  | { readonly kind: 'mapping'; readonly entries: readonly YamlEntry[]; readonly span: Span }
  | { readonly kind: 'nothing' | 'reference'; readonly text: string; readonly span: Span };

/** A key and its value. */
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlValue;
}

/** The file's value, or the syntax errors that keep it from having one. */
export interface YamlFile {
  readonly root: YamlValue | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses one YAML 1.2 document. Dates stay text, as the core schema has no dates. */
export function readYaml(file: string, text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const spanOf = spanMaker(file, counter);
  const diagnostics = document.errors.map((problem) =>
    error(
      'source/manifest-syntax',
      { problem: wordsOf(problem.message) },
      { span: spanOf(problem.pos[0], problem.pos[1]), hints: ['hint/fix-yaml'] },
    ),
  );
  const root = document.contents ? toValue(document.contents, spanOf) : nothing(spanOf(0, 0));
  return { root: diagnostics.length > 0 ? undefined : root, diagnostics };
}

type SpanOf = (start: number, end: number) => Span;

function spanMaker(file: string, counter: LineCounter): SpanOf {
  const position = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    // An empty file has no line yet: the library counts it as line 0.
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return (start, end) => ({ file, start: position(start), ...(end > start && { end: position(end) }) });
}

/** The library's words, made to fit into a sentence. */
const wordsOf = (message: string): string => {
  const line = (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
  return line.charAt(0).toLowerCase() + line.slice(1);
};

const nothing = (span: Span): YamlValue => ({ kind: 'nothing', text: 'nothing', span });

function toValue(node: Node, spanOf: SpanOf): YamlValue {
  const [start, end] = node.range ?? [0, 0];
  const span = spanOf(start, end);
  const nested = (item: unknown): YamlValue => (isNode(item) ? toValue(item, spanOf) : nothing(span));

  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => {
      const name = nested(key);
      return {
        key: 'text' in name ? name.text : '?',
        keySpan: name.span,
        value: isNode(value) ? nested(value) : nothing(name.span),
      };
    });
    return { kind: 'mapping', entries, span };
  }
  if (isSeq(node)) return { kind: 'list', items: node.items.map(nested), span };
  if (!isScalar(node)) return { kind: 'reference', text: 'a reference', span };
  if (node.value === null) return nothing(span);
  // A title may be 2021 or 7.0: what was written counts, not the number that YAML makes of it.
  return { kind: 'text', text: typeof node.value === 'string' ? node.value : (node.source ?? ''), span };
}
