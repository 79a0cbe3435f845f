/**
 * Boxes to pages, first fit: headings stay with what follows, two lines at least of a paragraph on each page, pairs start level.
 * Works on heights alone; no glyph and no font is seen here.
 */
import type { PageStyle, PageStyles } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { FlowItem } from '../flow/index.js';
import { fillCell, fullHeight, isFinished, leastHeight, type CellCursor, type PlacedFlowLine } from './fill-cell.js';

/** A page with its lines, before they have coordinates on the sheet. */
export interface PageDraft {
  /** From 1; odd pages are rectos. */
  readonly number: number;
  readonly side: 'recto' | 'verso';
  readonly isBlank: boolean;
  readonly style: PageStyle;
  readonly lines: readonly PlacedFlowLine[];
}

const EPSILON: Pt = 0.01;

/** Breaks the items into pages. */
export function breakPages(items: readonly FlowItem[], styles: PageStyles): readonly PageDraft[] {
  const book = new Book(styles);
  items.forEach((item, index) => {
    const before = items[index - 1];
    const forced = forcedBreak(before, item);
    if (index === 0) book.openPage();
    else if (forced) book.breakTo(forced);
    const margin = before ? Math.max(before.marginBottom, item.marginTop) : item.marginTop;
    if (!book.isAtTop && !book.hasRoom(margin + chainHeight(items, index))) book.openPage();
    book.placeItem(item, margin);
  });
  return book.pages();
}

type Side = 'page' | 'recto' | 'verso';

function forcedBreak(before: FlowItem | undefined, item: FlowItem): Side | undefined {
  const values = [item.breakBefore, before?.breakAfter];
  return values.find((value): value is Side => value === 'page' || value === 'recto' || value === 'verso');
}

/** What must stand on one page with an item: itself if it is kept with the next, all that it is kept with, and the least of what follows. */
function chainHeight(items: readonly FlowItem[], start: number): Pt {
  let height = 0;
  for (let i = start; i < items.length; i += 1) {
    const item = items[i];
    if (!item) break;
    const next = items[i + 1];
    const holdsNext = next && (item.breakAfter === 'avoid' || next.breakBefore === 'avoid');
    if (!holdsNext) return height + leastHeight(item);
    height += fullHeight(item) + Math.max(item.marginBottom, next.marginTop);
  }
  return height;
}

/** The pages being filled: the only state of page breaking. */
class Book {
  private readonly finished: PageDraft[] = [];
  private lines: PlacedFlowLine[] = [];
  private y: Pt = 0;
  private isOpen = false;

  constructor(private readonly styles: PageStyles) {}

  get isAtTop(): boolean {
    return this.lines.length === 0;
  }

  hasRoom(height: Pt): boolean {
    return this.y + height <= this.bottom + EPSILON;
  }

  openPage(): void {
    if (this.isOpen) this.closePage(false);
    this.isOpen = true;
    this.y = 0;
  }

  breakTo(side: Side): void {
    this.openPage();
    if (side !== 'page' && sideOf(this.number) !== side) {
      this.closePage(true);
      this.isOpen = true;
    }
  }

  placeItem(item: FlowItem, margin: Pt): void {
    this.y += this.isAtTop ? 0 : margin;
    let cursors: readonly CellCursor[] = item.cells.map(() => ({ paragraph: 0, line: 0 }));
    for (;;) {
      const { y: top, bottom, isAtTop } = this;
      const filled = item.cells.map((cell, i) =>
        fillCell(cell, cursors[i] ?? { paragraph: 0, line: 0 }, { top, bottom, isForced: isAtTop }),
      );
      this.lines.push(...filled.flatMap((cell) => cell.placed));
      this.y = Math.max(this.y, ...filled.map((cell) => cell.bottom));
      cursors = filled.map((cell) => cell.cursor);
      if (item.cells.every((cell, i) => isFinished(cell, cursors[i] ?? { paragraph: 0, line: 0 }))) return;
      this.openPage();
    }
  }

  pages(): readonly PageDraft[] {
    return this.isOpen ? [...this.finished, this.draft(false)] : this.finished;
  }

  private get number(): number {
    return this.finished.length + 1;
  }

  private get style(): PageStyle {
    if (this.number === 1) return this.styles.first;
    return this.styles[sideOf(this.number)];
  }

  private get bottom(): Pt {
    const { size, margin } = this.style;
    return size.height - margin.top - margin.bottom;
  }

  private draft(isBlank: boolean): PageDraft {
    const style = isBlank ? this.styles.blank : this.style;
    return { number: this.number, side: sideOf(this.number), isBlank, style, lines: this.lines };
  }

  private closePage(isBlank: boolean): void {
    this.finished.push(this.draft(isBlank));
    this.lines = [];
    this.y = 0;
    this.isOpen = false;
  }
}

const sideOf = (number: number): 'recto' | 'verso' => (number % 2 === 1 ? 'recto' : 'verso');
