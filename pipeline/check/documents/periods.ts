/** Words that say of when a report speaks, as periods that can be compared: `2020`, `2016-2020`, `2020/1-6`. */
import { hanNumber } from './han-number.js';

/** What the words of a document count from: the year and the month of its day. */
export interface Calendar {
  readonly year: number;
  readonly month: number;
}

/** A period that a text names at an offset; undefined where it is only what something is compared with, or a day. */
export interface PeriodMatch {
  readonly period: string | undefined;
  readonly end: number;
}

/** Reports of the first half year look back on the year before. */
const LOOKS_BACK_UNTIL = 6;

/** 比上年, 较2019年, 与去年同期相比, 由2015年的, 2020年基础上; a day; 2021年是“十四五”开局之年. */
const ASIDE =
  /(?:比|较|与|同|由|从|按|高于|低于)(?:上一?年|去年|前年|同期|20\d\d年|[“"]?十[一二三四五六]五[”"]?)(?:同期|年?末|年?底|期?末)?(?:相比|持平|的)?|在20\d\d年(?:的)?基础上|20\d\d年\d{1,2}月\d{1,2}日|[“"]?十[一二三四五六]五[”"]?(?:规划|时期)?(?:的)?(?:开局|收官|起步|关键|第一|首)之?年|同比|环比/y;

const YEARS = /(20\d\d)(?:年)?[-—–~～至到](20\d\d)年/y;
/** 到2025年末, 截至2020年底, 2020年度; half years, quarters and months stand behind. */
const YEAR = /(?:截至|到|至)?(20\d\d)年(?:度|年?末|年?底)?(?:全年)?/y;
const PLAN = /[“"]?十([一二三四五六七八九])五[”"]?(?:规划)?(?:时期|期间|期末|末|以来|规划)?/y;
const RELATIVE =
  /过去[的]?一年|一年来|上一?年|去年|今年|本年度?|明年|当年|全年|年内|过去[的]?五年|五年来|今后五年|未来五年/y;
/** Parts of a year; a first month that is not 1 is not met. */
const PART =
  /(?:(上半年)|(下半年)|(前三季度)|(一季度|第一季度)|(二季度|第二季度)|(三季度|第三季度)|(四季度|第四季度)|1[-—–~～至到](\d{1,2})月份?)/y;
const PARTS: readonly string[] = ['1-6', '7-12', '1-9', '1-3', '4-6', '7-9', '10-12'];

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** What may begin a period's words; looked at first, as most places of a text begin none. */
const MAY_BEGIN = /[“"十2比较与同由从按高低在截到至过一上去今本明当全年五未前下二三四第1环]/;

/** The period that begins at an offset. `current` is the period that holds there: 上半年 and 全年 are parts of it. */
export function periodAt(text: string, at: number, calendar: Calendar, current: string): PeriodMatch | undefined {
  if (!MAY_BEGIN.test(text.charAt(at))) return undefined;
  const aside = matchAt(ASIDE, text, at);
  if (aside) return { period: undefined, end: at + aside[0].length };
  const years = matchAt(YEARS, text, at);
  if (years) return { period: `${years[1] ?? ''}-${years[2] ?? ''}`, end: at + years[0].length };
  const year = matchAt(YEAR, text, at);
  if (year) return withPart(text, at + year[0].length, year[1] ?? '');
  const plan = matchAt(PLAN, text, at);
  if (plan) return planPeriod(plan, at);
  const part = matchAt(PART, text, at);
  if (part) return withPart(text, at, /^20\d\d/.exec(current)?.[0] ?? '');
  const relative = matchAt(RELATIVE, text, at);
  return relative ? withPart(text, at + relative[0].length, relativePeriod(relative[0], calendar, current)) : undefined;
}

/** A year, or the part of it that follows. */
function withPart(text: string, at: number, year: string): PeriodMatch {
  const part = matchAt(PART, text, at);
  if (!part) return { period: year, end: at };
  const months =
    part[8] === undefined
      ? PARTS[part.slice(1).findIndex((group: string | undefined) => group !== undefined)]
      : `1-${part[8]}`;
  const isWhole = months === '1-12' || year === '';
  return { period: isWhole ? year : `${year}/${months ?? ''}`, end: at + part[0].length };
}

/** The years of the tenth plan on: “十三五” is 2016 to 2020, its end 2020. */
function planPeriod([found, digit = '']: RegExpExecArray, at: number): PeriodMatch {
  const first = FIRST_YEAR + 5 * (10 + hanNumber(digit) - FIRST_PLAN);
  const isEnd = /末$/.test(found);
  return { period: isEnd ? String(first + 4) : `${String(first)}-${String(first + 4)}`, end: at + found.length };
}

const FIRST_PLAN = 11;
const FIRST_YEAR = 2006;

function relativePeriod(words: string, { year, month }: Calendar, current: string): string {
  const last = month <= LOOKS_BACK_UNTIL ? year - 1 : year;
  if (/五年来|过去的?五年/.test(words)) return `${String(last - 4)}-${String(last)}`;
  if (/五年/.test(words)) return `${String(last + 1)}-${String(last + 5)}`;
  if (/过去|一年来/.test(words)) return String(last);
  if (/上一?年|去年/.test(words)) return String(year - 1);
  if (words === '明年') return String(year + 1);
  if (words === '今年' || /^本年/.test(words)) return String(year);
  // 全年, 年内 and 当年 are the whole of the year that is spoken of.
  return /^20\d\d/.exec(current)?.[0] ?? '';
}

/** From when on a period is still to come, so that what is said of it is a goal. */
const GOALS_UNTIL = 9;

/** Whether what is said of a period is a goal by itself: the year of a report's day, unless that year is nearly over, and all later ones. */
export function isAhead(period: string, { year, month }: Calendar): boolean {
  if (period === '' || period.includes('/')) return false;
  const last = Number(period.slice(-4));
  return last > year || (last === year && month <= GOALS_UNTIL);
}
