/** Cells and rows written into a CSV text: every other byte stays. */
import { describe, expect, it } from 'vitest';
import { readCsv, withCsvCell, withCsvRow, writeCsvCell } from '../../pipeline/spreadsheet/index.js';

const rowsOf = (text: string): ReturnType<typeof readCsv>['value'] => readCsv('a.csv', text).value;
const setCell = (text: string, row: number, index: number, value: string): string =>
  withCsvCell(text, rowsOf(text)[row] ?? [], index, value);
const addRow = (text: string, after: number, ...values: readonly string[]): string =>
  withCsvRow(text, rowsOf(text)[after] ?? [], values);

describe('a cell', () => {
  it.each([
    ['연변', '연변'],
    ['', ''],
    ['북경, 천진', '"북경, 천진"'],
    ['所谓"一"', '"所谓""一"""'],
    [' 빈칸', '" 빈칸"'],
    ['두\n줄', '"두\n줄"'],
    ['“十三五”', '“十三五”'],
  ])('%j is written %j, and read again as it was', (value, written) => {
    expect(writeCsvCell(value)).toBe(written);
    expect(rowsOf(`x,${written}`)[0]?.[1]?.text).toBe(value);
  });

  it.each([
    ['zh,ko\n延边,연변\n州,주\n', 1, 1, '새 연변', 'zh,ko\n延边,새 연변\n州,주\n'],
    ['zh,ko\r\n延边,"연, 변"\r\n州,주\r\n', 1, 1, '연변', 'zh,ko\r\n延边,연변\r\n州,주\r\n'],
    ['zh,ko\n延边,"연""변",주\n', 1, 2, '남', 'zh,ko\n延边,"연""변",남\n'],
    ['\ufeffzh,ko\n延边,연변\n', 0, 0, '中', '\ufeff中,ko\n延边,연변\n'],
    ['\ufeffzh,ko\n延边,연변', 1, 1, 'a,b', '\ufeffzh,ko\n延边,"a,b"'],
    ['zh,ko,n\n"两\n行",둘,x\n三,셋,y\n', 2, 1, '넷', 'zh,ko,n\n"两\n行",둘,x\n三,넷,y\n'],
    ['zh,ko,n\n"两\n行",둘,x\n', 1, 1, '하나', 'zh,ko,n\n"两\n行",하나,x\n'],
    ['zh,ko\n\n\n延边,연변\n', 1, 1, '변', 'zh,ko\n\n\n延边,변\n'],
    ['zh,ko\n延边,,끝\n', 1, 1, '연', 'zh,ko\n延边,연,끝\n'],
    ['zh,ko\n延边,  연변 ,끝\n', 1, 1, '연', 'zh,ko\n延边,연,끝\n'],
  ])('of %j is replaced alone', (text, row, index, value, expected) => {
    expect(setCell(text, row, index, value)).toBe(expected);
  });

  it('is added with those before it where a row is too short', () => {
    expect(setCell('zh,ko,a,b\n州,주\n省,성\n', 1, 3, '끝')).toBe('zh,ko,a,b\n州,주,,끝\n省,성\n');
  });
});

describe('a row', () => {
  it.each([
    ['zh,ko\n州,주\n省,성\n', 1, 'zh,ko\n州,주\n县,현\n省,성\n'],
    ['zh,ko\n州,주\n', 0, 'zh,ko\n县,현\n州,주\n'],
    ['zh,ko\n州,주\n', 1, 'zh,ko\n州,주\n县,현\n'],
    ['zh,ko\n州,주', 1, 'zh,ko\n州,주\n县,현'],
    ['zh,ko\r\n州,"주, 도"\r\n省,성\r\n', 1, 'zh,ko\r\n州,"주, 도"\r\n县,현\r\n省,성\r\n'],
    ['\ufeffzh,ko\n"州\n",주\n\n省,성', 1, '\ufeffzh,ko\n"州\n",주\n县,현\n\n省,성'],
    ['zh,ko', 0, 'zh,ko\n县,현'],
  ])('goes into %j behind row %i, its line ended like the others', (text, after, expected) => {
    expect(addRow(text, after, '县', '현')).toBe(expected);
  });
});
