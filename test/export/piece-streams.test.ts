/** Streams that are deflated piece by piece, so that a font's further glyph costs a piece and not the font. */
import { unzlibSync } from 'fflate';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflate, deflatePieces, pieceStream } from '../../pipeline/export/pdf/deflate.js';
import { finish, openMemo } from '../../pipeline/work/index.js';
import { song } from './paged-samples.js';

const program = song.subset(Array.from({ length: 3000 }, (_, index) => index * 5));
const cutEvery = (length: number, size: number): readonly number[] =>
  Array.from({ length: Math.floor(length / size) }, (_, index) => (index + 1) * size);

describe('a stream in pieces', () => {
  it.each([97, 1000, 4096, 25_000, 40_000, 100_001])('is read back as what it was, cut every %i bytes', (size) => {
    const bytes = program.program.subarray(0, 260_000);
    const packed = finish(deflatePieces(pieceStream(bytes, cutEvery(bytes.length - 1, size))));
    expect(Buffer.from(inflateSync(packed)).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(unzlibSync(packed)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is read back where every byte stands in rows, and where nothing but zeros does', () => {
    const rows = Uint8Array.from({ length: 90_000 }, (_, index) => Math.floor(index / 4) % 256);
    for (const bytes of [rows, new Uint8Array(90_000)]) {
      const packed = finish(deflatePieces(pieceStream(bytes, [1, 3, 20_000, 87_000])));
      expect(Buffer.from(inflateSync(packed)).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  it('is hardly longer than in one', () => {
    const { program: bytes, cuts = [] } = program;
    expect(cuts.length).toBeGreaterThan(20);
    const packed = finish(deflatePieces(pieceStream(bytes, cuts)));
    expect(packed.length).toBeLessThan(deflate(bytes).length * 1.02);
  });

  it('costs two pieces and the tables where a glyph comes', () => {
    const made = { count: 0 };
    const memo = openMemo();
    const counting: typeof memo = {
      ...memo,
      size: 0,
      keep: (stage, parts, make) =>
        memo.keep(stage, parts, () => {
          if (stage === 'pdf stream piece') made.count += 1;
          return make();
        }),
    };
    const packed = (glyphs: readonly number[]): Uint8Array => {
      const { program: bytes, cuts = [] } = song.subset(glyphs);
      return finish(deflatePieces(pieceStream(bytes, cuts), counting));
    };
    const glyphs = Array.from({ length: 3000 }, (_, index) => index * 5);
    packed(glyphs);
    const all = made.count;
    const more = packed([...glyphs, 7777]);
    expect(made.count - all).toBeLessThan(all / 4);
    expect(Buffer.from(more).equals(Buffer.from(finishWithout([...glyphs, 7777])))).toBe(true);
  });
});

function finishWithout(glyphs: readonly number[]): Uint8Array {
  const { program: bytes, cuts = [] } = song.subset(glyphs);
  return finish(deflatePieces(pieceStream(bytes, cuts)));
}
