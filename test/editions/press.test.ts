/** The press files of the real booklets: cover and text apart, as the report's order has it. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { checkConformance } from '../../pipeline/preflight/index.js';
import { nodeWorld } from '../../pipeline/system/index.js';
import { dictionariesWith } from '../export/raw-pdf.js';
import { requireTool } from '../support/outside-tools.js';
import { readPdf, textOf, type PdfGlyph } from '../support/read-pdf.js';
import { DOCUMENT, ROOT } from './finished-editions.js';

/** Whole sheets of each: A4, and 16k, which an edition of its own is set on. */
const BOOKLETS = [
  { edition: 'chinese', width: mm(210), height: mm(297) },
  { edition: 'korean-16k', width: mm(185), height: mm(260) },
] as const;

const qpdf = requireTool('qpdf', 'apt-get install qpdf');

const out = mkdtempSync(join(tmpdir(), 'duizhao-press-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const world = nodeWorld({ root: ROOT, programRoot: ROOT });
const wanted = { documents: [DOCUMENT], editions: BOOKLETS.map(({ edition }) => edition), out };
const pressed = await build(world, { ...wanted, product: { kind: 'press' } });
await build(world, { ...wanted, product: { kind: 'editions', formats: ['pdf'] } });

const pathOf = (name: string): string => join(out, DOCUMENT, `${name}.pdf`);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(pathOf(name)));

it('are made of both booklets, and nothing of them is withheld', () => {
  expect(pressed.withheld).toEqual([]);
  expect(pressed.written).toHaveLength(3 * BOOKLETS.length);
});

const look = ({ text, fontSize }: PdfGlyph): string => `${text} ${fontSize.toFixed(2)}`;

describe.each(BOOKLETS)('the press files of $edition', ({ edition, width, height }) => {
  const fileOf = (part: string): string => `press/${edition}-${part}`;
  const [cover, text, docket] = [fileOf('cover'), fileOf('text'), fileOf('docket')] as const;

  it.each([cover, text])('keep PDF/X-1a:2003: %s.pdf', (name) => {
    const violations = checkConformance(bytesOf(name), ['PDF/X-1a:2003']);
    expect(violations.map(({ clause, diagnostic }) => `${clause} ${diagnostic.code}`)).toEqual([]);
  });

  it.runIf(qpdf.canRun).each([cover, text, docket])('are found without fault by qpdf: %s.pdf', (name) => {
    expect(qpdf.run(['--check', pathOf(name)]).stdout).toContain('No syntax or stream encoding errors found');
  });

  it('have every page of the edition, each glyph at its own size and place from the trim', async () => {
    const [whole, outer, inner] = await Promise.all(
      [edition, cover, text].map(async (name) => (await readPdf(bytesOf(name))).pages),
    );
    const pages = [...(outer ?? []).slice(0, 2), ...(inner ?? []), ...(outer ?? []).slice(2)];
    expect(outer).toHaveLength(4);
    expect(pages).toHaveLength(whole?.length ?? 0);
    pages.forEach((page, index) => {
      const glyphs = whole?.[index]?.glyphs ?? [];
      // The page stands in the middle of its sheet.
      const [left, top] = [(page.width - width) / 2, (page.height - height) / 2];
      // Above the bleed stands the slug.
      const printed = page.glyphs.filter(({ y }) => y > top - mm(3));
      expect(printed.map(look)).toEqual(glyphs.map(look));
      expect(left).toBeGreaterThan(mm(3));
      const shifts = printed.flatMap(({ x, y }, at) => [
        x - left - (glyphs[at]?.x ?? 0),
        y - top - (glyphs[at]?.y ?? 0),
      ]);
      // Places are written in thousandths of a point, boxes in hundredths.
      expect(shifts.filter((shift) => Math.abs(shift) > 0.02)).toEqual([]);
    });
  });

  it.each([cover, text])('say where to trim, with 3 mm of bleed around it: %s.pdf', (name) => {
    const pages = dictionariesWith(bytesOf(name), '/TrimBox');
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const [trim = [], bleed = []] = ['TrimBox', 'BleedBox'].map((box) =>
        (new RegExp(`/${box} \\[([^\\]]+)\\]`).exec(page)?.[1] ?? '').split(' ').map(Number),
      );
      expect((trim[2] ?? 0) - (trim[0] ?? 0)).toBeCloseTo(width, 2);
      expect((trim[3] ?? 0) - (trim[1] ?? 0)).toBeCloseTo(height, 2);
      trim.forEach((edge, index) => expect(Math.abs(edge - (bleed[index] ?? 0))).toBeCloseTo(mm(3), 2));
    }
  });

  it('come with a docket of one page that says how many, how large, and the digest of each', async () => {
    const { pages } = await readPdf(bytesOf(docket));
    const said = pages
      .map(({ glyphs }) => textOf(glyphs))
      .join('')
      .replace(/\s/g, '');
    expect(pages).toHaveLength(1);
    expect(said).toContain('616册');
    expect(said).toContain(edition === 'chinese' ? '210×297mm' : '185×260mm');
    for (const name of [cover, text]) expect(said).toContain(createHash('sha256').update(bytesOf(name)).digest('hex'));
    const violations = checkConformance(bytesOf(docket), ['PDF/A-2a', 'PDF/UA-1']);
    expect(violations.map(({ clause, diagnostic }) => `${clause} ${diagnostic.code}`)).toEqual([]);
  });
});
