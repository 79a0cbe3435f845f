/** Numbered copies of the real Korean edition: what each has in common with the next, and what is its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build/index.js';
import { checkConformance } from '../../pipeline/preflight/index.js';
import { nodeWorld } from '../../pipeline/system/index.js';
import { requireTool } from '../support/outside-tools.js';
import { readPdf, textOf, type PdfGlyph } from '../support/read-pdf.js';
import { DOCUMENT, ROOT } from './finished-editions.js';

const EDITION = 'korean';
const NUMBERS = [315, 316] as const;

const pdftotext = requireTool('pdftotext', 'apt-get install poppler-utils');
const qpdf = requireTool('qpdf', 'apt-get install qpdf');

const out = mkdtempSync(join(tmpdir(), 'duizhao-copies-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const world = nodeWorld({ root: ROOT, programRoot: ROOT });
const wanted = { documents: [DOCUMENT], editions: [EDITION], out };
const [first, last] = NUMBERS;
await build(world, { ...wanted, product: { kind: 'copies', first, last } });
await build(world, { ...wanted, product: { kind: 'editions', formats: ['pdf'] } });

const shown = (number: number): string => String(number).padStart(6, '0');
const pathOf = (number: number): string => join(out, DOCUMENT, 'copies', `${EDITION}-${shown(number)}.pdf`);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const edition = bytesOf(join(out, DOCUMENT, `${EDITION}.pdf`));
const copies = NUMBERS.map((number) => ({ number, path: pathOf(number), bytes: bytesOf(pathOf(number)) }));

interface RawObject {
  readonly start: number;
  readonly bytes: Buffer;
}

/** The objects of a file in the order in which they are written. */
function objectsOf(bytes: Uint8Array): readonly RawObject[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/^\d+ 0 obj\n[^]*?\nendobj$/gm)].map(({ index, 0: object }) => ({
    start: index,
    bytes: Buffer.from(object, 'latin1'),
  }));
}

describe('two copies of the Korean edition', () => {
  const [one, other] = copies.map(({ bytes }) => bytes);
  if (!one || !other) throw new Error('two copies were asked for');

  it('share every byte before the first object that is another in each, and most of the file is before it', () => {
    const [objects, others] = [objectsOf(one), objectsOf(other)];
    expect(others.length).toBe(objects.length);
    const differing = objects.flatMap((object, index) => (others[index]?.bytes.equals(object.bytes) ? [] : [index]));
    // Watermark, number, Info, XMP and the cross-references with the id; they stand together at the end.
    expect(differing).toEqual([5, 4, 3, 2, 1].map((back) => objects.length - back));
    const start = objects[differing[0] ?? 0]?.start ?? 0;
    expect(Buffer.from(one.subarray(0, start)).equals(Buffer.from(other.subarray(0, start)))).toBe(true);
    expect(start).toBeGreaterThan(0.95 * one.length);
  });

  it('say the same on every page but for the number', async () => {
    const [texts, others] = await Promise.all([one, other].map(async (bytes) => (await readPdf(bytes)).pages));
    const textsOf = (pages: typeof texts, number: number): readonly string[] =>
      (pages ?? []).map(({ glyphs }) => textOf(glyphs).replaceAll(shown(number), '#'));
    const said = textsOf(texts, first);
    expect(said).toEqual(textsOf(others, last));
    // Under the text of every page, and on the cover once more.
    expect(said.map((page) => page.match(/#/g)?.length)).toEqual([2, ...said.slice(1).map(() => 1)]);
  });

  it.runIf(pdftotext.canRun)('say the same to poppler but for the figures of the number', () => {
    const [text = '', otherText = ''] = copies.map(({ path }) => pdftotext.run(['-raw', path, '-']).stdout);
    const pages = text.split('\f').length - 1;
    expect(text.length).toBe(otherText.length);
    const changes = Array.from(text).flatMap((character, index) =>
      character === otherText[index] ? [] : [`${character}${otherText[index] ?? ''}`],
    );
    // 000315 and 000316: on every page the last figure, on the cover twice.
    expect(changes).toEqual(Array.from({ length: pages + 1 }, () => '56'));
  });
});

describe.each(copies)('copy $number', ({ number, path, bytes }) => {
  it('keeps PDF/A-2a and PDF/UA-1', () => {
    const violations = checkConformance(bytes, ['PDF/A-2a', 'PDF/UA-1']);
    expect(violations.map(({ clause, diagnostic }) => `${clause} ${diagnostic.code}`)).toEqual([]);
  });

  it.runIf(qpdf.canRun)('is found without fault by qpdf', () => {
    expect(qpdf.run(['--check', path]).stdout).toContain('No syntax or stream encoding errors found');
  });

  it('has every glyph of the edition where the edition has it, and besides them only figures and the draft mark', async () => {
    const [own, plain] = await Promise.all([readPdf(bytes), readPdf(edition)]);
    expect(own.pages.length).toBe(plain.pages.length);
    own.pages.forEach(({ glyphs }, index) => {
      const all = plain.pages[index]?.glyphs ?? [];
      const places = new Set(all.map(placeOf));
      expect(glyphs.filter((glyph) => places.has(placeOf(glyph)))).toHaveLength(all.length);
      const added = glyphs.filter((glyph) => !places.has(placeOf(glyph)));
      expect(textOf(added)).toBe(`번역초고 ${shown(number)}${index === 0 ? shown(number) : ''}`);
      expect(added.filter(({ isArtifact }) => !isArtifact)).toEqual([]);
    });
  });
});

/** What a reader sees of a glyph, and where. */
const placeOf = ({ text, x, y, fontSize, color }: PdfGlyph): string =>
  [text, x.toFixed(2), y.toFixed(2), fontSize.toFixed(2), color].join(' ');
