/** Running heads: what named strings say on each page, and what the page counter does. */
import { describe, expect, it } from 'vitest';
import type { Block, ContentPart, MarginBox, NamedString, ParagraphBlock } from '../../pipeline/edition/index.js';
import { editionOf, lineText, paged, paragraph, row, textStyle } from '../support/layout-support.js';

const box = (...content: readonly ContentPart[]): MarginBox => ({
  area: 'top-center',
  content,
  lang: 'zh-CN',
  style: textStyle(),
  textAlign: 'center',
  verticalAlign: 'middle',
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
  lineHeight: 20,
});

const string = (which: 'first' | 'start' | 'last' | 'first-except', name = 'title'): ContentPart => ({
  kind: 'string',
  name,
  which,
});

const sets = <T extends Block>(block: T, value: string, name = 'title'): T => ({
  ...block,
  strings: [{ name, value }],
});

const onNewPage = (text: string, lang = 'zh-CN'): ParagraphBlock => paragraph(text, lang, { breakBefore: 'page' });

/** What the margin boxes of every page say. */
const heads = (blocks: readonly Block[], ...content: readonly ContentPart[]): string[] =>
  paged(editionOf(blocks, 4, { boxes: [box(...content)] })).pages.map((page) =>
    page.marginLines.map(lineText).join('|'),
  );

const heading = (text: string, changes: Partial<ParagraphBlock> = {}): ParagraphBlock => ({
  ...sets(paragraph(text, 'zh-CN'), text),
  ...changes,
});

describe('string()', () => {
  // 1: sets 天 at its top and 地 below; 2: sets nothing; 3: sets 玄 below its top; 4: nothing.
  const blocks = [heading('天'), heading('地'), onNewPage('宇'), onNewPage('宙'), heading('玄'), onNewPage('洪')];

  it.each([
    ['first', ['天', '地', '玄', '玄']],
    ['last', ['地', '地', '玄', '玄']],
    ['start', ['天', '地', '地', '玄']],
    ['first-except', ['', '地', '', '玄']],
  ] as const)('%s takes the value that the page gives it', (which, expected) => {
    expect(heads(blocks, string(which))).toEqual(expected);
  });

  it('says nothing before anything was set, and a box that says nothing has no line', () => {
    expect(heads([paragraph('天', 'zh-CN'), heading('地', { style: onNewPage('').style })], string('first'))).toEqual([
      '',
      '地',
    ]);
    const document = paged(editionOf([paragraph('天', 'zh-CN')], 4, { boxes: [box(string('last'))] }));
    expect(document.pages[0]?.marginLines).toEqual([]);
  });

  it('stands among other words, and names are apart', () => {
    const pair = sets(sets(paragraph('가', 'ko-CN'), '제1'), '가');
    const both: NamedString[] = [
      { name: 'zh', value: '一' },
      { name: 'ko', value: '제1' },
    ];
    const parts: ContentPart[] = [string('first', 'zh'), { kind: 'text', text: '·' }, string('first', 'ko')];
    expect(heads([{ ...pair, strings: both }], ...parts)).toEqual(['一·제1']);
  });

  it('is set where a paragraph begins and not where it goes on', () => {
    const long = { ...paragraph('天'.repeat(60), 'zh-CN'), strings: [{ name: 'title', value: '天' }] };
    expect(heads([long], string('first-except'))).toEqual(['', '天']);
    expect(heads([heading('地'), { ...long, style: onNewPage('').style }], string('start'))).toEqual([
      '地',
      '天',
      '天',
    ]);
  });

  it('is set by rows and by the paragraphs in them, the row first', () => {
    const cells = row(heading('天'), sets(paragraph('가', 'ko-CN'), '가'));
    expect(heads([{ ...cells, strings: [{ name: 'title', value: '一' }] }], string('first'))).toEqual(['一']);
    expect(heads([cells], string('first'))).toEqual(['天']);
    expect(heads([cells], string('last'))).toEqual(['가']);
    expect(heads([heading('地'), { ...cells, breakBefore: 'page' }], string('start'))).toEqual(['地', '天']);
  });

  it('is set by a block without lines where the next block begins', () => {
    const empty = { ...heading('天'), inlines: [] };
    expect(heads([paragraph('地', 'zh-CN'), empty, onNewPage('玄')], string('last'))).toEqual(['', '天']);
    expect(heads([paragraph('地', 'zh-CN'), onNewPage('玄'), empty], string('last'))).toEqual(['', '天']);
  });
});

describe('counter()', () => {
  it('begins anew where the page counter does, which pages() does not', () => {
    const blocks = [onNewPage('天'), { ...onNewPage('地'), pageNumber: 1 }, onNewPage('玄')];
    const parts: ContentPart[] = [{ kind: 'page-number' }, { kind: 'text', text: '/' }, { kind: 'page-count' }];
    expect(heads(blocks, ...parts)).toEqual(['1/3', '1/3', '2/3']);
  });

  it('writes the page counter in its numbering, and the pages as they are', () => {
    const blocks = ['天', '地', '玄', '黄'].map((text) => onNewPage(text));
    const parts: ContentPart[] = [
      { kind: 'page-number', numbering: 'lower-roman' },
      { kind: 'text', text: ' ' },
      { kind: 'page-number', numbering: 'upper-roman' },
      { kind: 'text', text: '/' },
      { kind: 'page-count' },
    ];
    expect(heads(blocks, ...parts)).toEqual(['i I/4', 'ii II/4', 'iii III/4', 'iv IV/4']);
  });
});
