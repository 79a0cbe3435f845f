/** What neighbours do to each other: adjacent marks narrowed, the gap between Han and Latin, and where a line may shrink and stretch. */
import { em, type Em, type Pt } from '../../geometry/index.js';
import type { CharacterClass } from './mark-class.js';
import type { StyledRange } from './paragraph-text.js';
import type { LoneUnit } from './build-units.js';
import { LEADER_STRETCH, type Unit } from './unit.js';

/** CLREQ: a quarter of an em between Han and Latin letters or digits, down to an eighth, up to a third. */
const AUTOSPACE = { width: 0.25, shrink: 0.125, stretch: 0.08 } as const;
/** Between two Han: what a line at ratio 1 adds. A 28-character line that is one character short stays below it. */
const HAN_STRETCH: Em = 0.05;
/** A line looser than this between Han is no longer even grey; beyond it the line stays short. */
const HAN_STRETCH_LIMIT: Em = 0.5;
/** A pause or bracket inside a line may go down to half an em. CLREQ, shrink order 4 and 5; 。？！ keep their frame. */
const MARK_SHRINK: Em = 0.5;
const FULL_STOPS = '。？！';
/** Korean word space: what it adds at ratio 1, the most it adds, and what it may lose. A space of 0.26 em stays within 0.2 and 1 em. */
const SPACE = { stretch: 0.22, limit: 0.75, shrink: 0.06 } as const;
/** Between two syllables of a Korean word: a few hundredths of an em, which no reader sees. */
const SYLLABLE = { stretch: 0.012, limit: 0.03 } as const;

const NOWHERE = { gap: 0, stretch: 0, stretchLimit: 0, shrink: 0 } as const;

type Glue = Pick<Unit, 'gap' | 'stretch' | 'stretchLimit' | 'shrink'>;

/** Units that know their neighbours. */
export function adjustGlue(units: readonly LoneUnit[], ranges: readonly StyledRange[]): readonly Unit[] {
  return units.map((unit, i) => {
    const before = units[i - 1];
    const after = units[i + 1];
    const narrowedLeft = before && losesLeftHalf(before, unit) ? unit.startTrim : 0;
    const narrowedRight = after && losesRightHalf(unit, after) ? unit.endTrim : 0;
    const glue = after ? glueBetween(unit, after, ranges[unit.range]?.style.hasAutospace ?? false) : NOWHERE;
    const isNarrowed = narrowedLeft > 0 || narrowedRight > 0;
    // Every field by name: a spread of so many objects is the slowest thing in setting a page.
    return {
      start: unit.start,
      end: unit.end,
      range: unit.range,
      kind: unit.kind,
      isKorean: unit.isKorean,
      face: unit.face,
      fontSize: unit.fontSize,
      glyphs: unit.glyphs,
      width: unit.width - narrowedLeft - narrowedRight,
      narrowedLeft,
      startTrim: unit.startTrim - narrowedLeft,
      endTrim: unit.endTrim - narrowedRight,
      shrink: isNarrowed ? 0 : glue.shrink + ownShrink(unit),
      stretch: glue.stretch,
      stretchLimit: glue.stretchLimit,
      gap: glue.gap,
    };
  });
}

/** CLREQ, adjacent marks: two marks share one and a half ems, and what goes is the blank on the side away from the enclosed text. */
const losesRightHalf = (unit: LoneUnit, after: LoneUnit): boolean =>
  unit.endTrim > 0 && (after.endTrim > 0 || after.startTrim > 0);

const losesLeftHalf = (before: LoneUnit, unit: LoneUnit): boolean => before.startTrim > 0 && unit.startTrim > 0;

function ownShrink(unit: LoneUnit): Pt {
  const isFullStop = FULL_STOPS.includes(unit.glyphs[0]?.text ?? '');
  return (unit.startTrim > 0 || unit.endTrim > 0) && !isFullStop ? em(MARK_SHRINK, unit.fontSize) : 0;
}

/** Neither widened inside nor beside: CLREQ, connectors, solidi and interpuncts are not adjusted. */
const RIGID: ReadonlySet<CharacterClass> = new Set(['connector', 'middle-dot', 'break']);
const IDEOGRAPHIC: ReadonlySet<CharacterClass> = new Set([
  'han',
  'hangul',
  'opening',
  'closing',
  'pause',
  'dash',
  'ellipsis',
]);

function glueBetween(unit: LoneUnit, after: LoneUnit, hasAutospace: boolean): Glue {
  const size = unit.fontSize;
  if (unit.kind === 'leader') return { ...NOWHERE, stretch: LEADER_STRETCH, stretchLimit: LEADER_STRETCH };
  if (after.kind === 'leader') return NOWHERE;
  if (unit.kind === 'space') return spaceGlue(unit, size);
  if (after.kind === 'space' || RIGID.has(unit.kind) || RIGID.has(after.kind)) return NOWHERE;
  if (unit.isKorean && after.isKorean) return koreanGlue(unit, after, size);
  return chineseGlue(unit, after, hasAutospace);
}

const spaceGlue = (unit: LoneUnit, size: Pt): Glue => ({
  gap: 0,
  stretch: em(SPACE.stretch, size),
  stretchLimit: em(SPACE.limit, size),
  shrink: Math.min(em(SPACE.shrink, size), unit.width / 2),
});

/** KLREQ: no space is added beside brackets and stops, only between syllables. */
function koreanGlue(unit: LoneUnit, after: LoneUnit, size: Pt): Glue {
  if (unit.kind !== 'hangul' || after.kind !== 'hangul') return NOWHERE;
  return { gap: 0, stretch: em(SYLLABLE.stretch, size), stretchLimit: em(SYLLABLE.limit, size), shrink: 0 };
}

function chineseGlue(unit: LoneUnit, after: LoneUnit, hasAutospace: boolean): Glue {
  const size = unit.fontSize;
  if (unit.kind === 'latin' && after.kind === 'latin') return NOWHERE;
  if (unit.kind === after.kind && (unit.kind === 'dash' || unit.kind === 'ellipsis')) return NOWHERE;
  const seam = (unit.kind === 'han' && after.kind === 'latin') || (unit.kind === 'latin' && after.kind === 'han');
  if (seam && hasAutospace) {
    const { width, stretch, shrink } = AUTOSPACE;
    return {
      gap: em(width, size),
      stretch: em(stretch, size),
      stretchLimit: em(HAN_STRETCH_LIMIT, size),
      shrink: em(shrink, size),
    };
  }
  if (!IDEOGRAPHIC.has(unit.kind) && !IDEOGRAPHIC.has(after.kind)) return NOWHERE;
  return { gap: 0, stretch: em(HAN_STRETCH, size), stretchLimit: em(HAN_STRETCH_LIMIT, size), shrink: 0 };
}
