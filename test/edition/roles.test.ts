/** What markup says by `role`: run-in headings, tables of contents and comments. */
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../pipeline/edition/index.js';
import { editionOf, markupErrors, paragraphOf, paragraphsOf, rowsOf } from './edition-support.js';

/** Text and heading level of every run. */
const levels = (inlines: readonly Inline[]): readonly (readonly [string, number | undefined])[] =>
  inlines.flatMap((inline) => (inline.kind === 'text' ? [[inline.text, inline.headingLevel] as const] : []));

const HEADING = 'role="heading" aria-level="3"';

describe('a run-in heading', () => {
  it('gives its level to all text in it, and ends where its span ends', () => {
    const { inlines } = paragraphOf(
      `<p lang="zh-CN"><span data-origin="s1" ${HEADING}>（一）有力<span data-origin="s2">有效</span>。</span><span data-origin="s3">及时。</span></p>`,
    );
    expect(levels(inlines)).toEqual([
      ['（一）有力', 3],
      ['有效', 3],
      ['。', 3],
      ['及时。', undefined],
    ]);
  });

  it('is not joined with text that looks the same and has the same origin', () => {
    const { inlines } = paragraphOf(`<p data-origin="s1"><span ${HEADING}>（一）</span>及时。</p>`);
    expect(levels(inlines)).toEqual([
      ['（一）', 3],
      ['及时。', undefined],
    ]);
  });

  it('keeps the space that sets it apart from the sentence behind it', () => {
    const { inlines } = paragraphOf(
      `<p lang="ko-CN"><span data-origin="s1" ${HEADING}>(1) 대응.</span> <span data-origin="s2">자금.</span></p>`,
    );
    expect(levels(inlines)).toEqual([
      ['(1) 대응. ', 3],
      ['자금.', undefined],
    ]);
  });

  it.each([
    [
      '<p><span role="heading">가</span></p>',
      'edition/heading-without-level edition.hbs:7:10: `role="heading"` has no `aria-level`\n' +
        '  write both, with a level from 1 to 6: `<span role="heading" aria-level="3">`',
    ],
    [
      '<p><span aria-level="3">가</span></p>',
      'edition/level-without-heading edition.hbs:7:10: `aria-level` has no meaning without `role="heading"`\n  write both',
    ],
    [
      '<p><span role="heading" aria-level="7">가</span></p>',
      'edition/wrong-heading-level edition.hbs:7:25: `aria-level="7"` is no level of a heading\n  write both',
    ],
    [
      '<p><span role="heading" aria-level="三">一</span></p>',
      'edition/wrong-heading-level edition.hbs:7:25: `aria-level="三"` is no level',
    ],
    [
      '<p><span role="button" aria-level="3">가</span></p>',
      'edition/wrong-role edition.hbs:7:10: `role="button"` does not fit `<span>`\n  `<span>` takes `role="heading"`',
    ],
    [
      '<p><span role="" aria-level="3">가</span></p>',
      'edition/empty-attribute edition.hbs:7:10: the attribute `role` of `<span>` is empty',
    ],
    [
      `<h2>一<span ${HEADING}>二</span></h2>`,
      'edition/heading-in-heading edition.hbs:7:12: a heading stands inside a heading\n  take `role` and `aria-level` out',
    ],
    [
      `<p><span ${HEADING}>一<a href="#x"><span id="x" ${HEADING}>二</span></a></span></p>`,
      'edition/heading-in-heading edition.hbs:7:10: a heading stands inside a heading',
    ],
    [
      `<nav role="doc-toc"><p><span ${HEADING}>一</span></p></nav>`,
      'edition/heading-in-contents edition.hbs:7:6: a heading stands inside an entry of a table of contents\n  take',
    ],
    [
      `<p ${HEADING}>가</p>`,
      'edition/unknown-attribute edition.hbs:7:4: unknown attribute `role` on `<p>`\n  possible are `class`',
    ],
  ])('%s is an error with its place', (html, expected) => {
    const found = markupErrors(html);
    expect(found[0]).toContain(expected);
    // The level on an element that takes neither is told of too.
    expect(found).toHaveLength(html.startsWith('<p role') ? 2 : 1);
  });
});

describe('a table of contents', () => {
  const html = '<nav role="doc-toc"><h2>차례</h2><div><p><a href="#x">1. 회고</a></p></div></nav><p id="x">가</p>';

  it('makes entries of the paragraphs in it, and of nothing else', () => {
    expect(paragraphsOf(html).map(({ tag, role }) => [tag, role])).toEqual([
      ['h2', undefined],
      ['p', 'toc-item'],
      ['p', undefined],
    ]);
  });

  it('is styled as any container', () => {
    const [first, entry] = paragraphsOf(html, 'nav { margin-left: 10pt; page: contents } nav p { text-indent: 5pt }');
    expect([first?.page, entry?.page]).toEqual(['contents', 'contents']);
    expect(entry?.style).toMatchObject({ marginStart: 10, textIndent: 5 });
  });

  it('can be a grid, or hold one', () => {
    const css = '.pair { display: grid; grid-template-columns: 1fr 1fr }';
    const cells = '<p><a href="#x">1. 회고</a></p><p><a href="#x">一、回顾</a></p>';
    const text = '<p id="x">가</p>';
    for (const contents of [
      `<nav class="pair" role="doc-toc">${cells}</nav>`,
      `<nav role="doc-toc"><div class="pair">${cells}</div></nav>`,
    ]) {
      const [row] = rowsOf(contents + text, css);
      expect(row?.cells.flat().map(({ role }) => role)).toEqual(['toc-item', 'toc-item']);
    }
  });

  it('stands in the markup that a browser sees as it was written', () => {
    expect(editionOf(html).markup).toContain('<nav role="doc-toc"><h2>');
  });

  it.each([
    [
      '<nav><p>가</p></nav>',
      'edition/nav-without-role edition.hbs:7:2: `<nav>` does not say what it is\n' +
        '  write `<nav role="doc-toc">` around a table of contents, `<div>` around anything else',
    ],
    [
      '<nav role="navigation"><p>가</p></nav>',
      'edition/wrong-role edition.hbs:7:6: `role="navigation"` does not fit `<nav>`\n  `<nav>` takes `role="doc-toc"`',
    ],
    [
      '<nav role="doc-toc" aria-level="2"><p>가</p></nav>',
      'edition/unknown-attribute edition.hbs:7:21: unknown attribute `aria-level` on `<nav>`',
    ],
    [
      '<h2><nav role="doc-toc"></nav></h2>',
      'edition/misplaced-element edition.hbs:7:6: `<nav>` cannot stand inside `<h2>`',
    ],
    [
      '<nav role="doc-toc"><nav role="doc-toc"></nav></nav>',
      'edition/misplaced-element edition.hbs:7:2: `<nav>` cannot stand inside `<nav>`',
    ],
    ['<nav role="doc-toc">가</nav>', 'edition/misplaced-text edition.hbs:7:2: text stands directly in `<nav>`: 가'],
  ])('%s is an error with its place', (markup, expected) => {
    const found = markupErrors(markup);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});

describe('a comment', () => {
  const html =
    '<p lang="ko-CN">가</p><div role="comment" data-author="김"><p>나</p><p data-author="이">다</p>' +
    '<div role="comment"><p>라</p></div></div>';

  it('is every paragraph in it, under the nearest name, and a reply where it stands inside another', () => {
    expect(paragraphsOf(html).map(({ role, author, isReply }) => [role, author, isReply])).toEqual([
      [undefined, undefined, undefined],
      ['comment', '김', undefined],
      ['comment', '이', undefined],
      ['comment', '김', true],
    ]);
  });

  it('stands in the markup that a browser sees as it was written', () => {
    expect(editionOf(html).markup).toContain('<div role="comment" data-author="김"><p>나</p>');
  });

  it('is told of by its row, in an empty cell too', () => {
    const css = '.row { display: grid; grid-template-columns: 1fr 1fr }';
    const rows = rowsOf(
      '<div class="row"><p>一</p><div role="comment"><p data-author="김">二</p></div><p>三</p><div role="comment"></div></div>' +
        '<div class="row"><p>四</p></div>',
      css,
    );
    expect(rows.map(({ commentCells }) => commentCells)).toEqual([[1], [1], undefined]);
    expect(rows[0]?.cells[1]).toMatchObject([{ role: 'comment', author: '김' }]);
  });

  it.each([
    [
      '<p data-author="김">가</p>',
      'edition/author-without-comment edition.hbs:7:4: `data-author` has no meaning on a `<p>` that stands in no comment\n' +
        '  write `role="comment"` on the `<div>` around what is said of the text',
    ],
    [
      '<div role="note"><p>가</p></div>',
      'edition/wrong-role edition.hbs:7:6: `role="note"` does not fit `<div>`\n  `<div>` takes `role="comment"`',
    ],
    [
      `<div role="comment"><p><span ${HEADING}>가</span></p></div>`,
      'edition/heading-in-comment edition.hbs:7:6: a heading stands inside a comment\n  take `role` and `aria-level` out',
    ],
    [
      '<div role="comment" data-author=""><p>가</p></div>',
      'edition/empty-attribute edition.hbs:7:21: the attribute `data-author` of `<div>` is empty',
    ],
  ])('%s is an error with its place', (markup, expected) => {
    const found = markupErrors(markup);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});
