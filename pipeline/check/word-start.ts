/** Where a word begins in the Korean of a pair. */
import type { Pair } from './finding.js';
import { startsWord } from './letters.js';

/** At a word's start, or right behind an agreed term that it is joined to: 훈춘종합보세구역, 주전인대. */
export const beginsWord = ({ ko, terms }: Pick<Pair, 'ko' | 'terms'>, start: number): boolean =>
  startsWord(ko, start) ||
  terms.some(({ term }) =>
    [term.ko, ...term.variants].some((form) => ko.endsWith(form, start) && startsWord(ko, start - form.length)),
  );
