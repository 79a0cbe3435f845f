/** Figures with all that must stay on their line: sign, digits, magnitude, unit, rate, range, bound word. Judged by script, not by language. */
import type { TextRange } from './break-opportunities.js';
import { indexWords, matchEnd, runEnd } from './longest-match.js';
import * as chinese from './chinese-units.js';
import * as korean from './korean-units.js';

const DIGITS = '0123456789０１２３４５６７８９';
/** Between two digits these are part of the figure: 4,400 · 7.6:34.3:58.1 · 10:30 · 1/3 · 12·9 · 3×5. */
const INNER_MARKS = ',.:/·×．：／';
/** Between two figures these make a range: 3%～5%, 9亿～16亿, 2008―2009. */
const RANGE_SIGNS = '~～–—―-－‑−';
const SIGNS = '+-−±＋－<>≤≥＜＞≈~～$£¥€₩￥￦＄￡';
const PER_CENT = '%‰‱°℃℉％';
const HAN_DIGITS = '〇零一二三四五六七八九十百千万亿两';
const FRACTION = '分之';

const chineseUnits = indexWords(chinese.CHINESE_UNITS);
const chineseBounds = indexWords(chinese.CHINESE_BOUNDS);
const hanNumeralUnits = indexWords(chinese.HAN_NUMERAL_UNITS);
const latinUnits = indexWords(chinese.LATIN_UNITS);
const koreanUnits = indexWords(korean.KOREAN_UNITS);
const koreanEndings = indexWords(korean.KOREAN_UNIT_ENDINGS);
const koreanBounds = indexWords(korean.KOREAN_BOUNDS);

/** Sorts characters once, since every character of the text is asked: 1 a digit, 2 a Han numeral, 3 a Latin letter. */
const kinds = new Uint8Array(0x10000);
for (let i = 0; i < HAN_DIGITS.length; i++) kinds[HAN_DIGITS.charCodeAt(i)] = 2;
for (let i = 0; i < DIGITS.length; i++) kinds[DIGITS.charCodeAt(i)] = 1;
for (let i = 0; i < 26; i++) kinds[0x41 + i] = kinds[0x61 + i] = 3;

const isDigit = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] === 1;
const isHanDigit = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] === 2;
const isLatin = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] === 3;

/** Every stretch of the text that a figure keeps whole, in order. */
export function figureSpans(text: string): readonly TextRange[] {
  const spans: TextRange[] = [];
  let at = 0;
  while (at < text.length) {
    const span = spanAt(text, at);
    if (span) spans.push(span);
    at = span ? span.end : at + 1;
  }
  return spans;
}

function spanAt(text: string, at: number): TextRange | undefined {
  if (isDigit(text, at)) return { start: prefixStart(text, at), end: figureEnd(text, at) };
  if (isHanDigit(text, at)) return hanNumeral(text, at);
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
  const word = text.charAt(start - 2);
  const isPrefix = joined === ' ' && start >= 2 && korean.KOREAN_PREFIXES.includes(word);
  return isPrefix && isWordStart(text, start - 2) ? start - 2 : start;
}

/** Whether no Hangul, Han, Latin or digit stands right before an offset. */
const isWordStart = (text: string, at: number): boolean =>
  at === 0 || !/[0-9A-Za-z\u1100-\u11ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3]/.test(text.charAt(at - 1));

/** From the first digit to the end of the unit, over ranges and continuations (2만 2000명, 3亿5000万元, 3%～5%). */
function figureEnd(text: string, at: number): number {
  const digits = digitsEnd(text, at);
  const magnitude = magnitudeEnd(text, digits);
  const next = continuation(text, magnitude, magnitude > digits);
  if (next !== undefined) return figureEnd(text, next);
  const end = unitEnd(text, magnitude);
  const range = rangeNext(text, end);
  return range === undefined ? boundEnd(text, end) : figureEnd(text, range);
}

function digitsEnd(text: string, at: number): number {
  let end = runEnd(text, at, DIGITS);
  while (end < text.length && INNER_MARKS.includes(text.charAt(end)) && isDigit(text, end + 1)) {
    end = runEnd(text, end + 1, DIGITS);
  }
  return end;
}

function magnitudeEnd(text: string, at: number): number {
  const han = runEnd(text, at, chinese.HAN_MAGNITUDES);
  return han > at ? han : runEnd(text, at, korean.HANGUL_MAGNITUDES);
}

/** Digits that go on after a magnitude, joined or a space away. */
function continuation(text: string, at: number, hasMagnitude: boolean): number | undefined {
  if (!hasMagnitude) return undefined;
  if (isDigit(text, at)) return at;
  return text.charAt(at) === ' ' && isDigit(text, at + 1) ? at + 1 : undefined;
}

function rangeNext(text: string, at: number): number | undefined {
  const sign = runEnd(text, at, RANGE_SIGNS);
  return sign > at && sign - at <= 2 && isDigit(text, sign) ? sign : undefined;
}

/** The end of what measures a figure: per cent, or a Chinese, Korean or Latin unit with its rate. */
function unitEnd(text: string, at: number): number {
  const signs = runEnd(text, at, PER_CENT);
  if (signs > at) return signs;
  return [chineseUnitEnd, koreanUnitEnd, spacedUnitEnd].reduce((end, find) => (end > at ? end : find(text, at)), at);
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

function rateEnd(text: string, at: number, unitAfter: (from: number) => number): number {
  if (!chinese.RATE_SIGNS.includes(text.charAt(at) || ' ')) return at;
  const end = unitAfter(at + 1);
  return end > at + 1 ? end : at;
}

/** Set with a space: 100 km, 3 %, 2021 年. */
function spacedUnitEnd(text: string, at: number): number {
  if (text.charAt(at) !== ' ') return at;
  const latin = matchEnd(text, at + 1, latinUnits);
  if (latin > at + 1 && !isLatin(text, latin)) return latin;
  const signs = runEnd(text, at + 1, PER_CENT);
  const end = signs > at + 1 ? signs : chineseUnitEnd(text, at + 1);
  return end > at + 1 ? end : at;
}

/** 以上 and 左右 joined, 이상 and 좌우 a space away or joined. */
function boundEnd(text: string, at: number): number {
  const chinese = matchEnd(text, at, chineseBounds);
  if (chinese > at) return chinese;
  const start = text.charAt(at) === ' ' ? at + 1 : at;
  const korean = matchEnd(text, start, koreanBounds);
  return korean > start ? korean : at;
}

/** A number in Han numerals with 第 and its counter: 第二十二届, 三大, 百分之五. A lone numeral that counts nothing binds nothing. */
function hanNumeral(text: string, at: number): TextRange | undefined {
  const isOrdinal = text.charAt(at - 1) === '第';
  let end = runEnd(text, at, HAN_DIGITS);
  while (text.startsWith(FRACTION, end) && isHanDigit(text, end + FRACTION.length)) {
    end = runEnd(text, end + FRACTION.length, HAN_DIGITS);
  }
  const start = isOrdinal ? at - 1 : at;
  return { start, end: matchEnd(text, end, hanNumeralUnits) };
}

/** A letter or two that name a kind: B型, A级. */
function latinKind(text: string, at: number): TextRange {
  let end = at;
  while (isLatin(text, end)) end += 1;
  const isKind = end - at <= 2 && chinese.LATIN_KINDS.includes(text.charAt(end) || ' ');
  return { start: at, end: isKind ? end + 1 : end };
}
