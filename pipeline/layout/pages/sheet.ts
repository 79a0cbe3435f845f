/**
 * What stands on a page, wherever in the book: the same lines at the same places are the same sheet, from one build to the next.
 * A paragraph that is set in pieces has the lines of its pieces here, one after the other.
 */
import type { Pt } from '../../geometry/index.js';
import type { FlowParagraph } from '../flow/index.js';
import type { Memo, Steps } from '../../work/index.js';
import { linesOfPiece, type CellSlice } from './cell.js';
import { edgesOf, rulesOf, type PlacedFlowRule, type SliceEdges } from './place-rules.js';
import { factsOf, type SheetFacts } from './sheet-facts.js';

/** A line on its page: its top counts from the top of the type area, its item from the first one on the page. */
export interface SheetLine {
  readonly item: number;
  readonly paragraph: FlowParagraph;
  readonly line: number;
  readonly top: Pt;
}

/** A border on its page. */
export interface SheetRule extends PlacedFlowRule {
  readonly item: number;
}

export class Sheet {
  private known: SheetFacts | undefined;

  constructor(
    readonly lines: readonly SheetLine[],
    readonly rules: readonly SheetRule[],
  ) {}

  /** Worked out when they are first asked for. */
  get facts(): SheetFacts {
    this.known ??= factsOf(this.lines);
    return this.known;
  }

  /** Works the facts out. */
  prepare(): void {
    this.known ??= factsOf(this.lines);
  }
}

/** The sheet of a page with nothing on it. */
const EMPTY_SHEET = new Sheet([], []);

/** Lines of an item on a page; `paragraph`: as it was set, whatever the search for page ends knew of its pieces. */
export interface BookSlice {
  /** Index of the item among all. */
  readonly item: number;
  readonly paragraph: FlowParagraph;
  readonly slice: CellSlice;
}

/** The sheets of all pages, each with the index of the first item on it. */
export function* sheetsOf(pages: readonly (readonly BookSlice[])[], memo: Memo): Steps<readonly PlacedSheet[]> {
  const join = joinPieces(pages, memo);
  yield;
  const sheets: PlacedSheet[] = [];
  for (const slices of pages) {
    const placed = sheetOf(slices.map(join), memo);
    // Asked for here, so that nobody has to wait for those of all pages at once.
    placed.sheet.prepare();
    sheets.push(placed);
    yield;
  }
  return sheets;
}

export interface PlacedSheet {
  readonly sheet: Sheet;
  readonly firstItem: number;
}

/** Lines `[from, to)` of a paragraph, those of pieces counted through. */
interface JoinedSlice extends SliceEdges {
  readonly item: number;
  readonly paragraph: FlowParagraph;
  readonly from: number;
  readonly to: number;
  readonly top: Pt;
  /** The paragraph as it was set, and which of its lines these are: what the page shows of it, however other pages divide the rest. */
  readonly set: FlowParagraph;
  readonly lines: string;
}

function sheetOf(slices: readonly JoinedSlice[], memo: Memo): PlacedSheet {
  const firstItem = slices[0]?.item ?? 0;
  if (slices.length === 0) return { sheet: EMPTY_SHEET, firstItem };
  const places = slices.map(({ item, from, to, top, lines, begins, ends }) =>
    [item - firstItem, lines, from, to, top, begins, ends].join(),
  );
  const parts = [...slices.map(({ set }) => set), places.join(' ')];
  return { sheet: memo.keep('layout/sheet', parts, () => makeSheet(slices, firstItem)), firstItem };
}

function makeSheet(slices: readonly JoinedSlice[], firstItem: number): Sheet {
  const lines = slices.flatMap(({ item, paragraph, from, to, top }) =>
    Array.from({ length: to - from }, (_, i) => ({
      item: item - firstItem,
      paragraph,
      line: from + i,
      top: top + i * paragraph.lineHeight,
    })),
  );
  const rules = slices.flatMap((slice) =>
    rulesOf(slice, slice).map((rule) => ({ ...rule, item: slice.item - firstItem })),
  );
  return new Sheet(lines, rules);
}

/** How slices of all pages become such with lines counted through. */
function joinPieces(pages: readonly (readonly BookSlice[])[], memo: Memo): (slice: BookSlice) => JoinedSlice {
  const pieces = new Map<FlowParagraph, CellSlice[]>();
  for (const { paragraph, slice } of pages.flat()) {
    if (!paragraph.sentences) continue;
    const own = pieces.get(paragraph);
    if (own) own.push(slice);
    else pieces.set(paragraph, [slice]);
  }
  const joined = new Map<CellSlice, Pick<JoinedSlice, 'paragraph' | 'from'>>();
  for (const [paragraph, slices] of pieces) {
    const key = slices.map(({ piece, from, to }) => [piece.sentence, piece.until, from, to].join()).join(' ');
    const whole = memo.keep('layout/joined', [paragraph, key], () => joinedParagraph(paragraph, slices));
    let from = 0;
    for (const slice of slices) {
      joined.set(slice, { paragraph: whole, from });
      from += slice.to - slice.from;
    }
  }
  return ({ item, paragraph: set, slice }) => {
    const { paragraph, from } = joined.get(slice) ?? { paragraph: set, from: slice.from };
    const { piece, to, top } = slice;
    const lines = [piece.sentence, piece.until, slice.from, paragraph.lines.length].join();
    const edges = edgesOf({ ...slice, paragraph: set });
    return { item, paragraph, from, to: from + to - slice.from, top, set, lines, ...edges };
  };
}

const joinedParagraph = (paragraph: FlowParagraph, slices: readonly CellSlice[]): FlowParagraph => ({
  ...paragraph,
  lines: slices.flatMap(({ piece, from, to }) => linesOfPiece(paragraph, piece).slice(from, to)),
});
