/** Criterion 7: lines of text on one grid of baselines, full pages full, and full lines of Han alone with as many characters as the measure holds. */
import type { Block, BlockStyle, Border, Edition } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { MeasuredBook, MeasuredLine, MeasuredPage, MeasuredParagraph } from './measured-page.js';
import { fault, pageRemark, remark, rounded, type PageFinding } from './page-finding.js';

/** The grid that an edition's text stands on. */
interface Grid {
  readonly pitch: Pt;
  /** Size of the body: other sizes stand elsewhere in their lines. */
  readonly size: Pt;
}

/** The tolerance of criterion 7. */
const TOLERANCE: Pt = 0.05;

/** Baselines and full pages. */
export const checkGrid = (book: MeasuredBook): readonly PageFinding[] => {
  const grid = gridOf(book);
  return grid ? [...offGrid(book, grid), ...loosePages(book, grid)] : [];
};

/** The pitch and size of the body; by the lines of text that have them. */
export function bodyOf(lines: readonly MeasuredLine[]): Grid | undefined {
  const counts = new Map<string, { count: number; grid: Grid }>();
  for (const { block } of lines) {
    if (block?.tag !== 'p') continue;
    const grid = { pitch: block.style.lineHeight, size: block.style.text.fontSize };
    const key = `${grid.pitch}/${grid.size}`;
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, grid });
  }
  const most = [...counts.values()].reduce((a, b) => (b.count > a.count ? b : a), {
    count: 0,
    grid: undefined as Grid | undefined,
  });
  return most.grid;
}

/** A grid is there if the stylesheet asks for one, or if every line and every margin is a multiple of the body's pitch. */
function gridOf({ edition, lines }: MeasuredBook): Grid | undefined {
  const body = bodyOf(lines);
  if (!body) return undefined;
  const { lineGrid } = edition.pages.recto;
  if (lineGrid !== undefined) return { ...body, pitch: lineGrid };
  const isMultiple = (length: Pt): boolean => Math.abs(length / body.pitch - Math.round(length / body.pitch)) < 1e-3;
  return edition.blocks.every((block) => heightsOf(block).every(isMultiple)) ? body : undefined;
}

function heightsOf(block: Block): readonly Pt[] {
  if (block.kind === 'paragraph') return styleHeights(block.style);
  const cells = block.cells.flat().flatMap(({ style }) => styleHeights(style));
  return [block.marginTop, block.marginBottom, ...cells];
}

const styleHeights = ({ lineHeight, marginTop, marginBottom, borderTop, borderBottom }: BlockStyle): readonly Pt[] => [
  lineHeight,
  marginTop,
  marginBottom,
  borderHeight(borderTop),
  borderHeight(borderBottom),
];

/** What a border takes, its distance from the lines included. */
const borderHeight = (border: Border | undefined): Pt => (border ? border.width + border.distance : 0);

const isBody = (line: MeasuredLine, { size }: Grid): boolean => line.block?.style.text.fontSize === size;
const fromTop = ({ placed, page }: MeasuredLine): Pt => placed.baseline - page.area.y;

/** Lines of the body's size whose baselines are no whole number of pitches from the first one's height on its page. */
function offGrid({ lines, edition }: MeasuredBook, grid: Grid): readonly PageFinding[] {
  const own = lines.filter((line) => isBody(line, grid) && isOnGridPage(line, edition));
  const [first] = own;
  if (!first) return [];
  return own.flatMap((line) => {
    const steps = (fromTop(line) - fromTop(first)) / grid.pitch;
    const by = Math.abs(steps - Math.round(steps)) * grid.pitch;
    return by > TOLERANCE ? [fault('pages/off-grid', line, { by: rounded(by), pitch: grid.pitch })] : [];
  });
}

/** Pages of a kind of their own may have a grid of their own. */
function isOnGridPage({ page }: MeasuredLine, { pages }: Edition): boolean {
  const set = page.name === '' ? undefined : pages.named?.[page.name];
  return !set || set.recto.lineGrid === pages.recto.lineGrid;
}

/** Pages that the text leaves early although what follows would have had room: only headings, widows and orphans explain a gap. */
function loosePages({ pages, edition }: MeasuredBook, grid: Grid): readonly PageFinding[] {
  return pages.flatMap((page, index) => {
    const next = pages[index + 1];
    const capacity = capacityOf(page, grid);
    const used = usedLines(page, grid);
    if (!next || used === 0 || !goesOn(page, next, edition)) return [];
    const free = capacity - used;
    const needed = neededLines(next, grid);
    return free >= needed
      ? [pageRemark('pages/page-not-full', page.page.number, { found: used, expected: capacity, needed })]
      : [];
  });
}

const capacityOf = ({ page }: MeasuredPage, { pitch }: Grid): number => Math.floor(page.area.height / pitch + 1e-3);

/** Grid lines down to the last line of text. */
function usedLines({ page, lines }: MeasuredPage, { pitch }: Grid): number {
  const foot = Math.max(page.area.y, ...lines.map((line) => line.foot));
  return Math.round((foot - page.area.y) / pitch);
}

/** Whether the next page begins only because this one was full: rows have columns of their own, turns at sentences a will of their own. */
function goesOn(page: MeasuredPage, next: MeasuredPage, { blocks }: Edition): boolean {
  const [first] = next.lines;
  const last = page.lines.at(-1);
  if (!first?.block || !last?.block || page.page.name !== next.page.name) return false;
  if (first.placed.place.cell !== undefined || first.block.style.pageTurn === 'sentence') return false;
  if (first.placed.index > 0) return true;
  const block = blocks[first.placed.place.block];
  const before = last.block.style.breakAfter;
  const own = block?.kind === 'row' ? block.breakBefore : first.block.style.breakBefore;
  return [before, own].every((value) => value === 'auto' || value === 'avoid');
}

/** What must stand together of what the next page begins with. */
function neededLines({ lines }: MeasuredPage, { pitch }: Grid): number {
  let needed = 0;
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (!line?.block) break;
    const { style } = line.block;
    const left = line.placed.count - line.placed.index;
    const height = style.lineHeight / pitch;
    const below = borderHeight(style.borderBottom) / pitch;
    needed += i > 0 ? style.marginTop / pitch : 0;
    needed += line.placed.index === 0 ? borderHeight(style.borderTop) / pitch : 0;
    if (style.breakAfter !== 'avoid' || left >= lines.length - i) {
      const least = leastLines(line);
      return Math.ceil(needed + least * height + (least === left ? below : 0));
    }
    needed += left * height + below + style.marginBottom / pitch;
    i += left;
  }
  return Math.ceil(needed);
}

/** The fewest lines of a paragraph that may have stood on the page before: it keeps orphans there and widows here. */
function leastLines({ placed, block }: MeasuredLine): number {
  const { orphans = 2, widows = 2, breakInside = 'auto' } = block?.style ?? {};
  const left = placed.count - placed.index;
  if (placed.index > 0) return left <= widows ? left : Math.max(1, widows + 1 - left);
  return breakInside === 'avoid' || placed.count < orphans + widows ? placed.count : orphans;
}

/** A justified line of Han alone, with plain Han after it, that holds fewer than its measure has room for. */
export const checkFullLines = ({ lines }: MeasuredParagraph): readonly PageFinding[] =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const first = line.glyphs[0];
    if (!next || !first || !line.placed.isJustified || !isHanAlone(line) || !isHanAlone(next, 2)) return [];
    const expected = Math.floor(line.placed.measure / first.size + 0.02);
    const found = line.glyphs.length;
    return found < expected ? [remark('pages/line-not-full', line, { found, expected })] : [];
  });

/** Whether the first glyphs of a line, or all, are Han of Chinese. */
function isHanAlone({ glyphs }: MeasuredLine, count = glyphs.length): boolean {
  const end = Math.min(count, glyphs.length);
  for (let i = 0; i < end; i += 1) {
    const glyph = glyphs[i];
    if (glyph?.kind !== 'han' || glyph.isKorean) return false;
  }
  return end > 0;
}
