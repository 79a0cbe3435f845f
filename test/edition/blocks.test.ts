import { describe, expect, it } from 'vitest';
import type { ParagraphBlock } from '../../pipeline/edition/index.js';
import { editionOf, paragraphOf, paragraphsOf, rowsOf, showInlines } from './edition-support.js';

const textOf = (paragraph: ParagraphBlock): string => showInlines(paragraph.inlines).join('|');

describe('paragraphs', () => {
  it('carry tag, anchor, language and a name for Word', () => {
    const paragraph = paragraphOf(
      '<h2 class="heading wide" id="p007" lang="zh-CN" data-origin="p007.s01">一、回顾</h2>',
    );
    expect(paragraph).toMatchObject({ tag: 'h2', anchor: 'p007', lang: 'zh-CN', styleName: 'h2.heading.wide' });
    expect(textOf(paragraph)).toBe('p007.s01:一、回顾');
  });

  it('without an id have no anchor', () => {
    expect('anchor' in paragraphOf('<p>가</p>')).toBe(false);
  });

  it('that are not displayed are left out', () => {
    expect(paragraphsOf('<p>가</p><p class="x">나</p>', '.x { display: none }').map(textOf)).toEqual(['generated:가']);
  });
});

describe('containers', () => {
  const html = '<p>가</p><section id="one"><div><p>나</p><p>다</p></div></section>';

  it('add up their left and right margins', () => {
    const [before, inside] = paragraphsOf(
      html,
      'section { margin: 0 1pt 0 2pt } div { margin: 0 10pt } p { margin-left: 100pt }',
    );
    expect([before?.style.marginStart, before?.style.marginEnd]).toEqual([100, 0]);
    expect([inside?.style.marginStart, inside?.style.marginEnd]).toEqual([112, 11]);
  });

  it('give top and bottom margins to their first and last block, where larger', () => {
    const margins = (css: string): unknown =>
      paragraphsOf(html, css).map(({ style }) => [style.marginTop, style.marginBottom]);
    expect(margins('section { margin: 8pt 0 } p { margin: 3pt 0 }')).toEqual([
      [3, 3],
      [8, 3],
      [3, 8],
    ]);
    expect(margins('section { margin: 2pt 0 } p { margin: 3pt 0 }')).toEqual([
      [3, 3],
      [3, 3],
      [3, 3],
    ]);
  });

  it('give their breaks to their first and last block', () => {
    const [, first, last] = paragraphsOf(
      html,
      'section { break-before: recto; break-after: avoid } p { break-before: avoid }',
    );
    expect([first?.style.breakBefore, first?.style.breakAfter]).toEqual(['recto', 'auto']);
    expect([last?.style.breakBefore, last?.style.breakAfter]).toEqual(['avoid', 'avoid']);
  });

  it('let a forced break inside them win over their own `avoid`', () => {
    const [, first] = paragraphsOf(html, 'section { break-before: avoid } p { break-before: page }');
    expect(first?.style.breakBefore).toBe('page');
  });

  it('that may not be broken keep their blocks whole and together', () => {
    const [before, first, last] = paragraphsOf(html, 'section { break-inside: avoid }');
    expect(before?.style).toMatchObject({ breakInside: 'auto', breakAfter: 'auto' });
    expect(first?.style).toMatchObject({ breakInside: 'avoid', breakAfter: 'avoid' });
    expect(last?.style).toMatchObject({ breakInside: 'avoid', breakAfter: 'auto' });
  });

  it('give their anchor to their first block', () => {
    expect(paragraphsOf(html).map(({ anchor }) => anchor)).toEqual([undefined, 'one', undefined]);
  });

  it('without anything in them leave nothing', () => {
    expect(editionOf('<div></div><section> </section>').blocks).toEqual([]);
  });
});

describe('rows', () => {
  const grid = '.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8pt; margin: 4pt 0 6pt }';

  it('have a cell per child: a paragraph, or a div of paragraphs', () => {
    const [row] = rowsOf('<div class="pair" id="p012"><p lang="ko-CN">가</p><div><p>中</p><p>文</p></div></div>', grid);
    expect(row).toMatchObject({ anchor: 'p012', columns: [1, 1], columnGap: 8, marginTop: 4, marginBottom: 6 });
    expect(row?.cells.map((cell) => cell.map(textOf))).toEqual([['generated:가'], ['generated:中', 'generated:文']]);
  });

  it('wrap when there are more children than columns, and fill up with empty cells', () => {
    const rows = rowsOf('<div class="pair" id="x"><p>가</p><p>中</p><p>나</p></div>', grid);
    expect(rows.map(({ cells }) => cells.map((cell) => cell.map(textOf).join()))).toEqual([
      ['generated:가', 'generated:中'],
      ['generated:나', ''],
    ]);
    expect(rows.map(({ marginTop, marginBottom }) => [marginTop, marginBottom])).toEqual([
      [4, 0],
      [0, 6],
    ]);
    expect(rows.map(({ anchor }) => anchor)).toEqual(['x', undefined]);
  });

  it('take over the breaks that their cells ask for', () => {
    const [row] = rowsOf(
      '<div class="pair"><h2>가</h2><h2>中</h2></div>',
      `${grid} h2 { break-after: avoid; break-before: page } .pair { break-inside: avoid }`,
    );
    expect(row).toMatchObject({ breakBefore: 'page', breakAfter: 'avoid', breakInside: 'avoid' });
  });

  it('leave out a cell that is not displayed', () => {
    const [row] = rowsOf(
      '<div class="pair"><p>가</p><p class="x">나</p><p>中</p></div>',
      `${grid} .x { display: none }`,
    );
    expect(row?.cells.map((cell) => cell.map(textOf).join())).toEqual(['generated:가', 'generated:中']);
  });

  it('keep the margins inside a cell', () => {
    const [row] = rowsOf(
      '<div class="pair"><div><p>가</p></div><p>中</p></div>',
      `${grid} .pair > div { margin: 5pt 0 0 7pt }`,
    );
    expect(row?.cells[0]?.[0]?.style).toMatchObject({ marginTop: 5, marginStart: 7 });
  });

  it('have one column where the stylesheet says none', () => {
    expect(rowsOf('<div><p>가</p><p>中</p></div>', 'div { display: grid }').map(({ columns }) => columns)).toEqual([
      [1],
      [1],
    ]);
  });
});
