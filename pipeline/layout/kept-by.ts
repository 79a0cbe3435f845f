/** Results kept with the object that they are made of, as long as it lives: what the layout keeps from build to build beside the memo. */
import type { KeyPart, Steps } from '../work/index.js';

interface Kept<T> {
  readonly parts: readonly KeyPart[];
  readonly value: T;
}

/** A few results for each object; the ones that were asked for last stay. */
export class KeptBy<K extends object, T> {
  private readonly kept = new WeakMap<K, Kept<T>[]>();

  /** `most`: how many results are kept for one object. */
  constructor(private readonly most = 3) {}

  /** What `make` gives for the object and the parts, which must be all that the result depends on. */
  get(key: K, parts: readonly KeyPart[], make: () => T): T {
    const found = this.find(key, parts);
    return found ? found.value : this.enter(key, parts, make());
  }

  /** The same for what is made in steps; of work that is given up nothing is kept. */
  *inSteps(key: K, parts: readonly KeyPart[], make: () => Steps<T>): Steps<T> {
    const found = this.find(key, parts);
    return found ? found.value : this.enter(key, parts, yield* make());
  }

  private find(key: K, parts: readonly KeyPart[]): Kept<T> | undefined {
    return this.kept.get(key)?.find((kept) => isSame(kept.parts, parts));
  }

  private enter(key: K, parts: readonly KeyPart[], value: T): T {
    const known = this.kept.get(key);
    if (known) {
      known.unshift({ parts, value });
      if (known.length > this.most) known.pop();
    } else this.kept.set(key, [{ parts, value }]);
    return value;
  }
}

function isSame(a: readonly KeyPart[], b: readonly KeyPart[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}
