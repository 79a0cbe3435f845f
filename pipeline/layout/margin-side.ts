/** Where a line outside the text stands. */
import type { Page, PlacedLine } from './paged-document.js';

/** Above the type area (running heads), below it (folios), or beside it or its columns (notes beside lines). */
export type MarginSide = 'head' | 'foot' | 'beside';

/** Tells running heads, folios and notes beside lines apart, by their baselines. */
export function marginSide({ area }: Pick<Page, 'area'>, { baseline }: Pick<PlacedLine, 'baseline'>): MarginSide {
  if (baseline <= area.y) return 'head';
  return baseline > area.y + area.height ? 'foot' : 'beside';
}
