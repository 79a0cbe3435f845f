/** The order in which a segment passes through its states, and what a state asks of a segment. */
import type { Passage, State } from './aligned-document.js';
import { STATES } from './parse-header.js';

/** Whether a state comes before another. */
export const isBelow = (state: State, other: State): boolean => STATES.indexOf(state) < STATES.indexOf(other);

/** The passages that have not come as far as a state. What stays Chinese has nothing to be reviewed. */
export const passagesBelow = (passages: readonly Passage[], required: State): readonly Passage[] =>
  passages.filter(({ state, staysChinese }) => !staysChinese && isBelow(state, required));
