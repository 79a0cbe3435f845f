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
  const heads = (more = '', index = 2) => bands(bookletEdition(more), index, 'header');

  it('are a field that finds the heading, as all of one style set the string', async () => {
    expect(await heads()).toEqual({ default: '{STYLEREF 1}', even: '{STYLEREF 1}', first: '' });
  });

  /** The booklet without its second heading, and what leads there. */
  const withOneHeading = (): Edition => {
    const { blocks, ...rest } = bookletEdition();
    const leads = (block: (typeof blocks)[number]): boolean =>
      block.kind === 'paragraph' && block.inlines.some((inline) => 'target' in inline && inline.target === 'p004');
    return { ...rest, blocks: blocks.filter((block) => block.anchor !== 'p004' && !leads(block)) };
  };

  it('say until then what all their pages say, and nothing where pages differ', async () => {
    expect((await heads())['default']).toBe('{STYLEREF 1}');
    expect((await bands(withOneHeading(), 2, 'header'))['default']).toBe('{STYLEREF 1}一、回顾');
  });

  it('are text where no style says it, if they say the same on every page', async () => {
    const first = async (more: string) => (await heads(more))['default'];
    expect(await first('#p004 { string-set: none }')).toBe('一、回顾');
    expect(await first("#p004 { string-set: none } #p002 { string-set: head '〔' content() '〕' }")).toBe(
      '〔一、回顾〕',
    );
    expect(await first("h2 { string-set: head '〔' content() '〕' }")).toBe('');
    expect(await first('h2:lang(ko) { color: red }')).toBe('');
  });

  it('go by the name of a style that is not Word’s own, and by the last on the page', async () => {
    const more =
      'h2 { string-set: none } .pair { string-set: none } .entry { string-set: head content() } @page text { @top-center { content: string(head, last) } }';
    expect((await heads(more))['default']).toBe('{STYLEREF "Entry" \\l}2. 과업');
  });

  it('are no field on pages where the string has no value yet, for which Word would look ahead', async () => {
    const more = '@page contents { @top-center { content: string(head) } }';
    expect(await heads(more, 1)).toEqual({ default: '', even: '' });
  });
});

describe('the page that opens a run of pages', () => {
  const EXCEPT =
    '@page text { @top-center { content: string(head, first-except) } } @page text:first { @top-center { content: string(head, first-except) } }';
  const heads = (more: string, index = 2) => bands(bookletEdition(EXCEPT + more), index, 'header');
  const titled = async (more: string): Promise<readonly boolean[]> =>
    (await sections(bookletEdition(EXCEPT + more))).map((xml) => xml.includes('<w:titlePg/>'));

  it('has no head that says nothing where the string is set, as it is set there first of all', async () => {
    expect(await heads('')).toEqual({ default: '{STYLEREF 1}', even: '{STYLEREF 1}', first: '' });
    expect(await titled('')).toEqual([false, false, true, false]);
  });

  /** Pages of which no rule says what the first is. */
  const withoutFirst = ({ pages, ...rest }: Edition): Edition => {
    const named = Object.entries(pages.named ?? {}).map(([name, set]) => [name, { ...set, hasFirst: false }] as const);
    return { ...rest, pages: { ...pages, named: Object.fromEntries(named) } };
  };

  it('is set apart without a rule of its own as well', async () => {
    const expected = { default: '{STYLEREF 1}', even: '{STYLEREF 1}', first: '' };
    expect(await bands(withoutFirst(bookletEdition(EXCEPT)), 2, 'header')).toEqual(expected);
  });

  it('has the folio that other pages of its side have', async () => {
    const folios =
      "@page text:right { @bottom-right { content: 'R' } } @page text:left { @bottom-left { content: 'L' } }";
    const folio = async (more: string) =>
      (await bands(withoutFirst(bookletEdition(`${EXCEPT}${folios} .text { ${more} }`)), 2, 'footer'))['first'];
    expect(await folio('break-before: recto')).toBe('R');
    expect(await folio('break-before: verso')).toBe('L');
    expect(await folio('break-before: page; counter-reset: page 4')).toBe('L');
    // Where nobody knows the side, nothing is set apart.
    expect(await folio('break-before: page; counter-reset: none')).toBeUndefined();
  });

  it('keeps its head where the string was set before, unless its first block sets it', async () => {
    const before = '.entry { string-set: head content() }';
    expect(await titled(before)).toEqual([false, false, true, false]);
    expect(await titled(`${before} #p002 { string-set: none } h2 { break-after: auto }`)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is quiet about what a block sets that is kept with its first', async () => {
    const more =
      '.entry { string-set: head content() } #p002 { string-set: none; break-after: avoid } p { string-set: head content() }';
    expect(await titled(more)).toEqual([false, false, true, false]);
    expect(await titled(`${more} #p002 { break-after: auto }`)).toEqual([false, false, false, false]);
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
      '<w:spacing w:before="0" w:after="398" w:line="280" w:lineRule="exact"/>',
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

  it('above the text is the same where a page of a run says nothing', async () => {
    const { part } = await read(bookletEdition());
    const empty = Array.from({ length: 8 }, (_, index) => `word/header${index + 1}.xml`)
      .filter((name) => part('word/_rels/document.xml.rels').includes(name.slice(5)))
      .map(part)
      .filter((xml) => !xml.includes('<w:r>'));
    const styles = empty.map((xml) => /w:pStyle w:val="(\w+)"/.exec(xml)?.[1]);
    // Contents and imprint have no header at all, the first page of the text has that of the others.
    expect(styles).toEqual(['Spacer', 'Spacer', 'Header', 'Spacer', 'Spacer']);
  });

  it('is cut into lines of a grid only where lines stand on one', async () => {
    const more = '.cover { line-height: 16pt }';
    const grids = (await sections(bookletEdition(more))).map((xml) => xml.includes('<w:docGrid w:type="lines"'));
    // Rows of a table leave the grid.
    expect(grids).toEqual([false, true, false, false]);
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
