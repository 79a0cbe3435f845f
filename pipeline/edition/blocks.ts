/** The element tree to a flat list of blocks: what containers say goes to the blocks inside them. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import type { Pt } from '../geometry/index.js';
import { lineHeightOf, type ComputedStyle } from './computed-style.js';
import type { Block, BlockStyle, BreakValue, ParagraphBlock, RowBlock } from './edition.js';
import type { MarkupElement } from './element-tree.js';
import { isParagraphName, isRootName, type ElementName } from './elements.js';
import { collectInlines, elementName } from './inlines.js';
import { quoteNames } from './similar-names.js';
import type { StyleBook } from './style-book.js';

/** What flattening needs, and the left and right margins of the containers around. */
export interface Surroundings {
  readonly styles: StyleBook;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly marginStart: Pt;
  readonly marginEnd: Pt;
}

/** The blocks of an element, in order. */
export function flattenElement(element: MarkupElement, around: Surroundings): readonly Block[] {
  const style = around.styles.styleOf(element);
  checkElement(element, style, around);
  if (style.display === 'none') return [];
  const { name } = element;
  if (isParagraphName(name)) return [makeParagraph(element, name, style, around)];
  return style.display === 'grid' ? makeRows(element, style, around) : flattenContainer(element, style, around);
}

const elementsIn = (element: MarkupElement): readonly MarkupElement[] =>
  element.children.filter((child) => child.kind === 'element');

/** What `display` can be for an element; the first is what it is when nothing is said. */
function possibleDisplays(name: ElementName): readonly NonNullable<ComputedStyle['display']>[] {
  if (name === 'div' || name === 'section') return ['block', 'grid', 'none'];
  if (name === 'span' || name === 'br') return ['inline', 'none'];
  return isRootName(name) ? ['block'] : ['block', 'none'];
}

type Checks = Pick<Surroundings, 'styles' | 'report'>;

/** Checks an element, and the spans in a paragraph. */
function checkElement(element: MarkupElement, style: ComputedStyle, checks: Checks): void {
  const { name } = element;
  checkDisplay(name, style, checks);
  if (name === 'span') checkSpan(element, style, checks);
  if (!isParagraphName(name) && name !== 'span') return;
  for (const child of elementsIn(element)) checkElement(child, checks.styles.styleOf(child), checks);
}

/** What a browser would do in a line and no line here does: gaps beside a span, and lines that one span makes taller. */
function checkSpan(span: MarkupElement, style: ComputedStyle, { report, styles }: Checks): void {
  const { spans, margin } = style;
  const fault = (property: 'margin-left' | 'margin-right' | 'line-height'): void =>
    report(error('edition/inline-property', { property }, { span: spans[property], hints: ['hint/set-on-paragraph'] }));
  if (margin.left > 0) fault('margin-left');
  if (margin.right > 0) fault('margin-right');
  const isTaller = span.parent !== undefined && lineHeightOf(style) > lineHeightOf(styles.styleOf(span.parent));
  if (isTaller && spans['line-height']) fault('line-height');
}

function checkDisplay(name: ElementName, style: ComputedStyle, { report }: Checks): void {
  const { display: value } = style;
  const possible = possibleDisplays(name);
  if (value !== undefined && !possible.includes(value)) {
    const hints = [{ code: 'hint/possible-display' as const, args: { element: name, names: quoteNames(possible) } }];
    report(error('edition/wrong-display', { value, element: name }, { span: style.spans.display, hints }));
  }
}

function makeParagraph(
  element: MarkupElement,
  tag: ParagraphBlock['tag'],
  style: ComputedStyle,
  around: Surroundings,
): ParagraphBlock {
  return {
    kind: 'paragraph',
    tag,
    ...(element.id !== undefined && { anchor: element.id }),
    styleName: elementName(element),
    lang: element.lang,
    style: blockStyleOf(style, around),
    inlines: collectInlines(element, around.styles),
  };
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
  text: around.styles.textStyle(style),
});

function flattenContainer(element: MarkupElement, style: ComputedStyle, around: Surroundings): readonly Block[] {
  const { left, right } = style.margin;
  const inner = { ...around, marginStart: around.marginStart + left, marginEnd: around.marginEnd + right };
  const blocks = elementsIn(element).flatMap((child) => flattenElement(child, inner));
  const last = blocks.length - 1;
  if (blocks.length === 0) checkEmpty(element, style, around);
  return blocks.map((block, index) => {
    const kept = style.breakInside === 'avoid' ? keepTogether(block, index === last) : block;
    const opened = index === 0 ? openContainer(kept, style, element.id) : kept;
    return index === last ? closeContainer(opened, style) : opened;
  });
}

/** Without a block inside there is nothing before or after which a page could end. */
function checkEmpty(element: MarkupElement, style: ComputedStyle, { report }: Surroundings): void {
  const { spans, breakBefore, breakAfter } = style;
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
function openContainer(block: Block, style: ComputedStyle, anchor: string | undefined): Block {
  const breakBefore = strongerBreak(style.breakBefore, breaksOf(block).breakBefore);
  const opened = withMargins(withBreaks(block, { breakBefore }), { marginTop: style.margin.top, marginBottom: 0 });
  return anchor !== undefined && opened.anchor === undefined ? { ...opened, anchor } : opened;
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
  const { left, right } = style.margin;
  if (around.marginStart + left + around.marginEnd + right > 0) {
    around.report(error('edition/grid-margin', {}, { span: element.place, hints: ['hint/margin-in-cells'] }));
  }
  const visible = elementsIn(element).filter((child) => around.styles.styleOf(child).display !== 'none');
  const cells = visible.map((child) => makeCell(child, around));
  const count = style.columns.length;
  const starts = cells.map((_, index) => index).filter((index) => index % count === 0);
  return starts.map((start) => {
    const inRow = cells.slice(start, start + count);
    const ends = { isFirst: start === 0, isLast: start + count >= cells.length };
    // A last row that is short has empty cells.
    const filled = style.columns.map((_, column) => inRow[column] ?? []);
    return makeRow(element, style, filled, ends);
  });
}

function makeCell(element: MarkupElement, around: Surroundings): readonly ParagraphBlock[] {
  const blocks = flattenElement(element, { ...around, marginStart: 0, marginEnd: 0 });
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  if (paragraphs.length < blocks.length) {
    around.report(error('edition/grid-in-grid', {}, { span: element.place, hints: ['hint/flatten-grid'] }));
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
