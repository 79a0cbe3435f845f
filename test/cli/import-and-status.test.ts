/** `duizhao import` makes a document that builds; `duizhao status` counts what is done in it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failingFs } from '../support/failing-fs.js';
import { CHINESE, command, tempProject, type TempProject } from '../support/temp-project.js';
import { lines, PASSAGE } from './broken-project.js';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const run = (words: string, options = {}): ReturnType<typeof command> => command(project.root, words, options);

/** The beginning of the report in GB18030. */
const GB18030 = Uint8Array.from([
  ...[0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6, 0x0a], // 政府工作报告
  ...[0xb8, 0xf7, 0xce, 0xbb, 0xb4, 0xfa, 0xb1, 0xed, 0xa3, 0xba, 0x0a], // 各位代表：
  ...[0xcf, 0xd6, 0xd4, 0xda, 0xb1, 0xa8, 0xb8, 0xe6, 0xa1, 0xa3, 0x0a], // 现在报告。
]);

describe('import', () => {
  it('makes a folder that then builds', async () => {
    project.write('inbox/report.txt', CHINESE);
    const made = await command(`${project.root}/inbox`, 'import report.txt --as 2022-report');
    expect(made.errors).toEqual([]);
    expect(made.code).toBe(0);
    expect(made.out).toEqual([
      'made translations/2022-report/document.yaml',
      ...['00-front', '01-00', '01-01', '01-02', 'attic'].map((name) => `made translations/2022-report/ko/${name}.md`),
      'made translations/2022-report/zh.txt',
      'next: fill in translations/2022-report/document.yaml and the Korean in translations/2022-report/ko/, then duizhao build 2022-report',
    ]);
    expect(project.read('translations/2022-report/zh.txt')).toBe(CHINESE);
    const built = await run('build 2022-report --format html');
    expect(built).toMatchObject({ code: 0, errors: [] });
    expect(project.read('out/2022-report/korean.html')).toContain('城镇登记失业率2.87%。');
  });

  it.each([
    ['GB18030', GB18030, '政府工作报告'],
    ['UTF-16LE', Buffer.from(`\ufeff${CHINESE}`, 'utf16le'), '2021年1月12日'],
    ['UTF-16BE', Buffer.from(`\ufeff${CHINESE}`, 'utf16le').swap16(), '2021年1月12日'],
    ['UTF-8 (BOM)', Buffer.from(`\ufeff${CHINESE}`), '2021年1月12日'],
  ])('reads %s, says so, and keeps the file byte for byte', async (encoding, bytes, text) => {
    project.write('report.txt', bytes);
    const { code, err } = await run('import report.txt --as other');
    expect(code).toBe(0);
    expect(err).toContain(`info[source/encoding]: the source was read as ${encoding} (report.txt:1:1)`);
    expect(project.read('translations/other/ko/00-front.md')).toContain(text);
    project.write('again.txt', bytes);
    expect(project.digests('translations/other')['zh.txt']).toBe(project.digests('.')['again.txt']);
    // A manifest without a date is still to be filled in.
    if (encoding === 'GB18030') project.edit('translations/other/document.yaml', 'date: ""', 'date: 2021-01-12');
    expect((await run('build other --format html')).errors).toEqual([]);
  });

  it.each([
    ['mini', 'the name of a document that is there'],
    ['termbase.csv', 'the name of a file that is there'],
  ])('refuses %s, %s', async (name) => {
    project.write('report.txt', CHINESE);
    project.write('translations/termbase.csv', 'zh,ko,variants,forbidden,kind,protected,status,note\n');
    await expectRefusal(`import report.txt --as ${name}`, [
      `error[build/document-exists]: the name ${name} is taken in translations/`,
      '   = hint: choose another name with `--as NAME`; an import never changes a document that is there',
    ]);
  });

  it('refuses a name that differs from another only in its capitals', async () => {
    project.write('report.txt', CHINESE);
    project.write('translations/Other/zh.txt', '');
    await expectRefusal('import report.txt --as other', [
      'error[build/document-exists]: the name other is taken in translations/',
      '   = hint: choose another name with `--as NAME`; an import never changes a document that is there',
    ]);
  });

  it.each(['../other', 'a/b', 'a\\b', '.hidden', 'Report', '报告', 'a:b', 'x.', 'con', 'nul.2021', 'lpt1'])(
    'refuses the name %s, which is no name of a folder everywhere',
    async (name) => {
      project.write('report.txt', CHINESE);
      await expectRefusal(`import report.txt --as ${name}`, [
        `error[build/bad-document-name]: “${name}” cannot be the name of a document`,
        '   = hint: use small letters, digits and hyphens, such as 2021-work-report, as every system takes that as the name of a folder',
      ]);
    },
  );

  it('says that the file is missing, a folder, or empty', async () => {
    await expectRefusal('import nothing.txt --as other', [
      'error[build/no-such-file]: there is no file nothing.txt',
      '  --> nothing.txt:1:1',
      '   = hint: check the path; it counts from the folder in which you gave the command',
    ]);
    await expectRefusal('import templates --as other', [
      'error[build/folder-not-file]: templates is a folder, not a file',
      '  --> templates:1:1',
      '   = hint: name a file in it, or move the folder away',
    ]);
    project.write('empty.txt', '\n');
    await expectRefusal('import empty.txt --as other', [
      'error[source/empty]: the source holds no text',
      '  --> empty.txt:1:1',
      '   = hint: save the Chinese text into this file',
    ]);
  });

  it('leaves no half folder on a full disk', async () => {
    project.write('report.txt', CHINESE);
    let written = 0;
    const fs = failingFs(({ name }) => (name === 'writeSync' && (written += 1) > 6 ? 'ENOSPC' : undefined));
    await expectRefusal(
      'import report.txt --as other',
      [
        'error[build/cannot-write-disk-full]: cannot write translations/other/zh.txt: the disk is full (ENOSPC)',
        '  --> translations/other/zh.txt:1:1',
        '   = hint: free some space on the disk and try again; nothing that was there has changed',
      ],
      { fs },
    );
  });

  async function expectRefusal(words: string, message: readonly string[], options = {}): Promise<void> {
    const before = project.digests('.');
    const { code, err, out } = await run(words, options);
    expect(err).toEqual(message);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(project.digests('.')).toEqual(before);
  }
});

describe('status', () => {
  it('counts the segments by section and state, and says where to go on', async () => {
    project.edit(PASSAGE, '## p007.s02 [translated] src:6db30e9a', '## p007.s02 [reviewed] src:00000000');
    const { code, out, err } = await run('status');
    expect(code).toBe(0);
    expect(out).toEqual([
      'mini: 政府工作报告',
      '  section             zh  ko  init  trans  rev  final  stale  open  pass  e/w',
      '  政府工作报告        57   3     3      2    0      0      0     3     –  0/0',
      '  一、2020年工作回顾  16   5     2      1    0      0      0     2     –  0/0',
      '  （一）民生持续改善  22   2     2      0    1      0      1     2     –  0/1',
      '  all                 95  10     7      3    1      0      1     7     –  0/1',
      '  zh: characters; ko: words; init to final: segments by state; open: no Korean; e/w: errors/warnings',
      '4 of 11 segments have Korean (36 %)',
      'next: correct the Korean of 1 segment marked by `>-`, then duizhao accept p007.s02',
      'next: translate p002.s01 (translations/mini/ko/00-front.md:5)',
    ]);
    expect(err).toEqual([
      'warning[translation/stale]: the Chinese of segment p007.s02 has changed since its Korean was made',
      `  --> ${PASSAGE}:5:1`,
      '   = hint: correct the Korean, then `duizhao accept p007.s02`',
    ]);
  });

  it('says what to do when everything is translated', async () => {
    for (const name of ['00-front', '01-00', '01-01', '01-02']) {
      const path = `translations/mini/ko/${name}.md`;
      project.write(
        path,
        project
          .read(path)
          .replace(/(> .*\n)\n/g, '$1번역\n')
          .replaceAll('[initial]', '[final]'),
      );
    }
    const { code, out } = await run('status mini');
    expect(code).toBe(0);
    expect(out.slice(-2)).toEqual(['11 of 11 segments have Korean (100 %)', 'next: duizhao check mini']);
  });

  it('names a document that does not exist', async () => {
    const { code, errors, out } = await run('status other');
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(errors).toEqual([
      lines(
        'error[build/no-such-document]: there is no document named other',
        '  --> translations/other:1:1',
        '   = hint: the documents here are: mini',
      ),
    ]);
  });

  it('shows what it can of the others when one document is broken', async () => {
    project.write('translations/broken/zh.txt', '');
    const { code, out } = await run('status');
    expect(code).toBe(1);
    expect(out[0]).toBe('mini: 政府工作报告');
  });
});
