/**
 * What a line costs: how far its spaces are from where they are best, what its break costs, and how it stands beside the line before.
 * The badness is TeX's: a hundred times the cube of the ratio. Ratio 1 is a line with comfortable spaces, -1 one with nothing left to give.
 */
import type { BlockStyle } from '../../edition/index.js';
import type { BreakClass } from '../../linebreak/index.js';
import type { Pt } from '../../geometry/index.js';
import { LineMeter } from './line-measure.js';
import type { CharacterClass } from './mark-class.js';
import { LEADER_STRETCH, type Unit } from './unit.js';

/** What lines are weighed by. */
export interface LineRules {
  readonly measure: Pt;
  readonly indent: Pt;
  readonly textAlign: BlockStyle['textAlign'];
  /** Price of a break inside a Korean word, or never. */
  readonly insideWord: number | 'never';
}

/** A line over its measure: anything else is better. */
export const OVERFULL_COST = 1e9;
/** Added to the badness of a last line shorter than two characters: CLREQ, widow process for a paragraph's last line. */
const RUNT_PENALTY = 1000;
const RUNT_EMS = 2;
/** A line that begins with a leader looks lost: a word of the heading goes with it, unless a line would then be too long. */
const LOST_LEADER_COST = 1e6;
/** Ragged and centred lines: the share of the measure that may stay empty before it looks bad. */
const RAGGED_SLACK = 0.3;
/** The stretch, as a share of the measure, that a line with nothing to stretch is judged by: it is as bad as a line can be. */
const RIGID_STRETCH = 1e-4;
/** Badness from which lines stay short; they still differ, but less, and stay below an overfull line. */
const HOPELESS = 1e4;
const WORST = 3e4;
const EPSILON = 1e-6;

/** How full a line is: 0 tight, 1 normal, 2 loose, 3 very loose (TeX's classes). */
export type Fitness = 0 | 1 | 2 | 3;
export const FITNESSES: readonly Fitness[] = [0, 1, 2, 3];

/** Neighbouring lines two classes apart and three apart: a tight line beside a loose one, and beside a very loose one. */
const CONTRAST_COST: readonly number[] = [0, 0, 5000, 20000];
/** A line that is stretched so far, and what it costs at the least: less than at its ratio, so that rounding does not count. */
export const GAPING = 3;
export const GAPING_COST = (1 + 100 * 2 ** 3) ** 2;

/** The most that a line's neighbour can add. */
export const MOST_CONTRAST = 20000;

/** What a line of one class costs more after a line of another. */
export const contrastCost = (before: Fitness, after: Fitness): number =>
  CONTRAST_COST[Math.abs(before - after)] ?? MOST_CONTRAST;

export function fitnessOf(ratio: number): Fitness {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

/** Weighs the lines of one paragraph. */
export class LineScale {
  readonly meter: LineMeter;

  constructor(
    private readonly units: readonly Unit[],
    private readonly rules: LineRules,
  ) {
    this.meter = new LineMeter(units);
  }

  /** What a line leaves of its measure; below 0 it is too long. */
  slack(start: number, end: number): Pt {
    const { measure, indent } = this.rules;
    return measure - (start === 0 ? indent : 0) - this.meter.natural(start, end);
  }

  /** What a line can give. Lines that are not justified keep their spaces as they are: where the edge is ragged, uneven ones would show. */
  private shrink(start: number, end: number): Pt {
    return this.rules.textAlign === 'justify' ? this.meter.shrink(start, end) : 0;
  }

  /** How far a line is over its measure with all its shrink used. */
  overfull(start: number, end: number, slack = this.slack(start, end)): Pt {
    return slack >= 0 ? 0 : Math.max(0, 0 - slack - this.shrink(start, end));
  }

  /** Below 0 a line is shrunk, above 0 stretched; 0 where lines are not justified. Beyond 1 only what is still open is stretched. */
  ratio(start: number, end: number, kind: BreakClass, slack = this.slack(start, end)): number {
    if (slack < -EPSILON) return Math.max(-1, slack / Math.max(this.shrink(start, end), EPSILON));
    if (!this.isJustified(kind)) return 0;
    const stretch = this.meter.stretch(start, end);
    if (stretch >= LEADER_STRETCH) return 0;
    const rigid = this.rules.measure * RIGID_STRETCH;
    if (slack <= stretch) return slack / Math.max(stretch, rigid);
    return 1 + (slack - stretch) / Math.max(this.meter.openStretch(start, end), rigid);
  }

  /** Whether a line cannot fill its measure within its limits, and stays short. */
  isShort(start: number, end: number, kind: BreakClass, slack = this.slack(start, end)): boolean {
    return this.isJustified(kind) && slack > this.meter.stretchLimit(start, end) + EPSILON;
  }

  /** The cost of a line that is not overfull, whatever stands before it. */
  cost(start: number, end: number, kind: BreakClass, ratio: number, slack = this.slack(start, end)): number {
    const { textAlign, insideWord } = this.rules;
    const badness =
      textAlign === 'justify'
        ? this.justifiedBadness(this.isShort(start, end, kind, slack), ratio)
        : this.raggedBadness(start, end, kind);
    const price = kind === 'inside-word' && insideWord !== 'never' ? insideWord : 0;
    const runt = kind === 'mandatory' && start > 0 && this.isRunt(start, end) ? RUNT_PENALTY : 0;
    const lost = this.units[start]?.kind === 'leader' ? LOST_LEADER_COST : 0;
    return (1 + badness + runt) ** 2 + price ** 2 + lost;
  }

  /** Whether a leader takes what the line leaves. */
  private isFilled(start: number, end: number): boolean {
    return this.meter.stretch(start, end) >= LEADER_STRETCH;
  }

  private isJustified(kind: BreakClass): boolean {
    return this.rules.textAlign === 'justify' && kind !== 'mandatory';
  }

  private justifiedBadness(isShort: boolean, ratio: number): number {
    if (isShort) return Math.min(WORST, HOPELESS + 100 * ratio);
    return Math.min(HOPELESS, 100 * Math.abs(ratio) ** 3);
  }

  /** Lines that are not justified are the better the more alike they are; the last one counts only where lines are centred. */
  private raggedBadness(start: number, end: number, kind: BreakClass): number {
    const { measure, textAlign } = this.rules;
    if ((kind === 'mandatory' && textAlign !== 'center') || this.isFilled(start, end)) return 0;
    return 100 * (this.slack(start, end) / (measure * RAGGED_SLACK)) ** 2;
  }

  /** Whether a last line has less than two characters, marks not counted. */
  private isRunt(start: number, end: number): boolean {
    const { from, to } = this.meter.edges(start, end);
    const first = this.units[from];
    if (!first) return false;
    let letters = 0;
    for (let i = from; i < to && letters < RUNT_EMS * first.fontSize; i += 1) {
      const unit = this.units[i];
      if (unit && !MARKS.has(unit.kind)) letters += unit.width;
    }
    return letters < (RUNT_EMS - 0.1) * first.fontSize;
  }
}

const MARKS: ReadonlySet<CharacterClass> = new Set(['opening', 'closing', 'pause', 'korean-mark', 'space', 'break']);
