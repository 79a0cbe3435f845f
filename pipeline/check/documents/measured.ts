/** A figure as a value with its last place, so that 58.7 and 58.68 can be held against each other; exact, in whole numbers. */
import type { Bound, Figure, UnitClass } from '../../figure/index.js';

/** Values are counted in millionths: no report has more than six decimals. */
const PLACES = 6;
const ONE = 10n ** BigInt(PLACES);

export interface Measured {
  /** In millionths of the unit; below zero for what falls (下降16%). */
  readonly value: bigint;
  /** What one in the last digit written is worth, in millionths: 0.1亿 for 58.7亿. */
  readonly step: bigint;
  readonly bound: Bound;
  /** 近, 接近: under it, but not far. */
  readonly isNear: boolean;
  /** Without a decimal point: whoever rounds a rate writes one place of decimals at least. */
  readonly isWhole: boolean;
}

const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const DIGITS = /\d[\d,]*(?:\.(\d+))?([百千万亿]*)/;

/** The value, in `comparedUnit`, of a figure of kind `number` or `numeral`; undefined for what has none (7.6:34.3, 5G, 015). */
export function measure({ kind, value, text, bound, unit }: Figure, sign: 1 | -1 = 1): Measured | undefined {
  if ((kind !== 'number' && kind !== 'numeral') || !/^(?:0|[1-9]\d*)(?:\.\d{1,6})?$/.test(value)) return undefined;
  const millionths = inMillionths(value);
  const parts = OLD_UNITS[unit]?.parts ?? 1n;
  return {
    value: (millionths * BigInt(sign)) / parts,
    step: stepOf(text, millionths) / parts,
    bound,
    isNear: /^(?:将近|接近|近)/.test(text),
    isWhole: parts === 1n && !/\d\.\d/.test(text),
  };
}

/** Old units in those of statistics, by how many make one: 15亩 a 公顷, 2000斤 a 吨. */
const OLD_UNITS: Readonly<Partial<Record<UnitClass, { readonly unit: UnitClass; readonly parts: bigint }>>> = {
  mu: { unit: 'hectare', parts: 15n },
  jin: { unit: 'ton', parts: 2000n },
};

/** The unit that a figure is compared in. */
export const comparedUnit = (unit: UnitClass): UnitClass => OLD_UNITS[unit]?.unit ?? unit;

function inMillionths(value: string): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole) * ONE + BigInt(fraction.padEnd(PLACES, '0'));
}

/** Digits say their last place; a number in words is as fine as its last digit that is not nought. */
function stepOf(text: string, millionths: bigint): bigint {
  const [found, decimals = '', scales = ''] = DIGITS.exec(text) ?? [];
  if (found === undefined) return lastPlace(millionths);
  const power = Array.from(scales).reduce((sum, scale) => sum + (POWERS[scale] ?? 0), 0);
  return 10n ** BigInt(Math.max(0, PLACES + power - decimals.length));
}

function lastPlace(millionths: bigint): bigint {
  let step = 1n;
  while (millionths !== 0n && millionths % (step * 10n) === 0n) step *= 10n;
  return millionths === 0n ? ONE : step;
}

/** `rounded`: the same where rounded, but so roughly that somebody should look (3% and 3.3%). */
export type Verdict = 'agree' | 'rounded' | 'contradict';

/** Whether two values of the same thing can both be true. */
export function compareValues(one: Measured, other: Measured): Verdict {
  if (one.value * other.value < 0n) return 'contradict';
  const [a, b] = [magnitude(one), magnitude(other)];
  if (a.value === b.value) return 'agree';
  if (a.bound === 'none' && b.bound === 'none') return compareRounded(a, b);
  // Two bounds of one kind say two things: 4.5%以内 and 5%以内.
  if (a.bound === b.bound && a.bound !== 'about') return 'contradict';
  return overlap(rangeOf(a), rangeOf(b)) ? 'agree' : 'contradict';
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
const magnitude = (measured: Measured): Measured => ({ ...measured, value: abs(measured.value) });

/** The coarser is the finer rounded to its last place, a half upwards. */
function compareRounded(a: Measured, b: Measured): Verdict {
  const [coarse, fine] = a.step >= b.step ? [a, b] : [b, a];
  const lost = abs(coarse.value - fine.value);
  const isTie = lost * 2n === coarse.step && coarse.value < fine.value;
  if (coarse.step === fine.step || lost * 2n > coarse.step || isTie) return 'contradict';
  if (!coarse.isWhole || lost * SLIGHT <= fine.value) return 'agree';
  return lost * ROUGH <= fine.value ? 'rounded' : 'contradict';
}

/** Of a whole number a twentieth may be lost without a word (1% of 1.04%), a tenth with one (3% of 3.3%); nobody makes 2万 of 1.5万. */
const SLIGHT = 20n;
const ROUGH = 10n;
/** 左右 and 约 leave one in the last place, or a fiftieth. */
const ABOUT = 50n;
/** 近 leaves a tenth below. */
const NEAR = 10n;

interface Range {
  readonly low: bigint;
  /** Absent where it is open above. */
  readonly high: bigint | undefined;
}

function rangeOf({ value, step, bound, isNear }: Measured): Range {
  const half = step / 2n;
  const slack = value / ABOUT > step ? value / ABOUT : step;
  switch (bound) {
    case 'none':
      return { low: value - half, high: value + half };
    case 'about':
      return { low: value - slack, high: value + slack };
    case 'at-least':
    case 'over':
      return { low: value, high: undefined };
    case 'within':
      return { low: 0n, high: value };
    case 'under':
      return { low: isNear ? value - value / NEAR : 0n, high: value };
  }
}

const overlap = (a: Range, b: Range): boolean =>
  (a.high === undefined || b.low <= a.high) && (b.high === undefined || a.low <= b.high);
