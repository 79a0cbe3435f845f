/** CSV as spreadsheets write it. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { readCsv } from '../../pipeline/spreadsheet/index.js';

const textsOf = (text: string): readonly (readonly string[])[] =>
  readCsv('terms.csv', text).value.map((row) => row.map((cell) => cell.text));
const placesOf = (text: string): readonly string[] =>
  readCsv('terms.csv', text).value.flatMap((row) =>
    row.map(({ text: cell, line, column }) => `${cell}@${line}:${column}`),
  );

describe('CSV', () => {
  it.each(['\n', '\r\n', '\r'])('parts cells at commas and records at line ends (%j)', (end) => {
    expect(textsOf(['zh,ko', '延边,연변', ''].join(end))).toEqual([
      ['zh', 'ko'],
      ['延边', '연변'],
    ]);
    expect(placesOf(['zh,ko', '延边,연변'].join(end))).toEqual(['zh@1:1', 'ko@1:4', '延边@2:1', '연변@2:4']);
  });

  it('keeps commas, quotes and line ends inside quotes', () => {
    expect(textsOf('"a,b","他说""好""","一\r\n二",c')).toEqual([['a,b', '他说"好"', '一\r\n二', 'c']]);
    expect(placesOf('"一\n二",b\nc')).toEqual(['一\n二@1:1', 'b@2:4', 'c@3:1']);
  });

  it('keeps empty cells, also at both ends, and passes over empty lines', () => {
    expect(textsOf('a,,\n\n,,\n,b,\n')).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
    ]);
    expect(textsOf('a\n""\nb')).toEqual([['a'], ['b']]);
  });

  it('takes no notice of a byte order mark', () => {
    expect(placesOf('\ufeffzh,ko\n')).toEqual(['zh@1:1', 'ko@1:4']);
    expect(textsOf('\ufeff"zh",ko')).toEqual([['zh', 'ko']]);
  });

  it('has nothing of an empty text', () => expect(textsOf('')).toEqual([]));

  it('leaves a quotation mark inside a cell alone', () => expect(textsOf('3",5"')).toEqual([['3"', '5"']]));

  it.each([
    ['spreadsheet/unclosed-quote', 'a,b\n延边,"연변\nc', 2, 4],
    ['spreadsheet/text-after-quote', 'a,b\n"延边"吗,연변', 2, 5],
  ])('reports %s at its place and gives no records', (code, text, line, column) => {
    const { value, diagnostics } = readCsv('terms.csv', text);
    expect(value).toEqual([]);
    expect(diagnostics.map((found) => formatDiagnostic(found).split('\n').slice(0, 2))).toEqual([
      [expect.stringContaining(`error[${code}]`), `  --> terms.csv:${line}:${column}`],
    ]);
  });
});
