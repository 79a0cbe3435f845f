/** One Chinese word, two Koreans in two documents: names, terms of policy, formulas. A document that has both ways is at one with either. */
import type { QuotedRendering, Rendering } from './renderings.js';

export interface RenderingPair {
  readonly one: Rendering;
  readonly other: Rendering;
}

/** The words that no rendering of one document has in common with any of the other. */
export function compareRenderings(ones: readonly Rendering[], others: readonly Rendering[]): readonly RenderingPair[] {
  const known = byWord(others);
  return [...byWord(ones)].flatMap(([word, mine]) => {
    const theirs = known.get(word);
    if (!theirs) return [];
    const keys = new Set(theirs.map(({ key }) => key));
    const [one] = mine;
    const [other] = theirs;
    return one && other && !mine.some(({ key }) => keys.has(key)) ? [{ one, other }] : [];
  });
}

/** The same of what stands in marks; a word of which the Korean stands in other marks of its passage is there. */
export function compareQuoted(
  ones: readonly QuotedRendering[],
  others: readonly QuotedRendering[],
): readonly RenderingPair[] {
  const known = byWord(others);
  return [...byWord(ones)].flatMap(([word, mine]) => {
    const theirs = known.get(word);
    const isMet = (theirs ?? []).some((other) =>
      mine.some((one) => other.around.has(one.key) || one.around.has(other.key) || isBent(one.key, other.key)),
    );
    const [one] = mine;
    const other = theirs?.[0];
    return one && other && !isMet ? [{ one, other }] : [];
  });
}

const byWord = <T extends Rendering>(renderings: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const words = new Map<string, T[]>();
  for (const rendering of renderings) {
    const key = `${rendering.kind}\n${rendering.zh}`;
    const others = words.get(key);
    if (others) others.push(rendering);
    else words.set(key, [rendering]);
  }
  return words;
};

/** Syllables of endings and particles. */
const ENDING = /^[하되한할함해했된될됨됐는은을를이가고게기여에의로다도록며서지자]{0,3}$/;

/** The same word with another ending: 한번만 걸음하기, 한번만 걸음하게. */
function isBent(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one.charAt(shared) === other.charAt(shared)) shared += 1;
  return shared >= 2 && ENDING.test(one.slice(shared)) && ENDING.test(other.slice(shared));
}
