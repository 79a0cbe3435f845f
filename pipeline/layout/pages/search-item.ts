/**
 * An item of a section as the search for page ends sees it, with what was found from it on: kept as long as the item lives, so that
 * after a change only what depends on the change is searched again. It names other items by numbers and holds none of them.
 */
import type { Origin } from '../../edition/index.js';
import type { FlowItem } from '../flow/index.js';
import { KeptBy } from '../kept-by.js';
import { divisionsBefore, sentenceDivisions, type Division } from './divisions.js';
import { holdsNext, lineHeightOf } from './item-on-page.js';
import type { PageEnd } from './page-ends.js';
import type { PageFrame } from './place-lines.js';

/** An end of a page with what does not depend on the pages before it. */
export interface Option {
  /** The position after it: so many items further on, and its number there; undefined at the section's end. */
  readonly next: { readonly items: number; readonly place: number } | undefined;
  readonly bottom: PageEnd['bottom'];
  /** Lines left, of a page of 22. */
  readonly free: number;
  readonly cost: number;
}

/** The ends of a page, the fullest first, and the numbers of the items that they depend on. */
interface KnownOptions {
  readonly seen: readonly number[];
  readonly options: readonly Option[];
}

/** The cheapest way from a position to the section's end. */
export interface Choice {
  readonly cost: number;
  readonly pages: number;
  readonly option: Option | undefined;
}

/** What was chosen for positions in an item before a certain end of the section. */
export interface Tail {
  readonly number: number;
  readonly choices: Map<number, Choice>;
}

/** After an edit, what stood before it and what stood before that. */
const STATES_KEPT = 2;

export class SearchItem {
  readonly divisions: readonly Division[] | undefined;
  readonly turns: readonly Division[];
  readonly lineHeight: number;
  private readonly places: Division[] = [];
  private readonly placeNumbers = new Map<string, number>();
  private readonly options = new Map<number, KnownOptions[]>();
  private readonly tails: { readonly next: number; readonly tail: Tail }[] = [];

  /** `number`: no other item of the same settings has it. */
  constructor(
    readonly number: number,
    item: FlowItem,
    turns: ReadonlySet<Origin>,
  ) {
    this.divisions = sentenceDivisions(item);
    this.turns = divisionsBefore(item, this.divisions, turns);
    this.lineHeight = lineHeightOf(item);
  }

  /** The number of a place in the item. */
  numberOf(place: Division): number {
    const key = place.map(({ paragraph, sentence, line }) => `${paragraph}.${sentence}.${line}`).join(',');
    const known = this.placeNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.places.push(place) - 1;
    this.placeNumbers.set(key, number);
    return number;
  }

  placeOf(number: number): Division {
    return this.places[number] ?? [];
  }

  /** The options of a page that begins at a place, known from an earlier search; `numberAt`: the number of the item so many further on. */
  knownOptions(key: number, numberAt: (items: number) => number): readonly Option[] | undefined {
    return this.options.get(key)?.find(({ seen }) => seen.every((number, i) => number === numberAt(i)))?.options;
  }

  keepOptions(key: number, known: KnownOptions): void {
    this.options.set(key, [known, ...(this.options.get(key) ?? []).slice(0, STATES_KEPT - 1)]);
  }

  /** What is known from this item to the section's end; `next`: the number of the tail from the next item on. */
  tailBefore(next: number, newNumber: () => number): Tail {
    const known = this.tails.find((tail) => tail.next === next);
    if (known) return known.tail;
    const tail = { number: newNumber(), choices: new Map<number, Choice>() };
    this.tails.unshift({ next, tail });
    this.tails.splice(STATES_KEPT);
    return tail;
  }
}

/** The room on the pages of a section: its first, and after it those on the other side and those on its own. */
export type Frames = readonly [PageFrame, PageFrame, PageFrame];

/** Items searched for page ends in the same room. */
export class SearchItems {
  private readonly kept = new KeptBy<FlowItem, SearchItem>();
  private count = 0;

  readonly newNumber = (): number => {
    this.count += 1;
    return this.count;
  };

  /** The items of a section; `turns`: segments with which pages begin. */
  of(
    items: readonly FlowItem[],
    { keepsTopMargin, turns }: { readonly keepsTopMargin: boolean; readonly turns: ReadonlySet<Origin> },
  ): readonly SearchItem[] {
    return items.map((item, i) => {
      const above = i === 0 ? (keepsTopMargin ? 'margin' : 'edge') : holdsNext(items, i - 1) ? 'heading' : 'text';
      return this.kept.get(item, [above, turnsIn(item, turns)], () => new SearchItem(this.newNumber(), item, turns));
    });
  }
}

/** The given segments that an item has, as one text. */
function turnsIn({ cells }: FlowItem, turns: ReadonlySet<Origin>): string {
  if (turns.size === 0) return '';
  const ids = cells.flat().flatMap(({ sentences }) => sentences?.ids.flat() ?? []);
  return ids.filter((id) => turns.has(id)).join(' ');
}
