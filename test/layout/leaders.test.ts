/** Leaders: the dots between a heading and its page number. Square face, 10 pt: a Han is 10 pt wide, a dot or a figure 5 pt. */
import { describe, expect, it } from 'vitest';
import type { BlockStyle, Inline } from '../../pipeline/edition/index.js';
import { endOf, lineText, run, setParagraph, textStyle } from '../support/layout-support.js';

const leader = (lang: string, pattern = '.'): Inline => ({
  kind: 'leader',
  pattern,
  origin: 'generated',
  lang,
  style: textStyle(),
});

const generated = (text: string, lang: string): Inline => run(text, lang, 'generated');

/** A contents line: heading, leader, number. */
const contents = (heading: string, number: string, lang: string, pattern = '.'): Inline[] => [
  generated(heading, lang),
  leader(lang, pattern),
  generated(number, lang),
];

const set = (inlines: readonly Inline[], lang: string, ems: number, style: Partial<BlockStyle> = {}) =>
  setParagraph(inlines, lang, ems, { textAlign: 'start', ...style }).value;

/** Where the glyphs of one character stand, in points. */
const placesOf = (line: ReturnType<typeof set>[number] | undefined, character: string): number[] =>
  (line?.runs ?? []).flatMap((r) => r.glyphs.filter((glyph) => glyph.text === character).map((glyph) => glyph.x));

describe('a leader', () => {
  it('fills what the line leaves, and the number stands flush at the end edge', () => {
    const [zh, ...more] = set(contents('天地玄黄', '12', 'zh-CN'), 'zh-CN', 10);
    expect(more).toEqual([]);
    expect(zh && lineText(zh)).toBe('天地玄黄..........12');
    expect(zh && endOf(zh)).toBe(100);
    const [ko] = set(contents('회고 나', '7', 'ko-CN'), 'ko-CN', 10);
    expect(ko && lineText(ko)).toBe('회고 나............7');
    expect(ko && endOf(ko)).toBe(100);
  });

  it.each(['start', 'justify', 'center', 'end'] as const)('fills a line that is set %s', (textAlign) => {
    const [line] = set(contents('天地', '3', 'zh-CN'), 'zh-CN', 8, { textAlign });
    expect(line?.ratio).toBe(0);
    expect(placesOf(line, '天')).toEqual([0]);
    expect(placesOf(line, '3')).toEqual([75]);
  });

  it('leaves the spaces of its line as they are', () => {
    const [line] = set(contents('가 나', '3', 'ko-CN'), 'ko-CN', 12, { textAlign: 'justify' });
    expect(placesOf(line, '나')).toEqual([15]);
  });

  it('repeats its pattern whole, at the same places on every line', () => {
    const [short] = set(contents('天地', '3', 'zh-CN', ' . '), 'zh-CN', 20);
    const [long] = set(contents('天地玄黄宇', '128', 'zh-CN', ' . '), 'zh-CN', 20);
    const [shortDots, longDots] = [placesOf(short, '.'), placesOf(long, '.')];
    // 15 pt a repeat, counted from 200 pt: the dot is its second character.
    expect(shortDots).toEqual([20, 35, 50, 65, 80, 95, 110, 125, 140, 155, 170].map((x) => x + 5));
    expect(longDots).toEqual([55, 70, 85, 100, 115, 130, 145, 160, 175]);
    expect(longDots.every((x) => shortDots.includes(x))).toBe(true);
  });

  it('begins at the text and not at the edge where the first line is indented', () => {
    const [line] = set(contents('天', '3', 'zh-CN'), 'zh-CN', 8, { textIndent: 20 });
    expect(placesOf(line, '天')).toEqual([20]);
    expect(placesOf(line, '.')).toEqual([30, 35, 40, 45, 50, 55, 60, 65, 70]);
  });

  it('is never shorter than an em: the heading breaks, and a piece of it stays with the number', () => {
    const fits = set(contents('天地玄黄宇宙洪荒', '7', 'zh-CN'), 'zh-CN', 10);
    expect(fits.map(lineText)).toEqual(['天地玄黄宇宙洪荒...7']);
    const zh = set(contents('天地玄黄宇宙洪荒日', '7', 'zh-CN'), 'zh-CN', 10);
    expect(zh).toHaveLength(2);
    expect(zh[1] && lineText(zh[1])).toMatch(/^[宙洪荒]*日\.{10,}7$/);
    const ko = set(contents('가나다라 마바사아', '17', 'ko-CN'), 'ko-CN', 10);
    expect(ko.map(lineText)).toEqual(['가나다라 ', '마바사아..........17']);
  });

  it('begins a line of its own where the heading cannot be divided', () => {
    const lines = set(contents('가나다라마바사아자', '7', 'ko-CN'), 'ko-CN', 10);
    expect(lines.map(lineText)).toEqual(['가나다라마바사아자', `${'.'.repeat(19)}7`]);
  });

  it('is never parted from what the program puts after it', () => {
    const lines = set(
      [generated('天地玄黄宇宙洪', 'zh-CN'), leader('zh-CN'), generated('第12页', 'zh-CN')],
      'zh-CN',
      10,
    );
    expect(lines.map((line) => lineText(line).replace(/\.+/, '.'))).toEqual([
      expect.stringMatching(/^天/),
      expect.stringMatching(/洪\.第12页$/),
    ]);
    const spaced = set(
      [generated('가나다라마바사', 'ko-CN'), leader('ko-CN'), generated(' 12 쪽', 'ko-CN')],
      'ko-CN',
      10,
    );
    expect(spaced.map((line) => lineText(line).replace(/\.+/, '.'))).toEqual(['가나다라마바사', '. 12 쪽']);
  });

  it('keeps only the first word of an author’s text', () => {
    const lines = set([leader('ko-CN'), run('가나 다라마바사아', 'ko-CN')], 'ko-CN', 8);
    expect(lines.map((line) => lineText(line).replace(/\.+/, '.'))).toEqual(['.가나 ', '다라마바사아']);
    expect(placesOf(lines[0], '나')).toEqual([70]);
  });

  it('shares the line with another one', () => {
    const [line] = set([leader('zh-CN'), run('天', 'zh-CN'), leader('zh-CN')], 'zh-CN', 9);
    expect(placesOf(line, '天')).toEqual([40]);
    expect(placesOf(line, '.')).toHaveLength(16);
  });

  it('is generated, and belongs to the link around it', () => {
    const linked = { ...leader('zh-CN'), target: 'c1' };
    const [line] = set([run('天', 'zh-CN'), linked, run('地', 'zh-CN')], 'zh-CN', 9);
    expect(line?.runs.map(({ origin, target }) => [origin, target])).toEqual([
      ['p001.s01', undefined],
      ['generated', 'c1'],
      ['p001.s01', undefined],
    ]);
  });

  it('says which character of its pattern no face has', () => {
    const { diagnostics } = setParagraph([leader('zh-CN', '\u{e000}')], 'zh-CN', 9);
    expect(diagnostics.map(({ code, args }) => [code, args['code']])).toEqual([['layout/missing-glyph-added', 'E000']]);
  });
});

describe('a link', () => {
  it('gives its text the anchor that it leads to', () => {
    const link: Inline = { ...run('天地', 'zh-CN'), target: 'c1' } as Inline;
    const [line] = set([link, run('玄', 'zh-CN')], 'zh-CN', 9);
    expect(line?.runs.map(({ target }) => target)).toEqual(['c1', undefined]);
  });
});
