/** Terms that no line's end may part, found by what stands at the end. */

/** Terms that are asked for at lines' ends. */
export interface LineEndTerms {
  /** The term of which a part stands on each side. */
  readonly parted: (before: string, after: string) => string | undefined;
}

/** Terms for a few lines' ends, as titles have: looked through one by one, which is less work than an index. */
export const listedTerms = (terms: readonly string[]): LineEndTerms => ({
  parted: (before, after) => terms.find((term) => standsAcross(term, before + after, before.length)),
});

/** Terms by every two neighbouring characters in them: at a line's end only those with its two characters can be meant. */
export class TermIndex implements LineEndTerms {
  private readonly byPair = new Map<number, string[]>();

  constructor(terms: readonly string[]) {
    for (const term of terms)
      for (let i = 0; i + 1 < term.length; i += 1) {
        const pair = pairAt(term, i);
        const known = this.byPair.get(pair);
        if (known) known.push(term);
        else this.byPair.set(pair, [term]);
      }
  }

  /** The term of which a part stands on each side. */
  parted(before: string, after: string): string | undefined {
    if (before === '' || after === '') return undefined;
    const whole = before + after;
    return this.byPair.get(pairAt(whole, before.length - 1))?.find((term) => standsAcross(term, whole, before.length));
  }
}

function standsAcross(term: string, text: string, place: number): boolean {
  for (let at = text.indexOf(term); at >= 0 && at < place; at = text.indexOf(term, at + 1))
    if (at + term.length > place) return true;
  return false;
}

/** Two UTF-16 units as one whole number of 32 bits, which a map finds quickest. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
