/** Sheets, grids, sizes and faces. */
import { describe, expect, it } from 'vitest';
import { checkPages } from '../../../pipeline/check/index.js';
import type { BlockStyle } from '../../../pipeline/edition/index.js';
import { editionOf, paged, paragraph, textStyle } from '../../support/layout-support.js';
import { codesOf, findingsOf, ko, reportOf, setByHand, zh, type HandLine } from './hand-set.js';

const HAN = '天地玄黄宇宙洪荒日月';
const lines = (count: number, change: (index: number) => Partial<HandLine> = () => ({})): HandLine[] =>
  Array.from({ length: count }, (_, index) => ({ text: HAN, ...change(index) }));

describe('the sheet', () => {
  it('has the size that the stylesheet says', () => {
    const size = { width: 200, height: 899 };
    const book = setByHand([zh(HAN)], { change: (page) => ({ ...page, size }) });
    expect(findingsOf(book)).toMatchObject([{ code: 'pages/sheet-size', page: 1, args: { found: '70.56 × 317.15' } }]);
    expect(codesOf(setByHand([zh(HAN)]))).toEqual([]);
  });
  it('has the type area that the margins leave', () => {
    const book = setByHand([zh(HAN)], { change: (page) => ({ ...page, area: { ...page.area, width: 101 } }) });
    expect(codesOf(book)).toEqual(['type-area']);
  });
  it('has no text outside its type area', () => {
    expect(codesOf(setByHand([zh({ text: '天地', down: 790 })]))).toEqual(['outside-type-area']);
    expect(codesOf(setByHand([ko({ text: '가나', down: -6 })]))).toEqual(['outside-type-area']);
    expect(codesOf(setByHand([ko({ text: '가나', x: -0.5 })]))).toContain('outside-type-area');
  });
  it('has no rule outside it', () => {
    const rule = { place: { block: 0 }, color: { red: 200, green: 16, blue: 46 }, x: 50, width: 100, thickness: 2 };
    const withRule = (y: number) =>
      setByHand([ko('가나')], { change: (page) => ({ ...page, rules: [{ ...rule, y }] }) });
    expect(codesOf(withRule(51))).toEqual([]);
    expect(codesOf(withRule(849))).toEqual([]);
    expect(findingsOf(withRule(851))).toMatchObject([
      { code: 'pages/rule-outside-type-area', severity: 'error', page: 1, args: { by: 0.71 } },
    ]);
    expect(codesOf(withRule(40))).toEqual(['rule-outside-type-area']);
  });
  it('may have a page number outside it', () => {
    const number = setByHand([ko('— 1 —')]).document.pages[0]?.lines[0];
    if (!number) throw new Error('no line');
    const box = {
      area: 'bottom-center' as const,
      content: [
        { kind: 'text' as const, text: '— ' },
        { kind: 'page-number' as const },
        { kind: 'text' as const, text: ' —' },
      ],
      lang: 'ko-CN',
      style: textStyle(),
      textAlign: 'start' as const,
      verticalAlign: 'top' as const,
      padding: { top: 0, right: 0, bottom: 0, left: 0 },
      lineHeight: 20,
    };
    const book = setByHand([zh(HAN)], {
      page: { boxes: [box] },
      change: (page) => ({ ...page, marginLines: [{ ...number, baseline: number.baseline + 800 }] }),
    });
    expect(codesOf(book)).toEqual([]);
  });
});

describe('the grid', () => {
  it('holds every line of the body', () => {
    expect(codesOf(setByHand([zh(...lines(5))]))).toEqual([]);
    const book = setByHand([zh(...lines(5, (index) => (index === 3 ? { down: 0.06 } : {})))]);
    expect(findingsOf(book)).toMatchObject([
      { code: 'pages/off-grid', page: 1, line: 4, args: { by: 0.06, pitch: 20 } },
    ]);
  });
  it('is the same on every page', () => {
    const book = setByHand([zh(...lines(4, (index) => (index < 2 ? {} : { page: 2, down: 5 })))], { lineCount: 2 });
    expect(codesOf(book).filter((code) => code === 'off-grid')).toHaveLength(2);
  });
  it('is none where margins part paragraphs by less than a line', () => {
    const style = { marginBottom: 6 };
    const book = setByHand([
      { ...zh(HAN), style },
      { ...zh({ text: HAN, down: 6 }), style },
    ]);
    expect(codesOf(book)).toEqual([]);
  });
  it('leaves no page early for nothing', () => {
    const book = (first: number) =>
      setByHand([zh(...lines(12, (index) => (index < first ? {} : { page: 2 })))], { lineCount: 8 });
    expect(codesOf(book(8))).toEqual([]);
    expect(findingsOf(book(5))).toMatchObject([
      { code: 'pages/page-not-full', severity: 'warning', page: 1, args: { found: 5, expected: 8 } },
    ]);
  });
  it('lets a page end early for widows and for headings', () => {
    const widow = setByHand([zh(...lines(9, (index) => (index < 7 ? {} : { page: 2 })))], { lineCount: 8 });
    expect(codesOf(widow)).toEqual([]);
    const heading = setByHand(
      [
        zh(...lines(6)),
        {
          lang: 'zh-CN',
          tag: 'h2',
          style: { breakAfter: 'avoid', textAlign: 'start' },
          lines: [{ text: '天地', page: 2 }],
        },
        zh(...lines(4, () => ({ page: 2 }))),
      ],
      { lineCount: 8 },
    );
    expect(codesOf(heading)).toEqual([]);
  });
});

describe('borders', () => {
  const border = { width: 2, distance: 18, color: { red: 200, green: 16, blue: 46 } };

  it('explain why what follows found no room', () => {
    const book = (style: Partial<BlockStyle>) =>
      setByHand([zh(...lines(6)), { ...zh(...lines(2, () => ({ page: 2 }))), style }], { lineCount: 8 });
    expect(codesOf(book({}))).toEqual(['page-not-full']);
    expect(codesOf(book({ borderTop: border }))).toEqual([]);
    expect(codesOf(book({ borderBottom: border }))).toEqual([]);
  });

  it('disturb no other check', () => {
    const style = { borderTop: border, borderBottom: { ...border, distance: 5 } };
    const blocks = [paragraph(HAN, 'zh-CN', style), paragraph('가나다', 'ko-CN', style), paragraph(HAN, 'zh-CN')];
    const edition = editionOf(blocks, 12, { lineGrid: 20 });
    const document = paged(edition);
    expect(document.pages[0]?.rules).toHaveLength(4);
    expect(checkPages(document, edition).findings).toEqual([]);
  });
});

describe('a full line of Han', () => {
  it('holds as many characters as the measure', () => {
    const short = { text: '天地玄黄宇宙洪荒日', spread: 1 / 8 };
    expect(findingsOf(setByHand([zh(short, HAN)]))).toMatchObject([
      { code: 'pages/line-not-full', args: { found: 9, expected: 10 } },
    ]);
  });
  it('may hold fewer where what follows stays whole', () => {
    expect(codesOf(setByHand([zh({ text: '天地玄黄宇宙洪荒日', spread: 1 / 8 }, '——天地')]))).not.toContain(
      'line-not-full',
    );
  });
});

describe('sizes and faces', () => {
  it('are those of the style', () => {
    expect(codesOf(setByHand([zh({ text: '天地', fontSize: 10.5 })]))).toContain('type-size');
    expect(findingsOf(setByHand([ko({ text: '가나', family: 'Other' })]))).toMatchObject([
      { code: 'pages/type-face', args: { found: 'Other', expected: 'Square' } },
    ]);
  });
  it('are any that may serve the stack', () => {
    const book = setByHand([ko({ text: '가나', family: 'Other' })]);
    expect(codesOf(book, { facesOf: () => ['Square-400', 'Other-400'] })).toEqual([]);
    expect(codesOf(book, { facesOf: () => ['Square-400'] })).toEqual(['type-face']);
  });
});

describe('the report', () => {
  it('gives the white of every page', () => {
    const { pages, lines: count } = reportOf(setByHand([zh(...lines(3))], { lineCount: 8 }));
    expect(pages).toEqual([
      { page: 1, counter: 1, side: 'recto', name: '', isBlank: false, lines: 3, free: 100, freeLines: 5 },
    ]);
    expect(count).toBe(3);
  });
});
