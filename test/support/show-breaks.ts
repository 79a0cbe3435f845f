/** Break opportunities as text: `|` where a break is allowed, `¦` where it is inside a word, `↵` where it is mandatory. */
import { breakOpportunities, type BreakClass, type BreakOptions } from '../../pipeline/linebreak/index.js';

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
  return text
    .split('')
    .map((unit, i) => MARKS[breaks[i] ?? 'prohibited'] + unit)
    .join('');
}

export const zh = (text: string, options: Partial<BreakOptions> = {}): string => showBreaks(text, 'zh', options);
export const ko = (text: string, options: Partial<BreakOptions> = {}): string => showBreaks(text, 'ko', options);
