/** What neighbours do to each other: adjacent marks narrowed, the gap between Han and Latin, and where a line may shrink and stretch. */
import { em, type Em, type Pt } from '../../geometry/index.js';
import type { LoneUnit } from './build-units.js';
import { glueBetween, NOWHERE, spaceWidth, type KoreanLimits } from './glue.js';
import type { StyledRange } from './paragraph-text.js';
import type { Unit } from './unit.js';

/** A pause or bracket inside a line may go down to half an em. */
const MARK_SHRINK: Em = 0.5;
/** CLREQ, shrink order 7: these keep their frame. */
const FULL_STOPS = '。？！';

/** Units that know their neighbours. */
export function adjustGlue(
  units: readonly LoneUnit[],
  ranges: readonly StyledRange[],
  limits: KoreanLimits,
): readonly Unit[] {
  const adjusted: Unit[] = [];
  let before: LoneUnit | undefined;
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i];
    if (!unit) break;
    const after = i + 1 < units.length ? units[i + 1] : undefined;
    const narrowedLeft = before && losesLeftHalf(before, unit) ? unit.startTrim : 0;
    const narrowedRight = after && losesRightHalf(unit, after) ? unit.endTrim : 0;
    const glue = after ? glueBetween(unit, after, limits, ranges[unit.range]?.style.hasAutospace ?? false) : NOWHERE;
    const ownShrink = !isMark(unit) || isMark(before) || isMark(after) ? 0 : markShrink(unit);
    // Every field by name: a spread of so many objects is the slowest thing in setting a page.
    adjusted.push({
      start: unit.start,
      end: unit.end,
      range: unit.range,
      kind: unit.kind,
      isKorean: unit.isKorean,
      face: unit.face,
      fontSize: unit.fontSize,
      glyphs: unit.glyphs,
      width: (unit.kind === 'space' ? spaceWidth(unit, limits) : unit.width) - narrowedLeft - narrowedRight,
      narrowedLeft,
      startTrim: unit.startTrim - narrowedLeft,
      endTrim: unit.endTrim - narrowedRight,
      gap: glue.gap,
      shrink: glue.shrink + ownShrink,
      shrinkStep: ownShrink > 0 ? markStep(unit) : glue.shrinkStep,
      stretch: glue.stretch,
      stretchStep: glue.stretchStep,
      openStretch: glue.openStretch,
      stretchLimit: glue.stretchLimit,
    });
    before = unit;
  }
  return adjusted;
}

/** CLREQ, adjacent marks: two marks share one and a half ems, and what goes is the blank on the side away from the enclosed text. */
const losesRightHalf = (unit: LoneUnit, after: LoneUnit): boolean =>
  unit.endTrim > 0 && (after.endTrim > 0 || after.startTrim > 0);

const losesLeftHalf = (before: LoneUnit, unit: LoneUnit): boolean => before.startTrim > 0 && unit.startTrim > 0;

/** Whether it is a mark with a blank half. */
const isMark = (unit: LoneUnit | undefined): boolean => unit !== undefined && (unit.startTrim > 0 || unit.endTrim > 0);

/** What the frame of a mark that stands alone may lose; marks that stand together are narrowed already, every pair alike. */
const markShrink = (mark: LoneUnit): Pt =>
  FULL_STOPS.includes(mark.glyphs[0]?.text ?? '') ? 0 : em(MARK_SHRINK, mark.fontSize);

/** CLREQ, shrink order 4 and 5: brackets and quotes before commas. */
const markStep = ({ kind }: LoneUnit): Unit['shrinkStep'] => (kind === 'pause' ? 3 : 2);
