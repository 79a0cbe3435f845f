import { describe, expect, it } from 'vitest';
import type { Block, Edition, PageStyle, PageStyleSet } from '../../pipeline/edition/index.js';
import { editionOf, pageStyle, paged, paragraph, lineText } from '../support/layout-support.js';

const pageSet = (style: PageStyle, changes: Partial<PageStyleSet> = {}): PageStyleSet => ({
  first: style,
  recto: style,
  verso: style,
  blank: style,
  ...changes,
});

/** Pages of four lines; those of `contents` hold two. */
function editionWithContents(blocks: readonly Block[], contents = pageSet(pageStyle(2))): Edition {
  const edition = editionOf(blocks, 4);
  return { ...edition, pages: { ...edition.pages, named: { contents } } };
}

const on = (page: string, text: string, changes: Partial<Block> = {}): Block =>
  ({ ...paragraph(text, 'zh-CN'), page, ...changes }) as Block;

const show = (edition: Edition): string[] =>
  paged(edition).pages.map(
    ({ name, counter, isBlank, lines }) =>
      `${name || '-'} ${counter}${isBlank ? ' blank' : ''}: ${lines.map((line) => lineText(line).charAt(0)).join('')}`,
  );

describe('named pages', () => {
  it('begin where the name changes, and again where it ends', () => {
    const blocks = [paragraph('甲', 'zh-CN'), on('contents', '乙'), on('contents', '丙'), paragraph('가', 'ko-CN')];
    expect(show(editionWithContents(blocks))).toEqual(['- 1: 甲', 'contents 2: 乙丙', '- 3: 가']);
  });

  it('have the size of their own style', () => {
    const blocks = ['甲', '乙', '丙'].map((text) => on('contents', text));
    expect(show(editionWithContents(blocks))).toEqual(['contents 1: 甲乙', 'contents 2: 丙']);
  });

  it('have the first style of their name on the first page of a run only', () => {
    const contents = pageSet(pageStyle(2), { first: pageStyle(1), hasFirst: true });
    const blocks = ['甲', '乙', '丙', '丁'].map((text) => on('contents', text));
    expect(show(editionWithContents(blocks, contents))).toEqual([
      'contents 1: 甲',
      'contents 2: 乙丙',
      'contents 3: 丁',
    ]);
  });

  it('go on counting, or from the number that a block gives', () => {
    const blocks = [on('contents', '甲'), paragraph('乙', 'zh-CN'), paragraph('丙'.repeat(40), 'zh-CN')];
    const second = { ...paragraph('乙', 'zh-CN'), pageNumber: 1 };
    expect(show(editionWithContents(blocks)).map((page) => page.split(':')[0])).toEqual(['contents 1', '- 2', '- 3']);
    expect(show(editionWithContents([on('contents', '甲'), second, paragraph('丙'.repeat(40), 'zh-CN')]))).toEqual([
      'contents 1: 甲',
      '- 1: 乙丙丙',
      '- 2: 丙丙',
    ]);
  });

  it('leave a blank page of the name that ends before a recto; the number that begins there counts from it', () => {
    const text = { ...paragraph('가', 'ko-CN', { breakBefore: 'recto' }), pageNumber: 1 };
    const document = editionWithContents([on('contents', '甲'), text]);
    expect(show(document)).toEqual(['contents 1: 甲', 'contents 2 blank: ', '- 1: 가']);
    expect(paged(document).pages.map(({ side }) => side)).toEqual(['recto', 'verso', 'recto']);
  });
});

describe('the end of the book', () => {
  const padded = (pages: number, padTo: number) => {
    const blocks = Array.from({ length: pages }, () => paragraph('甲', 'zh-CN', { breakBefore: 'page' }));
    const edition = editionOf(blocks, 4);
    return paged({ ...edition, pages: { ...edition.pages, padTo } }).pages.map(({ isBlank }) => isBlank);
  };

  it('is padded with blank pages to a multiple', () => {
    expect(padded(5, 4)).toEqual([false, false, false, false, false, true, true, true]);
    expect(padded(4, 4)).toEqual([false, false, false, false]);
  });

  it('has no page number on a blank page', () => {
    const box = { area: 'bottom-right', content: [{ kind: 'page-number' }], lang: 'zh-CN' } as const;
    const style = paragraph('', 'zh-CN').style;
    const boxes = [
      {
        ...box,
        style: style.text,
        textAlign: 'end' as const,
        verticalAlign: 'top' as const,
        padding: { top: 0, right: 0, bottom: 0, left: 0 },
        lineHeight: 20,
      },
    ];
    const edition = editionOf([paragraph('甲', 'zh-CN')], 4, { boxes });
    const document = paged({ ...edition, pages: { ...edition.pages, padTo: 2 } });
    expect(document.pages.map((page) => page.marginLines.length)).toEqual([1, 0]);
  });
});

describe('margins at a page top', () => {
  const tops = (blocks: readonly Block[]): number[] =>
    paged(editionOf(blocks, 4)).pages.map((page) => Math.round((page.lines[0]?.baseline ?? NaN) - 63.8));

  it('stay at the beginning and after a forced break, and go after another', () => {
    const text = '甲'.repeat(40);
    expect(tops([paragraph('甲', 'zh-CN', { marginTop: 20 })])).toEqual([20]);
    expect(tops([paragraph('甲', 'zh-CN'), paragraph('가', 'ko-CN', { marginTop: 20, breakBefore: 'page' })])).toEqual([
      0, 20,
    ]);
    expect(tops([paragraph(text, 'zh-CN'), paragraph('가', 'ko-CN', { marginTop: 20 })])).toEqual([0, 0]);
  });
});
