/** The element tree to a flat list of blocks: what containers say goes to the blocks inside them. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import type { Pt } from '../geometry/index.js';
import { finish, type Steps } from '../work/index.js';
import { lineHeightOf, type ComputedStyle } from './computed-style.js';
import type { Block, BlockStyle, BreakValue, NamedString, ParagraphBlock, RowBlock } from './edition.js';
import { elementsIn, type MarkupElement } from './element-tree.js';
import { checkElement } from './check-element.js';
import { textOfElement } from './element-text.js';
import { isParagraphName } from './elements.js';
import { collectInlines, elementName } from './inlines.js';
import type { StyleBook } from './style-book.js';

/** What flattening needs, and what the containers around say: their left and right margins, the name of their pages. */
export interface Surroundings {
  readonly styles: StyleBook;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly marginStart: Pt;
  readonly marginEnd: Pt;
  readonly page: string | undefined;
  /** Filled on the way: every id that is printed, with the anchor of the block where it stands. */
  readonly anchors: Map<string, string>;
  /** The blocks of a run of pieces, by the element that stands for it. Absent: there is none. */
  readonly pieces?: PieceBook;
}

/** Gives the blocks of pieces of markup that are read by themselves. */
export interface PieceBook {
  blocksOf(run: MarkupElement, around: Surroundings): Steps<readonly Block[]>;
  /** Gives up, where an element needs all that stands in it at once. */
  refuse(): never;
}

/** The blocks of an element, in order. */
export const flattenElement = (element: MarkupElement, around: Surroundings): readonly Block[] =>
  finish(flattenSteps(element, around));

/** The same in steps. */
export function* flattenSteps(element: MarkupElement, around: Surroundings): Steps<readonly Block[]> {
  if (element.run) return around.pieces ? yield* around.pieces.blocksOf(element, around) : [];
  const style = around.styles.styleOf(element);
  checkElement(element, style, around);
  if (style.display === 'none') return [];
  const { name } = element;
  // `auto` takes the name of the element around (CSS Paged Media 3, section 7).
  const inside = { ...around, page: style.page ?? around.page };
  if (isParagraphName(name)) return [makeParagraph(element, name, style, inside)];
  if (style.display === 'grid') return makeRows(element, style, inside);
  return yield* flattenContainer(element, style, inside);
}

function makeParagraph(
  element: MarkupElement,
  tag: ParagraphBlock['tag'],
  style: ComputedStyle,
  around: Surroundings,
): ParagraphBlock {
  const ids = idsIn(element, around.styles);
  const [anchor] = ids;
  if (anchor !== undefined) for (const id of ids) around.anchors.set(id, anchor);
  return {
    kind: 'paragraph',
    tag,
    ...(anchor !== undefined && { anchor }),
    ...placeInBook(element, style, around),
    ...roleOf(element, tag),
    styleName: elementName(element),
    lang: element.lang,
    style: blockStyleOf(style, around),
    inlines: collectInlines(element, around.styles),
  };
}

function roleOf(
  { isInContents, isInComment, isInReply, author }: MarkupElement,
  tag: ParagraphBlock['tag'],
): Pick<ParagraphBlock, 'role' | 'author' | 'isReply'> {
  if (isInComment)
    return { role: 'comment', ...(author !== undefined && { author }), ...(isInReply && { isReply: true }) };
  // A heading in a table of contents heads its entries and is none of them.
  return isInContents && tag === 'p' ? { role: 'toc-item' } : {};
}

/** The ids of an element and of the runs in it that are printed. */
function idsIn(element: MarkupElement, styles: StyleBook): readonly string[] {
  const { display } = styles.styleOf(element);
  if (display === 'none') return [];
  const inside = elementsIn(element).flatMap((child) => idsIn(child, styles));
  return element.id === undefined ? inside : [element.id, ...inside];
}

type PlaceInBook = Pick<Block, 'page' | 'pageNumber' | 'strings'>;

/** On which pages a block stands, and what it sets there. */
function placeInBook(
  element: MarkupElement,
  style: ComputedStyle,
  { page, styles, pieces }: Surroundings,
): PlaceInBook {
  const { pageNumber } = style;
  if (element.hasRun && style.strings.length > 0) pieces?.refuse();
  const strings = namedStrings(element, style, styles);
  return {
    ...(page !== undefined && { page }),
    ...(pageNumber !== undefined && { pageNumber }),
    ...(strings.length > 0 && { strings }),
  };
}

function namedStrings(element: MarkupElement, { strings }: ComputedStyle, styles: StyleBook): readonly NamedString[] {
  const textOf = (): string => textOfElement(element, styles);
  return strings.map(({ name, parts }) => ({
    name,
    value: parts.map((part) => (part.kind === 'text' ? part.text : textOf())).join(''),
  }));
}

const blockStyleOf = (style: ComputedStyle, around: Surroundings): BlockStyle => ({
  textAlign: style.textAlign,
  textIndent: style.textIndent,
  lineHeight: lineHeightOf(style),
  marginTop: style.margin.top,
  marginBottom: style.margin.bottom,
  marginStart: around.marginStart + style.margin.left,
  marginEnd: around.marginEnd + style.margin.right,
  breakBefore: style.breakBefore,
  breakAfter: style.breakAfter,
  breakInside: style.breakInside,
  orphans: style.orphans,
  widows: style.widows,
  breakInsideWord: style.breakInsideWord,
  wordSpace: style.wordSpace,
  syllableSpace: style.syllableSpace,
  ...(style.border.top && { borderTop: style.border.top }),
  ...(style.border.bottom && { borderBottom: style.border.bottom }),
  ...(style.pageTurn !== 'line' && { pageTurn: style.pageTurn }),
  text: around.styles.textStyle(style),
});

function* flattenContainer(
  element: MarkupElement,
  style: ComputedStyle,
  around: Surroundings,
): Steps<readonly Block[]> {
  const { left, right } = style.margin;
  const inner = { ...around, marginStart: around.marginStart + left, marginEnd: around.marginEnd + right };
  const blocks: Block[] = [];
  for (const child of elementsIn(element)) {
    for (const block of yield* flattenSteps(child, inner)) blocks.push(block);
    yield;
  }
  const last = blocks.length - 1;
  if (blocks.length === 0) checkEmpty(element, style, around);
  return blocks.map((block, index) => {
    const kept = style.breakInside === 'avoid' ? keepTogether(block, index === last) : block;
    const opened = index === 0 ? openContainer(kept, element, style, around) : kept;
    return index === last ? closeContainer(opened, style) : opened;
  });
}

/** Without a block inside there is nothing before or after which a page could end, nor on whose page a number or string would count. */
function checkEmpty(element: MarkupElement, style: ComputedStyle, { report }: Surroundings): void {
  const { spans, breakBefore, breakAfter } = style;
  const settings = [
    ...(style.strings.length > 0 ? ['string-set' as const] : []),
    ...(style.pageNumber !== undefined ? ['counter-reset' as const] : []),
  ];
  for (const property of settings) {
    const details = { span: spans[property], hints: ['hint/set-at-content'] as const };
    report(error('edition/empty-setting', { element: element.name, property }, details));
  }
  for (const [value, span] of [
    [breakBefore, spans['break-before']],
    [breakAfter, spans['break-after']],
  ] as const) {
    if (BREAK_STRENGTH[value] < BREAK_STRENGTH.page) continue;
    report(error('edition/empty-break', { element: element.name, value }, { span, hints: ['hint/break-at-content'] }));
  }
}

/** A container that may not be broken: no break inside its blocks, nor between them. */
function keepTogether(block: Block, isLast: boolean): Block {
  const unbroken = withBreaks(block, { breakInside: 'avoid' });
  return isLast ? unbroken : withBreaks(unbroken, { breakAfter: strongerBreak(breaksOf(block).breakAfter, 'avoid') });
}

/** The first block begins with its container: margins that touch are one, the larger (CSS 2, section 8.3.1), and so are breaks. */
function openContainer(block: Block, element: MarkupElement, style: ComputedStyle, around: Surroundings): Block {
  const breakBefore = strongerBreak(style.breakBefore, breaksOf(block).breakBefore);
  const opened = withMargins(withBreaks(block, { breakBefore }), { marginTop: style.margin.top, marginBottom: 0 });
  const anchor = opened.anchor ?? element.id;
  if (element.id !== undefined && anchor !== undefined) around.anchors.set(element.id, anchor);
  const inside = placeInBook(element, style, around);
  const strings = [...(inside.strings ?? []), ...(opened.strings ?? [])];
  return { ...inside, ...opened, ...(anchor !== undefined && { anchor }), ...(strings.length > 0 && { strings }) };
}

function closeContainer(block: Block, style: ComputedStyle): Block {
  const breakAfter = strongerBreak(style.breakAfter, breaksOf(block).breakAfter);
  return withMargins(withBreaks(block, { breakAfter }), { marginTop: 0, marginBottom: style.margin.bottom });
}

type Breaks = Pick<BlockStyle, 'breakBefore' | 'breakAfter' | 'breakInside'>;
type VerticalMargins = Pick<BlockStyle, 'marginTop' | 'marginBottom'>;

const breaksOf = (block: Block): Breaks => (block.kind === 'row' ? block : block.style);

function withBreaks(block: Block, breaks: Partial<Breaks>): Block {
  return block.kind === 'row' ? { ...block, ...breaks } : { ...block, style: { ...block.style, ...breaks } };
}

/** The block with vertical margins at least as large as given. */
function withMargins(block: Block, least: VerticalMargins): Block {
  const own: VerticalMargins = block.kind === 'row' ? block : block.style;
  const margins = {
    marginTop: Math.max(own.marginTop, least.marginTop),
    marginBottom: Math.max(own.marginBottom, least.marginBottom),
  };
  return block.kind === 'row' ? { ...block, ...margins } : { ...block, style: { ...block.style, ...margins } };
}

const BREAK_STRENGTH: Readonly<Record<BreakValue, number>> = { auto: 0, avoid: 1, page: 2, recto: 3, verso: 3 };

/** What counts where two break values meet: a forced break over `avoid`, `avoid` over `auto` (CSS Fragmentation 3, section 4.1). */
const strongerBreak = (first: BreakValue, second: BreakValue): BreakValue =>
  BREAK_STRENGTH[second] > BREAK_STRENGTH[first] ? second : first;

/** A grid to rows, as many cells in each as there are columns. */
function makeRows(element: MarkupElement, style: ComputedStyle, around: Surroundings): readonly RowBlock[] {
  if (element.hasRun) around.pieces?.refuse();
  const { left, right } = style.margin;
  if (around.marginStart + left + around.marginEnd + right > 0) {
    around.report(error('edition/grid-margin', {}, { span: element.place, hints: ['hint/margin-in-cells'] }));
  }
  const visible = elementsIn(element).filter((child) => around.styles.styleOf(child).display !== 'none');
  const cells = visible.map((child) => makeCell(child, around));
  if (element.id !== undefined && cells.length > 0) around.anchors.set(element.id, element.id);
  const count = style.columns.length;
  const isCommentAt = (index: number): boolean => visible[index]?.isInComment === true;
  const starts = cells.map((_, index) => index).filter((index) => index % count === 0);
  return starts.map((start) => {
    const inRow = cells.slice(start, start + count);
    const ends = { isFirst: start === 0, isLast: start + count >= cells.length };
    // A last row that is short has empty cells.
    const filled = style.columns.map((_, column) => inRow[column] ?? []);
    const own = ends.isFirst ? placeInBook(element, style, around) : {};
    const row = makeRow(
      element,
      style,
      filled.map((cell) => cell.map(withoutPlaceInBook)),
      ends,
    );
    const commentCells = style.columns.map((_, column) => column).filter((column) => isCommentAt(start + column));
    return { ...row, ...(commentCells.length > 0 && { commentCells }), ...rowInBook(own, filled, around) };
  });
}

/** What a row and the paragraphs in its cells set, all of it where the row begins. */
function rowInBook(own: PlaceInBook, cells: RowBlock['cells'], { page }: Surroundings): PlaceInBook {
  const inside = cells.flat();
  const pageNumber = [...inside, own].find((place) => place.pageNumber !== undefined)?.pageNumber;
  const strings = [own, ...inside].flatMap((place) => place.strings ?? []);
  return {
    ...(page !== undefined && { page }),
    ...(pageNumber !== undefined && { pageNumber }),
    ...(strings.length > 0 && { strings }),
  };
}

/** A paragraph in a cell: where it stands in the book is said of its row. */
const withoutPlaceInBook = ({
  kind,
  tag,
  anchor,
  role,
  author,
  isReply,
  styleName,
  lang,
  style,
  inlines,
}: ParagraphBlock): ParagraphBlock => ({
  kind,
  tag,
  ...(anchor !== undefined && { anchor }),
  ...(role !== undefined && { role }),
  ...(author !== undefined && { author }),
  ...(isReply && { isReply }),
  styleName,
  lang,
  style,
  inlines,
});

function makeCell(element: MarkupElement, around: Surroundings): readonly ParagraphBlock[] {
  const blocks = flattenElement(element, { ...around, marginStart: 0, marginEnd: 0 });
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  if (paragraphs.length < blocks.length) {
    around.report(error('edition/grid-in-grid', {}, { span: element.place, hints: ['hint/flatten-grid'] }));
  }
  if (paragraphs.some(({ page }) => page !== around.page)) {
    around.report(error('edition/page-in-grid', {}, { span: element.place, hints: ['hint/name-page-of-grid'] }));
  }
  return paragraphs;
}

/** One row. Breaks that its cells ask for are the row's (CSS Grid 2, section 12). */
function makeRow(
  element: MarkupElement,
  style: ComputedStyle,
  cells: RowBlock['cells'],
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): RowBlock {
  const before = cells.map((cell) => cell[0]?.style.breakBefore ?? 'auto');
  const after = cells.map((cell) => cell.at(-1)?.style.breakAfter ?? 'auto');
  const between = style.breakInside === 'avoid' ? 'avoid' : 'auto';
  return {
    kind: 'row',
    ...(isFirst && element.id !== undefined && { anchor: element.id }),
    ...(style.pairing !== 'step' && { pairing: style.pairing }),
    columns: style.columns,
    columnGap: style.columnGap,
    marginTop: isFirst ? style.margin.top : 0,
    marginBottom: isLast ? style.margin.bottom : style.rowGap,
    breakBefore: before.reduce(strongerBreak, isFirst ? style.breakBefore : 'auto'),
    breakAfter: after.reduce(strongerBreak, isLast ? style.breakAfter : between),
    breakInside: style.breakInside,
    cells,
  };
}
