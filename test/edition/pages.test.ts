import { describe, expect, it } from 'vitest';
import type { PageStyle, PageStyles } from '../../pipeline/edition/index.js';
import { mm } from '../../pipeline/geometry/index.js';
import { editionOf } from './edition-support.js';

const pagesOf = (css: string): PageStyles => editionOf('<p>가</p>', css).pages;
const leftMargins = ({ first, recto, verso, blank }: PageStyles): readonly number[] =>
  [first, recto, verso, blank].map(({ margin }) => margin.left);
const says = (page: PageStyle): readonly string[] =>
  page.boxes.map(
    ({ area, content }) => `${area}: ${content.map((part) => (part.kind === 'text' ? part.text : part.kind)).join('')}`,
  );

describe('page styles', () => {
  it('start from an A4 sheet with 20 mm around', () => {
    const { recto } = pagesOf('');
    expect(recto.size).toEqual({ width: mm(210), height: mm(297) });
    expect(recto.margin).toEqual({ top: mm(20), right: mm(20), bottom: mm(20), left: mm(20) });
    expect(recto.boxes).toEqual([]);
  });

  it('put :left on versos, :right on rectos, and :first over :right wherever it stands', () => {
    const css =
      '@page :first { margin-left: 3pt } @page :left { margin-left: 1pt } @page :right { margin-left: 2pt } @page { margin-left: 9pt }';
    expect(leftMargins(pagesOf(css))).toEqual([3, 2, 1, 1]);
  });

  it('put :blank over :left', () => {
    expect(leftMargins(pagesOf('@page :blank { margin-left: 5pt } @page :left { margin-left: 1pt }'))[3]).toBe(5);
  });

  it('let a later rule of equal weight win, and a list stand for both', () => {
    expect(
      leftMargins(pagesOf('@page { margin: 1pt } @page { margin-left: 2pt } @page :left, :right { margin-left: 4pt }')),
    ).toEqual([4, 4, 4, 4]);
  });
});

describe('margin boxes', () => {
  it('say page numbers and strings, in the order of their areas', () => {
    const css =
      "@page { @bottom-right { content: '— ' counter(page) ' / ' counter(pages) ' —' } @top-center { content: '州' } }";
    expect(says(pagesOf(css).verso)).toEqual(['top-center: 州', 'bottom-right: — page-number / page-count —']);
  });

  it('are taken away from one kind of page by `none`', () => {
    const pages = pagesOf(
      '@page { @bottom-center { content: counter(page) } } @page :first { @bottom-center { content: none } }',
    );
    expect([says(pages.first), says(pages.recto)]).toEqual([[], ['bottom-center: page-number']]);
  });

  it('gather what several rules say of one area', () => {
    const [box] = pagesOf(
      "@page :right { @top-left { content: 'a' } } @page { @top-left { color: red; content: 'b' } }",
    ).recto.boxes;
    expect(box).toMatchObject({ content: [{ kind: 'text', text: 'a' }], style: { color: { red: 255 } } });
  });

  it('inherit from @page, and @page from the root', () => {
    const css =
      ":root { font-size: 16pt; color: red } @page { font-family: 'Song'; line-height: 1 } @page { @top-left { content: 'a'; font-size: 0.5em; padding: 1em 2rem 0 3pt } }";
    const { pages, fontStacks } = editionOf('<p>가</p>', css);
    expect(pages.recto.boxes[0]).toMatchObject({
      style: { fontFamily: ['Song'], fontSize: 8, color: { red: 255 } },
      lineHeight: 8,
      padding: { top: 8, right: 32, bottom: 0, left: 3 },
      lang: 'ko-CN',
    });
    expect(fontStacks.map(({ families }) => families)).toEqual([['Square'], ['Song']]);
  });

  it('stand as their names say unless they say otherwise', () => {
    const areas = ['top-left', 'top-center', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right'];
    const css = `body { text-align: justify } @page { ${areas.map((area) => `@${area} { content: 'a' }`).join(' ')} }`;
    expect(pagesOf(css).recto.boxes.map(({ textAlign }) => textAlign)).toEqual([
      'start',
      'center',
      'end',
      'start',
      'center',
      'end',
    ]);
    const [box] = pagesOf("@page { @top-left { content: 'a'; text-align: right; vertical-align: bottom } }").recto
      .boxes;
    expect(box).toMatchObject({ textAlign: 'end', verticalAlign: 'bottom' });
  });
});
