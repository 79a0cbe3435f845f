/** The checks on the labelled set: the shares that they have to reach. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPair } from '../../pipeline/check/index.js';
import { readCsv, type CsvCell } from '../../pipeline/spreadsheet/index.js';
import { readTermbase } from '../../pipeline/termbase/index.js';
import { placeOf, scoreReports, type FamilyScore } from '../bench/score-checks.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rowsOf = (path: string): readonly (readonly CsvCell[])[] =>
  readCsv(path, readFileSync(`${root}/${path}`, 'utf8')).value;

const termbase = readTermbase('termbase.csv', rowsOf('translations/termbase.csv')).value;
const pairs = rowsOf('test/labelled/pairs.csv')
  .slice(1)
  .map((row) => row.map(({ text }) => text))
  .map(([id = '', zh = '', ko = '', label = '', note = '']) => ({ id, zh, ko, label, note }));
const { families } = scoreReports(
  pairs.map((pair) => ({
    pair,
    codes: checkPair(pair.zh, pair.ko, { termbase, ...placeOf(pair) }).map(({ code }) => code),
  })),
);

const recall = ({ caught, wrong }: FamilyScore): number => caught / wrong;
const alarms = ({ falseAlarms, right }: FamilyScore): number => falseAlarms / right;

describe('on the labelled set', () => {
  it('there are at least 200 pairs, about half of them right', () => {
    const right = pairs.filter(({ label }) => label === 'ok').length;
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(Math.abs(right / pairs.length - 0.5)).toBeLessThan(0.1);
  });

  it.each([
    ['figures', 0.99, 0.02],
    ['language', 0.95, 0.03],
    ['marks', 0.95, 0.03],
    ['completeness', 0.95, 0.03],
  ] as const)('%s are caught at %d, with false alarms of at most %d', (family, least, most) => {
    const score = families[family];
    const { missed, alarmed } = score;
    expect(recall(score), `missed ${missed.join(', ')}`).toBeGreaterThanOrEqual(least);
    expect(alarms(score), `false alarms on ${alarmed.join(', ')}`).toBeLessThanOrEqual(most);
  });
});
