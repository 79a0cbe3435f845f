/** Facing rows as the paragraphs of their pages: those of a verso, then those of its recto, divided where our pages are. */
import type { Block, BlockStyle, Edition, PageStyleSet } from '../../../edition/index.js';
import type { FacingOpening, FacingStretch } from './facing-pages.js';
import { beginsRow, facingPageName, facingParagraph, type FacingParagraph } from './facing-paragraph.js';
import { withFacingMargin, withFacingPitch } from './facing-reserve.js';
import { pagesOf, type Side } from './page-styles.js';

/** The edition with its facing rows as pages. Rows of which no page is known stay rows. */
export function facingSides(edition: Edition, openings: readonly FacingOpening[]): Edition {
  const known = new Set(openings.flatMap(stretchesIn).map(({ block }) => block));
  const blocks = edition.blocks.map((block, index) =>
    block.kind === 'row' && known.has(index) ? withFacingPitch(block, pagesOf(edition.pages, block.page)) : block,
  );
  const beginnings = new Map<number | undefined, FacingOpening[]>();
  for (const opening of openings) {
    const [first] = stretchesIn(opening);
    beginnings.set(first?.block, [...(beginnings.get(first?.block) ?? []), opening]);
  }
  const divided = blocks.flatMap((block, index): readonly Block[] => {
    if (!known.has(index)) return [block];
    return (beginnings.get(index) ?? []).flatMap((opening, at) =>
      writeOpening(opening, blocks, at === 0 && !known.has(index - 1)),
    );
  });
  return { ...edition, pages: { ...edition.pages, named: namedPages(edition, known) }, blocks: divided };
}

/** The named pages of an edition, and its facing pages, which have a margin of their own. */
function namedPages({ pages, blocks }: Edition, known: ReadonlySet<number>): Readonly<Record<string, PageStyleSet>> {
  const names = new Set(blocks.filter((_, index) => known.has(index)).map(({ page }) => page));
  const facing = [...names].map((name): readonly [string, PageStyleSet] => {
    // The first page of all without a name is that of the document.
    const hasFirst = name === undefined ? known.has(0) : pages.named?.[name]?.hasFirst === true;
    return [facingPageName(name), { ...withFacingMargin(pagesOf(pages, name)), hasFirst }];
  });
  return { ...pages.named, ...Object.fromEntries(facing) };
}

const stretchesIn = ({ verso, recto }: FacingOpening): readonly FacingStretch[] => [...verso, ...recto];

/** The paragraphs of an opening. `isForced`: what stands before it is no opening. */
function writeOpening(opening: FacingOpening, blocks: readonly Block[], isForced: boolean): readonly FacingParagraph[] {
  const side = (name: Side): readonly FacingParagraph[] =>
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
const asFirst = (paragraph: FacingParagraph, side: Side, isForced: boolean): FacingParagraph =>
  withStyle(paragraph, { breakBefore: side, ...(!isForced && { marginTop: 0 }) });
