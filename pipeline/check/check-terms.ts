/** Agreed terms, forbidden forms, protected formulas. */
import type { Term } from '../termbase/index.js';
import type { Finding, Pair } from './finding.js';
import { wholeFinding } from './finding.js';
import { escapeRegExp, isHangul, lettersOf, matchesOf, placesOf, startsWord } from './letters.js';
import { squeeze } from './squeezed-text.js';
import { formExpression } from './term-forms.js';
import { beginsWord } from './word-start.js';

/**
 * Rows too short or too many-sided to be asked for by their form: the sense table (korean.md, “Sense before word”),
 * the figure check for units and bound words, or nothing but their forbidden forms guards them.
 */
const LEFT_TO_SENSES = new Set([
  ...['户', '率', '次', '届', '元', '亿元', '万元', '人次', '吨', '公里', '公顷', '平方米'],
  ...['落实', '项目', '粮食', '工作'],
  ...['监督', '监察', '督察', '监管', '督办', '监测'],
]);

/** 元 → 위안 is checked by itself, right after a number only (terms.csv, note of 元). */
const YUAN = /^(?:[억만] ?)?위[안엔]$/;

/** Korean words that a forbidden form is too, with the Chinese that they rightly render. Forms: terms.csv, column forbidden. */
const INNOCENT: Readonly<Record<string, RegExp>> = {
  선전: /宣传/,
  일리: /一理|伊犁/,
  둔화: /放缓|钝化/,
  양식: /养殖|样式|方式|洋式/,
  가구: /家具/,
  항구: /港/,
  영도: /零度/,
  시범: /示范/,
  연속: /延续/,
  사풍: /社风/,
  한의: /汉医|韩医/,
  장기목표: /长期目标/,
  외자유치: /外资/,
  고철: /废钢|废铁/,
  국제전자상거래: /国际电子商务/,
  한성: /汉城|韩星/,
};

/** Terms, forbidden forms and formulas of a pair. */
export function checkTerms(pair: Pair): readonly Finding[] {
  return pair.terms.flatMap(({ term }) =>
    term.protectedIn.includes('ko')
      ? [...checkFormula(term, pair), ...checkForbidden(term, pair)]
      : withoutDoubles(checkForbidden(term, pair), checkForm(term, pair)),
  );
}

/** A forbidden form says already that the agreed one is not there. */
const withoutDoubles = (forbidden: readonly Finding[], missing: readonly Finding[]): readonly Finding[] =>
  forbidden.length > 0 ? forbidden : missing;

/** A protected formula is compared byte for byte (korean.md, “Sense before word”, last paragraph), as often as it stands. */
function checkFormula({ zh, ko, variants }: Term, pair: Pair): readonly Finding[] {
  const whole = wholeFinding('check/formula', { zh, formula: ko }, pair);
  const exact = [ko, ...variants].flatMap((form) =>
    placesOf(pair.ko, form).map((start) => ({ start, end: start + form.length })),
  );
  const varied = looseStretches(ko, pair).filter(
    ({ start, end }) => !exact.some((one) => one.start <= start && end <= one.end),
  );
  if (exact.length === 0) return [{ ...whole, ...varied[0] }];
  // A plan number without its quotes may be another figure: 13.5% beside ‘13.5’.
  return /[가-힣]/.test(ko) ? varied.map((stretch) => ({ ...whole, ...stretch })) : [];
}

/** A stretch of a Korean text, UTF-16. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a form stands if spaces and quotes do not count. */
export const looseStretches = (
  form: string,
  { squeezed: { text, offsets } }: Pick<Pair, 'squeezed'>,
): readonly Stretch[] =>
  matchesOf(text, formExpression(form)).map((match) => ({
    start: offsets[match.index] ?? 0,
    end: (offsets[match.index + match[0].length - 1] ?? 0) + 1,
  }));

/** Whether a row is not asked for by its form. */
export const isLeftToSenses = ({ zh, kind }: Term): boolean => LEFT_TO_SENSES.has(zh) || kind === 'unit';

/** An agreed form or a variant is there. */
function checkForm(term: Term, pair: Pair): readonly Finding[] {
  if (isLeftToSenses(term)) return [];
  const forms = [term.ko, ...term.variants];
  if (forms.some((form) => hasForm(pair, form))) return [];
  return [wholeFinding('check/term', { zh: term.zh, forms: forms.join(', ') }, pair)];
}

/** With its space; shorter forms are found by chance across a space: 개조한 국제항공편 holds 한국. */
const SURE_LENGTH = 5;

/** Whether a form stands in a text, spaces ignored; a short one that begins inside a word may not run over its end. */
export const hasForm = (pair: Pick<Pair, 'ko' | 'squeezed'>, form: string): boolean =>
  pair.ko.includes(form) ||
  looseStretches(form, pair).some(
    ({ start, end }) =>
      end - start >= SURE_LENGTH || startsWord(pair.ko, start) || !pair.ko.slice(start, end).includes(' '),
  );

/** A forbidden form at a word's start, as the rendering of its own row's Chinese. */
function checkForbidden(term: Term, pair: Pair): readonly Finding[] {
  return forbiddenForms(term)
    .filter(({ form, squeezed }) => pair.squeezed.text.includes(squeezed) && !(INNOCENT[form]?.test(pair.zh) ?? false))
    .flatMap(({ form }) =>
      matchesOf(pair.ko, forbiddenExpression(form, term))
        .map((match) => ({ start: match.index, end: match.index + match[0].length }))
        .filter(({ start, end }) => stands(pair, start, form) && !belongsElsewhere(pair, { start, end }))
        .map(({ start, end }): Finding => {
          const args = { found: pair.ko.slice(start, end), zh: term.zh, form: [term.ko, ...term.variants].join(', ') };
          return { code: 'check/forbidden-term', args, start, end };
        }),
    );
}

/** A form that a check asks for, and what is left of it in squeezed Korean: where that is not, the form is not either. */
interface ForbiddenForm {
  readonly form: string;
  readonly squeezed: string;
}

const formsOf = new WeakMap<Term, readonly ForbiddenForm[]>();

function forbiddenForms(term: Term): readonly ForbiddenForm[] {
  const known = formsOf.get(term);
  if (known) return known;
  const forms = term.forbidden
    .filter((form) => !YUAN.test(form))
    .map((form) => ({ form, squeezed: squeeze(form).text }));
  formsOf.set(term, forms);
  return forms;
}

const forbidden = new Map<string, RegExp>();

/** Spaces do not matter, unless the form differs from its own agreed form by nothing else. */
function forbiddenExpression(form: string, { ko }: Term): RegExp {
  const key = `${form}\n${ko}`;
  const known = forbidden.get(key);
  if (known) return known;
  const isSpacing = squeeze(form).text === squeeze(ko).text;
  const letters = lettersOf(isSpacing ? form : form.replaceAll(' ', '')).map(escapeRegExp);
  const made = new RegExp(letters.join(isSpacing ? '' : ' ?'), 'g');
  forbidden.set(key, made);
  return made;
}

/** The word-start test is for Hangul; signs such as ㎡ and %p stand right after a figure. */
const stands = (pair: Pair, start: number, form: string): boolean =>
  isHangul(form[0])
    ? beginsWord(pair, start)
    : !/[A-Za-z]/.test(form) || !/[A-Za-z]/.test(pair.ko.slice(Math.max(0, start - 1), start));

/** The stretch is part of an agreed form of a row that stands in the Chinese: 시범 of 示范 beside 试点. */
const belongsElsewhere = ({ ko, terms }: Pair, stretch: Stretch): boolean =>
  terms.some(({ term }) =>
    [term.ko, ...term.variants].some((form) =>
      placesOf(ko, form).some((start) => start <= stretch.start && start + form.length >= stretch.end),
    ),
  );
