/**
 * Reading copies: two pages side by side on a sheet that is neither folded nor cut. Depends on the pages and the sheet.
 *
 * Readers want to see beside each other what lies beside each other in the book. Where an edition has facing pages, a verso
 * therefore stands left and a recto right: page 1 stands right with nothing beside it, as in a book that is opened, then 2 and 3,
 * 4 and 5. Where all pages are set alike there are no openings, and the sheets are filled: 1 and 2, 3 and 4. Blank pages at the end,
 * which fill the sheets of a booklet, are left out.
 */
import type { Warned } from '../diagnostic/index.js';
import type { Pt, Size } from '../geometry/index.js';
import { marginSide, type Page, type PlacedLine } from '../layout/index.js';
import { withoutBlankEnd } from './blank-pages.js';
import { A3_ACROSS, placeOn, sizeErrors } from './halves.js';
import type { Sheet } from './sheet.js';

/** Two pages a sheet, in reading order. None, with an error, if a page is larger than half the sheet. */
export function twoUpSheets(
  pages: readonly Page[],
  { sheetSize = A3_ACROSS }: { readonly sheetSize?: Size } = {},
): Warned<readonly Sheet[]> {
  const diagnostics = sizeErrors(pages, sheetSize);
  if (diagnostics.length > 0) return { value: [], diagnostics };
  const read = withoutBlankEnd(pages);
  const pairs = hasFacingPages(read) ? openingsOf(read) : inTwos(read);
  return { value: pairs.map((pair) => sheetOf(pair, sheetSize)), diagnostics };
}

interface Pair {
  readonly left?: Page | undefined;
  readonly right?: Page | undefined;
}

/** As the book is opened. A page that finds no neighbour on its sheet stands alone. */
function openingsOf(pages: readonly Page[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const page of pages) {
    const open = pairs.at(-1);
    if (page.side === 'verso') pairs.push({ left: page });
    else if (open && !open.right) pairs.splice(-1, 1, { ...open, right: page });
    else pairs.push({ right: page });
  }
  return pairs;
}

const inTwos = (pages: readonly Page[]): readonly Pair[] =>
  Array.from({ length: Math.ceil(pages.length / 2) }, (_, i) => ({ left: pages[2 * i], right: pages[2 * i + 1] }));

const sheetOf = ({ left, right }: Pair, size: Size): Sheet => ({
  size,
  pages: [...(left ? [placeOn('left', left, size)] : []), ...(right ? [placeOn('right', right, size)] : [])],
  marks: [],
});

/** Whether rectos and versos are set as each other's mirror: by their type areas, or by page numbers and running heads at the outer edges. */
function hasFacingPages(pages: readonly Page[]): boolean {
  const printed = pages.filter(({ isBlank }) => !isBlank);
  const rectos = printed.filter(({ side }) => side === 'recto');
  const versos = printed.filter(({ side }) => side === 'verso');
  return hasMirroredAreas(rectos, versos) || (leansTo('right', rectos) && leansTo('left', versos));
}

/** Binding edges that differ by less are a rounding. */
const TOLERANCE: Pt = 0.5;

/** Pages of one name have one type area a side. */
function hasMirroredAreas(rectos: readonly Page[], versos: readonly Page[]): boolean {
  const edges = new Map(versos.map(({ name, area }) => [name, area.x]));
  return rectos.some(({ name, area }) => Math.abs(area.x - (edges.get(name) ?? area.x)) > TOLERANCE);
}

/** Whether a side's heads and feet stand at one edge and none at the other. */
function leansTo(edge: 'left' | 'right', pages: readonly Page[]): boolean {
  const leanings = new Set(pages.flatMap((page) => headsAndFeet(page).map((line) => leaning(line, page.size))));
  return leanings.has(edge) && !leanings.has(edge === 'left' ? 'right' : 'left');
}

const headsAndFeet = (page: Page): readonly PlacedLine[] =>
  page.marginLines.filter((line) => line.runs.length > 0 && marginSide(page, line) !== 'beside');

/** Where the middle of a line stands: within the middle third of the page it leans to neither edge. */
function leaning({ runs }: PlacedLine, { width }: Size): 'left' | 'middle' | 'right' {
  const start = Math.min(...runs.map(({ x }) => x));
  const end = Math.max(...runs.map((run) => run.x + run.width));
  const middle = (start + end) / 2;
  if (middle < width / 3) return 'left';
  return middle > (width * 2) / 3 ? 'right' : 'middle';
}
