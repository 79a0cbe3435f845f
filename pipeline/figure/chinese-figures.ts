/** Finds the figures of a Chinese text. Input: one passage; output: its figures in order; nothing else matters. */
import { chineseBoundAfter, chineseBoundBefore, type BoundMatch } from './bounds.js';
import { idiomAround } from './chinese-idioms.js';
import { ratioAt, tokenAt } from './copied-tokens.js';
import { scaled } from './decimal.js';
import type { Bound, Figure, Period, Reading } from './figure.js';
import { hanDigit, hanValue, isHanNumeral } from './han-numerals.js';
import { withRanges } from './ranges.js';
import { scaledNumberAt } from './scaled-number.js';
import { chineseUnitAt, type UnitClass } from './units.js';

/** The figures of a Chinese passage, in order. Numerals of idioms (一批, 进一步) are not among them. */
export const readChineseFigures = (text: string): readonly Figure[] =>
  scanChinese(text).filter((figure) => !figure.isOptional);

/** Where a figure may begin: digits, Latin letters, the plus sign, Han numerals. */
const CANDIDATE = /[0-9A-Za-z+零〇一二两三四五六七八九十百千万亿]/g;

/** All readings, those that a translation may leave out included. */
export function scanChinese(text: string): readonly Reading[] {
  const found: Reading[] = [];
  CANDIDATE.lastIndex = 0;
  for (let hit = CANDIDATE.exec(text); hit; hit = CANDIDATE.exec(text)) {
    const readings = hit[0] < '\u0080' ? arabicAt(text, hit.index) : hanAt(text, hit.index);
    found.push(...readings);
    CANDIDATE.lastIndex = Math.max(hit.index + 1, readings.at(-1)?.end ?? 0);
  }
  return withRanges(text, found);
}

function arabicAt(text: string, at: number): Reading[] {
  const copied = ratioAt(text, at) ?? tokenAt(text, at);
  if (copied) return [plain(text, at, copied.end, copied.kind, copied.value)];
  const number = scaledNumberAt(text, at);
  if (!number) return [];
  return [counted(text, { start: at, kind: 'number', value: number.value, end: number.end, isOver: number.isOver })];
}

/** A figure without unit and bound. */
const plain = (text: string, start: number, end: number, kind: Figure['kind'], value: string): Reading => ({
  start,
  end,
  text: text.slice(start, end),
  kind,
  value,
  unit: 'none',
  bound: 'none',
  isOptional: false,
  isOrdinal: false,
});

/** A value of which the unit and the bound are still to be read. */
interface Count {
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'numeral';
  readonly value: string;
  readonly isOver: boolean;
}

/** Adds what stands around a value: 第, bound words, unit, /月. */
function counted(text: string, count: Count): Reading {
  const isOrdinal = text.charAt(count.start - 1) === '第';
  const unit = unitAfter(text, count.end, isOrdinal);
  const before = isOrdinal ? undefined : chineseBoundBefore(text, count.start, unit.unit);
  const after = chineseBoundAfter(text, unit.end);
  const start = before?.at ?? (isOrdinal ? count.start - 1 : count.start);
  const end = after?.at ?? unit.end;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: count.kind,
    value: count.value,
    unit: unit.unit,
    bound: boundOf(count.isOver || unit.isOver, before, after),
    isOptional: false,
    isOrdinal,
    ...(unit.per && { per: unit.per }),
  };
}

const boundOf = (isOver: boolean, before: BoundMatch | undefined, after: BoundMatch | undefined): Bound =>
  after?.bound ?? before?.bound ?? (isOver ? 'over' : 'none');

interface UnitAfter {
  readonly unit: UnitClass;
  readonly end: number;
  readonly isOver: boolean;
  readonly per?: Period;
}

const PERIODS: Readonly<Record<string, Period>> = { 月: 'month', 年: 'year', 日: 'day', 天: 'day' };

/** Spans of time take 多 after their unit: 五年多. */
const MORE_AFTER = ['year', 'month', 'day', 'week', 'hour'];

function unitAfter(text: string, at: number, isOrdinal: boolean): UnitAfter {
  // 一个多月: 多 stands inside the unit.
  const isSplit = text.startsWith('个多', at);
  const found = isSplit ? chineseUnitAt(`个${text.slice(at + 2, at + 6)}`, 0) : chineseUnitAt(text, at);
  if (!found) return { unit: isOrdinal ? ordinalUnit(text, at) : 'none', end: at, isOver: false };
  const end = isSplit ? at + found.end + 1 : found.end;
  if (isOrdinal && (found.surface === '名' || found.surface === '位')) return { unit: 'rank', end, isOver: false };
  const per =
    found.unit === 'money' && '/／'.includes(text.charAt(end) || ' ') ? PERIODS[text.charAt(end + 1)] : undefined;
  if (per) return { unit: 'money', end: end + 2, isOver: false, per };
  const hasMore = text.charAt(end) === '多' && MORE_AFTER.includes(found.unit);
  return { unit: found.unit, end: hasMore ? end + 1 : end, isOver: isSplit || hasMore };
}

/** 排名第一 is a rank, 第一产业 an ordinal. */
const ordinalUnit = (text: string, at: number): UnitClass => (/[一-鿿]/.test(text.charAt(at)) ? 'ordinal' : 'rank');

function hanAt(text: string, at: number): Reading[] {
  return headingAt(text, at) ?? fixedAt(text, at) ?? idiomAt(text, at) ?? runAt(text, at);
}

/** A heading's numeral stands first, after an opening bracket and white space at most. */
const HEADING_REACH = 4;

/** 一、 and （一） at the head of a passage. */
function headingAt(text: string, at: number): Reading[] | undefined {
  if (at > HEADING_REACH || text.slice(0, at).trim().replace(/[（(]/, '') !== '') return undefined;
  const end = runEnd(text, at);
  const isHeading =
    at > 0 && /[（(]/.test(text.charAt(at - 1)) ? /[）)]/.test(text.charAt(end)) : text.charAt(end) === '、';
  if (!isHeading) return undefined;
  return [{ ...plain(text, at, end, 'numeral', hanValue(text.slice(at, end))), unit: 'heading' }];
}

const TRIPLE_SECTORS = '三次产业';
const PERCENT = '百分之';
const FRACTION = /([零一二三四五六七八九十百两]+)分之([零一二三四五六七八九十百]+)/y;
/** 十三五 can be nothing else; 七五 must be quoted or named. */
const PLAN = /(十)[一二三四五六七八九]五(?![十百千万])|[一二三四五六七八九]五(?=[”’]|规划|时期|计划|普法|期间|末)/y;
const DOUBLING = /([一两二三])番/y;

/** Fixed ways of writing a number: plans, fractions, 翻一番, 三次产业. */
function fixedAt(text: string, at: number): Reading[] | undefined {
  if (text.startsWith(TRIPLE_SECTORS, at)) return sectors(text, at);
  if (text.startsWith(PERCENT, at)) return percent(text, at);
  const fraction = exec(FRACTION, text, at);
  if (fraction)
    return [
      plain(
        text,
        at,
        at + fraction[0].length,
        'ratio',
        `${hanValue(fraction[2] ?? '')}/${hanValue(fraction[1] ?? '')}`,
      ),
    ];
  const plan = exec(PLAN, text, at);
  if (plan && (plan[1] !== undefined || /[“‘]/.test(text.charAt(at - 1))))
    return [plain(text, at, at + plan[0].length, 'plan', `${hanValue(plan[0].slice(0, -1))}.5`)];
  const doubling = text.charAt(at - 1) === '翻' ? exec(DOUBLING, text, at) : null;
  if (doubling) {
    const times = (2 ** Number(hanValue(doubling[1] ?? ''))).toString();
    return [{ ...plain(text, at - 1, at + doubling[0].length, 'numeral', times), unit: 'times' }];
  }
  return undefined;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 三次产业 is said 1차, 2차, 3차 산업: three figures that Korean may add. */
const sectors = (text: string, at: number): Reading[] =>
  ['1', '2', '3'].map((value) => ({
    ...plain(text, at, at + TRIPLE_SECTORS.length, 'numeral', value),
    unit: 'occasion',
    isOptional: true,
  }));

/** 百分之三十. */
function percent(text: string, at: number): Reading[] | undefined {
  const start = at + PERCENT.length;
  const end = runEnd(text, start);
  if (end === start) return undefined;
  return [{ ...plain(text, at, end, 'number', hanValue(text.slice(start, end))), unit: 'percent' }];
}

/** The numerals of an idiom: those it keeps are figures, the others may be left out. */
function idiomAt(text: string, at: number): Reading[] | undefined {
  const found = idiomAround(text, at);
  if (!found) return undefined;
  const { idiom, start } = found;
  const readings: Reading[] = [];
  for (let from = start; from < start + idiom.word.length; from += 1) {
    const end = Math.min(runEnd(text, from), start + idiom.word.length);
    if (end <= from) continue;
    const run = text.slice(from, end);
    const isKept = idiom.keeps.includes(run);
    if (from >= at)
      readings.push({
        ...plain(text, from, end, 'numeral', hanValue(run)),
        unit: isKept ? (idiom.unit ?? 'none') : 'none',
        isOptional: !isKept,
      });
    from = end - 1;
  }
  return readings;
}

const runEnd = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && isHanNumeral(text.charAt(end))) end += 1;
  // 千瓦, 千米, 千克 are units.
  return end - 1 > at && text.charAt(end - 1) === '千' && '瓦米克'.includes(text.charAt(end) || ' ') ? end - 1 : end;
};

/** 几十, 数百, 上千 and 十几 have no value at all. */
const INDEFINITE = /(?:几|数|好几|若干|[^以]上|^上)$/;

/** A run of numerals that no idiom explains. */
function runAt(text: string, at: number): Reading[] {
  const end = runEnd(text, at);
  const run = text.slice(at, end);
  const isDigits = Array.from(run).every((character) => hanDigit(character) !== undefined);
  if (isDigits && run.length > 1 && !isYear(text, run, end)) return separateDigits(text, at, run);
  const more = moreAfter(text, end);
  const value = more.power > 0 ? scaled(hanValue(run), more.power) : hanValue(run);
  const isVague =
    text.charAt(end) === '几' ||
    (hanDigit(run.charAt(0)) === undefined && INDEFINITE.test(text.slice(Math.max(0, at - 2), at)));
  const reading = counted(text, { start: at, end: more.end, kind: 'numeral', value, isOver: more.isOver });
  return [asPlenum(text, { ...reading, isOptional: isVague })];
}

const isYear = (text: string, run: string, end: number): boolean => run.length === 4 && text.charAt(end) === '年';

/** 三四个, 一二线: digits side by side are no number, and a translation may say them otherwise. */
const separateDigits = (text: string, at: number, run: string): Reading[] =>
  Array.from(run, (digit, index) => ({
    ...plain(text, at + index, at + index + 1, 'numeral', hanValue(digit)),
    isOptional: true,
  }));

/** 十多万: 多 or 余, and a scale after it. */
function moreAfter(
  text: string,
  end: number,
): { readonly end: number; readonly power: number; readonly isOver: boolean } {
  if (!'多余'.includes(text.charAt(end) || ' ')) return { end, power: 0, isOver: false };
  const power = { 万: 4, 亿: 8 }[text.charAt(end + 1)] ?? 0;
  return { end: power > 0 ? end + 2 : end + 1, power, isOver: true };
}

/** 二中、三中…全会: the third plenum, not the middle of three. */
function asPlenum(text: string, reading: Reading): Reading {
  const isPlenum = reading.unit === 'none' && /^中(?:、|全会|和)/.test(text.slice(reading.end, reading.end + 3));
  return isPlenum ? { ...reading, end: reading.end + 1, text: `${reading.text}中`, unit: 'plenum' } : reading;
}
