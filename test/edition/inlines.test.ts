import { describe, expect, it } from 'vitest';
import { paragraphOf, showInlines } from './edition-support.js';

const shown = (html: string, css = ''): readonly string[] => showInlines(paragraphOf(html, css).inlines);

describe('white space', () => {
  it.each([
    ['<p>  가 \n\t 나  </p>', ['generated:가 나']],
    ['<p> <span data-origin="s1"> 가 </span> <span data-origin="s2"> 나 </span> </p>', ['s1:가 ', 's2:나']],
    ['<p>가 <br> 나</p>', ['generated:가', 'generated:/', 'generated:나']],
    ['<p data-origin="s1">中\u00a0 文\u3000</p>', ['s1:中\u00a0 文\u3000']],
    ['<p> \n </p>', []],
    ['<p></p>', []],
  ])('collapses in %j', (html, expected) => {
    expect(shown(html)).toEqual(expected);
  });
});

describe('origins', () => {
  it('gives text the innermost origin around it', () => {
    expect(shown('<p data-origin="p1">가<span data-origin="s2">나</span>다</p>')).toEqual(['p1:가', 's2:나', 'p1:다']);
  });

  it('takes an origin from a container too', () => {
    expect(shown('<div data-origin="s1"><p>中</p></div>')).toEqual(['s1:中']);
  });

  it('gives the space between two sentences to the sentence before it', () => {
    expect(shown('<p><span data-origin="s1">가.</span> <span data-origin="s2">나.</span></p>')).toEqual([
      's1:가. ',
      's2:나.',
    ]);
  });

  it('gives a space with no sentence before it to the sentence after it', () => {
    expect(shown('<p>&nbsp;<span data-origin="s1">가.</span></p>')).toEqual(['s1:\u00a0가.']);
  });

  it('calls any other text without an origin generated', () => {
    expect(shown('<p>주: <span data-origin="s1">가.</span></p>')).toEqual(['generated:주: ', 's1:가.']);
  });

  it('knows the origin of a line break', () => {
    expect(shown('<p><span data-origin="s1">가<br>나</span></p>')).toEqual(['s1:가', 's1:/', 's1:나']);
  });
});

describe('runs', () => {
  it('are joined where everything is alike', () => {
    expect(shown('<p><span data-origin="s1">州</span><span data-origin="s1">长</span></p>')).toEqual(['s1:州长']);
  });

  it('read character references', () => {
    expect(shown('<p>R&amp;D &lt;5G&gt; &#44032;</p>')).toEqual(['generated:R&D <5G> 가']);
  });

  it('leave out what is not displayed', () => {
    expect(shown('<p>가<span class="x">나</span>다</p>', '.x { display: none }')).toEqual(['generated:가다']);
  });

  it('name the element and classes of a style, where it is not that of the paragraph', () => {
    const html =
      '<p>가<span class="sentence lead">나</span><span class="sentence">다</span>' +
      '<span class="lead"><span class="sentence">라</span></span><span lang="zh-CN">中</span></p>';
    const { inlines } = paragraphOf(html, '.lead { font-weight: 700 } :lang(zh) { color: red }');
    expect(inlines.map((inline) => inline.kind === 'text' && [inline.text, inline.styleName])).toEqual([
      ['가', undefined],
      ['나', 'span.sentence.lead'],
      ['다', undefined],
      ['라', 'span.lead'],
      ['中', 'span:lang(zh-CN)'],
    ]);
  });

  it('share one object for equal styles', () => {
    const { inlines, style } = paragraphOf('<p><span data-origin="s1">가</span><span data-origin="s2">나</span></p>');
    const [first, second] = inlines;
    expect(first?.kind === 'text' && first.style).toBe(style.text);
    expect(second?.kind === 'text' && second.style).toBe(style.text);
  });
});
