/** The checks over a document: places in the segment files, levels, equal texts. */
import { describe, expect, it } from 'vitest';
import { checkDocument, readCheckLevels, type CheckLevels } from '../../pipeline/check/index.js';
import { formatDiagnostic, type Diagnostic } from '../../pipeline/diagnostic/index.js';
import { hashSentence, hashSentences } from '../../pipeline/segment/index.js';
import { NO_MARKS, readSource } from '../../pipeline/source/index.js';
import { alignDocument, parseSegmentFile, type AlignedDocument } from '../../pipeline/translation/index.js';
import { TERMBASE } from './check-support.js';
import { BARE_MANIFEST } from '../support/bare-manifest.js';

/** A document of one paragraph under a title: sentences of Chinese, each with the lines under it. */
function documentOf(...segments: readonly (readonly [zh: string, lines: string])[]): AlignedDocument {
  const chinese = segments.map(([zh]) => zh).join('');
  const source = readSource('zh.txt', new TextEncoder().encode(`报告\n${chinese}\n`), NO_MARKS).value;
  const entries = segments.map(([zh, lines], index) => {
    const id = `p002.s0${String(index + 1)}`;
    return `## ${id} [translated] src:${hashSentence(zh)}\n> ${zh}\n${lines}\n`;
  });
  const front = `## p001.s01 [translated] src:${hashSentence('报告')}\n> 报告\n보고\n`;
  const files = [parseSegmentFile('ko/00.md', [front, ...entries].join('\n')).value];
  const aligned = source && alignDocument({ name: 'mini', manifest: BARE_MANIFEST, source, files });
  return aligned?.value ?? expect.fail(aligned?.diagnostics.map((one) => formatDiagnostic(one)).join('\n'));
}

const check = (document: AlignedDocument, levels?: CheckLevels): readonly Diagnostic[] =>
  checkDocument(document, TERMBASE, levels);
const places = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ severity, code, span }) => {
    const { start, end } = span ?? {};
    return `${severity} ${code} ${start?.line ?? 0}:${start?.column ?? 0}-${end?.line ?? 0}:${end?.column ?? 0}`;
  });

describe('a finding', () => {
  it('has the place of its very characters', () => {
    expect(places(check(documentOf(['开设3个。', '3개를 폐쇄하였습니다.'])))).toEqual([
      'warning check/inner-sound 7:5-7:7',
    ]);
  });

  it('has it on a second line too, behind blanks and behind an escape', () => {
    expect(places(check(documentOf(['开设3个。', '3개를\n  폐쇄하였습니다.'])))).toEqual([
      'warning check/inner-sound 8:3-8:5',
    ]);
    expect(places(check(documentOf(['开设3个。', '\\%3개를 폐쇄하였습니다.'])))).toContain(
      'warning check/inner-sound 7:7-7:9',
    );
  });

  it('has it in Korean whose letters stand in pieces', () => {
    const pieces = '가게 3개를 '.normalize('NFD');
    const column = pieces.length + 1;
    expect(places(check(documentOf(['开设3个店。', `${pieces}폐쇄하였습니다.`])))).toEqual([
      `warning check/inner-sound 7:${String(column)}-7:${String(column + 2)}`,
    ]);
  });

  it('may run over a line’s end', () => {
    expect(places(check(documentOf(['开设3个。', '3\n개를 개설하였습니다.'])))).toEqual([
      'warning check/counter-spacing 7:1-8:2',
    ]);
  });

  it('says what to do', () => {
    const [first] = check(documentOf(['开设3个。', '3개를 폐쇄하였습니다.']));
    expect(first && formatDiagnostic(first)).toBe(
      [
        'warning[check/inner-sound]: “폐쇄” in p002.s01 is spelt as in Seoul: write 페쇄',
        '  --> ko/00.md:7:5',
        '   = hint: write it so',
      ].join('\n'),
    );
  });
});

describe('a passage', () => {
  it('without Korean, or that stays Chinese, is not checked', () => {
    const document = documentOf(['开设3个。', '% translate: no'], ['增长5%。', '7% 늘어났습니다.']);
    expect(places(check(document))).toEqual(['error check/changed-figure 11:1-11:3']);
  });

  it('of several sentences is checked against all of them', () => {
    const zh = '报告\n增加3个。减少4个。\n';
    const source = readSource('zh.txt', new TextEncoder().encode(zh), NO_MARKS).value ?? expect.fail('no source');
    const file = [
      `## p001.s01 [translated] src:${hashSentence('报告')}\n> 报告\n보고\n`,
      `## p002.s01+s02 [translated] src:${hashSentences(['增加3个。', '减少4个。'])}`,
      '> 增加3个。\n> 减少4个。\n3개를 늘이고 4개를 줄였습니다.\n',
    ].join('\n');
    const files = [parseSegmentFile('ko/00.md', file).value];
    const { value } = alignDocument({ name: 'mini', manifest: BARE_MANIFEST, source, files });
    expect(value && check(value)).toEqual([]);
  });
});

describe('levels', () => {
  const document = documentOf(['开设3个。', '3개를 폐쇄하였습니다.']);
  const span = { file: 'document.yaml', start: { line: 9, column: 3 } };

  it('are the project’s to change', () => {
    const severities = (['error', 'info', 'off'] as const).map((level) =>
      check(document, { 'check/inner-sound': level }).map(({ severity }) => severity),
    );
    expect(severities).toEqual([['error'], ['info'], []]);
  });

  it('are read line by line, and only for checks', () => {
    const read = readCheckLevels([
      { code: 'check/length', level: 'off', span },
      { code: 'check/lenght', level: 'off', span },
      { code: 'translation/empty-translation', level: 'off', span },
      { code: 'check/term', level: 'loud', span },
    ]);
    expect(read.value).toEqual({ 'check/length': 'off' });
    expect(read.diagnostics.map(({ code, severity }) => [severity, code])).toEqual([
      ['error', 'check/unknown-check'],
      ['error', 'check/unknown-check'],
      ['error', 'check/unknown-level'],
    ]);
    expect(read.diagnostics[0]?.hints[0]?.args).toEqual({ names: 'check/length, check/sense' });
  });
});

describe('equal texts', () => {
  const ko = '향촌 건설을 계속 강화하겠습니다.';

  it('in Korean over different Chinese are a warning at the later one', () => {
    const document = documentOf(['继续加强乡村建设。', ko], ['继续加强农村建设。', ko]);
    const [found] = check(document);
    expect(places(check(document))).toEqual([`warning check/same-korean 11:1-11:${String(ko.length + 1)}`]);
    expect(found?.labels[0]?.span.start.line).toBe(7);
  });

  it('in Chinese over different Korean are worth knowing', () => {
    const document = documentOf(
      ['继续加强乡村建设。', ko],
      ['继续加强乡村建设。', '향촌 건설을 이어서 강화하겠습니다.'],
    );
    expect(check(document).map(({ severity, code }) => [severity, code])).toEqual([['info', 'check/different-korean']]);
  });

  it('may be short formulas', () => {
    const document = documentOf(['各位代表！', '대표 여러분!'], ['代表们！', '대표 여러분!']);
    expect(check(document)).toEqual([]);
  });
});
