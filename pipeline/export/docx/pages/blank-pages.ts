/**
 * Pages left blank before a page that starts on a side. Word leaves one out by itself, but LibreOffice takes a section that starts on a side
 * for two: it prints its first page twice over, with the folio of the second on the wrong side, and on saving splits a paragraph at the turn.
 * So where our pages have a blank one, Word is given it as a section on the other side, and what follows starts on the next page.
 */
import type { Block, BlockStyle, Edition, PageStyleSet, ParagraphBlock } from '../../../edition/index.js';
import { INITIAL_JUSTIFICATION } from '../../../edition/index.js';
import type { PagedDocument } from '../../../layout/index.js';
import { paragraphsOf } from '../text/paragraphs.js';
import { breaksOf } from './opening-page.js';
import { isSide, otherSide, type Side } from './page-styles.js';

/** The paragraph of a page that is left blank. */
interface BlankPage extends ParagraphBlock {
  /** On which side it stands. */
  readonly blankSide: Side;
}

const isBlankPage = (block: Block): block is BlankPage => 'blankSide' in block;

/** The side of a blank page; undefined for every other block. */
export const blankSideOf = (block: Block | undefined): Side | undefined =>
  block !== undefined && isBlankPage(block) ? block.blankSide : undefined;

/** The name of the pages that are left blank: no stylesheet can give it. */
const PAGE_NAME = ' blank';

/** By block the number of the page on which its first line stands, from 1. */
function firstPages({ pages }: PagedDocument): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { number, lines } of pages)
    for (const { place } of lines) if (!first.has(place.block)) first.set(place.block, number);
  return first;
}

/** A line of one point in the style of the paragraphs around it, for there is nothing to read. */
function blankStyle({ text }: BlockStyle, side: Side): BlockStyle {
  return {
    ...INITIAL_JUSTIFICATION,
    ...{ textAlign: 'start', textIndent: 0, lineHeight: 1, orphans: 1, widows: 1 },
    ...{ marginTop: 0, marginBottom: 0, marginStart: 0, marginEnd: 0 },
    ...{ breakBefore: side, breakAfter: 'auto', breakInside: 'auto' },
    text: { ...text, fontSize: 1 },
  };
}

function blankPage(next: Block, side: Side): readonly BlankPage[] {
  const [model] = paragraphsOf([next]);
  if (!model) return [];
  const { lang, style } = model;
  const look = { styleName: 'p.blank-page', lang, style: blankStyle(style, side) };
  return [{ kind: 'paragraph', tag: 'p', page: PAGE_NAME, ...look, inlines: [], blankSide: side }];
}

/** What stands on pages of another name than those before it begins a page anyhow. */
const onNextPage = (block: Block): Block =>
  block.kind === 'row'
    ? { ...block, breakBefore: 'auto' }
    : { ...block, style: { ...block.style, breakBefore: 'auto' } };

/** Pages that say nothing in their margins. */
function blankPages({ recto, verso }: PageStyleSet): PageStyleSet {
  const right = { ...recto, boxes: [] };
  const left = { ...verso, boxes: [] };
  return { first: right, recto: right, verso: left, blank: left };
}

/** The edition with a page of its own wherever its pages leave one blank before a recto or a verso; those that pad its end are left out. */
export function withBlankPages(edition: Edition, paged: PagedDocument): Edition {
  const first = firstPages(paged);
  const isAfterBlank = (index: number): boolean => paged.pages[(first.get(index) ?? 0) - 2]?.isBlank === true;
  const blocks = edition.blocks.flatMap((block, index) => {
    const [side] = breaksOf(block);
    if (index === 0 || !isSide(side) || !isAfterBlank(index)) return [block];
    return [...blankPage(block, otherSide(side)), onNextPage(block)];
  });
  if (blocks.length === edition.blocks.length) return edition;
  const named = { ...edition.pages.named, [PAGE_NAME]: blankPages(edition.pages) };
  return { ...edition, pages: { ...edition.pages, named }, blocks };
}
