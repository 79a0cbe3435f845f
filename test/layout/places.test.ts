/** Bookmarks, and where sentences begin. */
import { describe, expect, it } from 'vitest';
import type { Inline, ParagraphBlock } from '../../pipeline/edition/index.js';
import type { PagedDocument } from '../../pipeline/layout/index.js';
import { editionOf, facingRow, paged, paragraph, row, sentences, textStyle } from '../support/layout-support.js';

const heading = (text: string, lang: string, origin = 'p001.s01', headingLevel = 3): Inline => ({
  ...{ kind: 'text', text, origin, lang, style: textStyle(), headingLevel },
});

/** A paragraph that begins with a run-in heading. */
function withHeading(title: string, text: string, lang: string): ParagraphBlock {
  const rest = paragraph(text, lang);
  return { ...rest, inlines: [heading(title, lang), ...rest.inlines] };
}

const bookmarks = ({ outline }: PagedDocument): readonly string[] =>
  outline.map(({ level, title, page, top }) => `${level} ${title} ${page} ${Math.round(top)}`);

describe('bookmarks', () => {
  it('name headings and run-in headings, these without their stop, where they stand', () => {
    const document = paged(
      editionOf(
        [
          paragraph('一、回顾', 'zh-CN', {}, 'h2'),
          withHeading('（一）有效。', '天地玄黄宇宙洪荒日月。', 'zh-CN'),
          withHeading('(1) 대응. ', '하늘은 검고', 'ko-CN'),
        ],
        3,
      ),
    );
    expect(bookmarks(document)).toEqual(['2 一、回顾 1 50', '3 （一）有效 1 70', '3 (1) 대응 2 50']);
    expect(document.outline.map(({ lang }) => lang)).toEqual(['zh-CN', 'zh-CN', 'ko-CN']);
  });

  it('name a run-in heading once that goes on over the line end, and one further down on its own line', () => {
    const text = paragraph('天地玄黄宇宙洪荒日月盈昃辰宿列张寒来。', 'zh-CN');
    const long = heading('（一）应对疫情有力有效安定平稳。', 'zh-CN');
    const later = heading('（二）复苏。', 'zh-CN', 'p001.s03');
    const document = paged(editionOf([{ ...text, inlines: [long, ...text.inlines, later] }], 8));
    // Ten characters a line: 16 of the heading, 20 of text, then the second heading.
    expect(bookmarks(document)).toEqual(['3 （一）应对疫情有力有效安定平稳 1 50', '3 （二）复苏 1 110']);
  });

  it('name of a pair the heading of the language that leads', () => {
    const pair = row(withHeading('(1) 대응.', '하늘은', 'ko-CN'), withHeading('（一）有效。', '天地', 'zh-CN'));
    expect(bookmarks(paged(editionOf([pair], 8)))).toEqual(['3 (1) 대응 1 50']);
  });

  it('of a paragraph without one are none', () => {
    expect(bookmarks(paged(editionOf([paragraph('天地玄黄。', 'zh-CN')], 8)))).toEqual([]);
  });
});

const places = ({ passages = [] }: PagedDocument): readonly string[] =>
  passages.map(({ id, page, top }) => `${id} ${page} ${Math.round(top)}`);

describe('sentences', () => {
  it('begin at the top of the line that shows the first of them, joined ones together', () => {
    const text = sentences(
      [
        ['p012.s01', '天地玄黄宇宙洪荒日月。'],
        ['p012.s02', '盈昃。'],
        ['p012.s03+s04', '辰宿列张寒来暑往秋收冬藏。'],
      ],
      'zh-CN',
    );
    // Lines of ten: s02 begins on the second, the joined ones there too.
    expect(places(paged(editionOf([text], 8)))).toEqual([
      'p012.s01 1 50',
      'p012.s02 1 70',
      'p012.s03 1 70',
      'p012.s04 1 70',
    ]);
  });

  it('of a row are found in the language that leads, though the other stands first on the page', () => {
    const korean = sentences(
      [
        ['p001.s01', '가나다라 마바사아 자차카타 파하가나 다라마바 사아자차.'],
        ['p001.s02', '카타파하.'],
      ],
      'ko-CN',
    );
    const chinese = sentences(
      [
        ['p001.s01', '天地。'],
        ['p001.s02', '玄黄。'],
      ],
      'zh-CN',
    );
    const document = paged(editionOf([row(korean, chinese)], 4));
    const [first, second] = document.passages ?? [];
    expect([first?.id, second?.id]).toEqual(['p001.s01', 'p001.s02']);
    expect([first?.page, second?.page]).toEqual([1, 2]);
  });

  it('on facing pages stand on the verso', () => {
    const pair = facingRow(sentences([['p001.s01', '天地。']], 'zh-CN'), sentences([['p001.s01', '가나.']], 'ko-CN'));
    expect(places(paged(editionOf([pair], 8)))).toEqual(['p001.s01 2 50']);
  });

  it('are not what the program added', () => {
    expect(places(paged(editionOf([sentences([['generated', '目录']], 'zh-CN')], 8)))).toEqual([]);
  });
});
