import { describe, expect, it } from 'vitest';
import { FONT, markupErrors, paragraphOf, paragraphsOf, styleErrors } from './edition-support.js';

const CONTENTS = '<p class="entry" lang="zh-CN"><a href="#p002">一、回顾</a></p><h2 id="p002">一、回顾</h2>';

describe('text before and after an element', () => {
  it('is generated, in the language of the element and a style of its own', () => {
    const css = "p::before { content: '〔' } p::after { content: '〕' '。'; font-size: 2em; color: red }";
    const { inlines, style } = paragraphOf('<p lang="zh-CN"><span data-origin="p001.s01">会议文件</span></p>', css);
    expect(inlines).toEqual([
      { kind: 'text', text: '〔', origin: 'generated', lang: 'zh-CN', style: style.text },
      { kind: 'text', text: '会议文件', origin: 'p001.s01', lang: 'zh-CN', style: style.text },
      {
        kind: 'text',
        text: '〕。',
        origin: 'generated',
        lang: 'zh-CN',
        styleName: 'p::after',
        style: { ...style.text, fontSize: 24, color: { red: 255, green: 0, blue: 0 } },
      },
    ]);
  });

  it('fills a contents line with a leader and the number of the page', () => {
    const [entry] = paragraphsOf(CONTENTS, "a::after { content: ' ' leader('·') target-counter(attr(href), page) }");
    expect(entry?.inlines).toMatchObject([
      { kind: 'text', text: '一、回顾 ', target: 'p002' },
      { kind: 'leader', pattern: '·', origin: 'generated', lang: 'zh-CN', target: 'p002' },
      { kind: 'page-reference', target: 'p002', numbering: 'decimal', origin: 'generated', lang: 'zh-CN' },
    ]);
  });

  it.each([
    ['leader(dotted)', { kind: 'leader', pattern: '. ' }],
    ['leader(solid)', { kind: 'leader', pattern: '_' }],
    ['leader(space)', { kind: 'leader', pattern: ' ' }],
    ['target-counter(attr(href url), page, lower-roman)', { kind: 'page-reference', numbering: 'lower-roman' }],
    ['target-counter(attr(href), page, upper-roman)', { kind: 'page-reference', numbering: 'upper-roman' }],
  ])('can be %s', (content, expected) => {
    const [entry] = paragraphsOf(CONTENTS, `a::after { content: ${content} }`);
    expect(entry?.inlines.at(-1)).toMatchObject(expected);
  });

  it('follows the cascade as elements do, and `none` takes it away', () => {
    const css = "p.a::before { content: 'x' } p::before { content: 'y' } .b::before { content: none }";
    const texts = paragraphsOf('<p class="a">가</p><p>나</p><p class="b">다</p>', css).map(({ inlines }) =>
      inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
    );
    expect(texts).toEqual(['x가', 'y나', '다']);
  });

  it('stands in spans too, and not where the element is not shown', () => {
    const css = "span::before { content: '(' } .gone { display: none }";
    const { inlines } = paragraphOf('<p>가<span>나</span><span class="gone">다</span></p>', css);
    expect(inlines).toMatchObject([{ text: '가(나' }]);
  });

  it.each([
    'content: leader()',
    "content: leader('')",
    'content: leader(dashed)',
    'content: target-counter(attr(id), page)',
    "content: target-counter('#a', page)",
    'content: target-counter(attr(href), chapter)',
    'content: target-counter(attr(href), page, circled)',
    'content: attr(href)',
    'content: counter(page)',
    "content: 'a' none",
  ])('cannot be %s', (declaration) => {
    expect(styleErrors(`a::after { ${declaration} }`)).toEqual([
      expect.stringMatching(/^edition\/invalid-value style\.css:1:21: /),
    ]);
  });

  it('says where `content` belongs, and what has no meaning in generated text', () => {
    expect(styleErrors("p { content: 'x' }\np::after { content: 'x'; margin: 0 }")).toEqual([
      'edition/misplaced-property style.css:1:5: `content` has no meaning in a rule for elements\n' +
        '  it belongs in a rule for `::before` or `::after`, a margin box of `@page`',
      'edition/misplaced-property style.css:2:26: `margin` has no meaning in a rule for `::before` or `::after`\n' +
        '  it belongs in a rule for elements, `@page`',
    ]);
  });

  it('is refused in containers, where a browser would make a line of it', () => {
    expect(markupErrors('<div><p>가</p></div>', `${FONT}div::before { content: 'x' }`)).toEqual([
      'edition/misplaced-generated style.css:2:24: `::before` of `<div>` cannot have `content`\n' +
        '  set it on a paragraph, a heading, a `<span>` or an `<a>`',
    ]);
  });

  it('can give a page number to a link alone', () => {
    const css = `${FONT}p::after { content: target-counter(attr(href), page) }`;
    expect(markupErrors('<p>가</p>', css)).toEqual([
      'edition/no-link-target style.css:2:21: `target-counter()` needs a link, and `<p>` is none\n' +
        '  set it on the `<a>` that leads to the page',
    ]);
  });
});
