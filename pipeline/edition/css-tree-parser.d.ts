/** The parser of css-tree alone: it loads in a quarter of the time of the whole library. Its types are those of the library, but for what they have wrong. */
declare module 'css-tree/parser' {
  import type { CssNode, ParseOptions, SyntaxParseError } from 'css-tree';

  interface ParserOptions extends Omit<ParseOptions, 'onParseError'> {
    /** The node that stands for what could not be read; in a media query there is none. */
    readonly onParseError?: (error: SyntaxParseError, fallback: CssNode | null) => void;
  }

  const parse: (text: string, options?: ParserOptions) => CssNode;
  export default parse;
}
