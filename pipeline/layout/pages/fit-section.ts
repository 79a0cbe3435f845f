/**
 * A section to pages: the page ends that together leave the least room, squared, over the whole section.
 * After Plass, "Optimal pagination techniques" (1981): a search over all ends, each position answered once.
 */
import type { Pt } from '../../geometry/index.js';
import type { Memo, Steps } from '../../work/index.js';
import { turnsAtSentences } from './divisions.js';
import { itemStart, type Position } from './item-on-page.js';
import { KnownPieces } from './known-pieces.js';
import { pageEnds, type PageEnd } from './page-ends.js';
import { placeItems, type FittedPage, type PageFrame, type PlacedItem } from './place-lines.js';
import { Searched, type Choice, type Frames, type Option, type SearchItem, type Tail } from './search-item.js';
import type { Section } from './sections.js';

/** Room is counted in lines of a page of 22, GB/T 9704. */
const LINES_PER_PAGE = 22;
/** Feet of an opening that differ by a line are this much worse than level ones, in squared lines. */
const UNEVEN_OPENING = 0.25;
/** A section's last page with one line or two looks forgotten. */
const SHORT_LAST_PAGE: readonly number[] = [0, 2, 0.5];
const EPSILON = 1e-9;
/** So many positions are looked into in one step. */
const STEP = 16;

/**
 * The pages of a section with what stands on them; `frameOf` tells the room on each, from 0. Paragraphs that are divided at sentences are first taken
 * to have about as many lines as their characters need; the pieces that are chosen are set, and where one differs the choice is made again.
 */
export function* fitSection(
  section: Section,
  frameOf: (page: number) => PageFrame,
  memo: Memo,
): Steps<readonly (readonly PlacedItem[])[]> {
  const frames: Frames = [frameOf(0), frameOf(1), frameOf(2)];
  const isAtLines = !section.items.some(turnsAtSentences);
  const settings = frames.flatMap(({ height, pitch, side }) => [height, pitch, side]);
  const searched = memo.keep('layout/search', [...settings, isAtLines], () => new Searched());
  const pieces = new KnownPieces(section.items);
  for (;;) {
    const known = isAtLines ? section : { ...section, items: pieces.items(memo) };
    const items = yield* searched.items(known.items, known, memo);
    const pages = yield* new Fit(known, items, { frames, isAtLines, searched, memo }).pages();
    const placed: (readonly PlacedItem[])[] = [];
    for (const [i, page] of pages.entries()) {
      placed.push(placeItems(known, page, frames[kindOf(i)]));
      yield;
    }
    if (isAtLines || (yield* pieces.areAsCounted(placed))) return placed;
    yield;
  }
}

/** The three kinds of page in a section: the first, and after it those on the other side and those on its own. */
type PageKindIndex = 0 | 1 | 2;
const kindOf = (page: number): PageKindIndex => (page === 0 ? 0 : page % 2 === 1 ? 1 : 2);
const kindAfter = (kind: PageKindIndex): PageKindIndex => (kind === 1 ? 2 : 1);

interface FitSettings {
  readonly frames: Frames;
  readonly isAtLines: boolean;
  readonly searched: Searched;
  readonly memo: Memo;
}

const NOTHING_LEFT: Choice = { cost: 0, pages: 0, option: undefined };
const NO_WAY: Choice = { cost: Infinity, pages: 0, option: undefined };
/** Feet of an opening are compared in whole lines; what is left is less than any page has. */
const MOST_FREE = 31;
const NOT_FACING = MOST_FREE + 1;

/** A position on a page of a kind; `facing`: the lines left on the page beside it, if that is filled already. */
interface State {
  readonly item: number;
  readonly place: number;
  readonly kind: PageKindIndex;
  readonly facing: number;
}

/** A position that is being answered: the options weighed so far. */
interface OpenState {
  readonly state: State;
  readonly options: readonly Option[];
  weighed: number;
  best: Choice;
}

const keyOf = (place: number, kind: PageKindIndex, facing: number): number =>
  (place * 3 + kind) * (NOT_FACING + 1) + facing;

/** The search: for a position on a page of a kind, the cheapest way to the section's end. */
class Fit {
  private readonly numbers: readonly number[];
  /** What is known from each item on to the section's end. */
  private readonly tails: readonly Tail[];

  constructor(
    private readonly section: Section,
    private readonly items: readonly SearchItem[],
    private readonly settings: FitSettings,
  ) {
    const { searched, memo } = settings;
    this.numbers = this.items.map(({ number }) => number);
    this.tails = searched.tails(this.items, memo);
  }

  *pages(): Steps<readonly FittedPage[]> {
    const pages: FittedPage[] = [];
    const first = this.items[0]?.numberOf(itemStart(this.section.items, 0).cursors) ?? 0;
    let state: State | undefined = { item: 0, place: first, kind: 0, facing: NOT_FACING };
    while (state) {
      const { option }: Choice = this.answerTo(state) ?? (yield* this.choose(state));
      if (!option) break;
      const after: State | undefined = this.stateAfter(state, option);
      const next = after && this.positionOf(after);
      pages.push({ start: this.positionOf(state), next, bottom: option.bottom });
      state = after;
    }
    return pages;
  }

  private answerTo(state: State): Choice | undefined {
    return this.tails[state.item]?.choices.get(keyOf(state.place, state.kind, state.facing));
  }

  /** The position behind an option; undefined at the section's end. */
  private stateAfter({ item, kind }: State, option: Option): State | undefined {
    const { next } = option;
    const after = kindAfter(kind);
    return next && { item: item + next.items, place: next.place, kind: after, facing: this.facingAfter(after, option) };
  }

  /** The lines left on the page before, for a page of a kind. */
  private facingAfter(kind: PageKindIndex, { free }: Option): number {
    return this.settings.frames[kind].side === 'recto' ? free : NOT_FACING;
  }

  /**
   * Of ends that cost the same the one with fewer pages is chosen, then the fuller page. Positions that wait for an answer further on
   * stand in a list, not in calls: there can be a thousand of them.
   */
  private *choose(first: State): Steps<Choice> {
    const waiting = [this.open(first)];
    for (let count = 1; ; count += 1) {
      const last = waiting.at(-1);
      if (!last) return NO_WAY;
      const wanted = this.weigh(last);
      if (wanted) {
        waiting.push(this.open(wanted));
        if (count % STEP === 0) yield;
        continue;
      }
      const { item, place, kind, facing } = last.state;
      this.tails[item]?.choices.set(keyOf(place, kind, facing), last.best);
      waiting.pop();
      if (waiting.length === 0) return last.best;
    }
  }

  private open(state: State): OpenState {
    return { state, options: this.optionsOf(state), weighed: 0, best: NO_WAY };
  }

  /** Weighs options until one leads to a position that has no answer yet, which is given; undefined when all are weighed. */
  private weigh(open: OpenState): State | undefined {
    const { state, options } = open;
    const kind = kindAfter(state.kind);
    for (; open.weighed < options.length; open.weighed += 1) {
      const option = options[open.weighed];
      // The fullest ends come first, and what follows costs nothing at least: a dearer end need not be followed up.
      if (!option || option.cost > open.best.cost + EPSILON) continue;
      const { next, free } = option;
      const rest = next
        ? this.tails[state.item + next.items]?.choices.get(keyOf(next.place, kind, this.facingAfter(kind, option)))
        : NOTHING_LEFT;
      if (!rest) return this.stateAfter(state, option);
      const uneven = state.facing === NOT_FACING || !next ? 0 : UNEVEN_OPENING * (free - state.facing) ** 2;
      const cost = option.cost + uneven + rest.cost;
      const pages = rest.pages + 1;
      if (isBetter(cost, pages, open.best)) open.best = { cost, pages, option };
    }
    return undefined;
  }

  /** The ends of a page, the fullest first. */
  private optionsOf(state: State): readonly Option[] {
    const item = this.items[state.item];
    if (!item) return [];
    const key = state.place * 3 + state.kind;
    const known = item.knownOptions(key, this.numbers, state.item);
    if (known) return known;
    const { height, pitch } = this.settings.frames[state.kind];
    const { ends, last } = pageEnds(this.positionOf(state), {
      items: this.section.items,
      divisionsOf: (i) => this.items[i]?.divisions,
      turnsOf: (i) => this.items[i]?.turns ?? [],
      isAtLines: this.settings.isAtLines,
      ...{ height, pitch },
      keepsTopMargin: this.section.keepsTopMargin,
    });
    const options = [...ends].sort((a, b) => b.bottom - a.bottom).map((end) => this.optionOf(end, state, height));
    // The item behind the last one may hold it to itself, or not be there.
    const seen = Array.from({ length: last - state.item + 2 }, (_, i) => this.numbers[state.item + i] ?? 0);
    item.keepOptions(key, { seen, options });
    return options;
  }

  private optionOf({ next, bottom, price }: PageEnd, { item, kind }: State, height: Pt): Option {
    const exactly = (Math.max(0, height - bottom) / height) * LINES_PER_PAGE;
    const free = wholeLines(exactly);
    if (next) {
      const place = this.items[next.item]?.numberOf(next.cursors) ?? 0;
      return { next: { items: next.item - item, place }, bottom, free, cost: exactly ** 2 + price };
    }
    const last = this.items.at(-1);
    const lines = last ? Math.round(bottom / last.lineHeight) : 0;
    return { next: undefined, bottom, free, cost: kind === 0 ? 0 : (SHORT_LAST_PAGE[lines] ?? 0) };
  }

  private positionOf({ item, place }: State): Position {
    return { item, cursors: this.items[item]?.placeOf(place) ?? [] };
  }
}

const wholeLines = (free: number): number => Math.min(MOST_FREE, Math.round(free));

function isBetter(cost: number, pages: number, than: Choice): boolean {
  if (Math.abs(cost - than.cost) > EPSILON) return cost < than.cost;
  return pages < than.pages;
}
