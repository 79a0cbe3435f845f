/** Reads a number in Korean words together with its counter: 두가지, 세 번, 한달, 백가지, 만명당, 두 성, 다섯. */
import { isWordEnd, isWordStart, koreanCounterAt } from './korean-counters.js';
import {
  isAttributive,
  isStandalone,
  NATIVE_COUNTERS,
  nativeNumeralAt,
  NO_NUMBERS,
  SINO_COUNTERS,
  sinoNumeralAt,
  type WordNumber,
} from './korean-numerals.js';
import type { UnitClass } from './units.js';

/** Value and unit of a number in words. */
export interface CountedWords {
  readonly value: string;
  readonly unit: UnitClass;
  readonly end: number;
  readonly isOptional: boolean;
  /** 첫 renders 第一 and 首, never a mere 一. */
  readonly isOrdinal?: true;
}

/** Words that say a number without being one; they count only where the Chinese counts. */
const SAYINGS: readonly (readonly [word: string, value: string, unit: UnitClass])[] = [
  ['갑절', '2', 'times'],
  ['곱절', '2', 'times'],
  ['절반', '0.5', 'none'],
  ['하루', '1', 'day'],
  ['이틀', '2', 'day'],
  ['사흘', '3', 'day'],
  ['나흘', '4', 'day'],
  ['닷새', '5', 'day'],
  ['열흘', '10', 'day'],
  // 过去一年, said in one word.
  ['지난해', '1', 'year'],
];

/** The number in words that begins at an offset, or nothing. */
export function koreanWordsAt(text: string, at: number): CountedWords | undefined {
  if (!isWordStart(text, at)) return undefined;
  if (NO_NUMBERS.some((word) => text.startsWith(word, at))) return undefined;
  if (text.slice(Math.max(0, at - 3), at) === '다시 ') return undefined;
  return sayingAt(text, at) ?? firstAt(text, at) ?? nativeAt(text, at) ?? sinoAt(text, at);
}

function sayingAt(text: string, at: number): CountedWords | undefined {
  const found = SAYINGS.find(([word]) => text.startsWith(word, at));
  return found && { value: found[1], unit: found[2], end: at + found[0].length, isOptional: true };
}

/** 첫 발전기조, 첫자리, 첫번째: renders 首 and 第一. */
function firstAt(text: string, at: number): CountedWords | undefined {
  if (text.charAt(at) !== '첫') return undefined;
  const counter = koreanCounterAt(text, at + 1);
  return { value: '1', unit: counter?.unit ?? 'none', end: counter?.end ?? at + 1, isOptional: true, isOrdinal: true };
}

function nativeAt(text: string, at: number): CountedWords | undefined {
  const number = nativeNumeralAt(text, at);
  if (!number) return undefined;
  return withCounter(text, number, NATIVE_COUNTERS) ?? withoutCounter(text, number);
}

const sinoAt = (text: string, at: number): CountedWords | undefined => {
  const number = sinoNumeralAt(text, at);
  return number && withCounter(text, number, SINO_COUNTERS);
};

/** 한명도 없다, 한건도 발생하지 않았다: none at all. */
const NONE_AT_ALL = /^도 [^,.]*?(?:없|않|못)/;

function withCounter(text: string, number: WordNumber, joined: ReadonlySet<string>): CountedWords | undefined {
  const counter = koreanCounterAt(text, number.end);
  if (!counter || !joined.has(counter.surface)) return undefined;
  const isNone = number.value === '1' && NONE_AT_ALL.test(text.slice(counter.end, counter.end + 20));
  return { value: isNone ? '0' : number.value, unit: counter.unit, end: counter.end, isOptional: false };
}

/** 두 성, ‘세가지 다섯’; 한 창구 may as well be the verb. */
function withoutCounter(text: string, number: WordNumber): CountedWords | undefined {
  const figure = { value: number.value, unit: 'none' as const, end: number.end };
  if (text.charAt(number.end) === ' ') {
    if (isAttributive(number.word)) return { ...figure, isOptional: false };
    if (number.word === '한') return { ...figure, isOptional: true };
  }
  if (number.word === '하나' && isWordEnd(text, number.end)) return { ...figure, isOptional: true };
  return isStandalone(number.word) && isWordEnd(text, number.end) ? { ...figure, isOptional: false } : undefined;
}
