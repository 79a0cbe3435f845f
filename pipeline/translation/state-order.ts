/** The order in which a segment passes through its states, and what a state asks of a segment. */
import type { AlignedDocument, Passage, State } from './aligned-document.js';
import { STATES } from './parse-header.js';

/** Whether a state comes before another. */
export const isBelow = (state: State, other: State): boolean => STATES.indexOf(state) < STATES.indexOf(other);

/** The passages that have not come as far as a state. What stays Chinese has nothing to be reviewed; who read stale Korean read it beside other Chinese. */
export const passagesBelow = (passages: readonly Passage[], required: State): readonly Passage[] =>
  passages.filter(({ state, staysChinese, isStale, korean }) => {
    const isOutdated = isStale && korean !== undefined;
    return !staysChinese && (isBelow(state, required) || (isOutdated && !isBelow(required, 'reviewed')));
  });

/** How far the review of a document is. */
export interface ReviewProgress {
  /** `none` where nothing is to be reviewed, `draft` where nothing has been; then `partly`, all `reviewed`, all `final`. */
  readonly stage: 'none' | 'draft' | 'partly' | 'reviewed' | 'final';
  /** Passages that are reviewed or final, and all that are to be. */
  readonly done: number;
  readonly total: number;
}

/** Counts the passages that somebody has reviewed since their Chinese was last changed; what stays Chinese does not count. */
export function reviewProgress({ paragraphs }: Pick<AlignedDocument, 'paragraphs'>): ReviewProgress {
  const passages = paragraphs.flatMap((paragraph) => paragraph.passages).filter(({ staysChinese }) => !staysChinese);
  const total = passages.length;
  const done = total - passagesBelow(passages, 'reviewed').length;
  return { stage: stageOf(passages, done), done, total };
}

function stageOf(passages: readonly Passage[], done: number): ReviewProgress['stage'] {
  if (passages.length === 0) return 'none';
  if (done < passages.length) return done === 0 ? 'draft' : 'partly';
  return passagesBelow(passages, 'final').length === 0 ? 'final' : 'reviewed';
}
