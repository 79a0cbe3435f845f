/** Paragraphs, editions and layouts for tests: the square face, 10 pt, so that every width can be counted. */
import {
  INITIAL_JUSTIFICATION,
  type Block,
  type BlockStyle,
  type Edition,
  type Inline,
  type PageStyle,
  type ParagraphBlock,
  type RowBlock,
  type TextStyle,
} from '../../pipeline/edition/index.js';
import { layoutEdition, type PagedDocument, type PlacedLine } from '../../pipeline/layout/index.js';
import { layoutParagraph, type InlineLine } from '../../pipeline/layout/inline/index.js';
import { squareFontBook } from './square-face.js';

export const FONT_SIZE = 10;

export const textStyle = (changes: Partial<TextStyle> = {}): TextStyle => ({
  fontFamily: ['Square'],
  fontSize: FONT_SIZE,
  fontWeight: 400,
  color: { red: 0, green: 0, blue: 0 },
  decoration: 'none',
  hasAutospace: false,
  hasHalfWidthFigures: false,
  isUnbreakable: false,
  ...changes,
});

export const blockStyle = (changes: Partial<BlockStyle> = {}): BlockStyle => ({
  textAlign: 'justify',
  textIndent: 0,
  lineHeight: 20,
  marginTop: 0,
  marginBottom: 0,
  marginStart: 0,
  marginEnd: 0,
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  orphans: 2,
  widows: 2,
  ...INITIAL_JUSTIFICATION,
  text: textStyle(),
  ...changes,
});

export const run = (text: string, lang: string, origin = 'p001.s01', style = textStyle()): Inline => ({
  kind: 'text',
  text,
  origin,
  lang,
  style,
});

/** A paragraph's lines at a measure given in ems. */
export function setLines(
  text: string,
  lang: string,
  ems: number,
  style: Partial<BlockStyle> = {},
): readonly InlineLine[] {
  return setParagraph([run(text, lang)], lang, ems, style).value;
}

export const setParagraph = (
  inlines: readonly Inline[],
  lang: string,
  ems: number,
  style: Partial<BlockStyle> = {},
  protectedTerms: readonly string[] = [],
) =>
  layoutParagraph(
    { inlines, lang, style: blockStyle(style), measure: ems * FONT_SIZE },
    { fonts: squareFontBook(), protectedTerms, titleTerms: [] },
  );

export const lineText = (line: Pick<InlineLine, 'runs'> | PlacedLine): string =>
  line.runs.flatMap((r) => r.glyphs.map((glyph) => glyph.text)).join('');

/** Where the line's last glyph ends, in points from the start edge, blank half of a mark not counted. */
export function endOf(line: InlineLine): number {
  const last = line.runs.at(-1);
  return last ? last.x + last.width : 0;
}

/** Glyph positions in ems, rounded to a thousandth. */
export const positions = (line: Pick<InlineLine, 'runs'>): number[] =>
  line.runs.flatMap((r) => r.glyphs.map((glyph) => Math.round((glyph.x / FONT_SIZE) * 1000) / 1000));

export const paragraph = (
  text: string,
  lang: string,
  style: Partial<BlockStyle> = {},
  tag: ParagraphBlock['tag'] = 'p',
): ParagraphBlock => ({
  kind: 'paragraph',
  tag,
  styleName: tag,
  lang,
  style: blockStyle(style),
  inlines: [run(text, lang)],
});

export const row = (...cells: readonly ParagraphBlock[]): RowBlock => ({
  kind: 'row',
  columns: cells.map(() => 1),
  columnGap: 20,
  marginTop: 0,
  marginBottom: 0,
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  cells: cells.map((cell) => [cell]),
});

/** A paragraph of sentences, `[segment, text]`; a space of the program's own between two in Korean. */
export function sentences(
  parts: readonly (readonly [origin: string, text: string])[],
  lang: string,
  style: Partial<BlockStyle> = {},
): ParagraphBlock {
  const joint = lang.startsWith('ko') ? [run(' ', lang, 'generated')] : [];
  const inlines = parts.flatMap(([origin, text], i) => [...(i > 0 ? joint : []), run(text, lang, origin)]);
  return { ...paragraph('', lang, style), inlines };
}

/** A row whose first cell stands on the verso and whose second stands on the recto. */
export const facingRow = (first: ParagraphBlock, second: ParagraphBlock): RowBlock => ({
  ...row(first, second),
  pairing: 'facing',
});

/** How many lines stand on each page. */
export const lineCounts = (document: PagedDocument): number[] => document.pages.map((page) => page.lines.length);

/** The tops of the line boxes on each page, in lines of 20 pt from the top of the type area; right for paragraphs of 20 pt a line. */
export const lineTops = (document: PagedDocument): number[][] =>
  document.pages.map((page) =>
    page.lines.map(({ baseline }) => Math.round((baseline - 63.8 + Number.EPSILON) * 5) / 100),
  );

/** A type area of 100 pt (10 ems) by `lines` lines of 20 pt, on a sheet with margins of 50 pt. */
export function pageStyle(lines: number, changes: Partial<PageStyle> = {}): PageStyle {
  return {
    size: { width: 200, height: lines * 20 + 100 },
    margin: { top: 50, right: 50, bottom: 50, left: 50 },
    boxes: [],
    ...changes,
  };
}

/** An edition of blocks on pages of so many lines. */
export function editionOf(blocks: readonly Block[], lines: number, page: Partial<PageStyle> = {}): Edition {
  const style = pageStyle(lines, page);
  return {
    name: 'test',
    metadata: { title: '', author: '', subject: '', language: 'zh-CN', languages: ['zh-CN'], date: '2021-01-12' },
    pages: { first: style, recto: style, verso: style, blank: { ...style, boxes: [] } },
    blocks,
    fontStacks: [],
    markup: '',
    stylesheet: '',
  };
}

export const paged = (edition: Edition): PagedDocument => pagedWithTurns(edition, []);

/** As `paged`, with segments that pages begin with. */
export const pagedWithTurns = (edition: Edition, turns: readonly string[]): PagedDocument =>
  layoutEdition(edition, { fonts: squareFontBook(), protectedTerms: [], titleTerms: [], turns }).value;

/** The first characters of every line, page by page. */
export const pageTexts = (document: PagedDocument): string[][] =>
  document.pages.map((page) => page.lines.map(lineText));
