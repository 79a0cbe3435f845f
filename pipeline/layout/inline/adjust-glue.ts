/** What neighbours do to each other: adjacent marks narrowed, the gap between Han and Latin, and where a line may shrink and stretch. */
import { em, type Em, type Pt } from '../../geometry/index.js';
import type { LoneUnit, UnitBody } from './build-units.js';
import { glueReader, NOWHERE, spaceWidth, type KoreanLimits } from './glue.js';
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
  const glueBetween = glueReader(limits);
  let before: UnitBody | undefined;
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i];
    if (!unit) break;
    const { body, range } = unit;
    const after = i + 1 < units.length ? units[i + 1]?.body : undefined;
    const narrowedLeft = before && losesLeftHalf(before, body) ? body.startTrim : 0;
    const narrowedRight = after && losesRightHalf(body, after) ? body.endTrim : 0;
    const glue = after ? glueBetween(body, after, ranges[range]?.style.hasAutospace ?? false) : NOWHERE;
    const ownShrink = !isMark(body) || isMark(before) || isMark(after) ? 0 : markShrink(body);
    // Every field by name: a spread of so many objects is the slowest thing in setting a page.
    adjusted.push({
      start: unit.start,
      end: unit.end,
      range,
      kind: body.kind,
      isKorean: body.isKorean,
      face: body.face,
      fontSize: body.fontSize,
      glyphs: body.glyphs,
      width: (body.kind === 'space' ? spaceWidth(body, limits) : body.width) - narrowedLeft - narrowedRight,
      narrowedLeft,
      startTrim: body.startTrim - narrowedLeft,
      endTrim: body.endTrim - narrowedRight,
      gap: glue.gap,
      shrink: glue.shrink + ownShrink,
      shrinkStep: ownShrink > 0 ? markStep(body) : glue.shrinkStep,
      stretch: glue.stretch,
      stretchStep: glue.stretchStep,
      openStretch: glue.openStretch,
      stretchLimit: glue.stretchLimit,
    });
    before = body;
  }
  return adjusted;
}

/** CLREQ, adjacent marks: two marks share one and a half ems, and what goes is the blank on the side away from the enclosed text. */
const losesRightHalf = (unit: UnitBody, after: UnitBody): boolean =>
  unit.endTrim > 0 && (after.endTrim > 0 || after.startTrim > 0);

const losesLeftHalf = (before: UnitBody, unit: UnitBody): boolean => before.startTrim > 0 && unit.startTrim > 0;

/** Whether it is a mark with a blank half. */
const isMark = (unit: UnitBody | undefined): boolean => unit !== undefined && (unit.startTrim > 0 || unit.endTrim > 0);

/** What the frame of a mark that stands alone may lose; marks that stand together are narrowed already, every pair alike. */
const markShrink = (mark: UnitBody): Pt =>
  FULL_STOPS.includes(mark.glyphs[0]?.text ?? '') ? 0 : em(MARK_SHRINK, mark.fontSize);

/** CLREQ, shrink order 4 and 5: brackets and quotes before commas. */
const markStep = ({ kind }: UnitBody): Unit['shrinkStep'] => (kind === 'pause' ? 3 : 2);
