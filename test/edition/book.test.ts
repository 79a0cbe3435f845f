import { describe, expect, it } from 'vitest';
import type { Block, PageStyleSet } from '../../pipeline/edition/index.js';
import { editionOf, FONT, markupErrors, paragraphOf, paragraphsOf, rowsOf, styleErrors } from './edition-support.js';

const GRID = '.pair { display: grid; grid-template-columns: 1fr 1fr }';
const left = ({ first, recto, verso, blank }: PageStyleSet): readonly number[] =>
  [first, recto, verso, blank].map(({ margin }) => margin.left);

describe('named pages', () => {
  it('come from the nearest element that gives a name', () => {
    const html = '<section class="cover"><h1>제목</h1><p class="auto">가</p></section><p>나</p><p class="text">다</p>';
    const css = '.cover { page: cover } .auto { page: auto } .text { page: Text }';
    expect(paragraphsOf(html, css).map(({ page }) => page)).toEqual(['cover', 'cover', undefined, 'Text']);
  });

  it('take the rules without a name, then their own; names count more than sides', () => {
    const css =
      '@page cover { margin-left: 3pt } @page :left { margin-left: 1pt } @page { margin: 9pt; size: A5 } @page cover:left { margin-left: 4pt }';
    const { named, ...unnamed } = editionOf('<p>가</p>', css).pages;
    expect(left(unnamed)).toEqual([9, 9, 1, 1]);
    expect(named?.['cover'] && left(named['cover'])).toEqual([3, 3, 4, 4]);
    expect(named?.['cover']?.recto).toMatchObject({ margin: { top: 9 }, size: unnamed.recto.size });
  });

  it('begin with `name:first`, never with the first page of the document', () => {
    const css =
      '@page :first { margin-left: 1pt } @page text:first { margin-left: 2pt } @page text { margin-left: 5pt } @page notes { margin-left: 6pt }';
    const { named, first } = editionOf('<p>가</p>', css).pages;
    expect(first.margin.left).toBe(1);
    expect([named?.['text']?.first.margin.left, named?.['text']?.hasFirst]).toEqual([2, true]);
    expect([named?.['notes']?.first.margin.left, named?.['notes']?.hasFirst]).toEqual([6, undefined]);
  });

  it('need no rule of their own', () => {
    const { named, ...unnamed } = editionOf('<p>가</p>', 'p { page: plain } @page { margin: 7pt }').pages;
    expect(Object.keys(named ?? {})).toEqual(['plain']);
    expect(named?.['plain']).toEqual(unnamed);
  });

  it('join pseudo-classes that must all be true', () => {
    const css =
      '@page :first:right { margin-left: 1pt } @page :first:left { margin-left: 2pt } @page :first { margin-left: 3pt }';
    expect(editionOf('<p>가</p>', css).pages.first.margin.left).toBe(1);
  });

  it.each(['page: "cover"', 'page: a b', 'page: 1'])('refuse %s', (declaration) => {
    expect(styleErrors(`p { ${declaration} }`)[0]).toMatch(/^edition\/invalid-value style\.css:1:11: /);
  });

  it('are one for all cells of a grid', () => {
    const html = '<div class="pair"><p>가</p><p class="b">一</p></div>';
    expect(rowsOf(html, `${GRID} .pair { page: text }`)).toMatchObject([{ page: 'text' }]);
    expect(markupErrors(html, `${FONT}${GRID} .b { page: text }`)).toEqual([
      'edition/page-in-grid edition.hbs:7:37: cells of one grid stand on pages of different names\n' +
        '  set `page` on the grid, or on an element around it',
    ]);
  });
});

describe('page numbers', () => {
  it('start again where `counter-reset` says so, at the first block of a container', () => {
    const html = '<section><h1>제목</h1><p>가</p></section><p class="again">나</p>';
    const css = 'section { counter-reset: page 1 } .again { counter-reset: page }';
    expect(paragraphsOf(html, css).map(({ pageNumber }) => pageNumber)).toEqual([1, undefined, 0]);
  });

  it('of a row are those of its cells', () => {
    const html = '<div class="pair"><p class="n">가</p><p>一</p></div>';
    const [row] = rowsOf(html, `${GRID} .n { counter-reset: page 5 }`);
    expect([row?.pageNumber, row?.cells[0]?.[0]?.pageNumber]).toEqual([5, undefined]);
  });

  it.each(['page -1', 'page 1.5', 'chapter', 'page 1 2', '1'])('cannot be %s', (value) => {
    expect(styleErrors(`p { counter-reset: ${value} }`)[0]).toMatch(/^edition\/invalid-value style\.css:1:20: /);
  });

  it('cannot start in an element with nothing in it, nor in a line', () => {
    expect(markupErrors('<div></div><p>가</p>', `${FONT}div { counter-reset: page 1 }`)).toEqual([
      'edition/empty-setting style.css:2:22: `<div>` is empty, so that its `counter-reset` has no page\n' +
        '  set it on an element with text in it',
    ]);
    expect(markupErrors('<p>가<span>나</span></p>', `${FONT}span { page: cover }`)).toEqual([
      'edition/block-property style.css:2:14: `page` does nothing on a `<span>`\n  set it on the paragraph, or take it out',
    ]);
  });

  it('are written in letters where a margin box asks for it', () => {
    const css =
      '@page { @top-left { content: counter(page, lower-roman) } @top-right { content: counter(page, decimal) } }';
    expect(editionOf('<p>가</p>', css).pages.recto.boxes.map(({ content }) => content)).toEqual([
      [{ kind: 'page-number', numbering: 'lower-roman' }],
      [{ kind: 'page-number' }],
    ]);
    expect(styleErrors('@page { @top-left { content: counter(page, hangul) } }')[0]).toMatch(/invalid-value/);
    expect(styleErrors('@page { @top-left { content: counter(pages, lower-roman) } }')[0]).toMatch(/invalid-value/);
  });
});

describe('named strings', () => {
  const strings = (block: Block | undefined): readonly string[] =>
    (block?.strings ?? []).map(({ name, value }) => `${name}=${value}`);

  it.each([
    ['zh-CN', '一、<span>2020年</span><br>工作回顾', '一、2020年工作回顾'],
    ['ko-CN', '1. <span>2020년</span><br>사업회고', '1. 2020년 사업회고'],
  ])('take the text of a %s heading as one line, without notes and without what is added', (lang, html, text) => {
    const css =
      "h2 { position: relative; string-set: head content(), full '—' content(text) '—' } h2::before { content: '§' } .n { position: absolute; right: 100% } .gone { display: none }";
    const [heading] = paragraphsOf(
      `<h2 lang="${lang}"><span class="n">3</span>${html}<span class="gone">x</span></h2>`,
      css,
    );
    expect(strings(heading)).toEqual([`head=${text}`, `full=—${text}—`]);
  });

  it('of a container are set by its first block, before its own', () => {
    const html = '<section><h2>회고</h2><p>가</p></section>';
    const css =
      "section { string-set: part 'Ⅰ', all content() } h2 { string-set: head content() } p { string-set: none }";
    const blocks = paragraphsOf(html, css);
    expect(blocks.map(strings)).toEqual([['part=Ⅰ', 'all=회고 가', 'head=회고'], []]);
  });

  it('of cells are set by their row', () => {
    const html = '<div class="pair"><h2 class="ko">회고</h2><h2 class="zh">回顾</h2></div>';
    const [row] = rowsOf(html, `${GRID} .ko { string-set: ko content() } .zh { string-set: zh content() }`);
    expect(strings(row)).toEqual(['ko=회고', 'zh=回顾']);
    expect(row?.cells.flat().map((block) => block.strings)).toEqual([undefined, undefined]);
  });

  it('are printed by margin boxes', () => {
    const css =
      "h2 { string-set: head content() } @page { @top-left { content: string(head) ' ' string(head, first-except) } }";
    expect(editionOf('<h2>가</h2>', css).pages.recto.boxes[0]?.content).toEqual([
      { kind: 'string', name: 'head', which: 'first' },
      { kind: 'text', text: ' ' },
      { kind: 'string', name: 'head', which: 'first-except' },
    ]);
  });

  it('that nothing sets are errors', () => {
    const css = 'h2 { string-set: head content() }\n@page { @top-left { content: string(haed) } }';
    expect(styleErrors(css)).toEqual([
      'edition/unknown-string style.css:2:30: no `string-set` sets `haed`\n  did you mean `head`?\n' +
        '  set it where the text stands: `h2 { string-set: haed content(); }`',
    ]);
  });

  it.each(['head', "'x'", 'head content(before)', 'head attr(id)', 'head content(),', 'head none'])(
    'cannot be set to %s',
    (value) => {
      expect(styleErrors(`p { string-set: ${value} }`)).toEqual([expect.stringMatching(/^edition\/invalid-value /)]);
    },
  );
});

describe('notes beside lines', () => {
  const NOTE = '.n { position: absolute; right: 100%; margin-right: 3mm; font-size: 6pt }';

  it('stand on one side with a gap, and say nothing of the passage around', () => {
    const html =
      '<p>가. <span data-origin="p001.s02"> <span class="n" lang="zh-CN"> 一 </span> 나</span><span class="m">二</span></p>';
    const css = `${NOTE} .m { position: absolute; left: 100%; margin-left: 2pt } p { position: relative }`;
    const { inlines } = paragraphOf(html, css);
    expect(inlines).toMatchObject([
      { kind: 'text', text: '가. ', origin: 'generated' },
      { kind: 'line-note', side: 'before', text: '一', origin: 'generated', lang: 'zh-CN', style: { fontSize: 6 } },
      { kind: 'text', text: '나', origin: 'p001.s02' },
      { kind: 'line-note', side: 'after', gap: 2, text: '二' },
    ]);
    expect(inlines[1]?.kind === 'line-note' && inlines[1].gap).toBeCloseTo(8.504, 3);
  });

  it('leave the white space between two sentences to the first of them', () => {
    const html =
      '<p><span data-origin="a">가.</span><span class="n">2</span> <span data-origin="b">나.</span><span class="n"></span></p>';
    expect(paragraphOf(html, NOTE).inlines.map((inline) => [inline.kind, inline.origin])).toEqual([
      ['text', 'a'],
      ['line-note', 'generated'],
      ['text', 'a'],
      ['text', 'b'],
    ]);
  });

  it.each([
    ['span { position: absolute }', 'note-without-side style.css:2:18: nothing says on which side of its line'],
    ['span { position: absolute; left: 100%; right: 100% }', 'note-without-side style.css:2:18: '],
    ['span { position: relative }', 'wrong-position style.css:2:18: `position: relative` does not fit `<span>`'],
    ['p { position: absolute }', 'wrong-position style.css:2:15: `position: absolute` does not fit `<p>`'],
    ['body { position: relative }', 'wrong-position style.css:2:18: `position: relative` does not fit `<body>`'],
    ['span { right: 100% }', 'offset-in-flow style.css:2:15: `right` has no meaning without `position: absolute`'],
    [
      'span { position: absolute; right: 100%; margin-left: 1pt }',
      'inline-property style.css:2:54: `margin-left` does nothing on a `<span>` here',
    ],
    [
      "span { position: absolute; right: 100% } span::after { content: '1' }",
      'note-content style.css:2:18: a `<span>` beside its line can hold text alone, and holds `::after`',
    ],
  ])('%s is an error with its place', (css, expected) => {
    const found = markupErrors('<p>가<span>나</span></p>', `${FONT}${css}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`edition/${expected}`);
  });

  it('hold text alone', () => {
    expect(markupErrors('<p><span class="n">나<br>다</span></p>', FONT + NOTE)[0]).toContain(
      'a `<span>` beside its line can hold text alone, and holds `<br>`\n  write its text directly in it',
    );
  });

  it.each(['left: 3mm', 'right: 50%', 'position: fixed', 'position: sticky'])('refuse %s', (declaration) => {
    expect(styleErrors(`p { ${declaration} }`)[0]).toMatch(/^edition\/invalid-value style\.css:1:\d+: /);
  });
});

describe('extensions', () => {
  it('give @page a grid of lines, and `none` takes it away', () => {
    const css = '@page { --dz-line-grid: 28.99pt } @page cover { --dz-line-grid: none }';
    const { recto, verso, named } = editionOf('<p>가</p>', css).pages;
    expect([recto.lineGrid, verso.lineGrid, named?.['cover']?.recto.lineGrid]).toEqual([28.99, 28.99, undefined]);
    for (const value of ['0', '2em', '-1pt', 'auto'])
      expect(styleErrors(`@page { --dz-line-grid: ${value} }`)[0]).toMatch(/^edition\/invalid-value /);
  });

  it('pad the page count of the whole edition', () => {
    expect(editionOf('<p>가</p>', '@page { --dz-pad-pages: 4 }').pages.padTo).toBe(4);
    expect(editionOf('<p>가</p>', '@page { --dz-pad-pages: 1 }').pages.padTo).toBeUndefined();
    expect(styleErrors('@page :left { --dz-pad-pages: 4 }')).toEqual([
      'edition/padding-of-some-pages style.css:1:31: `--dz-pad-pages` counts all pages of an edition, not pages of one kind\n' +
        '  write it in `@page { … }`, without a name, `:left` or `:right`',
    ]);
    expect(styleErrors('@page { --dz-pad-pages: 0 }')[0]).toMatch(/^edition\/invalid-value /);
  });

  it('put the cells of a grid of two columns on facing pages', () => {
    const html = '<div class="pair"><p>가</p><p>一</p></div>';
    expect(rowsOf(html, `${GRID} .pair { --dz-pairing: facing }`)[0]?.pairing).toBe('facing');
    expect(rowsOf(html, `${GRID} .pair { --dz-pairing: step }`)[0]?.pairing).toBeUndefined();
    expect(markupErrors(html, `${FONT}.pair { display: grid; --dz-pairing: facing }`)).toEqual([
      'edition/facing-columns style.css:2:38: facing pages need a grid of two columns, and this one has 1\n' +
        '  write `grid-template-columns: 1fr 1fr`',
    ]);
    expect(markupErrors('<p>가</p>', `${FONT}p { --dz-pairing: facing }`)).toEqual([
      'edition/pairing-without-grid style.css:2:19: `--dz-pairing` has no meaning on a `<p>` that is no grid\n' +
        '  set it on the element with `display: grid`',
    ]);
  });

  it('say where a page may be turned, down to every paragraph inside', () => {
    const html = '<section><p>가</p><p class="any">나</p></section>';
    const css = 'section { --dz-page-turn: sentence } .any { --dz-page-turn: line }';
    expect(paragraphsOf(html, css).map(({ style }) => style.pageTurn)).toEqual(['sentence', undefined]);
    expect(styleErrors('p { --dz-page-turn: page }')[0]).toMatch(/^edition\/invalid-value /);
  });
});
