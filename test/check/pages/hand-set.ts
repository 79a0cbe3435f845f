/** Pages set by hand, line by line, so that a test can put in exactly the fault that it means: 10 pt, a measure of ten ems, lines 20 pt apart. */
import { checkPages, type PageCheckOptions, type PageFinding, type PageReport } from '../../../pipeline/check/index.js';
import type {
  Block,
  BlockStyle,
  Edition,
  Inline,
  PageStyle,
  ParagraphBlock,
  RowBlock,
} from '../../../pipeline/edition/index.js';
import type { Page, PagedDocument, PlacedGlyph, PlacedLine } from '../../../pipeline/layout/index.js';
import { blockStyle, editionOf, FONT_SIZE, pageStyle, run, textStyle } from '../../support/layout-support.js';
import { squareFace } from '../../support/square-face.js';

const MARGIN = 50;
const PITCH = 20;

export interface HandLine {
  readonly text: string;
  /** Physical page; 1 unless said. */
  readonly page?: number;
  /** What stands before the glyph of that index, in ems; below 0 what it moves back. */
  readonly gaps?: Readonly<Record<number, number>>;
  /** What stands before every glyph but the first, in ems. */
  readonly spread?: number;
  readonly isJustified?: boolean;
  /** From the left of the measure, in ems. */
  readonly x?: number;
  /** In points, from where the line belongs. */
  readonly down?: number;
  readonly fontSize?: number;
  readonly family?: string;
  readonly origin?: string;
}

export interface HandParagraph {
  readonly lang: 'zh-CN' | 'ko-CN';
  readonly tag?: ParagraphBlock['tag'];
  readonly style?: Partial<BlockStyle>;
  readonly inlines?: readonly Inline[];
  readonly lines: readonly (string | HandLine)[];
}

export interface HandRow {
  readonly cells: readonly HandParagraph[];
  readonly pairing?: RowBlock['pairing'];
}

export interface HandBook {
  readonly document: PagedDocument;
  readonly edition: Edition;
}

export interface HandPage {
  readonly lineCount?: number;
  readonly page?: Partial<PageStyle>;
  readonly pages?: Partial<Edition['pages']>;
  readonly change?: (page: Page) => Page;
}

/** Sets paragraphs and rows on as many pages as their lines name. */
export function setByHand(
  items: readonly (HandParagraph | HandRow)[],
  { lineCount = 40, page = {}, pages: pageChanges = {}, change = (one) => one }: HandPage = {},
): HandBook {
  const style = pageStyle(lineCount, page);
  const blocks = items.map((item): Block => ('cells' in item ? rowBlock(item) : paragraphBlock(item)));
  const tops = new Map<string, number>();
  const lines = items.flatMap((item, block) =>
    'cells' in item
      ? item.cells.flatMap((cell, index) => placeParagraph(cell, { block, cell: index, paragraph: 0 }, tops))
      : placeParagraph(item, { block }, tops),
  );
  const count = Math.max(1, ...lines.map((line) => line.page));
  const base = editionOf(blocks, lineCount, page);
  const edition = { ...base, pages: { ...base.pages, ...pageChanges } };
  const pages = Array.from({ length: count }, (_, index) =>
    change({
      number: index + 1,
      side: index % 2 === 0 ? 'recto' : 'verso',
      isBlank: false,
      name: '',
      counter: index + 1,
      size: style.size,
      area: { x: MARGIN, y: MARGIN, width: 100, height: lineCount * PITCH },
      lines: lines.filter((line) => line.page === index + 1).map(({ placed }) => placed),
      marginLines: [],
    }),
  );
  const outline = pages.flatMap((one) =>
    one.lines
      .filter(({ tag, index, place }) => tag !== 'p' && index === 0 && (place.cell ?? 0) === 0)
      .map((line) => ({
        level: Number(line.tag.slice(1)),
        title: textOfBlock(blocks, line),
        lang: line.lang,
        page: one.number,
        top: 0,
      })),
  );
  return { edition, document: { name: 'test', metadata: edition.metadata, pages, outline, anchors: [] } };
}

function textOfBlock(blocks: readonly Block[], { place }: PlacedLine): string {
  const block = blocks[place.block];
  const own = block?.kind === 'row' ? block.cells[place.cell ?? 0]?.[0] : block;
  return (own?.inlines ?? []).map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

const linesOf = ({ lines }: HandParagraph): readonly HandLine[] =>
  lines.map((line) => (typeof line === 'string' ? { text: line } : line));

function paragraphBlock(paragraph: HandParagraph): ParagraphBlock {
  const { lang, tag = 'p', style = {} } = paragraph;
  const inlines =
    paragraph.inlines ?? linesOf(paragraph).map(({ text, origin }) => run(text, lang, origin ?? 'p001.s01'));
  return { kind: 'paragraph', tag, styleName: tag, lang, style: blockStyle(style), inlines };
}

const rowBlock = ({ cells, pairing }: HandRow): RowBlock => ({
  kind: 'row',
  columns: cells.map(() => 1),
  columnGap: 0,
  marginTop: 0,
  marginBottom: 0,
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  cells: cells.map((cell) => [paragraphBlock(cell)]),
  ...(pairing && { pairing }),
});

function placeParagraph(
  paragraph: HandParagraph,
  place: PlacedLine['place'],
  tops: Map<string, number>,
): readonly { readonly page: number; readonly placed: PlacedLine }[] {
  const lines = linesOf(paragraph);
  const { textIndent = 0 } = paragraph.style ?? {};
  return lines.map((line, index) => {
    const page = line.page ?? 1;
    const column = `${page}/${place.cell ?? 0}`;
    const top = tops.get(column) ?? MARGIN;
    tops.set(column, top + PITCH);
    const indent = index === 0 ? textIndent : 0;
    // Facing cells fill their page; others share it in halves.
    const left = MARGIN + indent;
    return { page, placed: placeLine(line, { paragraph, place, index, count: lines.length, left, indent, top }) };
  });
}

interface LinePlace {
  readonly paragraph: HandParagraph;
  readonly place: PlacedLine['place'];
  readonly index: number;
  readonly count: number;
  readonly left: number;
  readonly indent: number;
  readonly top: number;
}

function placeLine(line: HandLine, { paragraph, place, index, count, left, indent, top }: LinePlace): PlacedLine {
  const { lang, tag = 'p' } = paragraph;
  const { fontSize = FONT_SIZE, family = 'Square', origin = 'p001.s01' } = line;
  const glyphs = placeGlyphs(line, left + (line.x ?? 0) * FONT_SIZE, fontSize);
  return {
    place,
    tag,
    lang,
    index,
    count,
    x: left,
    measure: 100 - indent,
    isJustified: line.isJustified ?? index < count - 1,
    baseline: top + 5 + 0.88 * FONT_SIZE + (line.down ?? 0),
    runs: [
      {
        face: squareFace(family),
        fontSize,
        color: textStyle().color,
        decoration: 'none',
        lang,
        origin,
        x: glyphs[0]?.x ?? left,
        width: 0,
        glyphs,
      },
    ],
  };
}

/** An em for Han, Hangul and full-width marks, half of one for the rest, as the square face has it. */
function placeGlyphs({ text, gaps = {}, spread = 0 }: HandLine, left: number, size: number): readonly PlacedGlyph[] {
  let x = left;
  return Array.from(text, (character, index): PlacedGlyph => {
    const code = character.codePointAt(0) ?? 0;
    const isSquare = code >= 0x1100 || (code >= 0x2010 && code <= 0x2027);
    const advance = (isSquare ? 1 : 0.5) * size;
    x += ((gaps[index] ?? 0) + (index > 0 ? spread : 0)) * size;
    const glyph = { glyph: code, x, rise: 0, advance, text: character };
    x += advance;
    return glyph;
  });
}

export const reportOf = ({ document, edition }: HandBook, options: PageCheckOptions = {}): PageReport =>
  checkPages(document, edition, options);

export const findingsOf = (book: HandBook, options: PageCheckOptions = {}): readonly PageFinding[] =>
  reportOf(book, options).findings;

/** The codes of all findings, without the room's name. */
export const codesOf = (book: HandBook, options: PageCheckOptions = {}): readonly string[] =>
  findingsOf(book, options).map(({ code }) => code.slice('pages/'.length));

/** One Chinese or Korean paragraph alone on its page. */
export const zh = (...lines: readonly (string | HandLine)[]): HandParagraph => ({ lang: 'zh-CN', lines });
export const ko = (...lines: readonly (string | HandLine)[]): HandParagraph => ({
  lang: 'ko-CN',
  style: { breakInsideWord: 0 },
  lines,
});
