/** The termbase file to terms, and to the words that are never broken. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../pipeline/spreadsheet/index.js';
import { allForms, protectedTerms, readTermbase } from '../../pipeline/termbase/index.js';

const HEAD = 'zh,ko,variants,forbidden,kind,protected,status,note';
const read = (...lines: readonly string[]): ReturnType<typeof readTermbase> =>
  readTermbase('terms.csv', readCsv('terms.csv', lines.join('\n')).value);
const findings = (...lines: readonly string[]): readonly string[] =>
  read(...lines).diagnostics.map(({ code, span }) => `${code} ${span?.start.line}:${span?.start.column}`);

describe('the termbase', () => {
  it('reads a term with its variants and forbidden forms', () => {
    expect(read(HEAD, '习近平,습근평, 시진핑 ; 시 진핑;,씨진핑,name,yes,evidenced,"iybrb, 2021"')).toEqual({
      value: {
        terms: [
          {
            zh: '习近平',
            ko: '습근평',
            variants: ['시진핑', '시 진핑'],
            forbidden: ['씨진핑'],
            kind: 'name',
            protectedIn: ['zh', 'ko'],
            status: 'evidenced',
            note: 'iybrb, 2021',
          },
        ],
      },
      diagnostics: [],
    });
  });

  it('finds its columns by name, in any order and with others between them', () => {
    const { value, diagnostics } = read(
      'ko,zh,author,status,protected,kind,forbidden,variants,note',
      '연변,延边,김,known,ko,place,,,',
    );
    expect(diagnostics).toEqual([]);
    expect(value.terms).toMatchObject([{ zh: '延边', ko: '연변', protectedIn: ['ko'], status: 'known' }]);
  });

  it('reports every mistake of a line at its cell, and keeps the lines without', () => {
    const lines = [
      HEAD,
      '延边,연변,,,place,,known,',
      ',연변,,,place,yes,sure,',
      '州,주,,,place,constructor,known,',
      '省',
    ];
    expect(findings(...lines)).toEqual([
      'termbase/bad-value 3:17',
      'termbase/empty-term 3:1',
      'termbase/bad-value 4:13',
      'termbase/bad-value 5:1',
      'termbase/empty-term 5:1',
    ]);
    expect(read(...lines).value.terms.map(({ zh }) => zh)).toEqual(['延边']);
  });

  it('needs every column', () => {
    expect(findings('zh,ko', '延边,연변')).toEqual(['termbase/missing-column 1:1']);
    expect(findings()).toEqual(['termbase/missing-column 1:1']);
  });

  it('protects both languages, or the Korean alone, the longest form first', () => {
    const { value } = read(
      HEAD,
      '十四五,14.5,제14차 5개년,,policy,yes,known,',
      '延边,연변,,,place,,known,',
      '两个维护,두가지 수호,,,formula,ko,known,',
    );
    expect(protectedTerms(value)).toEqual(['제14차 5개년', '두가지 수호', '14.5', '十四五']);
    expect(allForms(value)).toEqual(['제14차 5개년', '두가지 수호', '14.5', '两个维护', '十四五', '延边', '연변']);
  });
});

describe('the project’s termbase', () => {
  const file = 'translations/termbase.csv';
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

  it('has no mistake', () => {
    const rows = readCsv(file, text);
    const { value, diagnostics } = readTermbase(file, rows.value);
    expect([...rows.diagnostics, ...diagnostics]).toEqual([]);
    expect(value.terms).toHaveLength(rows.value.length - 1);
    expect(value.terms.length).toBeGreaterThan(200);
  });
});
