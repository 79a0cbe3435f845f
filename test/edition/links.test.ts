import { describe, expect, it } from 'vitest';
import type { Inline } from '../../pipeline/edition/index.js';
import { editionOf, FONT, markupErrors, paragraphsOf } from './edition-support.js';

/** Text and target of every run. */
const links = (inlines: readonly Inline[]): readonly (readonly [string, string | undefined])[] =>
  inlines.flatMap((inline) => (inline.kind === 'text' ? [[inline.text, inline.target] as const] : []));

describe('links', () => {
  it('lead their text to an anchor, spans in them included, and nothing beside them', () => {
    const [, entry] = paragraphsOf(
      '<h2 id="p002">一、回顾</h2><p>见<a href="#p002">一、<span class="lead">回顾</span></a>。</p>',
      '.lead { font-weight: bold }',
    );
    expect(links(entry?.inlines ?? [])).toEqual([
      ['见', undefined],
      ['一、', 'p002'],
      ['回顾', 'p002'],
      ['。', undefined],
    ]);
  });

  it('to something inside a block, or to a container, lead to the block that carries its anchor', () => {
    const html =
      '<section id="s1"><h2 id="p002">회고</h2></section><div id="d"><p>가<span id="n">나</span></p></div>' +
      '<p><a href="#s1">1</a><a href="#n">2</a><a href="#d">3</a></p>';
    const [heading, text, entry] = paragraphsOf(html);
    expect([heading?.anchor, text?.anchor]).toEqual(['p002', 'n']);
    expect(links(entry?.inlines ?? [])).toEqual([
      ['1', 'p002'],
      ['2', 'n'],
      ['3', 'n'],
    ]);
  });

  it('lead to rows and into their cells', () => {
    const html =
      '<p><a href="#g">1</a><a href="#c">2</a></p><div class="pair" id="g"><p>가</p><div id="c"><p>一</p></div></div>';
    const { blocks } = editionOf(html, '.pair { display: grid; grid-template-columns: 1fr 1fr }');
    const [entry, row] = blocks;
    expect(row).toMatchObject({ anchor: 'g', cells: [[{}], [{ anchor: 'c' }]] });
    expect(entry?.kind === 'paragraph' && links(entry.inlines)).toEqual([
      ['1', 'g'],
      ['2', 'c'],
    ]);
  });

  it.each([
    [
      '<p><a>가</a></p>',
      'edition/link-without-href edition.hbs:7:5: `<a>` has no `href`\n  write `#` and the id of an element of the edition: `<a href="#p012">`',
    ],
    [
      '<p><a href="https://a.cn">가</a></p>',
      'edition/outside-link edition.hbs:7:7: `href="https://a.cn"` leads out of the edition\n  write `#`',
    ],
    ['<p><a href="#">가</a></p>', 'edition/outside-link edition.hbs:7:7: `href="#"` leads out of the edition'],
    ['<p><a href="">가</a></p>', 'edition/empty-attribute edition.hbs:7:7: the attribute `href` of `<a>` is empty'],
    [
      '<p><a href="#p013">가</a></p><p id="p012">나</p>',
      'edition/unknown-anchor edition.hbs:7:7: nothing that is printed has the id `p013`, to which a link leads\n' +
        '  did you mean `p012`?\n  give the id to an element with text in it, or take the link out',
    ],
    [
      '<p id="x">가<a href="#x">나<span><a href="#x">다</a></span></a></p>',
      'edition/link-in-link edition.hbs:7:13: a link stands inside a link\n  close the first `<a>` before the second',
    ],
    [
      '<p href="#x" id="x">가</p>',
      'edition/unknown-attribute edition.hbs:7:4: unknown attribute `href` on `<p>`\n  possible are `class`',
    ],
  ])('%s is an error with its place', (html, expected) => {
    const found = markupErrors(html);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('to what is not printed are errors', () => {
    const html = '<p><a href="#x">가</a></p><p class="gone" id="x">나</p>';
    expect(markupErrors(html, `${FONT}.gone { display: none }`)[0]).toMatch(/^edition\/unknown-anchor /);
  });
});
