/** Findings for what the walk over content found wrong with its operators. */
import type { ContentFaultKind } from '../survey/content.js';
import { at, type Check } from './rule.js';

/** Places of faults of some kinds; what was found fills a gap of the message. */
export const contentFaults =
  (gap: 'what' | 'number' | 'filter', ...kinds: readonly ContentFaultKind[]): Check =>
  ({ content }) =>
    content.faults.filter(({ kind }) => kinds.includes(kind)).map(({ place, what }) => at(place, { [gap]: what }));
