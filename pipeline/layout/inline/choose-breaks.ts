/**
 * Total-fit line breaking: the set of breaks whose lines together cost least, over the whole paragraph.
 * After Knuth and Plass, "Breaking paragraphs into lines" (1981); what a line's edges take off is inside the cost, and so is the line before.
 */
import type { BreakClass } from '../../linebreak/index.js';
import type { Pt } from '../../geometry/index.js';
import {
  contrastCost,
  FITNESSES,
  fitnessOf,
  GAPING,
  GAPING_COST,
  LineScale,
  MOST_CONTRAST,
  OVERFULL_COST,
  type Fitness,
  type LineRules,
} from './line-cost.js';
import { finish, type Steps } from '../../work/index.js';
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
  /** Whether lines keep their spaces as they are: then none is tight or loose. */
  private readonly isRagged: boolean;
  /** By break and class of the line that ends there: what the way costs, how many lines it has, and the break and class before. */
  private costs = new Float64Array();
  private counts = new Int32Array();
  private cameFrom = new Int32Array();
  /** The cheapest of the classes of each break. */
  private leastCosts = new Float64Array();

  constructor(private readonly request: BreakRequest) {
    this.scale = new LineScale(request.units, request);
    this.isRagged = request.textAlign !== 'justify';
  }

  *lines(): Steps<readonly ChosenLine[]> {
    if (this.request.units.length === 0) return [];
    if (this.isOneLine()) return this.linesTo([this.request.units.length]);
    yield* this.search();
    const end = this.cheapestAt(this.request.units.length);
    const ends: number[] = [];
    for (let state = end; this.previousOf(state) >= 0; state = this.previousOf(state))
      ends.push(Math.floor(state / CLASSES));
    const lines = this.linesTo(ends.reverse());
    return this.request.textAlign === 'center' ? this.shaped(lines, this.costs[end] ?? Infinity) : lines;
  }

  /** Whether all fits on one line that is not looked at for its shape: as a last line it costs nothing but that it is one, and any other way has two. */
  private isOneLine(): boolean {
    const { units, breaks, textAlign } = this.request;
    if (textAlign === 'center' || this.scale.slack(0, units.length) < 0) return false;
    const forced = breaks.indexOf('mandatory', 1);
    return forced === -1 || forced >= units.length;
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
    const states = (units.length + 1) * CLASSES;
    this.costs = new Float64Array(states).fill(Infinity);
    this.counts = new Int32Array(states);
    this.cameFrom = new Int32Array(states).fill(-1);
    this.leastCosts = new Float64Array(units.length + 1).fill(Infinity);
    this.costs[START] = 0;
    this.leastCosts[0] = 0;
    let active: number[] = [0];
    for (let end = 1; end <= units.length; end += 1) {
      const kind = this.breakKind(end);
      if (kind === 'prohibited') continue;
      this.offerAll(active, end, kind);
      if (kind === 'mandatory') active = [end];
      else active.push(end);
      if (end % STEP === 0) yield;
    }
  }

  /** Weighs the lines from all starts, first to last, and takes out those that are given up; the newest one stays, so that there is always a way on. */
  private offerAll(active: number[], end: number, kind: BreakClass): void {
    const newest = active.length - 1;
    let kept = 0;
    let isGaping = false;
    for (let i = 0; i <= newest; i += 1) {
      const start = active[i] ?? 0;
      // Behind a line that gapes the ones from later starts gape still more.
      if (isGaping && this.leastCost(start) + GAPING_COST > this.leastCost(end) + MOST_CONTRAST) {
        active[kept++] = start;
        continue;
      }
      const slack = this.scale.slack(start, end);
      const overfull = this.scale.overfull(start, end, slack);
      const fits = overfull <= EPSILON;
      // A start whose line is too long is given up, as any later line from it will be.
      if (fits || i === newest) active[kept++] = start;
      // However the line turns out, another way is better by more than its neighbours can make up for.
      if (this.leastCost(start) > this.leastCost(end) + MOST_CONTRAST) continue;
      const ratio = this.scale.ratio(start, end, kind, slack);
      const cost = fits ? this.scale.cost(start, end, kind, ratio, slack) : OVERFULL_COST * (1 + overfull);
      this.enter(start, end, cost, this.isRagged ? START : fitnessOf(ratio));
      isGaping = ratio >= GAPING;
    }
    active.length = kept;
  }

  private breakKind(end: number): BreakClass {
    const { units, breaks, insideWord } = this.request;
    if (end === units.length) return 'mandatory';
    const kind = breaks[end] ?? 'prohibited';
    return kind === 'inside-word' && insideWord === 'never' ? 'prohibited' : kind;
  }

  /** Takes the line into the table where it makes a cheaper way than the ones before. */
  private enter(start: number, end: number, cost: number, fitness: Fitness): void {
    const state = end * CLASSES + fitness;
    for (const before of FITNESSES) {
      const from = start * CLASSES + before;
      const way = this.costs[from] ?? Infinity;
      if (way === Infinity) continue;
      const total = way + cost + (start === 0 ? 0 : contrastCost(before, fitness));
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
