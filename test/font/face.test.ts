import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { openFontBook, packagePath, readFontList, type Face } from '../../pipeline/font/index.js';
import { tinyFont } from '../support/tiny-font.js';

const list = readFontList('fonts/fonts.yaml', readFileSync('fonts/fonts.yaml', 'utf8'));
const read = (path: string): Uint8Array | undefined => {
  // dist/ may hold nothing yet: the packed WOFF is then read instead.
  if (path.startsWith('dist/')) return undefined;
  return readFileSync(path);
};
const { value: book } = openFontBook({ list: list.value, dropped: [], read });

function faceOf(family: string, weight = 400): Face {
  const face = book.firstFace([family], weight);
  if (!face) throw new Error(`no ${family}`);
  return face;
}

const code = (character: string): number => character.codePointAt(0) ?? 0;

test('the list that ships names files that are there, with no mistake', () => {
  expect(list.diagnostics).toEqual([]);
  const faces = list.value.families.flatMap(({ family, faces: listed }) =>
    listed.map((face) => `${family} ${face.weight}`),
  );
  expect(faces).toHaveLength(9);
  for (const { faces: listed } of list.value.families)
    for (const face of listed) expect(() => readFileSync(packagePath(face))).not.toThrow();
});

test('reads advances in ems', () => {
  expect(faceOf('Noto Serif SC').glyphOf(code('中'))?.advance).toBe(1);
  expect(faceOf('Noto Serif KR').glyphOf(code('가'))?.advance).toBe(0.966);
});

test('has no glyph for a character that its cmap lacks', () => {
  const face = faceOf('Noto Sans SC');
  expect([face.covers(code('가')), face.glyphOf(code('가')), face.glyphWith(code('가'), ['fwid'])]).toEqual([
    false,
    undefined,
    undefined,
  ]);
});

test('gives a character through OpenType features', () => {
  const face = faceOf('Noto Serif SC');
  expect(face.glyphOf(code('—'))?.advance).toBeLessThan(1);
  expect(face.glyphWith(code('—'), ['fwid'])?.advance).toBe(1);
  expect(face.glyphWith(code('3'), ['hwid'])?.advance).toBe(0.5);
  expect(face.glyphWith(code('「'), ['halt'])).toMatchObject({ advance: 0.5, xOffset: -0.5 });
});

test('shapes Latin words with kerning, and conjoining jamo to one syllable', () => {
  const face = faceOf('Noto Serif KR');
  const [a, v] = face.shape('AV').map((cluster) => cluster.glyphs[0]?.advance ?? 0);
  expect((a ?? 0) + (v ?? 0)).toBeLessThan(
    (face.glyphOf(code('A'))?.advance ?? 0) + (face.glyphOf(code('V'))?.advance ?? 0),
  );
  expect(face.shape('\u1112\u1161\u11ab').map((cluster) => cluster.glyphs[0]?.id)).toEqual([
    face.glyphOf(code('한'))?.id,
  ]);
});

test.each(['GDP', 'R&D', 'office', '5G', '한국 \u1112\u1161\u11ab', 'e\u0301'])(
  'the clusters of %s give its text again',
  (text) => {
    const shaped = faceOf('Noto Serif KR').shape(text);
    expect(
      shaped
        .map((cluster) => cluster.text)
        .join('')
        .normalize('NFC'),
    ).toBe(text.normalize('NFC'));
  },
);

test('measures a face for lines and PDF', () => {
  const face = faceOf('Noto Serif SC');
  expect(face.metrics).toMatchObject({ ascent: 0.88, descent: 0.12, capHeight: 0.729 });
  expect(face.descriptor).toMatchObject({ ascent: 880, descent: -120, italicAngle: 0, isSerif: true });
  expect(faceOf('Noto Sans SC').descriptor.isSerif).toBe(false);
});

describe('a subset', () => {
  const TEXT = '中华人民共和国政府工作报告，。“”（）——0123456789%AGDP 延边朝鲜族自治州';

  test.each([
    ['Noto Serif SC', 400],
    ['Noto Sans SC', 500],
    ['LXGW WenKai', 500],
  ])('of %s %i has the outlines and advances of the face', (family, weight) => {
    const face = faceOf(family, weight);
    const ids = idsOf(face, TEXT);
    const { kind, program, indexOf } = face.subset(ids);
    expect(kind).toBe('truetype');
    const subset = asFont(create(Buffer.from(program)));
    for (const character of new Set(TEXT)) {
      const glyph = face.glyphOf(code(character));
      const copy = subset.getGlyph(indexOf.get(glyph?.id ?? -1) ?? -1);
      expect([character, copy.advanceWidth / subset.unitsPerEm]).toEqual([character, glyph?.advance]);
      expect([character, copy.path.toSVG() !== '']).toEqual([character, character !== ' ']);
    }
  });

  test('is the same bytes whatever the order of its glyphs', () => {
    const face = faceOf('Noto Serif SC');
    const ids = idsOf(face, TEXT);
    const [one, other] = [face.subset(ids), face.subset([...ids, ...ids].reverse())];
    expect(Buffer.from(one.program).equals(Buffer.from(other.program))).toBe(true);
    expect([...one.indexOf]).toEqual([...other.indexOf]);
  });

  test('keeps each outline under its new index', () => {
    const font = tinyFont({ family: 'T', postscriptName: 'T', characters: '一二三四' });
    const tiny = openFontBook({
      list: { families: [] },
      dropped: [{ path: 'fonts/t.ttf' }],
      read: () => font,
    }).value.firstFace(['T'], 400);
    const { program, indexOf } = tiny?.subset([4, 2]) ?? {
      program: new Uint8Array(),
      indexOf: new Map<number, number>(),
    };
    expect([...indexOf]).toEqual([
      [0, 0],
      [2, 1],
      [4, 2],
    ]);
    const subset = asFont(create(Buffer.from(program)));
    expect([1, 2].map((index) => subset.getGlyph(index).bbox.maxX)).toEqual([20, 40]);
  });
});

const idsOf = (face: Face, text: string): readonly number[] =>
  Array.from(text, (character) => face.glyphOf(code(character))?.id ?? 0);

function asFont(opened: ReturnType<typeof create>): Font {
  if (!('getGlyph' in opened)) throw new Error('a collection');
  return opened;
}
