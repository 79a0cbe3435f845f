/**
 * Measures finished PDFs through mutool's glyph positions, and prints tables; never asks our own model.
 * usage: npm run bench -- --pages FOLDER [--json FILE]      FOLDER holds EDITION.pdf, or a folder of the document that does
 *        npm run bench -- --prices 20,60,150                builds bilingual and korean at each price of a break inside a word
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DOCUMENT } from '../editions/finished-editions.js';
import { measureFile } from './measure-edition.js';
import { curveTable, priceCurve } from './price-curve.js';
import { reportParagraphs } from './report-text.js';
import { tables } from './table.js';

const { values } = parseArgs({
  options: { pages: { type: 'string' }, prices: { type: 'string' }, json: { type: 'string' } },
});

if (values.pages !== undefined) measureFolder(values.pages);
if (values.prices !== undefined) {
  const points = await priceCurve(values.prices.split(',').map(Number));
  console.log(curveTable(points));
  writeJson(points);
}

function measureFolder(given: string): void {
  const folder = existsSync(join(given, DOCUMENT)) ? join(given, DOCUMENT) : given;
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  if (names.length === 0) throw new Error(`${folder} holds no PDF`);
  const report = reportParagraphs();
  const editions = names.map((name) => measureFile(join(folder, name), report));
  console.log(tables(editions));
  writeJson(editions);
}

function writeJson(value: unknown): void {
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(value, null, 2)}\n`);
}
