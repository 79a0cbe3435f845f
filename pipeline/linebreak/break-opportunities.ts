/**
 * Where the lines of a paragraph may break: UAX #14 with the tailorings that `tailorings.ts` lists, after CLREQ, KLREQ and GB/T 15834.
 * Input: the paragraph's text with its languages. Output: one class per UTF-16 offset. Runs again when either changes.
 */
import { figureSpans } from './figures.js';
import { findBreaks, type UnicodeBreak } from './find-breaks.js';
import { pairTable, UNICODE_PAIRS, type PairTable } from './pair-rules.js';
import { resolveQuotes } from './quotes.js';
import { seamBreak } from './seams.js';
import { tailoredTable } from './tailored-classes.js';
import { TAILORINGS } from './tailorings.js';
import { classesOf } from './unicode-classes.js';

/** What may happen before a UTF-16 unit of the text. `inside-word` is allowed for a price: the seam of a Korean word, or of a word and its brackets. */
export type BreakClass = UnicodeBreak | 'inside-word';

/** A stretch of the text in UTF-16 offsets, the end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch in one language. Text in no range is broken as Chinese; Hangul always as Korean. */
export interface LanguageRange extends TextRange {
  readonly lang: 'zh' | 'ko';
}

export interface BreakOptions {
  /** Formulas, names, titles of laws that stay on one line wherever they occur. */
  readonly protectedTerms: readonly string[];
  /** Stretches that stay on one line: `white-space: nowrap`. */
  readonly unbreakable: readonly TextRange[];
}

let pairs: PairTable | undefined;

/**
 * The class of each offset from 0 to `text.length`: index i says what may happen before unit i.
 * The start is prohibited and the end of a text that has one is mandatory (UAX #14, LB2 and LB3).
 * A space stays at the end of its line: the break is marked before the word after it.
 */
export function breakOpportunities(
  text: string,
  ranges: readonly LanguageRange[],
  options: BreakOptions,
): readonly BreakClass[] {
  const isKorean = koreanUnits(text.length, ranges);
  const classes = resolveQuotes(text, classesOf(text, tailoredTable()));
  pairs ??= pairTable([...TAILORINGS.flatMap((tailoring) => tailoring.pairs ?? []), ...UNICODE_PAIRS]);
  const breaks: BreakClass[] = findBreaks(classes, pairs);
  const classed = { classes, isKorean };
  for (let i = 1; i < text.length; i++) if (breaks[i] === 'allowed') breaks[i] = seamBreak(classed, i);
  for (const span of figureSpans(text)) forbidInside(breaks, span);
  for (const term of options.protectedTerms) for (const span of occurrences(text, term)) forbidInside(breaks, span);
  for (const span of options.unbreakable) forbidInside(breaks, span);
  return breaks;
}

/** One entry per unit, so that a seam's language is two look-ups. */
function koreanUnits(length: number, ranges: readonly LanguageRange[]): Uint8Array {
  const isKorean = new Uint8Array(length);
  for (const { start, end, lang } of ranges) if (lang === 'ko') isKorean.fill(1, start, end);
  return isKorean;
}

function forbidInside(breaks: BreakClass[], { start, end }: TextRange): void {
  for (let i = start + 1; i < Math.min(end, breaks.length); i++)
    if (breaks[i] !== 'mandatory') breaks[i] = 'prohibited';
}

function occurrences(text: string, term: string): readonly TextRange[] {
  const found: TextRange[] = [];
  if (term === '') return found;
  for (let start = text.indexOf(term); start !== -1; start = text.indexOf(term, start + 1)) {
    found.push({ start, end: start + term.length });
  }
  return found;
}
