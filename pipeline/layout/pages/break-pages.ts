/**
 * Boxes to pages: sections between forced breaks, each fitted as a whole, then numbered and padded.
 * Works on heights alone; no glyph and no font is seen here.
 */
import type { Origin, PageStyle, PageStyles } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { FlowItem } from '../flow/index.js';
import { fitSection } from './fit-section.js';
import { areaHeight, sideOf, styleOf, styleSetOf, type Side } from './page-style.js';
import {
  joinPieces,
  linesOf,
  type PageFrame,
  type PlacedFlowLine,
  type PlacedItem,
  type SlicedLine,
} from './place-lines.js';
import { rulesOf, type PlacedFlowRule } from './place-rules.js';
import type { CellSlice } from './cell.js';
import { sectionsOf, type Section } from './sections.js';

/** A page with its lines, before they have coordinates on the sheet. */
export interface PageDraft {
  /** From 1; odd pages are rectos. */
  readonly number: number;
  readonly side: Side;
  readonly isBlank: boolean;
  /** The name of its kind; empty for pages without one. */
  readonly name: string;
  /** What the page counter says. */
  readonly counter: number;
  readonly style: PageStyle;
  readonly lines: readonly PlacedFlowLine[];
  /** Borders of the paragraphs that begin or end here. */
  readonly rules: readonly PlacedFlowRule[];
  /** What is left of the type area below the last line. */
  readonly freeHeight: Pt;
}

export interface PageBreakOptions {
  /** Segments with which pages begin, given from outside: so that two editions turn their pages at the same places. */
  readonly turns?: readonly Origin[];
}

/** Breaks the items into pages. */
export function breakPages(
  items: readonly FlowItem[],
  styles: PageStyles,
  { turns = [] }: PageBreakOptions = {},
): readonly PageDraft[] {
  const book = new Book(styles);
  for (const section of sectionsOf(items, turns)) book.addSection(section);
  book.pad();
  const lines = joinPieces(book.pages.map((page) => page.lines));
  return book.pages.map((page, i) => ({ ...page, lines: lines[i] ?? [] }));
}

type OpenPage = Omit<PageDraft, 'lines'> & { readonly lines: readonly SlicedLine[] };

/** The pages so far: the only state of page breaking. */
class Book {
  readonly pages: OpenPage[] = [];

  constructor(private readonly styles: PageStyles) {}

  addSection(section: Section): void {
    if (section.side !== 'page' && sideOf(this.pages.length + 1) !== section.side)
      this.addBlank(this.pages.at(-1)?.name ?? section.name);
    const before = this.pages.length;
    const frameOf = (page: number): PageFrame => this.frameOf(section, before, page);
    for (const items of fitSection(section, frameOf)) this.addFitted(section, items);
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
      this.addPage(section.name, counter, cellSlices(items));
      return;
    }
    this.addPage(section.name, counter, cellSlices(items, 0));
    this.addPage(section.name, counter + 1, cellSlices(items, 1));
  }

  private get nextCounter(): number {
    return (this.pages.at(-1)?.counter ?? 0) + 1;
  }

  private addPage(name: string, counter: number, slices: readonly CellSlice[]): void {
    const number = this.pages.length + 1;
    const isFirstOfRun = this.pages.at(-1)?.name !== name;
    const style = styleOf(this.styles, { name, number, isFirstOfRun });
    const lines = linesOf(slices);
    const rules = slices.flatMap(rulesOf);
    const bottom = Math.max(0, ...lines.map(({ slice, top }) => top + slice.paragraph.lineHeight));
    const filled = { lines, rules, freeHeight: areaHeight(style) - bottom };
    this.pages.push({ number, side: sideOf(number), isBlank: false, name, counter, style, ...filled });
  }

  /** A blank page belongs to the pages before it. */
  private addBlank(name: string): void {
    const number = this.pages.length + 1;
    const style = styleSetOf(this.styles, name).blank;
    const rest = { name, counter: this.nextCounter, style, lines: [], rules: [], freeHeight: areaHeight(style) };
    this.pages.push({ number, side: sideOf(number), isBlank: true, ...rest });
  }
}

/** What stands of all cells or of one, in reading order. */
const cellSlices = (items: readonly PlacedItem[], cell?: number): readonly CellSlice[] =>
  items.flatMap(({ cells }) => (cell === undefined ? cells : cells.slice(cell, cell + 1)).flat());
