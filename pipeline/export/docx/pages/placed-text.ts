/** Text as it stands on finished pages, by which it is found again in the edition. */
import type { BlockPlace, PlacedRun } from '../../../layout/index.js';
import { inkLength } from '../text/paragraphs.js';

/** A place as the key of a map; what stands in no row is the first paragraph of its block. */
export const placeKey = ({ block, cell = 0, paragraph = 0 }: BlockPlace): string => `${block}/${cell}/${paragraph}`;

/** How many UTF-16 units of runs no line end swallows: a line's own white space is gone at its end. */
export const inkOf = (runs: readonly Pick<PlacedRun, 'glyphs'>[]): number =>
  inkLength(runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join(''));
