/** An edition to finished pages: lines, then pages, then coordinates on the sheet. */
import { warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import type { Edition, Origin, PageStyle, PageStyleSet } from '../edition/index.js';
import type { Pt } from '../geometry/index.js';
import { baselineIn } from './em-box.js';
import { flowBlocks } from './flow/index.js';
import type { InlineContext, InlineLine } from './inline/index.js';
import { layoutMarginBoxes, type PageFacts } from './margin-boxes.js';
import { notesBeside } from './line-notes.js';
import { moveRun } from './move-run.js';
import { stringsOfPages, type PageStrings } from './named-strings.js';
import { anchorsOf, passagesOf } from './anchors.js';
import { foliosOf } from './folios.js';
import { outlineOf } from './outline.js';
import { breakPages, type PageDraft, type PlacedFlowLine, type PlacedFlowRule } from './pages/index.js';
import type { Page, PagedDocument, PlacedLine, PlacedRule } from './paged-document.js';
import { pageBlocks } from './references.js';

/** What a layout needs besides the edition. */
export interface LayoutContext extends InlineContext {
  /** Segments with which pages begin: the page turns of another edition. */
  readonly turns?: readonly Origin[];
}

/** Sets and pages an edition. */
export function layoutEdition(edition: Edition, context: LayoutContext): Warned<PagedDocument> {
  const widthOf = (page: string): Pt => typeAreaWidth((edition.pages.named?.[page] ?? edition.pages).recto);
  const paged = pageBlocks(edition.blocks, {
    flow: (blocks) => flowBlocks(blocks, widthOf, context),
    breakPages: (items) => breakPages(items, edition.pages, context),
  });
  const drafts = paged.value;
  const strings = stringsOfPages(edition.blocks, drafts);
  const folios = foliosOf(drafts, edition.pages);
  const pages = drafts.map((draft, index) => {
    const facts = { pages: drafts.length, strings: itemAt(strings, index), folio: folios[index] };
    return placePage({ draft, ...facts }, context);
  });
  const value = {
    name: edition.name,
    metadata: edition.metadata,
    pages: pages.map((page) => page.value),
    outline: outlineOf(drafts),
    anchors: anchorsOf(edition.blocks, drafts),
    passages: passagesOf(drafts),
  };
  return {
    value,
    diagnostics: [...unevenTypeAreas(edition), ...paged.diagnostics, ...pages.flatMap((page) => page.diagnostics)],
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

interface PageRequest {
  readonly draft: PageDraft;
  /** How many physical pages there are. */
  readonly pages: number;
  readonly strings: PageStrings;
  readonly folio: Page['folio'];
}

function placePage({ draft, pages, strings, folio }: PageRequest, context: InlineContext): Warned<Page> {
  const { number, side, isBlank, name, counter, style } = draft;
  const lines = draft.lines.map((line) => placeFlowLine(line, style));
  const rules = draft.rules.map((rule) => placeRule(rule, style));
  const boxes = placeBoxes(style, { page: counter, pages, strings }, context);
  const notes = placeNotes(draft, lines, context);
  // From the top, so that a page's margins read like the page; boxes and notes of one height in their own order.
  const marginLines = [...boxes.value, ...notes.value]
    .sort((a, b) => a.baseline - b.baseline)
    .map((line, i) => ({ ...line, place: { block: -1 - i } }));
  const page = {
    ...{ number, side, isBlank, name, counter },
    ...(folio !== undefined && { folio }),
    ...{ size: style.size, area: typeAreaOf(style), lines, marginLines, ...(rules.length > 0 && { rules }) },
  };
  return { value: page, diagnostics: [...boxes.diagnostics, ...notes.diagnostics] };
}

const placeRule = ({ paragraph, border, centre }: PlacedFlowRule, { margin }: PageStyle): PlacedRule => ({
  place: paragraph.place,
  color: border.color,
  x: margin.left + paragraph.x,
  y: margin.top + centre,
  width: paragraph.measure,
  thickness: border.width,
});

/** What stands outside the text has a place of its own on each page. */
const outsideText = (lang: string): Identity => ({ place: { block: -1 }, tag: 'p', lang, index: 0, count: 1 });

function placeBoxes(style: PageStyle, facts: PageFacts, context: InlineContext): Warned<readonly PlacedLine[]> {
  const boxes = layoutMarginBoxes(style, facts, context);
  const value = boxes.value.map(({ box, line, x, top }) =>
    placeLine(line, outsideText(box.lang), x, top + baselineIn(box.lineHeight, box.style.fontSize)),
  );
  return { value, diagnostics: boxes.diagnostics };
}

/** The notes beside a page's lines, each on the baseline of its line. */
function placeNotes(
  { lines, style }: PageDraft,
  placed: readonly PlacedLine[],
  context: InlineContext,
): Warned<readonly PlacedLine[]> {
  const notes = lines.map(({ paragraph, line }, index) => {
    const { value, diagnostics } = notesBeside(paragraph, line, context);
    const { baseline } = itemAt(placed, index);
    return {
      value: value.map(({ lang, x, width, runs }): PlacedLine => {
        const left = style.margin.left + x;
        const frame = { x: left, measure: width, isJustified: false, baseline };
        return { ...outsideText(lang), ...frame, runs: runs.map((run) => moveRun(run, left)) };
      }),
      diagnostics,
    };
  });
  return { value: notes.flatMap(({ value }) => value), diagnostics: notes.flatMap(({ diagnostics }) => diagnostics) };
}

function placeFlowLine({ paragraph, line, top }: PlacedFlowLine, { margin }: PageStyle): PlacedLine {
  const { block, lines, lineHeight, place, x, baselineShift = 0 } = paragraph;
  const inline = lines[line];
  if (!inline) throw new Error(`line ${line} of block ${place.block} does not exist`);
  const { tag, lang, role } = block;
  const identity = { place, tag, lang, ...(role !== undefined && { role }), index: line, count: lines.length };
  return placeLine(
    inline,
    identity,
    margin.left + x,
    margin.top + top + baselineShift + baselineIn(lineHeight, block.style.text.fontSize),
  );
}

type Identity = Pick<PlacedLine, 'place' | 'tag' | 'lang' | 'role' | 'index' | 'count'>;

const placeLine = (line: InlineLine, identity: Identity, left: Pt, baseline: Pt): PlacedLine => ({
  ...identity,
  x: left + line.x,
  measure: line.measure,
  isJustified: line.isJustified,
  baseline,
  runs: line.runs.map((run) => moveRun(run, left)),
});

function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
