/** Blocks to boxes: every paragraph set at the measure that its place gives it. Runs again for a block when the block or the type area changes. */
import type { Diagnostic, Warned } from '../../diagnostic/index.js';
import type { Block, Border, Inline, Origin, ParagraphBlock, RowBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import { layoutParagraphSteps, type InlineContext, type InlineLine } from '../inline/index.js';
import { finish, type Steps } from '../../work/index.js';
import { KeptBy } from '../kept-by.js';
import type { PlaceInBlock } from '../paged-document.js';
import { baselineIn } from '../em-box.js';
import type { CellMargins, FlowItem, FlowParagraph } from './flow-item.js';
import { sentencePieces } from './pieces.js';
import { segmentIdsOf } from './sentences.js';

/** Sets a block on pages whose type area has a width. */
export type Flow = (block: Block, width: Pt) => Steps<Warned<FlowItem>>;

/** Sets blocks with the fonts and terms of a context; a block and a paragraph that are asked for again are not set again. */
export function openFlow(context: InlineContext): Flow {
  const items = new KeptBy<Block, Warned<FlowItem>>();
  const paragraphs = new KeptBy<readonly Inline[], Warned<readonly InlineLine[]>>();
  const set: SetParagraph = ({ inlines, style, lang }, measure) =>
    paragraphs.inSteps(inlines, [style, lang, measure], () =>
      layoutParagraphSteps({ inlines, style, lang, measure }, context),
    );
  return (block, width) => items.inSteps(block, [width], () => flowBlock(block, width, set));
}

/** The lines of a paragraph at a measure, its margins taken off. */
type SetParagraph = (block: ParagraphBlock, measure: Pt) => Steps<Warned<readonly InlineLine[]>>;

function* flowBlock(block: Block, width: Pt, set: SetParagraph): Steps<Warned<FlowItem>> {
  const diagnostics: Diagnostic[] = [];
  const flow: FlowIn = function* (paragraph, at, frame) {
    const { value, diagnostics: found } = yield* flowParagraph(paragraph, at, frame, set);
    diagnostics.push(...found);
    return value;
  };
  switch (block.kind) {
    case 'paragraph':
      return {
        value: paragraphItem(block, yield* flow(block, {}, { x: 0, measure: width, turnsAtSentence: false })),
        diagnostics,
      };
    case 'row':
      return { value: yield* rowItem(block, width, flow), diagnostics };
  }
}

function* flowParagraph(
  block: ParagraphBlock,
  at: PlaceInBlock,
  frame: Frame,
  set: SetParagraph,
): Steps<Warned<FlowParagraph>> {
  const { marginStart, marginEnd, lineHeight, pageTurn } = block.style;
  const measure = frame.measure - marginStart - marginEnd;
  const { value: lines, diagnostics } = yield* set(block, measure);
  const turnsAtSentence = frame.turnsAtSentence || pageTurn === 'sentence';
  const sentences = turnsAtSentence
    ? sentencePieces(block, lines, (part) => finish(set(part, measure)).value)
    : undefined;
  const box = { x: frame.x + marginStart, measure, lineHeight, ...borderRoom(block) };
  return { value: { at, block, lines, ...box, ...(sentences && { sentences }) }, diagnostics };
}

/** Borders take room (CSS Backgrounds and Borders 3, section 3.3), and keep margins from collapsing through them (CSS 2, section 8.3.1). */
function borderRoom({ style: { borderTop, borderBottom } }: ParagraphBlock): Room {
  const roomOf = (border: Border | undefined): Pt => (border ? border.width + border.distance : 0);
  return { roomAbove: roomOf(borderTop), roomBelow: roomOf(borderBottom) };
}

type Room = Pick<FlowParagraph, 'roomAbove' | 'roomBelow'>;

/** What a place gives the paragraphs in it. */
interface Frame {
  readonly x: Pt;
  readonly measure: Pt;
  readonly turnsAtSentence: boolean;
}

function paragraphItem(block: ParagraphBlock, paragraph: FlowParagraph): FlowItem {
  const { marginTop, marginBottom, breakBefore, breakAfter, breakInside } = block.style;
  return {
    ...placeInBook(block, [[paragraph]]),
    cells: [[paragraph]],
    marginTop,
    marginBottom,
    cellMargins: { above: 0, below: [0] },
    breakBefore,
    breakAfter,
    breakInside,
    pairing: 'step',
  };
}

/** Sets a paragraph in its place, and takes note of what is found. */
type FlowIn = (block: ParagraphBlock, at: PlaceInBlock, frame: Frame) => Steps<FlowParagraph>;

function* rowItem(row: RowBlock, width: Pt, flow: FlowIn): Steps<FlowItem> {
  const frames = cellFrames(row, width);
  const flowed: FlowParagraph[][] = [];
  for (const [c, cell] of row.cells.entries()) {
    const frame = frames[c] ?? { x: 0, measure: width, turnsAtSentence: false };
    const paragraphs: FlowParagraph[] = [];
    for (const [p, block] of cell.entries()) paragraphs.push(yield* flow(block, { cell: c, paragraph: p }, frame));
    flowed.push(paragraphs);
  }
  const cells = onOneBaseline(belowOneRule(flowed));
  const { marginTop, marginBottom, breakBefore, breakInside, pairing = 'step' } = row;
  // A heading in a cell holds the whole row to what follows.
  const keepsNext = row.breakAfter === 'avoid' || row.cells.some((cell) => cell.at(-1)?.style.breakAfter === 'avoid');
  const breakAfter = keepsNext ? 'avoid' : row.breakAfter;
  const margins = { marginTop, marginBottom, cellMargins: marginsIn(flowed) };
  return { ...placeInBook(row, cells), cells, ...margins, breakBefore, breakAfter, breakInside, pairing };
}

/**
 * Margins of what stands in a grid do not collapse with the grid's, and count for the height of their row (CSS Grid 1, sections 6 and 11;
 * CSS 2, section 8.3.1). As first lines stand level, the cell with the most above its first line sets it for all.
 */
function marginsIn(cells: readonly (readonly FlowParagraph[])[]): CellMargins {
  const mostOf = (lengthOf: (first: FlowParagraph) => Pt): Pt =>
    Math.max(0, ...cells.map(([first]) => (first ? lengthOf(first) : 0)));
  const rules = mostOf(({ roomAbove }) => roomAbove);
  const above = mostOf(({ roomAbove, block }) => roomAbove + block.style.marginTop) - rules;
  return { above, below: cells.map((cell) => cell.at(-1)?.block.style.marginBottom ?? 0) };
}

/** A rule above one cell leaves its room in the others too, so that first lines stand level. */
function belowOneRule(cells: readonly (readonly FlowParagraph[])[]): readonly (readonly FlowParagraph[])[] {
  const roomAbove = Math.max(0, ...cells.map(([first]) => first?.roomAbove ?? 0));
  return cells.map(([first, ...rest]) => (first ? [{ ...first, roomAbove }, ...rest] : []));
}

/** Type of two sizes, or on two pitches, stands level by its baselines, not by the tops of its boxes. */
function onOneBaseline(cells: readonly (readonly FlowParagraph[])[]): readonly (readonly FlowParagraph[])[] {
  const firsts = cells.map(([first]) => first && baselineIn(first.lineHeight, first.block.style.text.fontSize));
  const lowest = firsts.reduce<Pt>((most, first) => Math.max(most, first ?? 0), 0);
  return cells.map((cell, c) => {
    const baselineShift = lowest - (firsts[c] ?? lowest);
    return baselineShift > 0 ? cell.map((paragraph) => lowered(paragraph, baselineShift)) : cell;
  });
}

/** Lines that stand lower in their boxes push a border at the foot down with them. */
const lowered = (paragraph: FlowParagraph, baselineShift: Pt): FlowParagraph => {
  const { roomBelow } = paragraph;
  return { ...paragraph, baselineShift, roomBelow: roomBelow > 0 ? roomBelow + baselineShift : 0 };
};

function placeInBook(
  { page = '', pageNumber }: Block,
  cells: readonly (readonly FlowParagraph[])[],
): Pick<FlowItem, 'page' | 'pageNumber' | 'firstIds'> {
  return { page, ...(pageNumber !== undefined && { pageNumber }), firstIds: cells.flatMap(firstIdsOf) };
}

function firstIdsOf(cell: readonly FlowParagraph[]): readonly Origin[] {
  const origins = cell.flatMap(({ block }) => block.inlines.map(({ origin }) => origin));
  return segmentIdsOf(origins.find((origin) => origin !== 'generated') ?? 'generated');
}

/** CSS grid, flexible tracks: what the gaps leave is shared by the weights. A cell that has a page to itself has its whole width. */
function cellFrames({ columns, columnGap, cells, pairing }: RowBlock, width: Pt): readonly Frame[] {
  if (pairing === 'facing') return cells.map(() => ({ x: 0, measure: width, turnsAtSentence: true }));
  const total = columns.reduce((sum, weight) => sum + weight, 0);
  const free = width - columnGap * (columns.length - 1);
  let x = 0;
  return columns.map((weight) => {
    const frame = { x, measure: (free * weight) / total, turnsAtSentence: false };
    x += frame.measure + columnGap;
    return frame;
  });
}
