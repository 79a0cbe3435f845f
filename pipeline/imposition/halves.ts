/** Two pages on one side of a sheet: left and right of its middle, against it, centred from head to foot. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import { inMillimetres, mm, type Box, type Pt, type Size } from '../geometry/index.js';
import type { Page } from '../layout/index.js';
import type { SheetPage } from './sheet.js';

/** A3, the long way across: two A4 pages at their own size. */
export const A3_ACROSS: Size = { width: mm(420), height: mm(297) };

export type Half = 'left' | 'right';

/** What a reader of numbers would not tell apart: lengths come from several units. */
const TOLERANCE: Pt = 0.01;

/** Where a page of a size stands on a half. `shift`: how far it is moved across the middle, towards the other half. */
export function slotOn(half: Half, page: Size, sheet: Size, shift: Pt = 0): Box {
  const middle = sheet.width / 2;
  const x = half === 'left' ? middle - page.width + shift : middle - shift;
  return { x, y: (sheet.height - page.height) / 2, width: page.width, height: page.height };
}

/** A page on its half, held to what is of the half inside the page: not a hair of it prints over the middle. */
export function placeOn(half: Half, page: Page, sheet: Size, shift: Pt = 0): SheetPage {
  const slot = slotOn(half, page.size, sheet, shift);
  const middle = sheet.width / 2;
  const left = Math.max(slot.x, half === 'left' ? 0 : middle);
  const right = Math.min(slot.x + slot.width, half === 'left' ? middle : sheet.width);
  return { page, x: slot.x, y: slot.y, clip: { ...slot, x: left, width: right - left } };
}

/** An error for the first page that is larger than half the sheet. */
export function sizeErrors(pages: readonly Page[], sheet: Size): readonly Diagnostic[] {
  const half = { width: sheet.width / 2, height: sheet.height };
  const large = pages.find(({ size }) => size.width > half.width + TOLERANCE || size.height > half.height + TOLERANCE);
  if (!large) return [];
  const hint = { code: 'hint/smaller-pages', args: { half: inMm(half) } } as const;
  const args = { page: large.number, size: inMm(large.size), half: inMm(half), sheet: inMm(sheet) };
  return [error('imposition/page-too-large', args, { hints: [hint] })];
}

/** An error where pages differ in size: a book is trimmed to one. */
export function mixedSizeErrors([first, ...rest]: readonly Page[]): readonly Diagnostic[] {
  const other = first && rest.find(({ size }) => !isSameSize(size, first.size));
  if (!first || !other) return [];
  const args = { first: first.number, size: inMm(first.size), page: other.number, other: inMm(other.size) };
  return [error('imposition/pages-differ-in-size', args, { hints: ['hint/one-page-size'] })];
}

const isSameSize = (a: Size, b: Size): boolean =>
  Math.abs(a.width - b.width) <= TOLERANCE && Math.abs(a.height - b.height) <= TOLERANCE;

/** `210 × 297`, in millimetres to a tenth. */
const inMm = ({ width, height }: Size): string => `${inMillimetres(width)} × ${inMillimetres(height)}`;
