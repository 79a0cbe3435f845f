/** What a line has too much or too little, shared out among its spaces in the order of CLREQ. */
import type { Pt } from '../../geometry/index.js';
import type { ChosenLine } from './choose-breaks.js';
import type { Unit } from './unit.js';

/** Spaces are used up in this order. */
const STEPS = [1, 2, 3, 4] as const;

/** What each unit of the line gives up (below 0) or takes on after it; nothing after the last. Points. */
export function shareSlack(units: readonly Unit[], line: ChosenLine, slack: Pt): readonly Pt[] {
  if (line.ratio === 0) return units.map(() => 0);
  return line.ratio < 0 ? shrinkUnits(units, 0 - slack) : stretchUnits(units, line, slack);
}

/** Step by step, evenly within a step. */
function shrinkUnits(units: readonly Unit[], wanted: Pt): readonly Pt[] {
  const last = units.length - 1;
  const shrinks: Pt[] = [];
  const totals = [0, 0, 0, 0, 0];
  units.forEach((unit, i) => {
    // The blank half of an opening mark at a line start is gone already.
    const shrink = i === last || (i === 0 && unit.startTrim > 0) ? 0 : unit.shrink;
    shrinks.push(shrink);
    totals[unit.shrinkStep] = (totals[unit.shrinkStep] ?? 0) + shrink;
  });
  const { levels } = levelsOf(totals, wanted);
  return units.map((unit, i) => 0 - (shrinks[i] ?? 0) * (levels[unit.shrinkStep] ?? 0));
}

/** How far each step is used up, from 0 to 1, and what is left when all are. */
function levelsOf(totals: readonly Pt[], wanted: Pt): { readonly levels: readonly number[]; readonly rest: Pt } {
  const levels = [0, 0, 0, 0, 0];
  let rest = wanted;
  for (const step of STEPS) {
    const total = totals[step] ?? 0;
    if (total <= 0 || rest <= 0) continue;
    const level = Math.min(1, rest / total);
    levels[step] = level;
    rest -= total * level;
  }
  return { levels, rest };
}

/** Up to comfortable spaces step by step, and beyond them everything that is still open together. */
function stretchUnits(units: readonly Unit[], line: ChosenLine, slack: Pt): readonly Pt[] {
  const last = units.length - 1;
  // What cannot be filled even with gaping spaces is left short with even ones.
  if (line.isShort) return units.map((unit, i) => (i === last ? 0 : unit.stretch));
  const totals = [0, 0, 0, 0, 0];
  units.forEach(({ stretchStep, stretch }, i) => {
    if (i < last) totals[stretchStep] = (totals[stretchStep] ?? 0) + stretch;
  });
  const { levels, rest } = levelsOf(totals, slack);
  const shares = units.map((unit, i) => (i === last ? 0 : unit.stretch * (levels[unit.stretchStep] ?? 0)));
  if (rest <= 0) return shares;
  const weights = units.map((unit, i) => (i === last ? 0 : unit.openStretch));
  const rooms = units.map((unit, i) => (i === last ? 0 : Math.max(0, unit.stretchLimit - unit.stretch)));
  return fillUp(weights, rooms, rest).map((share, i) => share + (shares[i] ?? 0));
}

/** Shares `slack` by weight; who reaches its limit stays there and the others take the rest. */
function fillUp(weights: readonly number[], limits: readonly Pt[], slack: Pt): readonly Pt[] {
  const given = weights.map(() => 0);
  let open = weights.map((_, i) => i).filter((i) => (weights[i] ?? 0) > 0);
  let rest = slack;
  while (open.length > 0) {
    const total = open.reduce((all, i) => all + (weights[i] ?? 0), 0);
    const level = rest / total;
    const full = open.filter((i) => (weights[i] ?? 0) * level > (limits[i] ?? 0));
    for (const i of full.length > 0 ? full : open)
      given[i] = full.length > 0 ? (limits[i] ?? 0) : (weights[i] ?? 0) * level;
    if (full.length === 0) break;
    rest -= full.reduce((all, i) => all + (limits[i] ?? 0), 0);
    open = open.filter((i) => !full.includes(i));
  }
  return given;
}
