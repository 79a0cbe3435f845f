/** Figures, through the figure room: value, unit, bound, order, 각각, copied tokens. */
import { compareFigures, type FaultKind, type FigureFault } from '../figure/index.js';
import type { CheckCode } from './check-levels.js';
import type { Check, Finding, Pair } from './finding.js';
import { placesOf } from './letters.js';

const CODES: Readonly<Record<FaultKind, CheckCode>> = {
  missing: 'check/missing-figure',
  'wrong-unit': 'check/figure-unit',
  'wrong-bound': 'check/figure-bound',
  extra: 'check/extra-figure',
  order: 'check/figure-order',
  each: 'check/respectively',
  token: 'check/copied-token',
};

/** The figures of the Chinese held against those of the Korean. */
export const checkFigures: Check = (pair) =>
  compareFigures(pair.source, pair.ko)
    .filter((fault) => !isOfTerm(fault, pair))
    .map((fault) => findingOf(fault, pair));

/** A figure inside an agreed term is the term's: 코로나19 of 新冠肺炎, 百 of the place 百草沟. */
function isOfTerm({ kind, chinesePlace, koreanPlace }: FigureFault, { ko, terms }: Pair): boolean {
  if (kind !== 'extra' && kind !== 'missing') return false;
  return terms.some(({ term, places }) => {
    const isInChinese = places.some(
      (start) => start <= chinesePlace.start && chinesePlace.end <= start + term.zh.length,
    );
    const forms = [term.ko, ...term.variants].filter((form) => ko.includes(form));
    const isInKorean = forms.some((form) =>
      placesOf(ko, form).some((start) => start <= koreanPlace.start && koreanPlace.end <= start + form.length),
    );
    return kind === 'extra' ? isInKorean : isInChinese && forms.length > 0 && koreanPlace.end === koreanPlace.start;
  });
}

function findingOf(fault: FigureFault, pair: Pair): Finding {
  const { start, end } = fault.koreanPlace;
  const args = { figure: fault.chinese?.text ?? '', found: fault.korean?.text ?? '' };
  const code = fault.kind === 'missing' && fault.korean ? 'check/changed-figure' : CODES[fault.kind];
  // A figure that is not there is found at the letter before its place, so that there is something to mark.
  return {
    code,
    args,
    start: end > start ? start : Math.max(0, start - 1),
    end: Math.min(pair.ko.length, Math.max(end, 1)),
  };
}
