/** Two people with a clone each of one repository, as real git keeps them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { requireTool } from './outside-tools.js';

/** Git itself; what needs it is skipped where it is missing. */
export const git = requireTool('git', 'apt-get install git');

// What somebody has set for himself on this machine must not change what the tests see, nor what the program under test sees.
process.env['GIT_CONFIG_GLOBAL'] = process.platform === 'win32' ? 'NUL' : '/dev/null';
process.env['GIT_CONFIG_NOSYSTEM'] = '1';

export interface GitRun {
  readonly status: number | null;
  readonly output: string;
}

/** A working folder of git. */
export interface Clone {
  readonly folder: string;
  /** Runs git there. */
  readonly git: (...args: readonly string[]) => GitRun;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Commits everything, in this person's name, on a day of 2021. */
  readonly commit: (message: string) => void;
}

/** The clones of two people, and a third that stands for what is there before. */
export interface Clones {
  readonly folder: string;
  readonly first: Clone;
  readonly second: Clone;
  readonly dispose: () => void;
}

/** A folder in which git works in somebody's name. */
export function openClone(folder: string, name: string): Clone {
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: 'someone@example.org',
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: 'someone@example.org',
    GIT_AUTHOR_DATE: '2021-01-12T09:00:00+0800',
    GIT_COMMITTER_DATE: '2021-01-12T09:00:00+0800',
  };
  const run: Clone['git'] = (...args) => {
    const { status, stdout, stderr } = spawnSync('git', [...args], { cwd: folder, encoding: 'utf8', env });
    return { status, output: stdout + stderr };
  };
  return {
    folder,
    git: run,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    commit: (message) => {
      run('add', '-A');
      const { status, output } = run('commit', '-q', '-m', message);
      if (status !== 0) throw new Error(output);
    },
  };
}

/** A repository with these files, and two clones of it. */
export function makeClones(files: Readonly<Record<string, string>>): Clones {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'duizhao-git-')));
  const origin = openClone(join(folder, 'origin.git'), '');
  mkdirSync(origin.folder);
  origin.git('init', '-q', '--bare', '-b', 'main');
  const [first, second] = ['김철수', '박영희'].map((name, index) => {
    const clone = openClone(join(folder, `clone-${index + 1}`), name);
    mkdirSync(clone.folder);
    clone.git('clone', '-q', origin.folder, '.');
    clone.git('checkout', '-q', '-B', 'main');
    if (index === 0) {
      for (const [path, text] of Object.entries(files)) clone.write(path, text);
      clone.commit('원본');
      clone.git('push', '-q', 'origin', 'main');
    }
    return clone;
  });
  if (!first || !second) throw new Error('no clones');
  return { folder, first, second, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
