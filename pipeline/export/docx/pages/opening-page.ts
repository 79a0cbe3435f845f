/** The page that opens a run of pages: what Word calls the first page of a section, where it says other than the pages after it. */
import type { Block, BreakValue, PageStyle, PageStyleSet } from '../../../edition/index.js';
import { saysTheSame } from './bands.js';
import type { Side } from './page-styles.js';

/** What is known of the page with which a run of pages of one name begins. */
export interface Opening {
  readonly pages: PageStyleSet;
  /** Absent where nobody knows on which side it comes to stand. */
  readonly side?: Side;
  /** Whether a rule of its own says what stands on it. */
  readonly hasFirst: boolean;
  /** Every block of the edition, and where the run begins in it. */
  readonly blocks: readonly Block[];
  readonly index: number;
}

/** How a block breaks before and after it. */
export const breaksOf = (block: Block): readonly [before: BreakValue, after: BreakValue] =>
  block.kind === 'row' ? [block.breakBefore, block.breakAfter] : [block.style.breakBefore, block.style.breakAfter];

/** The style of an opening page; undefined where it says what other pages of its side say. Word has one first page, whatever its side. */
export function openingPage(opening: Opening): PageStyle | undefined {
  const { pages, side, hasFirst } = opening;
  const usual = pages[side ?? 'recto'];
  if (!hasFirst && side === undefined) return undefined;
  const first = withoutQuietStrings(hasFirst ? pages.first : usual, opening);
  return saysTheSame(first, usual) ? undefined : first;
}

/** `string(…, first-except)` says nothing on a page where the string is set (CSS Generated Content for Paged Media, section 1.2). */
function withoutQuietStrings(page: PageStyle, opening: Opening): PageStyle {
  const boxes = page.boxes.map((box) => ({
    ...box,
    content: box.content.filter(
      (part) => part.kind !== 'string' || part.which !== 'first-except' || !isQuiet(part.name, opening),
    ),
  }));
  return { ...page, boxes };
}

/**
 * Whether a string surely says nothing on an opening page, though nobody knows here where that page ends. If it had no value before,
 * it is set on this page or has none on it; else it is set here if the block with which the page begins sets it, or one kept with that.
 */
function isQuiet(name: string, { blocks, index }: Opening): boolean {
  const sets = (block: Block): boolean => (block.strings ?? []).some((string) => string.name === name);
  if (!blocks.slice(0, index).some(sets)) return true;
  const from = blocks.slice(index);
  const end = from.findIndex((block, at) => !isKept(block, from[at + 1]));
  return from.slice(0, end === -1 ? from.length : end + 1).some(sets);
}

const isKept = (block: Block, next: Block | undefined): boolean =>
  next !== undefined && (breaksOf(block)[1] === 'avoid' || breaksOf(next)[0] === 'avoid');
