/**
 * A section to pages: the page ends that together leave the least room, squared, over the whole section.
 * After Plass, "Optimal pagination techniques" (1981): a search over all ends, each position answered once.
 */
import type { Pt } from '../../geometry/index.js';
import { divisionsBefore, sentenceDivisions } from './divisions.js';
import { itemStart, lineHeightOf, type Position } from './item-on-page.js';
import { pageEnds, type PageEnd } from './page-ends.js';
import { areAsEstimated, placeItems, type FittedPage, type PageFrame, type PlacedItem } from './place-lines.js';
import type { Section } from './sections.js';

/** Room is counted in lines of a page of 22, GB/T 9704. */
const LINES_PER_PAGE = 22;
/** Feet of an opening that differ by a line are this much worse than level ones, in squared lines. */
const UNEVEN_OPENING = 0.25;
/** A section's last page with one line or two looks forgotten. */
const SHORT_LAST_PAGE: readonly number[] = [0, 2, 0.5];
const EPSILON = 1e-9;

/**
 * The pages of a section with what stands on them; `frameOf` tells the room on each, from 0. Paragraphs that are divided at sentences are first taken
 * to have about as many lines as their characters need; the pieces that are chosen are set, and where one differs the choice is made again.
 */
export function fitSection(section: Section, frameOf: (page: number) => PageFrame): readonly (readonly PlacedItem[])[] {
  for (;;) {
    const pages = new Fit(section, frameOf).pages();
    const placed = pages.map((page, i) => placeItems(section, page, frameOf(i)));
    if (areAsEstimated(placed)) return placed;
  }
}

/** The three kinds of page in a section: the first, and after it those on the other side and those on its own. */
type PageKindIndex = 0 | 1 | 2;
const kindOf = (page: number): PageKindIndex => (page === 0 ? 0 : page % 2 === 1 ? 1 : 2);

/** An end with what does not depend on the pages before it. */
interface Option {
  readonly end: PageEnd;
  /** The number of the position after it. */
  readonly next: number | undefined;
  readonly free: number;
  readonly cost: number;
}

interface Choice {
  readonly cost: number;
  readonly pages: number;
  readonly option: Option | undefined;
}

const NOTHING_LEFT: Choice = { cost: 0, pages: 0, option: undefined };
/** Feet of an opening are compared in whole lines; what is left is less than any page has. */
const MOST_FREE = 31;
const NOT_FACING = MOST_FREE + 1;

/** The search: for a position on a page of a kind, the cheapest way to the section's end. */
class Fit {
  private readonly divisions: readonly ReturnType<typeof sentenceDivisions>[];
  private readonly turns: readonly ReturnType<typeof divisionsBefore>[];
  private readonly frames: readonly PageFrame[];
  private readonly positions: Position[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly choices = new Map<number, Choice>();
  private readonly options = new Map<number, readonly Option[]>();

  constructor(
    private readonly section: Section,
    frameOf: (page: number) => PageFrame,
  ) {
    this.divisions = section.items.map(sentenceDivisions);
    this.turns = section.items.map((item, i) => divisionsBefore(item, this.divisions[i], section.turns));
    this.frames = [0, 1, 2].map(frameOf);
  }

  pages(): readonly FittedPage[] {
    const pages: FittedPage[] = [];
    let position: number | undefined = this.numberOf(itemStart(this.section.items, 0));
    let freeBefore = NOT_FACING;
    for (let page = 0; position !== undefined; page += 1) {
      const start: Position | undefined = this.positions[position];
      const { option }: Choice = this.choose(position, page, freeBefore);
      if (!option || !start) break;
      pages.push({ start, next: option.end.next, bottom: option.end.bottom });
      freeBefore = wholeLines(option.free);
      position = option.next;
    }
    return pages;
  }

  /** `freeBefore`: the lines left on the page before. Of ends that cost the same the one with fewer pages is chosen, then the fuller page. */
  private choose(position: number, page: number, freeBefore: number): Choice {
    const kind = kindOf(page);
    const facing = page > 0 && this.frames[kind]?.side === 'recto' ? freeBefore : NOT_FACING;
    const key = (position * 3 + kind) * (NOT_FACING + 1) + facing;
    const known = this.choices.get(key);
    if (known) return known;
    let best: Choice = { cost: Infinity, pages: 0, option: undefined };
    for (const option of this.optionsOf(position, kind)) {
      // The fullest ends come first, and what follows costs nothing at least: a dearer end need not be followed up.
      if (option.cost > best.cost + EPSILON) continue;
      const { next, free } = option;
      const rest = next === undefined ? NOTHING_LEFT : this.choose(next, page + 1, wholeLines(free));
      const uneven =
        facing === NOT_FACING || next === undefined ? 0 : UNEVEN_OPENING * (wholeLines(free) - facing) ** 2;
      const choice = { cost: option.cost + uneven + rest.cost, pages: rest.pages + 1, option };
      if (isBetter(choice, best)) best = choice;
    }
    this.choices.set(key, best);
    return best;
  }

  /** The ends of a page, the fullest first. */
  private optionsOf(position: number, kind: PageKindIndex): readonly Option[] {
    const key = position * 3 + kind;
    const known = this.options.get(key);
    if (known) return known;
    const start = this.positions[position];
    const frame = this.frames[kind];
    if (!start || !frame) return [];
    const { items, keepsTopMargin } = this.section;
    const { height, pitch } = frame;
    const ends = pageEnds(start, {
      items,
      divisions: this.divisions,
      turns: this.turns,
      height,
      pitch,
      keepsTopMargin,
    });
    const options = [...ends].sort((a, b) => b.bottom - a.bottom).map((end) => this.optionOf(end, kind, height));
    this.options.set(key, options);
    return options;
  }

  private optionOf(end: PageEnd, kind: PageKindIndex, height: Pt): Option {
    const free = (Math.max(0, height - end.bottom) / height) * LINES_PER_PAGE;
    if (end.next) return { end, next: this.numberOf(end.next), free, cost: free ** 2 + end.price };
    const last = this.section.items.at(-1);
    const lines = last ? Math.round(end.bottom / lineHeightOf(last)) : 0;
    const cost = kind === 0 ? 0 : (SHORT_LAST_PAGE[lines] ?? 0);
    return { end, next: undefined, free, cost };
  }

  private numberOf(position: Position): number {
    const key = keyOf(position);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.positions.push(position) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

const wholeLines = (free: number): number => Math.min(MOST_FREE, Math.round(free));

function isBetter(a: Choice, b: Choice): boolean {
  if (Math.abs(a.cost - b.cost) > EPSILON) return a.cost < b.cost;
  return a.pages < b.pages;
}

const keyOf = ({ item, cursors }: Position): string =>
  `${item}:${cursors.map(({ paragraph, sentence, line }) => `${paragraph}.${sentence}.${line}`).join(',')}`;
