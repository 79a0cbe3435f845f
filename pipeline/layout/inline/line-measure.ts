/** What a stretch of units measures as a line, in constant time: running sums, less what a line's edges take off. */
import type { Pt } from '../../geometry/index.js';
import type { Unit } from './unit.js';

/** A line from unit `from` up to but not including `to`, white space at its edges left out. */
export interface MeasuredLine {
  readonly from: number;
  readonly to: number;
  readonly natural: Pt;
  readonly shrink: Pt;
  readonly stretch: Pt;
}

export interface LineMeter {
  readonly measureLine: (start: number, end: number) => MeasuredLine;
}

/** Prepares the running sums of a paragraph. */
export function lineMeter(units: readonly Unit[]): LineMeter {
  const widths = runningSum(units, (unit) => unit.width + unit.gap);
  const shrinks = runningSum(units, (unit) => unit.shrink);
  const stretches = runningSum(units, (unit) => unit.stretch);
  const visibleFrom = nextVisible(units);
  const visibleTo = previousVisible(units);

  return {
    measureLine: (start, end) => {
      const to = Math.max(start, at(visibleTo, end));
      const from = Math.min(at(visibleFrom, start), to);
      const first = units[from];
      const last = units[to - 1];
      if (!first || !last || to <= from) return { from, to: from, natural: 0, shrink: 0, stretch: 0 };
      const edges = first.startTrim + last.endTrim + last.gap;
      const opening = first.startTrim > 0 && to - from > 1 ? first.shrink : 0;
      return {
        from,
        to,
        natural: at(widths, to) - at(widths, from) - edges,
        shrink: at(shrinks, to - 1) - at(shrinks, from) - opening,
        stretch: at(stretches, to - 1) - at(stretches, from),
      };
    },
  };
}

const at = (sums: readonly number[], index: number): number => sums[index] ?? 0;

function runningSum(units: readonly Unit[], of: (unit: Unit) => number): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const unit of units) sums.push((sum += of(unit)));
  return sums;
}

const isBlank = (unit: Unit | undefined): boolean => unit?.kind === 'space' || unit?.kind === 'break';

/** For each index, the first unit from there on that is not white space. */
function nextVisible(units: readonly Unit[]): readonly number[] {
  const next = new Array<number>(units.length + 1).fill(units.length);
  for (let i = units.length - 1; i >= 0; i -= 1) next[i] = isBlank(units[i]) ? (next[i + 1] ?? units.length) : i;
  return next;
}

/** For each index, the end of the last unit before it that is not white space. */
function previousVisible(units: readonly Unit[]): readonly number[] {
  const previous = [0];
  units.forEach((unit, i) => previous.push(isBlank(unit) ? (previous[i] ?? 0) : i + 1));
  return previous;
}
