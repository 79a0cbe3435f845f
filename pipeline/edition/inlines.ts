/** The content of a paragraph: white space collapsed, every run with its origin, language and style. */
import type { Inline, Origin, TextStyle } from './edition.js';
import type { MarkupElement } from './element-tree.js';
import type { StyleBook } from './style-book.js';

type Text = Inline & { kind: 'text' };

/** A run before its origin is settled. */
type Piece =
  | (Omit<Text, 'origin'> & { readonly origin: Origin | undefined })
  | { readonly kind: 'line-break'; readonly origin: Origin };

/** What a run takes from the elements around it. */
interface Surroundings {
  readonly element: MarkupElement;
  readonly style: TextStyle;
  readonly styleName: string | undefined;
}

/** The origin of what the program or the template added. */
const GENERATED: Origin = 'generated';

/** The inlines of a paragraph or heading, runs alike in everything joined. */
export function collectInlines(paragraph: MarkupElement, styles: StyleBook): readonly Inline[] {
  const style = styles.textStyle(styles.styleOf(paragraph));
  const pieces = collectPieces({ element: paragraph, style, styleName: undefined }, style, styles);
  return joinRuns(settleOrigins(collapseSpaces(pieces)));
}

function collectPieces(around: Surroundings, blockStyle: TextStyle, styles: StyleBook): readonly Piece[] {
  const { element, style, styleName } = around;
  return element.children.flatMap((child): readonly Piece[] => {
    if (child.kind === 'text') {
      const { lang, origin } = element;
      return [{ kind: 'text', text: child.text, origin, lang, style, ...(styleName !== undefined && { styleName }) }];
    }
    const computed = styles.styleOf(child);
    if (computed.display === 'none') return [];
    if (child.name === 'br') return [{ kind: 'line-break', origin: child.origin ?? GENERATED }];
    const inner = styles.textStyle(computed);
    const name = inner === style ? styleName : spanName(child, inner, blockStyle);
    return collectPieces({ element: child, style: inner, styleName: name }, blockStyle, styles);
  });
}

/** Nothing where the text looks as the paragraph does: it needs no style of its own. */
function spanName(span: MarkupElement, style: TextStyle, blockStyle: TextStyle): string | undefined {
  if (style === blockStyle) return undefined;
  if (span.classes.length > 0) return elementName(span);
  return span.lang === span.parent?.lang ? span.name : `${span.name}:lang(${span.lang})`;
}

/** `p.subtitle`: element and classes. */
export const elementName = ({ name, classes }: MarkupElement): string => [name, ...classes].join('.');

/** CSS Text 3, section 4.1: spaces, tabs and line ends become one space; none stands at the start or end of a line that the text itself ends. */
function collapseSpaces(pieces: readonly Piece[]): readonly Piece[] {
  const collapsed: Piece[] = [];
  let isAfterSpace = true;
  for (const piece of pieces) {
    if (piece.kind === 'line-break') {
      dropTrailingSpace(collapsed);
      collapsed.push(piece);
      isAfterSpace = true;
      continue;
    }
    const single = piece.text.replace(/[ \t\n\r\f]+/g, ' ');
    const text: string = isAfterSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (text === '') continue;
    collapsed.push({ ...piece, text });
    isAfterSpace = text.endsWith(' ');
  }
  dropTrailingSpace(collapsed);
  return collapsed;
}

function dropTrailingSpace(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  pieces.splice(-1, 1, ...(text === '' ? [] : [{ ...last, text }]));
}

/** White space that joins two sentences belongs to the one before it, else to the one after; other text without an origin was added. */
function settleOrigins(pieces: readonly Piece[]): readonly Inline[] {
  return pieces.map((piece, index) => {
    if (piece.kind === 'line-break') return piece;
    const neighbour = /^[ \u00a0\u3000]+$/.test(piece.text)
      ? (pieces[index - 1]?.origin ?? pieces[index + 1]?.origin)
      : undefined;
    return { ...piece, origin: piece.origin ?? neighbour ?? GENERATED };
  });
}

function joinRuns(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text' && areAlike(last, inline)) {
      joined.splice(-1, 1, { ...last, text: last.text + inline.text });
    } else joined.push(inline);
  }
  return joined;
}

const areAlike = (a: Text, b: Text): boolean =>
  a.origin === b.origin && a.lang === b.lang && a.style === b.style && a.styleName === b.styleName;
