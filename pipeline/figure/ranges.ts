/** Gives the first number of a range what only its second one says: 9～16亿元, 3~5%, 20만~30만명. */
import { scaled } from './decimal.js';
import type { Reading } from './figure.js';

/** What may stand between the ends of a range. */
const RANGE_MARK = /^ ?[～~—–―-] ?$|^至$|^到$|^에서 $/;

const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 만: 4, 억: 8 };

/** Digits, then a scale, at the head of what the second number says. */
const SCALE_OF = /^[^\d]*[\d.,]+(万|亿|만|억)/;

const HAS_SCALE = /[万亿천만억조千百백]/;

/** Whether two neighbouring figures are the ends of a range. */
export const isRange = (text: string, first: Reading, second: Reading): boolean =>
  RANGE_MARK.test(text.slice(first.end, second.start));

/** The readings, with unit and scale handed back inside ranges. */
export const withRanges = (text: string, readings: readonly Reading[]): readonly Reading[] =>
  readings.map((reading, index) => {
    const next = readings[index + 1];
    if (!next || reading.unit !== 'none' || reading.kind !== 'number' || next.kind !== 'number') return reading;
    if (!isRange(text, reading, next)) return reading;
    const scale = HAS_SCALE.test(reading.text) ? undefined : SCALE_OF.exec(next.text)?.[1];
    const power = scale === undefined ? 0 : (SCALES[scale] ?? 0);
    return { ...reading, unit: next.unit, value: scaled(reading.value, power) };
  });
