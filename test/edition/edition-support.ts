/** Editions from a few words of markup and style, for the tests of this room. */
import { formatMessage, formatPlace, type Diagnostic, type Span } from '../../pipeline/diagnostic/index.js';
import {
  composeEdition,
  readStylesheet,
  type Block,
  type Edition,
  type Inline,
  type MarkupInput,
  type ParagraphBlock,
  type RowBlock,
} from '../../pipeline/edition/index.js';

/** A font stack for styles that are about something else. */
export const FONT = "body { font-family: 'Square' }\n";

const METADATA = {
  title: '보고',
  author: '',
  subject: '',
  language: 'ko-CN',
  languages: ['ko-CN', 'zh-CN'],
  date: '2021-01-12',
};

/** `code place: message`, with its hints below. */
export const show = ({ code, args, span, hints }: Diagnostic): string =>
  [
    `${code} ${span ? formatPlace(span) : '-'}: ${formatMessage(code, args)}`,
    ...hints.map((hint) => `  ${formatMessage(hint.code, hint.args)}`),
  ].join('\n');

/** What is wrong with a stylesheet. */
export const styleErrors = (css: string): readonly string[] => readStylesheet('style.css', css).diagnostics.map(show);

/** Markup whose first use of each name stands in line 7 of a template, at the column where the name stands in the markup. */
export function markupOf(html: string): MarkupInput {
  const placesOf = (pattern: RegExp): ReadonlyMap<string, Span> => {
    const places = new Map<string, Span>();
    for (const match of html.matchAll(pattern)) {
      const name = match[1] ?? '';
      const column = match.index + match[0].lastIndexOf(name) + 1;
      if (!places.has(name)) places.set(name, { file: 'edition.hbs', start: { line: 7, column } });
    }
    return places;
  };
  return {
    html,
    elementPlaces: placesOf(/<([a-z0-9]+)/g),
    attributePlaces: placesOf(/ ([a-z-]+)=/g),
    classPlaces: placesOf(/class="([a-z-]+)/g),
  };
}

/** Composes without expecting success. */
export function compose(html: string, css: string): ReturnType<typeof composeEdition> {
  const stylesheet = readStylesheet('style.css', css);
  if (!stylesheet.value) throw new Error(stylesheet.diagnostics.map(show).join('\n'));
  return composeEdition({ name: 'korean', metadata: METADATA, markup: markupOf(html), stylesheet: stylesheet.value });
}

/** What is wrong with markup, or with a style once it meets an element. */
export const markupErrors = (html: string, css = FONT): readonly string[] => compose(html, css).diagnostics.map(show);

/** An edition that must be without findings. */
export function editionOf(html: string, css = ''): Edition {
  const { value, diagnostics } = compose(html, FONT + css);
  if (!value || diagnostics.length > 0) throw new Error(diagnostics.map(show).join('\n'));
  return value;
}

const asParagraph = (block: Block | undefined): ParagraphBlock => {
  if (block?.kind !== 'paragraph') throw new Error('not a paragraph');
  return block;
};

export const paragraphsOf = (html: string, css = ''): readonly ParagraphBlock[] =>
  editionOf(html, css).blocks.map(asParagraph);

/** The first paragraph. */
export const paragraphOf = (html: string, css = ''): ParagraphBlock => asParagraph(editionOf(html, css).blocks[0]);

export const rowsOf = (html: string, css = ''): readonly RowBlock[] =>
  editionOf(html, css).blocks.filter((block) => block.kind === 'row');

/** Inlines as `origin:text`, a line break as `origin:/`. */
export const showInlines = (inlines: readonly Inline[]): readonly string[] =>
  inlines.map((inline) => `${inline.origin}:${inline.kind === 'text' ? inline.text : '/'}`);
