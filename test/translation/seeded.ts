/** Random choices that are the same in every run. */

/** A generator of numbers from 0 to below 1 (mulberry32, public domain algorithm). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several. */
export function pick<T>(random: () => number, choices: readonly T[]): T {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** A text put together from several pieces. */
export const scribble = (random: () => number, pieces: readonly string[], longest: number): string =>
  Array.from({ length: Math.floor(random() * longest) }, () => pick(random, pieces)).join('');
