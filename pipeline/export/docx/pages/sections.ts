/** Where Word needs a new section: a page of the other side, pages of another name, numbers that start again. */
import type { Block, BreakValue, PageStyle, PageStyles, PageStyleSet } from '../../../edition/index.js';
import { blankSideOf } from './blank-pages.js';
import { isFacingParagraph } from './facing-paragraph.js';
import { breaksOf, openingPage } from './opening-page.js';
import { isSide, otherSide, pagesOf, type Side } from './page-styles.js';

/** Where a section starts: on the next page, or on the next page of that side. */
export type SectionStart = 'page' | Side;

/** A block, and whether a page must begin with it inside its section. */
export interface PlacedBlock {
  readonly block: Block;
  readonly breaksPage: boolean;
}

export interface SectionPlan {
  /** Absent for the first. */
  readonly start?: SectionStart;
  readonly pages: PageStyleSet;
  /** Whether the section before it has pages of another name, so that headers, footers and first page are its own. */
  readonly beginsRun: boolean;
  /** The style of its first page, where that is set apart. */
  readonly first?: PageStyle;
  readonly pageNumber?: number;
  /** Whether it is one facing page, which nothing may run over. */
  readonly isFacingPage: boolean;
  readonly blocks: readonly PlacedBlock[];
}

/** What breaks between two blocks: a side is stronger than a page, a page than nothing. */
function breakBetween(previous: Block | undefined, next: Block): BreakValue {
  // Nothing can break before the first block: it starts the first page anyway.
  if (previous === undefined) return 'auto';
  const values = [breaksOf(next)[0], breaksOf(previous)[1]];
  return values.find(isSide) ?? values.find((value) => value === 'page') ?? 'auto';
}

/** Where a section must start at a block, if one must. Numbers start again with a page: Word cannot number a page from its middle. */
function startAt(previous: Block | undefined, next: Block): SectionStart | undefined {
  const value = breakBetween(previous, next);
  if (previous === undefined) return undefined;
  if (isSide(value)) return value;
  const isNumbered = value === 'page' && next.pageNumber !== undefined;
  return isNumbered || previous.page !== next.page ? 'page' : undefined;
}

/** The blocks on the pages of the run that begins with a section, and those before it. */
export function blocksOfRun(
  sections: readonly SectionPlan[],
  index: number,
): Record<'before' | 'blocks', readonly Block[]> {
  const next = sections.findIndex(({ beginsRun }, at) => beginsRun && at > index);
  const blocksIn = (some: readonly SectionPlan[]): readonly Block[] =>
    some.flatMap(({ blocks }) => blocks.map(({ block }) => block));
  return {
    before: blocksIn(sections.slice(0, index)),
    blocks: blocksIn(sections.slice(index, next === -1 ? sections.length : next)),
  };
}

/** On which side a section begins: as it starts, beside the blank page before it, else as its first number has it, which is how Word tells sides. */
function openingSide(
  start: SectionStart | undefined,
  previous: Block | undefined,
  pageNumber: number | undefined,
): Side | undefined {
  if (start !== undefined && start !== 'page') return start;
  const blank = blankSideOf(previous);
  if (blank !== undefined) return otherSide(blank);
  if (pageNumber !== undefined) return pageNumber % 2 === 1 ? 'recto' : 'verso';
  return previous === undefined ? 'recto' : undefined;
}

/** The sections of an edition: at least one. */
export function planSections(pages: PageStyles, blocks: readonly Block[]): readonly SectionPlan[] {
  const starts = blocks.flatMap((block, index) => {
    const start = startAt(blocks[index - 1], block);
    return index === 0 || start !== undefined ? [{ index, start }] : [];
  });
  const bounds = starts.length === 0 ? [{ index: 0, start: undefined }] : starts;
  return bounds.map(({ index, start }, at) => {
    const inside = blocks.slice(index, bounds[at + 1]?.index);
    const [first] = inside;
    const set = pagesOf(pages, first?.page);
    const beginsRun = at === 0 || first?.page !== blocks[index - 1]?.page;
    // The first page of all without a name is that of the document.
    const hasFirst = first?.page === undefined ? at === 0 : set.hasFirst === true;
    const side = openingSide(start, blocks[index - 1], first?.pageNumber);
    const opening = beginsRun && openingPage({ pages: set, hasFirst, blocks, index, ...(side && { side }) });
    return {
      ...(start && { start }),
      pages: set,
      beginsRun,
      ...(opening && { first: opening }),
      ...(first?.pageNumber !== undefined && { pageNumber: first.pageNumber }),
      isFacingPage: first !== undefined && isFacingParagraph(first),
      blocks: inside.map((block, place) => ({
        block,
        breaksPage: place > 0 && breakBetween(inside[place - 1], block) === 'page',
      })),
    };
  });
}
