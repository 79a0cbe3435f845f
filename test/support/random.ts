/** Chance that comes out the same each time: numbers from a seed (mulberry32). */
export interface Random {
  /** From 0 up to, not with, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not with, `end`. */
  readonly below: (end: number) => number;
  /** One of a list, which must not be empty. */
  readonly of: <T>(items: readonly T[]) => T;
  /** True with a probability. */
  readonly chance: (probability: number) => boolean;
}

/** Chance from a seed. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    of: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
    chance: (probability) => next() < probability,
  };
}
