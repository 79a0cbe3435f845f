/** What stands between two neighbours: the space there, what a line may take from it and add to it, and in which order. */
import type { SyllableSpace, WordSpace } from '../../edition/index.js';
import { em, type Em, type Pt } from '../../geometry/index.js';
import type { CharacterClass } from './mark-class.js';
import type { UnitBody } from './build-units.js';
import { LEADER_STRETCH, type Unit } from './unit.js';

/** What units say of the space after them. */
export type Glue = Pick<
  Unit,
  'gap' | 'shrink' | 'shrinkStep' | 'stretch' | 'stretchStep' | 'openStretch' | 'stretchLimit'
>;

/** The limits of a Korean line, in ems. */
export interface KoreanLimits {
  readonly wordSpace: WordSpace;
  readonly syllableSpace: SyllableSpace;
}

/** CLREQ: a quarter of an em between Han and Latin letters or digits, down to an eighth, up to a third. */
const AUTOSPACE = { width: 1 / 4, min: 1 / 8, max: 1 / 3 } as const;
/** CLREQ: the word space of Western text in Chinese, down to a quarter of an em, up to half of one before anything else is widened; the rest with the line. */
const WESTERN_SPACE = { min: 1 / 4, comfortable: 1 / 2, max: 1 } as const;
/** Between two Han: what a line at ratio 1 adds. A 28-character line that is one character short stays below it. */
const HAN_STRETCH: Em = 0.05;
/** A line looser than this between Han is no longer even grey; beyond it the line stays short. */
const HAN_STRETCH_LIMIT: Em = 0.5;
/** A face whose own space is about as wide as the comfortable one still goes this part of the way to the greatest at ratio 1. */
const LEAST_STRETCH = 1 / 4;

/** No space, and none to take or add. */
export const NOWHERE: Glue = {
  gap: 0,
  shrink: 0,
  shrinkStep: 1,
  stretch: 0,
  stretchStep: 3,
  openStretch: 0,
  stretchLimit: 0,
};

/** A leader takes all that the line leaves. */
const LEADER_GLUE: Glue = { ...NOWHERE, stretch: LEADER_STRETCH, stretchLimit: LEADER_STRETCH };

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

/** Gives the glue between two units, given also whether their style spaces Han and Latin apart. Most units have the same, which is one object. */
export function glueReader(limits: KoreanLimits): (unit: UnitBody, after: UnitBody, hasAutospace: boolean) => Glue {
  const syllables = keptForSize((size) => syllableGlue(size, limits.syllableSpace));
  const han = keptForSize(hanGlue);
  const chinese = (unit: UnitBody, after: UnitBody, hasAutospace: boolean): Glue => {
    if (unit.kind === 'latin' && after.kind === 'latin') return NOWHERE;
    if (unit.kind === after.kind && (unit.kind === 'dash' || unit.kind === 'ellipsis')) return NOWHERE;
    const isSeam = (unit.kind === 'han' && after.kind === 'latin') || (unit.kind === 'latin' && after.kind === 'han');
    if (isSeam && hasAutospace) return seamGlue(unit.fontSize);
    return IDEOGRAPHIC.has(unit.kind) || IDEOGRAPHIC.has(after.kind) ? han(unit.fontSize) : NOWHERE;
  };
  return (unit, after, hasAutospace) => {
    if (unit.kind === 'leader') return LEADER_GLUE;
    if (after.kind === 'leader') return NOWHERE;
    if (unit.kind === 'space') return unit.isKorean ? wordGlue(unit, limits.wordSpace) : westernGlue(unit);
    if (after.kind === 'space' || RIGID.has(unit.kind) || RIGID.has(after.kind)) return NOWHERE;
    if (!unit.isKorean || !after.isKorean) return chinese(unit, after, hasAutospace);
    // KLREQ: no space is added beside brackets and stops, only between syllables.
    return unit.kind === 'hangul' && after.kind === 'hangul' ? syllables(unit.fontSize) : NOWHERE;
  };
}

/** What was made for a size is kept until another size is asked for. */
function keptForSize(make: (size: Pt) => Glue): (size: Pt) => Glue {
  let last: { readonly size: Pt; readonly glue: Glue } | undefined;
  return (size) => {
    if (last?.size !== size) last = { size, glue: make(size) };
    return last.glue;
  };
}

/** The width of a space: the face's own, but never outside what the stylesheet lets a Korean one be. */
export function spaceWidth(unit: UnitBody, { wordSpace: { min, max } }: KoreanLimits): Pt {
  if (!unit.isKorean) return unit.width;
  return Math.min(Math.max(unit.width, em(min, unit.fontSize)), em(max, unit.fontSize));
}

function wordGlue({ width, fontSize }: UnitBody, { min, comfortable, max }: WordSpace): Glue {
  const stretchLimit = Math.max(0, em(max, fontSize) - width);
  const stretch = Math.max(em(comfortable, fontSize) - width, stretchLimit * LEAST_STRETCH);
  return {
    gap: 0,
    shrink: Math.max(0, width - em(min, fontSize)),
    shrinkStep: 1,
    stretch,
    stretchStep: 1,
    openStretch: stretch,
    stretchLimit,
  };
}

function westernGlue({ width, fontSize }: UnitBody): Glue {
  return {
    gap: 0,
    shrink: Math.max(0, width - em(WESTERN_SPACE.min, fontSize)),
    shrinkStep: 1,
    stretch: Math.max(0, em(WESTERN_SPACE.comfortable, fontSize) - width),
    stretchStep: 1,
    openStretch: em(HAN_STRETCH, fontSize),
    stretchLimit: Math.max(0, em(WESTERN_SPACE.max, fontSize) - width),
  };
}

function syllableGlue(size: Pt, { min, max }: SyllableSpace): Glue {
  const stretch = em(max, size);
  return {
    gap: 0,
    shrink: 0 - em(min, size),
    shrinkStep: 1,
    stretch,
    stretchStep: 1,
    openStretch: 0,
    stretchLimit: stretch,
  };
}

/** Between Han and Latin. */
function seamGlue(size: Pt): Glue {
  const { width, min, max } = AUTOSPACE;
  const stretch = em(max - width, size);
  return {
    gap: em(width, size),
    shrink: em(width - min, size),
    shrinkStep: 4,
    stretch,
    stretchStep: 2,
    openStretch: 0,
    stretchLimit: stretch,
  };
}

/** Between two Han, and between a Han and a mark. */
function hanGlue(size: Pt): Glue {
  const stretch = em(HAN_STRETCH, size);
  return {
    gap: 0,
    shrink: 0,
    shrinkStep: 1,
    stretch,
    stretchStep: 3,
    openStretch: stretch,
    stretchLimit: em(HAN_STRETCH_LIMIT, size),
  };
}
