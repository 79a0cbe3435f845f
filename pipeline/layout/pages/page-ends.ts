/** Where a page that begins at a position may end: after an item, after a line, or after a sentence. */
import type { Pt } from '../../geometry/index.js';
import type { FlowItem } from '../flow/index.js';
import {
  CELL_START,
  EPSILON,
  isFinished,
  lineCount,
  pieceOf,
  reach,
  runCell,
  type Cell,
  type CellCursor,
  type FootRules,
} from './cell.js';
import type { Division } from './divisions.js';
import {
  bottomOf,
  holdsNext,
  itemStart,
  lineHeightOf,
  placeItem,
  type ItemOnPage,
  type ItemsContext,
  type Position,
} from './item-on-page.js';

/** What the ends depend on besides the position. */
export interface EndsContext extends ItemsContext {
  /** Where an item may be divided after a sentence; undefined: at any line. */
  readonly divisionsOf: (item: number) => readonly Division[] | undefined;
  /** Where in an item a page must end, as other pages do. */
  readonly turnsOf: (item: number) => readonly Division[];
  /** Whether every item of the section is divided at any line. */
  readonly isAtLines: boolean;
  /** Height of the type area. */
  readonly height: Pt;
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
  /** Half the page. */
  insideSentence: 121,
  /** A paragraph's end is a better place than a sentence's. */
  betweenSentences: 1,
  /** A lone line, where the style allows one. */
  lonelyLine: 4,
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
const SENTENCE_SLACK = 1 / 2;

/** The ends of a page, and the last item that was looked at to find them: with the one after it they are all that the ends depend on. */
export interface FoundEnds {
  readonly ends: readonly PageEnd[];
  readonly last: number;
}

/** The ends that the stylesheet allows; else those that break its rules; else one line, though it runs over the foot. */
export function pageEnds(start: Position, context: EndsContext): FoundEnds {
  const allowed = endsFrom(start, context, 'kept');
  if (allowed.ends.length > 0) return allowed;
  const relaxed = endsFrom(start, context, 'relaxed');
  const last = Math.max(allowed.last, relaxed.last);
  return { ends: relaxed.ends.length > 0 ? relaxed.ends : [forcedEnd(start, context)], last };
}

function endsFrom(start: Position, context: EndsContext, rules: 'kept' | 'relaxed'): FoundEnds {
  const { items, height } = context;
  const price = rules === 'relaxed' ? PRICES.relaxed : 0;
  const ends: PageEnd[] = [];
  let above = 0;
  let last = start.item;
  for (let i = start.item; i < items.length; i += 1) {
    last = i;
    const placed = placeItem(start, i, above, context);
    const given = givenEnd(placed, context);
    if (given) return { ends: [given], last };
    ends.push(...endsInside(placed, context, rules));
    if (placed.bottom > height + EPSILON) break;
    const { bottom, end } = placed;
    above = end;
    const isLast = i === items.length - 1;
    if (isLast) ends.push({ next: undefined, bottom, price: 0 });
    else if (rules === 'relaxed' || !holdsNext(items, i)) ends.push({ next: itemStart(items, i + 1), bottom, price });
  }
  return { ends: withinReach(start, ends, context), last };
}

/** The turn inside an item that is given from outside, if the page holds what stands before it. */
function givenEnd(
  { item, index, cursors, top }: ItemOnPage,
  { turnsOf, height, pitch }: EndsContext,
): PageEnd | undefined {
  const to = turnsOf(index).find((division) => canDivide(item, cursors, division));
  if (!to) return undefined;
  const bottom = bottomOf(item, cursors, to, { top, pitch });
  return bottom <= height + EPSILON ? { next: { item: index, cursors: to }, bottom, price: 0 } : undefined;
}

/** Ends that leave far more room than the fullest are of no use. */
function withinReach(
  start: Position,
  ends: readonly PageEnd[],
  { items, height, isAtLines }: EndsContext,
): readonly PageEnd[] {
  const good = ends.filter(({ next, price }) => next && price < PRICES.insideSentence);
  const fullest = Math.max(0, ...good.map(({ bottom }) => bottom));
  const item = items[start.item];
  const lines = EARLIEST_END * (item ? lineHeightOf(item) : 0);
  const most = isAtLines ? Math.max(lines, (height * EARLIEST_END) / LINES_PER_PAGE) : height * SENTENCE_SLACK;
  return ends.filter(({ next, bottom }) => !next || bottom >= fullest - most - EPSILON);
}

function endsInside(placed: ItemOnPage, context: EndsContext, rules: 'kept' | 'relaxed'): readonly PageEnd[] {
  if (placed.top > context.height) return [];
  if (rules === 'kept' && placed.item.breakInside === 'avoid') return [];
  const divisions = context.divisionsOf(placed.index);
  if (!divisions) return endsAtLines(placed, context, rules);
  const atSentences = endsAtSentences(placed, divisions, context, rules);
  const earliest = context.height * (1 - SENTENCE_SLACK);
  const mayEndAbove = placed.top > earliest && !holdsNext(context.items, placed.index - 1);
  const isEnough = mayEndAbove || atSentences.some(({ bottom }) => bottom >= earliest);
  // An opening never shows a sentence in one language alone, unless no opening holds it.
  if (isEnough || (placed.item.pairing === 'facing' && rules === 'kept')) return atSentences;
  const atLines = endsAtLines(placed, context, rules, sentenceInTheWay(placed, divisions, context));
  return [...atSentences, ...atLines.map((end) => ({ ...end, price: end.price + PRICES.insideSentence }))];
}

/** The first place at or behind the foot where all cells have come to the end of a sentence: there a cell waits for one whose sentence is longer. */
function sentenceInTheWay(
  { item, cursors, top }: ItemOnPage,
  divisions: readonly Division[],
  { height, pitch }: EndsContext,
): Division {
  const isBehind = (to: Division): boolean =>
    canDivide(item, cursors, to) && bottomOf(item, cursors, to, { top, pitch }) > height + EPSILON;
  return divisions.find(isBehind) ?? item.cells.map((cell) => ({ paragraph: cell.length, sentence: 0, line: 0 }));
}

/** The fullest end inside an item, and those a few lines before it; no cell comes further than `until`. */
function endsAtLines(
  placed: ItemOnPage,
  context: EndsContext,
  rules: 'kept' | 'relaxed',
  until?: Division,
): readonly PageEnd[] {
  const { item, index, cursors, top } = placed;
  const { items, height, pitch } = context;
  const step = Math.min(...item.cells.flat().map(({ lineHeight }) => lineHeight));
  if (placed.bottom < height - EARLIEST_END * step) return [];
  const foot: FootRules = { lonelyLines: rules, isBelowHeading: index > 0 && holdsNext(items, index - 1) };
  const price = rules === 'relaxed' ? PRICES.relaxed : 0;
  const ends: PageEnd[] = [];
  for (let early = 0; early <= EARLIEST_END && height - early * step > top; early += 1) {
    const frame = { top, pitch, bottom: height - early * step };
    const to = item.cells.map((cell, c) => reachUntil(cell, cursors[c] ?? CELL_START, frame, foot, until?.[c]));
    if (!isDivided(item, cursors, to, until)) continue;
    const bottom = bottomOf(item, cursors, to, { top, pitch });
    if (bottom > height + EPSILON) continue;
    const isLonely = item.cells.some((cell, c) => cutsOffLine(cell, to[c] ?? CELL_START));
    ends.push({ next: { item: index, cursors: to }, bottom, price: price + (isLonely ? PRICES.lonelyLine : 0) });
  }
  return ends.filter(({ bottom }, i) => bottom !== ends[i - 1]?.bottom);
}

function reachUntil(
  cell: Cell,
  start: CellCursor,
  frame: Parameters<typeof reach>[2],
  foot: FootRules,
  until: CellCursor | undefined,
): CellCursor {
  if (until && runCell(cell, start, until, frame).bottom <= frame.bottom + EPSILON) return until;
  return reach(cell, start, frame, foot);
}

/** Whether the first or the last line of a paragraph stands alone on its side of the turn. */
function cutsOffLine(cell: Cell, { paragraph: index, sentence, line }: CellCursor): boolean {
  const paragraph = cell[index];
  if (!paragraph || line === 0) return false;
  return line === 1 || lineCount(paragraph, pieceOf(paragraph, sentence)) - line === 1;
}

/** Whether something of every cell that has not to wait stands before the end, and something of one after it. */
function isDivided({ cells }: FlowItem, from: Division, to: Division, until: Division | undefined): boolean {
  const areLeft = cells.some((cell, c) => !isFinished(cell, to[c] ?? CELL_START));
  const isSome = cells.some((_, c) => isBefore(from[c], to[c]));
  const waits = (c: number): boolean => until !== undefined && !isBefore(from[c], until[c]);
  return (
    areLeft &&
    isSome &&
    cells.every((cell, c) => isFinished(cell, from[c] ?? CELL_START) || isBefore(from[c], to[c]) || waits(c))
  );
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
    if (!canDivide(item, cursors, to)) continue;
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

/** Whether the end is further on in one cell at least, and in none further back. */
const canDivide = ({ cells }: FlowItem, from: Division, to: Division): boolean =>
  cells.some((_, c) => isBefore(from[c], to[c])) && cells.every((cell, c) => canDivideCell(cell, from[c], to[c]));

/** After a turn inside a sentence the next piece must begin with the lines that already stand on the page before. */
function canDivideCell(cell: Cell, from: CellCursor = CELL_START, to: CellCursor = CELL_START): boolean {
  if (cell.length === 0 || !(isBefore(from, to) || isBefore(to, from))) return true;
  const paragraph = cell[from.paragraph];
  if (!paragraph || isBefore(to, from)) return false;
  if (from.line === 0 || to.paragraph > from.paragraph) return true;
  return paragraph.sentences?.beginAlike(from.sentence, to.sentence, from.line) ?? false;
}

/** Whether a piece of a paragraph at either side of the turn has fewer lines than the style wants there. */
function leavesLonelyLine(cell: Cell, from: CellCursor, to: CellCursor): boolean {
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
