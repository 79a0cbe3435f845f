/** Page numbers, page counts, bookmarks and contents. */
import { describe, expect, it } from 'vitest';
import type { Inline, MarginBox, PageStyle } from '../../../pipeline/edition/index.js';
import { mm } from '../../../pipeline/geometry/index.js';
import type { Page, PagedDocument, PlacedLine } from '../../../pipeline/layout/index.js';
import { editionOf, paged, paragraph, run, textStyle } from '../../support/layout-support.js';
import { codesOf, findingsOf, setByHand, zh, type HandBook } from './hand-set.js';

const HAN = '天地玄黄宇宙洪荒日月';
const text = (value: string) => ({ kind: 'text' as const, text: value });
const box = (changes: Partial<MarginBox>): MarginBox => ({
  area: 'bottom-right',
  content: [text('— '), { kind: 'page-number' }, text(' —')],
  lang: 'zh-CN',
  style: textStyle({ fontSize: 14 }),
  textAlign: 'end',
  verticalAlign: 'top',
  // The square face draws its dash in the middle of the em box, 0.38 em above the baseline.
  padding: { top: mm(7) - 7, right: 14, bottom: 0, left: 0 },
  lineHeight: 14,
  ...changes,
});

/** A booklet of three pages on the sheet of GB/T 9704, set by the layout; then doctored. */
function booklet(
  change: (page: Page) => Page = (page) => page,
  changes: Partial<MarginBox> = {},
  lineGrid: number | 'none' = mm(225) / 22,
): HandBook {
  const right: PageStyle = {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
    boxes: [box(changes)],
    ...(lineGrid !== 'none' && { lineGrid }),
  };
  const left: PageStyle = {
    ...right,
    boxes: [
      box({
        ...changes,
        area: 'bottom-left',
        textAlign: 'start',
        padding: { ...box(changes).padding, left: 14, right: 0 },
      }),
    ],
  };
  const style = { breakBefore: 'page' as const };
  const blocks = [paragraph('天地', 'zh-CN'), paragraph('가나', 'ko-CN', style), paragraph('天地', 'zh-CN', style)];
  const base = editionOf(blocks, 10);
  const edition = { ...base, pages: { first: right, recto: right, verso: left, blank: { ...left, boxes: [] } } };
  const document = paged(edition);
  // The layout of today knows no counter: a page's number is its counter.
  return { edition, document: { ...document, pages: document.pages.map((page) => change(page)) } };
}

const moved =
  (by: { x?: number; y?: number }) =>
  (line: PlacedLine): PlacedLine => ({
    ...line,
    baseline: line.baseline + (by.y ?? 0),
    runs: line.runs.map((one) => ({
      ...one,
      glyphs: one.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + (by.x ?? 0) })),
    })),
  });
const second = (change: (page: Page) => Page) => booklet((page) => (page.number === 2 ? change(page) : page));

describe('page numbers', () => {
  it('stand where the stylesheet and GB/T 9704 put them', () => {
    expect(codesOf(booklet())).toEqual([]);
  });
  it('are missed where they say something else than the counter', () => {
    const book = second((page) => ({ ...page, counter: 7 }));
    expect(findingsOf(book)).toMatchObject([
      { code: 'pages/number-missing', page: 2, args: { found: '— 2 —', expected: 7 } },
    ]);
    expect(codesOf(second((page) => ({ ...page, marginLines: [] })))).toEqual(['number-missing']);
  });
  it('are missed where they stand off their place by more than 0.2 mm', () => {
    const by = (x: number, y: number) =>
      findingsOf(second((page) => ({ ...page, marginLines: page.marginLines.map(moved({ x: mm(x), y: mm(y) })) })));
    expect(by(0.15, 0.15)).toEqual([]);
    expect(by(0.5, 0)).toMatchObject([{ code: 'pages/number-place', page: 2, args: { x: 0.5, y: 0 } }]);
    expect(by(0, 0.5).map(({ code }) => code)).toEqual(['pages/number-place', 'pages/number-height']);
  });
  it('are held to GB/T 9704 on its sheet, whatever the stylesheet says', () => {
    const high = booklet(undefined, { padding: { top: mm(4), right: 14, bottom: 0, left: 0 } });
    expect(findingsOf(high)[0]).toMatchObject({ code: 'pages/number-height', page: 1, args: { found: 6.47 } });
    const wide = booklet(undefined, { padding: { top: mm(7) - 7, right: 40, bottom: 0, left: 0 } });
    expect(codesOf(wide)).toContain('number-inset');
    const small = booklet(undefined, {
      style: textStyle({ fontSize: 12 }),
      padding: { top: mm(7) - 7, right: 14, bottom: 0, left: 0 },
    });
    expect(codesOf(small)).toContain('number-size');
  });
  it('are held to GB/T 9704 only on pages of its 22 lines', () => {
    const high = { padding: { top: mm(4), right: 14, bottom: 0, left: 0 } };
    expect(codesOf(booklet(undefined, high, 28.99))).toContain('number-height');
    // 18 lines a page, as in the copy for the rostrum, and 30.
    expect(codesOf(booklet(undefined, high, mm(225) / 18))).toEqual([]);
    expect(codesOf(booklet(undefined, high, mm(225) / 30))).toEqual([]);
    expect(codesOf(booklet(undefined, high, 'none'))).toEqual([]);
  });
  it('do not stand on blank pages, nor where the stylesheet asks for none', () => {
    expect(codesOf(second((page) => ({ ...page, isBlank: true })))).toEqual(['number-not-asked']);
    expect(codesOf(second((page) => ({ ...page, isBlank: true, marginLines: [] })))).toEqual([]);
  });
  it('may be Roman', () => {
    const content = [{ kind: 'page-number' as const, numbering: 'lower-roman' as const }];
    const document = booklet();
    const numbers = ['i', 'ii', 'iii'];
    const pages = document.document.pages.map((page) => ({
      ...page,
      marginLines:
        booklet(undefined, { content: [text(numbers[page.number - 1] ?? '')] }).document.pages[
          page.number - 1
        ]?.marginLines.slice(0, 1) ?? [],
    }));
    const { edition } = booklet(undefined, { content });
    expect(codesOf({ edition, document: { ...document.document, pages } })).toEqual([]);
    const arabic = booklet(undefined, { content: [{ kind: 'page-number' }] });
    expect(codesOf({ edition, document: arabic.document })).toEqual([
      'number-missing',
      'number-missing',
      'number-missing',
    ]);
  });
});

describe('the page count', () => {
  it('is padded as the stylesheet asks', () => {
    expect(codesOf(setByHand([zh(HAN)], { pages: { padTo: 4 } }))).toEqual(['page-count']);
    expect(codesOf(setByHand([zh(HAN), zh({ text: HAN, page: 4 })], { pages: { padTo: 4 } }))).toEqual([]);
  });
});

describe('bookmarks', () => {
  const heading = {
    lang: 'zh-CN' as const,
    tag: 'h2' as const,
    style: { textAlign: 'start' as const },
    lines: ['天地'],
  };
  const book = setByHand([heading, zh(HAN, HAN)]);
  const [entry] = book.document.outline;
  if (!entry) throw new Error('no bookmark');
  const outline = (...entries: PagedDocument['outline']) =>
    codesOf({ ...book, document: { ...book.document, outline: entries } });
  it('are the headings in text, level and page', () => {
    expect(outline(entry)).toEqual([]);
    expect(outline({ ...entry, title: '天' })).toEqual(['outline']);
    expect(outline({ ...entry, level: 1 })).toEqual(['outline']);
    expect(outline({ ...entry, page: 2 })).toEqual(['outline']);
    expect(outline()).toEqual(['outline']);
    expect(outline(entry, entry)).toEqual(['outline-extra']);
  });
});

describe('contents', () => {
  const generated = { origin: 'generated', lang: 'zh-CN', style: textStyle(), target: 'p002' } as const;
  const inlines: Inline[] = [
    run('天地', 'zh-CN'),
    { ...generated, kind: 'leader', pattern: '…' },
    { ...generated, kind: 'page-reference', numbering: 'decimal' },
  ];
  const contents = (printed: string, anchors: PagedDocument['anchors']) => {
    const { document, edition } = setByHand(
      [
        { ...zh(`天地……${printed}`), inlines },
        { ...zh({ text: HAN, page: 2 }), style: { breakBefore: 'page' } },
      ],
      { change: (page) => ({ ...page, counter: page.number + 10 }) },
    );
    return codesOf({ edition, document: { ...document, anchors } });
  };
  it('name the number that the page of their target carries', () => {
    expect(contents('12', [{ id: 'p002', page: 2, top: 50 }])).toEqual([]);
    expect(contents('2', [{ id: 'p002', page: 2, top: 50 }])).toEqual(['reference']);
    expect(contents('12', [])).toEqual(['reference-nowhere']);
  });
});
