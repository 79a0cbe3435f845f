/** Parts compressed in stretches, and the zip around them. */
import { inflateSync, unzipSync } from 'fflate';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packParts } from '../../pipeline/export/docx/parts/archive.js';
import { crc32, joinedCrc } from '../../pipeline/export/docx/parts/crc32.js';
import { deflateStretch, END_OF_DEFLATED } from '../../pipeline/export/docx/parts/deflate-stretch.js';
import { stretchesOfText } from '../../pipeline/export/docx/parts/stretches.js';
import { finish, NO_MEMO } from '../../pipeline/work/index.js';

/** Bytes that compress hardly (`width` 256) or well. */
function noise(length: number, width: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 16) % width;
  });
}

const joinedOf = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

describe('deflateStretch', () => {
  it('gives stretches that read back as one, of any length and however well they compress', () => {
    for (const width of [1, 3, 40, 256]) {
      const parts = [0, 1, 2, 3, 7, 100, 8191, 8192, 8193, 20_000, 49_152, 70_000, 140_000].map((length, seed) =>
        noise(length, width, seed),
      );
      const deflated = parts.map((part, index) => deflateStretch(part, parts[index - 1]));
      const stream = joinedOf([...deflated, END_OF_DEFLATED]);
      expect(Buffer.compare(inflateRawSync(stream), joinedOf(parts))).toBe(0);
      expect(Buffer.compare(inflateSync(stream), joinedOf(parts))).toBe(0);
    }
  });

  it('finds what a stretch repeats of the one before it', () => {
    const part = noise(20_000, 256);
    expect(deflateStretch(part, part).length).toBeLessThan(deflateStretch(part, undefined).length / 20);
  });
});

describe('crc32', () => {
  it('is that of zip archives', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('is found for stretches one after the other without reading them again', () => {
    for (const [first, second] of [
      [0, 0],
      [0, 5],
      [5, 0],
      [1, 1],
      [100, 70_001],
    ] as const) {
      const [one, other] = [noise(first, 256, 3), noise(second, 256, 4)];
      expect(joinedCrc(crc32(one), crc32(other), second)).toBe(crc32(joinedOf([one, other])));
    }
  });
});

describe('stretchesOfText', () => {
  const pieces = Array.from({ length: 900 }, (_, index) => `<p>${'字'.repeat(60 + ((index * 37) % 100))}${index}</p>`);

  it('loses nothing', () => {
    expect(stretchesOfText(pieces).join('')).toBe(pieces.join(''));
    expect(stretchesOfText([])).toEqual([]);
  });

  it('has the same stretches far behind an edit as before it', () => {
    const changed = [...pieces.slice(0, 50), 'new', 'new', ...pieces.slice(51)];
    expect(stretchesOfText(changed).slice(-2)).toEqual(stretchesOfText(pieces).slice(-2));
  });
});

describe('packParts', () => {
  it('writes an archive that others read', () => {
    const parts = new Map<string, string | readonly string[] | Uint8Array>([
      ['[Content_Types].xml', '<a/>'],
      ['word/document.xml', ['<b>', '글'.repeat(40_000), '</b>']],
      ['word/empty.xml', ''],
      ['word/fonts/font1.odttf', noise(200_000, 256)],
    ]);
    const read = unzipSync(finish(packParts(parts, NO_MEMO)));
    expect(Object.keys(read)).toEqual([...parts.keys()]);
    expect(new TextDecoder().decode(read['word/document.xml'])).toBe(`<b>${'글'.repeat(40_000)}</b>`);
    expect(Buffer.compare(read['word/fonts/font1.odttf'] ?? new Uint8Array(), noise(200_000, 256))).toBe(0);
    expect(read['word/empty.xml']?.length).toBe(0);
  });
});
