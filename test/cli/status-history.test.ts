/** `duizhao status` where there is git: who last changed what, and what has changed since a day or a release. */
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../pipeline/cli/display-width.js';
import { command, tempProject, type TempProject } from '../support/temp-project.js';
import { FRONT, PASSAGE } from './broken-project.js';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const run = (words: string): ReturnType<typeof command> => command(project.root, words);

function git(words: readonly string[], on: string, by = '김수호'): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${on}T12:00:00`, GIT_COMMITTER_DATE: `${on}T12:00:00` };
  execFileSync('git', ['-c', `user.name=${by}`, '-c', 'user.email=a@b', ...words], {
    cwd: project.root,
    env,
    stdio: 'ignore',
  });
}

function commit(on: string, by?: string): void {
  git(['add', '-A'], on);
  git(['commit', '-m', 'a'], on, by);
}

function begin(): void {
  git(['init'], '2021-01-05');
  commit('2021-01-05');
  git(['tag', 'v1.0'], '2021-01-05');
}

describe('status in a repository', () => {
  it('says when and by whom each section was last changed, in lines that a terminal shows', async () => {
    begin();
    project.edit(PASSAGE, '2.87%였습니다', '2.87%입니다');
    commit('2021-01-07', '이름이 아주 긴 사람');
    project.edit(FRONT, '대표 여러분!', '여러분!');
    const { out } = await run('status');
    expect(out.slice(1, 5)).toEqual([
      '  section           zh  ko  init  trans  rev  final  stale  open  pass  e/w  changed      by',
      '  政府工作报告      57   2     3      2    0      0      0     3     –  0/0  uncommitted  김수호',
      '  一、2020年工作…   16   5     2      1    0      0      0     2     –  0/0  2021-01-05   김수호',
      '  （一）民生持续…   22   2     2      1    0      0      0     2     –  0/0  2021-01-07   이름이 아…',
    ]);
    expect(Math.max(...out.map(displayWidth))).toBeLessThanOrEqual(100);
  });

  it('counts rounds and what the checks find', async () => {
    await run('state p007.s02 --pass 2');
    project.edit(PASSAGE, '2.87%였습니다', '2.78%였습니다');
    const { code, out } = await run('status');
    expect(out.slice(4, 6)).toEqual([
      '  （一）民生持续改善  22   2     2      1    0      0      0     2   0–2  1/0',
      '  all                 95  10     7      4    0      0      0     7   0–2  1/0',
    ]);
    expect(code).toBe(0);
  });
});

describe('status --since', () => {
  it.each(['v1.0', 'HEAD', '2021-01-06'])('lists what was changed, added and removed since %s', async (since) => {
    begin();
    project.edit(PASSAGE, '2.87%였습니다', '2.87%입니다');
    await run('state p001.s01 --to reviewed');
    const { code, out, err } = await run(`status --since ${since}`);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out[0]).toMatch(new RegExp(`^mini: changes since ${since} \\([0-9a-f]{8}\\)$`));
    expect(out.slice(1)).toEqual([
      '  segment   what                   zh  ko  place',
      '  p001.s01  translated → reviewed          00-front.md:1',
      '  p007.s02  Korean                      2  01-01.md:5',
      '2 segments: 0 new, 0 gone, 0 with other Chinese, 1 with other Korean, 1 in another state',
      '0 characters of Chinese and 2 words of Korean in what is new, other or gone',
    ]);
  });

  it('takes everything for new since a day before the first commit', async () => {
    begin();
    expect((await run('status --since 2020-12-31')).out.at(-2)).toContain('11 segments: 11 new, 0 gone');
    expect((await run('status --since HEAD')).out[0]).toMatch(/^mini: no segment has changed since HEAD/);
  });

  it('gives the same as JSON', async () => {
    begin();
    project.edit(PASSAGE, '2.87%였습니다', '2.87%입니다');
    const { out } = await run('status --since v1.0 --json');
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      since: 'v1.0',
      documents: [
        { name: 'mini', changes: [{ id: 'p007.s02', file: PASSAGE, line: 5, kinds: ['korean'], korean: 2 }] },
      ],
    });
    const status: unknown = JSON.parse((await run('status --json')).out.join('\n'));
    expect(status).toMatchObject([{ name: 'mini', sections: [{ chinese: 57, isUncommitted: false }, {}, {}] }]);
  });

  it('says what is wrong with a revision, and that there is no history', async () => {
    expect(await run('status --since v1.0')).toMatchObject({
      code: 1,
      out: [],
      err: [
        'error[build/no-history]: what has changed cannot be told: there is no git here, or the project is in no repository with a commit',
        '   = hint: install git, and keep the project in a repository: `git init`, then commit its files',
      ],
    });
    begin();
    expect(await run('status --since v1.1')).toMatchObject({
      code: 1,
      out: [],
      err: [
        'error[build/unknown-revision]: v1.1 is neither a day nor a release or revision that git knows',
        '   = hint: write a day, such as 2021-01-05, or a release; there are v1.0',
      ],
    });
  });
});
