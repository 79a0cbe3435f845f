/** Sheets to PDF, read back. */
import { describe, expect, it } from 'vitest';
import { exportPdf, exportSheets, type SpotInk } from '../../pipeline/export/index.js';
import { bookletSheets, pressSheets } from '../../pipeline/imposition/index.js';
import type { Page } from '../../pipeline/layout/index.js';
import { documentOf, line, myeongjo, page, run, sampleDocument, song } from './paged-samples.js';
import { dictionariesWith, objectsText, pageOperators } from './raw-pdf.js';
import { checkConformance } from '../../pipeline/preflight/index.js';
import { readPdf, textOf } from '../support/read-pdf.js';

const OFFICE = { kind: 'office' } as const;
const RED = { red: 200, green: 16, blue: 46 };
const INK: SpotInk = { name: 'PANTONE 485 C', color: RED, cmyk: [0, 0.95, 1, 0] };

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
  const grey = run(myeongjo, '연변', { x: 260, color: { red: 102, green: 102, blue: 102 }, decoration: 'solid' });
  const black = page(1, [line([run(song, '政府工作报告'), grey])]);
  const rule = { place: { block: 0 }, color: RED, x: 72, y: 200, width: 400, thickness: 1 };
  const red = page(2, [line([run(myeongjo, '연변', { color: RED, decoration: 'solid' })])], { rules: [rule] });
  const press = (pages: readonly Page[], ink?: SpotInk): Promise<Uint8Array> =>
    exportSheets(documentOf(pages), pressSheets(pages), {
      kind: 'press',
      outputCondition: 'FOGRA47',
      ...(ink && { ink }),
    });

  it('keeps every rule of PDF/X-1a, in black alone and with a second ink', async () => {
    expect(checkConformance(await press([black]), ['PDF/X-1a:2003'])).toEqual([]);
    expect(checkConformance(await press([black, red], INK), ['PDF/X-1a:2003'])).toEqual([]);
  });

  it('prints what has the colour of the second ink with it, and that alone', async () => {
    const file = await press([black, red], INK);
    const inks = pageOperators(file).map((operators) => operators.match(/\/Ink2 \w+ 1 \w+/g) ?? []);
    // The text, its decoration, the rule; and the marks, so that its plate can be laid over the black one.
    expect(inks).toEqual([[], ['/Ink2 cs 1 scn', '/Ink2 CS 1 SCN', '/Ink2 CS 1 SCN', '/Ink2 CS 1 SCN']]);
    for (const operators of pageOperators(file)) expect(operators).not.toMatch(/ (rg|RG|g|G)\b/);
    expect(objectsText(file)).toMatch(/\/Ink2 \[\/Separation \/PANTONE#20485#20C \/DeviceCMYK \d+ 0 R\]/);
  });

  it('is not made of a colour for which there is no ink', async () => {
    await expect(press([red])).rejects.toThrow('a colour without an ink');
    await expect(press([red], { ...INK, color: { red: 0, green: 0, blue: 255 } })).rejects.toThrow(
      'a colour without an ink',
    );
  });

  it('lets black print over what lies under it, on the black plate alone, and nothing else', async () => {
    const file = await press([black, red], INK);
    const colours = pageOperators(file).map(
      (operators) => operators.match(/\/\w+ gs (0 0 0 [\d.]+ [kK]|\/Ink2 \w+ 1 \w+)/g) ?? [],
    );
    expect(colours).toEqual([
      // Text, grey text, its grey decoration, the marks.
      ['/Over gs 0 0 0 1 k', '/Knock gs 0 0 0 0.6 k', '/Knock gs 0 0 0 0.6 K', '/Over gs 0 0 0 1 K'],
      [
        ...['/Knock gs /Ink2 cs 1 scn', '/Knock gs /Ink2 CS 1 SCN', '/Knock gs /Ink2 CS 1 SCN'],
        ...['/Over gs 0 0 0 1 K', '/Over gs /Ink2 CS 1 SCN'],
      ],
    ]);
    expect(objectsText(file)).toMatch(/\/OP true\n\/op true\n\/OPM 1/);
    expect(objectsText(file)).toMatch(/\/OP false\n\/op false\n\/OPM 0/);
  });
});

describe('a slug', () => {
  const pressed = (slugFace?: typeof song): Promise<Uint8Array> =>
    exportSheets(document, pressSheets(document.pages, { slug: (index) => `报告.pdf 第${index + 1}页` }), {
      kind: 'press',
      outputCondition: 'FOGRA47',
      ...(slugFace && { slugFace }),
    });

  it('stands outside the bleed, at the head of each sheet, in black', async () => {
    const bytes = await pressed(song);
    const { pages } = await readPdf(bytes);
    const [sheet] = pressSheets(document.pages);
    const bleed = sheet?.bleed?.y ?? NaN;
    pages.forEach(({ glyphs }, index) => {
      const slug = glyphs.filter(({ fontSize }) => fontSize === 6);
      expect(textOf(slug)).toBe(`报告.pdf 第${index + 1}页`);
      for (const { y } of slug) expect(y).toBeLessThan(bleed);
    });
    expect(checkConformance(bytes, ['PDF/X-1a:2003'])).toEqual([]);
  });

  it('is left out where no face is given for it', async () => {
    const { pages } = await readPdf(await pressed());
    expect(pages.flatMap(({ glyphs }) => glyphs.filter(({ fontSize }) => fontSize === 6))).toEqual([]);
  });
});
