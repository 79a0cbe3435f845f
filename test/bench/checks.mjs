/**
 * Precision and recall of the checks on the labelled set, through the compiled program.
 * usage: node test/bench/checks.mjs
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkPair } from '../../dist/check/index.js';
import { readCsv } from '../../dist/spreadsheet/index.js';
import { readTermbase } from '../../dist/termbase/index.js';
import { placeOf, scoreReports } from './score-checks.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rowsOf = (path) => readCsv(path, readFileSync(`${root}/${path}`, 'utf8')).value;

const termbase = readTermbase('translations/termbase.csv', rowsOf('translations/termbase.csv')).value;
const pairs = rowsOf('test/labelled/pairs.csv')
  .slice(1)
  .map(([id, zh, ko, label, note]) => ({
    id: id.text,
    zh: zh.text,
    ko: ko.text,
    label: label.text,
    note: note?.text ?? '',
  }));

const begun = performance.now();
const reports = pairs.map((pair) => ({
  pair,
  codes: checkPair(pair.zh, pair.ko, { termbase, ...placeOf(pair) }).map(({ code }) => code),
}));
const spent = performance.now() - begun;
const { families, labels, checks } = scoreReports(reports);

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const line = (name, ...cells) => console.log(`  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(16)).join('')}`);

console.log(`${pairs.length} labelled pairs, ${spent.toFixed(0)} ms`);
line('family', 'caught', 'recall', 'false alarms', 'of right pairs');
for (const [name, { wrong, caught, right, falseAlarms }] of Object.entries(families))
  line(name, `${caught}/${wrong}`, percent(caught, wrong), String(falseAlarms), percent(falseAlarms, right));
line('label', 'caught', 'recall');
for (const [name, { all, caught }] of labels) line(name, `${caught}/${all}`, percent(caught, all));
line('check', 'right reports', 'wrong reports', 'precision');
for (const [name, { right, wrong }] of [...checks].sort())
  line(name.replace('check/', ''), String(right), String(wrong), percent(right, right + wrong));
for (const [name, { missed, alarmed }] of Object.entries(families))
  if (missed.length + alarmed.length > 0)
    console.log(`  ${name}: missed ${missed.join(', ') || 'none'}; false alarms on ${alarmed.join(', ') || 'none'}`);
