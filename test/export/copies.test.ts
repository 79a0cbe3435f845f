/** Numbered copies: one composition, and in each copy what is its own. */
import { describe, expect, it } from 'vitest';
import { exportPdf, prepareCopies } from '../../pipeline/export/index.js';
import { readPdf, textOf } from '../support/read-pdf.js';
import { documentOf, line, myeongjo, page, run, sampleDocument, song } from './paged-samples.js';
import { objectsText, rawStreams } from './raw-pdf.js';

const series = (draftMark = '', document = sampleDocument()) => prepareCopies({ document, face: myeongjo, draftMark });
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Where two files begin to differ. */
const sharedLength = (a: Uint8Array, b: Uint8Array): number => a.findIndex((byte, index) => byte !== b[index]);

describe('numbered copies', () => {
  it('share every byte before what is their own: watermark, number, metadata, Info and cross-references', async () => {
    const write = await series();
    const [first, second] = [write(1), write(2)];
    const own = first.subarray(sharedLength(first, second));
    expect(own.length).toBeLessThan(first.length / 4);
    expect(
      rawStreams(first).some(({ bytes, dictionary }) => dictionary.includes('/Length1') && bytes.length > 1000),
    ).toBe(true);
    expect(latin1(own)).not.toContain('/Length1');
    expect(latin1(own)).not.toContain('/ObjStm');
  });

  it('are the same bytes whenever the same number is asked for', async () => {
    const write = await series();
    const before = write(7);
    write(8);
    expect(Buffer.from(write(7)).equals(Buffer.from(before))).toBe(true);
    expect(Buffer.from((await series())(7)).equals(Buffer.from(before))).toBe(true);
  });

  it('carry the number in Info, in XMP and in the second part of the id, the first being the edition’s', async () => {
    const write = await series();
    const ids = [1, 316].map((number) => /\/ID \[<(\w+)> <(\w+)>\]/.exec(latin1(write(number)))?.slice(1) ?? []);
    expect(ids[0]?.[0]).toBe(ids[1]?.[0]);
    expect(ids[0]?.[1]).not.toBe(ids[1]?.[1]);
    const text = latin1(write(316));
    const { name } = sampleDocument();
    expect(text).toContain(`/Identifier (${name}-000316)`);
    expect(text).toContain(`<dc:identifier>${name}-000316</dc:identifier>`);
  });

  it('print the number on the first page alone, and the watermark on every page', async () => {
    const write = await series();
    const read = await readPdf(write(42));
    const texts = read.pages.map(({ glyphs }) => textOf(glyphs));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts[0]?.match(/000042/g)).toHaveLength(2);
    for (const text of texts.slice(1)) expect(text.match(/000042/g)).toHaveLength(1);
  });

  it('leave the edition’s own text as it is', async () => {
    const plain = await readPdf(await exportPdf(sampleDocument()));
    const copy = await readPdf((await series())(1));
    copy.pages.forEach(({ glyphs }, index) => {
      const own = textOf(glyphs).replaceAll('000001', '');
      expect(own).toBe(textOf(plain.pages[index]?.glyphs ?? []));
    });
  });

  it('mark number and watermark as artifacts, the watermark before the text', async () => {
    const bytes = (await series())(1);
    const marks = rawStreams(bytes)
      .map((stream) => latin1(stream.bytes))
      .filter((text) => text.startsWith('/Artifact <</Type /Pagination'));
    expect(marks.map((text) => text.split('\n')[0])).toEqual([
      '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
      '/Artifact <</Type /Pagination>> BDC',
    ]);
    for (const text of marks) expect(text.endsWith('EMC')).toBe(true);
    expect(marks[0]).toMatch(/0\.929 g/);
    expect(objectsText(bytes)).toMatch(/\/Contents \[\d+ 0 R \d+ 0 R \d+ 0 R\]/);
  });

  it('print the number in black and evenly, whatever colour and tracking the page ends in', async () => {
    const grey = { red: 102, green: 102, blue: 102 };
    const last = line([run(song, '就业平稳', { x: 200, tracking: 3, color: grey })], { baseline: 600 });
    const [first] = (await readPdf((await series('', documentOf([page(1, [last])])))(8))).pages;
    const number = first?.glyphs.filter(({ fontSize, y }) => fontSize === 16 && y < 120) ?? [];
    expect(textOf(number)).toBe('000008');
    expect(new Set(number.map(({ color }) => color)).size).toBe(1);
    expect(number[0]?.color).not.toBe(first?.glyphs.find(({ text }) => text === '就')?.color);
    const steps = number.slice(1).map(({ x }, index) => x - (number[index]?.x ?? NaN) - (number[index]?.width ?? NaN));
    for (const step of steps) expect(Math.abs(step)).toBeLessThan(0.02);
  });

  it.each([
    ['번역초고', myeongjo],
    ['译文初稿', song],
  ])('say in the watermark that the translation awaits review: %s', async (draftMark, face) => {
    const write = await prepareCopies({ document: sampleDocument(), face, draftMark });
    const [first] = (await readPdf(write(9))).pages;
    expect(textOf(first?.glyphs ?? [])).toContain(`${draftMark} 000009`);
  });

  it('put the number on the first line, and above the type area where text stands in its place', async () => {
    const free = documentOf([page(1, [line([run(song, '就业', { x: 300 })], { baseline: 90 })])]);
    const taken = documentOf([page(1, [line([run(song, '就业', { x: 72 })], { baseline: 90 })])]);
    const heights = [];
    for (const document of [free, taken]) {
      const [first] = (await readPdf((await series('', document))(1))).pages;
      heights.push(first?.glyphs.filter(({ text, fontSize }) => text === '0' && fontSize === 16)[0]?.y);
    }
    expect(heights[0]).toBeCloseTo(90, 1);
    expect(heights[1]).toBeLessThan(60);
  });
});
