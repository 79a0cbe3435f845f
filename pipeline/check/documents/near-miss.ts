/** A long formula written nearly right: it begins and ends as it should, and something between is another. */

/** Units of a formula's beginning and end by which it is known. */
const EDGE = 3;
/** So many units may be put in, left out or changed. */
const MOST = 4;

/** The first stretch of a text that is a formula but for a few units; none where the formula itself stands. */
export function nearMiss(text: string, formula: string): { readonly start: number; readonly end: number } | undefined {
  const [first, last] = [formula.slice(0, EDGE), formula.slice(-EDGE)];
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (text.startsWith(formula, start)) continue;
    const reach = text.slice(start, start + formula.length + MOST);
    const at = reach.indexOf(last, EDGE);
    if (at < 0 || /[，。；、,.;:：“”‘’《》]/.test(reach.slice(0, at))) continue;
    const found = reach.slice(0, at + EDGE);
    if (found !== formula && distance(found, formula) <= MOST) return { start, end: start + found.length };
  }
  return undefined;
}

/** How many units are put in, left out or changed (Levenshtein). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
