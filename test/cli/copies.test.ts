/** `duizhao build --copies`: numbered copies, all or none, and what is said of numbers that make no sense. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConformance } from '../../pipeline/preflight/index.js';
import { failingFs } from '../support/failing-fs.js';
import { readPdf, textOf } from '../support/read-pdf.js';
import {
  command,
  copyProject,
  findingsOf,
  reviewKorean,
  tempProject,
  type TempProject,
} from '../support/temp-project.js';
import { MANIFEST, withheldIn } from './broken-project.js';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const run = (words: string, options = {}): ReturnType<typeof command> => command(project.root, words, options);
const copiesOf = (edition: string, numbers = '1-2'): ReturnType<typeof command> =>
  run(`build --edition ${edition} --copies ${numbers}`);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(project.root, 'out/mini', name)));
const digestOf = (name: string): string => createHash('sha256').update(bytesOf(name)).digest('hex');
const pagesOf = async (name: string): Promise<readonly string[]> =>
  (await readPdf(bytesOf(name))).pages.map(({ glyphs }) => textOf(glyphs));
const builtIn = (folder: string): readonly string[] =>
  Object.entries(project.digests(folder)).flatMap(([path, digest]) => (digest === 'folder' ? [] : [path]));

describe('numbered copies', () => {
  it('are a file a number, told in one line, with what to do with them', async () => {
    const { code, out } = await copiesOf('korean', '9-11');
    expect(code).toBe(0);
    const names = ['000009', '000010', '000011'].map((number) => `copies/korean-${number}.pdf`);
    expect(builtIn('out/mini')).toEqual(['build.json', ...names]);
    expect(out).toEqual([
      'wrote 3 copies, out/mini/copies/korean-000009.pdf to korean-000011.pdf  8 pages each, 1 MB in all',
      expect.stringMatching(/^3 files written, 0 errors, 0 warnings, \d+\.\d s$/),
      'next: hand out the copies in out/mini/copies by their numbers; build.json beside it lists each with its checksum',
    ]);
  });

  it.each(['316', '316-316', '000316', '316–316'])('may be one alone: %s', async (number) => {
    const { code, out } = await copiesOf('korean', number);
    expect(code).toBe(0);
    expect(builtIn('out/mini')).toEqual(['build.json', 'copies/korean-000316.pdf']);
    expect(out[0]).toMatch(/^wrote out\/mini\/copies\/korean-000316\.pdf {2}8 pages, \d+ kB$/);
  });

  it('are listed in the record, each with its number, its size and the digest that it has on the disk', async () => {
    await copiesOf('korean', '1-3');
    // What the program has written in the shape that this test is about.
    const record = JSON.parse(project.read('out/mini/build.json')) as {
      readonly editions: { readonly korean: { readonly files: readonly unknown[] } };
    };
    expect(record.editions.korean.files).toEqual(
      [1, 2, 3].map((copy) => {
        const name = `copies/korean-00000${copy}.pdf`;
        return { name, bytes: bytesOf(name).length, sha256: digestOf(name), copy };
      }),
    );
    expect(new Set([1, 2, 3].map((copy) => digestOf(`copies/korean-00000${copy}.pdf`))).size).toBe(3);
  });

  it.each(['korean', 'chinese', 'bilingual'])(
    'of %s keep PDF/A-2a and PDF/UA-1 as the edition does',
    async (edition) => {
      await copiesOf(edition);
      for (const number of ['000001', '000002']) {
        const violations = checkConformance(bytesOf(`copies/${edition}-${number}.pdf`), ['PDF/A-2a', 'PDF/UA-1']);
        expect(violations.map(({ clause, diagnostic }) => `${clause} ${diagnostic.code}`)).toEqual([]);
      }
    },
  );

  it('are the same bytes a second time, in another folder, in another time zone', async () => {
    await copiesOf('korean', '1-3');
    const first = project.digests('out/mini/copies');
    const elsewhere = copyProject(project);
    const zone = process.env['TZ'];
    try {
      elsewhere.remove('out');
      process.env['TZ'] = 'Pacific/Apia';
      expect(new Date(0).getTimezoneOffset()).not.toBe(0);
      await command(elsewhere.root, 'build --edition korean --copies 1-3');
      expect(elsewhere.digests('out/mini/copies')).toEqual(first);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
      elsewhere.dispose();
    }
  });

  it('are withheld by an error in the Korean, as the edition is', async () => {
    project.edit('translations/mini/ko/01-01.md', '2.87%였습니다', '2.78%였습니다');
    const { code, err } = await copiesOf('korean');
    expect(code).toBe(1);
    expect(withheldIn(err)).toEqual(['mini/korean']);
    expect(project.exists('out')).toBe(false);
  });
});

describe('the draft mark of copies', () => {
  const DRAFT = /번역초고|译文初稿/;
  const marksOf = async (edition: string): Promise<readonly string[]> => {
    expect((await copiesOf(edition, '7')).errors).toEqual([]);
    return (await pagesOf(`copies/${edition}-000007.pdf`)).map((page) => DRAFT.exec(page)?.[0] ?? '');
  };
  const both = (mark: string, count: number): readonly string[] => Array.from({ length: count }, () => mark);

  it('stands on every page while the Korean awaits review, in the language that leads', async () => {
    project.edit(MANIFEST, 'template: bilingual\n    lead: ko\n', 'template: bilingual\n    lead: zh\n');
    expect(await marksOf('korean')).toEqual(both('번역초고', 8));
    expect(await marksOf('bilingual')).toEqual(both('译文初稿', 1));
  });

  it('stands nowhere once the Korean is reviewed, nor on an edition that prints none', async () => {
    project.edit(MANIFEST, 'template: bilingual\n    lead: ko\n', 'template: bilingual\n    lead: zh\n');
    expect(await marksOf('chinese')).toEqual(both('', 8));
    reviewKorean(project);
    expect(await marksOf('korean')).toEqual(both('', 8));
    expect(await marksOf('bilingual')).toEqual(both('', 1));
    for (const page of await pagesOf('copies/korean-000007.pdf')) expect(page).toContain('000007');
  });
});

/** Another text, so that every file would change. */
const renew = (): void => {
  project.edit('translations/mini/zh.txt', '新增就业1.2万人', '新增就业1.3万人');
  project.edit('translations/mini/ko/01-01.md', '> 新增就业1.2万人', '> 新增就业1.3万人');
};

describe('copies of an older version', () => {
  it('that are not made again are warned of, as they lie in the same folder', async () => {
    await copiesOf('korean', '1-3');
    expect(findingsOf((await copiesOf('korean', '1-2')).err, 'warning')).toEqual([]);
    renew();
    const { code, err } = await copiesOf('korean', '1-2');
    expect(code).toBe(0);
    expect(findingsOf(err, 'warning')).toEqual([
      expect.stringMatching(
        /^warning\[build\/older-copies\]: out\/mini\/copies still holds 1 copy of another version of korean: korean-000003\.pdf to .*\n {2}--> translations\/mini\/document\.yaml:\d+:15\n {3}= hint: take them out/,
      ),
    ]);
    expect(findingsOf((await copiesOf('korean', '1-3')).err, 'warning')).toEqual([]);
  });
});

describe('copies that cannot be written', () => {
  // One that a viewer has open shows before anything is replaced, or only when its turn has come.
  it.each([
    ['openSync', 'r+', 'another program has it open (EBUSY)', 'EBUSY'],
    ['renameSync', '', 'another program has it open (EBUSY)', 'EBUSY'],
    ['openSync', 'w', 'the disk is full (ENOSPC)', 'ENOSPC'],
  ])('leave all others as they were (%s %s)', async (operation, flag, words, code) => {
    await copiesOf('korean', '1-3');
    const before = project.digests('out');
    renew();
    let opened = 0;
    const fs = failingFs(({ name, path, args }) => {
      if (name !== operation) return undefined;
      if (operation === 'renameSync') return String(args[1]).endsWith('000003.pdf') ? code : undefined;
      if (args[1] !== flag) return undefined;
      // Files are written under names of their own: the third is that of the third copy.
      if (flag === 'w') return (opened += 1) === 3 ? code : undefined;
      return path.endsWith('000003.pdf') ? code : undefined;
    });
    const { code: exit, err, errors } = await run('build --edition korean --copies 1-3', { fs });
    expect(exit).toBe(1);
    expect(errors[0]).toContain(`cannot write out/mini/copies/korean-000003.pdf: ${words}`);
    expect(withheldIn(err)).toEqual(['mini/korean']);
    expect(project.digests('out')).toEqual(before);

    expect((await copiesOf('korean', '1-3')).code).toBe(0);
    const after = project.digests('out');
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).filter((file) => after[file] === before[file])).toEqual(['mini', 'mini/copies']);
  });
});

const RANGE_HINT = '   = hint: write the first and the last number, such as `--copies 1-316`, or one number alone';
const EDITION_HINT = '   = hint: name it, such as `--edition korean --copies 1-316`';
const PRODUCT_HINT = '   = hint: leave one of them out, and give the command twice if you want both';

describe('numbers that make no sense', () => {
  it.each([
    ...['0', '5-3', 'abc', '0-3', '1-', '1-2-3', '1.5', '1-10000', '1000000'].map((value) => [
      `--edition korean --copies ${value}`,
      `error[cli/bad-copies]: “${value}” is no range of copy numbers, from 1 on and at most 9999 in one run`,
      RANGE_HINT,
    ]),
    [
      '--copies 1-3',
      'error[cli/copies-of-one-edition]: numbered copies are made of one edition at a time',
      EDITION_HINT,
    ],
    [
      '--edition korean,chinese --copies 1-3',
      'error[cli/copies-of-one-edition]: numbered copies are made of one edition at a time',
      EDITION_HINT,
    ],
    ...['--impose booklet', '--press', '--format pdf'].map((other) => [
      `--edition korean --copies 1-3 ${other}`,
      `error[cli/options-exclude]: the options ${other.split(' ')[0] ?? ''} and --copies do not go together`,
      PRODUCT_HINT,
    ]),
    [
      '--edition korean --copies',
      'error[cli/option-needs-value]: the option --copies needs a value',
      '   = hint: see `duizhao build --help`',
    ],
    [
      '--edition korean --press=yes',
      'error[cli/unknown-option]: the command build has no option --press=yes',
      '   = hint: see `duizhao build --help`',
    ],
    [
      '--press --impose 2up',
      'error[cli/options-exclude]: the options --impose and --press do not go together',
      PRODUCT_HINT,
    ],
  ])('are told, and nothing is made: build %s', async (options, ...message) => {
    const { code, out, err } = await run(`build ${options}`);
    expect({ code, out, err }).toEqual({ code: 2, out: [], err: message });
    expect(project.exists('out')).toBe(false);
  });
});
