/** Finished pages as the checks read them: glyphs with the frame that is seen, lines, paragraphs over all their pages. */
import type { Block, Edition, ParagraphBlock, RowBlock } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { Page, PagedDocument, PlacedGlyph, PlacedLine, PlacedRun } from '../../layout/index.js';
import type { Memo, Steps } from '../../work/index.js';
import { spacesOf, type LineSpaces } from './line-spaces.js';
import { kindOf, type GlyphKind } from './marks.js';

/** A character where it stands. */
export interface MeasuredGlyph {
  readonly text: string;
  readonly kind: GlyphKind;
  readonly isKorean: boolean;
  readonly size: Pt;
  readonly origin: string;
  /** The face's own frame. */
  readonly x: Pt;
  readonly advance: Pt;
  /** The frame without the blank half of a full-width mark. */
  readonly left: Pt;
  readonly right: Pt;
}

/** A line of a page. */
export interface MeasuredLine {
  readonly page: Page;
  /** Cell of a row, from 0; 0 outside rows. */
  readonly column: number;
  /** From 1, from the top of its column. */
  readonly number: number;
  readonly placed: PlacedLine;
  readonly block: ParagraphBlock | undefined;
  /** Without the space at which the line ends. */
  readonly glyphs: readonly MeasuredGlyph[];
  readonly endsInSpace: boolean;
  /** What the line says, the space at its end included. */
  readonly text: string;
  readonly spaces: LineSpaces;
  readonly left: Pt;
  readonly right: Pt;
  /** Top of the line's box, and its foot. */
  readonly top: Pt;
  readonly foot: Pt;
}

/** A paragraph with all its lines, in order, over all its pages. */
export interface MeasuredParagraph {
  readonly block: ParagraphBlock;
  readonly row: RowBlock | undefined;
  readonly lines: readonly MeasuredLine[];
}

export interface MeasuredPage {
  readonly page: Page;
  readonly lines: readonly MeasuredLine[];
  readonly marginLines: readonly MeasuredLine[];
}

/** An edition and its pages, measured. */
export interface MeasuredBook {
  readonly edition: Edition;
  readonly document: PagedDocument;
  readonly pages: readonly MeasuredPage[];
  readonly lines: readonly MeasuredLine[];
  readonly paragraphs: readonly MeasuredParagraph[];
}

/** Where the baseline stands below the top of the em box. OpenType, BASE table: the usual ideographic em box runs from −0.12 to 0.88 em. */
export const EM_BOX_TOP = 0.88;
/** A mark at least this wide, in ems, is drawn on a full frame with a blank half. */
const FULL_FRAME = 0.9;

/** Measures the pages of an edition, page by page: a page that is there as it was keeps its lines, and a paragraph of such lines is the one of before. */
export function* measureSteps(document: PagedDocument, edition: Edition, memo: Memo): Steps<MeasuredBook> {
  const pages: MeasuredPage[] = [];
  for (const page of document.pages) {
    pages.push(memo.keep('pages/measured', [page, ...blocksOn(page, edition)], () => measurePage(page, edition)));
    yield;
  }
  const lines = pages.flatMap((page) => page.lines);
  return { edition, document, pages, lines, paragraphs: yield* collectParagraphs(pages, edition, memo) };
}

/** The blocks that lines of a page belong to: all that measuring it takes of the edition. */
function blocksOn({ lines }: Page, { blocks }: Edition): ReadonlySet<Block | undefined> {
  const found = new Set<Block | undefined>();
  let last: number | undefined;
  for (const { place } of lines) {
    if (place.block !== last) found.add(blocks[place.block]);
    last = place.block;
  }
  return found;
}

function measurePage(page: Page, edition: Edition): MeasuredPage {
  const counts: number[] = [];
  const lines = page.lines.map((placed) => {
    const column = placed.place.cell ?? 0;
    const number = (counts[column] ?? 0) + 1;
    counts[column] = number;
    // Blocks outside rows stand across all columns.
    if (placed.place.cell === undefined) counts.fill(number);
    return measureLine(placed, { page, column, number, block: blockOf(placed, edition) });
  });
  const marginLines = page.marginLines.map((placed, index) =>
    measureLine(placed, { page, column: 0, number: index + 1, block: undefined }),
  );
  return { page, lines, marginLines };
}

function blockOf({ place }: PlacedLine, { blocks }: Edition): ParagraphBlock | undefined {
  const block = blocks[place.block];
  if (block?.kind !== 'row') return block;
  return block.cells[place.cell ?? 0]?.[place.paragraph ?? 0];
}

type LinePlace = Pick<MeasuredLine, 'page' | 'column' | 'number' | 'block'>;

function measureLine(placed: PlacedLine, { page, column, number, block }: LinePlace): MeasuredLine {
  const all: MeasuredGlyph[] = [];
  for (const run of placed.runs) measureRun(run, all);
  let end = all.length;
  while (end > 0 && all[end - 1]?.kind === 'space') end -= 1;
  const glyphs = end < all.length ? all.slice(0, end) : all;
  const size = block?.style.text.fontSize ?? glyphs[0]?.size ?? 0;
  const height = block?.style.lineHeight ?? size;
  const top = placed.baseline - EM_BOX_TOP * size - (height - size) / 2;
  return {
    page,
    column,
    number,
    placed,
    block,
    glyphs,
    endsInSpace: end < all.length,
    text: textOf(glyphs) + (end < all.length ? ' ' : ''),
    spaces: spacesOf(glyphs),
    left: glyphs[0]?.left ?? placed.x,
    right: glyphs[glyphs.length - 1]?.right ?? placed.x,
    top,
    foot: top + height,
  };
}

function textOf(glyphs: readonly MeasuredGlyph[]): string {
  let text = '';
  for (let i = 0; i < glyphs.length; i += 1) text += glyphs[i]?.text ?? '';
  return text;
}

/** What the glyphs of a run share. */
interface RunFacts {
  readonly isKorean: boolean;
  readonly size: Pt;
  readonly origin: string;
}

/** A glyph of its own: it keeps only what a page has already, as there are tens of thousands and few are asked for their frames. */
class SingleGlyph implements MeasuredGlyph {
  constructor(
    private readonly placed: PlacedGlyph,
    private readonly run: RunFacts,
    readonly kind: GlyphKind,
  ) {}

  get text(): string {
    return this.placed.text;
  }

  get isKorean(): boolean {
    return this.run.isKorean;
  }

  get size(): Pt {
    return this.run.size;
  }

  get origin(): string {
    return this.run.origin;
  }

  get x(): Pt {
    return this.placed.x;
  }

  get advance(): Pt {
    return this.placed.advance;
  }

  get left(): Pt {
    return this.kind === 'opening' ? this.x + this.blank : this.x;
  }

  get right(): Pt {
    return this.kind === 'closing' ? this.x + this.advance - this.blank : this.x + this.advance;
  }

  private get blank(): Pt {
    const { isKorean, size, advance } = this;
    return !isKorean && advance >= FULL_FRAME * size ? advance / 2 : 0;
  }
}

function measureRun({ lang, fontSize, origin, glyphs }: PlacedRun, measured: MeasuredGlyph[]): void {
  const run = { isKorean: lang.startsWith('ko'), size: fontSize, origin };
  let last: MeasuredGlyph | undefined;
  for (let i = 0; i < glyphs.length; i += 1) {
    const glyph = glyphs[i];
    if (!glyph) continue;
    if (glyph.text === '' && last) {
      last = widened(last, glyph);
      measured[measured.length - 1] = last;
    } else {
      last = new SingleGlyph(glyph, run, kindOf(glyph.text));
      measured.push(last);
    }
  }
}

/** The further glyphs of a cluster add to its width. */
function widened(cluster: MeasuredGlyph, glyph: PlacedGlyph): MeasuredGlyph {
  const { text, kind, isKorean, size, origin, x, left } = cluster;
  const right = Math.max(cluster.right, glyph.x + glyph.advance);
  return { text, kind, isKorean, size, origin, x, advance: right - x, left, right };
}

function* collectParagraphs(
  pages: readonly MeasuredPage[],
  { blocks }: Edition,
  memo: Memo,
): Steps<readonly MeasuredParagraph[]> {
  const byPlace = new Map<string, MeasuredLine[]>();
  for (const { lines } of pages) {
    for (const line of lines) {
      const { block, cell, paragraph } = line.placed.place;
      const key = `${block}/${cell ?? ''}/${paragraph ?? ''}`;
      const known = byPlace.get(key);
      if (known) known.push(line);
      else byPlace.set(key, [line]);
    }
    yield;
  }
  const paragraphs: MeasuredParagraph[] = [];
  for (const own of byPlace.values()) {
    const [first] = own;
    const whole = first && blocks[first.placed.place.block];
    const row = whole?.kind === 'row' ? whole : undefined;
    const block = first?.block;
    if (block) paragraphs.push(memo.keep('pages/paragraph', [block, row, ...own], () => ({ block, row, lines: own })));
    yield;
  }
  return paragraphs;
}

/** The segment that a line sets first; `generated` if the program added all of it. */
export const segmentOf = ({ glyphs }: MeasuredLine): string =>
  glyphs.find(({ origin }) => origin !== 'generated')?.origin ?? 'generated';
