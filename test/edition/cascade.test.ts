import { describe, expect, it } from 'vitest';
import { editionOf, paragraphOf, paragraphsOf } from './edition-support.js';

const BLUE = { red: 0, green: 0, blue: 255 };
const colorOf = (html: string, css: string): unknown => paragraphOf(html, css).style.text.color;

describe('the cascade', () => {
  it.each([
    ['p { color: #00f } p { color: red }', false],
    ['p { color: red } p { color: #00f }', true],
    ['.a { color: #00f } p { color: red }', true],
    ['.a.b { color: #00f } p.a { color: red }', true],
    ['#x { color: #00f } p.a.b { color: red }', true],
    ['div p { color: #00f } p { color: red }', true],
    ['p:lang(ko) { color: #00f } div p { color: red }', true],
    ['p { color: #00f } * { color: red }', true],
    [':root p { color: #00f } html p { color: red }', true],
    ['.a { color: #00f; color: red }', false],
    ['h1, #x { color: #00f } .a { color: red }', true],
  ])('decides %s by specificity, then by place', (css, isBlue) => {
    const color = colorOf('<div><p class="a b" id="x">가</p></div>', css);
    expect(color).toEqual(isBlue ? BLUE : { red: 255, green: 0, blue: 0 });
  });

  it('lets a later shorthand take back an earlier longhand, and the other way round', () => {
    const [first, second] = paragraphsOf(
      '<p class="a">가</p><p class="b">나</p>',
      '.a { margin-top: 9pt; margin: 1pt } .b { margin: 1pt; margin-top: 9pt }',
    );
    expect([first?.style.marginTop, second?.style.marginTop]).toEqual([1, 9]);
    expect(second?.style.marginBottom).toBe(1);
  });
});

describe('selectors', () => {
  it.each([
    ['p', true],
    ['h1', false],
    ['.b', true],
    ['.B', false],
    ['#x', true],
    ['*', true],
    ['body p', true],
    ['html > body > section > div > p', true],
    ['html > section > div > p', false],
    ['body > section p', true],
    [':root > body p', true],
    ['body:first-child p', false],
    ['section > p', false],
    ['section p', true],
    ['section section p', false],
    ['h1 + p', true],
    ['h2 + p', false],
    ['p:last-child', true],
    ['p:first-child', false],
    ['div:first-child > p', true],
    ['p:lang(ko)', true],
    ['p:lang(KO-cn)', true],
    ['p:lang(k)', false],
    ['p:lang(zh)', false],
    ['p:lang(zh, ko)', true],
    ['p:lang("*-CN")', true],
    ['p:lang("*-KR")', false],
    ['p:lang(ko-CN-x)', false],
    ['.a .b', true],
    ['.b .a', false],
    ['p:root', false],
  ])('%s matches or not', (selector, isMatch) => {
    const html = '<section><div class="a"><h1>제</h1><p class="b c" id="x">가</p></div></section>';
    const [, paragraph] = paragraphsOf(html, `* { color: black } ${selector} { color: #00f }`);
    const isBlue = paragraph?.style.text.color.blue === 255;
    // Every element has a colour of its own first, so that a match of an ancestor is not taken for one of the paragraph.
    expect(isBlue).toBe(isMatch);
  });

  it('tells Chinese inside a Korean paragraph by its language', () => {
    const { inlines } = paragraphOf(
      '<p lang="ko-CN">가<span lang="zh-CN">中</span></p>',
      ":lang(zh) { font-family: 'Song' }",
    );
    const families = inlines.map((inline) => (inline.kind === 'text' ? [inline.lang, inline.style.fontFamily] : []));
    expect(families).toEqual([
      ['ko-CN', ['Square']],
      ['zh-CN', ['Song']],
    ]);
  });

  it('takes the language of the edition where the markup says none', () => {
    expect(paragraphOf('<p>가</p>').lang).toBe('ko-CN');
  });
});

describe('html and body', () => {
  it.each([
    [':root { font-size: 10pt } body { font-size: 14pt }', 14],
    ['html { font-size: 10pt } body { font-size: 2em }', 20],
    ['body { font-size: 14pt } :root { font-size: 10pt }', 14],
    ['html { font-size: 10pt } p { font-size: 2rem } body { font-size: 15pt }', 20],
  ])('are two elements, as in a browser: %s', (css, size) => {
    expect(paragraphOf('<p>가</p>', css).style.text.fontSize).toBe(size);
  });

  it('add their margins', () => {
    expect(paragraphOf('<p>가</p>', 'html { margin: 0 3pt } body { margin: 0 4pt }').style.marginStart).toBe(7);
  });
});

it('takes the region of a language over the script in between', () => {
  const { style } = paragraphOf('<p lang="zh-Hans-CN">中</p>', 'p:lang(zh-CN) { text-indent: 5pt }');
  expect(style.textIndent).toBe(5);
});

describe('inheritance', () => {
  it('hands text properties down and keeps boxes to themselves', () => {
    const { style } = paragraphOf(
      '<div><p>가</p></div>',
      'div { font-size: 10pt; text-align: justify; text-indent: 2em; orphans: 4; --dz-break-inside-word: 60; column-gap: 3pt; break-inside: auto }' +
        'p { font-size: 20pt }',
    );
    // An indent is computed where it is declared: 2 em of 10 pt.
    expect(style).toMatchObject({ textAlign: 'justify', textIndent: 20, orphans: 4, breakInsideWord: 60 });
  });

  it('hands a line height down as a factor if it is a number, as a length if not', () => {
    const html = '<div><p>가</p></div>';
    const small = 'p { font-size: 10pt } div { font-size: 20pt;';
    expect(paragraphOf(html, `${small} line-height: 1.5 }`).style.lineHeight).toBe(15);
    expect(paragraphOf(html, `${small} line-height: 150% }`).style.lineHeight).toBe(30);
  });

  it('draws an underline through what is inside, as browsers do', () => {
    const { inlines } = paragraphOf(
      '<p>가<span class="a">나<span class="b">다</span></span></p>',
      '.a { text-decoration: underline dotted } .b { text-decoration: none }',
    );
    expect(inlines.map((inline) => inline.kind === 'text' && [inline.text, inline.style.decoration])).toEqual([
      ['가', 'none'],
      ['나다', 'dotted'],
    ]);
  });

  it('has no styles of a browser: a heading starts as plain as a paragraph', () => {
    const [heading, paragraph] = paragraphsOf('<h1>제목</h1><p>가</p>');
    expect(heading?.style).toEqual(paragraph?.style);
    expect(heading?.style).toMatchObject({ marginTop: 0, text: { fontSize: 12, fontWeight: 400 } });
  });
});

describe('font stacks', () => {
  it('are listed with their place, each declaration that is used once, in the order of the file', () => {
    const css = ".a { font-family: 'A' }\n.b { font-family: 'B', serif }\n.unused { font-family: 'C' }";
    const { fontStacks } = editionOf('<p class="b">가</p><p class="a">나</p><p class="b">다</p><p>라</p>', css);
    expect(fontStacks.map(({ families, span }) => [families.join(), span.start.line, span.start.column])).toEqual([
      ['Square', 1, 21],
      ['A', 2, 19],
      ['B,serif', 3, 19],
    ]);
  });
});
