/** Korean taken over from one Chinese text for another that differs from it in figures alone. */
import { scanChinese } from './chinese-figures.js';
import { compareFigures } from './compare-figures.js';
import type { Reading } from './figure.js';
import { scanKorean } from './korean-figures.js';
import { nativeNumeralAt } from './korean-numerals.js';
import { matchFigures, type Pair } from './matching.js';
import { scaledNumberAt } from './scaled-number.js';
import { isMeasure } from './units.js';
import { finalSound, rewriteKoreanNumber } from './write-korean-number.js';

/**
 * - `adapted`: every figure that changed stands in the Korean with its new value, and both sides agree
 * - `unsure`: a figure of the new Chinese of which it cannot be said with certainty how the Korean would have it; nothing is changed
 */
export type AdaptedFigures =
  { readonly kind: 'adapted'; readonly korean: string } | { readonly kind: 'unsure'; readonly figure: string };

/** A figure that another of the same class may stand for: 2.87 % for 3 %, 两个 for 3个. */
export interface ShapedFigure {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Kind, unit, bound, period: everything but the value. */
  readonly shape: string;
}

/** The figures of a Chinese text by their class. What is copied (5G, 12345) is text here, and so are the numerals of idioms. */
export const shapedFigures = (chinese: string): readonly ShapedFigure[] =>
  requiredFigures(chinese).map((figure) => {
    const { start, end, value } = figure;
    return { start, end, value, shape: classOf(figure) };
  });

/** A Chinese text with its class in place of every figure: two texts with one shape differ in figures alone. */
function shapeOf(chinese: string): string {
  let shape = '';
  let at = 0;
  for (const figure of shapedFigures(chinese)) {
    // Marks of the private use area stand in no text.
    shape += `${chinese.slice(at, figure.start)}\ue000${figure.shape}\ue001`;
    at = figure.end;
  }
  return shape + chinese.slice(at);
}

/** What a figure must have in common with another that may stand in its place. */
const classOf = ({ kind, unit, bound, per, isOrdinal }: Reading): string =>
  [kind === 'ratio' || kind === 'plan' ? kind : 'number', unit, bound, per ?? '', isOrdinal ? 'ordinal' : ''].join(' ');

const requiredFigures = (chinese: string): readonly Reading[] =>
  scanChinese(chinese).filter(({ isOptional, kind }) => !isOptional && kind !== 'token');

/** The texts of one pair, and the Chinese that differs from theirs in figures alone. */
export interface AdaptationInput {
  readonly oldChinese: string;
  readonly newChinese: string;
  readonly korean: string;
}

/** The Korean with the figures of the new Chinese, written as it wrote those of the old one. Nothing but figures changes. */
export function adaptFigures({ oldChinese, newChinese, korean }: AdaptationInput): AdaptedFigures {
  const [old, fresh] = [requiredFigures(oldChinese), requiredFigures(newChinese)];
  const changes = fresh.flatMap((figure, index) => {
    const before = old[index];
    return before && before.value !== figure.value ? [{ before, figure }] : [];
  });
  const unsure = (figure: Reading | undefined): AdaptedFigures => ({ kind: 'unsure', figure: figure?.text ?? '' });
  const first = changes[0]?.figure ?? fresh[0];
  if (shapeOf(oldChinese) !== shapeOf(newChinese)) return unsure(first);
  // Where the pair itself does not agree nobody can say which figure renders which.
  if (compareFigures(oldChinese, korean).length > 0) return unsure(first);

  const pairs = new Map(matchFigures(scanChinese(oldChinese), scanKorean(korean)).pairs.map(byChinese));
  const edits: Edit[] = [];
  for (const { before, figure } of changes) {
    const edit = isAmbiguous(before, figure, { old, fresh })
      ? undefined
      : editOf(korean, pairs.get(before.start), figure);
    if (!edit) return unsure(figure);
    edits.push(edit);
  }
  const adapted = withEdits(korean, edits);
  return compareFigures(newChinese, adapted).length === 0 ? { kind: 'adapted', korean: adapted } : unsure(first);
}

const byChinese = (pair: Pair): readonly [number, Pair] => [pair.chinese.start, pair];

/** Two figures of one value that part ways: which of the Korean ones renders which cannot be told. */
const isAmbiguous = (
  before: Reading,
  figure: Reading,
  { old, fresh }: { readonly old: readonly Reading[]; readonly fresh: readonly Reading[] },
): boolean =>
  old.some((other, index) => {
    const isLike = other.unit === before.unit || !(isMeasure(other.unit) || isMeasure(before.unit));
    return other !== before && isLike && other.value === before.value && fresh[index]?.value !== figure.value;
  });

/** A stretch of the Korean and what takes its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Put in from the last to the first, so that the places hold. */
const withEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);

function editOf(korean: string, pair: Pair | undefined, figure: Reading): Edit | undefined {
  if (pair?.agreement !== 'exact' || pair.korean.isOptional) return undefined;
  const place = numberIn(korean, pair.korean);
  if (!place) return undefined;
  const old = korean.slice(place.start, place.end);
  const hasUnit = place.end < pair.korean.end;
  const text = rewritten(old, pair, figure, hasUnit);
  if (text === undefined) return undefined;
  const edit = { ...place, text };
  return hasUnit || keepsParticle(korean, edit) ? edit : undefined;
}

function rewritten(old: string, { chinese }: Pair, figure: Reading, isCounted: boolean): string | undefined {
  switch (figure.kind) {
    case 'plan':
      return figure.value;
    case 'ratio':
      return rewrittenRatio(old, figure.value);
    case 'number':
    case 'numeral':
      return rewriteKoreanNumber({
        korean: old,
        oldChinese: digitsOf(chinese),
        newChinese: digitsOf(figure),
        value: figure.value,
        isCounted,
      });
    case 'token':
      return undefined;
  }
}

/** 7.6:34.3:58.1 with its own sign between the parts; 2/3 as 3분의 2. */
function rewrittenRatio(old: string, value: string): string | undefined {
  const [share = '', whole] = value.split('/');
  const fraction = /^\d+(분의 ?)\d+$/.exec(old)?.[1];
  if (whole !== undefined) return fraction === undefined ? undefined : `${whole}${fraction}${share}`;
  const sign = /[:：∶]/.exec(old)?.[0];
  return sign === undefined ? undefined : value.replaceAll(':', sign);
}

const CHINESE_DIGITS = /\d[\d,]*(?:\.\d+)?[百千]?[万亿]*/;

/** The digits of a Chinese figure with their scale; nothing where they do not say its value by themselves. */
function digitsOf({ text, value }: Reading): string {
  const digits = CHINESE_DIGITS.exec(text)?.[0] ?? '';
  const read = digits === '' ? undefined : scaledNumberAt(digits, 0);
  return read?.value === value && read.end === digits.length ? digits : '';
}

/** Where the number itself stands in a Korean figure, without 제, 약, 월, without unit and bound. */
function numberIn(text: string, { start, end, kind, value }: Reading): Pick<Edit, 'start' | 'end'> | undefined {
  switch (kind) {
    case 'ratio':
    case 'plan':
      return { start, end };
    case 'number':
    case 'numeral':
      return digitsIn(text, { start, end, value }) ?? wordsIn(text, { start, end, value });
    case 'token':
      return undefined;
  }
}

type Stretch = Pick<Reading, 'start' | 'end' | 'value'>;

function digitsIn(text: string, { start, end, value }: Stretch): Pick<Edit, 'start' | 'end'> | undefined {
  const first = text.slice(start, end).search(/\d/);
  const number = first < 0 ? undefined : scaledNumberAt(text, start + first);
  if (!number || number.value !== value || number.end > end) return undefined;
  // 70여부: 여 is no part of the number. In 30여만 it stands in its middle, which cannot be taken apart.
  const hasMore = number.isOver && text.charAt(number.end - 1) === '여';
  if (number.isOver && !hasMore) return undefined;
  return { start: start + first, end: hasMore ? number.end - 1 : number.end };
}

function wordsIn(text: string, { start, end, value }: Stretch): Pick<Edit, 'start' | 'end'> | undefined {
  for (let at = start; at < end; at += 1) {
    const word = nativeNumeralAt(text, at);
    if (word?.value === value && word.end <= end) return { start: at, end: word.end };
  }
  return undefined;
}

/** Words that may follow a number without a counter and change with its last sound. */
const PARTICLE = /^(?:으?로|은|는|이|가|을|를|과|와|였|라|나|며)/;

/** A particle right after the number would have to follow its last sound: 58.1로, but 58.3으로. */
const keepsParticle = (text: string, { start, end, text: fresh }: Edit): boolean =>
  !PARTICLE.test(text.slice(end)) || finalSound(text.slice(start, end)) === finalSound(fresh);
