/** The order of segments of which two people added, took away and moved some. */
import type { Sides } from './merge-sides.js';

/**
 * The keys of both sides that stay, each once. The order of the side that moved any, else that of ours; what only the other side has stands
 * behind the one that it stands behind there. What both added at one place is sorted by `compare`.
 */
export function mergeOrder(
  sides: Sides<readonly string[]>,
  compare: (a: string, b: string) => number,
): readonly string[] {
  const [first, second] = movedOnlyByTheirs(sides) ? [sides.theirs, sides.ours] : [sides.ours, sides.theirs];
  const known = new Set(first);
  const other = new Set(second);
  const result = [...first];
  for (const [index, key] of second.entries()) {
    if (known.has(key)) continue;
    const anchor = second[index - 1];
    let place = anchor === undefined ? 0 : result.indexOf(anchor) + 1;
    while (place < result.length && !other.has(result[place] ?? '') && compare(result[place] ?? '', key) <= 0)
      place += 1;
    result.splice(place, 0, key);
  }
  return result;
}

/** Whether ours has what is common in the order of the ancestor, and theirs has not. */
function movedOnlyByTheirs({ base, ours, theirs }: Sides<readonly string[]>): boolean {
  const common = new Set(base.filter((key) => ours.includes(key) && theirs.includes(key)));
  const orderIn = (keys: readonly string[]): string => keys.filter((key) => common.has(key)).join('\n');
  return orderIn(base) === orderIn(ours) && orderIn(ours) !== orderIn(theirs);
}
