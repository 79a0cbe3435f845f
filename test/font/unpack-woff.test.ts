import { expect, test } from 'vitest';
import { FontDamage, unpackWoff } from '../../pipeline/font/index.js';
import { tinyFont, tinyWoff } from '../support/tiny-font.js';

const FONT = { family: '楷体', postscriptName: 'Kai', characters: '中国政府' };

test('unpacks a WOFF to the very font that was packed', () => {
  expect(Buffer.from(unpackWoff(tinyWoff(FONT))).equals(Buffer.from(tinyFont(FONT)))).toBe(true);
});

test('refuses a table that claims another length than it can have', () => {
  const lastLength = 44 + 20 * 9 + 12;
  for (const length of [1, 0x7fffffff, 0xffffffff]) {
    const woff = tinyWoff(FONT);
    new DataView(woff.buffer).setUint32(lastLength, length);
    expect(() => unpackWoff(woff)).toThrow(FontDamage);
  }
});

test('refuses what is no WOFF, and a WOFF that is cut off or damaged', () => {
  const woff = tinyWoff(FONT);
  const cmapOffset = 44 + 20 * 10 + 40;
  expect(() => unpackWoff(tinyFont(FONT))).toThrow(FontDamage);
  expect(() => unpackWoff(woff.slice(0, woff.length - 40))).toThrow(FontDamage);
  expect(() => unpackWoff(Uint8Array.from(woff, (byte, i) => (i > cmapOffset ? 0xff : byte)))).toThrow(FontDamage);
});
