/** An edition to finished pages: lines, then pages, then coordinates on the sheet. */
import { warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import type { Edition, Origin, PageStyle, PageStyleSet, ParagraphBlock } from '../edition/index.js';
import type { Pt } from '../geometry/index.js';
import { flowBlocks } from './flow/index.js';
import type { InlineContext, InlineLine } from './inline/index.js';
import { layoutMarginBoxes } from './margin-boxes.js';
import { anchorsOf } from './anchors.js';
import { outlineOf } from './outline.js';
import { breakPages, type PageDraft, type PlacedFlowLine } from './pages/index.js';
import type { Page, PagedDocument, PlacedLine, PlacedRun } from './paged-document.js';

/**
 * East Asian em box: the baseline stands 0.88 em below its top whatever face is used, so that lines in two faces stand level.
 * OpenType, BASE table: the usual ideographic em box runs from −0.12 to 0.88 em.
 */
const EM_BOX_ASCENT = 0.88;

/** What a layout needs besides the edition. */
export interface LayoutContext extends InlineContext {
  /** Segments with which pages begin: the page turns of another edition. */
  readonly turns?: readonly Origin[];
}

/** Sets and pages an edition. */
export function layoutEdition(edition: Edition, context: LayoutContext): Warned<PagedDocument> {
  const widthOf = (page: string): Pt => typeAreaWidth((edition.pages.named?.[page] ?? edition.pages).recto);
  const flow = flowBlocks(edition.blocks, widthOf, context);
  const drafts = breakPages(flow.value, edition.pages, context);
  const pages = drafts.map((draft) => placePage(draft, drafts.length, context));
  const value = {
    name: edition.name,
    metadata: edition.metadata,
    pages: pages.map((page) => page.value),
    outline: outlineOf(drafts),
    anchors: anchorsOf(drafts),
  };
  return {
    value,
    diagnostics: [...unevenTypeAreas(edition), ...flow.diagnostics, ...pages.flatMap((page) => page.diagnostics)],
  };
}

const typeAreaOf = ({ size, margin }: PageStyle): Page['area'] => ({
  x: margin.left,
  y: margin.top,
  width: size.width - margin.left - margin.right,
  height: size.height - margin.top - margin.bottom,
});

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

function placePage(draft: PageDraft, pageCount: number, context: InlineContext): Warned<Page> {
  const { number, side, isBlank, name, counter, style } = draft;
  const margins = layoutMarginBoxes(style, { page: number, pages: pageCount }, context);
  const page: Page = {
    number,
    side,
    isBlank,
    name,
    counter,
    size: style.size,
    area: typeAreaOf(style),
    lines: draft.lines.map((line) => placeFlowLine(line, style)),
    marginLines: margins.value.map(({ box, line, x, top }, i) =>
      placeLine(
        line,
        { place: { block: -1 - i }, tag: 'p', lang: box.lang, index: 0, count: 1 },
        x,
        baselineIn(top, box.lineHeight, box.style.fontSize),
      ),
    ),
  };
  return { value: page, diagnostics: margins.diagnostics };
}

function placeFlowLine({ paragraph, line, top }: PlacedFlowLine, { margin }: PageStyle): PlacedLine {
  const { block, lines, lineHeight, place, x } = paragraph;
  const inline = lines[line];
  if (!inline) throw new Error(`line ${line} of block ${place.block} does not exist`);
  const identity = { place, tag: block.tag, lang: block.lang, index: line, count: lines.length };
  return placeLine(
    inline,
    identity,
    margin.left + x,
    baselineIn(margin.top + top, lineHeight, block.style.text.fontSize),
  );
}

const baselineIn = (top: Pt, lineHeight: Pt, fontSize: Pt): Pt =>
  top + (lineHeight - fontSize) / 2 + EM_BOX_ASCENT * fontSize;

interface Identity {
  readonly place: PlacedLine['place'];
  readonly tag: ParagraphBlock['tag'];
  readonly lang: string;
  readonly index: number;
  readonly count: number;
}

const placeLine = (line: InlineLine, identity: Identity, left: Pt, baseline: Pt): PlacedLine => ({
  ...identity,
  x: left + line.x,
  measure: line.measure,
  isJustified: line.isJustified,
  baseline,
  runs: line.runs.map((run) => moveRun(run, left)),
});

const moveRun = (run: PlacedRun, left: Pt): PlacedRun => ({
  ...run,
  x: run.x + left,
  glyphs: run.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + left })),
});
