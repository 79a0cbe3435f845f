/**
 * An item of a section as the search for page ends sees it, with what was found from it on: after a change only what depends on the change
 * is searched again. The search sees heights alone, so that an item whose words change and whose lines do not is the same to it.
 */
import type { Origin } from '../../edition/index.js';
import type { FlowItem, FlowParagraph } from '../flow/index.js';
import type { KeyPart, Memo, Steps } from '../../work/index.js';
import { KeptBy } from '../kept-by.js';
import { divisionsBefore, sentenceDivisions, turnsAtSentences, type Division } from './divisions.js';
import { holdsNext, lineHeightOf } from './item-on-page.js';
import type { PageEnd } from './page-ends.js';
import type { PageFrame } from './place-lines.js';

/** An end of a page with what does not depend on the pages before it. */
export interface Option {
  /** The position after it: so many items further on, and its number there; undefined at the section's end. */
  readonly next: { readonly items: number; readonly place: number } | undefined;
  readonly bottom: PageEnd['bottom'];
  /** Whole lines left, of a page of 22. */
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
  readonly choices: Map<number, Choice>;
}

/** So many items are looked up in one step. */
const STEP = 32;

/** Items of one shape stand before different ones; and after an edit what stood there before it may come back. */
const OPTIONS_KEPT = 6;

export class SearchItem {
  readonly divisions: readonly Division[] | undefined;
  readonly turns: readonly Division[];
  readonly lineHeight: number;
  private readonly places: Division[] = [];
  private readonly placeNumbers = new Map<string, number>();
  private readonly options = new Map<number, KnownOptions[]>();

  /** `number`: no other one has it. */
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

  /** The options of a page that begins at a place, known from an earlier search; `numbers`: those of the section's items, this one's at `index`. */
  knownOptions(key: number, numbers: readonly number[], index: number): readonly Option[] | undefined {
    for (const { seen, options } of this.options.get(key) ?? []) if (isSeen(seen, numbers, index)) return options;
    return undefined;
  }

  keepOptions(key: number, known: KnownOptions): void {
    this.options.set(key, [known, ...(this.options.get(key) ?? []).slice(0, OPTIONS_KEPT - 1)]);
  }
}

function isSeen(seen: readonly number[], numbers: readonly number[], index: number): boolean {
  for (let i = 0; i < seen.length; i += 1) if (seen[i] !== (numbers[index + i] ?? 0)) return false;
  return true;
}

/** The room on the pages of a section: its first, and after it those on the other side and those on its own. */
export type Frames = readonly [PageFrame, PageFrame, PageFrame];

/** Sections searched for page ends in the same room. */
export class Searched {
  private readonly shapes = new KeptBy<FlowItem, KeyPart>();
  private count = 0;

  /** The items of a section; `turns`: segments with which pages begin. */
  *items(
    items: readonly FlowItem[],
    { keepsTopMargin, turns }: { readonly keepsTopMargin: boolean; readonly turns: ReadonlySet<Origin> },
    memo: Memo,
  ): Steps<readonly SearchItem[]> {
    const found: SearchItem[] = [];
    for (const [i, item] of items.entries()) {
      const above = i === 0 ? (keepsTopMargin ? 'margin' : 'edge') : holdsNext(items, i - 1) ? 'heading' : 'text';
      const shape = this.shapes.get(item, [], () => shapeOf(item));
      const known = memo.keep('layout/search-item', [this, shape, above, turnsIn(item, turns)], () => {
        this.count += 1;
        return new SearchItem(this.count, item, turns);
      });
      found.push(known);
      if (i % STEP === STEP - 1) yield;
    }
    return found;
  }

  /** For each item, what is known from it on to the section's end. */
  tails(items: readonly SearchItem[], memo: Memo): readonly Tail[] {
    const tails: Tail[] = [];
    let next: Tail | undefined;
    for (let i = items.length - 1; i >= 0; i -= 1) {
      next = memo.keep('layout/tail', [items[i], next], () => ({ choices: new Map<number, Choice>() }));
      tails.push(next);
    }
    return tails.reverse();
  }
}

/** All that the search sees of an item, as one text; one that is divided at sentences shows it more than that, and is itself. */
function shapeOf(item: FlowItem): KeyPart {
  if (turnsAtSentences(item) || item.cells.flat().some(({ sentences }) => sentences)) return item;
  const { cells, marginTop, marginBottom, cellMargins, breakBefore, breakAfter, breakInside, pairing } = item;
  const own = [marginTop, marginBottom, cellMargins.above, ...cellMargins.below];
  const texts = cells.map((cell) => cell.map(paragraphShape).join(';'));
  return [...own, breakBefore, breakAfter, breakInside, pairing, ...texts].join('|');
}

function paragraphShape({ lines, lineHeight, roomAbove, roomBelow, block: { style } }: FlowParagraph): string {
  const { marginTop, marginBottom, orphans, widows, breakBefore, breakAfter } = style;
  const heights = [lines.length, lineHeight, roomAbove, roomBelow, marginTop, marginBottom];
  return [...heights, orphans, widows, breakBefore, breakAfter].join(' ');
}

/** The given segments that an item has, as one text. */
function turnsIn({ cells }: FlowItem, turns: ReadonlySet<Origin>): string {
  if (turns.size === 0) return '';
  const ids = cells.flat().flatMap(({ sentences }) => sentences?.ids.flat() ?? []);
  return ids.filter((id) => turns.has(id)).join(' ');
}
