/** Which style a page has: by the name of its pages, its side, and whether it is the first of its kind or blank. */
import type { PageStyle, PageStyles, PageStyleSet } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';

export type Side = 'recto' | 'verso';

/** Page 1 is a recto, and every other page after it. */
export const sideOf = (number: number): Side => (number % 2 === 1 ? 'recto' : 'verso');

/** The styles for pages of a name; those of pages without one where the name has none. */
export const styleSetOf = (styles: PageStyles, name: string): PageStyleSet => styles.named?.[name] ?? styles;

export interface PageKind {
  readonly name: string;
  /** From 1. */
  readonly number: number;
  /** Whether no page of the name stands directly before it. */
  readonly isFirstOfRun: boolean;
}

/** The style of a page with text: CSS Paged Media 3, section 5.2. */
export function styleOf(styles: PageStyles, { name, number, isFirstOfRun }: PageKind): PageStyle {
  const set = styleSetOf(styles, name);
  const isFirst = set === styles ? number === 1 : isFirstOfRun && set.hasFirst === true;
  return isFirst ? set.first : set[sideOf(number)];
}

/** Height of the type area. */
export const areaHeight = ({ size, margin }: PageStyle): Pt => size.height - margin.top - margin.bottom;
