/** Where a page that begins at a position may end: after an item, after a line, or after a sentence. */
import type { Pt } from '../../geometry/index.js';
import type { FlowItem } from '../flow/index.js';
import {
  CELL_START,
  EPSILON,
  isFinished,
  lineCount,
  onGrid,
  pieceOf,
  reach,
  runCell,
  type CellCursor,
  type FootRules,
} from './cell.js';
import type { Division } from './divisions.js';

/** The first thing on a page: an item, and in each of its cells the next line. */
export interface Position {
  readonly item: number;
  readonly cursors: Division;
}

/** What the ends depend on besides the position. */
export interface EndsContext {
  readonly items: readonly FlowItem[];
  /** Where each item may be divided after a sentence; undefined: at any line. */
  readonly divisions: readonly (readonly Division[] | undefined)[];
  /** Height of the type area. */
  readonly height: Pt;
  readonly pitch: Pt | undefined;
  readonly keepsTopMargin: boolean;
}

export interface PageEnd {
  /** Where the next page begins; undefined at the section's end. */
  readonly next: Position | undefined;
  /** How far down the page is filled. */
  readonly bottom: Pt;
  /** What the place of the end costs, apart from the room it leaves. */
  readonly price: number;
}

/** Prices in squared lines of a page of 22: what is as bad as leaving so much room. */
const PRICES = {
  /** A third of the page. */
  insideSentence: 54,
  /** A paragraph's end is a better place than a sentence's. */
  betweenSentences: 1,
  /** A piece of a paragraph that is a lone line, where it must stay whole sentences. */
  lonelyPiece: 30,
  /** Something that the stylesheet forbids, where nothing else is left. */
  relaxed: 1e4,
  forced: 1e6,
} as const;

/** GB/T 9704. */
const LINES_PER_PAGE = 22;
/** How many lines a page may end early to make a later one better; the room left grows with the square in cost. */
const EARLIEST_END = 4;
/** The share of a page that a turn after a sentence may leave empty before a turn inside one is thought of. */
const SENTENCE_SLACK = 1 / 3;

export const itemStart = (items: readonly FlowItem[], item: number): Position => ({
  item,
  cursors: items[item]?.cells.map(() => CELL_START) ?? [],
});

/** The ends that the stylesheet allows; else those that break its rules; else one line, though it runs over the foot. */
export function pageEnds(start: Position, context: EndsContext): readonly PageEnd[] {
  const allowed = endsFrom(start, context, 'kept');
  if (allowed.length > 0) return allowed;
  const relaxed = endsFrom(start, context, 'relaxed');
  return relaxed.length > 0 ? relaxed : [forcedEnd(start, context)];
}

function endsFrom(start: Position, context: EndsContext, rules: 'kept' | 'relaxed'): readonly PageEnd[] {
  const { items, height } = context;
  const price = rules === 'relaxed' ? PRICES.relaxed : 0;
  const ends: PageEnd[] = [];
  let bottom = 0;
  for (let i = start.item; i < items.length; i += 1) {
    const placed = placeItem(start, i, bottom, context);
    ends.push(...endsInside(placed, context, rules));
    if (placed.bottom > height + EPSILON) break;
    ({ bottom } = placed);
    const isLast = i === items.length - 1;
    if (isLast) ends.push({ next: undefined, bottom, price: 0 });
    else if (rules === 'relaxed' || !holdsNext(items, i)) ends.push({ next: itemStart(items, i + 1), bottom, price });
  }
  return withinReach(start, ends, context);
}

/** Ends that leave far more room than the fullest are of no use. */
function withinReach(
  start: Position,
  ends: readonly PageEnd[],
  { items, height, divisions }: EndsContext,
): readonly PageEnd[] {
  const good = ends.filter(({ next, price }) => next && price < PRICES.insideSentence);
  const fullest = Math.max(0, ...good.map(({ bottom }) => bottom));
  const isAtLines = divisions.every((places) => places === undefined);
  const item = items[start.item];
  const lines = EARLIEST_END * (item ? lineHeightOf(item) : 0);
  const most = isAtLines ? Math.max(lines, (height * EARLIEST_END) / LINES_PER_PAGE) : height * SENTENCE_SLACK;
  return ends.filter(({ next, bottom }) => !next || bottom >= fullest - most - EPSILON);
}

/** Whether an item stays on the page of the next: a heading, or what the stylesheet keeps together. */
const holdsNext = (items: readonly FlowItem[], i: number): boolean =>
  items[i]?.breakAfter === 'avoid' || items[i + 1]?.breakBefore === 'avoid';

/** An item on the page: where it begins and, as far as it is not yet on an earlier page, where it would end. */
export interface ItemOnPage {
  readonly item: FlowItem;
  readonly index: number;
  readonly cursors: Division;
  /** Without the grid, the item would begin here. */
  readonly naturalTop: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
}

/** The item `index` below what fills the page down to `above`. */
export function placeItem(
  start: Position,
  index: number,
  above: Pt,
  { items, pitch, keepsTopMargin }: Pick<EndsContext, 'items' | 'pitch' | 'keepsTopMargin'>,
): ItemOnPage {
  const item = items[index];
  if (!item) throw new Error(`item ${index} does not exist`);
  const isAtTop = index === start.item;
  const cursors = isAtTop ? start.cursors : item.cells.map(() => CELL_START);
  const before = items[index - 1];
  const topMargin = keepsTopMargin && index === 0 ? item.marginTop : 0;
  const naturalTop = isAtTop ? topMargin : above + Math.max(before?.marginBottom ?? 0, item.marginTop);
  const firsts = item.cells.flatMap((cell, c) => cell[cursors[c]?.paragraph ?? 0] ?? []);
  const top = Math.max(naturalTop, ...firsts.map((paragraph) => onGrid(naturalTop, paragraph, pitch)));
  return { item, index, cursors, naturalTop, top, bottom: bottomOf(item, cursors, undefined, { top, pitch }) };
}

function bottomOf(
  item: FlowItem,
  from: Division,
  to: Division | undefined,
  frame: { readonly top: Pt; readonly pitch: Pt | undefined },
): Pt {
  const bottoms = item.cells.map((cell, c) => runCell(cell, from[c] ?? CELL_START, to?.[c], frame).bottom);
  return Math.max(frame.top, ...bottoms);
}

function endsInside(placed: ItemOnPage, context: EndsContext, rules: 'kept' | 'relaxed'): readonly PageEnd[] {
  if (placed.top > context.height) return [];
  if (rules === 'kept' && placed.item.breakInside === 'avoid') return [];
  const divisions = context.divisions[placed.index];
  if (!divisions) return endsAtLines(placed, context, rules);
  const atSentences = endsAtSentences(placed, divisions, context, rules);
  const earliest = context.height * (1 - SENTENCE_SLACK);
  const isEnough = placed.top > earliest || atSentences.some(({ bottom }) => bottom >= earliest);
  // An opening never shows a sentence in one language alone, unless no opening holds it.
  if (isEnough || (placed.item.pairing === 'facing' && rules === 'kept')) return atSentences;
  const atLines = endsAtLines(placed, context, rules);
  return [...atSentences, ...atLines.map((end) => ({ ...end, price: end.price + PRICES.insideSentence }))];
}

/** The fullest end inside an item, and those a few lines before it. */
function endsAtLines(placed: ItemOnPage, context: EndsContext, rules: 'kept' | 'relaxed'): readonly PageEnd[] {
  const { item, index, cursors, top } = placed;
  const { items, height, pitch } = context;
  const step = Math.min(...item.cells.flat().map(({ lineHeight }) => lineHeight));
  if (placed.bottom < height - EARLIEST_END * step) return [];
  const foot: FootRules = { lonelyLines: rules, isBelowHeading: index > 0 && holdsNext(items, index - 1) };
  const price = rules === 'relaxed' ? PRICES.relaxed : 0;
  const ends: PageEnd[] = [];
  for (let early = 0; early <= EARLIEST_END && height - early * step > top; early += 1) {
    const frame = { top, pitch, bottom: height - early * step };
    const to = item.cells.map((cell, c) => reach(cell, cursors[c] ?? CELL_START, frame, foot));
    if (!isDivided(item, cursors, to)) continue;
    const bottom = bottomOf(item, cursors, to, { top, pitch });
    if (bottom <= height + EPSILON) ends.push({ next: { item: index, cursors: to }, bottom, price });
  }
  return ends.filter(({ bottom }, i) => bottom !== ends[i - 1]?.bottom);
}

/** Whether something of every cell stands before the end, and something of one after it. */
function isDivided({ cells }: FlowItem, from: Division, to: Division): boolean {
  const areLeft = cells.some((cell, c) => !isFinished(cell, to[c] ?? CELL_START));
  return areLeft && cells.every((cell, c) => isFinished(cell, from[c] ?? CELL_START) || isBefore(from[c], to[c]));
}

const isBefore = (a: CellCursor = CELL_START, b: CellCursor = CELL_START): boolean =>
  a.paragraph !== b.paragraph
    ? a.paragraph < b.paragraph
    : a.sentence !== b.sentence
      ? a.sentence < b.sentence
      : a.line < b.line;

function endsAtSentences(
  { item, index, cursors, top }: ItemOnPage,
  divisions: readonly Division[],
  { height, pitch }: EndsContext,
  rules: 'kept' | 'relaxed',
): readonly PageEnd[] {
  const price = PRICES.betweenSentences + (rules === 'relaxed' ? PRICES.relaxed : 0);
  const ends: PageEnd[] = [];
  // From the last sentence upwards; ends far above the foot are not looked at.
  for (const to of [...divisions].reverse()) {
    if (!item.cells.every((cell, c) => canDivide(cell, cursors[c], to[c]))) continue;
    const bottom = bottomOf(item, cursors, to, { top, pitch });
    if (bottom > height + EPSILON) continue;
    const isLonely = item.cells.some((cell, c) =>
      leavesLonelyLine(cell, cursors[c] ?? CELL_START, to[c] ?? CELL_START),
    );
    ends.push({ next: { item: index, cursors: to }, bottom, price: price + (isLonely ? PRICES.lonelyPiece : 0) });
    if (bottom < height * (1 - SENTENCE_SLACK)) break;
  }
  return ends;
}

/** The highest line of an item. */
export const lineHeightOf = ({ cells }: FlowItem): Pt =>
  Math.max(0, ...cells.flat().map(({ lineHeight }) => lineHeight));

/** After a turn inside a sentence the next piece must begin with the lines that already stand on the page before. */
function canDivide(
  cell: FlowItem['cells'][number],
  from: CellCursor = CELL_START,
  to: CellCursor = CELL_START,
): boolean {
  if (cell.length === 0) return true;
  if (!isBefore(from, to)) return false;
  const paragraph = cell[from.paragraph];
  if (!paragraph || from.line === 0 || to.paragraph > from.paragraph) return true;
  return paragraph.sentences?.beginAlike(from.sentence, to.sentence, from.line) ?? false;
}

/** Whether a piece of a paragraph at either side of the turn has fewer lines than the style wants there. */
function leavesLonelyLine(cell: FlowItem['cells'][number], from: CellCursor, to: CellCursor): boolean {
  const paragraph = cell[to.paragraph];
  if (!paragraph || to.sentence === 0) return false;
  const { orphans, widows } = paragraph.block.style;
  const start = to.paragraph === from.paragraph ? from.sentence : 0;
  const isOrphan = start === 0 && lineCount(paragraph, pieceOf(paragraph, 0, to.sentence)) < orphans;
  return isOrphan || lineCount(paragraph, pieceOf(paragraph, to.sentence)) < widows;
}

/** First fit for what no page can hold: a line of each cell at least. */
function forcedEnd(start: Position, context: EndsContext): PageEnd {
  const { items, height, pitch } = context;
  const { item, index, cursors, top } = placeItem(start, start.item, 0, context);
  const rules: FootRules = { lonelyLines: 'forced', isBelowHeading: false };
  const to = item.cells.map((cell, c) => reach(cell, cursors[c] ?? CELL_START, { top, pitch, bottom: height }, rules));
  const isWhole = item.cells.every((cell, c) => isFinished(cell, to[c] ?? CELL_START));
  const after = index + 1 < items.length ? itemStart(items, index + 1) : undefined;
  return { next: isWhole ? after : { item: index, cursors: to }, bottom: height, price: PRICES.forced };
}
