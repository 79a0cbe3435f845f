/** Sheets to PDF, read back. */
import { describe, expect, it } from 'vitest';
import { exportPdf, exportSheets } from '../../pipeline/export/index.js';
import { bookletSheets, pressSheets } from '../../pipeline/imposition/index.js';
import type { Page } from '../../pipeline/layout/index.js';
import { documentOf, line, myeongjo, page, run, sampleDocument, song } from './paged-samples.js';
import { dictionariesWith, objectsText, pageOperators } from './raw-pdf.js';
import { checkConformance } from '../../pipeline/preflight/index.js';
import { readPdf, textOf } from '../support/read-pdf.js';

const OFFICE = { kind: 'office' } as const;
const RED = { red: 200, green: 16, blue: 46 };
const INK = { name: 'PANTONE 485 C', color: RED, cmyk: [0, 0.95, 1, 0] } as const;

const numbered = (number: number): Page =>
  page(number, [
    line([run(song, `第${'一二三四'[number - 1] ?? ''}页`), run(myeongjo, '연변', { x: 200, lang: 'ko-CN' })]),
  ]);
const document = documentOf([1, 2, 3, 4].map(numbered));
const sheets = bookletSheets(document.pages, { paperThickness: 0 }).value;
const booklet = await exportSheets(document, sheets, OFFICE);

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
      OFFICE,
    );
    expect(drawn(single)).toEqual(drawn(edition));
    expect(drawn(single).length).toBeGreaterThan(20);
  });

  it('embeds every face once, for all sheets', () => {
    expect(dictionariesWith(booklet, '/FontFile')).toHaveLength(2);
  });

  it('says title and day as the edition does, and is the same bytes each time', async () => {
    expect(dictionariesWith(booklet, '/CreationDate')).toEqual([expect.stringContaining('(D:20210112000000Z)')]);
    expect(Buffer.compare(booklet, await exportSheets(document, sheets, OFFICE))).toBe(0);
  });
});

describe('the PDF of single pages', () => {
  it('says where the page is trimmed and how far it bleeds', async () => {
    const file = await exportSheets(document, pressSheets(document.pages), OFFICE);
    const pages = dictionariesWith(file, '/TrimBox');
    expect(pages).toHaveLength(4);
    // 8 mm around A4, of which 3 are bleed.
    expect(pages[0]).toContain('/TrimBox [22.677 22.677 617.953 864.567]');
    expect(pages[0]).toContain('/BleedBox [14.173 14.173 626.457 873.071]');
    expect(pages[0]).toMatch(/\/MediaBox \[0 0 640\.6\d* 887\.2\d*\]/);
  });
});

describe('the PDF for a press', () => {
  const rule = { place: { block: 0 }, color: RED, x: 72, y: 200, width: 400, thickness: 1 };
  const plain = line([
    run(song, '政府工作报告'),
    run(myeongjo, '연변', { x: 260, color: { red: 102, green: 102, blue: 102 } }),
  ]);
  const cover = documentOf([
    page(1, [plain, line([run(song, '红', { color: RED })], { baseline: 300 })], { rules: [rule] }),
  ]);
  const underlined = line([run(myeongjo, '연변', { underline: 'solid', color: RED })], { baseline: 400 });
  const press = (ink?: typeof INK): Promise<Uint8Array> =>
    exportSheets(
      documentOf([...cover.pages, page(2, [underlined])]),
      pressSheets([...cover.pages, page(2, [underlined])]),
      { kind: 'press', outputCondition: 'FOGRA47', ...(ink && { ink }) },
    );

  it.each([
    ['black alone', undefined],
    ['black and a second ink', INK],
  ])('keeps every rule of PDF/X-1a in %s', async (_, ink) => {
    expect(checkConformance(await press(ink), ['PDF/X-1a:2003'])).toEqual([]);
  });

  it('prints what has the colour of the second ink with it, and that alone', async () => {
    const file = await press(INK);
    const [first = '', second = ''] = pageOperators(file);
    expect(first.match(/\/Ink2 \w+ 1 \w+/g)).toEqual(['/Ink2 cs 1 scn', '/Ink2 CS 1 SCN']);
    expect(second).toContain('/Ink2 CS 1 SCN');
    expect(first).toContain('0.4 g');
    expect(objectsText(file)).toMatch(/\/Ink2 \[\/Separation \/PANTONE#20485#20C \/DeviceCMYK \d+ 0 R\]/);
  });

  it('prints all colours in black where there is no second ink', async () => {
    for (const operators of pageOperators(await press())) {
      expect(operators).not.toMatch(/ (rg|RG|scn|SCN|k|K)\b/);
      expect(operators.match(/[\d.]+ [gG]\b/g)?.filter((operator) => !/^(0|0\.4) [gG]$/.test(operator))).toEqual([]);
    }
  });

  it('lets type print over what lies under it, on every sheet', async () => {
    const file = await press();
    for (const operators of pageOperators(file)) expect(operators).toMatch(/^\/Overprint gs\n/);
    expect(objectsText(file)).toMatch(/\/OP true\n\/op true\n\/OPM 1/);
  });

  it('says the trim of a sheet that is the whole of it', async () => {
    const file = await exportSheets(document, sheets, { kind: 'press', outputCondition: 'FOGRA47' });
    expect(checkConformance(file, ['PDF/X-1a:2003'])).toEqual([]);
  });
});
