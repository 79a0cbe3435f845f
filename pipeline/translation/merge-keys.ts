/** The `%` lines of one segment, merged: notes of both sides stay, of `by`, `pass` and `translate` there is one. */
import type { Sides } from './merge-sides.js';

/** Lines of a key that says one thing of a segment. A line set further in answers a note, whatever it begins with. */
const SINGLE = /^%[ \t]?(by|pass|translate)[ \t]*[:：]/;

const keyOf = (line: string): string | undefined => SINGLE.exec(line)?.[1];

/**
 * Notes that one side took away are gone, notes of both are there, each behind the one that it stood behind.
 * `koreanSide` alone changed the Korean: its `by` and `pass` speak of it. Undefined where both sides say different things.
 */
export function mergeKeys(
  sides: Sides<readonly string[]>,
  koreanSide: 'ours' | 'theirs' | undefined,
): readonly string[] | undefined {
  const { base, ours, theirs } = sides;
  const result = ours.filter((line) => theirs.includes(line) || !base.includes(line));
  for (const [index, line] of theirs.entries()) {
    if (ours.includes(line) || base.includes(line)) continue;
    result.splice(placeFor(result, theirs.slice(0, index), theirs), 0, line);
  }
  const chosen = [...new Set([...ours, ...theirs].flatMap((line) => keyOf(line) ?? []))].map((key) =>
    chooseSingle(key, sides, koreanSide),
  );
  if (chosen.some((line) => line === 'conflict')) return undefined;
  const isEverywhere = (line: string): boolean => [base, ours, theirs].every((lines) => lines.includes(line));
  const kept = result.filter((line) => keyOf(line) === undefined || chosen.includes(line) || isEverywhere(line));
  return [...kept, ...chosen.filter((line) => line !== undefined).filter((line) => !kept.includes(line))];
}

/** Behind the nearest of the lines before it, and behind what the other side added there. */
function placeFor(result: readonly string[], before: readonly string[], theirs: readonly string[]): number {
  const anchor = before.findLast((line) => result.includes(line));
  let place = anchor === undefined ? 0 : result.lastIndexOf(anchor) + 1;
  while (place < result.length && !theirs.includes(result[place] ?? '')) place += 1;
  return place;
}

/** The line of a key that stays; undefined where none does. */
function chooseSingle(
  key: string,
  { base, ours, theirs }: Sides<readonly string[]>,
  koreanSide: 'ours' | 'theirs' | undefined,
): string | undefined {
  const lineIn = (lines: readonly string[]): string | undefined => lines.find((line) => keyOf(line) === key);
  const [before, left, right] = [lineIn(base), lineIn(ours), lineIn(theirs)];
  if (left === right) return left;
  // A round that the other side has been through with the old Korean says nothing of the new.
  if (key === 'pass' && koreanSide !== undefined) return koreanSide === 'ours' ? left : right;
  if (right === before) return left;
  if (left === before) return right;
  if (koreanSide === undefined) return 'conflict';
  return koreanSide === 'ours' ? left : right;
}
