/** Links and tables of contents in the PDF. */
import { describe, expect, it } from 'vitest';
import { exportPdf } from '../../pipeline/export/index.js';
import type { Anchor, PlacedLine } from '../../pipeline/layout/index.js';
import { readPdf, textOf, type PdfElement } from '../support/read-pdf.js';
import { readNavigation } from '../support/read-pdf-navigation.js';
import { documentOf, line, myeongjo, page, run, song } from './paged-samples.js';
import { dictionariesWith, objectsText, pageOperators } from './raw-pdf.js';

/** A length in points, but for rounding. */
const near = (value: number): unknown => expect.closeTo(value, 3);

const shape = ({ role, children }: PdfElement): unknown => (role === 'content' ? role : [role, ...children.map(shape)]);

const anchors: readonly Anchor[] = [
  { id: 'p006', page: 1, top: 300 },
  { id: 'p007', page: 1, top: 400 },
];

const pdfOf = (...lines: readonly PlacedLine[]): Promise<Uint8Array> =>
  exportPdf(documentOf([page(1, lines)], { anchors }));

/** An entry as the layout sets it: heading, leader, number. */
const entry = (block: number, heading: string, target: string, face = song): PlacedLine => {
  const shared = { origin: 'generated', target };
  const runs = [
    run(face, heading, { ...shared, x: 72 }),
    run(face, '·····', { ...shared, x: 200, isLeader: true }),
    run(face, '12', { ...shared, x: 400 }),
  ];
  return line(runs, { place: { block }, role: 'toc-item', baseline: 120 + 28 * block });
};

describe('a link', () => {
  it('lies round its text and says it, leads to the name and is printed without a border', async () => {
    const bytes = await pdfOf(line([run(song, '见'), run(song, '一、回顾', { x: 88, target: 'p006' })]));
    const { links, places } = await readNavigation(bytes);
    // The em box of 16 pt characters: from 0.88 em above the baseline to 0.12 em below it.
    expect(links).toEqual([
      {
        page: 1,
        left: 88,
        right: 152,
        top: near(120 - 14.08),
        bottom: near(120 + 1.92),
        target: 'p006',
        text: '一、回顾',
      },
    ]);
    expect(places.get('p006')).toEqual({ page: 1, left: 0, top: near(300) });
    const [annotation = ''] = dictionariesWith(bytes, '/Subtype /Link');
    expect(annotation).toContain('/F 4');
    expect(annotation).toContain('/Border [0 0 0]');
    expect(dictionariesWith(bytes, '/Type /Page\n')[0]).toContain('/Tabs /S');
  });

  it('is an element in its paragraph, between the text before and after it', async () => {
    const bytes = await pdfOf(
      line([run(song, '见'), run(song, '一、', { x: 88, target: 'p006' }), run(song, '。', { x: 120 })]),
    );
    const { structure } = await readPdf(bytes);
    expect(structure.map(shape)).toEqual([
      ['Root', ['Document', ['P', 'content', ['Link', 'content', 'content'], 'content']]],
    ]);
  });

  it('over two lines is one element with an annotation for each line, both saying all of it', async () => {
    const bytes = await pdfOf(
      line([run(myeongjo, '연변 ', { target: 'p006' })], { count: 2 }),
      line([run(myeongjo, '경제', { target: 'p006' })], { index: 1, count: 2, baseline: 148 }),
    );
    const { links } = await readNavigation(bytes);
    expect(links.map(({ text, target }) => [text, target])).toEqual([
      ['연변 경제', 'p006'],
      ['연변 경제', 'p006'],
    ]);
    expect(dictionariesWith(bytes, '/S /Link\n')).toHaveLength(1);
    expect(dictionariesWith(bytes, '/S /Link\n')[0]?.match(/\/Type \/OBJR/g)).toHaveLength(2);
  });

  it('to another place begins a link of its own', async () => {
    const { links } = await readNavigation(
      await pdfOf(line([run(song, '一', { target: 'p006' }), run(song, '二', { x: 88, target: 'p007' })])),
    );
    expect(links.map(({ text, target }) => [text, target])).toEqual([
      ['一', 'p006'],
      ['二', 'p007'],
    ]);
  });

  it('is found from its annotation, and from its text, in the parent tree', async () => {
    const bytes = await pdfOf(line([run(song, '见'), run(song, '一', { x: 88, target: 'p006' })]));
    const text = objectsText(bytes);
    const link = /(\d+) 0 obj\n(?:(?!endobj)[^])*\/S \/Link\n/.exec(text)?.[1] ?? 'none';
    const paragraph = /(\d+) 0 obj\n(?:(?!endobj)[^])*\/S \/P\n/.exec(text)?.[1] ?? 'none';
    expect(dictionariesWith(bytes, '/Subtype /Link')[0]).toContain('/StructParent 1');
    expect(text).toContain(`/Nums [0 [${paragraph} 0 R ${link} 0 R] 1 ${link} 0 R]`);
    expect(text).toContain('/ParentTreeNextKey 2');
  });

  it('in a folio or a note beside a line is none', async () => {
    const note = line([run(song, '1', { x: 40, origin: 'generated', target: 'p006' })], { place: { block: -1 } });
    const bytes = await exportPdf(
      documentOf([page(1, [line([run(song, '见')])], { marginLines: [note] })], { anchors }),
    );
    expect((await readNavigation(bytes)).links).toEqual([]);
  });
});

describe('a table of contents', () => {
  it('holds its entries, each a reference that is a link of heading and number', async () => {
    const title = line([run(song, '目录')], { place: { block: 0 }, tag: 'h1', baseline: 90 });
    const bytes = await pdfOf(title, entry(1, '一、回顾', 'p006'), entry(2, '2. 과업', 'p007', myeongjo));
    const { structure } = await readPdf(bytes);
    const item = ['TOCI', ['Reference', ['Link', 'content', 'content', 'content']]];
    expect(structure.map(shape)).toEqual([['Root', ['Document', ['H1', 'content'], ['TOC', item, item]]]]);
    const { links } = await readNavigation(bytes);
    expect(links.map(({ text, left, right }) => [text, left, Math.round(right)])).toEqual([
      ['一、回顾 12', 72, 416],
      ['2. 과업 12', 72, 416],
    ]);
  });

  it('keeps its leaders out of the structure', async () => {
    const bytes = await pdfOf(entry(1, '一、回顾', 'p006'));
    const { pages } = await readPdf(bytes);
    expect(textOf((pages[0]?.glyphs ?? []).filter(({ isArtifact }) => isArtifact))).toBe('·····');
    expect(pageOperators(bytes)[0]?.match(/^\/.*BDC$/gm)).toEqual([
      '/Link <</MCID 0 /DUIZ_Origin (generated)>> BDC',
      '/Artifact <</Type /Layout>> BDC',
      '/Link <</MCID 1 /DUIZ_Origin (generated)>> BDC',
    ]);
  });

  it('ends where other text begins; what stands beside a link in an entry is a paragraph of it', async () => {
    const plain = line([run(song, '附：'), run(song, '一', { x: 104, target: 'p006' })], {
      place: { block: 2 },
      role: 'toc-item',
      baseline: 200,
    });
    const { structure } = await readPdf(
      await pdfOf(
        line([run(song, '甲')], { place: { block: 0 } }),
        entry(1, '一、回顾', 'p006'),
        plain,
        line([run(song, '乙')], { place: { block: 3 }, baseline: 300 }),
        entry(4, '二、', 'p007'),
      ),
    );
    const [, document] = shape(structure[0] ?? { role: 'none', children: [] }) as [string, [string, ...unknown[]]];
    expect(document.slice(1).map((child) => (child as [string])[0])).toEqual(['P', 'TOC', 'P', 'TOC']);
    expect(document[2]).toEqual([
      'TOC',
      ['TOCI', ['Reference', ['Link', 'content', 'content', 'content']]],
      ['TOCI', ['P', 'content'], ['Reference', ['Link', 'content', 'content']]],
    ]);
  });
});
