import { describe, expect, it } from 'vitest';
import { compose, FONT, markupErrors } from './edition-support.js';

describe('markup outside the subset', () => {
  it.each([
    [
      '<p>가</p><table></table>',
      'edition/unknown-element edition.hbs:7:10: unknown element `<table>`\n  possible are `div`, ',
    ],
    ['<sapn>가</sapn>', 'edition/unknown-element edition.hbs:7:2: unknown element `<sapn>`\n  did you mean `span`?'],
    [
      '<p style="color: red">가</p>',
      'edition/unknown-attribute edition.hbs:7:4: unknown attribute `style` on `<p>`\n  possible are `class`, `id`, `lang`, `data-origin`',
    ],
    ['<p lang="c">가</p>', 'edition/bad-language edition.hbs:7:4: `lang="c"` is no language tag'],
    ['<p id="">가</p>', 'edition/empty-attribute edition.hbs:7:4: the attribute `id` of `<p>` is empty'],
    [
      '<p data-origin="">가</p>',
      'edition/empty-attribute edition.hbs:7:4: the attribute `data-origin` of `<p>` is empty',
    ],
    ['<p id="a">가</p><p id="a">나</p>', 'edition/duplicate-anchor edition.hbs:7:4: two elements have the id `a`'],
    [
      '<div>대표 여러분</div>',
      'edition/misplaced-text edition.hbs:7:2: text stands directly in `<div>`: 대표 여러분\n  put it in a `<p>`',
    ],
    [
      '<div><span>가</span></div>',
      'edition/misplaced-element edition.hbs:7:7: `<span>` cannot stand inside `<div>`\n  `<div>` can hold `div`, ',
    ],
    [
      '<h1><div></div></h1>',
      'edition/misplaced-element edition.hbs:7:6: `<div>` cannot stand inside `<h1>`\n  `<h1>` can hold `span`, `a`, `br`',
    ],
    [
      '<div><p>가</p>',
      'edition/unclosed-element edition.hbs:7:2: `<div>` is not closed\n  write `</div>` where it ends',
    ],
    ['<p>가<p>나</p>', 'edition/unclosed-element edition.hbs:7:2: `<p>` is not closed'],
    ['<p>가</p></div>', 'edition/stray-end-tag edition.hbs:7:2: `</div>` closes nothing'],
    ['</i><p>가</p>', 'edition/stray-end-tag edition.hbs:7:6: `</i>` closes nothing'],
    ['<p>가</p></p>', 'edition/stray-end-tag edition.hbs:7:2: `</p>` closes nothing'],
  ])('%s is an error with its place', (html, expected) => {
    const found = markupErrors(html);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('that is nested beyond reason is an error, however deep it goes', () => {
    const nested = (depth: number, name: string): string => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
    expect(markupErrors(nested(200, 'div'))).toEqual([]);
    expect(markupErrors(nested(20_000, 'div'))[0]).toContain('`<div>` stands inside more than 200 other elements');
    expect(markupErrors(`<p>${nested(20_000, 'span')}</p>`)[0]).toContain('edition/too-deep edition.hbs:7:5');
  });

  it('gives no edition', () => {
    expect(compose('<table></table>', FONT).value).toBeUndefined();
  });

  it('is told once, however many paragraphs repeat it', () => {
    expect(markupErrors('<p align="left">가</p><p align="left">나</p>')).toHaveLength(1);
  });

  it('is told together with all the rest', () => {
    expect(markupErrors('<ul><li>가</li></ul><p on="1">나</p>').map((line) => line.split(' ')[0])).toEqual([
      'edition/unknown-element',
      'edition/unknown-element',
      'edition/unknown-attribute',
    ]);
  });
});

describe('styles that do not fit an element', () => {
  it.each([
    [
      '<p>가</p>',
      'p { display: grid }',
      'edition/wrong-display style.css:2:14: `display: grid` does not fit `<p>`\n  `<p>` takes `block`, `none`',
    ],
    [
      '<p><span>가</span></p>',
      'span { display: block }',
      '`display: block` does not fit `<span>`\n  `<span>` takes `inline`, `none`',
    ],
    [
      '<p><span><span class="x">가</span></span></p>',
      '.x { display: block }',
      '`display: block` does not fit `<span>`',
    ],
    ['<div><p>가</p></div>', 'div { display: inline }', '`display: inline` does not fit `<div>`'],
    [
      '<div><p>가</p></div>',
      'body { display: none }',
      '`display: none` does not fit `<body>`\n  `<body>` takes `block`',
    ],
    [
      '<div><p>가</p></div>',
      'div { display: grid; margin-left: 1pt }',
      'edition/grid-margin edition.hbs:7:2: a grid cannot have',
    ],
    [
      '<section><div><p>가</p></div></section>',
      'section { margin: 0 1pt } div { display: grid }',
      'edition/grid-margin edition.hbs:7:11: ',
    ],
    [
      '<div><div><p>가</p></div></div>',
      'div { display: grid }',
      'edition/grid-in-grid edition.hbs:7:2: a grid cannot stand inside a grid',
    ],
  ])('%s with %s', (html, css, expected) => {
    const found = markupErrors(html, FONT + css);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});

describe('markup of the subset', () => {
  it('may hold comments and white space between blocks', () => {
    expect(markupErrors('\n<!-- 注 -->\n<div>\n  <p>가</p>\n</div>\n')).toEqual([]);
  });
});
