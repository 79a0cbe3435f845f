import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { openFontBook, packagePath, readFontList } from '../../pipeline/font/index.js';
import { characterReader } from '../../pipeline/font/sfnt-glyphs.js';

const { value: list } = readFontList('fonts/fonts.yaml', readFileSync('fonts/fonts.yaml', 'utf8'));
const read = (path: string): Uint8Array | undefined => (path.startsWith('dist/') ? undefined : readFileSync(path));
const { value: book } = openFontBook({ list, dropped: [], read });

test.each(['Noto Serif SC', 'Noto Serif KR', 'Noto Sans SC'])(
  'finds in %s the glyphs and advances that the font library finds, in every corner of the first two planes',
  (family) => {
    const face = book.firstFace([family], 400);
    const listed = list.families.find((entry) => entry.family === family)?.faces.find(({ weight }) => weight === 400);
    if (!face || !listed) throw new Error(`no ${family}`);
    const font = create(readFileSync(packagePath(listed)));
    if (!('glyphForCodePoint' in font)) throw new Error('a collection');
    const codePoints = Array.from({ length: 0x30000 / 7 }, (_, i) => 7 * i);
    const ours = codePoints.map((codePoint) => face.glyphOf(codePoint)?.id ?? 0);
    expect(ours).toEqual(codePoints.map((codePoint) => font.glyphForCodePoint(codePoint).id));
    expect(ours.filter((id) => id > 0).length).toBeGreaterThan(1000);
    for (const character of 'Aa1 中가，。') {
      const codePoint = character.codePointAt(0) ?? 0;
      const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      expect(face.glyphOf(codePoint)?.advance ?? advance).toBe(advance);
    }
  },
);

/** A map of one subtable. */
const mapOf = (platform: number, encoding: number, ...words: readonly number[]): Uint8Array =>
  Uint8Array.from([0, 1, platform, encoding, 0, 12, ...words].flatMap((word) => [word >> 8, word & 0xff]));

test('reads format 4 by differences and by arrays of glyphs', () => {
  const header = [4, 44, 0, 6, 0, 0, 0];
  const segments = [0x4e01, 0xac01, 0xffff, 0, 0x4e00, 0xac00, 0xffff, (3 - 0x4e00) & 0xffff, 1, 1, 0, 4, 0];
  const glyphOf = characterReader(mapOf(3, 1, ...header, ...segments, 40, 0));
  expect([0x4dff, 0x4e00, 0x4e01, 0xac00, 0xac01, 0xac02, 0x1f600].map((code) => glyphOf?.(code))).toEqual([
    0, 3, 4, 41, 0, 0, 0,
  ]);
});

test('leaves a map of another kind to the font library', () => {
  expect(characterReader(mapOf(3, 0, 4, 16, 0, 0))).toBeUndefined();
  expect(characterReader(mapOf(3, 1, 6, 12, 0, 0x4e00, 1, 7))).toBeUndefined();
});
