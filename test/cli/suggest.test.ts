/** `duizhao suggest`: what it prints, what it writes, and what it answers to wrong words. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { streamScreen } from '../../pipeline/cli/console.js';
import { showDifference } from '../../pipeline/cli/show-difference.js';
import { addDocument, CHINESE, command, tempProject, type TempProject } from '../support/temp-project.js';
import { PASSAGE } from './broken-project.js';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const run = (words: string): ReturnType<typeof command> => command(project.root, words);

/** Imports a second report, of the year after. */
async function importNext(chinese = CHINESE): Promise<void> {
  project.write('next.txt', chinese);
  expect((await run('import next.txt --as next')).code).toBe(0);
}

describe('suggest', () => {
  it('shows each segment with its place, its offers and the difference, and what to do next', async () => {
    await importNext(CHINESE.replace('2.87%', '2.78%'));
    const { code, out, err } = await run('suggest next:p007.s02 next:p004.s01 next:p005.s01 --adapt-figures');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      'p004.s01 (translations/next/ko/00-front.md:13): 各位代表：',
      '  1. 100 %, the same Chinese: mini p004.s01 [translated] (translations/mini/ko/00-front.md:13:1)',
      '     대표 여러분!',
      'p005.s01 (translations/next/ko/00-front.md:17): nothing in the memory is like it: 现在，我代表州人民政府报告工作，请予审议。',
      'p007.s02 (translations/next/ko/01-01.md:5): 城镇登记失业率2.78%。',
      '  1. 98 %, the same but for figures: mini p007.s02 [translated] (translations/mini/ko/01-01.md:5:1)',
      '     城镇登记失业率[-2.87%-]{+2.78%+}。',
      '     도시등록실업률은 2.87%였습니다.',
      '     with the new figures:',
      '     도시등록실업률은 2.78%였습니다.',
      '2 of 3 segments with offers',
      'next: duizhao suggest --write fills 1 empty segment whose Chinese was translated before',
    ]);
  });

  it('goes through all that is empty or stale in all documents, and writes only when told', async () => {
    await importNext();
    const before = project.digests('translations');
    const { code, out } = await run('suggest');
    expect(code).toBe(0);
    expect(out.at(-2)).toBe('4 of 18 segments with offers');
    expect(project.digests('translations')).toEqual(before);
  });

  it('writes into empty segments, and a build goes on as before', async () => {
    await importNext();
    const { code, out } = await run('suggest --document next --write');
    expect(code).toBe(0);
    expect(out).toContain('     the Korean of the same Chinese is in its slot now, as `initial`, with a note');
    expect(out.slice(-4)).toEqual([
      'wrote translations/next/ko/01-00.md',
      'wrote translations/next/ko/01-01.md',
      '4 of 11 segments with offers',
      'next: read and correct the 4 filled segments, delete the note and write `[translated]`',
    ]);
    expect(project.read('translations/next/ko/01-01.md')).toContain(
      '% note: duizhao suggest: 100 %, mini p007.s02\n도시등록실업률은 2.87%였습니다.\n',
    );
    const built = await run('build next --format html');
    expect(built).toMatchObject({ code: 0, errors: [] });
    expect(built.err.join('\n')).toContain('info[translation/initial-with-korean]');
  });

  it('tells of a translation memory by file, unit, day, translator and properties', async () => {
    project.write(
      'translations/old.tmx',
      `<?xml version="1.0"?>
<tmx version="1.4"><header/><body>
<tu changedate="20200109T080000Z" changeid="김철수"><prop type="project">2020</prop>
<tuv xml:lang="zh-CN"><seg>新增就业<bpt i="1">x</bpt>1.2万人。</seg></tuv><tuv xml:lang="ko"><seg>1.2만명을 새로 취업시켰습니다.</seg></tuv></tu>
</body></tmx>`,
    );
    const { out } = await run('suggest p007.s03');
    expect(out).toContain(
      '  1. 100 %, the same Chinese: translations/old.tmx:3:1, unit 1, 2020-01-09, 김철수, project: 2020',
    );
    expect(out).toContain('     1.2만명을 새로 취업시켰습니다.');
  });

  it('says where else the same pair stands', async () => {
    addDocument(project, 'again');
    await importNext();
    const { out } = await run('suggest next:p004.s01');
    expect(out.slice(1, 4)).toEqual([
      '  1. 100 %, the same Chinese: again p004.s01 [translated] (translations/again/ko/00-front.md:13:1)',
      '     also translations/mini/ko/00-front.md:13:1',
      '     대표 여러분!',
    ]);
  });

  it('finds for a changed sentence the Korean of its predecessor', async () => {
    project.edit('translations/mini/zh.txt', '失业率2.87%', '失业率2.6%');
    const { code, out } = await run('suggest p007.s02 --adapt-figures');
    expect(code).toBe(0);
    expect(out[1]).toContain(`mini p007.s02 [translated] (${PASSAGE}:5:1), made from earlier Chinese`);
    expect(out.slice(2, 6)).toEqual([
      '     城镇登记失业率[-2.87%-]{+2.6%+}。',
      '     도시등록실업률은 2.87%였습니다.',
      '     with the new figures:',
      '     도시등록실업률은 2.6%였습니다.',
    ]);
    expect(out.at(-1)).toBe(
      'next: copy what fits into the segment files and correct it; what was stale, then `duizhao accept ID`',
    );
  });

  it('says so where nothing is open, and where nothing is found', async () => {
    expect((await run('suggest p005.s01')).out.at(-1)).toBe(
      'next: translate them, or put a translation memory into translations/ as a .tmx file',
    );
    for (const file of ['00-front', '01-00', '01-01', '01-02'])
      project.write(
        `translations/mini/ko/${file}.md`,
        project.read(`translations/mini/ko/${file}.md`).replaceAll('\n\n\n', '\n가.\n\n').replace(/\n\n$/, '\n가.\n'),
      );
    expect(await run('suggest')).toMatchObject({
      code: 0,
      out: ['no segment is empty or stale; name one to look it up all the same'],
    });
  });
});

describe('wrong words', () => {
  it.each([
    ['--at-least 0', '--at-least takes a whole number from 1 to 100, found “0”'],
    ['--at-least 101', '--at-least takes a whole number from 1 to 100, found “101”'],
    ['--at-least most', '--at-least takes a whole number from 1 to 100, found “most”'],
    ['--limit 51', '--limit takes a whole number from 1 to 50, found “51”'],
  ])('%s is none', async (words, message) => {
    const { code, err } = await run(`suggest ${words}`);
    expect(code).toBe(2);
    expect(err[0]).toBe(`error[cli/bad-number]: the option ${message}`);
    expect(err[1]).toBe('   = hint: see `duizhao suggest --help`');
  });

  it('a number with its sign is one', async () => {
    expect((await run('suggest --at-least 85% --limit 1')).code).toBe(0);
  });

  it.each([
    ['suggest p099.s01', 'build/no-such-segment'],
    ['suggest --document none', 'build/no-such-document'],
  ])('%s is an error', async (words, code) => {
    const result = await run(words);
    expect(result.code).toBe(1);
    expect(result.out).toEqual([]);
    expect(result.errors[0]).toContain(`error[${code}]`);
  });

  it('damage in a translation memory is an error, beside the offers', async () => {
    project.write('translations/old.tmx', '<tmx><body><tu>');
    const { code, out, errors } = await run('suggest p005.s01');
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('--> translations/old.tmx:1:16');
    expect(out).toHaveLength(3);
  });
});

describe('a difference', () => {
  const parts = [
    { kind: 'same', text: '失业率' },
    { kind: 'old', text: '2.87%' },
    { kind: 'new', text: '2.78%' },
  ] as const;

  it('stands between marks, or in colours that can be told without them', () => {
    expect(showDifference(parts, false)).toBe('失业率[-2.87%-]{+2.78%+}');
    expect(showDifference(parts, true)).toBe('失业率\u001b[31;9m2.87%\u001b[0m\u001b[32m2.78%\u001b[0m');
  });

  it('is coloured on a terminal only, and not where NO_COLOR is set', () => {
    const stream = (isTTY: boolean): { write: () => void; isTTY: boolean } => ({ write: () => undefined, isTTY });
    const hasColors = (isTTY: boolean): boolean | undefined => streamScreen(stream(isTTY), stream(true)).hasColors;
    const before = process.env['NO_COLOR'];
    try {
      delete process.env['NO_COLOR'];
      expect([hasColors(true), hasColors(false)]).toEqual([true, false]);
      process.env['NO_COLOR'] = '1';
      expect(hasColors(true)).toBe(false);
      process.env['NO_COLOR'] = '';
      expect(hasColors(true)).toBe(true);
    } finally {
      if (before === undefined) delete process.env['NO_COLOR'];
      else process.env['NO_COLOR'] = before;
    }
  });
});
