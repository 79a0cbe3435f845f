/** A side of a sheet as a content stream: its pages at their places, each inside its clip, and the marks for knife and fold. Depends on the sheet alone. */
import type { Box, Size } from '../../geometry/index.js';
import type { Sheet, SheetMark, SheetPage } from '../../imposition/index.js';
import type { Page } from '../../layout/index.js';
import { pdfNumber } from './numbers.js';

/** How a sheet's parts are drawn. */
export interface SheetDrawing {
  /** The operators of a page, in PDF's coordinates with the page's own foot at 0. */
  readonly drawPage: (page: Page) => string;
  /** The operators that set colour and width of marks, `0 G 0.25 w`, once for each plate that the drawn pages need. */
  readonly markStrokes: (drawn: string) => readonly string[];
}

/** Folds are told from cuts by dashes. */
const DASHES: Readonly<Record<SheetMark['kind'], string>> = { crop: '[] 0 d', fold: '[3 2] 0 d' };

/** The operators of a sheet. */
export function sheetContent({ size, pages, marks }: Sheet, { drawPage, markStrokes }: SheetDrawing): string {
  const drawn = pages.flatMap((placed) => [...placeOperators(placed, size), drawPage(placed.page), 'Q']).join('\n');
  const lines = marks.flatMap((mark) => [DASHES[mark.kind], ...lineOperators(mark, size)]);
  const strokes = lines.length > 0 ? markStrokes(drawn) : [];
  return [...(drawn === '' ? [] : [drawn]), ...strokes.flatMap((stroke) => ['q', stroke, ...lines, 'Q'])].join('\n');
}

/** A sheet's y grows downwards from its head, PDF's upwards from its foot. */
const placeOperators = ({ page, x, y, clip }: SheetPage, sheet: Size): readonly string[] => [
  'q',
  `${rectangle(clip, sheet)} re W n`,
  `1 0 0 1 ${pdfNumber(x)} ${pdfNumber(sheet.height - y - page.size.height)} cm`,
];

const rectangle = ({ x, y, width, height }: Box, sheet: Size): string =>
  [x, sheet.height - y - height, width, height].map(pdfNumber).join(' ');

const lineOperators = ({ from, to }: SheetMark, sheet: Size): readonly string[] => [
  `${pdfNumber(from.x)} ${pdfNumber(sheet.height - from.y)} m`,
  `${pdfNumber(to.x)} ${pdfNumber(sheet.height - to.y)} l S`,
];
