/**
 * A section to pages: the page ends that together leave the least room, squared, over the whole section.
 * After Plass, "Optimal pagination techniques" (1981): a search over all ends, each position answered once.
 */
import type { Pt } from '../../geometry/index.js';
import { sentenceDivisions } from './divisions.js';
import { itemStart, pageEnds, type PageEnd, type Position } from './page-ends.js';
import type { Side } from './page-style.js';
import type { Section } from './sections.js';

/** The room on a page or an opening. */
export interface PageFrame {
  readonly height: Pt;
  readonly pitch: Pt | undefined;
  /** Undefined for an opening, both sides of which end level. */
  readonly side: Side | undefined;
}

/** What stands on one page or opening. */
export interface FittedPage {
  readonly start: Position;
  /** Where the next one begins; undefined at the section's end. */
  readonly next: Position | undefined;
  readonly bottom: Pt;
}

/** Room is counted in lines of a page of 22, GB/T 9704. */
const LINES_PER_PAGE = 22;
/** Feet of an opening that differ by a line are this much worse than level ones, in squared lines. */
const UNEVEN_OPENING = 0.25;
/** A section's last page with one line or two looks forgotten. */
const SHORT_LAST_PAGE: readonly number[] = [0, 2, 0.5];
const EPSILON = 1e-9;

/** The pages of a section; `frameOf` tells the room on each, from 0. */
export function fitSection(section: Section, frameOf: (page: number) => PageFrame): readonly FittedPage[] {
  return new Fit(section, frameOf).pages();
}

interface Choice {
  readonly cost: number;
  readonly pages: number;
  readonly end: PageEnd | undefined;
}

const NOTHING_LEFT: Choice = { cost: 0, pages: 0, end: undefined };

/** The search: for a position on a page of a kind, the cheapest way to the section's end. */
class Fit {
  private readonly divisions: readonly ReturnType<typeof sentenceDivisions>[];
  private readonly choices = new Map<string, Choice>();
  private readonly ends = new Map<string, readonly PageEnd[]>();

  constructor(
    private readonly section: Section,
    private readonly frameOf: (page: number) => PageFrame,
  ) {
    this.divisions = section.items.map(sentenceDivisions);
  }

  pages(): readonly FittedPage[] {
    const pages: FittedPage[] = [];
    let start: Position | undefined = itemStart(this.section.items, 0);
    let freeBefore: number | undefined;
    for (let page = 0; start; page += 1) {
      const { end } = this.choose(start, page, freeBefore);
      if (!end) break;
      pages.push({ start, next: end.next, bottom: end.bottom });
      freeBefore = this.freeLines(end, page);
      start = end.next;
    }
    return pages;
  }

  /** `freeBefore`: the room left on the verso that this page faces. Of ends that cost the same the one with fewer pages is chosen, then the fuller page. */
  private choose(start: Position, page: number, freeBefore: number | undefined): Choice {
    const facing = this.frameOf(page).side === 'recto' ? freeBefore : undefined;
    const key = `${keyOf(start)}|${Math.min(page, 2 + (page % 2))}|${facing?.toFixed(1) ?? ''}`;
    const known = this.choices.get(key);
    if (known) return known;
    let best: Choice = { cost: Infinity, pages: 0, end: undefined };
    for (const end of this.endsOf(start, page)) {
      const rest = end.next ? this.choose(end.next, page + 1, this.freeLines(end, page)) : NOTHING_LEFT;
      const choice = { cost: this.costOf(end, page, facing) + rest.cost, pages: rest.pages + 1, end };
      if (isBetter(choice, best)) best = choice;
    }
    this.choices.set(key, best);
    return best;
  }

  private endsOf(start: Position, page: number): readonly PageEnd[] {
    const { height, pitch } = this.frameOf(page);
    const key = `${keyOf(start)}|${height}|${pitch ?? ''}`;
    const known = this.ends.get(key);
    if (known) return known;
    const { items, keepsTopMargin } = this.section;
    const context = { items, divisions: this.divisions, height, pitch, keepsTopMargin };
    const ends = [...pageEnds(start, context)].sort((a, b) => b.bottom - a.bottom);
    this.ends.set(key, ends);
    return ends;
  }

  private freeLines({ bottom }: PageEnd, page: number): number {
    const { height } = this.frameOf(page);
    return (Math.max(0, height - bottom) / height) * LINES_PER_PAGE;
  }

  private costOf(end: PageEnd, page: number, freeBefore: number | undefined): number {
    const free = this.freeLines(end, page);
    if (!end.next) return page === 0 ? 0 : (SHORT_LAST_PAGE[Math.round(LINES_PER_PAGE - free)] ?? 0);
    const uneven = freeBefore === undefined ? 0 : UNEVEN_OPENING * (free - freeBefore) ** 2;
    return free ** 2 + uneven + end.price;
  }
}

function isBetter(a: Choice, b: Choice): boolean {
  if (Math.abs(a.cost - b.cost) > EPSILON) return a.cost < b.cost;
  return a.pages < b.pages;
}

const keyOf = ({ item, cursors }: Position): string =>
  `${item}:${cursors.map(({ paragraph, sentence, line }) => `${paragraph}.${sentence}.${line}`).join(',')}`;
