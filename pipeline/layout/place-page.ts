/** A page draft to a finished page: every line, rule, folio and note at its place on the sheet of paper. */
import type { Diagnostic, Warned } from '../diagnostic/index.js';
import type { PageStyle } from '../edition/index.js';
import type { Pt } from '../geometry/index.js';
import type { Memo } from '../work/index.js';
import { baselineIn } from './em-box.js';
import type { FlowParagraph } from './flow/index.js';
import type { InlineContext, InlineLine } from './inline/index.js';
import { KeptBy } from './kept-by.js';
import { notesBeside, type NoteLine } from './line-notes.js';
import { boxTexts, layoutBox, type MarginLine } from './margin-boxes.js';
import { moveRun } from './move-run.js';
import type { PageStrings } from './named-strings.js';
import type { PageDraft, SheetLine, SheetRule } from './pages/index.js';
import type { Page, PlacedLine, PlacedRule, PlacedRun } from './paged-document.js';

/** What a page is made of. */
export interface PageRequest {
  readonly draft: PageDraft;
  /** How many physical pages there are. */
  readonly pages: number;
  readonly strings: PageStrings;
  readonly folio: Page['folio'];
}

/** Finishes a page; one that says the same at the same place as before is the same page. */
export type Placing = (request: PageRequest, memo: Memo) => Warned<Page>;

/** Places pages with the fonts and terms of a context. */
export function openPlacing(context: InlineContext): Placing {
  const placer = new Placer(context);
  return ({ draft, pages, strings, folio }, memo) => {
    const { sheet, firstItem, number, isBlank, name, counter, style } = draft;
    const boxes = boxTexts(style, { page: counter, pages, strings }).map(({ box, text }) =>
      memo.keep('layout/box', [placer, box, style, text], () => layoutBox(box, text, style, context)),
    );
    const own = [number, isBlank, name, counter, folio, firstItem];
    return memo.keep('layout/page', [placer, sheet, style, own.join('\n'), ...boxes], () =>
      placer.place(draft, folio, boxes, memo),
    );
  };
}

const typeAreaOf = ({ size, margin }: PageStyle): Page['area'] => ({
  x: margin.left,
  y: margin.top,
  width: size.width - margin.left - margin.right,
  height: size.height - margin.top - margin.bottom,
});

/** What stands outside the text has a place of its own on each page. */
const outsideText = (lang: string): Identity => ({ place: { block: -1 }, tag: 'p', lang, index: 0, count: 1 });

class Placer {
  /** Moved runs and set notes, for pages on which nothing changes but how many blocks stand before. */
  private readonly runs = new KeptBy<InlineLine, readonly PlacedRun[]>(2);
  private readonly notes = new KeptBy<FlowParagraph, readonly Warned<readonly NoteLine[]>[]>(1);

  constructor(private readonly context: InlineContext) {}

  place(
    draft: PageDraft,
    folio: Page['folio'],
    boxes: readonly Warned<readonly MarginLine[]>[],
    memo: Memo,
  ): Warned<Page> {
    const { sheet, firstItem, number, side, isBlank, name, counter, style } = draft;
    const lines = sheet.lines.map((line) => this.placeLine(line, firstItem, style));
    const rules = sheet.rules.map((rule) => placeRule(rule, firstItem, style));
    const notes = sheet.lines.map((line, i) => this.placeNotes(line, lines[i]?.baseline ?? 0, style, memo));
    const beside = notes.flatMap(({ value }) => value);
    const value: Page = {
      ...{ number, side, isBlank, name, counter },
      ...(folio !== undefined && { folio }),
      ...{ size: style.size, area: typeAreaOf(style), lines },
      marginLines: marginLines([...boxes.flatMap((box) => box.value.map(placeMarginLine)), ...beside]),
      ...(rules.length > 0 && { rules }),
    };
    return {
      value,
      diagnostics: [...boxes, ...notes].flatMap(({ diagnostics }): readonly Diagnostic[] => diagnostics),
    };
  }

  private placeLine({ item, paragraph, line, top }: SheetLine, firstItem: number, { margin }: PageStyle): PlacedLine {
    const { block, at, lines, lineHeight, x, baselineShift = 0 } = paragraph;
    const inline = lines[line];
    if (!inline) throw new Error(`line ${line} of block ${firstItem + item} does not exist`);
    const { tag, lang, role } = block;
    const place = { block: firstItem + item, ...at };
    const left = margin.left + x;
    return {
      ...{ place, tag, lang, ...(role !== undefined && { role }), index: line, count: lines.length },
      x: left + inline.x,
      measure: inline.measure,
      isJustified: inline.isJustified,
      baseline: margin.top + top + baselineShift + baselineIn(lineHeight, block.style.text.fontSize),
      runs: this.runs.get(inline, [left], () => inline.runs.map((run) => moveRun(run, left))),
    };
  }

  /** The notes beside a line, on its baseline. */
  private placeNotes(
    { paragraph, line }: SheetLine,
    baseline: Pt,
    { margin }: PageStyle,
    memo: Memo,
  ): Warned<readonly PlacedLine[]> {
    const notes = this.notes.get(paragraph, [], () => notesBeside(paragraph, this.context, memo))[line];
    const value = (notes?.value ?? []).map(({ lang, x, width, runs }): PlacedLine => {
      const left = margin.left + x;
      const frame = { x: left, measure: width, isJustified: false, baseline };
      return { ...outsideText(lang), ...frame, runs: runs.map((run) => moveRun(run, left)) };
    });
    return { value, diagnostics: notes?.diagnostics ?? [] };
  }
}

/** From the top, so that a page's margins read like the page; boxes and notes of one height in their own order. */
const marginLines = (lines: readonly PlacedLine[]): readonly PlacedLine[] =>
  [...lines].sort((a, b) => a.baseline - b.baseline).map((line, i) => ({ ...line, place: { block: -1 - i } }));

const placeRule = (
  { item, paragraph, border, centre }: SheetRule,
  firstItem: number,
  { margin }: PageStyle,
): PlacedRule => ({
  place: { block: firstItem + item, ...paragraph.at },
  color: border.color,
  x: margin.left + paragraph.x,
  y: margin.top + centre,
  width: paragraph.measure,
  thickness: border.width,
});

type Identity = Pick<PlacedLine, 'place' | 'tag' | 'lang' | 'role' | 'index' | 'count'>;

const placeMarginLine = ({ box, line, x, top }: MarginLine): PlacedLine => ({
  ...outsideText(box.lang),
  x: x + line.x,
  measure: line.measure,
  isJustified: line.isJustified,
  baseline: top + baselineIn(box.lineHeight, box.style.fontSize),
  runs: line.runs.map((run) => moveRun(run, x)),
});
