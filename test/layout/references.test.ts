/** Page references: the numbers of the pages on which anchors stand. */
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Numbering, ParagraphBlock } from '../../pipeline/edition/index.js';
import { layoutEdition } from '../../pipeline/layout/index.js';
import { editionOf, lineText, paged, pageTexts, paragraph, row, run, textStyle } from '../support/layout-support.js';
import { squareFontBook } from '../support/square-face.js';

const reference = (target: string, lang: string, numbering: Numbering = 'decimal'): Inline => ({
  kind: 'page-reference',
  target,
  numbering,
  origin: 'generated',
  lang,
  style: textStyle(),
});

const leader = (lang: string): Inline => ({
  kind: 'leader',
  pattern: '.',
  origin: 'generated',
  lang,
  style: textStyle(),
});

const of = (inlines: readonly Inline[], lang: string, changes: Partial<ParagraphBlock> = {}): ParagraphBlock => ({
  ...paragraph('', lang),
  inlines,
  ...changes,
});

const anchored = (anchor: string, block: ParagraphBlock): ParagraphBlock => ({ ...block, anchor });

/** A contents line to an anchor. */
const entry = (heading: string, target: string, lang: string, numbering?: Numbering): ParagraphBlock =>
  of([run(heading, lang, 'generated'), leader(lang), reference(target, lang, numbering)], lang, {
    style: paragraph('', lang, { textAlign: 'start' }).style,
  });

const onNewPage = (text: string, lang: string) => paragraph(text, lang, { breakBefore: 'page' });

const layout = (blocks: readonly Block[], lines: number) =>
  layoutEdition(editionOf(blocks, lines), { fonts: squareFontBook(), protectedTerms: [], titleTerms: [] });

describe('a page reference', () => {
  it('says on which page the first line of its anchor stands', () => {
    const blocks = [
      entry('天地', 'c1', 'zh-CN'),
      entry('가 나', 'c2', 'ko-CN'),
      anchored('c1', onNewPage('天'.repeat(60), 'zh-CN')),
      anchored('c2', paragraph('가', 'ko-CN')),
    ];
    expect(pageTexts(paged(editionOf(blocks, 4)))[0]).toEqual(['天地...............2', '가 나..............3']);
  });

  it('is written in its numbering', () => {
    const blocks = [
      entry('天', 'c1', 'zh-CN', 'lower-roman'),
      entry('가', 'c1', 'ko-CN', 'upper-roman'),
      onNewPage('玄', 'zh-CN'),
      anchored('c1', onNewPage('黄', 'zh-CN')),
    ];
    expect(pageTexts(paged(editionOf(blocks, 4)))[0]).toEqual(['天...............iii', '가...............III']);
  });

  it('says what the page counter says, where that begins anew', () => {
    const blocks = [
      entry('天', 'c1', 'zh-CN'),
      entry('가', 'c2', 'ko-CN', 'upper-roman'),
      { ...onNewPage('玄', 'zh-CN'), pageNumber: 1 },
      anchored('c1', onNewPage('黄', 'zh-CN')),
      anchored('c2', { ...onNewPage('나', 'ko-CN'), pageNumber: 40 }),
    ];
    const document = paged(editionOf(blocks, 4));
    expect(pageTexts(document)[0]).toEqual(['天.................2', '가................XL']);
    expect(document.anchors.map(({ id, page }) => [id, page])).toEqual([
      ['c1', 3],
      ['c2', 4],
    ]);
  });

  it('leads to a row, to a paragraph in a row and to what stands before it', () => {
    const pair = row(paragraph('天', 'zh-CN'), anchored('c2', paragraph('가', 'ko-CN')));
    const blocks = [
      anchored('c0', paragraph('地', 'zh-CN')),
      { ...pair, anchor: 'c1', breakBefore: 'page' as const },
      of([reference('c0', 'zh-CN'), run('，', 'zh-CN'), reference('c1', 'zh-CN')], 'zh-CN'),
      of([reference('c2', 'ko-CN')], 'ko-CN'),
    ];
    expect(pageTexts(paged(editionOf(blocks, 4)))[1]).toEqual(['天', '가', '1，2', '2']);
  });

  it('stands in a cell of a row as well', () => {
    const cells = row(entry('天', 'c1', 'zh-CN'), entry('가', 'c1', 'ko-CN'));
    const document = paged(editionOf([cells, anchored('c1', onNewPage('地', 'zh-CN'))], 4));
    expect(pageTexts(document)[0]).toEqual(['天.....2', '가.....2']);
  });

  it('leads to an element without a line as to what comes next', () => {
    const blocks = [entry('天', 'c1', 'zh-CN'), anchored('c1', of([], 'zh-CN')), onNewPage('地', 'zh-CN')];
    expect(pageTexts(paged(editionOf(blocks, 4)))[0]).toEqual(['天.................2']);
  });

  it('is generated, and a link to its anchor', () => {
    const document = paged(editionOf([entry('天', 'c1', 'zh-CN'), anchored('c1', paragraph('地', 'zh-CN'))], 4));
    const number = document.pages[0]?.lines[0]?.runs.at(-1);
    expect([number?.origin, number?.target]).toEqual(['generated', 'c1']);
  });

  it('is right too where its own number moves the page of its anchor', () => {
    // Nine pages stand between: with one figure the first paragraph has one line, with two it has two.
    const filler = Array.from({ length: 8 }, () => onNewPage('玄', 'zh-CN'));
    const first = of([run('天地玄黄宇宙洪荒日', 'zh-CN'), reference('c1', 'zh-CN'), run('月', 'zh-CN')], 'zh-CN');
    const blocks = [first, ...filler, onNewPage('黄', 'zh-CN'), anchored('c1', paragraph('宇', 'zh-CN'))];
    const texts = pageTexts(paged(editionOf(blocks, 2)));
    const page = texts.findIndex((lines) => lines.includes('宇')) + 1;
    expect(texts[0]?.join('')).toBe(`天地玄黄宇宙洪荒日${page}月`);
  });

  it('gives a warning with a hint where the numbers never settle', () => {
    // With II the paragraph has three lines and goes to the next page whole, which pushes its anchor to page III;
    // with III it has four, of which two stay, and the anchor stands on page II again.
    const text = '天'.repeat(29);
    const turning = of([run(text, 'zh-CN'), reference('c1', 'zh-CN', 'upper-roman')], 'zh-CN');
    const anchor = anchored('c1', paragraph('地'.repeat(20), 'zh-CN'));
    const { value, diagnostics } = layout([paragraph('玄'.repeat(20), 'zh-CN'), turning, anchor], 4);
    expect(diagnostics.map(({ code, severity, hints }) => [code, severity, hints.map((hint) => hint.code)])).toEqual([
      ['layout/unsettled-page-references', 'warning', ['hint/fix-page-breaks']],
    ]);
    expect(value.pages.length).toBeGreaterThan(1);
  });

  it('that leads nowhere is our own mistake', () => {
    expect(() => paged(editionOf([of([reference('c9', 'zh-CN')], 'zh-CN')], 4))).toThrow('c9, which stands on no page');
  });

  it('leaves the findings on other paragraphs as they are, and reports its own once', () => {
    const { diagnostics } = layout(
      [
        paragraph('天\u{e000}', 'zh-CN'),
        of([run('地\u{e000}', 'zh-CN', 'p002.s01'), reference('c1', 'zh-CN')], 'zh-CN'),
        anchored('c1', onNewPage('玄', 'zh-CN')),
      ],
      4,
    );
    expect(diagnostics.map(({ code, args }) => [code, args['segment']])).toEqual([
      ['layout/missing-glyph', 'p001.s01'],
      ['layout/missing-glyph', 'p002.s01'],
    ]);
  });
});

describe('the anchors of pages', () => {
  it('stand in reading order, each where its first line does', () => {
    const pair = {
      ...row(anchored('b', paragraph('天', 'zh-CN')), anchored('c', paragraph('가', 'ko-CN'))),
      anchor: 'a',
    };
    const blocks = [pair, anchored('d', onNewPage('天'.repeat(60), 'zh-CN'))];
    expect(paged(editionOf(blocks, 4)).anchors).toEqual([
      { id: 'a', page: 1, top: 50 },
      { id: 'b', page: 1, top: 50 },
      { id: 'c', page: 1, top: 50 },
      { id: 'd', page: 2, top: 50 },
    ]);
  });
});

describe('a heading', () => {
  it('is named in the outline without the notes beside it', () => {
    const note: Inline = {
      kind: 'line-note',
      side: 'before',
      gap: 5,
      text: '7',
      origin: 'generated',
      lang: 'zh-CN',
      style: textStyle(),
    };
    const heading = of([note, run('天地', 'zh-CN')], 'zh-CN', { tag: 'h2' });
    const document = paged(editionOf([heading], 4));
    expect(document.outline.map(({ title }) => title)).toEqual(['天地']);
    expect(document.pages[0]?.lines.map(lineText)).toEqual(['天地']);
  });
});
