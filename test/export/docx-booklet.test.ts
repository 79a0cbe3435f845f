/** What a booklet has in Word: sections with headers of their own, contents, links, running heads. */
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { bookletEdition } from '../support/booklet-edition.js';
import { docxText, readDocx } from '../support/read-docx.js';

const NUMBERS = new Map([
  ['p002', '1'],
  ['p004', '3'],
]);
const read = async (edition: Edition, numbers: ReadonlyMap<string, string> = new Map()) =>
  readDocx(await exportDocx(edition, { pageNumbers: numbers }));
const documentOf = async (edition: Edition): Promise<string> => (await read(edition)).part('word/document.xml');
const sections = async (edition: Edition): Promise<readonly string[]> =>
  [...(await documentOf(edition)).matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([xml]) => xml);
/** What the header or footer parts of a section say, by kind of page. */
async function bands(edition: Edition, index: number, place: 'header' | 'footer'): Promise<Record<string, string>> {
  const { part } = await read(edition);
  const section = (await sections(edition))[index] ?? '';
  const relationships = part('word/_rels/document.xml.rels');
  const references = [...section.matchAll(new RegExp(`<w:${place}Reference [^>]*>`, 'g'))].map(([xml]) => {
    const id = /r:id="([^"]+)"/.exec(xml)?.[1] ?? '';
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(relationships);
    const text = part(`word/${target?.[1] ?? target?.[2] ?? ''}`)
      .replace(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/g, '{$1}')
      .replace(/<[^>]+>/g, '')
      .replace(/&quot;/g, '"');
    return [/w:type="(\w+)"/.exec(xml)?.[1] ?? '', text] as const;
  });
  return Object.fromEntries(references);
}

describe('named pages', () => {
  it('are sections, each with margins, start and numbers of its own', async () => {
    const found = await sections(bookletEdition());
    const say = (xml: string) => ({
      type: /<w:type w:val="(\w+)"/.exec(xml)?.[1],
      top: /<w:pgMar [^>]*w:top="(\d+)"/.exec(xml)?.[1],
      numbers: /<w:pgNumType[^>]*>/.exec(xml)?.[0],
      first: xml.includes('titlePg'),
    });
    expect(found.map(say)).toEqual([
      { type: undefined, top: '2835', numbers: '<w:pgNumType/>', first: false },
      { type: 'nextPage', top: '2098', numbers: '<w:pgNumType w:start="1" w:fmt="lowerRoman"/>', first: false },
      { type: 'oddPage', top: '2098', numbers: '<w:pgNumType w:start="1"/>', first: true },
      { type: 'nextPage', top: '2835', numbers: '<w:pgNumType/>', first: false },
    ]);
  });

  it('say what their own rules say, and nothing of the pages before', async () => {
    const edition = bookletEdition();
    expect(await bands(edition, 0, 'footer')).toEqual({});
    expect(await bands(edition, 1, 'footer')).toEqual({ default: '{PAGE}', even: '{PAGE}' });
    expect(await bands(edition, 2, 'footer')).toEqual({ default: '{PAGE}', even: '{PAGE}', first: '{PAGE}' });
    expect(await bands(edition, 3, 'footer')).toEqual({ default: '', even: '' });
    expect(await bands(edition, 3, 'header')).toEqual({ default: '', even: '' });
  });

  it('number again from a page break, and not from the middle of a page', async () => {
    const numbered = (style: string): Promise<readonly string[]> =>
      sections(bookletEdition(`.text { counter-reset: none } h2 { counter-reset: page 7; ${style} }`));
    const starts = (found: readonly string[]): readonly (string | undefined)[] =>
      found.map((xml) => /w:start="(\d+)"/.exec(xml)?.[1]);
    expect(starts(await numbered('break-before: page'))).toEqual([undefined, '1', '7', '7', undefined]);
    expect(starts(await numbered('break-before: auto'))).toEqual([undefined, '1', '7', undefined]);
  });

  it('begin no page twice', async () => {
    const found = await documentOf(bookletEdition('.contents, .text { break-before: page }'));
    expect(found).not.toContain('<w:pageBreakBefore/>');
  });
});

describe('running heads', () => {
  it('are a field that finds the heading, as all of one style set the string', async () => {
    expect(await bands(bookletEdition(), 2, 'header')).toEqual({
      default: '{STYLEREF 1}一、回顾',
      even: '{STYLEREF 1}一、回顾',
      first: '',
    });
  });

  it('are text where no style says it', async () => {
    const first = async (more: string) => (await bands(bookletEdition(more), 2, 'header'))['default'];
    expect(await first("h2 { string-set: head '〔' content() '〕' }")).toBe('〔一、回顾〕');
    expect(await first('#p004 { string-set: none }')).toBe('一、回顾');
    expect(await first('h2:lang(ko) { color: red }')).toBe('一、回顾');
  });

  it('go by the name of a style that is not Word’s own, and by the last on the page', async () => {
    const more =
      'h2 { string-set: none } .pair { string-set: none } .entry { string-set: head content() } @page text { @top-center { content: string(head, last) } }';
    expect((await bands(bookletEdition(more), 2, 'header'))['default']).toBe('{STYLEREF "Entry" \\l}一、回顾');
  });
});

describe('contents', () => {
  const entries = async (numbers?: ReadonlyMap<string, string>) =>
    (await read(bookletEdition(), numbers)).paragraphs.filter(({ style }) => style === 'Entry');

  it('lead to their pages by a tab with dots and a field', async () => {
    expect((await entries(NUMBERS)).map(({ text }) => text)).toEqual([
      '一、回顾\t{PAGEREF _to_p002 \\h}1',
      '2. 과업\t{PAGEREF _to_p004 \\h}3',
    ]);
    const { part, bookmarks } = await read(bookletEdition(), NUMBERS);
    // 156 mm are 442.2 pt; the entry keeps 20 pt free.
    expect(part('word/document.xml').match(/<w:tabs>.*?<\/w:tabs>/)?.[0]).toBe(
      '<w:tabs><w:tab w:val="right" w:pos="8444" w:leader="middleDot"/></w:tabs>',
    );
    expect(bookmarks.filter(({ name }) => name.startsWith('_to_')).map(({ name, text }) => [name, text])).toEqual([
      ['_to_p002', '一、回顾'],
      ['_to_p004', '2. 과업'],
    ]);
  });

  it('are worked out by Word where nobody knows the number', async () => {
    expect((await entries())[0]?.text).toBe('一、回顾\t{PAGEREF _to_p002 \\h}–');
    const { part } = await read(bookletEdition());
    expect(part('word/document.xml').match(/w:fldCharType="begin" w:dirty="true"/g)).toHaveLength(2);
    expect((await read(bookletEdition(), NUMBERS)).part('word/document.xml')).not.toContain('w:dirty');
  });

  it('are links as a whole, each once', async () => {
    const links = [
      ...(await documentOf(bookletEdition())).matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)".*?<\/w:hyperlink>/g),
    ];
    expect(links.map(([, anchor]) => anchor)).toEqual(['_to_p002', '_to_p004']);
    for (const [xml] of links) expect(xml).toContain('PAGEREF');
  });

  it.each([
    ['leader(dotted)', 'dot'],
    ["leader('…')", 'middleDot'],
    ['leader(solid)', 'underscore'],
    ["leader('-')", 'hyphen'],
    ['leader(space)', 'none'],
  ])('take %s for %s', async (leader, expected) => {
    const more = `.entry a::after { content: ${leader} target-counter(attr(href), page, lower-roman) }`;
    const xml = await documentOf(bookletEdition(more));
    expect(/w:leader="(\w+)"/.exec(xml)?.[1]).toBe(expected);
    expect(xml).toContain('PAGEREF _to_p002 \\h \\* roman');
  });
});

describe('links', () => {
  it('lead into rows and to paragraphs without text', async () => {
    const { blocks, ...rest } = bookletEdition();
    const retarget = (target: string): Edition => ({
      ...rest,
      blocks: blocks.map((block) =>
        block.kind === 'row' || block.styleName !== 'p.entry'
          ? block
          : {
              ...block,
              inlines: block.inlines.map((inline) => (inline.kind === 'line-break' ? inline : { ...inline, target })),
            },
      ),
    });
    const { bookmarks } = await read(retarget('p005'));
    expect(bookmarks.find(({ name }) => name === '_to_p005')?.text).toBe('대표 여러분');
    const empty = retarget('p002');
    const bare = empty.blocks.map((block) =>
      block.kind === 'paragraph' && block.anchor === 'p002' ? { ...block, inlines: [] } : block,
    );
    const found = await read({ ...empty, blocks: bare });
    expect(found.bookmarks.find(({ name }) => name === '_to_p002')?.text).toBe('');
  });
});

describe('notes beside lines', () => {
  it('are left out, and nothing else', async () => {
    expect(docxText(await exportDocx(bookletEdition(), { pageNumbers: NUMBERS })).split('\n')).toEqual([
      '政府工作报告',
      '一、回顾\t{PAGEREF _to_p002 \\h}1',
      '2. 과업\t{PAGEREF _to_p004 \\h}3',
      '一、回顾',
      '各位代表。',
      '2. 과업',
      '대표 여러분',
      '各位代表',
      '印发',
    ]);
  });
});

describe('room', () => {
  const styleOf = async (edition: Edition, id: string): Promise<string> =>
    new RegExp(`w:styleId="${id}">(?:(?!</w:style>).)*`).exec((await read(edition)).part('word/styles.xml'))?.[0] ?? '';
  const spacings = async (edition: Edition, id: string): Promise<string | undefined> =>
    /<w:spacing w:before[^>]*>/.exec(await styleOf(edition, id))?.[0];

  it('between header and text is the header’s own, as LibreOffice keeps no other where a section starts on a side', async () => {
    const more = '@page text { @top-center { vertical-align: bottom; padding-bottom: 20pt; line-height: 14pt } }';
    expect(await spacings(bookletEdition(more), 'Header')).toBe(
      '<w:spacing w:before="0" w:after="400" w:line="280" w:lineRule="exact"/>',
    );
  });

  it('for a header and a footer that say nothing is 5 mm', async () => {
    const [, contents = ''] = await sections(bookletEdition());
    // 37 mm above the text.
    expect(/w:header="(\d+)"/.exec(contents)?.[1]).toBe(String(Math.round((32 * 1440) / 25.4)));
  });

  it('of one line above or below is one line of the grid, though that is cut to whole twips', async () => {
    const more = 'body { line-height: 28.99pt } h2 { margin: 57.98pt 0 28.99pt }';
    expect(await spacings(bookletEdition(more), 'Heading1')).toBe(
      '<w:spacing w:before="1158" w:after="579" w:line="579" w:lineRule="exact"/>',
    );
  });

  it('on the grid is only for faces that LibreOffice finds lower than a line', async () => {
    const snaps = async (size: string): Promise<boolean> => {
      const more = `body { line-height: 28.99pt } h2 { font-size: ${size} }`;
      return (await styleOf(bookletEdition(more), 'Heading1')).includes('<w:snapToGrid/>');
    };
    expect(await snaps('16pt')).toBe(true);
    expect(await snaps('22pt')).toBe(false);
  });
});
