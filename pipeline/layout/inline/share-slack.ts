/** What a line has too much or too little, shared out among its spaces in the order of CLREQ. */
import type { Pt } from '../../geometry/index.js';
import type { ChosenLine } from './choose-breaks.js';
import type { Unit } from './unit.js';

const SHRINK_STEPS = [1, 2, 3, 4] as const;
const STRETCH_STEPS = [1, 2, 3] as const;

/** What each unit of the line gives up (below 0) or takes on after it; nothing after the last. Points. */
export function shareSlack(units: readonly Unit[], line: ChosenLine, slack: Pt): readonly Pt[] {
  if (line.ratio === 0) return units.map(() => 0);
  const last = units.length - 1;
  if (line.ratio < 0) {
    // The blank half of an opening mark at a line start is gone already.
    const shrinks = units.map((unit, i) => (i === last || (i === 0 && unit.startTrim > 0) ? 0 : unit.shrink));
    return takeInSteps(units, shrinks, 0 - slack).map((share) => 0 - share);
  }
  return stretchUnits(
    units.map((unit, i) => (i === last ? RIGID : unit)),
    line,
    slack,
  );
}

type Stretch = Pick<Unit, 'stretch' | 'stretchStep' | 'openStretch' | 'stretchLimit'>;

const RIGID: Stretch = { stretch: 0, stretchStep: 3, openStretch: 0, stretchLimit: 0 };

/** Step by step, evenly within a step. */
function takeInSteps(units: readonly Unit[], shrinks: readonly Pt[], wanted: Pt): readonly Pt[] {
  const shares = shrinks.map(() => 0);
  let rest = wanted;
  for (const step of SHRINK_STEPS) {
    const mine = shrinks.map((shrink, i) => (units[i]?.shrinkStep === step ? shrink : 0));
    const total = sum(mine);
    if (total <= 0 || rest <= 0) continue;
    const level = Math.min(1, rest / total);
    mine.forEach((shrink, i) => (shares[i] = (shares[i] ?? 0) + shrink * level));
    rest -= total * level;
  }
  return shares;
}

/** Up to comfortable spaces step by step, and beyond them everything that is still open together. */
function stretchUnits(units: readonly Stretch[], line: ChosenLine, slack: Pt): readonly Pt[] {
  const comfortable = units.map((unit) => unit.stretch);
  // What cannot be filled even with gaping spaces is left short with even ones.
  if (line.isShort) return comfortable;
  const shares = units.map(() => 0);
  let rest = slack;
  for (const step of STRETCH_STEPS) {
    const mine = units.map((unit) => (unit.stretchStep === step ? unit.stretch : 0));
    const total = sum(mine);
    if (total <= 0 || rest <= 0) continue;
    const level = Math.min(1, rest / total);
    mine.forEach((stretch, i) => (shares[i] = (shares[i] ?? 0) + stretch * level));
    rest -= total * level;
  }
  if (rest <= 0) return shares;
  const weights = units.map((unit) => unit.openStretch);
  const rooms = units.map((unit) => Math.max(0, unit.stretchLimit - unit.stretch));
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

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
