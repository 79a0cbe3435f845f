/** The text of a template to its syntax tree, or what is wrong with its syntax, in the author's words. The parser's oddities are met here. */
import Handlebars from 'handlebars';
import { error, spanAt, type Diagnostic, type Hint, type Span, type Warned } from '../diagnostic/index.js';
import type { Program, TreeLocation, TreePosition } from './syntax-tree.js';

/** A file of a template. `file` is the path that the author knows. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/** Parses one file; undefined where its syntax is wrong. */
export function parseTemplate(source: TemplateFile): Warned<Program | undefined> {
  try {
    // The library types a node's `type` as any string; `syntax-tree.ts` says what its grammar really makes.
    const tree = Handlebars.parse(source.text, { srcName: source.file }) as unknown as Program;
    return { value: tree, diagnostics: [] };
  } catch (cause) {
    return { value: undefined, diagnostics: [explainFailure(source, cause)] };
  }
}

/** The span of a node of the tree. */
export function nodeSpan(file: string, loc: TreeLocation): Span {
  return { file, start: treePosition(loc.start), end: treePosition(loc.end) };
}

/** The parser counts columns from 0. */
const treePosition = ({ line, column }: TreePosition): Span['start'] => ({ line, column: column + 1 });

/** The text of a node, on one line and not too long for a message. */
export function nodeText(text: string, loc: TreeLocation): string {
  const found = text.slice(offsetAt(text, loc.start), offsetAt(text, loc.end)).replace(/\s+/g, ' ');
  return found.length > 60 ? `${found.slice(0, 59)}…` : found;
}

/** UTF-16 offset of a line (from 1) and column (from 0). */
export function offsetAt(text: string, position: TreePosition): number {
  let offset = 0;
  const lineEnd = /\r\n|\r|\n/g;
  for (let line = 1; line < position.line; line++) {
    if (!lineEnd.exec(text)) break;
    offset = lineEnd.lastIndex;
  }
  return offset + position.column;
}

/** What the parser throws: with a place where it knows one. */
interface ParserFailure {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

function explainFailure(source: TemplateFile, cause: unknown): Diagnostic {
  // The library throws its own exceptions and plain errors; both have a message.
  const failure = cause as ParserFailure;
  const { lineNumber: line, column } = failure;
  const place = line !== undefined && column !== undefined ? { line, column } : stopPosition();
  const offset = offsetAt(source.text, place);

  const mismatch = /^(.*) doesn't match (.*) - \d+:\d+$/.exec(failure.message);
  if (mismatch) return mismatchedClose(source, offset, mismatch[1] ?? '', mismatch[2] ?? '');

  const path = /^Invalid path: (.*) - \d+:\d+$/.exec(failure.message)?.[1];
  if (path) {
    const hints = [{ code: 'hint/template-write', args: { example: '{{../lang}}, {{this.lang}}' } } as const];
    return error('template/invalid-path', { path }, { span: spanAt(source.file, source.text, offset), hints });
  }

  const open = /got 'EOF'$/.test(failure.message) ? unclosedBlock(source.text) : undefined;
  if (open) return unclosed(source, open);
  return strayToken(source, offset);
}

/** Where the parser stopped: its exception says so only in a drawing, but its lexer keeps the last token's place. */
function stopPosition(): TreePosition {
  // `Parser` is exported by the library but not by its types.
  const { Parser } = Handlebars as unknown as {
    Parser: { lexer: { yylloc: { first_line: number; first_column: number } } };
  };
  const { first_line: line, first_column: column } = Parser.lexer.yylloc;
  return { line, column };
}

function mismatchedClose({ file, text }: TemplateFile, offset: number, open: string, close: string): Diagnostic {
  const args = { block: `{{#${open}}}`, close: `{{/${close}}}` };
  return error('template/mismatched-close', args, {
    span: spanAt(file, text, offset),
    hints: [{ code: 'hint/template-close-block', args: { close: `{{/${open}}}` } }],
  });
}

function unclosed({ file, text }: TemplateFile, open: OpenBlock): Diagnostic {
  const args = { block: open.tag };
  return error('template/unclosed-block', args, {
    span: spanAt(file, text, open.offset, open.offset + open.tag.length),
    hints: [{ code: 'hint/template-close-block', args: { close: `{{/${open.name}}}` } }],
  });
}

function strayToken({ file, text }: TemplateFile, offset: number): Diagnostic {
  const rest = text.slice(offset);
  const span = spanAt(file, text, offset);
  const close = /^\{\{~?\/[^}]*\}\}/.exec(rest)?.[0];
  if (close) return error('template/unopened-block', { block: close }, { span, hints: ['hint/template-drop-close'] });
  const expression = unclosedExpression(text, offset);
  if (expression) {
    const place = spanAt(file, text, expression.offset);
    return error('template/unclosed-expression', { tag: expression.tag }, { span: place, hints: [EXPRESSION_HINT] });
  }
  const found = /^(?:\{\{[^}\n]{0,30}\}{0,2}|\}+|\S{1,20})/.exec(rest)?.[0] ?? 'the end of the file';
  return error('template/syntax', { found }, { span, hints: [EXPRESSION_HINT] });
}

/** How an expression is written. */
export const EXPRESSION_HINT: Hint = {
  code: 'hint/template-expression',
  args: { example: '{{document.title.zh}}, {{is kind "title"}}' },
};

/** The expression around an offset, if it has no end before the next one begins. */
function unclosedExpression(
  text: string,
  offset: number,
): { readonly tag: string; readonly offset: number } | undefined {
  const start = text.lastIndexOf('{{', offset);
  if (start < 0) return undefined;
  const tag = /^\{+[^{}]*/.exec(text.slice(start))?.[0] ?? '';
  if (text.startsWith('}}', start + tag.length)) return undefined;
  return { tag: /^.*/.exec(tag)?.[0].trimEnd() ?? '', offset: start };
}

interface OpenBlock {
  readonly tag: string;
  readonly name: string;
  readonly offset: number;
}

/** The innermost block that is open at the end of the text. */
function unclosedBlock(text: string): OpenBlock | undefined {
  const open: OpenBlock[] = [];
  const tags = /\{\{~?!--[^]*?--~?\}\}|\{\{~?!.*?\}\}|\{\{~?([#^/])[>*]?\s*([^\s}~]+)[^}]*\}\}/g;
  for (const match of text.matchAll(tags)) {
    const [tag, sign, name] = match;
    if (sign === '/') open.pop();
    else if (sign !== undefined && name !== undefined) open.push({ tag, name, offset: match.index });
  }
  return open.at(-1);
}
