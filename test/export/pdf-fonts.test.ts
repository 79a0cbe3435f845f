/** Fonts in the PDF: subsets, widths, character maps, and CFF programs. */
import { describe, expect, it } from 'vitest';
import { exportPdf } from '../../pipeline/export/index.js';
import { readPdf, textOf } from '../support/read-pdf.js';
import { boxFace } from './box-face.js';
import { documentOf, line, myeongjo, page, run, runOfGlyphs, song } from './paged-samples.js';
import { dictionariesWith, pageOperators, rawStreams, unicodeMaps } from './raw-pdf.js';

const fontNames = (bytes: Uint8Array): readonly string[] =>
  dictionariesWith(bytes, '/Subtype /Type0').map((dictionary) => /\/BaseFont \/(\S+)/.exec(dictionary)?.[1] ?? '');

const exported = (text: string, face = song): Promise<Uint8Array> =>
  exportPdf(documentOf([page(1, [line([run(face, text)])])]));

describe('subsets', () => {
  it('are named by six capitals that their glyphs decide', async () => {
    const [first] = fontNames(await exported('就业平稳'));
    expect(first).toMatch(/^[A-Z]{6}\+NotoSerifSC-Regular$/);
    expect(fontNames(await exported('稳平业就就'))).toEqual([first]);
    expect(fontNames(await exported('就业'))).not.toEqual([first]);
    expect(fontNames(await exported('주', myeongjo))[0]).toMatch(/^[A-Z]{6}\+NotoSerifKR-Regular$/);
  });

  it('hold the glyphs that are shown and little more', async () => {
    const program = (bytes: Uint8Array): number =>
      rawStreams(bytes).find(({ dictionary }) => dictionary.includes('/Length1'))?.bytes.length ?? NaN;
    expect(program(await exported('就'))).toBeLessThan(program(await exported('就业平稳。')));
    expect(program(await exported('就业平稳。'))).toBeLessThan(20_000);
  });

  it('name glyphs by their characters, so that a page stays as it is when another page brings new glyphs', async () => {
    const one = line([run(song, '就业')]);
    const [before] = pageOperators(await exportPdf(documentOf([page(1, [one])])));
    const [after] = pageOperators(
      await exportPdf(documentOf([page(1, [one]), page(2, [line([run(song, '一、丁')])])])),
    );
    expect(after).toBe(before);
  });
});

describe('character maps', () => {
  it('hold at most a hundred entries to a block, and every glyph', async () => {
    // Glyphs that a feature puts for characters have private codes, whose texts follow no order.
    const shown = Array.from({ length: 1400 }, (_, index) => String.fromCharCode(0xac00 + index * 8));
    const glyphs = shown.flatMap((text, index) => {
      const glyph = myeongjo.glyphOf(text.charCodeAt(0))?.id;
      return glyph === undefined ? [] : [{ glyph, x: 72 + index / 4, rise: 0, advance: 16, text: `${text}\u3000` }];
    });
    expect(glyphs.length).toBeGreaterThan(350);
    const bytes = await exportPdf(documentOf([page(1, [line([runOfGlyphs(myeongjo, glyphs)])])]));
    const sizes = [...(unicodeMaps(bytes)[0] ?? '').matchAll(/(\d+) begin(?:bfchar|bfrange)/g)].map(([, n]) =>
      Number(n),
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    expect(textOf((await readPdf(bytes)).pages[0]?.glyphs ?? [])).toBe(glyphs.map(({ text }) => text).join(''));
  });

  it('say a row of characters in one line', async () => {
    const bytes = await exported('0123456789%');
    const [map = ''] = unicodeMaps(bytes);
    expect(map).toContain('1 beginbfrange\n<0020> <00ff> <0020>\nendbfrange');
    expect(textOf((await readPdf(bytes)).pages[0]?.glyphs ?? [])).toBe('0123456789%');
  });
});

describe('CFF faces', () => {
  it('are embedded without a CIDToGIDMap and read back with their own widths', async () => {
    const bytes = await exported('就a주b就', boxFace);
    const { pages } = await readPdf(bytes);
    expect(textOf(pages[0]?.glyphs ?? [])).toBe('就a주b就');
    expect(pages[0]?.glyphs.map(({ width }) => width)).toEqual([16, 8, 16, 8, 16]);
    expect(pages[0]?.glyphs.map(({ x }) => Math.round(x))).toEqual([72, 88, 96, 112, 120]);
    const [descendant = ''] = dictionariesWith(bytes, '/Subtype /CIDFontType0\n');
    expect(descendant).not.toContain('CIDToGIDMap');
    expect(rawStreams(bytes).some(({ dictionary }) => dictionary.includes('/Subtype /CIDFontType0C'))).toBe(true);
  });
});
