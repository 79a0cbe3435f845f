/**
 * Total-fit line breaking: the set of breaks whose lines together cost least, over the whole paragraph.
 * After Knuth and Plass, "Breaking paragraphs into lines" (1981), with the badness of TeX and what a line's edges take off inside the cost.
 */
import type { BlockStyle } from '../../edition/index.js';
import type { BreakClass } from '../../linebreak/index.js';
import type { Pt } from '../../geometry/index.js';
import { LineMeter, type MeasuredLine } from './line-measure.js';
import type { CharacterClass } from './mark-class.js';
import { LEADER_STRETCH, type Unit } from './unit.js';

export interface BreakRequest {
  readonly units: readonly Unit[];
  /** What may happen before each unit; one more than there are units. */
  readonly breaks: readonly BreakClass[];
  readonly measure: Pt;
  readonly indent: Pt;
  readonly textAlign: BlockStyle['textAlign'];
  /** Price of a break inside a Korean word, or never. */
  readonly insideWord: number | 'never';
}

export interface ChosenLine extends MeasuredLine {
  /** Below 0 a line is shrunk, above 0 stretched, 1 being as much as a line should be; 0 where lines are not justified. */
  readonly ratio: number;
  /** How far it is over its measure with all its shrink used. */
  readonly overfull: Pt;
  /** Whether it ends its paragraph or stands before a line break. */
  readonly isLast: boolean;
  readonly breaksWord: boolean;
}

const OVERFULL_COST = 1e9;
/** Added to the badness of a last line shorter than two characters: CLREQ, widow process for a paragraph's last line. */
const RUNT_PENALTY = 150;
const RUNT_EMS = 2;
/** A line that begins with a leader looks lost: a word of the heading goes with it, unless a line would then be too long. */
const LOST_LEADER_COST = 1e6;
/** Ragged and centred lines: the share of the measure that may stay empty before it looks bad. */
const RAGGED_SLACK = 0.3;
/** The stretch, as a share of the measure, that a line with nothing to stretch is judged by: it is as bad as a line can be. */
const RIGID_STRETCH = 1e-4;
/** Badness beyond which lines are hopeless; they still differ, but less, and stay below an overfull line. */
const HOPELESS = 1e4;
const WORST = 3e4;
const EPSILON = 1e-6;

interface Node {
  readonly cost: number;
  readonly previous: number;
  readonly kind: BreakClass;
}

/** The lines of a paragraph, first to last. Ties go to the earlier break. */
export function chooseBreaks(request: BreakRequest): readonly ChosenLine[] {
  const lines = new Fit(request).lines();
  const wantsRelief = request.insideWord === 'never' && lines.some((line) => line.overfull > EPSILON);
  // A word wider than the measure is broken between syllables rather than run into the margin.
  return wantsRelief ? new Fit({ ...request, insideWord: OVERFULL_COST / 1e5 }).lines() : lines;
}

/** One search over a paragraph: the cheapest way to every break, from which the lines are read backwards. */
class Fit {
  private readonly meter: LineMeter;
  private readonly nodes = new Map<number, Node>();

  constructor(private readonly request: BreakRequest) {
    this.meter = new LineMeter(request.units);
  }

  lines(): readonly ChosenLine[] {
    this.search();
    const lines: ChosenLine[] = [];
    for (
      let end = this.request.units.length, node = this.nodes.get(end);
      node;
      end = node.previous, node = this.nodes.get(end)
    ) {
      lines.unshift(this.describe(node.previous, end, node.kind));
    }
    return lines;
  }

  private search(): void {
    const { units } = this.request;
    let active: number[] = [0];
    for (let end = 1; end <= units.length; end += 1) {
      const kind = this.breakKind(end);
      if (kind === 'prohibited') continue;
      const best = this.bestStart(active, end, kind);
      this.nodes.set(end, { ...best, kind });
      active = kind === 'mandatory' ? [end] : [...this.stillActive(active, end), end];
    }
  }

  private breakKind(end: number): BreakClass {
    const { units, breaks, insideWord } = this.request;
    if (end === units.length) return 'mandatory';
    const kind = breaks[end] ?? 'prohibited';
    return kind === 'inside-word' && insideWord === 'never' ? 'prohibited' : kind;
  }

  /** The start from which a line to this break makes the cheapest way. */
  private bestStart(active: readonly number[], end: number, kind: BreakClass): { cost: number; previous: number } {
    const best = { cost: Infinity, previous: 0 };
    for (const start of active) {
      const cost = (this.nodes.get(start)?.cost ?? 0) + this.lineCost(start, end, kind);
      if (cost >= best.cost - EPSILON) continue;
      best.cost = cost;
      best.previous = start;
    }
    return best;
  }

  /** Starts from which a later line may still begin: the newest one stays although its line is too long, so that there is always a way on. */
  private stillActive(active: readonly number[], end: number): readonly number[] {
    const newest = active.at(-1);
    return active.filter((start) => start === newest || this.overfull(start, end) <= EPSILON);
  }

  private slack(start: number, end: number): Pt {
    const { measure, indent } = this.request;
    return measure - (start === 0 ? indent : 0) - this.meter.natural(start, end);
  }

  private overfull(start: number, end: number): Pt {
    const slack = this.slack(start, end);
    return slack >= 0 ? 0 : Math.max(0, 0 - slack - this.meter.shrink(start, end));
  }

  private ratio(start: number, end: number, kind: BreakClass): number {
    const slack = this.slack(start, end);
    if (slack < -EPSILON) return Math.max(-1, slack / Math.max(this.meter.shrink(start, end), EPSILON));
    if (this.request.textAlign !== 'justify' || kind === 'mandatory' || this.isFilled(start, end)) return 0;
    return slack / Math.max(this.meter.stretch(start, end), this.request.measure * RIGID_STRETCH);
  }

  /** Whether a leader takes what the line leaves. */
  private isFilled(start: number, end: number): boolean {
    return this.meter.stretch(start, end) >= LEADER_STRETCH;
  }

  private lineCost(start: number, end: number, kind: BreakClass): number {
    const overfull = this.overfull(start, end);
    if (overfull > EPSILON) return OVERFULL_COST * (1 + overfull);
    const { textAlign, insideWord } = this.request;
    const badness =
      textAlign === 'justify' ? justifiedBadness(this.ratio(start, end, kind)) : this.raggedBadness(start, end, kind);
    const price = kind === 'inside-word' && insideWord !== 'never' ? insideWord : 0;
    const runt = kind === 'mandatory' && start > 0 && this.isRunt(start, end) ? RUNT_PENALTY : 0;
    const lost = this.request.units[start]?.kind === 'leader' ? LOST_LEADER_COST : 0;
    return (1 + badness + runt) ** 2 + price * (1 + price / 100) + lost;
  }

  /** Lines that are not justified are the better the more alike they are; the last one counts only where lines are centred. */
  private raggedBadness(start: number, end: number, kind: BreakClass): number {
    const { measure, textAlign } = this.request;
    if ((kind === 'mandatory' && textAlign !== 'center') || this.isFilled(start, end)) return 0;
    return 100 * (this.slack(start, end) / (measure * RAGGED_SLACK)) ** 2;
  }

  private isRunt(start: number, end: number): boolean {
    const { from, to } = this.meter.edges(start, end);
    const first = this.request.units[from];
    if (!first) return false;
    let letters = 0;
    for (let i = from; i < to && letters < RUNT_EMS * first.fontSize; i += 1) {
      const unit = this.request.units[i];
      if (unit && !MARKS.has(unit.kind)) letters += unit.width;
    }
    return letters < (RUNT_EMS - 0.1) * first.fontSize;
  }

  private describe(start: number, end: number, kind: BreakClass): ChosenLine {
    const { from, to } = this.meter.edges(start, end);
    return {
      from,
      to,
      natural: this.meter.natural(start, end),
      shrink: this.meter.shrink(start, end),
      stretch: this.meter.stretch(start, end),
      ratio: this.ratio(start, end, kind),
      overfull: this.overfull(start, end),
      isLast: kind === 'mandatory',
      breaksWord: kind === 'inside-word',
    };
  }
}

const MARKS: ReadonlySet<CharacterClass> = new Set(['opening', 'closing', 'pause', 'korean-mark', 'space', 'break']);

/** TeX: a hundred times the cube of the ratio. */
function justifiedBadness(ratio: number): number {
  const size = Math.abs(ratio);
  const badness = 100 * size * size * size;
  return badness <= HOPELESS ? badness : Math.min(WORST, HOPELESS + 100 * ratio);
}
