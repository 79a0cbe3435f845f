/** Widths that Chinese gives its marks whatever the face's own are: CLREQ, GB/T 15834; to 1 %. Korean marks are as wide as the face makes them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFontBook, readFontList, type FontBook } from '../../pipeline/font/index.js';
import { layoutParagraph } from '../../pipeline/layout/inline/index.js';
import { blockStyle, FONT_SIZE, run, textStyle } from '../support/layout-support.js';
import { squareFontBook } from '../support/square-face.js';

const list = readFontList('fonts/fonts.yaml', readFileSync('fonts/fonts.yaml', 'utf8')).value;
// dist/ may hold nothing yet: the packed WOFF is then read instead.
const read = (path: string): Uint8Array | undefined => (path.startsWith('dist/') ? undefined : readFileSync(path));
const real = openFontBook({ list, dropped: [], read }).value;

/** How far apart the characters before and after the marks stand, less the one before: ems. */
function roomOf(fonts: FontBook, family: string, lang: string, text: string): number {
  const [before, after] = [text.charAt(0), text.charAt(text.length - 1)];
  const style = textStyle({ fontFamily: [family], fontWeight: family === 'LXGW WenKai' ? 500 : 400 });
  const [line] = layoutParagraph(
    { inlines: [run(text, lang, 'p001.s01', style)], lang, style: blockStyle({ text: style }), measure: 200 },
    { fonts, protectedTerms: [], titleTerms: [] },
  ).value;
  const glyphs = (line?.runs ?? []).flatMap((r) => r.glyphs);
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  expect([first?.text, last?.text]).toEqual([before, after]);
  return ((last?.x ?? 0) - (first?.x ?? 0) - (first?.advance ?? 0)) / FONT_SIZE;
}

describe.each([
  ['Square', squareFontBook()],
  ['Noto Serif SC', real],
  ['LXGW WenKai', real],
])('in Chinese, %s', (family, fonts) => {
  it.each([
    ['中——国', 2],
    ['中……国', 2],
    ['中·国', 0.5],
  ])('sets %s with %d ems between its characters', (text, ems) => {
    expect(Math.abs(roomOf(fonts, family, 'zh-CN', text) / ems - 1)).toBeLessThan(0.01);
  });
});

describe('in Korean', () => {
  it.each(['·', '…', '—'])('sets %s as wide as the face makes it', (mark) => {
    const own = real.firstFace(['Noto Serif KR'], 400)?.glyphOf(mark.codePointAt(0) ?? 0)?.advance ?? 0;
    expect(own).toBeGreaterThan(0);
    expect(roomOf(real, 'Noto Serif KR', 'ko-CN', `가${mark}나`)).toBeCloseTo(own, 3);
  });

  it('leaves an ellipsis of one em in a face where it is one', () => {
    expect(roomOf(squareFontBook(), 'Square', 'ko-CN', '가…나')).toBeCloseTo(1, 6);
  });
});
