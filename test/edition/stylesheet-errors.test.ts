import { describe, expect, it } from 'vitest';
import { readStylesheet } from '../../pipeline/edition/index.js';
import { markupErrors, styleErrors } from './edition-support.js';

describe('a stylesheet outside the subset', () => {
  it('names an unknown property with its place and the nearest known ones', () => {
    expect(styleErrors('p {\n  colour: black;\n}')).toEqual([
      'edition/unknown-property style.css:2:3: unknown property `colour`\n  did you mean `color`?',
    ]);
  });

  it('lists the known properties where none is near', () => {
    const [first] = styleErrors('p { transform: none }');
    expect(first).toContain('unknown property `transform`\n  known are `font-family`, ');
  });

  it('does not take extensions of others, nor its own in the wrong place', () => {
    expect(styleErrors('p { --mine: 1 }')[0]).toMatch(/^edition\/unknown-property style\.css:1:5: /);
    for (const declaration of ['--dz-line-grid: 28pt', '--dz-pad-pages: 4'])
      expect(styleErrors(`p { ${declaration} }`)[0]).toMatch(/^edition\/misplaced-property style\.css:1:5: /);
    for (const declaration of ['--dz-pairing: facing', '--dz-page-turn: line'])
      expect(styleErrors(`@page { ${declaration} }`)[0]).toMatch(/^edition\/misplaced-property style\.css:1:9: /);
  });

  it('quotes an unknown value and says what is possible', () => {
    expect(styleErrors('p { color: black;\n    text-align: centre }')).toEqual([
      'edition/invalid-value style.css:2:17: `centre` is not a value of `text-align`\n' +
        '  `text-align` takes `start` (`left`), `center`, `end` (`right`) or `justify`',
    ]);
  });

  it('says where a property belongs that stands in the wrong place', () => {
    expect(styleErrors('p { size: A4 }\n@page { text-indent: 2em }')).toEqual([
      'edition/misplaced-property style.css:1:5: `size` has no meaning in a rule for elements\n  it belongs in `@page`',
      'edition/misplaced-property style.css:2:9: `text-indent` has no meaning in `@page`\n  it belongs in a rule for elements',
    ]);
  });

  it('refuses !important', () => {
    expect(styleErrors('p { color: red !important }')[0]).toMatch(/^edition\/css-important style\.css:1:5: /);
  });

  it.each([
    ['@import "a.css";', 'edition/unknown-at-rule style.css:1:1: unknown at-rule `@import`'],
    ['@font-face { color: red }', 'edition/unknown-at-rule style.css:1:1: unknown at-rule `@font-face`'],
    [
      '@page { @left-top { content: "a" } }',
      'edition/unknown-margin-area style.css:1:9: unknown page margin area `@left-top`',
    ],
    ['@page auto { margin: 0 }', 'edition/unknown-page-selector style.css:1:7: unknown page selector `auto`'],
    ['@page :nth(2) { margin: 0 }', 'edition/unknown-page-selector style.css:1:7: unknown page selector `:nth(2)`'],
    [
      '@page cover :left { margin: 0 }',
      'edition/unknown-page-selector style.css:1:7: unknown page selector `cover :left`',
    ],
    ['@media print { p { color: red } }', 'edition/unknown-media style.css:1:8: `@media print` is not possible here'],
    [
      '@media (max-width: 3px) { p { color: red } }',
      'edition/unknown-media style.css:1:8: `@media (max-width: 3px)` is not possible here',
    ],
    [
      '@media screen, print { p { color: red } }',
      'edition/unknown-media style.css:1:8: `@media screen, print` is not possible here',
    ],
  ])('refuses %s', (css, expected) => {
    const found = styleErrors(css);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${expected}\n  `);
  });

  it.each([
    ['p::first-line', '::first-line', 2],
    ['p:before', ':before', 2],
    ['p::after span', '::after', 2],
    ['p:hover', ':hover', 2],
    ['[id]', '[id]', 1],
    ['p ~ h1', '~', 3],
    ['p:not(.a)', ':not(.a)', 2],
    ['p:nth-child(2)', ':nth-child(2)', 2],
    [':lang()', ':lang()', 1],
    ['> p', '> p', 1],
    ['p > > h1', 'p > > h1', 1],
    ['.a\\:b', '.a\\:b', 1],
    ['#\\31 a', '#\\31 a', 1],
  ])('refuses the selector %s', (selector, part, column) => {
    expect(styleErrors(`${selector} { color: red }`)).toEqual([
      expect.stringContaining(
        `edition/unknown-selector style.css:1:${column}: \`${part}\` is not possible in a selector here\n  possible are `,
      ),
    ]);
  });

  it('refuses a selector for an element that no edition has', () => {
    expect(styleErrors('p, table { color: red }')[0]).toContain(
      'edition/unknown-selector-element style.css:1:4: the selector names an element that no edition has: `table`\n',
    );
  });

  it.each([
    ['p { color black; }', '1:11'],
    ['p { color: red\n  text-indent: 2em }', '2:14'],
    ['p, { color: red }', '1:4'],
    ['p { color: "red\n}', '1:12'],
    ['p { color: red } }', '1:18'],
    ['<!-- p { color: red }', '1:1'],
  ])('cannot read %j and says where', (css, place) => {
    const found = styleErrors(css);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^edition/css-unreadable style\\.css:${place}: .*\n  look for a missing`));
  });

  it('reports a rule that is not closed at its beginning', () => {
    expect(styleErrors('h1 { color: red }\np { color: red')).toEqual([
      'edition/css-unclosed style.css:2:1: the rule that begins here is not closed\n  end it with a closing brace',
    ]);
    expect(styleErrors('@page { @top-left { content: "a" }')[0]).toMatch(/^edition\/css-unclosed style\.css:1:1: /);
  });

  it('reports a comment that is not closed, which would swallow the rest', () => {
    expect(styleErrors('p { color: red }\n/* 注 p { color: red }')).toEqual([
      'edition/css-unclosed-comment style.css:2:1: the comment that begins here is not closed\n  end it with `*/`',
    ]);
  });

  it('refuses a rule inside a rule', () => {
    expect(styleErrors('p { span { color: red } }')[0]).toMatch(/^edition\/css-nested style\.css:1:5: /);
    expect(styleErrors('p { .lead { color: red } }')[0]).toMatch(/^edition\/css-nested style\.css:1:5: /);
  });

  it('refuses an at-rule inside a rule, which a browser would follow', () => {
    expect(styleErrors('p { @media print { color: red } }')[0]).toMatch(/^edition\/css-nested style\.css:1:5: /);
    expect(styleErrors('p { color: red; @media screen { color: red } }')[0]).toMatch(/^edition\/css-nested /);
  });

  it.each([
    'font-family: inherit',
    'font-family: Square, Noto\\ Serif',
    'font-size: 1e400pt',
    'margin: 1e300em',
    'line-height: 1e9',
  ])('refuses the value of %s', (declaration) => {
    expect(styleErrors(`p { ${declaration} }`)[0]).toMatch(/^edition\/invalid-value style\.css:1:\d+: /);
  });

  it('refuses on a span what would move its line in a browser', () => {
    const onSpan = (declaration: string): readonly string[] =>
      markupErrors('<p>가<span>나</span></p>', `body { font-family: A }\nspan { ${declaration} }`);
    expect(onSpan('margin: 0 1em 0 0')).toEqual([
      'edition/inline-property style.css:2:16: `margin-right` does nothing on a `<span>` here, unlike in a browser\n' +
        '  set it on the paragraph, or take it out',
    ]);
    expect(onSpan('margin-left: 2pt')[0]).toMatch(/^edition\/inline-property style\.css:2:21: `margin-left`/);
    expect(onSpan('line-height: 3')[0]).toMatch(/^edition\/inline-property style\.css:2:21: `line-height`/);
    expect(onSpan('margin-top: 2pt; line-height: 1')).toEqual([]);
  });

  it('refuses a page break on an element with nothing in it', () => {
    const html = '<div class="new"></div><p>가</p>';
    expect(markupErrors(html, 'body { font-family: A }\n.new { break-before: page }')).toEqual([
      'edition/empty-break style.css:2:22: `<div>` is empty, so that its `page` break has no place\n' +
        '  give the break to the element that follows, or to the one before',
    ]);
    expect(markupErrors(html, 'body { font-family: A }\n.new { break-before: avoid; break-inside: avoid }')).toEqual(
      [],
    );
  });

  it('reports everything at once, in the order of the file', () => {
    const places = styleErrors('p { colour: red }\nq { color: red }\np { color: puce }\n@page { color: x }').map(
      (line) => /style\.css:\d+/.exec(line)?.[0],
    );
    expect(places).toEqual(['style.css:1', 'style.css:2', 'style.css:3', 'style.css:4']);
  });

  it('gives no stylesheet', () => {
    expect(readStylesheet('style.css', 'p { colour: red }').value).toBeUndefined();
  });
});

describe('a stylesheet of the subset', () => {
  it('may hold anything for browsers in @media screen', () => {
    const css = '@media screen and (max-width: 640px) { .pair:hover { transform: none; color: red !important } }';
    expect(styleErrors(css)).toEqual([]);
  });

  it('is still checked for syntax in @media screen', () => {
    expect(styleErrors('@media screen { p { color red } }')[0]).toMatch(/^edition\/css-unreadable style\.css:1:27: /);
  });

  it('may hold comments, empty declarations and a byte order mark, and be empty', () => {
    expect(styleErrors('\uFEFF/* 注 */ p { /* 주 */ color: red;; }')).toEqual([]);
    expect(styleErrors('')).toEqual([]);
  });

  it('keeps its text for browsers', () => {
    expect(readStylesheet('style.css', '\uFEFFp { color: red }').value?.text).toBe('p { color: red }');
  });

  it('must give every text a font stack', () => {
    expect(markupErrors('<h1>제목</h1>', 'p { font-family: A }')[0]).toMatch(
      /^edition\/no-font-family style\.css:1:1: no `font-family` applies to `<h1>`/,
    );
  });

  it('must leave room for text on the sheet', () => {
    expect(markupErrors('<p>가</p>', 'body { font-family: A }\n@page { margin: 20mm 105mm }')[0]).toMatch(
      /^edition\/no-type-area style\.css:2:17: /,
    );
  });
});
