/** The terms of a Chinese text, and where their forms stand in its Korean, as the checks see both. */
import type { FormPlace, Term, Termbase } from '../termbase/index.js';
import { hasForm, looseStretches, isLeftToSenses } from './check-terms.js';
import { findTerms, type FoundTerm } from './find-terms.js';
import type { Pair } from './finding.js';
import { foldChinese, placesOf } from './letters.js';
import { squeeze } from './squeezed-text.js';
import { beginsWord } from './word-start.js';

/** A Chinese text and its Korean with the rows that stand in the Chinese. */
export interface TermText extends Pick<Pair, 'zh' | 'ko' | 'squeezed' | 'terms'> {
  readonly terms: readonly FoundTerm[];
}

/** Looks the rows up; without Korean, give an empty text. */
export function readTermText(zh: string, ko: string, termbase: Termbase): TermText {
  const folded = foldChinese(zh);
  return { zh: folded, ko, squeezed: squeeze(ko), terms: findTerms(folded, termbase) };
}

/** Whether the Korean has some form of a row: the agreed one, or a variant. Undefined of rows that the checks do not ask for by their form. */
export const hasTerm = (text: TermText, term: Term): boolean | undefined =>
  isLeftToSenses(term) ? undefined : [term.ko, ...term.variants].some((form) => hasForm(text, form));

/** The places of a form of a row in the Korean: inflected, opened and spaced as the checks allow it. */
export function formPlaces(text: TermText, term: Term, form: string): readonly FormPlace[] {
  const others = text.terms
    .filter((other) => other.term.zh !== term.zh)
    .flatMap((other) => [other.term.ko, ...other.term.variants]);
  const held = others.flatMap((other) =>
    placesOf(text.ko, other).map((start) => ({ start, end: start + other.length })),
  );
  const exact = placesOf(text.ko, form).map((start) => ({ start, end: start + form.length }));
  return looseStretches(form, text)
    .map((stretch) => exact.find((place) => place.start <= stretch.start && stretch.end <= place.end) ?? stretch)
    .filter(({ start, end }) => hasSureSpaces(text, { start, end }, form))
    .map(({ start, end }) => ({
      start,
      end,
      written: writtenAs(text.ko.slice(start, end), form),
      beginsWord: beginsWord(text, start),
      isOfOtherTerm: held.some((other) => other.start <= start && end <= other.end),
    }));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A short form that is spaced as it is not agreed on may be there by chance. */
const hasSureSpaces = ({ ko }: TermText, { start, end }: Stretch, form: string): boolean =>
  form.length >= SURE_LENGTH || form.includes(' ') || !ko.slice(start, end).includes(' ');

/** Shorter forms are found by chance across a space: 개조한 국제항공편 holds 한국. */
const SURE_LENGTH = 5;

function writtenAs(found: string, form: string): FormPlace['written'] {
  if (found === form) return 'exact';
  return withoutSpaces(found) === withoutSpaces(form) ? 'spaced' : 'varied';
}

const withoutSpaces = (text: string): string => text.replace(/[ \u00a0]/g, '');

/** Whether a row has a text in its Chinese or in one of its Korean forms, agreed, variant or forbidden; widths, spaces and quotes do not count. */
export function mentions({ zh, ko, variants, forbidden }: Term, wanted: string): boolean {
  const text = squeeze(foldChinese(wanted)).text;
  return (
    text !== '' && [zh, ko, ...variants, ...forbidden].some((form) => squeeze(foldChinese(form)).text.includes(text))
  );
}
