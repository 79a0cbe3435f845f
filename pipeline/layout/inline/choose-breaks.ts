/**
 * Total-fit line breaking: the set of breaks whose lines together cost least, over the whole paragraph.
 * After Knuth and Plass, "Breaking paragraphs into lines" (1981); what a line's edges take off is inside the cost, and so is the line before.
 */
import type { BreakClass } from '../../linebreak/index.js';
import type { Pt } from '../../geometry/index.js';
import { finish, type Steps } from '../../work/index.js';
import { contrastCost, FITNESSES, fitnessOf, LineScale, MOST_CONTRAST, OVERFULL_COST } from './line-cost.js';
import type { Fitness, LineRules } from './line-cost.js';
import { hasTitleShape, titleEnds, type TitleLine } from './title-shape.js';
import type { Unit } from './unit.js';

export interface BreakRequest extends LineRules {
  readonly units: readonly Unit[];
  /** What may happen before each unit; one more than there are units. */
  readonly breaks: readonly BreakClass[];
}

export interface ChosenLine {
  /** Units from break to break, white space at the edges included. */
  readonly start: number;
  readonly end: number;
  /** The same without the white space. */
  readonly from: number;
  readonly to: number;
  /** Width with nothing shared out. */
  readonly natural: Pt;
  /** Below 0 a line is shrunk, above 0 stretched, 1 being comfortable; 0 where lines are not justified. */
  readonly ratio: number;
  /** How far it is over its measure with all its shrink used. */
  readonly overfull: Pt;
  /** Whether it would have to gape to fill its measure, and stays short. */
  readonly isShort: boolean;
  /** Whether it ends its paragraph or stands before a line break. */
  readonly isLast: boolean;
  readonly breaksWord: boolean;
}

/** So many units are weighed as ends of lines in a step: a millisecond or two. */
const STEP = 64;
const EPSILON = 1e-6;
/** Price of a break in a word that is wider than the measure, where breaks are forbidden: below an overfull line, above all else. */
const RELIEF_PRICE = 1e4;
/** A heading of more lines is none: it is left as it is cheapest. */
const MOST_TITLE_LINES = 6;
/** What a heading's shape may cost: as much as a line that is half empty. */
const SHAPE_COST = 8e4;

/** The lines of a paragraph, first to last. Of ways that cost the same, the one with fewer lines, then the one with the earlier break. */
export const chooseBreaks = (request: BreakRequest): readonly ChosenLine[] => finish(chooseBreaksSteps(request));

/** The same in steps of some breaks each. */
export function* chooseBreaksSteps(request: BreakRequest): Steps<readonly ChosenLine[]> {
  const lines = yield* new Fit(request).lines();
  const wantsRelief = request.insideWord === 'never' && lines.some((line) => line.overfull > EPSILON);
  // A word wider than the measure is broken between syllables rather than run into the margin.
  return wantsRelief ? yield* new Fit({ ...request, insideWord: RELIEF_PRICE }).lines() : lines;
}

const CLASSES = FITNESSES.length;
const START: Fitness = 1;

/** One search over a paragraph: the cheapest way to every break by a last line of every class, from which the lines are read backwards. */
class Fit {
  private readonly scale: LineScale;
  /** By break and class of the line that ends there: what the way costs, how many lines it has, and the break and class before. */
  private readonly costs: Float64Array;
  private readonly counts: Int32Array;
  private readonly cameFrom: Int32Array;
  /** The cheapest of the classes of each break. */
  private readonly leastCosts: Float64Array;

  constructor(private readonly request: BreakRequest) {
    const states = (request.units.length + 1) * CLASSES;
    this.scale = new LineScale(request.units, request);
    this.costs = new Float64Array(states).fill(Infinity);
    this.counts = new Int32Array(states);
    this.cameFrom = new Int32Array(states).fill(-1);
    this.leastCosts = new Float64Array(request.units.length + 1).fill(Infinity);
  }

  *lines(): Steps<readonly ChosenLine[]> {
    if (this.request.units.length === 0) return [];
    yield* this.search();
    const end = this.cheapestAt(this.request.units.length);
    const ends: number[] = [];
    for (let state = end; this.previousOf(state) >= 0; state = this.previousOf(state))
      ends.push(Math.floor(state / CLASSES));
    const lines = this.linesTo(ends.reverse());
    return this.request.textAlign === 'center' ? this.shaped(lines, this.costs[end] ?? Infinity) : lines;
  }

  private linesTo(ends: readonly number[]): readonly ChosenLine[] {
    return ends.map((end, i) => this.describe(ends[i - 1] ?? 0, end));
  }

  /** As many lines in the shape of a title, where that is about as good. */
  private shaped(lines: readonly ChosenLine[], cost: number): readonly ChosenLine[] {
    const isTitle = lines.length <= MOST_TITLE_LINES && cost < OVERFULL_COST;
    if (!isTitle || hasTitleShape(lines.map(({ natural }) => Math.min(natural, this.request.measure)))) return lines;
    const known = new Map<number, readonly TitleLine[]>();
    const mayBreakWords = lines.some((line) => line.breaksWord);
    const linesFrom = (start: number): readonly TitleLine[] => {
      const found = known.get(start) ?? this.titleLines(start, mayBreakWords);
      known.set(start, found);
      return found;
    };
    const end = this.request.units.length;
    const ends = titleEnds({ count: lines.length, end, mostCost: cost + SHAPE_COST, linesFrom });
    return ends ? this.linesTo(ends) : lines;
  }

  /** The lines from a unit on that fit. */
  private titleLines(start: number, mayBreakWords: boolean): readonly TitleLine[] {
    const lines: TitleLine[] = [];
    for (let end = start + 1; end <= this.request.units.length; end += 1) {
      const kind = this.breakKind(end);
      if (kind === 'prohibited' || (kind === 'inside-word' && !mayBreakWords)) continue;
      if (this.scale.overfull(start, end) > EPSILON) break;
      const cost = this.scale.cost(start, end, kind, this.scale.ratio(start, end, kind));
      lines.push({ end, width: Math.min(this.scale.meter.natural(start, end), this.request.measure), cost });
      if (kind === 'mandatory') break;
    }
    return lines;
  }

  private *search(): Steps<void> {
    const { units } = this.request;
    this.costs[START] = 0;
    this.leastCosts[0] = 0;
    let active: number[] = [0];
    for (let end = 1; end <= units.length; end += 1) {
      const kind = this.breakKind(end);
      if (kind === 'prohibited') continue;
      const newest = active.at(-1);
      // A start whose line is too long is given up; the newest one stays, so that there is always a way on.
      active = active.filter((start) => this.offer(start, end, kind) || start === newest);
      active = kind === 'mandatory' ? [end] : [...active, end];
      if (end % STEP === 0) yield;
    }
  }

  private breakKind(end: number): BreakClass {
    const { units, breaks, insideWord } = this.request;
    if (end === units.length) return 'mandatory';
    const kind = breaks[end] ?? 'prohibited';
    return kind === 'inside-word' && insideWord === 'never' ? 'prohibited' : kind;
  }

  /** Weighs a line as the last of a way to its end; false if it is too long, as any later line from its start will be. */
  private offer(start: number, end: number, kind: BreakClass): boolean {
    const overfull = this.scale.overfull(start, end);
    const fits = overfull <= EPSILON;
    // However the line turns out, another way is better by more than its neighbours can make up for.
    if (this.leastCost(start) > this.leastCost(end) + MOST_CONTRAST) return fits;
    const ratio = this.scale.ratio(start, end, kind);
    const cost = fits ? this.scale.cost(start, end, kind, ratio) : OVERFULL_COST * (1 + overfull);
    const isRagged = this.request.textAlign !== 'justify';
    this.enter(start, end, cost, isRagged ? START : fitnessOf(ratio));
    return fits;
  }

  /** Takes the line into the table where it makes a cheaper way than the ones before. */
  private enter(start: number, end: number, cost: number, fitness: Fitness): void {
    const state = end * CLASSES + fitness;
    for (const before of FITNESSES) {
      const from = start * CLASSES + before;
      const total = (this.costs[from] ?? Infinity) + cost + (start === 0 ? 0 : contrastCost(before, fitness));
      const count = (this.counts[from] ?? 0) + 1;
      if (!this.isBetter(total, count, state)) continue;
      this.costs[state] = total;
      this.counts[state] = count;
      this.cameFrom[state] = from;
      this.leastCosts[end] = Math.min(this.leastCost(end), total);
    }
  }

  /** Starts are tried from the earliest on, so that of equal ways the one with the earlier break stays. */
  private isBetter(cost: number, count: number, state: number): boolean {
    const known = this.costs[state] ?? Infinity;
    if (cost < known - EPSILON) return true;
    return cost <= known + EPSILON && count < (this.counts[state] ?? 0);
  }

  private leastCost(at: number): number {
    return this.leastCosts[at] ?? Infinity;
  }

  private previousOf(state: number): number {
    return this.cameFrom[state] ?? -1;
  }

  private cheapestAt(end: number): number {
    const states = FITNESSES.map((fitness) => end * CLASSES + fitness);
    return states.reduce((best, state) =>
      this.isBetter(this.costs[state] ?? Infinity, this.counts[state] ?? 0, best) ? state : best,
    );
  }

  private describe(start: number, end: number): ChosenLine {
    const kind = this.breakKind(end);
    const { from, to } = this.scale.meter.edges(start, end);
    return {
      start,
      end,
      from,
      to,
      natural: this.scale.meter.natural(start, end),
      ratio: this.scale.ratio(start, end, kind),
      overfull: this.scale.overfull(start, end),
      isShort: this.scale.isShort(start, end, kind),
      isLast: kind === 'mandatory',
      breaksWord: kind === 'inside-word',
    };
  }
}
