/**
 * Total-fit line breaking: the set of breaks whose lines together cost least, over the whole paragraph.
 * After Knuth and Plass, "Breaking paragraphs into lines" (1981), with the badness of TeX and what a line's edges take off inside the cost.
 */
import type { BlockStyle } from '../../edition/index.js';
import type { BreakClass } from '../../linebreak/index.js';
import type { Pt } from '../../geometry/index.js';
import { lineMeter, type MeasuredLine } from './line-measure.js';
import type { Unit } from './unit.js';

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
/** A last line of one character, a mark apart, is a runt: CLREQ, widow process for a paragraph's last line. */
const RUNT_COST = 3000;
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
  readonly line: ChosenLine | undefined;
}

/** The lines of a paragraph, first to last. Ties go to the earlier break. */
export function chooseBreaks(request: BreakRequest): readonly ChosenLine[] {
  const lines = fit(request);
  const wantsRelief = request.insideWord === 'never' && lines.some((line) => line.overfull > EPSILON);
  // A word wider than the measure is broken between syllables rather than run into the margin.
  return wantsRelief ? fit({ ...request, insideWord: OVERFULL_COST / 1e5 }) : lines;
}

function fit(request: BreakRequest): readonly ChosenLine[] {
  const { units } = request;
  const meter = lineMeter(units);
  const nodes = new Map<number, Node>([[0, { cost: 0, previous: -1, line: undefined }]]);
  let active: number[] = [0];
  for (let end = 1; end <= units.length; end += 1) {
    const kind = breakKind(request, end);
    if (kind === 'prohibited') continue;
    const best = bestLine(request, { meter, nodes, active, end, kind });
    nodes.set(end, best.node);
    active = kind === 'mandatory' ? [end] : [...best.stillActive, end];
  }
  return trace(nodes, units.length);
}

function breakKind({ units, breaks, insideWord }: BreakRequest, end: number): BreakClass {
  if (end === units.length) return 'mandatory';
  const kind = breaks[end] ?? 'prohibited';
  return kind === 'inside-word' && insideWord === 'never' ? 'prohibited' : kind;
}

interface Search {
  readonly meter: ReturnType<typeof lineMeter>;
  readonly nodes: ReadonlyMap<number, Node>;
  readonly active: readonly number[];
  readonly end: number;
  readonly kind: BreakClass;
}

/** The cheapest line that ends here, and the starts from which a later line may still begin. */
function bestLine(
  request: BreakRequest,
  { meter, nodes, active, end, kind }: Search,
): { node: Node; stillActive: number[] } {
  let node: Node | undefined;
  const stillActive: number[] = [];
  for (const start of active) {
    const line = judgeLine(request, meter.measureLine(start, end), { start, kind, end });
    // The newest start stays although its line is too long, so that there is always a way on.
    if (line.overfull <= EPSILON || start === active.at(-1)) stillActive.push(start);
    const cost = (nodes.get(start)?.cost ?? 0) + lineCost(request, line, kind);
    if (!node || cost < node.cost - EPSILON) node = { cost, previous: start, line };
  }
  if (!node) throw new Error('line breaking lost every way to a break');
  return { node, stillActive };
}

function judgeLine(
  { measure, indent, textAlign }: BreakRequest,
  line: MeasuredLine,
  { start, kind }: { start: number; end: number; kind: BreakClass },
): ChosenLine {
  const slack = measure - (start === 0 ? indent : 0) - line.natural;
  const isLast = kind === 'mandatory';
  const stretches = textAlign === 'justify' && !isLast;
  const shrinks = slack < -EPSILON && line.shrink > 0;
  const wanted =
    slack < 0
      ? shrinks
        ? slack / line.shrink
        : 0
      : stretches
        ? slack / Math.max(line.stretch, measure * RIGID_STRETCH)
        : 0;
  return {
    ...line,
    ratio: Math.max(wanted, -1),
    overfull: Math.max(0, -slack - line.shrink),
    isLast,
    breaksWord: kind === 'inside-word',
  };
}

function lineCost(request: BreakRequest, line: ChosenLine, kind: BreakClass): number {
  if (line.overfull > EPSILON) return OVERFULL_COST * (1 + line.overfull);
  const badness = request.textAlign === 'justify' ? justifiedBadness(line.ratio) : raggedBadness(request, line);
  const price = kind === 'inside-word' && request.insideWord !== 'never' ? request.insideWord : 0;
  const runt = line.isLast && line.from > 0 && isRunt(request.units, line) ? RUNT_COST : 0;
  return (1 + badness) ** 2 + price * (1 + price / 100) + runt;
}

/** TeX: a hundred times the cube of the ratio. */
function justifiedBadness(ratio: number): number {
  const badness = 100 * Math.abs(ratio) ** 3;
  return badness <= HOPELESS ? badness : Math.min(WORST, HOPELESS + 100 * ratio);
}

/** Lines that are not justified are the better the more alike they are; the last one counts only where lines are centred. */
function raggedBadness({ measure, textAlign }: BreakRequest, line: ChosenLine): number {
  if (line.isLast && textAlign !== 'center') return 0;
  return 100 * ((measure - line.natural) / (measure * RAGGED_SLACK)) ** 2;
}

const MARKS = new Set(['opening', 'closing', 'pause', 'korean-mark', 'space', 'break']);

function isRunt(units: readonly Unit[], { from, to }: MeasuredLine): boolean {
  const letters = units.slice(from, to).filter((unit) => !MARKS.has(unit.kind));
  return letters.length < 2;
}

function trace(nodes: ReadonlyMap<number, Node>, end: number): readonly ChosenLine[] {
  const lines: ChosenLine[] = [];
  for (let at = end, node = nodes.get(at); node?.line; at = node.previous, node = nodes.get(at))
    lines.unshift(node.line);
  return lines;
}
