/** The rules of lines, pages and pairs, on the glyph positions of the finished PDFs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { faultsOf, RULES } from './edition-faults.js';
import { EDITIONS, finishEditions, ROOT, type EditionName, type FinishedEditions } from './finished-editions.js';
import { headingIndexes, paragraphsOf, readEdition } from './set-sides.js';

/** The paragraphs of the report: a run-in heading stands in its paragraph, the wrapped subtitle is one. */
const PARAGRAPHS = 37;

/** All but the proof, whose rows of three columns no paragraph runs through: its pages are checked by `duizhao check --pages`. */
const SET = EDITIONS.filter((edition) => edition !== 'proof');
/** Those whose pages are made in every way that lines break into pages. */
const PLAIN = ['chinese', 'korean', 'bilingual'] as const satisfies readonly EditionName[];

const finished = await finishEditions({ formats: ['pdf', 'dump'] });
afterAll(finished.remove);

describe.each(SET)('%s.pdf', async (edition) => {
  const read = await readEdition(finished, edition);

  it('is long enough to prove something', () => {
    expect(headingIndexes()).toHaveLength(3);
    for (const side of read.sides) {
      expect(paragraphsOf(side)).toHaveLength(PARAGRAPHS);
      expect(side.lines.length).toBeGreaterThan(350);
    }
  });

  it.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(read)).toEqual([]);
  });
});

describe('other sheets, on which lines and pages break elsewhere', () => {
  it('keep every rule on a small sheet', async () => {
    const small = await onSheets(() => '169mm 239mm');
    onTestFinished(small.remove);
    for (const edition of PLAIN) expect(faultsOf(await readEdition(small, edition))).toEqual([]);
  });

  it.each([
    ['first heading', 0],
    ['line after the first heading', 1],
    ['second line after the first heading', 2],
  ])('keep every rule where the type area of the first page would end below the %s', async (_, after) => {
    const heights = new Map<EditionName, number>();
    for (const edition of PLAIN) heights.set(edition, await heightBelowHeading(edition, after));
    const short = await onSheets((edition) => `210mm ${(heights.get(edition) ?? 0).toFixed(2)}pt`);
    onTestFinished(short.remove);
    for (const edition of PLAIN) {
      const read = await readEdition(short, edition);
      expect(read.file.pages[0]?.height).toBeCloseTo(heights.get(edition) ?? 0, 1);
      expect(faultsOf(read)).toEqual([]);
    }
  });
});

/** Editions on a sheet of another size, in pages alone. */
function onSheets(sizeOf: (edition: EditionName) => string): Promise<FinishedEditions> {
  return finishEditions({
    formats: ['pdf', 'dump'],
    editions: PLAIN,
    edit: (path, text) => {
      const edition = PLAIN.find((name) => path.endsWith(`/${name}/style.css`));
      // The imprint stands at the foot of a whole sheet.
      return edition
        ? text.replace(SHEET, `size: ${sizeOf(edition)}`).replace('margin-top: 236mm', 'margin-top: 20mm')
        : text;
    },
  });
}

const SHEET = 'size: A4';
const MM = 72 / 25.4;

/** The height of a sheet that leaves room on its first page for the first numbered heading and some lines after it, and for no more; in points. */
async function heightBelowHeading(edition: EditionName, after: number): Promise<number> {
  const css = readFileSync(join(ROOT, 'templates', edition, 'style.css'), 'utf8');
  const [, foot] = /^ {2}margin: \S+ \S+ ([0-9.]+)mm \S+;/m.exec(css) ?? [];
  if (foot === undefined || !css.includes(SHEET))
    throw new Error(`the style sheet of ${edition} gives its sheet otherwise`);
  const { sides } = await readEdition(finished, edition);
  const [lead] = sides;
  const heading = lead && paragraphsOf(lead)[headingIndexes()[1] ?? 0]?.lines.at(-1);
  const at = heading ? lead.lines.indexOf(heading) + after : -1;
  const [last, next] = [lead?.lines[at], lead?.lines[at + 1]];
  if (!last || !next) throw new Error('no line follows the first heading');
  return last.baseline + 0.6 * (next.baseline - last.baseline) + Number(foot) * MM;
}

describe('bilingual.pdf with the Chinese leading', () => {
  it('has the Chinese on the left and keeps every rule', async () => {
    const swapped = await finishEditions({
      formats: ['pdf', 'dump'],
      editions: ['bilingual'],
      edit: (path, text) =>
        path.endsWith('/document.yaml') ? text.replace(/(template: bilingual\s+lead:) ko/, '$1 zh') : text,
    });
    onTestFinished(swapped.remove);
    const read = await readEdition(swapped, 'bilingual');
    expect(read.sides.map(({ language }) => language)).toEqual(['zh', 'ko']);
    expect(faultsOf(read)).toEqual([]);
  });
});
