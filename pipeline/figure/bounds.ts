/** Words that bound a figure, before and after it, in both languages. Longer forms stand first: 不超过 is not 超过. */
import type { Bound } from './figure.js';

type BoundWord = readonly [word: string, bound: Bound];

const CHINESE_BEFORE: readonly BoundWord[] = [
  ['不低于', 'at-least'],
  ['不少于', 'at-least'],
  ['不小于', 'at-least'],
  ['至少', 'at-least'],
  ['最少', 'at-least'],
  ['不超过', 'within'],
  ['不高于', 'within'],
  ['不多于', 'within'],
  ['至多', 'within'],
  ['最多', 'within'],
  ['超过', 'over'],
  ['突破', 'over'],
  ['高于', 'over'],
  ['多于', 'over'],
  ['大于', 'over'],
  ['超', 'over'],
  ['逾', 'over'],
  ['低于', 'under'],
  ['少于', 'under'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['将近', 'under'],
  ['接近', 'under'],
  ['近', 'under'],
  ['大约', 'about'],
  ['约', 'about'],
];

const CHINESE_AFTER: readonly BoundWord[] = [
  ['及以上', 'at-least'],
  ['以上', 'at-least'],
  ['以内', 'within'],
  ['之内', 'within'],
  ['以下', 'within'],
  ['左右', 'about'],
  ['上下', 'about'],
];

const KOREAN_BEFORE: readonly BoundWord[] = [
  ['적어도', 'at-least'],
  ['최소한', 'at-least'],
  ['최소', 'at-least'],
  ['많아서', 'within'],
  ['대략', 'about'],
  ['약', 'about'],
  ['거의', 'under'],
  ['근', 'under'],
];

/** Directly after the figure, with or without a space. */
const KOREAN_AFTER: readonly BoundWord[] = [
  ['이상', 'at-least'],
  ['이내', 'within'],
  ['이하', 'within'],
  ['좌우', 'about'],
  ['안팎', 'about'],
  ['내외', 'about'],
  ['가량', 'about'],
  ['정도', 'about'],
  ['남짓', 'over'],
  ['미만', 'under'],
];

/** Said by a verb after the figure's particle: 100억원을 돌파하여, 98%를 넘어섰고, 4.5%보다 낮지 않게. */
const KOREAN_VERBS: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [/(?:을|를)? ?넘지 (?:않|못|말)/y, 'within'],
  [/(?:을|를)? ?초과하지 (?:않|못|말)/y, 'within'],
  [/(?:보다|에) ?(?:낮지|적지|작지|못지) 않/y, 'at-least'],
  [/(?:을|를)? ?(?:돌파|초과(?!완수|달성)|넘|웃돌|상회)/y, 'over'],
  [/(?:에|을|를) ?(?:육박|가깝|가까|밑돌)/y, 'under'],
];

/** 近五年 are the last five years, 近 nothing to do with their number. */
const SPANS_OF_TIME: readonly string[] = ['year', 'month', 'day', 'week'];

/** A bound and the offset where its word begins or ends. */
export interface BoundMatch {
  readonly bound: Bound;
  readonly at: number;
}

const before = (words: readonly BoundWord[], text: string, at: number): BoundMatch | undefined => {
  const found = words.find(([word]) => text.endsWith(word, at));
  return found && { bound: found[1], at: at - found[0].length };
};

const after = (words: readonly BoundWord[], text: string, at: number): BoundMatch | undefined => {
  const found = words.find(([word]) => text.startsWith(word, at));
  return found && { bound: found[1], at: at + found[0].length };
};

/** The bound word that ends where a Chinese figure begins. */
export function chineseBoundBefore(text: string, start: number, unit: string): BoundMatch | undefined {
  const found = before(CHINESE_BEFORE, text, start);
  if (found?.bound === 'under' && SPANS_OF_TIME.includes(unit)) return undefined;
  return found;
}

/** The bound word right after a Chinese figure. */
export const chineseBoundAfter = (text: string, end: number): BoundMatch | undefined => after(CHINESE_AFTER, text, end);

/** The bound word before a Korean figure; it is a word of its own, so that 최근 5년 does not read as 근. */
export function koreanBoundBefore(text: string, start: number): BoundMatch | undefined {
  const end = text.charAt(start - 1) === ' ' ? start - 1 : start;
  const found = before(KOREAN_BEFORE, text, end);
  return found && (found.at === 0 || /[\s,(‘“]/.test(text.charAt(found.at - 1))) ? found : undefined;
}

/** The bound word or bounding verb after a Korean figure. */
export function koreanBoundAfter(text: string, end: number): BoundMatch | undefined {
  const word = after(KOREAN_AFTER, text, text.charAt(end) === ' ' ? end + 1 : end);
  if (word) return word;
  for (const [pattern, bound] of KOREAN_VERBS) {
    pattern.lastIndex = end;
    // The verb is not part of the figure, which ends where it did.
    if (pattern.test(text)) return { bound, at: end };
  }
  return undefined;
}
