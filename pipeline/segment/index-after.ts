/** Searching a list of places that rise. */

/** Where in a rising list the first number stands that is greater than `limit`; the list's length if none is. */
export function indexAfter(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rising[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
