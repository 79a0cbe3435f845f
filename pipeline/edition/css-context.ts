/** What every step of reading a stylesheet needs. */
import type * as css from 'css-tree';
import type { Diagnostic, Span } from '../diagnostic/index.js';

/** Where the text is from, the text, and where findings go. */
export interface CssContext {
  readonly file: string;
  readonly text: string;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The place of a node. */
export const spanOf = (node: css.CssNode, { file }: CssContext): Span => ({
  file,
  start: { line: node.loc?.start.line ?? 1, column: node.loc?.start.column ?? 1 },
  ...(node.loc && { end: { line: node.loc.end.line, column: node.loc.end.column } }),
});

/** The text of a node as written, white space collapsed. */
export const textOf = (node: css.CssNode, { text }: CssContext): string =>
  text
    .slice(node.loc?.start.offset ?? 0, node.loc?.end.offset ?? 0)
    .replace(/\s+/g, ' ')
    .trim();
