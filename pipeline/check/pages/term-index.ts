/** Terms that no line's end may part, found by what stands at the end. */

/** Terms by every two neighbouring characters in them: at a line's end only those with its two characters can be meant. */
export class TermIndex {
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
    return this.byPair.get(pairAt(whole, before.length - 1))?.find((term) => {
      for (let at = whole.indexOf(term); at >= 0; at = whole.indexOf(term, at + 1))
        if (at < before.length && at + term.length > before.length) return true;
      return false;
    });
  }
}

/** Two UTF-16 units as one whole number of 32 bits, which a map finds quickest. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
