/** Where Word needs a new section: a page of the other side, pages of another name, numbers that start again. */
import type { Block, BreakValue, PageStyles, PageStyleSet } from '../../edition/index.js';
import { isFacingParagraph } from './facing-paragraph.js';

/** Where a section starts: on the next page, or on the next page of that side. */
export type SectionStart = 'page' | 'recto' | 'verso';

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
  /** Whether its first page is set apart. */
  readonly hasFirstPage: boolean;
  readonly pageNumber?: number;
  /** Whether it is one facing page, which nothing may run over. */
  readonly isFacingPage: boolean;
  readonly blocks: readonly PlacedBlock[];
}

/** What breaks between two blocks: a side is stronger than a page, a page than nothing. */
function breakBetween(previous: Block | undefined, next: Block): BreakValue {
  const breakOf = (block: Block): readonly [BreakValue, BreakValue] =>
    block.kind === 'row' ? [block.breakBefore, block.breakAfter] : [block.style.breakBefore, block.style.breakAfter];
  // Nothing can break before the first block: it starts the first page anyway.
  if (previous === undefined) return 'auto';
  const values = [breakOf(next)[0], breakOf(previous)[1]];
  return (
    values.find((value) => value === 'recto' || value === 'verso') ?? values.find((value) => value === 'page') ?? 'auto'
  );
}

/** Where a section must start at a block, if one must. Numbers start again with a page: Word cannot number a page from its middle. */
function startAt(previous: Block | undefined, next: Block): SectionStart | undefined {
  const value = breakBetween(previous, next);
  if (previous === undefined) return undefined;
  if (value === 'recto' || value === 'verso') return value;
  const isNumbered = value === 'page' && next.pageNumber !== undefined;
  return isNumbered || previous.page !== next.page ? 'page' : undefined;
}

/** The pages of a name; those without one where there is none. */
export const pagesOf = (pages: PageStyles, name: string | undefined): PageStyleSet =>
  (name === undefined ? undefined : pages.named?.[name]) ?? pages;

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
    return {
      ...(start && { start }),
      pages: set,
      beginsRun,
      // The first page of all without a name is that of the document.
      hasFirstPage: beginsRun && (first?.page === undefined ? at === 0 : set.hasFirst === true),
      ...(first?.pageNumber !== undefined && { pageNumber: first.pageNumber }),
      isFacingPage: first !== undefined && isFacingParagraph(first),
      blocks: inside.map((block, place) => ({
        block,
        breaksPage: place > 0 && breakBetween(inside[place - 1], block) === 'page',
      })),
    };
  });
}
