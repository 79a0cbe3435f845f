/** Long work in short steps, so that a new save never waits for work that it has made pointless. */

/**
 * Work that stops at every `yield`, where it may be put off or given up. A step takes a few milliseconds:
 * a paragraph, a page. Work that is given up leaves no trace but what the memo has kept.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does the work at one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How work in steps makes room for other things. */
export interface Pace {
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** Lets everything run that waits: file events, input. */
  readonly pause: () => Promise<void>;
  /** Set when the work has become pointless. */
  readonly signal?: AbortSignal | undefined;
}

/** Why work came to no end: it had become pointless. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** After so long the work pauses, in milliseconds. */
const STRETCH = 8;

/** Does the work in stretches of a few milliseconds. Throws `Abandoned` at the first step after its signal is set. */
export async function runSteps<T>(steps: Steps<T>, pace: Pace): Promise<T> {
  let begun = pace.clock();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace.clock() - begun < STRETCH) continue;
    await pace.pause();
    throwIfAbandoned(pace);
    begun = pace.clock();
  }
}

/** Throws `Abandoned` if the signal is set. */
export function throwIfAbandoned({ signal }: Pick<Pace, 'signal'>): void {
  if (signal?.aborted) throw new Abandoned('the work has become pointless');
}
