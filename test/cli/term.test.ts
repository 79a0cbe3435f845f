/** `duizhao term`: the termbase by command, on a real disk. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, reviewKorean, tempProject, type TempProject } from '../support/temp-project.js';

const TERMS = 'translations/termbase.csv';
const FILE = 'translations/mini/ko/01-01.md';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
  reviewKorean(project);
  project.write(
    TERMS,
    [
      'zh,ko,variants,forbidden,kind,protected,status,note',
      '登记失业率,등록실업률,,등기실업율,general,,known,iybtv 2020',
      '民生,민생,,,policy,,known,',
      '秘书处,비서처,,사무처,org,yes,known,',
      '',
    ].join('\n'),
  );
});
afterEach(() => project.dispose());

const run = (...words: readonly string[]): ReturnType<typeof command> => command(project.root, ['term', ...words]);

describe('term find', () => {
  it('shows a term and where it is used', async () => {
    const { code, out, err } = await run('find', '실업');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      '登记失业率  등록실업률',
      `  general, known  ${TERMS}:2:1`,
      '  forbidden: 등기실업율',
      '  note: iybtv 2020',
      expect.stringMatching(
        /^ {2}mini: 1 segment, 0 in other words; first p\d+\.s\d+ \(translations\/mini\/ko\/01-01\.md:\d+:1\)$/,
      ),
      '1 term',
      'next: duizhao term change 登记失业率 --ko KOREAN lists what other Korean for it would change',
    ]);
  });

  it('says so where there is none', async () => {
    expect(await run('find', '없는말')).toMatchObject({
      code: 0,
      out: ['no term has “없는말” in its Chinese or Korean', 'next: duizhao term add CHINESE KOREAN adds it'],
    });
  });
});

describe('term add', () => {
  it('adds a row, on trial first', async () => {
    const before = project.read(TERMS);
    const words = [
      'add',
      '新增就业',
      '신규취업',
      '--kind',
      'policy',
      '--forbidden',
      '신규고용；새 취업',
      '--note',
      '길림신문, 2021',
    ];
    const trial = await run(...words, '--dry-run');
    expect(trial).toMatchObject({ code: 0, err: [] });
    expect(trial.out[0]).toBe(`would add 新增就业  신규취업  ${TERMS}:4:1; nothing was written`);
    expect(project.read(TERMS)).toBe(before);
    const { code, out } = await run(...words);
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        `added 新增就业  신규취업  ${TERMS}:4:1`,
        'next: duizhao check holds every sentence with 新增就业 against it',
      ],
    });
    expect(project.read(TERMS)).toBe(
      before.replace('秘书处', '新增就业,신규취업,,신규고용;새 취업,policy,,known,"길림신문, 2021"\n秘书处'),
    );
  });

  it('refuses a term that is there, with its place', async () => {
    const { code, errors, out } = await run('add', '民生', '인민생활');
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(errors).toEqual([
      expect.stringContaining('error[termbase/term-exists]: the term 民生 is there already, as 민생'),
    ]);
    expect(errors[0]).toContain(`--> ${TERMS}:3:1`);
  });
});

describe('term check', () => {
  it('finds what is wrong, and where to begin', async () => {
    project.edit(TERMS, '民生,민생,,,', '民生,인민생활,,인민생활,');
    const { code, out, err } = await run('check');
    expect(code).toBe(1);
    expect(err.join('\n')).toContain('error[termbase/forbidden-and-agreed]: the form “인민생활” of 民生');
    expect(err.join('\n')).toContain(
      'warning[termbase/unused-korean]: the term 民生 is nowhere 인민생활: 1 segment has it',
    );
    expect(out).toEqual(['3 terms held against 11 segments: 1 error, 1 warning', `next: mend ${TERMS}:3:10`]);
  });

  it('is clean where nothing is', async () => {
    expect(await run('check')).toMatchObject({
      code: 0,
      err: [],
      out: ['3 terms held against 11 segments: 0 errors, 0 warnings', 'next: duizhao check'],
    });
  });
});

describe('term change', () => {
  it('shows what it would do, does it, and does nothing the second time', async () => {
    const before = project.digests('translations');
    const plan = await run('change', '登记失业率', '--ko', '등록실업비', '--forbid-old');
    expect(plan.code).toBe(0);
    expect(plan.out.slice(1)).toEqual([
      '  - 도시등록실업률은 2.87%였습니다.',
      '  + 도시등록실업비는 2.87%였습니다.',
      '등록실업률 → 등록실업비: the row and 1 segment in 1 file would change; nothing was written',
      'next: duizhao term change 登记失业率 --ko 등록실업비 --forbid-old --apply',
    ]);
    expect(project.digests('translations')).toEqual(before);

    const done = await run('change', '登记失业率', '--ko', '등록실업비', '--forbid-old', '--apply');
    expect(done.code).toBe(0);
    expect(done.out.slice(3)).toEqual([
      '등록실업률 → 등록실업비: changed the row and 1 segment in 1 file',
      'next: duizhao check; the changed segments are to be reviewed again',
    ]);
    expect(project.read(TERMS)).toContain('登记失业率,등록실업비,,등기실업율;등록실업률,general');
    expect(project.read(FILE)).toMatch(
      /\[translated\] src:[0-9a-f]{8}\n> 城镇登记失业率2\.87%。\n% note: 용어 변경: 등록실업률 → 등록실업비\n도시등록실업비는 2\.87%였습니다\.\n/,
    );
    expect(project.read(FILE)).toContain('[reviewed]');

    const after = project.digests('translations');
    const again = await run('change', '登记失业率', '--ko', '등록실업비', '--forbid-old', '--apply');
    expect(again).toMatchObject({
      code: 0,
      out: [
        '登记失业率 is 등록실업비 already, and no sentence has another form that is to be changed',
        'next: duizhao check',
      ],
    });
    expect(project.digests('translations')).toEqual(after);
    expect((await command(project.root, 'check')).errors).toEqual([]);
  });

  it('quotes in the command that it proposes what needs it', async () => {
    const { out } = await run('change', '秘书处', '--ko', '비서 부서', '--from', '비서처');
    expect(out.at(-1)).toBe('next: duizhao term change 秘书处 --ko "비서 부서" --from 비서처 --apply');
  });
});

describe('wrong usage of term', () => {
  it.each([
    [[], 'the command term needs find|add|check|change'],
    [['list'], 'the command term has no list'],
    [['find'], 'the command term find needs TEXT'],
    [['find', 'a', 'b'], 'the command term find takes no argument b'],
    [['add', '州'], 'the command term add needs KOREAN'],
    [['change', '州'], 'the command term change needs --ko KOREAN'],
    [['add', '州', '주', '--apply'], 'the option --apply does not go with term add'],
    [['change', '州', '--ko', '주', '--apply', '--dry-run'], 'the options --apply and --dry-run do not go together'],
    [['check', '--apply'], 'the option --apply does not go with term check'],
    [['add', '州', '두\n줄'], 'a term cannot hold a line end, and is not empty: "두\\n줄"'],
    [['find', ' '], 'a term cannot hold a line end, and is not empty: " "'],
    [['change', '州', '--ko'], 'the option --ko needs a value'],
  ])('%j is told', async (words, message) => {
    const { code, errors } = await run(...words);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(message);
  });
});
