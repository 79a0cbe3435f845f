/** Names for places, and what pages are called. */
import { describe, expect, it } from 'vitest';
import { exportPdf } from '../../pipeline/export/index.js';
import type { Anchor, Page } from '../../pipeline/layout/index.js';
import { readNavigation } from '../support/read-pdf-navigation.js';
import { documentOf, page } from './paged-samples.js';
import { dictionariesWith } from './raw-pdf.js';

/** A length in points, but for rounding. */
const near = (value: number): unknown => expect.closeTo(value, 3);

const at = (id: string, number: number, top: number): Anchor => ({ id, page: number, top });

describe('named places', () => {
  it('are the elements with an id and the sentences of the source, each at the top of its line', async () => {
    const bytes = await exportPdf(
      documentOf([page(1, []), page(2, [])], {
        anchors: [at('p012', 1, 100)],
        passages: [at('p012.s03', 1, 100), at('p012.s04', 2, 72)],
      }),
    );
    const { places } = await readNavigation(bytes);
    expect([...places]).toEqual([
      ['p012', { page: 1, left: 0, top: near(100) }],
      ['p012.s03', { page: 1, left: 0, top: near(100) }],
      ['p012.s04', { page: 2, left: 0, top: near(72) }],
    ]);
  });

  it('stand in the order of their bytes, of which the alphabet knows nothing', async () => {
    const ids = ['a_1', 'a-1', 'b1', 'B2', 's10', 's2', 'S3', '회고', '一'];
    const bytes = await exportPdf(documentOf([page(1, [])], { anchors: ids.map((id) => at(id, 1, 72)) }));
    const [leaf = ''] = dictionariesWith(bytes, '/Limits');
    const names = [...leaf.slice(leaf.indexOf('/Names')).matchAll(/\(([^)]*)\)|<([0-9a-f]+)>/g)].map(
      ([, text, hex]) => text ?? Buffer.from(hex ?? '', 'hex').toString('utf8'),
    );
    expect(names).toEqual(['B2', 'S3', 'a-1', 'a_1', 'b1', 's10', 's2', '一', '회고']);
    expect(leaf).toContain(`/Limits [(B2) <${Buffer.from('회고').toString('hex')}>]`);
  });

  it('are found by halving, however many there are', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `p${String(499 - index).padStart(3, '0')}`);
    const bytes = await exportPdf(documentOf([page(1, [])], { anchors: ids.map((id, top) => at(id, 1, top)) }));
    const { places } = await readNavigation(bytes);
    expect([...places.keys()]).toEqual([...ids].reverse());
    expect(places.get('p499')?.top).toBeCloseTo(0, 3);
    expect(dictionariesWith(bytes, '/Limits')).toHaveLength(8);
  });

  it('say a name once: that of an element before that of a sentence', async () => {
    const bytes = await exportPdf(
      documentOf([page(1, [])], { anchors: [at('p001.s01', 1, 100)], passages: [at('p001.s01', 1, 300)] }),
    );
    expect([...(await readNavigation(bytes)).places]).toEqual([['p001.s01', { page: 1, left: 0, top: near(100) }]]);
  });

  it('cannot be on a page that is not there', async () => {
    await expect(exportPdf(documentOf([page(1, [])], { anchors: [at('p001', 2, 72)] }))).rejects.toThrow('page 2');
  });
});

type PageFacts = Pick<Page, 'name' | 'counter'> & Partial<Page>;

const printed = (counter: number, folio: NonNullable<Page['folio']> = 'decimal', name = ''): PageFacts => ({
  ...{ name, counter, folio },
});
const unprinted = (name: string): PageFacts => ({ name, counter: 1 });

async function labelsOf(pages: readonly PageFacts[], language = 'zh-CN'): Promise<readonly string[] | undefined> {
  const document = documentOf(
    pages.map((facts, index) => page(index + 1, [], facts)),
    { metadata: { language } },
  );
  return (await readNavigation(await exportPdf(document))).labels;
}

describe('page labels', () => {
  const booklet = [
    unprinted('cover'),
    unprinted('imprint'),
    printed(1, 'lower-roman', 'contents'),
    printed(2, 'lower-roman', 'contents'),
    printed(1),
    printed(2),
  ];

  it('are the printed numbers, and for pages without one the kind of page in the leading language', async () => {
    expect(await labelsOf(booklet)).toEqual(['封面', '版权页', 'i', 'ii', '1', '2']);
    expect(await labelsOf(booklet, 'ko-CN')).toEqual(['표지', '판권페지', 'i', 'ii', '1', '2']);
  });

  it('take one entry for each run that counts on', async () => {
    const document = documentOf(booklet.map((facts, index) => page(index + 1, [], facts)));
    const [catalog = ''] = dictionariesWith(await exportPdf(document), '/Type /Catalog');
    expect([...catalog.matchAll(/\/S \/(\w)/g)].map(([, style]) => style)).toEqual(['r', 'D']);
  });

  it('follow a number that jumps, and numbers in capitals', async () => {
    const pages = [printed(4), printed(5), printed(9), printed(9, 'upper-roman'), printed(0)];
    expect(await labelsOf(pages)).toEqual(['4', '5', '9', 'IX', '0']);
  });

  it('tell unnumbered pages from numbered ones by their place in brackets', async () => {
    expect(await labelsOf([unprinted(''), unprinted('plates'), printed(1), printed(2), unprinted('')])).toEqual([
      ...['[1]', '[2]', '1', '2', '[5]'],
    ]);
  });

  it('are plain places where no page has a printed number', async () => {
    expect(await labelsOf([unprinted(''), unprinted('plates'), unprinted('')])).toEqual(['1', '2', '3']);
  });

  it('are never the same twice', async () => {
    const pages = [
      ...[unprinted('cover'), unprinted('cover')],
      ...[printed(1), printed(1, 'decimal', 'contents'), printed(1, 'decimal', 'annex'), printed(1)],
    ];
    expect(await labelsOf(pages)).toEqual(['封面', '封面 [2]', '1', '目录 1', 'annex 1', '[6] 1']);
  });
});
