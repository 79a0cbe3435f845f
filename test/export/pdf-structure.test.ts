/** The PDF's structure, languages, bookmarks and metadata. */
import { describe, expect, it } from 'vitest';
import { exportPdf } from '../../pipeline/export/index.js';
import type { OutlineEntry } from '../../pipeline/layout/index.js';
import { readPdf, textOf, type PdfBookmark, type PdfElement } from '../support/read-pdf.js';
import { documentOf, line, myeongjo, page, run, sampleDocument, song } from './paged-samples.js';
import { dictionariesWith, pageOperators } from './raw-pdf.js';

const rolesOf = ({ role, lang, children }: PdfElement): unknown =>
  role === 'content' ? role : [lang === undefined ? role : `${role} ${lang}`, ...children.map(rolesOf)];

const elementCount = (bytes: Uint8Array, type: string): number =>
  dictionariesWith(bytes, '/Type /StructElem').filter((dictionary) => dictionary.includes(`/S /${type}\n`)).length;

describe('structure', () => {
  it('tags headings and paragraphs under one Document', async () => {
    const { structure } = await readPdf(await exportPdf(sampleDocument()));
    expect(structure.map(rolesOf)).toEqual([
      // The paragraph's Korean is content of its own, for its language.
      ['Root', ['Document zh-CN', ['H1 zh-CN', 'content'], ['P zh-CN', 'content', 'content']]],
      [
        'Root',
        ['Document zh-CN', ['P zh-CN', 'content'], ['Div zh-CN', ['P zh-CN', 'content'], ['P ko-CN', 'content']]],
      ],
    ]);
  });

  it('makes one element of a paragraph that goes on overleaf', async () => {
    const bytes = await exportPdf(sampleDocument());
    expect(elementCount(bytes, 'H1')).toBe(1);
    expect(elementCount(bytes, 'P')).toBe(3);
    expect(dictionariesWith(bytes, '/Type /MCR')).toHaveLength(1);
  });

  it('reads a cell to its end before the next, though both go on overleaf', async () => {
    const cell = (cell: number, index: number) =>
      line([run(cell === 0 ? song : myeongjo, cell === 0 ? '谢' : '주', { x: 72 + 200 * cell })], {
        place: { block: 0, cell, paragraph: index },
        baseline: 100 + 20 * index,
      });
    const bytes = await exportPdf(documentOf([page(1, [cell(0, 0), cell(1, 0)]), page(2, [cell(0, 1), cell(1, 1)])]));
    const [row = ''] = dictionariesWith(bytes, '/S /Div');
    const children = [...(/\/K \[(.*)\]/.exec(row)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
    const paragraphs = dictionariesWith(bytes, '/S /P\n');
    expect(children).toHaveLength(4);
    expect(paragraphs.map((dictionary) => dictionary.includes('/Lang (ko-CN)'))).toEqual([false, false, true, true]);
    expect(children).toEqual([...children].sort((a, b) => a - b));
  });

  it('makes a run-in heading an element before the rest of its paragraph, in both languages', async () => {
    const zh = line([run(song, '（一）有效。', { headingLevel: 3 }), run(song, '及时。', { x: 180 })]);
    const ko = line([run(myeongjo, '(1) 대응. ', { headingLevel: 3 }), run(myeongjo, '자금.', { x: 180 })], {
      place: { block: 1 },
      baseline: 148,
    });
    const two = line([run(song, '一、', { fontSize: 22 })], { place: { block: 0 }, tag: 'h2', baseline: 90 });
    const one = { ...two, place: { block: 0 }, tag: 'h1' as const, baseline: 60 };
    const lines = [
      one,
      { ...two, place: { block: 1 } },
      { ...zh, place: { block: 2 } },
      { ...ko, place: { block: 3 } },
    ];
    const { structure } = await readPdf(await exportPdf(documentOf([page(1, lines)])));
    expect(structure.map(rolesOf)).toEqual([
      [
        'Root',
        [
          'Document zh-CN',
          ['H1 zh-CN', 'content'],
          ['H2 zh-CN', 'content'],
          ...[
            ['H3 zh-CN', 'content'],
            ['P zh-CN', 'content'],
          ],
          ...[
            ['H3 ko-CN', 'content'],
            ['P ko-CN', 'content'],
          ],
        ],
      ],
    ]);
  });

  it('makes nothing but a heading of a paragraph that is nothing else, over two lines and pages too', async () => {
    const rest = line([run(song, '有效。', { headingLevel: 3 })], { index: 1, count: 2 });
    const start = line([run(song, '（一）', { headingLevel: 3 })], { count: 2 });
    const bytes = await exportPdf(documentOf([page(1, [start]), page(2, [rest])]));
    expect(elementCount(bytes, 'H1')).toBe(1);
    expect(elementCount(bytes, 'P')).toBe(0);
    expect(dictionariesWith(bytes, '/Type /MCR')).toHaveLength(1);
  });

  it('skips no level of headings, whatever the markup skips', async () => {
    const tags = ['h2', 'h1', 'h3', 'h4', 'h2', 'h2'] as const;
    const lines = tags.map((tag, block) =>
      line([run(song, '一')], { tag, place: { block }, baseline: 100 + 20 * block }),
    );
    const { structure } = await readPdf(await exportPdf(documentOf([page(1, lines)])));
    const [, ...headings] = structure[0]?.children[0] ? (rolesOf(structure[0].children[0]) as unknown[]) : [];
    expect(headings.map((heading) => (heading as [string])[0].slice(0, 2))).toEqual([
      ...['H1', 'H1', 'H2', 'H3', 'H2', 'H2'],
    ]);
  });

  it('puts the two halves of a pair on facing pages into one element', async () => {
    const half = (cell: number) =>
      line([cell === 0 ? run(song, '谢谢') : run(myeongjo, '감사')], { place: { block: 0, cell, paragraph: 0 } });
    const bytes = await exportPdf(documentOf([page(1, [half(0)]), page(2, [half(1)])]));
    expect(elementCount(bytes, 'Div')).toBe(1);
    const { structure } = await readPdf(bytes);
    expect(structure.map(rolesOf)).toEqual([
      ['Root', ['Document zh-CN', ['Div zh-CN', ['P zh-CN', 'content']]]],
      ['Root', ['Document zh-CN', ['Div zh-CN', ['P ko-CN', 'content']]]],
    ]);
  });

  it('says the language of the document, of a paragraph and of a run in another language', async () => {
    const bytes = await exportPdf(sampleDocument());
    expect(dictionariesWith(bytes, '/Type /Catalog')[0]).toContain('/Lang (zh-CN)');
    expect(pageOperators(bytes)[0]).toMatch(/\/Span <<\/MCID 2 \/Lang \(ko-CN\) [^]*?TJ\nET\nEMC/);
    expect(pageOperators(bytes)[1]).not.toContain('/Lang');
  });

  it('carries the origin of every passage, of what the program added too', async () => {
    const runs = [
      run(song, '就业', { origin: 'p012.s03+s04' }),
      run(song, '平稳。', { x: 104, origin: 'p012.s05' }),
      run(song, '谢谢', { x: 160, origin: 'generated' }),
    ];
    const rest = run(song, '再见', { origin: 'generated' });
    const lines = [
      line(runs, { count: 2 }),
      line([rest], { index: 1, count: 2, baseline: 140 }),
      line([run(song, '业', { origin: 'p013.s01' })], { place: { block: 1 }, baseline: 160 }),
    ];
    const [operators = ''] = pageOperators(await exportPdf(documentOf([page(1, lines)])));
    expect(operators.match(/^\/P .*BDC$/gm)).toEqual([
      '/P <</MCID 0 /DUIZ_Origin (p012.s03+s04)>> BDC',
      '/P <</MCID 1 /DUIZ_Origin (p012.s05)>> BDC',
      '/P <</MCID 2 /DUIZ_Origin (generated)>> BDC',
      '/P <</MCID 3 /DUIZ_Origin (p013.s01)>> BDC',
    ]);
  });

  it('keeps folios out of the content', async () => {
    const { pages } = await readPdf(await exportPdf(sampleDocument()));
    const artifacts = pages.map(({ glyphs }) => textOf(glyphs.filter(({ isArtifact }) => isArtifact)));
    expect(artifacts).toEqual(['— 1 —', '— 2 —']);
    const [first = ''] = pageOperators(await exportPdf(sampleDocument()));
    expect(first).toContain('/Artifact <</Type /Pagination /Subtype /Footer>> BDC');
  });

  it('keeps notes beside lines out of the content, and calls them neither head nor foot', async () => {
    const text = line([run(song, '就业')]);
    const note = line([run(song, '12', { x: 52, fontSize: 8, origin: 'generated' })], { place: { block: -1 } });
    const bytes = await exportPdf(documentOf([page(1, [text], { marginLines: [note] })]));
    const { pages } = await readPdf(bytes);
    expect(pages.map(({ glyphs }) => textOf(glyphs.filter(({ isArtifact }) => isArtifact)))).toEqual(['12']);
    expect(pageOperators(bytes)[0]).toContain('/Artifact <</Type /Pagination>> BDC');
  });

  it('closes every text object and every mark that it opens, never one inside the other', async () => {
    const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    for (const operators of pageOperators(await exportPdf(sampleDocument()))) {
      expect(count(operators, /\bBDC$/gm)).toBe(count(operators, /^EMC$/gm));
      expect(count(operators, /^BT$/gm)).toBe(count(operators, /^ET$/gm));
      // Each stands alone: begun, filled, ended.
      const order = operators.split('\n').flatMap((row) => /\bBDC$|^(?:BT|ET|EMC)$/.exec(row)?.[0] ?? []);
      expect(order.join(' ')).toMatch(/^(?:BDC (?:BT ET )*EMC ?)+$/);
    }
  });

  it('makes a blank page without content', async () => {
    const bytes = await exportPdf(documentOf([page(1, [line([run(song, '就')])]), page(2, [], { isBlank: true })]));
    const { pages } = await readPdf(bytes);
    expect(pages.map(({ glyphs }) => glyphs.length)).toEqual([1, 0]);
  });

  it('gives every page its own size', async () => {
    const wide = page(2, [], { size: { width: 841.89, height: 595.276 } });
    const { pages } = await readPdf(await exportPdf(documentOf([page(1, []), wide])));
    expect(pages.map(({ width }) => Math.round(width))).toEqual([595, 842]);
  });
});

describe('bookmarks', () => {
  const entry = (level: number, title: string, number: number, top = 100): OutlineEntry => ({
    ...{ level, title, lang: 'zh-CN', page: number, top },
  });

  const shape = ({ title, page: number, children }: PdfBookmark): unknown => [title, number, ...children.map(shape)];

  it('nests by level, a skipped level too, and leads to the left edge at the top of the heading', async () => {
    const outline = [entry(1, '一、工作回顾', 1, 68), entry(3, '연변', 1), entry(2, '（二）', 2), entry(1, '谢谢', 2)];
    const { bookmarks } = await readPdf(await exportPdf(documentOf([page(1, []), page(2, [])], { outline })));
    expect(bookmarks.map(shape)).toEqual([
      ['一、工作回顾', 1, ['연변', 1], ['（二）', 2]],
      ['谢谢', 2],
    ]);
    expect(bookmarks[0]?.left).toBe(0);
    expect(bookmarks[0]?.top).toBeCloseTo(68, 3);
  });

  it('counts all open descendants', async () => {
    const outline = [entry(1, 'a', 1), entry(2, 'b', 1), entry(3, 'c', 1), entry(1, 'd', 1)];
    const bytes = await exportPdf(documentOf([page(1, [])], { outline }));
    const counts = dictionariesWith(bytes, '/First ')
      .filter((dictionary) => dictionary.includes('/Last'))
      .map((dictionary) => /\/Count (\d+)/.exec(dictionary)?.[1]);
    expect(counts.sort()).toEqual(['1', '2', '4']);
  });

  it('leaves the outline out where there is no heading', async () => {
    const { bookmarks } = await readPdf(await exportPdf(documentOf([page(1, [])])));
    expect(bookmarks).toEqual([]);
  });

  it('throws on a bookmark to a page that is not there', async () => {
    await expect(exportPdf(documentOf([page(1, [])], { outline: [entry(1, 'a', 2)] }))).rejects.toThrow('page 2');
  });
});

describe('metadata', () => {
  it('carries title, author and dates from the edition', async () => {
    const { info } = await readPdf(await exportPdf(sampleDocument()));
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'zh-CN',
      Title: '政府工作报告',
      Author: '国务院',
      Creator: 'duizhao',
      Producer: 'duizhao',
      CreationDate: 'D:20210112000000Z',
      ModDate: 'D:20210112000000Z',
    });
    expect(info).not.toHaveProperty('Subject');
    expect(info).not.toHaveProperty('Keywords');
  });

  it('escapes what XML reserves in the metadata packet', async () => {
    const metadata = { title: 'R&D <보고>', subject: '"가"' };
    const bytes = await exportPdf(documentOf([page(1, [])], { metadata }));
    const text = Buffer.from(bytes).toString('utf8');
    expect(text).toContain('R&amp;D &lt;보고&gt;');
    expect(text).toContain('&quot;가&quot;');
    expect((await readPdf(bytes)).info).toMatchObject({ Title: 'R&D <보고>', Subject: '"가"' });
  });

  it('drops from metadata what would make the packet unreadable, and Info says the same', async () => {
    const metadata = { title: '보\u0008고\uFFFE 😀', author: '김\uD800수호' };
    const bytes = await exportPdf(documentOf([page(1, [])], { metadata }));
    const packet = /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? '';
    expect(packet).toContain('>보고 😀<');
    expect(packet).toContain('>김\uFFFD수호<');
    expect((await readPdf(bytes)).info).toMatchObject({ Title: '보고 😀', Author: '김\uFFFD수호' });
  });

  it('shows the title, and tabs through a page in the order of its structure', async () => {
    const bytes = await exportPdf(sampleDocument());
    expect(dictionariesWith(bytes, '/DisplayDocTitle true')).toHaveLength(1);
    expect(dictionariesWith(bytes, '/Tabs /S')).toHaveLength(2);
    expect(dictionariesWith(bytes, '/Marked true')).toHaveLength(1);
  });

  it('throws on a date that is none', async () => {
    await expect(exportPdf(documentOf([], { metadata: { date: 'soon' } }))).rejects.toThrow('soon');
  });
});
