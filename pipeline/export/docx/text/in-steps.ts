/** Many small things, one after the other, in steps. */
import type { Steps } from '../../../work/index.js';

/** So many are done in a step: each takes some microseconds. */
const STEP = 50;

/** Does something with each of many. */
export function* inSteps<Item>(items: readonly Item[], work: (item: Item, index: number) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    work(item, index);
    if (index % STEP === STEP - 1) yield;
  }
}
