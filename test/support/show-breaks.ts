/** Break opportunities as text: `|` where a break is allowed, `¦` where it is inside a word, `↵` where it is mandatory. */
import {
  breakOpportunities,
  untailoredBreaks,
  type BreakClass,
  type BreakOptions,
} from '../../pipeline/linebreak/index.js';

const MARKS: Readonly<Record<BreakClass, string>> = {
  prohibited: '',
  allowed: '|',
  'inside-word': '¦',
  mandatory: '↵',
};
const NO_OPTIONS: BreakOptions = { protectedTerms: [], unbreakable: [] };

/** The text with the marks, its end's left out. */
export function showBreaks(text: string, lang: 'zh' | 'ko', options: Partial<BreakOptions> = {}): string {
  const breaks = breakOpportunities(text, [{ start: 0, end: text.length, lang }], { ...NO_OPTIONS, ...options });
  return mark(text, breaks);
}

const mark = (text: string, breaks: readonly BreakClass[]): string =>
  text
    .split('')
    .map((unit, i) => MARKS[breaks[i] ?? 'prohibited'] + unit)
    .join('');

/** The same of UAX #14 without tailoring. */
export const untailored = (text: string): string => mark(text, untailoredBreaks(text));

export const zh = (text: string, options: Partial<BreakOptions> = {}): string => showBreaks(text, 'zh', options);
export const ko = (text: string, options: Partial<BreakOptions> = {}): string => showBreaks(text, 'ko', options);
