/** Facing rows in Word: each side a section that holds what stands on that page of ours. */
import { describe, expect, it } from 'vitest';
import type { Block, Edition, Inline, PageStyle, ParagraphBlock, RowBlock } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import {
  editionOf,
  facingRow,
  lineText,
  paged,
  paragraph,
  run,
  sentences,
  textStyle,
} from '../support/layout-support.js';
import { readDocx, type ReadDocx } from '../support/read-docx.js';
import { folio } from '../support/sample-edition.js';

type Sentence = readonly [origin: string, text: string];
const zh = (...parts: readonly Sentence[]): ParagraphBlock => ({
  ...sentences(parts, 'zh-CN', { textIndent: 20 }),
  styleName: 'p.body',
});
const ko = (...parts: readonly Sentence[]): ParagraphBlock => ({
  ...sentences(parts, 'ko-CN', { breakInsideWord: 0 }),
  styleName: 'p.body',
});

/** Three sentences, of which an opening of four lines holds two. */
const threeSentences = (): RowBlock =>
  facingRow(
    zh(['p1.s1', '天'.repeat(12) + '。'], ['p1.s2', '地'.repeat(14) + '。'], ['p1.s3', '玄'.repeat(16) + '。']),
    ko(['p1.s1', '가'.repeat(14) + '.'], ['p1.s2', '나'.repeat(18) + '.'], ['p1.s3', '다'.repeat(16) + '.']),
  );
const first = (): ParagraphBlock => paragraph('题', 'zh-CN');

const bytesOf = async (edition: Edition): Promise<Uint8Array> => exportDocx(edition, { paged: paged(edition) });
const read = async (blocks: readonly Block[], perPage = 4, page: Partial<PageStyle> = {}): Promise<ReadDocx> =>
  readDocx(await bytesOf(editionOf(blocks, perPage, page)));

interface SectionOfText {
  readonly start: string | undefined;
  readonly text: string;
  readonly properties: string;
}

/** The sections of a file with their text, paragraphs divided by `/`. */
function sectionsOf({ part }: ReadDocx): readonly SectionOfText[] {
  const body = /<w:body>(.*)<\/w:body>/s.exec(part('word/document.xml'))?.[1] ?? '';
  const sections: SectionOfText[] = [];
  let texts: string[] = [];
  for (const [piece] of body.matchAll(/<w:p>.*?<\/w:p>|<w:sectPr.*?<\/w:sectPr>/gs)) {
    if (piece.startsWith('<w:p>'))
      texts.push([...piece.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)].map(([t]) => t.replace(/^<[^>]*>/, '')).join(''));
    const properties = /<w:sectPr.*?<\/w:sectPr>/s.exec(piece)?.[0];
    if (properties === undefined) continue;
    const start = /<w:type w:val="(\w+)"/.exec(properties)?.[1];
    sections.push({ start, text: texts.join('/'), properties });
    texts = [];
  }
  return sections;
}

const styleXml = ({ part }: ReadDocx, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`).exec(part('word/styles.xml'))?.[0] ?? '';

describe('facing pages', () => {
  it('are sections that start on even and odd pages, one language to a side, divided at the same sentence', async () => {
    const sections = sectionsOf(await read([first(), threeSentences()]));
    expect(sections.map(({ start, text }) => [start, text])).toEqual([
      [undefined, '题'],
      ['evenPage', `${'天'.repeat(12)}。${'地'.repeat(14)}。`],
      ['oddPage', `${'가'.repeat(14)}. ${'나'.repeat(18)}. `],
      ['evenPage', `${'玄'.repeat(16)}。`],
      ['oddPage', `${'다'.repeat(16)}.`],
    ]);
  });

  it.each([4, 5, 6, 9])(
    'hold what our pages of %i lines hold, a sentence that is longer than an opening too',
    async (lines) => {
      const long = facingRow(
        zh(['p2.s1', '黄'.repeat(95) + '。'], ['p2.s2', '宇']),
        ko(['p2.s1', '라 '.repeat(60) + '마.'], ['p2.s2', '바']),
      );
      const edition = editionOf(
        [first(), threeSentences(), long, facingRow(zh(['p3.s1', '宙']), ko(['p3.s1', '사']))],
        lines,
      );
      const squeezed = (text: string): string => text.replace(/[\s/]/g, '');
      const ours = paged(edition).pages.map((page) => squeezed(page.lines.map(lineText).join('')));
      const words = sectionsOf(readDocx(await bytesOf(edition))).map(({ text }) => squeezed(text));
      expect(words).toEqual(ours);
    },
  );

  it('begin a paragraph level with the one that it is a pair with, several to a page', async () => {
    const pairs = [
      facingRow(zh(['p1.s1', '天']), ko(['p1.s1', '가'.repeat(18)])),
      facingRow(zh(['p2.s1', '地']), ko(['p2.s1', '나'])),
      facingRow(zh(['p3.s1', '玄'.repeat(20)]), ko(['p3.s1', '다'])),
    ];
    const texts = sectionsOf(await read([first(), ...pairs])).map(({ text }) => text);
    expect(texts).toEqual(['题', '天/地', `${'가'.repeat(18)}/나`, '玄'.repeat(20), '다']);
  });

  it('go on in a style of their own that is based on the one before and changes its first line alone', async () => {
    const file = await read([first(), threeSentences()]);
    expect(file.paragraphs.map(({ style }) => style)).toEqual([
      'Paragraph',
      'Body',
      'Bodyko',
      'Bodycontinued',
      'Bodycontinuedko',
    ]);
    const continued = styleXml(file, 'Bodycontinued');
    expect(continued).toContain('<w:name w:val="公文正文·续"/><w:basedOn w:val="Body"/>');
    expect(/<w:pPr>.*<\/w:pPr>/.exec(continued)?.[0]).toBe(
      '<w:pPr><w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/></w:pPr>',
    );
    expect(file.part('word/document.xml')).not.toMatch(/<w:ind |<w:jc |<w:spacing /);
  });

  it('keep the styles of both languages that go on apart', async () => {
    const indented = (block: ParagraphBlock): ParagraphBlock => ({
      ...block,
      style: { ...block.style, textIndent: 10 },
    });
    const { cells, ...rest } = threeSentences();
    const file = await read([first(), { ...rest, cells: cells.map((cell) => cell.map(indented)) }]);
    expect(styleXml(file, 'Bodycontinued')).toContain('<w:basedOn w:val="Body"/>');
    expect(styleXml(file, 'Bodycontinuedko')).toContain(
      '<w:name w:val="公文正文·续（朝文）"/><w:basedOn w:val="Bodyko"/>',
    );
  });

  it('cut a border where the paragraph is cut', async () => {
    const border = { width: 1, distance: 2, color: { red: 0, green: 0, blue: 0 } };
    const bordered = (block: ParagraphBlock): ParagraphBlock => ({
      ...block,
      style: { ...block.style, borderTop: border, borderBottom: border },
    });
    const { cells, ...rest } = threeSentences();
    const file = await read([first(), { ...rest, cells: cells.map((cell) => cell.map(bordered)) }], 5);
    const [, before = '', , after = ''] = file.paragraphs.map(({ style }) => styleXml(file, style ?? ''));
    expect(before).toMatch(/<w:pBdr><w:top /);
    expect(before).not.toContain('<w:bottom ');
    expect(after).toContain('<w:bottom w:val="single"');
    expect(after).not.toContain('<w:top w:val="single"');
  });
});

/** A heading before its text in one paragraph. */
const withRunIn = (block: ParagraphBlock, text: string): ParagraphBlock => {
  const head: Inline = {
    kind: 'text',
    text,
    origin: 'p1.s0',
    lang: block.lang,
    style: textStyle(),
    headingLevel: 3,
    keepsNext: true,
  };
  return { ...block, inlines: [head, ...block.inlines] };
};

describe('headings of facing pages', () => {
  it('stand in no table, where Word’s navigation would not find them', async () => {
    const h2 = (block: ParagraphBlock): ParagraphBlock => ({ ...block, tag: 'h2', styleName: 'h2.heading' });
    const file = await read([first(), facingRow(h2(zh(['p1.s1', '一'])), h2(ko(['p1.s1', '1']))), threeSentences()]);
    expect(file.part('word/document.xml')).not.toContain('<w:tbl>');
    const headings = file.paragraphs.filter(({ style }) =>
      styleXml(file, style ?? '').includes('<w:outlineLvl w:val="0"/>'),
    );
    expect(headings.map(({ text }) => text)).toEqual(['一', '1']);
  });

  it('run in where the paragraph begins, and not again overleaf', async () => {
    const { cells, ...rest } = threeSentences();
    const heads = ['（一）', '(1)'];
    const row = { ...rest, cells: cells.map((cell, c) => cell.map((block) => withRunIn(block, heads[c] ?? ''))) };
    const file = await read([first(), row], 5);
    const runsOn = file.paragraphs.filter((one) => one.runsOn);
    expect(runsOn.map(({ text }) => text)).toEqual(['（一）', '(1)']);
    expect(styleXml(file, 'Bodycontinued')).toContain('<w:basedOn w:val="Body"/>');
  });

  it('are one heading where they go on overleaf', async () => {
    const { cells, ...rest } = threeSentences();
    const heading = (block: ParagraphBlock): ParagraphBlock => ({ ...block, tag: 'h2', styleName: 'h2.heading' });
    const file = await read([first(), { ...rest, cells: cells.map((cell) => cell.map(heading)) }]);
    const [, verso, , overleaf] = file.paragraphs.map(({ style }) => styleXml(file, style ?? ''));
    expect(verso).toContain('<w:outlineLvl w:val="0"/>');
    expect(overleaf).toContain('<w:basedOn w:val="Heading1"/>');
    expect(overleaf).toContain('<w:outlineLvl w:val="9"/>');
  });
});

describe('what leads to facing pages', () => {
  const link = (target: string): Inline => ({
    kind: 'text',
    text: '见',
    origin: 'generated',
    lang: 'zh-CN',
    style: textStyle(),
    target,
  });
  const linked = (): readonly Block[] => {
    const { cells, ...rest } = threeSentences();
    const named = cells.map((cell, c) => cell.map((block) => ({ ...block, anchor: c === 0 ? 'own' : 'korean' })));
    return [
      { ...first(), inlines: [link('row'), link('own'), link('korean')] },
      { ...rest, anchor: 'row', cells: named },
    ];
  };

  it('is a bookmark for every passage, once, in the part where it stands, with its language where that does not lead', async () => {
    const { bookmarks } = await read([first(), threeSentences()]);
    const found = bookmarks.map(({ name, text }) => [name, text.slice(0, 2)]).filter(([name]) => name !== '_p001_s01');
    expect(found).toEqual([
      ['_p1_s1', '天天'],
      ['_p1_s2', '地地'],
      ['_p1_s1_ko', '가가'],
      ['_p1_s2_ko', '나나'],
      ['_p1_s3', '玄玄'],
      ['_p1_s3_ko', '다다'],
    ]);
  });

  it('is a bookmark for every id that is linked to, of the row and of the paragraph, where it begins', async () => {
    const { bookmarks, part } = await read(linked());
    const arrivals = bookmarks.filter(({ name }) => name.startsWith('_to_'));
    expect(arrivals.map(({ name, text }) => [name, text.slice(0, 1)])).toEqual([
      ['_to_own', '天'],
      ['_to_row', '天'],
      ['_to_korean', '가'],
    ]);
    const links = [...part('word/document.xml').matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(links).toEqual(['_to_row', '_to_own', '_to_korean']);
  });

  it('is the running head that a heading of the row sets', async () => {
    const h2 = (block: ParagraphBlock): ParagraphBlock => ({ ...block, tag: 'h2', styleName: 'h2.heading' });
    const row = facingRow(h2(zh(['p1.s1', '一、回顾'])), { ...ko(['p1.s1', '1. 회고']), styleName: 'p.other' });
    const head = {
      ...folio('right'),
      area: 'top-right' as const,
      content: [{ kind: 'string' as const, name: 'section', which: 'first' as const }],
    };
    const strings = [{ name: 'section', value: '一、回顾' }];
    const { headers } = await read([first(), { ...row, strings }, threeSentences()], 4, { boxes: [head] });
    expect(headers.filter((header) => header.includes('{STYLEREF 1'))).toHaveLength(1);
  });
});

const A4: PageStyle['size'] = { width: 595.28, height: 841.89 };
const boxed: Partial<PageStyle> = {
  size: A4,
  margin: { top: 105, bottom: 99, left: 80, right: 74 },
  boxes: [{ ...folio('right'), padding: { top: 17, right: 0, bottom: 0, left: 0 } }],
};

describe('sections of facing pages', () => {
  it('go on with the page numbers, and say once for all of them what stands in their margins', async () => {
    const sections = sectionsOf(await read([first(), threeSentences()], 4, { boxes: [folio('right')] }));
    expect(sections).toHaveLength(5);
    expect(sections.map(({ properties }) => properties.includes('footerReference'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    for (const { properties } of sections) expect(properties).not.toMatch(/w:start=|titlePg/);
  });

  it('let text come down to the folio, which stays where it is', async () => {
    const bottoms = sectionsOf(await read([first(), threeSentences()], 4, boxed)).map(({ properties }) => [
      /w:bottom="(\d+)"/.exec(properties)?.[1],
      /w:footer="(\d+)"/.exec(properties)?.[1],
    ]);
    // The folio's box of 16 pt stands 17 pt below the text: 99 - 17 = 82 pt from the edge of the sheet to its top, 66 to its foot.
    expect(bottoms).toEqual([
      ['1980', '1320'],
      ['1640', '1320'],
      ['1640', '1320'],
    ]);
  });

  it('let it come down half the margin where nothing stands at the foot', async () => {
    const [, verso] = sectionsOf(await read([first(), threeSentences()], 4, { ...boxed, boxes: [] }));
    expect(verso?.properties).toContain('w:bottom="990"');
  });

  it('have room for a line more than ours, of Korean for two, at a pitch that is less than 3% closer', async () => {
    const pitch = (block: ParagraphBlock, lineHeight: number): ParagraphBlock => ({
      ...block,
      style: { ...block.style, lineHeight },
    });
    const row = facingRow(pitch(zh(['p1.s1', '天']), 28.99), pitch(ko(['p1.s1', '가']), 24));
    const file = await read([first(), row], 4, boxed);
    const [, verso] = sectionsOf(file);
    const margin = (name: string): number =>
      Number(new RegExp(`w:${name}="(\\d+)"`).exec(verso?.properties ?? '')?.[1]);
    const room = 16838 - margin('top') - margin('bottom');
    const line = (id: string): number => Number(/w:line="(\d+)" w:lineRule="exact"/.exec(styleXml(file, id))?.[1]);
    expect([Math.floor(room / line('Body')), Math.floor(room / line('Bodyko'))]).toEqual([23, 28]);
    expect(line('Body')).toBeGreaterThan(0.97 * 579);
    expect(line('Bodyko')).toBeGreaterThan(0.97 * 480);
  });

  it('never set lines closer than that, whatever the page', async () => {
    const file = await read([first(), threeSentences()], 4, { boxes: [folio('right')] });
    expect(styleXml(file, 'Body')).toContain('w:line="388" w:lineRule="exact"');
  });

  it('number the first page 2 where nothing stands before its recto', async () => {
    const [verso, recto] = sectionsOf(await read([threeSentences()]));
    expect(verso?.properties).toContain('<w:pgNumType w:start="2"/>');
    expect(recto?.properties).toContain('<w:pgNumType/>');
  });

  it('end with their last recto: what stands in the middle of the page begins the next', async () => {
    const end = { ...paragraph('完', 'zh-CN'), styleName: 'p.end' };
    expect(sectionsOf(await read([first(), threeSentences(), end])).at(-1)).toMatchObject({
      start: 'nextPage',
      text: '完',
    });
  });

  it('keep the name of their pages', async () => {
    const row = { ...threeSentences(), page: 'inside' };
    const edition = editionOf([first(), row], 4, { boxes: [folio('right')] });
    const inside = { ...edition.pages.recto, boxes: [] };
    const named = { inside: { first: inside, recto: inside, verso: inside, blank: inside } };
    const sections = sectionsOf(readDocx(await bytesOf({ ...edition, pages: { ...edition.pages, named } })));
    expect(sections.map(({ properties }) => properties.includes('footerReference'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('facing rows of which no page is known', () => {
  it('stay a table', async () => {
    const edition = editionOf([first(), threeSentences()], 4);
    const file = readDocx(await exportDocx(edition));
    expect(file.paragraphs.filter(({ isInTable }) => isInTable)).toHaveLength(2);
  });

  it('lose no paragraph that has no line', async () => {
    const empty = { ...ko(), inlines: [], anchor: 'empty' };
    const blocks = [
      { ...first(), inlines: [run('见', 'zh-CN')].map((one) => ({ ...one, target: 'empty' })) },
      facingRow(zh(['p1.s1', '天']), empty),
    ];
    const { bookmarks } = await read(blocks);
    expect(bookmarks.map(({ name }) => name)).toContain('_to_empty');
  });
});

describe('margins of facing rows', () => {
  it('add to those of the paragraphs in their cells, in both languages', async () => {
    const within = (block: ParagraphBlock): ParagraphBlock => ({
      ...block,
      style: { ...block.style, marginTop: 5, marginBottom: 12 },
    });
    const pair = facingRow(within(zh(['p1.s1', '天'])), within(ko(['p1.s1', '가'])));
    const docx = await read([first(), { ...pair, marginTop: 10, marginBottom: 8 }]);
    const spacing = (id: string) => /w:before="(\d+)" w:after="(\d+)"/.exec(styleXml(docx, id))?.slice(1).map(Number);
    expect(spacing('Body')).toEqual([(10 + 5) * 20, (8 + 12) * 20]);
    expect(spacing('Bodyko')).toEqual([(10 + 5) * 20, (8 + 12) * 20]);
  });
});
