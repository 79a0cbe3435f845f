/** Finds the figures of a Korean text. Input: one passage; output: its figures in order; nothing else matters. */
import { koreanBoundAfter, koreanBoundBefore } from './bounds.js';
import { ratioAt, tokenAt } from './copied-tokens.js';
import type { Figure, Period, Reading } from './figure.js';
import { koreanWordsAt } from './korean-words.js';
import { arabicCounterAt } from './korean-counters.js';
import { withRanges } from './ranges.js';
import { scaledNumberAt } from './scaled-number.js';
import type { UnitClass } from './units.js';

/** The figures of a Korean passage, in order. Words that are hardly figures (한 창구, 첫) are not among them. */
export const readKoreanFigures = (text: string): readonly Figure[] =>
  scanKorean(text).filter((figure) => !figure.isOptional);

/** Where a figure may begin: digits, Latin letters, the plus sign, and the first syllables of numbers in words. */
const CANDIDATE = /[0-9A-Za-z+하한둘두셋세석넷네넉다여일아열스서마쉰예이삼사오육륙칠팔구십백천만억첫절갑곱지나닷]/g;

/** All readings, those that need no counterpart included. */
export function scanKorean(text: string): readonly Reading[] {
  const found: Reading[] = [];
  CANDIDATE.lastIndex = 0;
  for (let hit = CANDIDATE.exec(text); hit; hit = CANDIDATE.exec(text)) {
    const reading = hit[0] < '\u0080' ? arabicAt(text, hit.index) : wordsAt(text, hit.index);
    if (reading) found.push(reading);
    CANDIDATE.lastIndex = Math.max(hit.index + 1, reading?.end ?? 0);
  }
  return withRanges(text, found);
}

function arabicAt(text: string, at: number): Reading | undefined {
  const fixed =
    headingAt(text, at) ?? fractionAt(text, at) ?? planAt(text, at) ?? ratioAt(text, at) ?? tokenAt(text, at);
  if (fixed) return plain(text, at, fixed);
  const number = scaledNumberAt(text, at);
  return (
    number && counted(text, { start: at, end: number.end, value: number.value, kind: 'number', isOver: number.isOver })
  );
}

/** A figure without bound, and mostly without unit. */
interface Fixed {
  readonly kind: Figure['kind'];
  readonly value: string;
  readonly end: number;
  readonly unit?: UnitClass;
}

const plain = (text: string, start: number, fixed: Fixed): Reading => ({
  start,
  end: fixed.end,
  text: text.slice(start, fixed.end),
  kind: fixed.kind,
  value: fixed.value,
  unit: fixed.unit ?? 'none',
  bound: 'none',
  isOptional: false,
  isOrdinal: false,
});

const HEADING = /(\d{1,2})(?:\. |\) )/y;
const FRACTION = /(\d+)분의 ?(\d+)/y;
const PLAN = /\d{1,2}\.\d(?![\d%])/y;
const PLAN_AFTER = /^ ?(?:시기|전망계획|규획|법률)/;

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A heading's number stands first, after an opening bracket and white space at most. */
const HEADING_REACH = 4;

/** `1. ` and `(1) ` at the head of a passage. */
function headingAt(text: string, at: number): Fixed | undefined {
  if (at > HEADING_REACH) return undefined;
  const lead = text.slice(0, at).trim();
  const found = lead === '' || lead === '(' ? exec(HEADING, text, at) : null;
  if (!found || found[0].includes(')') !== (lead === '(')) return undefined;
  const digits = found[1] ?? '';
  return { kind: 'numeral', value: digits, end: at + digits.length, unit: 'heading' };
}

/** 3분의 2. */
function fractionAt(text: string, at: number): Fixed | undefined {
  const found = exec(FRACTION, text, at);
  return found ? { kind: 'ratio', value: `${found[2] ?? ''}/${found[1] ?? ''}`, end: at + found[0].length } : undefined;
}

/** ‘13.5’, ‘14.5’전망계획: quoted, or named as a plan. */
function planAt(text: string, at: number): Fixed | undefined {
  const found = exec(PLAN, text, at)?.[0];
  if (found === undefined) return undefined;
  const end = at + found.length;
  const isQuoted =
    /[‘“]/.test(text.charAt(at - 1)) && (/[’”]/.test(text.charAt(end)) || PLAN_AFTER.test(text.slice(end)));
  return isQuoted || PLAN_AFTER.test(text.slice(end, end + 6)) ? { kind: 'plan', value: found, end } : undefined;
}

/** Numbers in words, where a word begins. */
function wordsAt(text: string, at: number): Reading | undefined {
  const words = koreanWordsAt(text, at);
  if (!words) return undefined;
  const reading = counted(text, {
    start: at,
    end: words.end,
    value: words.value,
    kind: 'numeral',
    isOver: false,
    unit: words.unit,
  });
  return { ...reading, isOptional: words.isOptional, isOrdinal: words.isOrdinal === true };
}

/** A value of which unit and bound are still to be read; words know their unit already. */
interface Count {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly kind: 'number' | 'numeral';
  readonly isOver: boolean;
  readonly unit?: UnitClass;
}

/** Adds what stands around a value: 제, 연, 월, 약, unit, 이상, /월. */
function counted(text: string, count: Count): Reading {
  const found = count.unit === undefined ? arabicCounterAt(text, count.end) : { unit: count.unit, end: count.end };
  const prefix = prefixOf(text, count.start, found?.unit ?? 'none');
  const slash = found?.unit === 'money' ? PER_AFTER.exec(text.slice(found.end, found.end + 3)) : null;
  const unitEnd = (found?.end ?? count.end) + (slash?.[0].length ?? 0);
  const per = prefix.per ?? PERIODS[slash?.[1] ?? ''];
  const before = koreanBoundBefore(text, prefix.start);
  const after = koreanBoundAfter(text, unitEnd);
  const start = before?.at ?? prefix.start;
  const end = after?.at ?? unitEnd;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: count.kind,
    value: count.value,
    unit: prefix.unit,
    bound: after?.bound ?? before?.bound ?? (count.isOver ? 'over' : 'none'),
    isOptional: isAdded(text, count, end),
    isOrdinal: prefix.isOrdinal === true,
    ...(per && { per }),
  };
}

/** The 1 of 1인당 says what Chinese leaves unsaid (人均). */
const isAdded = (text: string, count: Count, end: number): boolean =>
  count.kind === 'number' && count.value === '1' && text.slice(count.end, end) === '인' && text.startsWith('당', end);

const PER_AFTER = /^[/／](월|년|일)/;
const PERIODS: Readonly<Record<string, Period>> = { 월: 'month', 년: 'year', 해: 'year', 일: 'day', 달: 'month' };
const PER_BEFORE = /(?:^|[^가-힣\d])(?:매?([월년일달])|(해)마다) ?$/;
const PERSON_TIMES = /(?:^|[^가-힣])(연 ?|연인원 ?|연인수로 ?)$/;

interface Prefix {
  readonly start: number;
  readonly unit: UnitClass;
  readonly per?: Period;
  readonly isOrdinal?: true;
}

/** 제6차, 연 94명, 월 570원: what stands before a figure and tells its unit. */
function prefixOf(text: string, start: number, unit: UnitClass): Prefix {
  const lead = text.slice(Math.max(0, start - 8), start);
  if (/(?:^|[^가-힣])제$/.test(lead))
    return { start: start - 1, unit: unit === 'none' ? 'ordinal' : unit, isOrdinal: true };
  const times = unit === 'person' ? PERSON_TIMES.exec(lead)?.[1] : undefined;
  if (times !== undefined) return { start: start - times.length, unit: 'person-time' };
  const per = unit === 'money' ? PER_BEFORE.exec(lead) : null;
  const period = PERIODS[per?.[1] ?? per?.[2] ?? ''];
  if (!per || !period) return { start, unit };
  return { start: start - per[0].replace(/^[^가-힣]/, '').length, unit, per: period };
}
