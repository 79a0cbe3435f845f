/** A chosen line to glyphs at their places: the slack shared out, edges narrowed, neighbours of one style joined in runs. */
import type { BlockStyle } from '../../edition/index.js';
import type { Pt } from '../../geometry/index.js';
import type { PlacedGlyph, PlacedRun } from '../paged-document.js';
import type { ChosenLine } from './choose-breaks.js';
import { fillLeaders, hasLeader, type LeaderPatterns } from './leaders.js';
import type { StyledRange } from './paragraph-text.js';
import { shareSlack } from './share-slack.js';
import type { Unit } from './unit.js';

/** A line of a paragraph. Positions count from the start edge of the measure. */
export interface InlineLine {
  readonly runs: readonly PlacedRun[];
  /** Where the line's text begins (its indent) and what it may fill from there. */
  readonly x: Pt;
  readonly measure: Pt;
  /** UTF-16 offsets in the paragraph's text, white space at the line's end included: lines one after another are the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly ratio: number;
  /** Whether it was meant to fill its measure: not a last line, nor one before a line break, nor one of a ragged style. */
  readonly isJustified: boolean;
  /** Whether it was meant to fill its measure and does not, since only gaping spaces would. */
  readonly isShort: boolean;
  readonly breaksWord: boolean;
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
    start: frame.units[line.start]?.start ?? 0,
    end: frame.units[line.end - 1]?.end ?? 0,
    ratio: line.ratio,
    isJustified: frame.textAlign === 'justify' && !line.isLast,
    isShort: line.isShort,
    breaksWord: line.breaksWord,
  };
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

/** The space at which a line ends is kept beyond its end, unseen: ISO 32000-1 §14.8.2.5, a reader of the text must find the words apart. */
function spaceAfter({ to }: ChosenLine, units: readonly Unit[]): readonly Unit[] {
  const unit = units[to];
  return unit?.kind === 'space' ? [unit] : [];
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
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i];
    if (!unit) break;
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
  }
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
  const { fontSize, color, decoration } = range.style;
  const { lang, origin, target, headingLevel, leader } = range;
  return [
    {
      face: run.face,
      fontSize,
      color,
      decoration,
      lang,
      origin,
      ...(target !== undefined && { target }),
      ...(headingLevel !== undefined && { headingLevel }),
      ...(leader !== undefined && { isLeader: true as const }),
      x: run.x,
      width: run.end - run.x,
      glyphs: run.glyphs,
    },
  ];
}
