/** The Korean booklet for the office copier, made of the real report and read back: the same pages, where folding puts them in order. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build, type Product } from '../../pipeline/build/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { nodeWorld } from '../../pipeline/system/index.js';
import { readPdf, textOf, type PdfGlyph, type PdfPage } from '../support/read-pdf.js';
import { DOCUMENT, ROOT } from './finished-editions.js';

const EDITION = 'korean-16k';
const THICKNESS = mm(0.1);

const out = mkdtempSync(join(tmpdir(), 'duizhao-booklet-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

async function made(product: Product, file: string): Promise<readonly PdfPage[]> {
  const world = nodeWorld({ root: ROOT, programRoot: ROOT });
  await build(world, { documents: [DOCUMENT], editions: [EDITION], product, out });
  return (await readPdf(new Uint8Array(readFileSync(join(out, DOCUMENT, file))))).pages;
}
const edition = await made({ kind: 'editions', formats: ['pdf'] }, `${EDITION}.pdf`);
const imposed = { kind: 'imposed', scheme: 'booklet', paperThickness: THICKNESS } as const;
const sides = await made(imposed, `imposed/${EDITION}-booklet.pdf`);

/** Both halves of every side. */
const halves = sides.map(({ glyphs, width }) => ({
  left: glyphs.filter(({ x }) => x < width / 2),
  right: glyphs.filter(({ x }) => x >= width / 2),
}));

/** Leaf by leaf as the booklet is read: the right halves of the fronts with the left halves of their backs from outside in, then the others from inside out. */
function asRead(): readonly (readonly PdfGlyph[])[] {
  const sheets = halves.flatMap((front, index) => (index % 2 === 0 ? [{ front, back: halves[index + 1] }] : []));
  const first = sheets.flatMap(({ front, back }) => [front.right, back?.left ?? []]);
  const second = [...sheets].reverse().flatMap(({ front, back }) => [back?.right ?? [], front.left]);
  return [...first, ...second];
}

describe('the Korean booklet', () => {
  it('reads page after page as the edition does when it is folded', () => {
    expect(sides).toHaveLength(edition.length / 2);
    expect(asRead().map(textOf)).toEqual(edition.map(({ glyphs }) => textOf(glyphs)));
  });

  it('has every glyph of sheet k moved from its place by k thicknesses towards the fold, upright and at its own size', () => {
    const count = edition.length;
    asRead().forEach((glyphs, index) => {
      const [first] = glyphs;
      const [original] = edition[index]?.glyphs ?? [];
      const page = edition[index];
      if (!first || !original || !page) return;
      const sheet = Math.floor(Math.min(index, count - 1 - index) / 2);
      const middle = mm(210);
      const start = index % 2 === 0 ? middle - sheet * THICKNESS : middle - page.width + sheet * THICKNESS;
      expect(first.x - original.x).toBeCloseTo(start, 1);
      expect(first.y - original.y).toBeCloseTo((mm(297) - page.height) / 2, 1);
      expect(first.fontSize).toBe(original.fontSize);
    });
  });
});
