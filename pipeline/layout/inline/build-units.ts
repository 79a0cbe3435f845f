/**
 * Text to units: a face and a glyph for every character, widths by the rules of the script rather than by the face.
 * Depends on the text, its styles and the font book; runs again when any of them changes.
 */
import { error, type Diagnostic, type Warned } from '../../diagnostic/index.js';
import type { Face, FontBook, Glyph } from '../../font/index.js';
import type { TextStyle } from '../../edition/index.js';
import { em, type Em } from '../../geometry/index.js';
import { adjustGlue } from './adjust-glue.js';
import type { Glue, KoreanLimits } from './glue.js';
import { chineseClass, koreanClass, type CharacterClass } from './mark-class.js';
import { isKorean, type ParagraphText, type StyledRange } from './paragraph-text.js';
import type { Unit, UnitGlyph } from './unit.js';

/** What a unit is wherever it stands: the same object for every place of a character in one style. */
export type UnitBody = Omit<Unit, keyof Glue | 'narrowedLeft' | 'start' | 'end' | 'range'>;

/** A unit before it knows its neighbours. */
export interface LoneUnit extends Pick<Unit, 'start' | 'end' | 'range'> {
  readonly body: UnitBody;
}

/** Frames that the script fixes whatever the face's own widths are: CLREQ, widths of punctuation marks. */
const FRAME: Partial<Record<CharacterClass, Em>> = {
  opening: 1,
  closing: 1,
  pause: 1,
  dash: 1,
  ellipsis: 1,
  'middle-dot': 0.5,
};
/** A mark narrower than this in the face and its full-width variant is set as the face has it: there is no blank half to take. */
const FULL_FRAME: Em = 0.9;
/** No leader is shorter: two or three dots that the eye can follow. */
const LEAST_LEADER: Em = 1;

/** A figure not wider than this stands in half an em without touching its neighbours. */
const WIDEST_HALF: Em = 0.53;
/** The frame of a half-em figure, whatever the face makes of it. */
const HALF_FRAME: Em = 0.5;

interface Context {
  readonly text: ParagraphText;
  readonly fonts: FontBook;
  readonly diagnostics: Diagnostic[];
}

/** The units of a paragraph, in order. A character that no face of its stack has is an error, shown by the first face's .notdef. */
export function buildUnits(text: ParagraphText, fonts: FontBook, limits: KoreanLimits): Warned<readonly Unit[]> {
  const context: Context = { text, fonts, diagnostics: [] };
  const lone = text.ranges.flatMap((range, index) => rangeUnits(context, range, index));
  const faces = faceFindings(lone, text, fonts);
  return { value: adjustGlue(lone, text.ranges, limits), diagnostics: [...faces, ...context.diagnostics] };
}

/** What is wrong with faces that the text needed: those that stand in a stack before the face of a character; the whole stack if none has it. */
function faceFindings(units: readonly LoneUnit[], { ranges, string }: ParagraphText, fonts: FontBook): Set<Diagnostic> {
  const found = new Set<Diagnostic>();
  // Hardly ever is anything wrong with any face.
  if (fonts.findings().length === 0) return found;
  for (const { range, body, start } of units) {
    const style = ranges[range]?.style;
    if (!style) continue;
    const { kind } = body;
    const { fontFamily, fontWeight } = style;
    const codePoint = kind === 'break' ? SPACE : (string.codePointAt(start) ?? 0);
    const face =
      kind === 'leader' ? fonts.firstFace(fontFamily, fontWeight) : fonts.faceFor(fontFamily, fontWeight, codePoint);
    for (const finding of fonts.findingsBefore(fontFamily, fontWeight, face)) found.add(finding);
  }
  return found;
}

/** Stands for a line break, which shows nothing. */
const SPACE = 0x20;

function rangeUnits(context: Context, range: StyledRange, index: number): LoneUnit[] {
  if (range.leader !== undefined) return [leaderUnit(context, range, index)];
  const isChinese = !isKorean(range.lang);
  const classOf = isChinese ? chineseClass : koreanClass;
  const { string } = context.text;
  const known = measuredIn(context.fonts, range);
  const units: LoneUnit[] = [];
  let offset = range.start;
  while (offset < range.end) {
    const code = string.codePointAt(offset) ?? 0;
    const kind = classOf(code);
    // Half of a surrogate pair counts as Latin.
    const mayGoOn = kind === 'latin' || kind === 'dash' || isSurrogate(string.charCodeAt(offset));
    const made = mayGoOn ? severalUnits(context, { range, index, offset, kind, isChinese }, classOf) : undefined;
    if (made) {
      units.push(...made);
      offset = made.at(-1)?.end ?? range.end;
    } else {
      const body = known.get(code) ?? measured(context, { range, character: String.fromCodePoint(code), kind }, known);
      const end = offset + (code > 0xffff ? 2 : 1);
      units.push({ start: offset, end, range: index, body });
      offset = end;
    }
  }
  return units;
}

/** A place of the text that something longer than a character may begin at. */
interface Beginning {
  readonly range: StyledRange;
  readonly index: number;
  readonly offset: number;
  readonly kind: CharacterClass;
  readonly isChinese: boolean;
}

/** What is set together: a shaped word, a dash. Undefined for a character of its own. */
function severalUnits(
  context: Context,
  { range, index, offset, kind, isChinese }: Beginning,
  classOf: (code: number) => CharacterClass,
): LoneUnit[] | undefined {
  if (kind === 'dash') return isChinese ? dashUnit(context, range, index, offset) : undefined;
  const word = latinWord(context.text.string, offset, range, classOf);
  return word === '' ? undefined : wordUnits(context, range, index, offset, word);
}

/** A leader before its line is known: at its least width, and nothing to show yet. */
function leaderUnit({ fonts }: Context, { start, end, style, lang }: StyledRange, range: number): LoneUnit {
  const { fontFamily, fontWeight, fontSize } = style;
  const face = fonts.firstFace(fontFamily, fontWeight);
  if (!face) throw new Error(`no face at all for the stack ${fontFamily.join(', ')}`);
  const body: UnitBody = {
    kind: 'leader',
    isKorean: isKorean(lang),
    face,
    fontSize,
    glyphs: [],
    width: em(LEAST_LEADER, fontSize),
    startTrim: 0,
    endTrim: 0,
  };
  return { start, end, range, body };
}

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/** The Latin word at an offset: worth shaping for its kerning and ligatures only if it has two letters or more. */
function latinWord(
  string: string,
  offset: number,
  { end, style }: StyledRange,
  classOf: (code: number) => CharacterClass,
): string {
  let stop = offset;
  while (stop < end && classOf(string.charCodeAt(stop)) === 'latin') {
    if (style.hasHalfWidthFigures && isFigure(string.charAt(stop))) break;
    stop += 1;
  }
  if (stop - offset < 2) return '';
  const word = string.slice(offset, stop);
  return /[A-Za-z]{2}/.test(word) ? word : '';
}

/** What `"hwid"` makes half an em wide: GB/T 9704 papers set figures so that two of them are as wide as a Han character. */
const isFigure = (character: string): boolean => '0123456789%'.includes(character);

/** A shaped word; undefined if its characters need several faces. */
function wordUnits(
  context: Context,
  range: StyledRange,
  index: number,
  offset: number,
  word: string,
): LoneUnit[] | undefined {
  const { fontFamily, fontWeight, fontSize } = range.style;
  const faces = Array.from(word, (c) => context.fonts.faceFor(fontFamily, fontWeight, c.codePointAt(0) ?? 0));
  const face = faces[0];
  if (!face || faces.some((other) => other !== face)) return undefined;
  let start = offset;
  return face.shape(word).map((cluster) => {
    let x = 0;
    const glyphs = cluster.glyphs.map((glyph, i): UnitGlyph => {
      const placed = {
        id: glyph.id,
        x: x + em(glyph.xOffset, fontSize),
        rise: em(glyph.yOffset, fontSize),
        advance: em(glyph.advance, fontSize),
        text: i === 0 ? cluster.text : '',
      };
      x += placed.advance;
      return placed;
    });
    const body: UnitBody = {
      kind: 'latin',
      isKorean: isKorean(range.lang),
      face,
      fontSize,
      glyphs,
      width: x,
      startTrim: 0,
      endTrim: 0,
    };
    const end = start + cluster.text.length;
    const unit = { start, end, range: index, body };
    start = end;
    return unit;
  });
}

const DASH = '——';

/** The dash of two characters as one rule two ems long, where the face has such a glyph: set apart, its halves leave a gap. GB/T 15834, dash. */
function dashUnit(context: Context, range: StyledRange, index: number, offset: number): LoneUnit[] | undefined {
  if (offset + 2 > range.end || !context.text.string.startsWith(DASH, offset)) return undefined;
  const { fontFamily, fontWeight, fontSize } = range.style;
  const face = context.fonts.faceFor(fontFamily, fontWeight, DASH.charCodeAt(0));
  const [cluster, ...more] = face?.shape(DASH, ['fwid']) ?? [];
  const [glyph, ...others] = cluster?.glyphs ?? [];
  if (!face || !glyph || more.length + others.length > 0) return undefined;
  const width = em(2, fontSize);
  const advance = em(glyph.advance, fontSize);
  const glyphs = [{ id: glyph.id, x: (width - advance) / 2, rise: 0, advance, text: DASH }];
  const body: UnitBody = { kind: 'dash', isKorean: false, face, fontSize, glyphs, width, startTrim: 0, endTrim: 0 };
  return [{ start: offset, end: offset + 2, range: index, body }];
}

interface Place {
  readonly range: StyledRange;
  readonly character: string;
  readonly kind: CharacterClass;
}

/** The characters that were measured in one style and language, by code point. */
type MeasuredCharacters = Map<number, UnitBody>;

type MeasuredStyles = WeakMap<TextStyle, Readonly<Record<'zh' | 'ko', MeasuredCharacters>>>;

/** What a font book says of a character never changes. */
const MEASURED = new WeakMap<FontBook, MeasuredStyles>();

/** The characters of a range's style and language that a font book has been asked for. */
function measuredIn(fonts: FontBook, { style, lang }: StyledRange): MeasuredCharacters {
  const styles: MeasuredStyles = MEASURED.get(fonts) ?? new WeakMap();
  MEASURED.set(fonts, styles);
  const known = styles.get(style) ?? { zh: new Map(), ko: new Map() };
  styles.set(style, known);
  return known[isKorean(lang) ? 'ko' : 'zh'];
}

/** A character measured, and kept for its style; one that no face has is reported each time. */
function measured(context: Context, place: Place, known: MeasuredCharacters): UnitBody {
  const before = context.diagnostics.length;
  const made = measureCharacter(context, place);
  if (context.diagnostics.length === before) known.set(place.character.codePointAt(0) ?? 0, made);
  return made;
}

function measureCharacter(context: Context, place: Place): UnitBody {
  const { range, character, kind } = place;
  const { fontSize, hasHalfWidthFigures } = range.style;
  const face = faceOf(context, place);
  const wantsHalf = hasHalfWidthFigures && isFigure(character);
  const glyph = kind === 'break' ? { id: 0, advance: 0 } : glyphOf(face, place, wantsHalf);
  // A face whose figures are wider, and which has no half-width ones, keeps them: they would run into each other.
  const isHalf = wantsHalf && glyph.advance <= WIDEST_HALF;
  const frame = isHalf ? HALF_FRAME : frameOf(kind, glyph.advance, isKorean(range.lang));
  const width = em(frame, fontSize);
  const advance = em(glyph.advance, fontSize);
  const isFull = frame === 1 && glyph.advance >= FULL_FRAME;
  const half = width / 2;
  return {
    kind,
    isKorean: isKorean(range.lang),
    face,
    fontSize,
    glyphs: kind === 'break' ? [] : [{ id: glyph.id, x: (width - advance) / 2, rise: 0, advance, text: character }],
    width,
    startTrim: kind === 'opening' && isFull ? half : 0,
    endTrim: (kind === 'closing' || kind === 'pause') && isFull ? half : 0,
  };
}

function faceOf({ fonts, diagnostics }: Context, { range, character, kind }: Place): Face {
  const { fontFamily, fontWeight } = range.style;
  const face = fonts.faceFor(fontFamily, fontWeight, kind === 'break' ? SPACE : (character.codePointAt(0) ?? 0));
  if (face) return face;
  const tried = fonts.facesOf(fontFamily, fontWeight);
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const faces = tried.map((f) => `${f.family} ${f.weight}`).join(', ');
  const hints = ['hint/add-face-or-change-character'] as const;
  diagnostics.push(
    range.origin === 'generated'
      ? error('layout/missing-glyph-added', { character, code, faces }, { hints })
      : error('layout/missing-glyph', { character, code, segment: range.origin, faces }, { hints }),
  );
  const [fallback] = tried;
  if (!fallback) throw new Error(`no face at all for the stack ${fontFamily.join(', ')}`);
  return fallback;
}

/** Marks that the script puts on a full em take the face's full-width variant where the plain glyph is narrower, half-em figures its half-width one. */
function glyphOf(face: Face, { character, kind, range }: Place, isHalf: boolean): Glyph {
  const code = character.codePointAt(0) ?? 0;
  const plain = face.glyphOf(code) ?? { id: 0, advance: 1 };
  if (isHalf) return face.glyphWith(code, ['hwid']) ?? plain;
  if (isKorean(range.lang) || FRAME[kind] !== 1 || plain.advance >= 1) return plain;
  return face.glyphWith(code, ['fwid']) ?? plain;
}

function frameOf(kind: CharacterClass, advance: Em, korean: boolean): Em {
  const frame = korean ? undefined : FRAME[kind];
  if (frame === undefined) return advance;
  const hasBlankHalf = kind === 'opening' || kind === 'closing' || kind === 'pause';
  return hasBlankHalf && advance < FULL_FRAME ? advance : frame;
}
