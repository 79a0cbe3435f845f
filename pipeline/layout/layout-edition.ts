/** An edition to finished pages: lines, then pages, then coordinates on the sheet. */
import { warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import type { Edition, Origin, PageStyle, PageStyleSet } from '../edition/index.js';
import type { Pt } from '../geometry/index.js';
import { finish, NO_MEMO, type Memo, type Steps } from '../work/index.js';
import { anchorsOf, passagesOf } from './anchors.js';
import { openFlow } from './flow/index.js';
import { foliosOf } from './folios.js';
import type { InlineContext } from './inline/index.js';
import { stringsOfPages } from './named-strings.js';
import { outlineOf } from './outline.js';
import { breakPages, type PageDraft } from './pages/index.js';
import type { Page, PagedDocument } from './paged-document.js';
import { openPlacing, type Placing } from './place-page.js';
import { pageBlocks } from './references.js';

/** What a layout needs besides the edition. */
export interface LayoutContext extends InlineContext {
  /** Segments with which pages begin: the page turns of another edition. */
  readonly turns?: readonly Origin[];
  /** What is laid out again is then made anew only where it changed: an unchanged page is the same object. */
  readonly memo?: Memo;
}

/** Sets and pages an edition. */
export const layoutEdition = (edition: Edition, context: LayoutContext): Warned<PagedDocument> =>
  finish(layoutSteps(edition, context));

/** The same in steps: a paragraph, a stretch of the search for page ends, a page. */
export function* layoutSteps(edition: Edition, context: LayoutContext): Steps<Warned<PagedDocument>> {
  const { fonts, protectedTerms, titleTerms, turns, memo = NO_MEMO } = context;
  const inline = { fonts, protectedTerms, titleTerms };
  const { flow, placing } = memo.keep('layout', [fonts, protectedTerms, titleTerms], () => ({
    flow: openFlow(inline),
    placing: openPlacing(inline),
  }));
  const { pages: styles, blocks } = edition;
  const widthOf = (page: string): Pt => typeAreaWidth((styles.named?.[page] ?? styles).recto);
  const paged = yield* pageBlocks(blocks, {
    flow: (block) => flow(block, widthOf(block.page ?? '')),
    breakPages: (items) => breakPages(items, styles, { ...(turns && { turns }), memo }),
    memo,
  });
  const drafts = paged.value;
  const pages = yield* placePages(drafts, edition, { placing, memo });
  const value = {
    name: edition.name,
    metadata: edition.metadata,
    pages: pages.map((page) => page.value),
    outline: outlineOf(drafts),
    anchors: anchorsOf(blocks, drafts),
    passages: passagesOf(drafts),
  };
  return {
    value,
    diagnostics: [...unevenTypeAreas(edition), ...paged.diagnostics, ...pages.flatMap((page) => page.diagnostics)],
  };
}

function* placePages(
  drafts: readonly PageDraft[],
  { blocks, pages: styles }: Edition,
  { placing, memo }: { readonly placing: Placing; readonly memo: Memo },
): Steps<readonly Warned<Page>[]> {
  const strings = stringsOfPages(blocks, drafts);
  const folios = foliosOf(drafts, styles);
  const pages: Warned<Page>[] = [];
  for (const [index, draft] of drafts.entries()) {
    const own = strings[index];
    if (!own) throw new Error(`page ${index} has no named strings`);
    pages.push(placing({ draft, pages: drafts.length, strings: own, folio: folios[index] }, memo));
    yield;
  }
  return pages;
}

const typeAreaWidth = ({ size, margin }: PageStyle): Pt => size.width - margin.left - margin.right;

/** Lines are set once, at the recto's measure: another page that is narrower or wider would be set wrongly. */
function unevenTypeAreas({ pages }: Edition): readonly Diagnostic[] {
  return [pages, ...Object.values(pages.named ?? {})].flatMap(unevenTypeArea);
}

function unevenTypeArea(pages: PageStyleSet): readonly Diagnostic[] {
  const width = typeAreaWidth(pages.recto);
  const isUneven = [pages.first, pages.verso].some((page) => Math.abs(typeAreaWidth(page) - width) > 0.01);
  return isUneven
    ? [warning('layout/uneven-type-area', { width: width.toFixed(2) }, { hints: ['hint/equal-margins'] })]
    : [];
}
