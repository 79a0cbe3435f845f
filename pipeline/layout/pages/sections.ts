/** The items between two forced breaks: what is made into pages as a whole. */
import type { Origin } from '../../edition/index.js';
import type { FlowItem } from '../flow/index.js';
import type { Side } from './page-style.js';

/** Items that begin on a page of their own and run on to the next forced break. */
export interface Section {
  readonly items: readonly FlowItem[];
  /** The index of its first item among all. */
  readonly first: number;
  /** The name of its pages. */
  readonly name: string;
  /** Its first page: any, or a recto or verso behind a blank page if need be. */
  readonly side: Side | 'page';
  /** Whether the first cell stands on the verso and the second on the recto. */
  readonly isFacing: boolean;
  /** Whether the margin above it counts: CSS Fragmentation 3, section 5.2: after a forced break, yes. */
  readonly keepsTopMargin: boolean;
  /** Segments with which pages begin, given from outside. */
  readonly turns: ReadonlySet<Origin>;
}

/** The sections in order. `turns`: the segments with which pages begin as well, given from outside. */
export function sectionsOf(items: readonly FlowItem[], turns: readonly Origin[]): readonly Section[] {
  const given = new Set(turns);
  const sections: (Section & { readonly items: FlowItem[] })[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const forced = forcedBreak(before, item);
    const isTurn = item.firstIds.some((id) => given.has(id));
    if (before && !forced && !isTurn) {
      sections.at(-1)?.items.push(item);
      return;
    }
    const isFacing = item.pairing === 'facing';
    const keepsTopMargin = !before || forced !== undefined;
    // An opening begins with its verso.
    const side = isFacing ? 'verso' : (forced ?? 'page');
    sections.push({ items: [item], first: index, name: item.page, side, isFacing, keepsTopMargin, turns: given });
  });
  return sections;
}

/** CSS Paged Media 3, section 7: a change of the pages' name is a forced break. So is a change from pages to openings. */
function forcedBreak(before: FlowItem | undefined, item: FlowItem): Section['side'] | undefined {
  const values = [item.breakBefore, before?.breakAfter];
  const side = values.find((value) => value === 'recto' || value === 'verso');
  if (side) return side;
  const changes = before !== undefined && (before.page !== item.page || before.pairing !== item.pairing);
  return changes || values.includes('page') ? 'page' : undefined;
}
