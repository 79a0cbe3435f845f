/** What the PDF shows, read back: every glyph at its place, every character as it was. */
import { describe, expect, it } from 'vitest';
import { exportPdf } from '../../pipeline/export/index.js';
import type { PagedDocument, PlacedGlyph, PlacedRun } from '../../pipeline/layout/index.js';
import type { Face } from '../../pipeline/font/index.js';
import { findText, lines, readPdf, textOf, type PdfFile } from '../support/read-pdf.js';
import { documentOf, line, myeongjo, page, run, runOfGlyphs, sampleDocument, song } from './paged-samples.js';
import { pageOperators, unicodeMaps } from './raw-pdf.js';

const placedGlyphs = (document: PagedDocument): readonly (readonly [PlacedGlyph, PlacedRun, number])[] =>
  document.pages.flatMap(({ lines: body, marginLines }) =>
    [...body, ...marginLines].flatMap(({ runs, baseline }) =>
      runs.flatMap((placed) => placed.glyphs.map((glyph) => [glyph, placed, baseline] as const)),
    ),
  );

const readGlyphs = (file: PdfFile) => file.pages.flatMap(({ glyphs }) => glyphs);

const glyphOf = (face: Face, character: string) => {
  const glyph = face.glyphOf(character.codePointAt(0) ?? 0);
  if (!glyph) throw new Error(`${face.id} has no ${character}`);
  return glyph;
};

const single = (...runs: readonly PlacedRun[]): PagedDocument => documentOf([page(1, [line(runs)])]);

describe('glyph positions', () => {
  it('puts every glyph of both languages within 0.02 pt of its place', async () => {
    const document = sampleDocument();
    const read = readGlyphs(await readPdf(await exportPdf(document)));
    const placed = placedGlyphs(document);
    expect(read).toHaveLength(placed.length);
    placed.forEach(([{ x, text }, { fontSize }, baseline], index) => {
      expect(read[index]).toMatchObject({ text, fontSize });
      expect(Math.abs((read[index]?.x ?? NaN) - x)).toBeLessThan(0.02);
      expect(Math.abs((read[index]?.y ?? NaN) - baseline)).toBeLessThan(0.02);
    });
  });

  it('lets no rounding error grow along a line', async () => {
    const document = single(run(song, '就'.repeat(60), { fontSize: 7.3, x: 30.0004, tracking: 0.01234 }));
    const read = readGlyphs(await readPdf(await exportPdf(document)));
    placedGlyphs(document).forEach(([{ x }], index) => {
      expect(Math.abs((read[index]?.x ?? NaN) - x)).toBeLessThan(0.01);
    });
  });

  it('says the slack of a justified line once, and what word spaces have besides', async () => {
    const words = run(myeongjo, '우리 주의 경제', { tracking: -0.25 });
    const glyphs = words.glyphs.map((glyph, index) => ({
      ...glyph,
      x: glyph.x + (index > 2 ? 2 : 0) + (index > 5 ? 2 : 0),
    }));
    const [operators = ''] = pageOperators(await exportPdf(single({ ...words, glyphs })));
    expect(operators.match(/\S+ Tc/g)).toEqual(['-0.25 Tc']);
    expect(operators).toMatch(/\[<\w{12}>-125<\w{12}>-125<\w{8}>\] TJ/);
  });

  it('states the width that the font has, where a mark was placed with half of it', async () => {
    const comma = glyphOf(song, '，');
    const next = glyphOf(song, '就');
    const document = single(
      runOfGlyphs(song, [
        { glyph: comma.id, x: 72, rise: 0, advance: 8, text: '，' },
        { glyph: next.id, x: 80, rise: 0, advance: 16, text: '就' },
      ]),
    );
    const [first, second] = readGlyphs(await readPdf(await exportPdf(document)));
    expect(first?.width).toBeCloseTo(16, 6);
    expect(second?.x).toBeCloseTo(80, 6);
  });

  it('raises a glyph off its baseline and sets the next one down again', async () => {
    const two = glyphOf(song, '2');
    const glyphs = [0, 5.5, 0].map((rise, index): PlacedGlyph => ({
      glyph: two.id,
      x: 72 + 10 * index,
      rise,
      advance: 8.9,
      text: '2',
    }));
    const read = readGlyphs(await readPdf(await exportPdf(single(runOfGlyphs(song, glyphs)))));
    expect(read.map(({ rise }) => rise)).toEqual([0, 5.5, 0]);
    expect(read.map(({ x }) => Math.round(x * 1000) / 1000)).toEqual([72, 82, 92]);
  });

  it('writes numbers with three decimals at most and never an exponent', async () => {
    const document = single(run(song, '就业', { x: 0.0000001, fontSize: 10 / 3, tracking: 1e-9 }));
    const [operators = ''] = pageOperators(await exportPdf(document));
    expect(operators).toContain('1 0 0 1 0 721.89 Tm');
    expect(operators).toContain('3.333 Tf');
    expect(operators).not.toMatch(/\d\.\d{4}|\de[-+]?\d+ |NaN/);
  });
});

describe('text', () => {
  it('gives Korean back with its spaces as glyphs', async () => {
    const file = await readPdf(await exportPdf(single(run(myeongjo, '연변 주 정부', { tracking: 0.4 }))));
    expect(file.pages.map(({ glyphs }) => textOf(glyphs))).toEqual(['연변 주 정부']);
  });

  it('finds lines by baseline and column', async () => {
    const file = await readPdf(await exportPdf(sampleDocument()));
    const [, second] = file.pages;
    expect(second && lines(second).map(({ text }) => text)).toEqual([
      '就业平稳。',
      '谢谢。',
      '감사합니다. 여러분',
      '— 2 —',
    ]);
    expect(findText(file, '감사')).toMatchObject([{ page: 2, text: '감사' }]);
    expect(findText(file, '고맙')).toEqual([]);
  });

  it('gives each character that shares a glyph a code of its own, so that both read back without ActualText', async () => {
    // U+F90A is a compatibility character of 金 and shows the same glyph.
    const [unified, compatible] = ['\u91d1', '\uf90a'];
    expect(glyphOf(myeongjo, compatible).id).toBe(glyphOf(myeongjo, unified).id);
    const bytes = await exportPdf(single(run(myeongjo, `${unified}은 ${compatible}은`)));
    const [operators = ''] = pageOperators(bytes);
    expect(operators).toContain('[<91d1c7400020f90ac740>] TJ');
    expect(operators).not.toContain('ActualText');
    expect(textOf(readGlyphs(await readPdf(bytes)))).toBe(`${unified}은 ${compatible}은`);
  });

  it('gives a glyph that a feature puts for a character a private code', async () => {
    const half = song.glyphWith(0x31, ['hwid']);
    const [plain] = [glyphOf(song, '1')];
    expect(half?.id).not.toBe(plain.id);
    const glyphs = [half?.id ?? 0, plain.id].map((glyph, index) => ({
      glyph,
      x: 72 + 8 * index,
      rise: 0,
      advance: 8,
      text: '1',
    }));
    const bytes = await exportPdf(single(runOfGlyphs(song, glyphs)));
    expect(pageOperators(bytes)[0]).toMatch(/<e000>(?:-?\d+)?<0031>|<e0000031>/);
    expect(textOf(readGlyphs(await readPdf(bytes)))).toBe('11');
  });

  it('maps one glyph to several characters, and characters beyond the first plane to two units', async () => {
    const [a, b] = [glyphOf(song, 'f'), glyphOf(song, 'A')];
    const document = single(
      runOfGlyphs(song, [
        { glyph: a.id, x: 72, rise: 0, advance: 5, text: 'fi' },
        { glyph: b.id, x: 80, rise: 0, advance: 5, text: '\u{20bb7}' },
      ]),
    );
    const bytes = await exportPdf(document);
    expect(textOf(readGlyphs(await readPdf(bytes)))).toBe('fi\u{20bb7}');
    expect(unicodeMaps(bytes)[0]).toContain('<d842dfb7>');
  });

  it('marks a cluster of several glyphs with the text that they show together', async () => {
    const parts = ['가', '나', '다'].map((character) => glyphOf(myeongjo, character));
    const glyphs = parts.map(({ id }, index): PlacedGlyph => ({
      glyph: id,
      x: 72 + index,
      rise: 0,
      advance: 1,
      text: index === 0 ? '각' : '',
    }));
    const bytes = await exportPdf(single(runOfGlyphs(myeongjo, glyphs)));
    expect(pageOperators(bytes)[0]).toMatch(
      /\/Span <<\/MCID 0 \/ActualText <feffac01> [^>]*>> BDC\nBT\n[^[]*\[[^\]]*\] TJ\nET\nEMC/,
    );
  });

  it('writes black and grey text to the black plate and coloured text as RGB', async () => {
    const operators = async (red: number, green: number, blue: number): Promise<string> =>
      pageOperators(await exportPdf(single(run(song, '就', { color: { red, green, blue } }))))[0] ?? '';
    expect(await operators(0, 0, 0)).not.toMatch(/ (rg|g)\n/);
    expect(await operators(51, 51, 51)).toContain('0.2 g\n');
    expect(await operators(255, 0, 51)).toContain('1 0 0.2 rg\n');
  });

  it('fills black again after coloured text', async () => {
    const red = run(song, '就', { color: { red: 255, green: 0, blue: 0 } });
    const file = await readPdf(await exportPdf(single(red, run(song, '业', { x: 100 }))));
    expect(readGlyphs(file).map(({ color }) => color)).toEqual(['#ff0000', '#000000']);
  });
});

describe('underlines', () => {
  it('draws neighbouring runs as one artifact line under the text', async () => {
    const first = run(song, '就业', { decoration: 'solid' });
    const second = run(song, '平稳', { x: 104, decoration: 'solid' });
    const file = await readPdf(await exportPdf(single(first, second, run(song, '。', { x: 136 }))));
    const rules = file.pages[0]?.rules ?? [];
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ isArtifact: true });
    expect(rules[0]?.x).toBeCloseTo(72, 3);
    expect(rules[0]?.right).toBeCloseTo(136, 3);
    expect(rules[0]?.y).toBeCloseTo(120 - 16 * song.metrics.underlinePosition, 2);
  });

  it('draws a dotted one as round dots and leaves the dash behind', async () => {
    const [operators = ''] = pageOperators(await exportPdf(single(run(myeongjo, '주', { decoration: 'dotted' }))));
    expect(operators).toMatch(/q 0 G [\d.]+ w 1 J \[0 [\d.]+\] 0 d .* l S Q/);
  });
});
