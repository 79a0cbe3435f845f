/** How even the Korean lines are, and how many are broken inside a word, for some prices of such a break. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type World } from '../../pipeline/build/index.js';
import { nodeWorld } from '../../pipeline/system/index.js';
import { DOCUMENT, ROOT } from '../editions/finished-editions.js';
import type { Spread } from './line-spaces.js';
import { measureFile } from './measure-edition.js';
import { reportParagraphs } from './report-text.js';

export interface PricePoint {
  readonly price: number;
  readonly edition: string;
  readonly wordSpace: Spread;
  readonly syllableSpace: Spread;
  readonly broken: number;
  readonly ends: number;
  readonly lines: number;
  readonly short: number;
}

const EDITIONS = ['bilingual', 'korean'];
const PRICE = /(--dz-break-inside-word:\s*)[0-9.]+/g;

/** Builds the Korean editions at each price, from the project's files and no others, and measures what came out. */
export async function priceCurve(prices: readonly number[]): Promise<readonly PricePoint[]> {
  const report = reportParagraphs();
  const points: PricePoint[] = [];
  for (const price of prices) {
    const out = mkdtempSync(join(tmpdir(), 'duizhao-price-'));
    try {
      await buildAt(price, out);
      for (const edition of EDITIONS) {
        const { sides } = measureFile(join(out, DOCUMENT, `${edition}.pdf`), report);
        const korean = sides.find(({ language }) => language === 'ko');
        if (!korean) throw new Error(`${edition} shows no Korean`);
        const { wordSpace, syllableSpace, insideWord, ends, lines, short } = korean.spaces;
        points.push({
          price,
          edition,
          wordSpace,
          syllableSpace,
          broken: insideWord.length,
          ends,
          lines,
          short: short.length,
        });
      }
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  }
  return points;
}

/** A style sheet that says the price is read with another; what says `never` stays. */
async function buildAt(price: number, out: string): Promise<void> {
  const disk = nodeWorld({ root: ROOT, programRoot: ROOT });
  let changed = 0;
  const readFile: World['readFile'] = (path) => {
    const read = disk.readFile(path);
    if (read.kind !== 'file' || !path.endsWith('.css')) return read;
    const text = new TextDecoder().decode(read.bytes).replace(PRICE, (_, name: string) => {
      changed += 1;
      return `${name}${price}`;
    });
    return { kind: 'file', bytes: new TextEncoder().encode(text) };
  };
  const { withheld } = await build(
    { ...disk, readFile },
    { documents: [DOCUMENT], editions: EDITIONS, product: { kind: 'editions', formats: ['pdf'] }, out },
  );
  if (withheld.length > 0) throw new Error(`not built: ${withheld.join(', ')}`);
  if (changed < EDITIONS.length) throw new Error('a style sheet gives no price of a break inside a word');
}

/** The curve as a table. */
export function curveTable(points: readonly PricePoint[]): string {
  const head =
    '| price | edition | word space, median / 95 % / max, em | between syllables, max, em | broken inside a word, of line ends | lines | left short |';
  const rows = points.map(
    ({ price, edition, wordSpace: { median, most95, max }, syllableSpace, broken, ends, lines, short }) => {
      const spaces = [median, most95, max].map((value) => value.toFixed(2)).join(' / ');
      return `| ${price} | ${edition} | ${spaces} | ${syllableSpace.max.toFixed(3)} | ${broken} of ${ends} (${((100 * broken) / ends).toFixed(1)} %) | ${lines} | ${short} |`;
    },
  );
  return [head, '| --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}
