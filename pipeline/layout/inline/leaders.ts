/**
 * Leaders: what is repeated between a heading and its page number, aligned from line to line.
 * CSS Generated Content for Paged Media, section 5.
 */
import type { Diagnostic, Warned } from '../../diagnostic/index.js';
import type { FontBook } from '../../font/index.js';
import type { Pt } from '../../geometry/index.js';
import type { BreakClass } from '../../linebreak/index.js';
import { buildUnits } from './build-units.js';
import type { KoreanLimits } from './glue.js';
import type { ParagraphText, StyledRange } from './paragraph-text.js';
import type { Unit } from './unit.js';

const EPSILON: Pt = 1e-6;

/** One repeat of a pattern, set. */
interface LeaderPattern {
  readonly units: readonly Unit[];
  readonly width: Pt;
}

/** The patterns of a paragraph's leaders, by the index of their range. */
export type LeaderPatterns = ReadonlyMap<number, LeaderPattern>;

/** Sets one repeat of every leader's pattern. */
export function setPatterns({ ranges }: ParagraphText, fonts: FontBook, limits: KoreanLimits): Warned<LeaderPatterns> {
  const patterns = new Map<number, LeaderPattern>();
  const diagnostics: Diagnostic[] = [];
  ranges.forEach(({ leader, style, lang, origin }, index) => {
    if (leader === undefined) return;
    const range = { start: 0, end: leader.length, style, lang, origin };
    const units = buildUnits({ string: leader, ranges: [range], notes: [] }, fonts, limits);
    diagnostics.push(...units.diagnostics);
    const width = units.value.reduce((sum, unit) => sum + unit.width + unit.gap, 0);
    patterns.set(index, { units: units.value.map((unit) => ({ ...unit, range: index })), width });
  });
  return { value: patterns, diagnostics };
}

/**
 * Breaks around leaders: one may begin a line if need be; what the program puts after it, or the author's first word there, stays with it.
 * The others are left as they are.
 */
export function holdToLeaders(
  breaks: readonly BreakClass[],
  units: readonly Unit[],
  ranges: readonly StyledRange[],
): readonly BreakClass[] {
  if (!units.some(isLeader)) return breaks;
  const held = [...breaks];
  units.forEach((unit, i) => {
    if (!isLeader(unit)) return;
    if (i > 0 && held[i] !== 'mandatory') held[i] = 'allowed';
    const end = endOfHeld(breaks, units, ranges, i + 1);
    held.fill('prohibited', i + 1, end);
  });
  return held;
}

/** The first place after a leader where the line may break again. */
function endOfHeld(
  breaks: readonly BreakClass[],
  units: readonly Unit[],
  ranges: readonly StyledRange[],
  from: number,
): number {
  let hasWord = false;
  for (let i = from; i < units.length; i += 1) {
    const unit = units[i];
    if (!unit || breaks[i] === 'mandatory' || isLeader(unit)) return i;
    const isOurs = ranges[unit.range]?.origin === 'generated';
    if (hasWord && !isOurs && breaks[i] !== 'prohibited') return i;
    hasWord ||= unit.kind !== 'space';
  }
  return units.length;
}

const isLeader = (unit: Pick<Unit, 'kind'>): boolean => unit.kind === 'leader';

/** Whether units have a leader among them. */
export const hasLeader = (units: readonly Pick<Unit, 'kind'>[]): boolean => units.some(isLeader);

/** Units of a line and what each takes on or gives up after it. */
export interface SpacedUnits {
  readonly units: readonly Unit[];
  readonly spaces: readonly Pt[];
}

export interface LeaderRoom {
  /** What the line leaves, shared by its leaders. */
  readonly slack: Pt;
  /** Where the line begins. */
  readonly start: Pt;
  /** The end edge, from which repeats are counted, so that they stand below each other on all lines that end there. */
  readonly endEdge: Pt;
  readonly patterns: LeaderPatterns;
}

/** Puts in the place of each leader as many repeats as fit, at multiples of the pattern's width from the end edge. */
export function fillLeaders({ units, spaces }: SpacedUnits, room: LeaderRoom): SpacedUnits {
  const share = Math.max(0, room.slack) / units.filter(isLeader).length;
  const filled: { unit: Unit; space: Pt }[] = [];
  let x = room.start;
  units.forEach((unit, i) => {
    const space = spaces[i] ?? 0;
    const width = unit.width - (i === 0 ? unit.startTrim : 0) + (isLeader(unit) ? share : 0);
    if (isLeader(unit))
      filled.push(...repeats({ ...unit, width }, x, room).map((piece) => ({ unit: piece, space: 0 })));
    else filled.push({ unit, space });
    x += width + unit.gap + space;
  });
  return { units: filled.map(({ unit }) => unit), spaces: filled.map(({ space }) => space) };
}

function repeats(leader: Unit, x: Pt, { endEdge, patterns }: LeaderRoom): readonly Unit[] {
  const pattern = patterns.get(leader.range);
  if (!pattern || pattern.width < EPSILON) return [leader];
  const first = Math.floor((endEdge - x + EPSILON) / pattern.width);
  const last = Math.ceil((endEdge - x - leader.width - EPSILON) / pattern.width);
  const count = Math.max(0, first - last);
  const blank = endEdge - first * pattern.width - x;
  // Blanks in the face of the pattern, so that a leader is one run.
  const face = pattern.units[0]?.face ?? leader.face;
  return [
    { ...leader, face, width: blank },
    ...Array.from({ length: count }, () => pattern.units).flat(),
    { ...leader, face, width: leader.width - blank - count * pattern.width },
  ];
}
