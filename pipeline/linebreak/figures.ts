/** Figures with all that must stay on their line: sign, digits, magnitude, unit, rate, range, bound word. Judged by script, not by language. */
import type { TextRange } from './break-opportunities.js';
import { indexWords, matchEnd, runEnd } from './longest-match.js';
import * as chinese from './chinese-units.js';
import * as korean from './korean-units.js';
import { endOf, isDigit, isHanDigit, isHanSome, isLatin, mayBeFigure } from './figure-characters.js';
import { hanEstimate, hanNumeral, latinKind } from './numerals.js';

/** Between two digits these are part of the figure: 4,400 · 7.6:34.3:58.1 · 10:30 · 1/3 · 12·9 · 3×5. */
const INNER_MARKS = ',.:/·×．：／∶';
/** Between groups of three digits (GB/T 15835): 2 744, 12 345 678. */
const GROUP_SPACES = ' \u2005\u2006\u2009';
/** Between two figures these make a range or a product: 3%～5%, 9亿～16亿, 2008―2009, 10米×20米. */
const RANGE_SIGNS = '~～〜∼–—―-－‑−×';
const SIGNS = '+-−±＋－<>≤≥＜＞≈~～$£¥€₩￥￦＄￡';
const PER_CENT = '%‰‱°℃℉％′″';
/** Signs of more than one character: 25°C, and per cent as a unit of points. */
const LONG_SIGNS = indexWords(['°C', '°F', '%p', '%포인트', '％포인트']);
/** After these the figure goes on: 41°59′47″. */
const ANGLES = '°′';

const chineseUnits = indexWords(chinese.CHINESE_UNITS);
const chineseBounds = indexWords(chinese.CHINESE_BOUNDS);
const latinUnits = indexWords(chinese.LATIN_UNITS);
const koreanUnits = indexWords(korean.KOREAN_UNITS);
const koreanEndings = indexWords(korean.KOREAN_UNIT_ENDINGS);
const koreanBounds = indexWords(korean.KOREAN_BOUNDS);
const koreanParticles = indexWords(korean.KOREAN_PARTICLES);

/** Every stretch of the text that a figure keeps whole, in order. */
export function figureSpans(text: string): readonly TextRange[] {
  const spans: TextRange[] = [];
  let at = 0;
  while (at < text.length) {
    const span = mayBeFigure(text, at) ? spanAt(text, at) : undefined;
    if (span) spans.push(span);
    at = span ? span.end : at + 1;
  }
  return spans;
}

function spanAt(text: string, at: number): TextRange | undefined {
  if (isDigit(text, at)) return { start: prefixStart(text, at), end: figureEnd(text, at) };
  if (isHanDigit(text, at)) return hanNumeral(text, at);
  if (isHanSome(text, at)) return hanEstimate(text, at);
  return isLatin(text, at) ? latinKind(text, at) : undefined;
}

/** Sign, currency or 第 before the digits, and the Korean prefix words, also a space away. */
function prefixStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && SIGNS.includes(text.charAt(start - 1))) start -= 1;
  if (start === 0) return start;
  const joined = text.charAt(start - 1);
  if (joined === '第') return start - 1;
  if (korean.JOINED_KOREAN_PREFIXES.includes(joined) && isWordStart(text, start - 1)) return start - 1;
  if (joined !== ' ' || start < 2) return start;
  const word = text.charAt(start - 2);
  if (word === '第') return start - 2;
  return korean.KOREAN_PREFIXES.includes(word) && isWordStart(text, start - 2) ? start - 2 : start;
}

/** Whether no Hangul, Han, Latin or digit stands right before an offset. */
const isWordStart = (text: string, at: number): boolean =>
  at === 0 || !/[0-9A-Za-z\u1100-\u11ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3]/.test(text.charAt(at - 1));

/** From the first digit to the end of the unit, over ranges and continuations (2만 2000명, 3亿5000万元, 3%～5%, 3분의 2). */
function figureEnd(text: string, at: number): number {
  let end = at;
  for (let next: number | undefined = at; next !== undefined;) {
    const digits = digitsEnd(text, next);
    const magnitude = magnitudeEnd(text, digits);
    end = unitEnd(text, magnitude);
    next = magnitude > digits ? continuation(text, magnitude) : undefined;
    next ??= rangeNext(text, end) ?? angleNext(text, end) ?? fractionNext(text, end);
  }
  return boundEnd(text, end);
}

function digitsEnd(text: string, at: number): number {
  let end = groupsEnd(text, at);
  while (end < text.length && INNER_MARKS.includes(text.charAt(end)) && isDigit(text, end + 1)) {
    end = endOf(text, end + 1, isDigit);
  }
  return end;
}

/** Digits, and groups of three that follow at most three. */
function groupsEnd(text: string, at: number): number {
  let end = endOf(text, at, isDigit);
  if (end - at > 3) return end;
  while (GROUP_SPACES.includes(text.charAt(end) || 'x') && endOf(text, end + 1, isDigit) === end + 4) end += 4;
  return end;
}

/** Powers of ten, “and more” before them included: 8万, 10余万, 10여만. */
function magnitudeEnd(text: string, at: number): number {
  const han = runEnd(text, at, chinese.HAN_SURPLUS);
  const hanEnd = runEnd(text, han, chinese.HAN_MAGNITUDES);
  if (hanEnd > han) return hanEnd;
  const hangul = runEnd(text, at, korean.HANGUL_SURPLUS);
  const hangulEnd = runEnd(text, hangul, korean.HANGUL_MAGNITUDES);
  return hangulEnd > hangul ? hangulEnd : at;
}

/** Digits that go on after a magnitude, joined or a space away. */
function continuation(text: string, at: number): number | undefined {
  if (isDigit(text, at)) return at;
  return text.charAt(at) === ' ' && isDigit(text, at + 1) ? at + 1 : undefined;
}

function rangeNext(text: string, at: number): number | undefined {
  const sign = runEnd(text, at, RANGE_SIGNS);
  return sign > at && sign - at <= 2 && isDigit(text, sign) ? sign : undefined;
}

const angleNext = (text: string, at: number): number | undefined =>
  ANGLES.includes(text.charAt(at - 1)) && isDigit(text, at) ? at : undefined;

/** 3분의 2. */
function fractionNext(text: string, at: number): number | undefined {
  if (!text.startsWith('분의', at - 1)) return undefined;
  const next = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
  return isDigit(text, next) ? next : undefined;
}

/** The end of what measures a figure: per cent, or a Chinese, Korean or Latin unit with its rate. */
function unitEnd(text: string, at: number): number {
  const signs = signsEnd(text, at);
  if (signs > at) return signs;
  return [chineseUnitEnd, koreanUnitEnd, spacedUnitEnd].reduce((end, find) => (end > at ? end : find(text, at)), at);
}

function signsEnd(text: string, at: number): number {
  const long = matchEnd(text, at, LONG_SIGNS);
  return long > at ? long : runEnd(text, at, PER_CENT);
}

function chineseUnitEnd(text: string, at: number): number {
  const surplus = runEnd(text, at, chinese.HAN_SURPLUS);
  const unit = matchEnd(text, surplus, chineseUnits);
  return rateEnd(text, unit, (from) => matchEnd(text, from, chineseUnits));
}

function koreanUnitEnd(text: string, at: number): number {
  const surplus = runEnd(text, at, korean.HANGUL_SURPLUS);
  const unit = matchEnd(text, surplus, koreanUnits);
  const rate = rateEnd(text, unit, (from) => matchEnd(text, from, koreanUnits));
  return matchEnd(text, rate, koreanEndings);
}

/** 元/月, 元/人·年. */
function rateEnd(text: string, at: number, unitAfter: (from: number) => number): number {
  let end = at;
  for (let signs = chinese.RATE_SIGNS; signs.includes(text.charAt(end) || ' '); signs = chinese.RATE_JOINTS) {
    const next = unitAfter(end + 1);
    if (next === end + 1) return end;
    end = next;
  }
  return end;
}

/** Set with a space: 100 km, 3 %, 2021 年, 5 万人, 1000만 딸라. */
function spacedUnitEnd(text: string, at: number): number {
  if (text.charAt(at) !== ' ') return at;
  const latin = matchEnd(text, at + 1, latinUnits);
  if (latin > at + 1 && !isLatin(text, latin)) return latin;
  const signs = signsEnd(text, at + 1);
  if (signs > at + 1) return signs;
  const unit = chineseUnitEnd(text, runEnd(text, at + 1, chinese.HAN_MAGNITUDES));
  return unit > at + 1 ? unit : spacedKoreanUnitEnd(text, at);
}

/** A Korean unit a space away is one only where its word ends, a particle aside: 8.1억 원을, and not 5 대표. */
function spacedKoreanUnitEnd(text: string, at: number): number {
  const end = koreanUnitEnd(text, runEnd(text, at + 1, korean.HANGUL_MAGNITUDES));
  const isWord = !isHangul(text, end) || matchEnd(text, end, koreanParticles) > end;
  return end > at + 1 && isWord ? end : at;
}

const isHangul = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xac00 && unit <= 0xd7a3;
};

/** 以上 and 左右 joined, 이상 and 좌우 a space away or joined. */
function boundEnd(text: string, at: number): number {
  const chinese = matchEnd(text, at, chineseBounds);
  if (chinese > at) return chinese;
  const start = text.charAt(at) === ' ' ? at + 1 : at;
  const korean = matchEnd(text, start, koreanBounds);
  return korean > start ? korean : at;
}
