/**
 * The shape of a centred heading of several lines: a trapezoid or a diamond, never an hourglass. GB/T 9704, title.
 * Headings are short, so that all the ways of breaking them into so many lines can be gone through.
 */
import type { Pt } from '../../geometry/index.js';

/** A line that a heading may have. */
export interface TitleLine {
  readonly end: number;
  readonly width: Pt;
  readonly cost: number;
}

export interface TitleRequest {
  /** How many lines it has. */
  readonly count: number;
  /** The end of the heading. */
  readonly end: number;
  /** A way that costs more is no better for its shape. */
  readonly mostCost: number;
  /** The lines from a unit on that fit, the shortest first. */
  readonly linesFrom: (start: number) => readonly TitleLine[];
}

/** Lines whose widths differ by less look alike. */
const ALIKE: Pt = 0.5;
/** After so many lines tried, the best way found so far is taken. */
const MOST_TRIES = 20_000;

/** What the lines so far come to: all that the next one must fit. */
interface Shape {
  /** Of the last line. */
  readonly width: Pt;
  readonly isShrinking: boolean;
}

const NO_LINES: Shape = { width: 0, isShrinking: false };

/** The shape with one more line below; undefined where it grows again after it has shrunk. */
function withLine({ width: before, isShrinking }: Shape, width: Pt): Shape | undefined {
  if (isShrinking && width > before + ALIKE) return undefined;
  return { width, isShrinking: isShrinking || width < before - ALIKE };
}

/** Whether the widths only grow, only shrink, or grow and then shrink. */
export function hasTitleShape(widths: readonly Pt[]): boolean {
  let shape: Shape | undefined = NO_LINES;
  for (const width of widths) shape = shape && withLine(shape, width);
  return shape !== undefined;
}

/** Where the lines end in the cheapest way that has the shape, of equal ways the one with the earliest break; undefined if there is none. */
export function titleEnds(request: TitleRequest): readonly number[] | undefined {
  const search = { request, tries: 0, leastCost: request.mostCost, best: undefined };
  return tryLines(search, { ends: [], start: 0, cost: 0, shape: NO_LINES }).best;
}

interface Search {
  readonly request: TitleRequest;
  tries: number;
  leastCost: number;
  best: readonly number[] | undefined;
}

/** The lines chosen so far. */
interface Way {
  readonly ends: readonly number[];
  readonly start: number;
  readonly cost: number;
  readonly shape: Shape;
}

/** Goes through all ways that begin with the lines chosen so far, as long as they can still be the best. */
function tryLines(search: Search, way: Way): Search {
  const { count, end, linesFrom } = search.request;
  const isLast = way.ends.length === count - 1;
  for (const line of linesFrom(way.start)) {
    search.tries += 1;
    if (search.tries > MOST_TRIES) return search;
    const cost = way.cost + line.cost;
    const shape = withLine(way.shape, line.width);
    if (cost >= search.leastCost || isLast !== (line.end === end) || !shape) continue;
    const ends = [...way.ends, line.end];
    if (isLast) {
      search.leastCost = cost;
      search.best = ends;
    } else {
      tryLines(search, { ends, start: line.end, cost, shape });
    }
  }
  return search;
}
