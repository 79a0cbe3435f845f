/**
 * Boxes to pages: sections between forced breaks, each fitted as a whole, then numbered and padded.
 * Works on heights alone; no glyph and no font is seen here.
 */
import type { Origin, PageStyle, PageStyles } from '../../edition/index.js';
import type { FlowItem } from '../flow/index.js';
import { NO_MEMO, type Memo, type Steps } from '../../work/index.js';
import { fitSection } from './fit-section.js';
import { areaHeight, sideOf, styleOf, styleSetOf, type Side } from './page-style.js';
import type { PageFrame, PlacedItem } from './place-lines.js';
import { sectionsOf, type Section } from './sections.js';
import { sheetsOf, type BookSlice, type PlacedSheet } from './sheet.js';

/** A page with its lines, before they have coordinates on the sheet of paper. */
export interface PageDraft extends PlacedSheet {
  /** From 1; odd pages are rectos. */
  readonly number: number;
  readonly side: Side;
  readonly isBlank: boolean;
  /** The name of its kind; empty for pages without one. */
  readonly name: string;
  /** What the page counter says. */
  readonly counter: number;
  readonly style: PageStyle;
}

export interface PageBreakOptions {
  /** Segments with which pages begin, given from outside: so that two editions turn their pages at the same places. */
  readonly turns?: readonly Origin[];
  readonly memo?: Memo;
}

/** Breaks the items into pages. */
export function* breakPages(
  items: readonly FlowItem[],
  styles: PageStyles,
  { turns = [], memo = NO_MEMO }: PageBreakOptions = {},
): Steps<readonly PageDraft[]> {
  const book = new Book(styles, memo);
  for (const section of sectionsOf(items, turns)) {
    yield* book.addSection(section);
    yield;
  }
  book.pad();
  const sheets = yield* sheetsOf(
    book.pages.map(({ slices }) => slices),
    memo,
  );
  return book.pages.flatMap(({ number, side, isBlank, name, counter, style }, i) => {
    const placed = sheets[i];
    return placed ? [{ number, side, isBlank, name, counter, style, ...placed }] : [];
  });
}

type OpenPage = Omit<PageDraft, keyof PlacedSheet> & { readonly slices: readonly BookSlice[] };

/** The pages so far: the only state of page breaking. */
class Book {
  readonly pages: OpenPage[] = [];

  constructor(
    private readonly styles: PageStyles,
    private readonly memo: Memo,
  ) {}

  *addSection(section: Section): Steps<void> {
    if (section.side !== 'page' && sideOf(this.pages.length + 1) !== section.side)
      this.addBlank(this.pages.at(-1)?.name ?? section.name);
    const before = this.pages.length;
    const frameOf = (page: number): PageFrame => this.frameOf(section, before, page);
    for (const items of yield* fitSection(section, frameOf, this.memo)) {
      this.addFitted(section, items);
      yield;
    }
  }

  /** `--dz-pad-pages`. */
  pad(): void {
    const name = this.pages.at(-1)?.name ?? '';
    while (this.pages.length % Math.max(1, this.styles.padTo ?? 1) !== 0) this.addBlank(name);
  }

  /** The room on a section's page or opening, from 0, behind so many pages. */
  private frameOf({ name, isFacing }: Section, before: number, page: number): PageFrame {
    const isFirstOfRun = page === 0 && this.pages.at(before - 1)?.name !== name;
    const number = before + 1 + (isFacing ? 2 * page : page);
    const style = styleOf(this.styles, { name, number, isFirstOfRun });
    const height = areaHeight(style);
    if (!isFacing) return { height, pitch: style.lineGrid, side: sideOf(number) };
    const opposite = styleOf(this.styles, { name, number: number + 1, isFirstOfRun: false });
    return { height: Math.min(height, areaHeight(opposite)), pitch: style.lineGrid, side: undefined };
  }

  private addFitted(section: Section, items: readonly PlacedItem[]): void {
    const starting = items.filter(({ isStart }) => isStart).map(({ index }) => section.items[index]?.pageNumber);
    const counter = starting.findLast((number) => number !== undefined) ?? this.nextCounter;
    if (!section.isFacing) {
      this.addPage(section.name, counter, bookSlices(section, items));
      return;
    }
    this.addPage(section.name, counter, bookSlices(section, items, 0));
    this.addPage(section.name, counter + 1, bookSlices(section, items, 1));
  }

  private get nextCounter(): number {
    return (this.pages.at(-1)?.counter ?? 0) + 1;
  }

  private addPage(name: string, counter: number, slices: readonly BookSlice[]): void {
    const number = this.pages.length + 1;
    const isFirstOfRun = this.pages.at(-1)?.name !== name;
    const style = styleOf(this.styles, { name, number, isFirstOfRun });
    this.pages.push({ number, side: sideOf(number), isBlank: false, name, counter, style, slices });
  }

  /** A blank page belongs to the pages before it. */
  private addBlank(name: string): void {
    const number = this.pages.length + 1;
    const style = styleSetOf(this.styles, name).blank;
    this.pages.push({
      number,
      side: sideOf(number),
      isBlank: true,
      name,
      counter: this.nextCounter,
      style,
      slices: [],
    });
  }
}

/** What stands of all cells or of one, in reading order. */
const bookSlices = ({ items, first }: Section, placed: readonly PlacedItem[], cell?: number): readonly BookSlice[] =>
  placed.flatMap(({ index, cells }) =>
    (cell === undefined ? cells : cells.slice(cell, cell + 1)).flat().map((slice) => {
      const { cell: c = 0, paragraph: p = 0 } = slice.paragraph.at;
      return { item: first + index, paragraph: items[index]?.cells[c]?.[p] ?? slice.paragraph, slice };
    }),
  );
