/** document.yaml: every mistake has its line and column. */
import { describe, expect, it } from 'vitest';
import { english, formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { readManifest } from '../../pipeline/source/index.js';

const GOOD = `title:
  zh: 政府工作报告
  ko: 정부사업보고
languages: { zh: zh-CN, ko: ko-CN }
date: 2021-01-12
editions:
  - template: bilingual
    lead: ko
`;
const findings = (text: string): readonly string[] =>
  readManifest('document.yaml', text).diagnostics.map(
    ({ code, span }) => `${code} ${span?.start.line ?? 0}:${span?.start.column ?? 0}`,
  );

describe('a manifest', () => {
  it('is read, with author, issuer and marks where they are given', () => {
    const more = `author: { zh: 州长 金寿浩, ko: 주장 김수호 }\nleads:\n  - 深化农村改革。\nnot-leads:\n`;
    const { value, diagnostics } = readManifest('document.yaml', GOOD + more);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      title: { zh: '政府工作报告', ko: '정부사업보고' },
      author: { zh: '州长 金寿浩', ko: '주장 김수호' },
      issuer: { zh: '', ko: '' },
      languages: { zh: 'zh-CN', ko: 'ko-CN' },
      date: '2021-01-12',
      editions: [{ template: 'bilingual', lead: 'ko' }],
      marks: { leads: [{ sentence: '深化农村改革。', span: { start: { line: 11, column: 5 } } }], notLeads: [] },
    });
  });

  it('has session, series and version where they are given, and empty texts where not', () => {
    const session = { zh: '州十五届人大六次会议', ko: '주 제15기 인대 제6차 회의' };
    const series = { zh: '会议文件（1）', ko: '회의문건(1)' };
    const more = `session: { zh: ${session.zh}, ko: ${session.ko} }\nseries: { zh: ${series.zh}, ko: ${series.ko} }\nversion: 1.0\n`;
    const { value, diagnostics } = readManifest('document.yaml', GOOD + more);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ session, series, version: '1.0' });
    const nothing = { zh: '', ko: '' };
    expect(readManifest('document.yaml', GOOD).value).toMatchObject({ session: nothing, series: nothing, version: '' });
  });

  it('warns of a session that has no Korean yet', () => {
    const { value, diagnostics } = readManifest('document.yaml', `${GOOD}session: { zh: 六次会议, ko: "" }\n`);
    expect(value?.session).toEqual({ zh: '六次会议', ko: '六次会议' });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['source/manifest-no-korean', 'warning'],
    ]);
  });

  it('names an edition by its template and its sheet, and lets one template stand on two sheets', () => {
    const more = `  - { template: bilingual, lead: zh, sheet: 16k }\n  - { template: proof, lead: zh, purpose: proof }\n`;
    const { value, diagnostics } = readManifest('document.yaml', GOOD + more);
    expect(diagnostics).toEqual([]);
    expect(value?.editions.map(({ name, template, sheet, purpose }) => [name, template, sheet?.name, purpose])).toEqual(
      [
        ['bilingual', 'bilingual', undefined, 'finished'],
        ['bilingual-16k', 'bilingual', '16k', 'finished'],
        ['proof', 'proof', undefined, 'proof'],
      ],
    );
  });

  it('holds an edition to a state, if it says so', () => {
    const { value, diagnostics } = readManifest(
      'document.yaml',
      `${GOOD}    require: final\n  - { template: korean, lead: ko }\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(value?.editions.map((edition) => edition.require)).toEqual(['final', undefined]);
  });

  it('takes the page turns of an edition that stands after it in the list', () => {
    const more = `    turns: chinese-16k\n  - { template: chinese, lead: zh, sheet: 16k }\n`;
    const { value, diagnostics } = readManifest('document.yaml', GOOD + more);
    expect(diagnostics).toEqual([]);
    expect(value?.editions[0]?.turns).toMatchObject({ name: 'chinese-16k', span: { start: { line: 9, column: 12 } } });
  });

  it('says which editions there are when it does not know one', () => {
    const text = `${GOOD}    turns: korea\n  - { template: korean, lead: ko }\n`;
    expect(readManifest('document.yaml', text).diagnostics.map((found) => formatDiagnostic(found))).toEqual([
      'error[source/manifest-unknown-turns]: there is no edition `korea` whose page turns could be followed\n' +
        '  --> document.yaml:9:12\n   = hint: name one of the other editions of this document: korean',
    ]);
  });

  it('gives the findings on pages that are to stand, each with its place', () => {
    const item = '{ check: pages/runt, edition: korean, at: 7, reason: a name }';
    const { value, diagnostics } = readManifest('document.yaml', `${GOOD}waivers:\n  - ${item}\n`);
    expect(diagnostics).toEqual([]);
    expect(value?.waivers).toMatchObject([
      { check: 'pages/runt', edition: 'korean', at: '7', reason: 'a name', span: { start: { line: 10, column: 5 } } },
    ]);
    expect(findings(`${GOOD}waivers: none\n`)).toEqual(['source/manifest-not-a-list 9:10']);
    expect(findings(`${GOOD}waivers:\n  - { check: pages/runt, edition: korean, at: 7 }\n`)).toEqual([
      'source/manifest-missing-key 10:5',
    ]);
  });

  it('gives the levels of checks as they were written, each with its place', () => {
    const { value, diagnostics } = readManifest(
      'document.yaml',
      `${GOOD}checks:\n  check/term: off\n  check/length: error\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(value?.checks.map(({ code, level, span }) => [code, level, span.start.line])).toEqual([
      ['check/term', 'off', 10],
      ['check/length', 'error', 11],
    ]);
    expect(findings(`${GOOD}checks: off\n`)).toEqual(['source/manifest-not-a-mapping 9:9']);
  });

  it('keeps a title that looks like a number as it was written', () => {
    expect(readManifest('document.yaml', GOOD.replace('政府工作报告', '7.0')).value?.title.zh).toBe('7.0');
  });

  it('prints Chinese for Korean that is not there yet, and says so', () => {
    const { value, diagnostics } = readManifest('document.yaml', GOOD.replace('정부사업보고', '""'));
    expect(value?.title.ko).toBe('政府工作报告');
    expect(diagnostics).toMatchObject([
      { code: 'source/manifest-no-korean', severity: 'warning', span: { start: { line: 3, column: 7 } } },
    ]);
  });

  it.each([
    ['an unknown key', `${GOOD}titel: x\n`, ['source/manifest-unknown-key 9:1']],
    [
      'an unknown key further in',
      GOOD.replace('  ko: 정', '  kr: 정'),
      ['source/manifest-unknown-key 3:3', 'source/manifest-missing-key 2:3'],
    ],
    ['a missing key', GOOD.replace('date: 2021-01-12\n', ''), ['source/manifest-missing-key 1:1']],
    ['a list for text', GOOD.replace('2021-01-12', '[2021]'), ['source/manifest-not-text 5:7']],
    ['text for keys', GOOD.replace('{ zh: zh-CN, ko: ko-CN }', 'zh'), ['source/manifest-not-a-mapping 4:12']],
    ['text for a list', `${GOOD}leads: 深化农村改革。\n`, ['source/manifest-not-a-list 9:8']],
    ['a day that is none', GOOD.replace('2021-01-12', '2021-02-29'), ['source/manifest-bad-date 5:7']],
    ['a date in Chinese', GOOD.replace('2021-01-12', '2021年1月'), ['source/manifest-bad-date 5:7']],
    ['the empty date of an import', GOOD.replace('2021-01-12', '""'), ['source/manifest-empty 5:7']],
    ['no date', GOOD.replace('2021-01-12', ''), ['source/manifest-empty 5:7']],
    ['no title', GOOD.replace('政府工作报告', '""'), ['source/manifest-empty 2:7']],
    ['a wrong language tag', GOOD.replace('ko-CN', 'kr'), ['source/manifest-bad-language 4:29']],
    ['an unknown lead', GOOD.replace('lead: ko', 'lead: jp'), ['source/manifest-unknown-lead 8:11']],
    ['a template outside its folder', GOOD.replace('bilingual', '../x'), ['source/manifest-bad-template 7:15']],
    ['an edition twice', `${GOOD}  - { template: bilingual, lead: zh }\n`, ['source/manifest-double-edition 9:17']],
    [
      'a session in one language',
      `${GOOD}session: { zh: 州十五届人大六次会议 }\n`,
      ['source/manifest-missing-key 9:10'],
    ],
    ['a series that is no pair', `${GOOD}series: 会议文件（1）\n`, ['source/manifest-not-a-mapping 9:9']],
    ['a version of two lines', `${GOOD}version: |\n  1.0\n  초고\n`, ['source/manifest-bad-version 9:10']],
    ['a version that is a list', `${GOOD}version: [1, 0]\n`, ['source/manifest-not-text 9:10']],
    ['a requirement that is none', `${GOOD}    require: translated\n`, ['source/manifest-unknown-requirement 9:14']],
    ['a purpose that is none', `${GOOD}    purpose: print\n`, ['source/manifest-unknown-purpose 9:14']],
    ['a sheet outside its folder', `${GOOD}    sheet: ../16k\n`, ['source/manifest-bad-sheet 9:12']],
    ['a sheet that is a list', `${GOOD}    sheet: [16k]\n`, ['source/manifest-not-text 9:12']],
    [
      'an edition twice on one sheet',
      `${GOOD}    sheet: 16k\n  - { template: bilingual, lead: zh, sheet: 16k }\n`,
      ['source/manifest-double-edition 10:45'],
    ],
    [
      'a sheet that makes the name of another template',
      `${GOOD}    sheet: 16k\n  - { template: bilingual-16k, lead: zh }\n`,
      ['source/manifest-double-edition 10:17'],
    ],
    ['turns of an edition that is not there', `${GOOD}    turns: korean\n`, ['source/manifest-unknown-turns 9:12']],
    ['turns that are no name', `${GOOD}    turns: 汉文版\n`, ['source/manifest-bad-turns 9:12']],
    ['its own turns', `${GOOD}    turns: bilingual\n`, ['source/manifest-turns-circle 9:12']],
    [
      'turns in a circle',
      `${GOOD}    turns: korean\n  - { template: korean, lead: ko, turns: bilingual }\n`,
      ['source/manifest-turns-circle 9:12', 'source/manifest-turns-circle 10:42'],
    ],
    ['no edition', GOOD.replace(/editions:[^]*/, 'editions: []\n'), ['source/manifest-empty 6:11']],
    ['a syntax error', GOOD.replace('languages: {', 'languages: {{'), ['source/manifest-syntax 5:1']],
    ['a key twice', `${GOOD}date: 2021-01-13\n`, ['source/manifest-syntax 9:1']],
    ['a list at the top', '- title\n', ['source/manifest-not-a-mapping 1:1']],
    ['an empty file', '', ['source/manifest-not-a-mapping 1:1']],
  ])('finds %s', (_, text, wanted) => {
    const { value } = readManifest('document.yaml', text);
    expect(value).toBeUndefined();
    expect(findings(text).slice(0, wanted.length)).toEqual(wanted);
  });

  it('collects all mistakes at once, each with a hint', () => {
    const text = GOOD.replace('2021-01-12', '2021-13-01').replace('lead: ko', 'lead: jp');
    const { diagnostics } = readManifest('document.yaml', text);
    expect(diagnostics).toHaveLength(2);
    expect(formatDiagnostic(diagnostics[0] ?? expect.fail(), english)).toBe(
      'error[source/manifest-bad-date]: `2021-13-01` is not a day of the calendar written as year-month-day\n' +
        '  --> document.yaml:5:7\n   = hint: write it like this: `date: 2021-01-12`',
    );
  });
});
