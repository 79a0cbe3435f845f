/**
 * A booklet for saddle stitch: pages to the sides of sheets that are laid into one another, folded in the middle and stapled
 * through the fold. Depends on the pages, the sheet and the paper.
 *
 * Sheets are printed on both sides, turned over at the short edge: so the left half of a back lies behind the right half of its front.
 *
 * Creep. Seen from the head, sheets nested in the fold and cut at the fore edge:
 *
 *     fold                              fore edge
 *       (————— outermost, sheet 0 ———————|
 *        (————— sheet 1 ————————————————|·    each inner fold lies one thickness further out than the fold around it,
 *         (————— sheet 2 ———————————————|··   so each inner sheet juts out by one more; the knife takes what juts out
 *
 * Sheet k, counted from the outside, thus loses k thicknesses of its fore edge. Its pages are moved by as much towards the
 * fold, on both sides of the sheet: then all pages stand alike behind the edge that the knife makes, and the outermost, which
 * loses nothing, is not moved. The white at the fold of the inner sheets gets narrower by what the white at the fore edge would
 * have lost. Source: printers' practice with creep (爬移; also push-out, shingling) and
 * its allowance: pages of inner spreads are moved towards the middle in steps of one sheet's thickness.
 */
import { error, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { inMillimetres, type Pt, type Size } from '../geometry/index.js';
import type { Page, PlacedLine } from '../layout/index.js';
import { A3_ACROSS, mixedSizeErrors, placeOn, sizeErrors, slotOn, type Half } from './halves.js';
import { cropMarks, foldMarks } from './marks.js';
import type { Sheet, SheetMark } from './sheet.js';

export interface BookletOptions {
  /** A3, the long way across, if not given. */
  readonly sheetSize?: Size;
  /** Of one sheet, not of the fold. */
  readonly paperThickness: Pt;
}

/** A side of a sheet before anything has its place. */
interface Side {
  readonly left: Page | undefined;
  readonly right: Page | undefined;
  /** Which sheet it belongs to, from 0, the outermost. */
  readonly sheet: number;
}

/** The sides of a booklet in the order in which they are printed: front, back, front, back, from the outermost sheet inwards. None, with errors, if the pages cannot be folded into one. */
export function bookletSheets(
  pages: readonly Page[],
  { sheetSize = A3_ACROSS, paperThickness }: BookletOptions,
): Warned<readonly Sheet[]> {
  const sides = bookletSides(pages);
  const wrongSizes = [...mixedSizeErrors(pages), ...sizeErrors(pages, sheetSize)].slice(0, 1);
  const diagnostics = wrongSizes.length > 0 ? wrongSizes : creepErrors(sides, paperThickness);
  const [first] = pages;
  if (!first || diagnostics.length > 0) return { value: [], diagnostics };
  const paper = { size: sheetSize, trimmed: first.size, thickness: paperThickness };
  return { value: sides.map((side) => placeSide(side, paper)), diagnostics };
}

/** Which pages lie beside each other: n and 1 outside, 2 and n-1 behind them, and so on. */
function bookletSides(pages: readonly Page[]): readonly Side[] {
  const count = Math.ceil(pages.length / 4) * 4;
  const at = (number: number): Page | undefined => pages[number - 1];
  return Array.from({ length: count / 4 }, (_, sheet): readonly Side[] => {
    const first = 2 * sheet + 1;
    return [
      { left: at(count + 1 - first), right: at(first), sheet },
      { left: at(first + 1), right: at(count - first), sheet },
    ];
  }).flat();
}

interface Paper {
  readonly size: Size;
  /** The finished page. */
  readonly trimmed: Size;
  readonly thickness: Pt;
}

function placeSide({ left, right, sheet }: Side, { size, trimmed, thickness }: Paper): Sheet {
  const creep = sheet * thickness;
  return {
    size,
    pages: [
      ...(left ? [placeOn('left', left, size, creep)] : []),
      ...(right ? [placeOn('right', right, size, creep)] : []),
    ],
    marks: marksOf(size, trimmed, creep),
  };
}

/** Marks of blank halves too: the whole sheet is cut. Those of a fore edge move with its page, as the knife's line does on a sheet that juts out. */
function marksOf(sheet: Size, trimmed: Size, creep: Pt): readonly SheetMark[] {
  const left = slotOn('left', trimmed, sheet, creep);
  const right = slotOn('right', trimmed, sheet, creep);
  return [
    ...cropMarks(left, sheet, { sides: ['left'] }),
    ...cropMarks(right, sheet, { sides: ['right'] }),
    ...foldMarks(sheet.width / 2, { top: left.y, bottom: left.y + left.height }, sheet),
  ];
}

/** An error where creep would move print over the fold: paper that thick is not stitched through the fold. */
function creepErrors(sides: readonly Side[], thickness: Pt): readonly Diagnostic[] {
  const lost = sides.flatMap(({ left, right, sheet }) =>
    [left && { page: left, half: 'left' as const }, right && { page: right, half: 'right' as const }].flatMap(
      (placed) =>
        placed && sheet * thickness > whiteAtFold(placed.page, placed.half)
          ? [{ ...placed, creep: sheet * thickness }]
          : [],
    ),
  );
  const [first] = lost;
  if (!first) return [];
  const white = inMillimetres(whiteAtFold(first.page, first.half));
  const args = { page: first.page.number, creep: inMillimetres(first.creep), white };
  return [error('imposition/creep-over-fold', args, { hints: ['hint/paper-thickness'] })];
}

/** The white between the fold and what a page prints. */
function whiteAtFold({ size, lines, marginLines, rules = [] }: Page, half: Half): Pt {
  const spans = [...[...lines, ...marginLines].flatMap(spanOf), ...rules.map(({ x, width }) => ({ x, width }))];
  return half === 'right'
    ? Math.min(size.width, ...spans.map(({ x }) => x))
    : size.width - Math.max(0, ...spans.map(({ x, width }) => x + width));
}

const spanOf = ({ runs }: PlacedLine): readonly { readonly x: Pt; readonly width: Pt }[] => runs;
