/** The slug of a press sheet: a line of small type at its head, outside the bleed, so that a sheet that got parted from its docket still says what it is. */
import { mm, type Pt } from '../../geometry/index.js';
import type { Sheet } from '../../imposition/index.js';
import type { Inks } from './color.js';
import type { FontInUse } from './fonts-in-use.js';
import { plainRun, runOperators } from './plain-run.js';

const SIZE: Pt = 6;
/** Clear of the crop mark at the corner. */
const INDENT: Pt = mm(4);
/** From the baseline down to the bleed. */
const ABOVE_BLEED: Pt = mm(1.5);

/** The operators of a sheet's slug; none where it says nothing, or has no room outside a bleed. */
export function slugOperators({ slug, bleed, trim, size }: Sheet, font: FontInUse, inks: Inks): readonly string[] {
  if (slug === undefined || !bleed || !trim) return [];
  const run = plainRun(slug, font.face, { fontSize: SIZE, x: trim.x + INDENT });
  return ['q', ...runOperators(run, font, size.height - bleed.y + ABOVE_BLEED, inks), 'Q'];
}
