/** A chosen line to glyphs at their places: the slack shared out, edges narrowed, neighbours of one style joined in runs. */
import type { BlockStyle } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { PlacedGlyph, PlacedRun } from '../paged-document.js';
import type { ChosenLine } from './choose-breaks.js';
import { fillLeaders, hasLeader, type LeaderPatterns } from './leaders.js';
import type { StyledRange } from './paragraph-text.js';
import type { Unit } from './unit.js';

/** A line of a paragraph. Positions count from the start edge of the measure. */
export interface InlineLine {
  readonly runs: readonly PlacedRun[];
  /** Where the line's text begins (its indent) and what it may fill from there. */
  readonly x: Pt;
  readonly measure: Pt;
  readonly ratio: number;
  readonly breaksWord: boolean;
  /** Whether it was to fill its measure: no last line, no line before a break, no ragged one. */
  readonly isJustified: boolean;
  /** What it shows: UTF-16 offsets of the paragraph, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

export interface LineFrame {
  readonly units: readonly Unit[];
  readonly ranges: readonly StyledRange[];
  readonly leaders: LeaderPatterns;
  readonly indent: Pt;
  readonly measure: Pt;
  readonly textAlign: BlockStyle['textAlign'];
}

/** Places the glyphs of one line. */
export function finishLine(line: ChosenLine, frame: LineFrame): InlineLine {
  const measure = frame.measure - frame.indent;
  const visible = frame.units.slice(line.from, line.to);
  const slack = measure - line.natural;
  const shared = shareSlack(visible, line, slack);
  const width = line.natural + shared.reduce((sum, space) => sum + space, 0);
  const isFilled = hasLeader(visible);
  const start = frame.indent + (isFilled ? 0 : alignOffset(frame.textAlign, measure - width));
  const room = { slack, start, endEdge: frame.measure, patterns: frame.leaders };
  const spaced = { units: visible, spaces: shared };
  const { units, spaces } = isFilled ? fillLeaders(spaced, room) : spaced;
  return {
    runs: placeRuns([...units, ...spaceAfter(line, frame.units)], spaces, start, frame.ranges),
    x: frame.indent,
    measure,
    ratio: line.ratio,
    breaksWord: line.breaksWord,
    isJustified: frame.textAlign === 'justify' && !line.isLast,
    ...offsetsOf(line, frame.units),
  };
}

function offsetsOf({ from, to }: ChosenLine, units: readonly Unit[]): { readonly start: number; readonly end: number } {
  const start = units[from]?.start ?? 0;
  return { start, end: Math.max(start, units[to - 1]?.end ?? 0) };
}

function alignOffset(align: BlockStyle['textAlign'], slack: Pt): Pt {
  switch (align) {
    case 'start':
    case 'justify':
      return 0;
    case 'center':
      return slack / 2;
    case 'end':
      return slack;
  }
}

/** What each unit of the line gives up (below 0) or takes on after it; nothing after the last. */
function shareSlack(units: readonly Unit[], line: ChosenLine, slack: Pt): readonly Pt[] {
  const inner = (unit: Unit, i: number, value: Pt): Pt =>
    i === units.length - 1 || (i === 0 && unit.startTrim > 0 && line.ratio < 0) ? 0 : value;
  if (line.ratio < 0) return units.map((unit, i) => inner(unit, i, unit.shrink * line.ratio));
  if (line.ratio === 0) return units.map(() => 0);
  const weights = units.map((unit, i) => inner(unit, i, unit.stretch));
  const limits = units.map((unit, i) => inner(unit, i, unit.stretchLimit));
  // What cannot be filled even with gaping spaces is left short with even ones.
  const isHopeless = limits.reduce((sum, limit) => sum + limit, 0) < slack;
  return isHopeless ? weights : fillUp(weights, limits, slack);
}

/** Shares `slack` by weight; who reaches its limit stays there and the others take the rest. */
function fillUp(weights: readonly number[], limits: readonly Pt[], slack: Pt): readonly Pt[] {
  const given = weights.map(() => 0);
  let open = weights.map((_, i) => i).filter((i) => (weights[i] ?? 0) > 0);
  let rest = slack;
  while (open.length > 0) {
    const total = open.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
    const level = rest / total;
    const full = open.filter((i) => (weights[i] ?? 0) * level > (limits[i] ?? 0));
    for (const i of full.length > 0 ? full : open)
      given[i] = full.length > 0 ? (limits[i] ?? 0) : (weights[i] ?? 0) * level;
    if (full.length === 0) break;
    rest -= full.reduce((sum, i) => sum + (limits[i] ?? 0), 0);
    open = open.filter((i) => !full.includes(i));
  }
  return given;
}

/** The space at which a line ends is kept beyond its end, unseen: ISO 32000-1 §14.8.2.5, a reader of the text must find the words apart. */
function spaceAfter({ to, isLast }: ChosenLine, units: readonly Unit[]): readonly Unit[] {
  const unit = units[to];
  return unit?.kind === 'space' && !isLast ? [unit] : [];
}

interface OpenRun {
  readonly range: number;
  readonly face: Unit['face'];
  readonly glyphs: PlacedGlyph[];
  readonly x: Pt;
  end: Pt;
}

function placeRuns(
  units: readonly Unit[],
  spaces: readonly Pt[],
  start: Pt,
  ranges: readonly StyledRange[],
): readonly PlacedRun[] {
  const last = spaces.length - 1;
  const runs: OpenRun[] = [];
  let x = start;
  units.forEach((unit, i) => {
    const space = spaces[i] ?? 0;
    const leftCut =
      unit.narrowedLeft + (i === 0 ? unit.startTrim : 0) + (unit.kind === 'opening' ? Math.max(0, 0 - space) : 0);
    const run = openRun(runs, unit, x);
    for (const glyph of unit.glyphs) {
      run.glyphs.push({
        glyph: glyph.id,
        x: x - leftCut + glyph.x,
        rise: glyph.rise,
        advance: glyph.advance,
        text: glyph.text,
      });
    }
    x += unit.width - (i === 0 ? unit.startTrim : 0) - (i === last ? unit.endTrim : 0);
    if (i <= last) run.end = x;
    x += unit.gap + space;
  });
  return runs.flatMap((run) => closeRun(run, ranges));
}

function openRun(runs: OpenRun[], unit: Unit, x: Pt): OpenRun {
  const last = runs.at(-1);
  if (last?.range === unit.range && last.face === unit.face) return last;
  const run = { range: unit.range, face: unit.face, glyphs: [], x, end: x };
  runs.push(run);
  return run;
}

function closeRun(run: OpenRun, ranges: readonly StyledRange[]): PlacedRun[] {
  const range = ranges[run.range];
  if (!range || run.glyphs.length === 0) return [];
  const { fontSize, color, underline } = range.style;
  const { lang, origin, target } = range;
  return [
    {
      face: run.face,
      fontSize,
      color,
      underline,
      lang,
      origin,
      ...(target !== undefined && { target }),
      x: run.x,
      width: run.end - run.x,
      glyphs: run.glyphs,
    },
  ];
}
