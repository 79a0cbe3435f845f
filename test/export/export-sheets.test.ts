/** Sheets to PDF, read back. */
import { describe, expect, it } from 'vitest';
import { exportPdf, exportSheets } from '../../pipeline/export/index.js';
import { bookletSheets, pressSheets } from '../../pipeline/imposition/index.js';
import type { Page } from '../../pipeline/layout/index.js';
import { documentOf, line, myeongjo, page, run, sampleDocument, song } from './paged-samples.js';
import { dictionariesWith, objectsText, pageOperators } from './raw-pdf.js';
import { readPdf, textOf } from '../support/read-pdf.js';

const numbered = (number: number): Page =>
  page(number, [
    line([run(song, `第${'一二三四'[number - 1] ?? ''}页`), run(myeongjo, '연변', { x: 200, lang: 'ko-CN' })]),
  ]);
const document = documentOf([1, 2, 3, 4].map(numbered));
const sheets = bookletSheets(document.pages, { paperThickness: 0 }).value;
const booklet = await exportSheets(document, sheets);

describe('the PDF of a booklet', () => {
  it('has a page for each side of a sheet, with the pages where they are folded', async () => {
    const { pages } = await readPdf(booklet);
    const placed = pages.map(({ glyphs }) => (textOf(glyphs).match(/第.页/g) ?? []).join(' '));
    expect(placed).toEqual(['第四页 第一页', '第二页 第三页']);
  });

  it('has no structure and no marks in its streams', () => {
    const text = objectsText(booklet);
    for (const word of ['StructTreeRoot', 'StructParents', 'MarkInfo', 'OutputIntent'])
      expect(text).not.toContain(word);
    for (const operators of pageOperators(booklet)) expect(operators).not.toMatch(/BDC|BMC|EMC|MCID|ActualText/);
  });

  it('draws the same text and lines as the edition itself', async () => {
    const sample = sampleDocument();
    const isDrawn = (operator: string): boolean => !/ BDC$|^EMC$|^[qQ]$| cm$| n$| d$| [ml]( S)?$| w$/.test(operator);
    const drawn = (file: Uint8Array): readonly string[] =>
      pageOperators(file).flatMap((operators) => operators.split('\n').filter(isDrawn));
    const edition = await exportPdf(sample);
    const single = await exportSheets(
      sample,
      pressSheets(sample.pages).map((sheet) => ({ ...sheet, marks: [] })),
    );
    expect(drawn(single)).toEqual(drawn(edition));
    expect(drawn(single).length).toBeGreaterThan(20);
  });

  it('embeds every face once, for all sheets', () => {
    expect(dictionariesWith(booklet, '/FontFile')).toHaveLength(2);
  });

  it('says title and day as the edition does, and is the same bytes each time', async () => {
    expect(dictionariesWith(booklet, '/CreationDate')).toEqual([expect.stringContaining('(D:20210112000000Z)')]);
    expect(Buffer.compare(booklet, await exportSheets(document, sheets))).toBe(0);
  });
});

describe('the PDF of single pages', () => {
  it('says where the page is trimmed and how far it bleeds', async () => {
    const file = await exportSheets(document, pressSheets(document.pages));
    const pages = dictionariesWith(file, '/TrimBox');
    expect(pages).toHaveLength(4);
    // 8 mm around A4, of which 3 are bleed.
    expect(pages[0]).toContain('/TrimBox [22.677 22.677 617.953 864.567]');
    expect(pages[0]).toContain('/BleedBox [14.173 14.173 626.457 873.071]');
    expect(pages[0]).toMatch(/\/MediaBox \[0 0 640\.6\d* 887\.2\d*\]/);
  });
});
