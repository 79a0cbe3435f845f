/** Tables in Word: heads that are repeated, rows that stay whole, and lines of titles. */
import { describe, expect, it } from 'vitest';
import type { Edition, ParagraphBlock, RowBlock } from '../../pipeline/edition/index.js';
import { exportDocx } from '../../pipeline/export/index.js';
import { readDocx } from '../support/read-docx.js';
import { bilingualEdition, body, editionOf, koText, pair, run, zhText } from '../support/sample-edition.js';

const zh = (text: string): ParagraphBlock => body([run(text, 'p001.s01', 'zh-CN', zhText)], 'zh-CN');
const ko = (text: string): ParagraphBlock => body([run(text, 'p001.s01', 'ko-CN', koText)], 'ko-CN');
const row = (first: ParagraphBlock, second: ParagraphBlock): RowBlock => pair(first, second, 'p001');

const documentOf = async (edition: Edition): Promise<string> =>
  readDocx(await exportDocx(edition)).part('word/document.xml');
const rowsOf = (document: string): readonly string[] => document.match(/<w:tr>.*?<\/w:tr>/g) ?? [];

describe('the head of a table', () => {
  it('says in each column’s own language which stands there, and is repeated', async () => {
    const bytes = await exportDocx(bilingualEdition());
    const { heads, part } = readDocx(bytes);
    expect(heads.map(({ text, style }) => [text, style])).toEqual([
      ['조선문', 'Columnhead'],
      ['汉文', 'Columnheadzh'],
    ]);
    expect(rowsOf(part('word/document.xml'))[0]).toMatch(
      /^<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>.*<w:lang w:val="en-US" w:eastAsia="ko-KR"\/>.*eastAsia="zh-CN"/,
    );
  });

  it('stands over each of two tables, and in none of the rows twice', async () => {
    const blocks = [row(ko('가'), zh('一')), zh('二'), row(ko('나'), zh('三')), row(ko('다'), zh('四'))];
    const { heads, part } = readDocx(await exportDocx(editionOf(blocks)));
    expect(heads).toHaveLength(4);
    expect(part('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(2);
  });

  it('takes the page break of the first row', async () => {
    const blocks = [zh('〇'), { ...row(ko('가'), zh('一')), breakBefore: 'page' as const }];
    const rows = rowsOf(await documentOf(editionOf(blocks)));
    expect(rows.map((one) => one.includes('<w:pageBreakBefore/>'))).toEqual([true, false]);
  });

  it.each([
    ['of one language', [row(zh('一'), zh('二'))]],
    ['that mixes languages in a column', [row(ko('가'), zh('一')), row(zh('二'), zh('三'))]],
    ['with an empty column', [{ ...row(ko('가'), zh('一')), cells: [[ko('가')], []] }]],
  ])('is left out of a table %s', async (_, blocks) => {
    expect(await documentOf(editionOf(blocks))).not.toContain('w:tblHeader');
  });
});

describe('a row', () => {
  // 15.75 pt on 4,242 twips of a column: 13 characters a line, two less in the first.
  it.each([
    ['six lines of Chinese', row(ko('가'), zh('工'.repeat(13 * 6 - 6))), true],
    ['eight lines of Chinese', row(ko('가'), zh('工'.repeat(13 * 8 - 6))), false],
    ['eight lines of Korean', row(ko('가'.repeat(15 * 8 - 6)), zh('一')), false],
    ['six lines of figures', row(ko('가'), zh('1'.repeat(26 * 6 - 12))), true],
  ])('of %s stays whole or may be divided', async (_, one, staysWhole) => {
    const [, written = ''] = rowsOf(await documentOf(editionOf([one])));
    expect(written.includes('<w:cantSplit/>')).toBe(staysWhole);
  });

  it('says only the margins that it has', async () => {
    const plain = { ...row(ko('가'), zh('一')), columnGap: 0, marginBottom: 0 };
    expect(rowsOf(await documentOf(editionOf([plain])))[1]).not.toContain('w:tcMar');
    const [, set = ''] = rowsOf(await documentOf(editionOf([row(ko('가'), zh('一'))])));
    expect(set.match(/<w:tcMar>.*?<\/w:tcMar>/g)).toEqual([
      '<w:tcMar><w:bottom w:type="dxa" w:w="120"/></w:tcMar>',
      '<w:tcMar><w:left w:type="dxa" w:w="360"/><w:bottom w:type="dxa" w:w="120"/></w:tcMar>',
    ]);
  });

  it('takes its section off the document grid, which a section of paragraphs keeps', async () => {
    const gridOf = async (blocks: Edition['blocks']): Promise<string | undefined> =>
      /<w:docGrid [^>]*>/.exec(await documentOf(editionOf(blocks)))?.[0];
    expect(await gridOf([zh('一'), row(ko('가'), zh('一'))])).toBe('<w:docGrid w:linePitch="579"/>');
    expect(await gridOf([zh('一'), ko('가')])).toBe('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });
});
