/** What a stretch of units measures as a line, in constant time: running sums, less what a line's edges take off. */
import type { Pt } from '../../geometry/index.js';
import type { Unit } from './unit.js';

/** Answers for any stretch of units what it measures as a line; the numbers apart, since a paragraph asks for them a hundred thousand times. */
export class LineMeter {
  private readonly widths: Float64Array;
  private readonly shrinks: Float64Array;
  private readonly stretches: Float64Array;
  private readonly openStretches: Float64Array;
  private readonly limits: Float64Array;
  /** For each index, the first unit from there on that is not white space. */
  private readonly visibleFrom: Int32Array;
  /** For each index, the end of the last unit before it that is not white space. */
  private readonly visibleTo: Int32Array;
  private readonly startTrims: Float64Array;
  /** What the first unit of a line would shrink by, and cannot since its blank half is already gone. */
  private readonly openingShrinks: Float64Array;
  private readonly endLosses: Float64Array;

  constructor(units: readonly Unit[]) {
    this.widths = runningSum(units, (unit) => unit.width + unit.gap);
    this.shrinks = runningSum(units, (unit) => unit.shrink);
    this.stretches = runningSum(units, (unit) => unit.stretch);
    this.openStretches = runningSum(units, (unit) => unit.openStretch);
    this.limits = runningSum(units, (unit) => unit.stretchLimit);
    this.visibleFrom = nextVisible(units);
    this.visibleTo = previousVisible(units);
    this.startTrims = Float64Array.from(units, (unit) => unit.startTrim);
    this.openingShrinks = Float64Array.from(units, (unit) => (unit.startTrim > 0 ? unit.shrink : 0));
    this.endLosses = Float64Array.from(units, (unit) => unit.endTrim + unit.gap);
  }

  /** The first and the end of the visible units of a line; equal where it has none. */
  edges(start: number, end: number): { readonly from: number; readonly to: number } {
    const to = Math.max(start, at(this.visibleTo, end));
    return { from: Math.min(at(this.visibleFrom, start), to), to };
  }

  /** Width with nothing shared out: marks at the edges half as wide, no gap at the end. */
  natural(start: number, end: number): Pt {
    const to = Math.max(start, at(this.visibleTo, end));
    const from = Math.min(at(this.visibleFrom, start), to);
    if (to <= from) return 0;
    return at(this.widths, to) - at(this.widths, from) - at(this.startTrims, from) - at(this.endLosses, to - 1);
  }

  /** What it can lose. */
  shrink(start: number, end: number): Pt {
    const to = Math.max(start, at(this.visibleTo, end));
    const from = Math.min(at(this.visibleFrom, start), to);
    if (to - from <= 1) return 0;
    return at(this.shrinks, to - 1) - at(this.shrinks, from) - at(this.openingShrinks, from);
  }

  /** What it takes on at ratio 1. */
  stretch(start: number, end: number): Pt {
    return this.between(this.stretches, start, end);
  }

  /** What it takes on for every ratio beyond. */
  openStretch(start: number, end: number): Pt {
    return this.between(this.openStretches, start, end);
  }

  /** The most that it can take on. */
  stretchLimit(start: number, end: number): Pt {
    return this.between(this.limits, start, end);
  }

  private between(sums: Float64Array, start: number, end: number): Pt {
    const to = Math.max(start, at(this.visibleTo, end));
    const from = Math.min(at(this.visibleFrom, start), to);
    return to <= from ? 0 : at(sums, to - 1) - at(sums, from);
  }
}

const at = (values: Float64Array | Int32Array, index: number): number => values[index] ?? 0;

function runningSum(units: readonly Unit[], of: (unit: Unit) => number): Float64Array {
  const sums = new Float64Array(units.length + 1);
  units.forEach((unit, i) => (sums[i + 1] = at(sums, i) + of(unit)));
  return sums;
}

const isBlank = (unit: Unit | undefined): boolean => unit?.kind === 'space' || unit?.kind === 'break';

function nextVisible(units: readonly Unit[]): Int32Array {
  const next = new Int32Array(units.length + 1).fill(units.length);
  for (let i = units.length - 1; i >= 0; i -= 1) next[i] = isBlank(units[i]) ? at(next, i + 1) : i;
  return next;
}

function previousVisible(units: readonly Unit[]): Int32Array {
  const previous = new Int32Array(units.length + 1);
  units.forEach((unit, i) => (previous[i + 1] = isBlank(unit) ? at(previous, i) : i + 1));
  return previous;
}
