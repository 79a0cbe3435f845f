/** Font files cut to some characters, read back by the font library and by the room itself. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { openFontBook, packagePath, readFontList, unpackWoff, type Face } from '../../pipeline/font/index.js';
import { readIdentities, u16, u32 } from '../../pipeline/font/sfnt.js';
import { tinyFont, type TinyFont } from '../support/tiny-font.js';

const codes = (text: string): readonly number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** A font file, by the font library. */
function opened(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!('glyphForCodePoint' in font)) throw new Error('a collection');
  return font;
}

function fileOf(face: Face, text: string): Uint8Array {
  const bytes = face.fontFile(codes(text));
  if (!bytes) throw new Error('no TrueType');
  return bytes;
}

/** A face made in memory, as an office would drop it into the folder, and the file that it came from. */
function tinyFace(font: Partial<TinyFont>): { readonly face: Face; readonly original: Font } {
  const bytes = tinyFont({ family: '小方', postscriptName: 'Tiny', characters: 'AB地天', ...font });
  const read = (): Uint8Array => bytes;
  const face = openFontBook({ list: { families: [] }, dropped: [{ path: 'fonts/tiny.ttf' }], read }).value.firstFace(
    [font.family ?? '小方'],
    400,
  );
  if (!face) throw new Error('no face');
  return { face, original: opened(bytes) };
}

const tagsOf = (bytes: Uint8Array): readonly string[] =>
  Array.from({ length: u16(bytes, 4) }, (_, i) => String.fromCharCode(...bytes.subarray(12 + 16 * i, 16 + 16 * i)));

describe('a font file of some characters', () => {
  it('has them and no other, each with its outline and its width', () => {
    const { face, original } = tinyFace({});
    const font = opened(fileOf(face, '地A'));
    expect(font.numGlyphs).toBe(3);
    expect([...font.characterSet]).toEqual(codes('A地'));
    for (const code of codes('A地')) {
      expect(font.glyphForCodePoint(code).path.toSVG()).toBe(original.glyphForCodePoint(code).path.toSVG());
      expect(font.glyphForCodePoint(code).advanceWidth).toBe(original.glyphForCodePoint(code).advanceWidth);
    }
  });

  it('brings what a glyph is put together from, to any depth', () => {
    const composed = [
      { character: '明', from: 'BA' },
      { character: '盟', from: '明B' },
    ];
    const { face, original } = tinyFace({ composed });
    const font = opened(fileOf(face, '盟'));
    const outline = original.glyphForCodePoint(0x76df).path.toSVG();
    expect(outline.match(/M/g)).toHaveLength(3);
    expect(font.glyphForCodePoint(0x76df).path.toSVG()).toBe(outline);
    // .notdef, 盟, and 明, B and A, which no character asks for.
    expect([font.numGlyphs, [...font.characterSet]]).toEqual([5, [0x76df]]);
  });

  it('leaves out what the face has not, and is a font without any character too', () => {
    const { face } = tinyFace({});
    expect([...opened(fileOf(face, '天가')).characterSet]).toEqual(codes('天'));
    expect(opened(fileOf(face, '')).numGlyphs).toBe(1);
  });

  it('maps characters beyond the basic plane, in the map that all programs read those of the basic plane', () => {
    const { face } = tinyFace({ characters: 'A天𠮷' });
    const bytes = fileOf(face, 'A天𠮷');
    const font = opened(bytes);
    expect(codes('A天𠮷').map((code) => font.glyphForCodePoint(code).id)).toEqual([1, 2, 3]);
    const cmap = 12 + 16 * tagsOf(bytes).indexOf('cmap');
    const table = bytes.subarray(u32(bytes, cmap + 8));
    const formats = Array.from({ length: u16(table, 2) }, (_, i) => {
      const at = 4 + 8 * i;
      return [u16(table, at), u16(table, at + 2), u16(table, u32(table, at + 4))];
    });
    expect(formats).toEqual([
      [0, 3, 4],
      [3, 1, 4],
      [3, 10, 12],
    ]);
  });

  it('keeps its names in all languages and its licence, and drops samples', () => {
    const names = [
      { id: 1, text: 'Tiny', language: 1033 },
      { id: 13, text: 'free for all' },
      { id: 19, text: 'sample' },
    ];
    const { face } = tinyFace({ names, fsType: 8 });
    const bytes = fileOf(face, 'A');
    const [identity] = readIdentities(bytes);
    expect(identity?.families).toEqual(['小方', 'Tiny']);
    expect([identity?.postscriptName, identity?.facts.licence]).toEqual(['Tiny', 'free for all']);
    expect(identity?.facts.embedding.usage).toBe('editable');
    expect(Buffer.from(bytes).includes(Buffer.from('sample', 'utf16le').swap16())).toBe(false);
  });

  it('has its tables in order, with checksums that come out right', () => {
    const bytes = fileOf(tinyFace({}).face, 'A天');
    const tags = tagsOf(bytes);
    expect(tags).toEqual(['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']);
    const sum = (from: number, length: number): number =>
      Array.from({ length: Math.ceil(length / 4) }, (_, i) => u32(bytes, from + 4 * i)).reduce(
        (a, b) => (a + b) >>> 0,
        0,
      );
    expect(sum(0, bytes.length)).toBe(0xb1b0afba);
    tags.forEach((tag, i) => {
      const at = 12 + 16 * i;
      const [checksum, offset, length] = [u32(bytes, at + 4), u32(bytes, at + 8), u32(bytes, at + 12)];
      expect(offset % 4).toBe(0);
      // That of `head` is worked out before the sum of the whole is put into it.
      const own = tag === 'head' ? u32(bytes, offset + 8) : 0;
      expect([tag, checksum]).toEqual([tag, (sum(offset, length) - own) >>> 0]);
    });
  });

  it('is the same for the same characters in any order', () => {
    const { face } = tinyFace({});
    expect(fileOf(face, '天A地A')).toEqual(fileOf(face, 'A地天'));
  });
});

describe('the faces that ship', () => {
  const { value: list } = readFontList('fonts/fonts.yaml', readFileSync('fonts/fonts.yaml', 'utf8'));
  const read = (path: string): Uint8Array | undefined => (path.startsWith('dist/') ? undefined : readFileSync(path));
  const { value: book } = openFontBook({ list, dropped: [], read });
  // The font library takes seconds for each glyph of a packed file.
  const sfntOf = (path: string): Uint8Array =>
    path.endsWith('.woff') ? unpackWoff(readFileSync(path)) : readFileSync(path);
  const TEXT = '延边朝鲜族自治州（2021—2025年）“点对点”，92.9%；연변조선족자치주 첫 문장 AV.';

  it.each(
    list.families.flatMap(({ family, faces }) => faces.map((listed) => [family, listed.weight, listed] as const)),
  )(
    '%s %i draws every character as before',
    (family, weight, listed) => {
      const face = book.firstFace([family], weight);
      if (!face) throw new Error('no face');
      const font = opened(fileOf(face, TEXT));
      const original = opened(sfntOf(packagePath(listed)));
      for (const code of new Set(codes(TEXT))) {
        const [one, other] = [original.glyphForCodePoint(code), font.glyphForCodePoint(code)];
        expect([code, other.id === 0]).toEqual([code, one.id === 0]);
        expect(other.path.toSVG()).toBe(one.path.toSVG());
        expect(other.advanceWidth).toBe(one.advanceWidth);
      }
    },
    30_000,
  );

  it('are known to offices by a family of at most a regular and a bold face', () => {
    const names = list.families.flatMap(({ family, faces }) =>
      faces.map(({ weight }) => {
        const name = book.firstFace([family], weight)?.officeName;
        return `${name?.family ?? ''}${name?.isBold ? ', bold' : ''}`;
      }),
    );
    expect(names).toEqual([
      'Noto Serif SC',
      'Noto Serif SC, bold',
      'Noto Sans SC',
      'Noto Sans SC Medium',
      'Noto Serif KR',
      'Noto Serif KR, bold',
      'Noto Sans KR',
      'Noto Sans KR Medium',
      'LXGW WenKai',
    ]);
  });
});
