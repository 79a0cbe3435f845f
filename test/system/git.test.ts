/** What git knows of a project is told as it is, and nothing where there is no git. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitHistory } from '../../pipeline/system/git.js';
import { emptyProject, type TempProject } from '../support/temp-project.js';

let project: TempProject;
beforeEach(() => {
  project = emptyProject();
});
afterEach(() => project.dispose());

/** Asks git with a name and a day of its own. */
function git(words: readonly string[], by = '김수호', on = '2021-01-05'): void {
  const day = `${on}T12:00:00`;
  const env = { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day, GIT_CONFIG_GLOBAL: '/dev/null' };
  execFileSync('git', ['-c', `user.name=${by}`, '-c', 'user.email=a@b', ...words], {
    cwd: project.root,
    env,
    stdio: 'ignore',
  });
}

function commit(by: string, on: string): void {
  git(['add', '-A']);
  git(['commit', '-m', 'a'], by, on);
}

describe('the history of a project', () => {
  it('is none where there is no repository, or nothing was committed', () => {
    expect(gitHistory(project.root)).toBeUndefined();
    git(['init']);
    expect(gitHistory(project.root)).toBeUndefined();
  });

  it('names the last change of each file, and what is not committed', () => {
    git(['init']);
    // The project may lie in a folder of its repository.
    const root = join(project.root, 'in a folder');
    mkdirSync(root);
    project.write('in a folder/ko/01.md', '가\n');
    project.write('in a folder/ko/绪.md', '나\n');
    commit('김수호', '2021-01-05');
    project.write('in a folder/ko/01.md', '다\n');
    commit('李明', '2021-01-07');
    project.write('in a folder/ko/绪.md', '라\n');
    project.write('in a folder/ko/new.md', '마\n');
    const changes = gitHistory(root)?.lastChanges('ko');
    expect([...(changes?.committed ?? [])].sort()).toEqual([
      ['ko/01.md', { by: '李明', on: '2021-01-07' }],
      ['ko/绪.md', { by: '김수호', on: '2021-01-05' }],
    ]);
    expect([...(changes?.uncommitted ?? [])].sort()).toEqual(['ko/new.md', 'ko/绪.md']);
  });

  it('gives the files of a day, a tag and a revision', () => {
    git(['init']);
    project.write('ko/01.md', '가\n');
    commit('김수호', '2021-01-05');
    git(['tag', 'v1.0']);
    project.write('ko/01.md', '나\n');
    commit('김수호', '2021-01-07');
    const history = gitHistory(project.root);
    const textAt = (revision: string | undefined): string | undefined =>
      revision === undefined ? undefined : history?.filesAt(revision, 'ko')[0]?.text;
    expect(textAt(history?.findRevision('v1.0'))).toBe('가\n');
    expect(textAt(history?.findRevision('HEAD'))).toBe('나\n');
    expect(textAt(history?.revisionBefore('2021-01-06'))).toBe('가\n');
    expect(textAt(history?.revisionBefore('2021-01-08'))).toBe('나\n');
    expect(history?.revisionBefore('2021-01-05')).toBeUndefined();
    expect(history?.findRevision('v2.0')).toBeUndefined();
    expect(history?.findRevision('--all')).toBeUndefined();
    expect(history?.tags()).toEqual(['v1.0']);
  });
});
