import { expect, it } from 'vitest';
import { Abandoned, finish, runSteps, type Steps } from '../../pipeline/work/index.js';

/** So many steps, each of which takes so long on the clock; what was done is noted. */
function work(count: number, milliseconds: number) {
  let now = 0;
  const done: number[] = [];
  function* steps(): Steps<string> {
    for (let step = 0; step < count; step += 1) {
      now += milliseconds;
      done.push(step);
      yield;
    }
    return 'done';
  }
  let pauses = 0;
  const pause = (): Promise<void> => {
    pauses += 1;
    return Promise.resolve();
  };
  return { steps: steps(), done, pace: { clock: () => now, pause }, pauses: () => pauses };
}

it('does work to its end, at one go or with pauses, to the same result', async () => {
  expect(finish(work(5, 3).steps)).toBe('done');
  const { steps, pace, pauses } = work(5, 3);
  expect(await runSteps(steps, pace)).toBe('done');
  expect(pauses()).toBe(1);
});

it('pauses often enough that nothing waits for long, and not after every step', async () => {
  const quick = work(100, 0.1);
  await runSteps(quick.steps, quick.pace);
  expect(quick.pauses()).toBe(1);
  const slow = work(10, 15);
  await runSteps(slow.steps, slow.pace);
  expect(slow.pauses()).toBe(10);
});

it('is abandoned at the pause after the signal', async () => {
  const stop = new AbortController();
  const { steps, pace, done } = work(10, 15);
  const pause = async (): Promise<void> => {
    await pace.pause();
    if (done.length === 3) stop.abort();
  };
  await expect(runSteps(steps, { ...pace, pause, signal: stop.signal })).rejects.toThrow(Abandoned);
  expect(done).toHaveLength(3);
});
