/** Small pages for the tests of imposition, and sheets told as text. */
import { mm, type Box, type Size } from '../../pipeline/geometry/index.js';
import type { Sheet, SheetMark } from '../../pipeline/imposition/index.js';
import type { Page, PlacedLine } from '../../pipeline/layout/index.js';
import { squareFace } from '../support/square-face.js';

const face = squareFace('Square');

export const A4: Size = { width: mm(210), height: mm(297) };
/** 16开. */
export const SIXTEENMO: Size = { width: mm(184), height: mm(260) };

/** A line of ten points' width somewhere on a page. */
export const lineAt = (x: number, baseline: number, width = 10): PlacedLine => ({
  place: { block: 0 },
  tag: 'p',
  lang: 'zh-CN',
  index: 0,
  count: 1,
  x,
  measure: width,
  isJustified: false,
  baseline,
  runs: [
    {
      ...{ face, fontSize: 10, decoration: 'none', lang: 'zh-CN', origin: 'p001.s01' },
      ...{ color: { red: 0, green: 0, blue: 0 }, x, width, glyphs: [] },
    },
  ],
});

/** A page with a line of text from its type area's start edge to its end. */
export function page(number: number, options: Partial<Page> = {}): Page {
  const size = options.size ?? A4;
  const area = options.area ?? { x: mm(20), y: mm(20), width: size.width - mm(40), height: size.height - mm(40) };
  const isBlank = options.isBlank ?? false;
  return {
    number,
    side: number % 2 === 1 ? 'recto' : 'verso',
    isBlank,
    name: '',
    counter: number,
    size,
    area,
    lines: isBlank ? [] : [lineAt(area.x, mm(60), area.width)],
    marginLines: [],
    ...options,
  };
}

export const pages = (count: number, options: Partial<Page> = {}): readonly Page[] =>
  Array.from({ length: count }, (_, index) => page(index + 1, options));

/** `8|1`: the pages left and right of the middle; `-` for a blank half. */
export function pair({ size, pages: placed }: Sheet): string {
  const isLeft = ({ clip }: { readonly clip: Box }): boolean => clip.x + clip.width / 2 < size.width / 2;
  const [left] = placed.filter(isLeft);
  const [right] = placed.filter((one) => !isLeft(one));
  return `${left?.page.number ?? '-'}|${right?.page.number ?? '-'}`;
}

/** A length in points as millimetres to a thousandth. */
export const inMm = (length: number): number => Math.round((length / mm(1)) * 1000) / 1000 + 0;

export const boxInMm = ({ x, y, width, height }: Box): readonly number[] => [x, y, width, height].map(inMm);

/** `crop 10,20 10,25`, in millimetres. */
export const markInMm = ({ kind, from, to }: SheetMark): string =>
  `${kind} ${inMm(from.x)},${inMm(from.y)} ${inMm(to.x)},${inMm(to.y)}`;

/** Whether a mark has a point inside a box; touching its edge is outside. */
export function isInside({ from, to }: SheetMark, { x, y, width, height }: Box): boolean {
  const hair = 0.001;
  return (
    Math.max(from.x, to.x) > x + hair &&
    Math.min(from.x, to.x) < x + width - hair &&
    Math.max(from.y, to.y) > y + hair &&
    Math.min(from.y, to.y) < y + height - hair
  );
}
