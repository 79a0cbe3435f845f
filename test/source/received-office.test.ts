/** Word documents that LibreOffice made from the report: imported to the same segments as its text. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSourceFile, type ChangeChoice } from '../../pipeline/source/index.js';
import { importDocument } from '../../pipeline/translation/index.js';
import { acceptedLines, flatOdt, rejectedLines, type FlatOdtOptions } from '../support/flat-odt.js';
import { requireTool } from '../support/outside-tools.js';
import { CHINESE } from '../support/temp-project.js';

const soffice = requireTool('soffice', 'apt install libreoffice-writer-nogui');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-word-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const makeDocx = (lines: readonly string[], options: FlatOdtOptions): Uint8Array => toDocx(flatOdt(lines, options));

/** Has LibreOffice make a Word document, with a profile of its own, so that one that is open does not swallow the call. */
function toDocx(odt: string): Uint8Array {
  writeFileSync(join(folder, 'report.fodt'), odt);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  soffice.run([profile, '--headless', '--convert-to', 'docx', '--outdir', folder, join(folder, 'report.fodt')]);
  return readFileSync(join(folder, 'report.docx'));
}

const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

/** Ids, Chinese and hashes of all segments, as they are written. */
function segmentsOf(file: string, bytes: Uint8Array, changes?: ChangeChoice): readonly string[] {
  const { value } = importDocument({ name: 'x', file, bytes, ...(changes && { changes }) });
  return value
    .filter(({ path }) => path.startsWith('ko/') && path !== 'ko/attic.md')
    .map(({ path, bytes: own }) => `${path}\n${new TextDecoder().decode(own)}`);
}

const report = readFileSync(new URL('../../translations/2021-work-report/zh.txt', import.meta.url));
const lines = new TextDecoder()
  .decode(report)
  .split('\n')
  .filter((line) => line.trim() !== '' && !/^(?:发布时间|\d{4}-\d{2}-\d{2}$)/.test(line));

/** The report with changes that were tracked: a figure, sentences put in and taken out, paragraphs parted and joined. */
const changed = lines.map((line) =>
  line
    .replace('增长0.5%', '增长{-0.3-}{+0.5+}%')
    .replace('累计隔离管控', '{-这一句后来删去。-}累计隔离管控')
    .replace('29名医护人员圆满完成驰援武汉任务。', '{+29名医护人员圆满完成驰援武汉任务。+}')
    .replace(/^(\(二\))/, '{-这一段并入下一段。¶-}$1'),
);

/** Two paragraphs that were one. */
const parted = changed.findIndex((line) => line.startsWith('(四)'));
changed.splice(parted - 1, 2, `${changed[parted - 1] ?? ''}{+¶+}${changed[parted] ?? ''}`);

describe('the 2021 work report as a Word document of LibreOffice', () => {
  const expected = segmentsOf('zh.txt', report);

  it.runIf(soffice.canRun).each([[false], [true]])(
    'gives the segments of the text, its headings counted by style: %s',
    (countsHeadings) => {
      const bytes = makeDocx(lines, { countsHeadings });
      expect(segmentsOf('report.docx', bytes)).toEqual(expected);
      expect(readSourceFile('report.docx', bytes).value?.marks).toEqual({ leads: [], notLeads: [] });
    },
  );

  it.runIf(soffice.canRun)('gives those of the new text and those of the old one, where changes were tracked', () => {
    expect(acceptedLines(changed)).toEqual(lines);
    expect(rejectedLines(changed)).not.toEqual(lines);
    const bytes = makeDocx(changed, { countsHeadings: true });
    expect(segmentsOf('report.docx', bytes, 'accept')).toEqual(expected);
    expect(segmentsOf('report.docx', bytes, 'show')).toEqual(expected);
    expect(segmentsOf('report.docx', bytes, 'reject')).toEqual(segmentsOf('old.txt', bytesOf(rejectedLines(changed))));
    const { value, diagnostics } = readSourceFile('report.docx', bytes);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, args }) => ({ code, ...args }))).toEqual([
      { code: 'source/tracked-changes', count: 7, inserted: 3, deleted: 4, moved: 0 },
    ]);
  });
});

/** The short report with every kind of change; from it and from its new text `plain.docx` and `tracked.docx` were made, with LibreOffice 7.4. */
const SHORT = CHINESE.trim()
  .split('\n')
  .map((line) =>
    line
      .replace('2.87%', '{-2.87-}{+2.78+}%')
      .replace('请予审议。', '请予审议。{+¶这一段是新的。+}')
      .replace('新增就业1.2万人。', '{-新增就业1.2万人。-}'),
  );
const fixture = (name: string): Uint8Array => readFileSync(new URL(`word-files/${name}.docx`, import.meta.url));

describe('a small Word document of LibreOffice', () => {
  it('gives the segments of its text', () => {
    const expected = segmentsOf('zh.txt', bytesOf(acceptedLines(SHORT)));
    expect(segmentsOf('plain.docx', fixture('plain'))).toEqual(expected);
    expect(segmentsOf('tracked.docx', fixture('tracked'), 'accept')).toEqual(expected);
  });

  it('gives those of its old text, and says what was changed', () => {
    const old = bytesOf(rejectedLines(SHORT));
    expect(segmentsOf('tracked.docx', fixture('tracked'), 'reject')).toEqual(segmentsOf('zh.txt', old));
    const shown = readSourceFile('tracked.docx', fixture('tracked'), { changes: 'show' }).diagnostics;
    expect(shown.filter(({ code }) => code.startsWith('source/change-')).map(({ args }) => args['text'])).toEqual([
      ...['¶这一段是新的。', '2.87', '2.78', '新增就业1.2万人。'],
    ]);
  });

  it('gives headings and items with their numbers, and says what is no plain text', () => {
    const { value, diagnostics } = readSourceFile('everything.docx', fixture('everything'));
    expect(value && new TextDecoder().decode(value.bytes).split('\n')).toEqual([
      ...['政府工作报告', '一、工作回顾', '（一）应对疫情', '正文第一句。', '有框的一段。', '框里的字。'],
      ...[
        '有图形的一段。',
        '图形里的字。',
        '1.第一条。',
        '2.第二条。',
        '有点的。',
        '指标',
        '3%',
        '完   了 。',
        '下一行。',
        '',
      ],
    ]);
    expect(diagnostics.map(({ code, span, args }) => [code, span?.start.line, args['text'] ?? args['count']])).toEqual([
      ['source/format', 1, undefined],
      ['source/hidden-text', 4, '藏着的字'],
      ['source/text-box', 6, '框里的字。'],
      ['source/text-box', 8, '图形里的字。'],
      ['source/table', 12, '指标3%'],
      ['source/left-out-footnotes', 1, 1],
      ['source/left-out-comments', 1, 1],
      ['source/left-out-bands', 1, 2],
      ['source/left-out-contents', 1, 1],
      ['source/left-out-bullets', 1, 1],
    ]);
  });

  it.runIf(soffice.canRun && process.env['WRITE_WORD_FILES'] === '1')('is written anew', () => {
    const write = (name: string, own: readonly string[]): void =>
      writeFileSync(new URL(`word-files/${name}.docx`, import.meta.url), makeDocx(own, { countsHeadings: true }));
    write('plain', acceptedLines(SHORT));
    write('tracked', SHORT);
    const everything = readFileSync(new URL('word-files/everything.fodt', import.meta.url), 'utf8');
    writeFileSync(new URL('word-files/everything.docx', import.meta.url), toDocx(everything));
  });
});
