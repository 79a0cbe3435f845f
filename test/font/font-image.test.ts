/** Font files of which outlines are read when they are asked for. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  FontReplaced,
  openFontBook,
  readFontList,
  type Face,
  type FontBookRequest,
  type OpenedFile,
} from '../../pipeline/font/index.js';
import { seededRandom } from '../support/random.js';
import { tinyFont } from '../support/tiny-font.js';

const FILES = new Map<string, Uint8Array>();
const fileAt = (path: string): Uint8Array => {
  const known = FILES.get(path) ?? readFileSync(path);
  FILES.set(path, known);
  return known;
};
/** dist/ may hold nothing yet: the packed WOFF is then read instead. */
const isHere = (path: string): boolean => !path.startsWith('dist/');
const read = (path: string): Uint8Array | undefined => (isHere(path) ? fileAt(path) : undefined);

/** Opens files and counts the bytes that are read of them. */
function opener(bytesAt: (path: string) => Uint8Array): {
  readonly open: (path: string) => OpenedFile | undefined;
  readonly count: { bytes: number; open: number };
} {
  const count = { bytes: 0, open: 0 };
  const open = (path: string): OpenedFile | undefined => {
    if (!isHere(path)) return undefined;
    const file = bytesAt(path);
    count.open += 1;
    return {
      length: file.length,
      readInto: (bytes, offset) => {
        const part = file.subarray(offset, offset + bytes.length);
        bytes.set(part);
        count.bytes += part.length;
        return part.length === bytes.length;
      },
      close: () => {
        count.open -= 1;
      },
    };
  };
  return { open, count };
}

const list = readFontList('fonts/fonts.yaml', readFileSync('fonts/fonts.yaml', 'utf8')).value;

function faceOf(family: string, open?: FontBookRequest['open']): Face {
  const { value: book } = openFontBook({ list, dropped: [], read, ...(open && { open }) });
  const face = book.firstFace([family], 400);
  if (!face) throw new Error(`no ${family}`);
  return face;
}

const TEXTS = ['人民 2021, AVA To', '국민 여러분 1919 fi', 'Ünder-ground “é”', 'ᄒ\u1161\u11ab'];
const FAMILIES = ['Noto Serif SC', 'Noto Sans KR', 'LXGW WenKai'];

test.each(FAMILIES)('a face of %s that is read in parts is the face that is read whole', (family) => {
  const { open, count } = opener(fileAt);
  const [whole, inParts] = [faceOf(family), faceOf(family, open)];
  expect([inParts.metrics, inParts.descriptor, inParts.officeName, inParts.facts]).toEqual([
    whole.metrics,
    whole.descriptor,
    whole.officeName,
    whole.facts,
  ]);
  for (const text of TEXTS) expect(inParts.shape(text)).toEqual(whole.shape(text));
  const random = seededRandom(7);
  for (let round = 0; round < 6; round += 1) {
    const glyphs = Array.from({ length: 40 }, () => random.below(90));
    expect(inParts.subset(glyphs)).toEqual(whole.subset(glyphs));
    const codePoints = Array.from({ length: 40 }, () => 0x4e00 + random.below(500));
    expect(inParts.fontFile(codePoints)).toEqual(whole.fontFile(codePoints));
  }
  expect(count.open).toBe(0);
});

test.each(['Noto Serif SC', 'Noto Serif KR'])('of %s no fifth is read for a few words', (family) => {
  const { open, count } = opener(fileAt);
  const face = faceOf(family, open);
  for (const text of TEXTS) face.shape(text);
  const glyphs = Array.from(
    '人民政府工作报告국무원',
    (character) => face.glyphOf(character.codePointAt(0) ?? 0)?.id ?? 0,
  );
  face.subset(glyphs);
  expect(count.bytes).toBeLessThan(fileAt(face.file).length / 5);
  const before = count.bytes;
  face.subset(glyphs);
  expect(count.bytes).toBe(before);
});

const TINY_FONT = { family: 'Tiny', postscriptName: 'Tiny', characters: 'ABC' };
const TINY = 'node_modules/tiny/tiny.ttf';
const tinyList = readFontList(
  'fonts/fonts.yaml',
  'families:\n  Tiny:\n    role: x\n    faces:\n      - { package: tiny, file: tiny.ttf, weight: 400 }\n',
).value;
const tinyBook = (bytesAt: (path: string) => Uint8Array | undefined): ReturnType<typeof openFontBook>['value'] => {
  const { open } = opener((path) => bytesAt(path) ?? new Uint8Array(0));
  const request = { list: tinyList, dropped: [], read: () => undefined };
  return openFontBook({ ...request, open: (path) => (bytesAt(path) ? open(path) : undefined) }).value;
};

test('a face cut off anywhere is a finding, as when it is read whole, and no crash', () => {
  const font = tinyFont(TINY_FONT);
  for (let length = 0; length < font.length; length += 7) {
    const cut = font.subarray(0, length);
    const book = tinyBook(() => cut);
    const whole = openFontBook({ list: tinyList, dropped: [], read: () => cut }).value;
    expect(book.firstFace(['Tiny'], 400) === undefined).toBe(whole.firstFace(['Tiny'], 400) === undefined);
    expect(book.findings()).toEqual(whole.findings());
  }
});

test('a face whose file went away before its outlines were read says so', () => {
  let file: Uint8Array | undefined = tinyFont(TINY_FONT);
  const face = tinyBook((path) => (path === TINY ? file : undefined)).firstFace(['Tiny'], 400);
  file = undefined;
  expect(() => face?.subset([1])).toThrow(FontReplaced);
});
