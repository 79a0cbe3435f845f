/** The content of a paragraph: white space collapsed, every run with its origin, language and style. */
import type { ComputedStyle } from './computed-style.js';
import type { Inline, Origin, TextStyle } from './edition.js';
import type { MarkupElement } from './element-tree.js';
import type { GeneratedPart } from './generated-content.js';
import type { PseudoElement } from './selector.js';
import type { StyleBook } from './style-book.js';
import { collapseSpaces, collapseText, type Piece } from './white-space.js';

type Text = Inline & { kind: 'text' };

/** What a run takes from the elements around it. */
interface Surroundings {
  readonly element: MarkupElement;
  readonly style: TextStyle;
  readonly styleName: string | undefined;
  readonly keepsNext: boolean;
}

/** The origin of what the program or the template added. */
const GENERATED: Origin = 'generated';

/** The inlines of a paragraph or heading, runs alike in everything joined. */
export function collectInlines(paragraph: MarkupElement, styles: StyleBook): readonly Inline[] {
  const style = styles.textStyle(styles.styleOf(paragraph));
  const pieces = new Collector(style, styles).collect({
    ...{ element: paragraph, style, styleName: undefined },
    keepsNext: false,
  });
  return joinRuns(settleOrigins(collapseSpaces(pieces)));
}

/** Walks the elements of one paragraph. */
class Collector {
  constructor(
    private readonly blockStyle: TextStyle,
    private readonly styles: StyleBook,
  ) {}

  /** The pieces of an element, with what stands before and after it. */
  collect(around: Surroundings): readonly Piece[] {
    const { element } = around;
    return [
      ...this.generatedIn(element, 'before'),
      ...element.children.flatMap((child): readonly Piece[] =>
        child.kind === 'text' ? [textPiece(child.text, around)] : this.collectChild(child, around),
      ),
      ...this.generatedIn(element, 'after'),
    ];
  }

  private collectChild(child: MarkupElement, { style, styleName, keepsNext: isKept }: Surroundings): readonly Piece[] {
    const computed = this.styles.styleOf(child);
    if (computed.display === 'none') return [];
    if (child.name === 'br') return [{ kind: 'line-break', origin: child.origin ?? GENERATED }];
    const inner = this.styles.textStyle(computed);
    if (computed.position === 'absolute') return notePieces(child, computed, inner);
    const name = inner === style ? styleName : this.spanName(child, inner);
    const keepsNext = isKept || computed.breakAfter === 'avoid';
    return this.collect({ element: child, style: inner, styleName: name, keepsNext });
  }

  /** What `::before` or `::after` puts there: text of the program, in the language of the element. */
  private generatedIn(element: MarkupElement, where: PseudoElement): readonly Piece[] {
    const computed = this.styles.generatedIn(element, where);
    if (computed === undefined) return [];
    const style = this.styles.textStyle(computed);
    const styleName = style === this.blockStyle ? undefined : `${elementName(element)}::${where}`;
    return computed.generated.flatMap(
      (part) => generatedPiece(part, { element, style, styleName, keepsNext: false }) ?? [],
    );
  }

  /** Nothing where the text looks as the paragraph does: it needs no style of its own. */
  private spanName(span: MarkupElement, style: TextStyle): string | undefined {
    if (style === this.blockStyle) return undefined;
    if (span.classes.length > 0) return elementName(span);
    return span.lang === span.parent?.lang ? span.name : `${span.name}:lang(${span.lang})`;
  }
}

/** The id that a link around leads to, where there is one. */
const targetOf = ({ target }: MarkupElement): { readonly target?: string } => (target === undefined ? {} : { target });

function textPiece(text: string, { element, style, styleName, keepsNext }: Surroundings): Piece {
  const { lang, origin, headingLevel } = element;
  return {
    kind: 'text',
    text,
    origin,
    lang,
    style,
    ...(styleName !== undefined && { styleName }),
    ...targetOf(element),
    ...(headingLevel !== undefined && { headingLevel }),
    ...(keepsNext && { keepsNext: true }),
  };
}

function generatedPiece(part: GeneratedPart, around: Surroundings): Piece | undefined {
  const { element, style } = around;
  const shared = { origin: GENERATED, lang: element.lang, style, ...targetOf(element) };
  switch (part.kind) {
    case 'text':
      return { ...textPiece(part.text, around), origin: GENERATED };
    case 'leader':
      return { kind: 'leader', ...shared, pattern: part.pattern };
    case 'page-reference':
      // Where there is no link, the check of elements has said so.
      return element.target === undefined
        ? undefined
        : { kind: 'page-reference', ...shared, target: element.target, numbering: part.numbering };
  }
}

/** A span beside its line. What it says is none of the text, whatever passage it stands in. */
function notePieces(span: MarkupElement, { besides, margin }: ComputedStyle, style: TextStyle): readonly Piece[] {
  const text = collapseText(span.children.map((child) => (child.kind === 'text' ? child.text : '')).join(''));
  if (text === '') return [];
  const shared = { origin: GENERATED, lang: span.lang, style, ...targetOf(span) };
  // `right: 100%`: its right edge lies where the block begins.
  return besides.includes('right')
    ? [{ kind: 'line-note', ...shared, side: 'before', gap: margin.right, text }]
    : [{ kind: 'line-note', ...shared, side: 'after', gap: margin.left, text }];
}

/** `p.subtitle`: element and classes. */
export const elementName = ({ name, classes }: MarkupElement): string => [name, ...classes].join('.');

/** White space that joins two sentences belongs to the one before it and to its heading, else to the one after; other text without an origin was added. */
function settleOrigins(pieces: readonly Piece[]): readonly Inline[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'text') return piece;
    const isSpace = /^[ \u00a0\u3000]+$/.test(piece.text);
    const before = isSpace ? inFlow(pieces.slice(0, index)).at(-1) : undefined;
    const neighbour = isSpace ? (before?.origin ?? inFlow(pieces.slice(index + 1))[0]?.origin) : undefined;
    const headingLevel = before?.kind === 'text' ? before.headingLevel : undefined;
    return {
      ...piece,
      origin: piece.origin ?? neighbour ?? GENERATED,
      ...(headingLevel !== undefined && { headingLevel }),
    };
  });
}

const inFlow = (pieces: readonly Piece[]): readonly Piece[] => pieces.filter(({ kind }) => kind !== 'line-note');

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
  a.origin === b.origin &&
  a.lang === b.lang &&
  a.style === b.style &&
  a.styleName === b.styleName &&
  a.target === b.target &&
  a.headingLevel === b.headingLevel &&
  a.keepsNext === b.keepsNext;
