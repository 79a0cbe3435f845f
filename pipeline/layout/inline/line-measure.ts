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
    const { length } = units;
    const numbers = (): Float64Array => new Float64Array(length + 1);
    this.widths = numbers();
    this.shrinks = numbers();
    this.stretches = numbers();
    this.openStretches = numbers();
    this.limits = numbers();
    this.startTrims = numbers();
    this.openingShrinks = numbers();
    this.endLosses = numbers();
    this.visibleFrom = new Int32Array(length + 1).fill(length);
    this.visibleTo = new Int32Array(length + 1);
    let i = 0;
    for (const unit of units) {
      this.addUnit(unit, i);
      i += 1;
    }
    for (i = length - 1; i >= 0; i -= 1) if (isBlank(units[i])) this.visibleFrom[i] = at(this.visibleFrom, i + 1);
  }

  /** Running sums go on, each at the unit's end. */
  private addUnit(unit: Unit, i: number): void {
    const { width, gap, shrink, startTrim } = unit;
    this.widths[i + 1] = at(this.widths, i) + (width + gap);
    this.shrinks[i + 1] = at(this.shrinks, i) + shrink;
    this.stretches[i + 1] = at(this.stretches, i) + unit.stretch;
    this.openStretches[i + 1] = at(this.openStretches, i) + unit.openStretch;
    this.limits[i + 1] = at(this.limits, i) + unit.stretchLimit;
    this.startTrims[i] = startTrim;
    this.openingShrinks[i] = startTrim > 0 ? shrink : 0;
    this.endLosses[i] = unit.endTrim + gap;
    const isUnseen = isBlank(unit);
    this.visibleFrom[i] = i;
    this.visibleTo[i + 1] = isUnseen ? at(this.visibleTo, i) : i + 1;
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

const isBlank = (unit: Unit | undefined): boolean => unit?.kind === 'space' || unit?.kind === 'break';
