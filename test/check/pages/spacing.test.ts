/** Word spaces, broken words, gaps between scripts, rivers, and the list of loose and tight lines. */
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../pipeline/edition/index.js';
import { run, textStyle } from '../../support/layout-support.js';
import { codesOf, findingsOf, ko, reportOf, setByHand, zh, type HandLine, type HandParagraph } from './hand-set.js';

const HANGUL = '가나다라마바사아자차';

describe('a word space of Korean', () => {
  // The square face's own space is half an em wide.
  const spaced = (extra: number): HandLine => ({ text: '가나다 라마', gaps: { 3: extra }, isJustified: false });
  it('stays within the limits', () => {
    expect(codesOf(setByHand([ko(spaced(0))]))).toEqual([]);
    expect(codesOf(setByHand([ko(spaced(0.5), '가나')]))).toEqual([]);
    expect(findingsOf(setByHand([ko(spaced(0.6), '가나')]))).toMatchObject([
      { code: 'pages/wide-space', line: 1, args: { found: 1.1, limit: 1 } },
    ]);
    expect(codesOf(setByHand([ko(spaced(-0.4), '가나')]))).toEqual(['narrow-space']);
  });
  it('leaves the syllables of a word together', () => {
    const between = (by: number) =>
      codesOf(setByHand([ko({ text: '가나다라', spread: by, isJustified: false }, '가나')]));
    expect(between(0.03)).toEqual([]);
    expect(between(0.05)).toEqual(['wide-syllables']);
    expect(between(-0.02)).toEqual(['narrow-syllables']);
  });
});

describe('Han', () => {
  it('do not gape', () => {
    const gaping = (by: number) =>
      codesOf(setByHand([zh({ text: '天地玄黄', spread: by, isJustified: false }, '天地')]));
    expect(gaping(0.4)).toEqual([]);
    expect(gaping(0.6)).toEqual(['wide-han']);
  });
  it('stand from Latin as the stylesheet says', () => {
    const seam = (gap: number, hasAutospace: boolean) => {
      const inlines: Inline[] = [run('天地5G玄黄', 'zh-CN', 'p001.s01', textStyle({ hasAutospace }))];
      return codesOf(setByHand([{ ...zh({ text: '天地5G玄黄', gaps: { 2: gap, 4: gap } }), inlines }]));
    };
    expect(seam(0, false)).toEqual([]);
    expect(seam(0.25, true)).toEqual([]);
    expect(seam(0.25, false)).toEqual(['han-latin-gap', 'han-latin-gap']);
    expect(seam(0, true)).toEqual(['han-latin-gap', 'han-latin-gap']);
  });
});

describe('a Korean word', () => {
  const broken = (breakInsideWord: number | 'never'): HandParagraph => ({
    lang: 'ko-CN',
    style: { breakInsideWord },
    lines: [HANGUL, '가나다.'],
  });
  it('is broken only where the style allows it, and counted', () => {
    expect(codesOf(setByHand([broken(60)]))).toEqual([]);
    expect(codesOf(setByHand([broken('never')]))).toEqual(['word-broken']);
    expect(reportOf(setByHand([broken(60)]))).toMatchObject({ koreanLines: 1, brokenWords: 1 });
  });
  it('is whole where the line ends in a space', () => {
    const whole = setByHand([{ ...broken('never'), lines: [`${HANGUL} `, '가나다.'] }]);
    expect(codesOf(whole)).toEqual([]);
    expect(reportOf(whole)).toMatchObject({ koreanLines: 1, brokenWords: 0 });
  });
});

describe('a river', () => {
  const line = (text: string, space = 0.5): HandLine => ({ text, gaps: { [text.indexOf(' ')]: space } });
  const set = (...lines: HandLine[]) =>
    findingsOf(setByHand([ko(...lines, '가나다.')])).filter(({ code }) => code === 'pages/river');
  it('runs through three lines whose wide spaces stand below one another', () => {
    expect(set(line('가나다 라마바사아자'), line('가나다 라마바사아자'), line('가나다 라마바사아자'))).toMatchObject([
      { severity: 'warning', line: 1, args: { x: 3.5 } },
    ]);
  });
  it('does not run through narrow spaces, nor through those that stand apart', () => {
    expect(set(line('가나다 라마바사아자', 0.2), line('가나다 라마바사아자'), line('가나다 라마바사아자'))).toEqual([]);
    expect(set(line('가나다 라마바사아자'), line('가나다라마바 사아자'), line('가나다 라마바사아자'))).toEqual([]);
  });
});

describe('the list of lines', () => {
  it('has the loosest and the tightest first, with their figures', () => {
    const spaces = [0.3, 0.1, 0.5].map((gap): HandLine => ({ text: '가나 다', gaps: { 2: gap } }));
    const { loosest, tightest, wordSpaces } = reportOf(setByHand([ko(...spaces, '가')]));
    expect(loosest.map(({ line, figure }) => [line, figure])).toEqual([
      [3, 1],
      [1, 0.8],
      [2, 0.6],
    ]);
    expect(tightest.map(({ line }) => line)).toEqual([2, 1, 3]);
    expect(loosest[0]).toMatchObject({ page: 1, segment: 'p001.s01', language: 'ko', words: '가나 다' });
    expect(wordSpaces).toEqual({ median: 0.8, most: 1, max: 1 });
  });
  it('rates Chinese by what stands between its Han, and by what its marks give up', () => {
    const { loosest, wordSpaces } = reportOf(
      setByHand([zh({ text: '天地玄黄', spread: 0.1 }, { text: '天，地玄', gaps: { 2: -0.3 } }, '天地')]),
    );
    expect(loosest.map(({ line, figure }) => [line, figure])).toEqual([
      [1, 0.1],
      [2, -0.1],
    ]);
    expect(wordSpaces).toBeUndefined();
  });
  it('has ten lines of a language at most', () => {
    const many = Array.from({ length: 15 }, (): HandLine => ({ text: '가나 다' }));
    expect(reportOf(setByHand([ko(...many)])).loosest).toHaveLength(10);
  });
});
