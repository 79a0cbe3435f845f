/** Facing rows as the paragraphs of their pages: those of a verso, then those of its recto, divided where our pages are. */
import type { Block, BlockStyle, Edition, PageStyles, PageStyleSet } from '../../edition/index.js';
import type { FacingOpening, FacingStretch } from './facing-pages.js';
import { beginsRow, facingParagraph, type FacingParagraph } from './facing-paragraph.js';
import { withFacingMargin, withFacingPitch } from './facing-reserve.js';
import { pagesOf } from './sections.js';

/** The edition with its facing rows as pages. Rows of which no page is known stay rows. */
export function facingSides(edition: Edition, openings: readonly FacingOpening[]): Edition {
  const known = new Set(openings.flatMap(stretchesIn).map(({ block }) => block));
  const blocks = edition.blocks.map((block, index) =>
    block.kind === 'row' && known.has(index) ? withFacingPitch(block, pagesOf(edition.pages, block.page)) : block,
  );
  const divided = blocks.flatMap((block, index): readonly Block[] => {
    if (!known.has(index)) return [block];
    const beginning = openings.filter((opening) => stretchesIn(opening)[0]?.block === index);
    return beginning.flatMap((opening, at) => writeOpening(opening, blocks, at === 0 && !known.has(index - 1)));
  });
  const names = new Set(edition.blocks.filter((_, index) => known.has(index)).map(({ page }) => page));
  return { ...edition, pages: pagesWithMargin(edition.pages, names), blocks: divided };
}

/** The pages of an edition, those of some names with the margin of facing pages; `undefined` names those without a name. */
function pagesWithMargin(pages: PageStyles, names: ReadonlySet<string | undefined>): PageStyles {
  const named = Object.entries(pages.named ?? {}).map(([name, set]): readonly [string, PageStyleSet] => [
    name,
    names.has(name) ? withFacingMargin(set) : set,
  ]);
  return {
    ...pages,
    ...(names.has(undefined) && withFacingMargin(pages)),
    ...(pages.named && { named: Object.fromEntries(named) }),
  };
}

const stretchesIn = ({ verso, recto }: FacingOpening): readonly FacingStretch[] => [...verso, ...recto];

/** The paragraphs of an opening. `isForced`: what stands before it is no opening. */
function writeOpening(opening: FacingOpening, blocks: readonly Block[], isForced: boolean): readonly FacingParagraph[] {
  const side = (name: 'verso' | 'recto'): readonly FacingParagraph[] =>
    opening[name].flatMap((stretch, at) => {
      const row = blocks[stretch.block];
      const paragraph = row?.kind === 'row' ? facingParagraph(row, stretch) : undefined;
      return paragraph ? [at === 0 ? asFirst(paragraph, name, isForced) : paragraph] : [];
    });
  const paragraphs = [...side('verso'), ...side('recto')];
  const pageNumber = pageNumberOf(opening, blocks);
  return paragraphs.map((paragraph, at) => ({
    // What does not stand facing begins a page of its own.
    ...(at === paragraphs.length - 1 ? withStyle(paragraph, { breakAfter: 'page' }) : paragraph),
    ...(at === 0 && pageNumber !== undefined && { pageNumber }),
  }));
}

/** The number that the last of the rows that begin in an opening gives its verso. A document that begins with a verso lacks page 1, which is blank. */
function pageNumberOf(opening: FacingOpening, blocks: readonly Block[]): number | undefined {
  const rows = stretchesIn(opening).filter(beginsRow);
  const given = rows.map(({ block }) => blocks[block]?.pageNumber).findLast((number) => number !== undefined);
  return given ?? (rows[0]?.block === 0 ? 2 : undefined);
}

const withStyle = (paragraph: FacingParagraph, change: Partial<BlockStyle>): FacingParagraph => ({
  ...paragraph,
  style: { ...paragraph.style, ...change },
});

/** The first on its page starts the side; the margin above it is cut off where a page ends before it (CSS Fragmentation 3, section 5.2). */
const asFirst = (paragraph: FacingParagraph, side: 'verso' | 'recto', isForced: boolean): FacingParagraph =>
  withStyle(paragraph, { breakBefore: side, ...(!isForced && { marginTop: 0 }) });
