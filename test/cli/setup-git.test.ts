/** `duizhao setup-git` and what git then runs: `duizhao merge-file`. */
import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driverCommand } from '../../pipeline/system/index.js';
import { git, openClone, type Clone } from '../support/git-clones.js';
import { command, emptyProject, type CommandResult, type TempProject } from '../support/temp-project.js';

const PATH = 'translations/report/ko/01-01.md';
const LINE = 'translations/*/ko/*.md merge=duizhao';
const segment = (number: number, korean: string): string =>
  `## p003.s0${number} [translated] src:0000000${number}\n> 第${number}句。\n${korean}\n`;
const file = (...korean: readonly string[]): string => korean.map((text, index) => segment(index + 1, text)).join('\n');

let project: TempProject;
beforeEach(() => {
  project = emptyProject();
  project.write('templates/keep', '');
  project.write(PATH, file('하나.', '둘.'));
});
afterEach(() => project.dispose());

const run = (words: string | readonly string[]): Promise<CommandResult> => command(project.root, words);

describe.runIf(git.canRun)('setup-git', () => {
  let clone: Clone;
  beforeEach(() => {
    clone = openClone(project.root, '김철수');
    clone.git('init', '-q', '-b', 'main');
    clone.commit('원본');
  });
  const setting = (): string => clone.git('config', '--local', '--get', 'merge.duizhao.driver').output.trim();

  it('writes the driver into the repository and the line into .gitattributes, says so, and once is enough', async () => {
    project.write('.gitattributes', '* -text');
    const first = await run('setup-git');
    expect(first.code).toBe(0);
    expect(first.out).toEqual([
      `wrote into .git/config of this repository: merge.duizhao.driver = ${setting()}`,
      `added to .gitattributes: ${LINE}`,
      'next: git add .gitattributes and commit it, so that the others have the line too; each gives duizhao setup-git once',
    ]);
    expect(project.read('.gitattributes')).toBe(`* -text\n${LINE}\n`);
    expect(setting()).toContain(`'${process.execPath}'`);
    const again = await run('setup-git');
    expect(again.out).toEqual([
      `is set already in .git/config of this repository: merge.duizhao.driver = ${setting()}`,
      'next: merge or pull as ever; git asks only where both sides changed the same Korean, then duizhao resolve',
    ]);
  });

  it('takes the driver out again, and leaves the line, which does no harm', async () => {
    await run('setup-git');
    const { code, out } = await run('setup-git --undo');
    expect(code).toBe(0);
    expect(out[0]).toContain('took out of .git/config');
    expect(setting()).toBe('');
    expect(project.read('.gitattributes')).toBe(`${LINE}\n`);
    expect((await run('setup-git --undo')).out).toEqual([
      'nothing to undo: this repository has no merge.duizhao.driver',
    ]);
  });

  it('with --dry-run writes nothing', async () => {
    const { code, out } = await run('setup-git --dry-run');
    expect(code).toBe(0);
    expect(out.map((line) => line.slice(0, 9))).toEqual(['would wri', 'would add']);
    expect(setting()).toBe('');
    expect(project.exists('.gitattributes')).toBe(false);
    await run('setup-git');
    expect((await run('setup-git --undo --dry-run')).out[0]).toContain('would take out');
    expect(setting()).not.toBe('');
  });

  it('leaves a merge to git where the program is gone: nothing that the other wrote is missing', async () => {
    await run('setup-git');
    clone.git('config', 'merge.duizhao.driver', driverCommand({ node: process.execPath, main: '/gone/main.js' }));
    clone.commit('설정');
    clone.git('checkout', '-q', '-b', 'other');
    clone.write(PATH, file('하나.', '두울.'));
    clone.commit('교열');
    clone.git('checkout', '-q', 'main');
    clone.write(PATH, file('하나하나.', '둘.'));
    clone.commit('번역');
    expect(clone.git('merge', '-q', '--no-edit', 'other').status).toBe(0);
    expect(project.read(PATH)).toBe(file('하나하나.', '두울.'));
    clone.write(PATH, file('하나하나.', '두둘.'));
    clone.commit('번역');
    clone.git('checkout', '-q', 'other');
    clone.write(PATH, file('하나.', '두우울.'));
    clone.commit('교열');
    expect(clone.git('merge', '-q', '--no-edit', 'main').status).toBe(1);
    expect(project.read(PATH)).toMatch(/<<<<<<<[^]*두우울\.[^]*두둘\.[^]*>>>>>>>/);
  });

  it('is refused with other words behind it', async () => {
    const { code, errors } = await run('setup-git main');
    expect(code).toBe(2);
    expect(errors[0]).toContain('error[cli/unexpected-argument]');
  });
});

describe.runIf(git.canRun)('without a repository', () => {
  it('setup-git says what is missing', async () => {
    const { code, errors } = await run('setup-git');
    expect(code).toBe(1);
    expect(errors[0]).toContain('error[cli/no-repository]: this project is not kept in git');
  });
});

describe('the line for git', () => {
  it('takes paths with blanks, quotes, per cent signs and backslashes as one word each', () => {
    const line = driverCommand({ node: 'C:\\Program Files\\node.exe', main: "/home/o'neill/100%/main.js" });
    expect(line).toContain("'C:/Program Files/node.exe' '/home/o'\\''neill/100%%/main.js' merge-file %O %A %B %P %L");
  });

  it.runIf(process.platform !== 'win32')('is one that a shell reads as meant', () => {
    const folder = join(project.root, "it's 100%");
    project.write("it's 100%/main.js", 'console.log(process.argv.slice(2).join("|"))');
    const line = driverCommand({ node: process.execPath, main: join(folder, 'main.js') })
      .replaceAll('%%', '\0')
      .replaceAll(/%([A-Z])/g, '$1')
      .replaceAll('\0', '%');
    const { stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect(stdout).toBe('merge-file|O|A|B|P|L|X|Y\n');
  });
});

describe('merge-file', () => {
  const versions = (base: string | Uint8Array, ours: string | Uint8Array, theirs: string | Uint8Array): void => {
    for (const [name, text] of Object.entries({ base, ours, theirs })) project.write(`merge/${name}.md`, text);
  };
  const merge = (...more: readonly string[]): Promise<CommandResult> =>
    run(['merge-file', 'merge/base.md', 'merge/ours.md', 'merge/theirs.md', PATH, ...more]);

  it('writes the merged text in the place of ours, and touches nothing else', async () => {
    versions(file('하나.', '둘.'), file('하나하나.', '둘.'), file('하나.', '두울.'));
    const before = project.digests('merge');
    expect(await merge('7', 'HEAD', 'other')).toMatchObject({ code: 0, out: [], err: [] });
    expect(project.read('merge/ours.md')).toBe(file('하나하나.', '두울.'));
    expect({ ...project.digests('merge'), 'ours.md': '' }).toEqual({ ...before, 'ours.md': '' });
  });

  it('leaves a conflict with the names that git gives, or with its own where git gave none', async () => {
    versions(file('하나.', '둘.'), file('하나.', '둘둘.'), file('하나.', '두울.'));
    const { code, err } = await merge('7', 'HEAD', 'other');
    expect({ code, err }).toEqual({
      code: 1,
      err: [
        `${PATH}: both sides changed 1 segment differently: p003.s02; the rest went together; next: duizhao resolve`,
      ],
    });
    expect(project.read('merge/ours.md')).toContain(
      '<<<<<<< HEAD\n둘둘.\n||||||| base\n둘.\n=======\n두울.\n>>>>>>> other\n',
    );
    versions(file('하나.', '둘.'), file('하나.', '둘둘.'), file('하나.', '두울.'));
    await merge('7', '%X', '%Y');
    expect(project.read('merge/ours.md')).toContain('<<<<<<< ours\n');
  });

  it('of ancestors that git merges into one makes one without marks', async () => {
    versions(file('하나.', '둘.'), file('하나하나.', '둘둘.'), file('하나.', '두울.'));
    expect((await merge('9')).code).toBe(0);
    expect(project.read('merge/ours.md')).toBe(file('하나하나.', '둘.'));
  });

  it.runIf(git.canRun)('merges line by line where a version cannot be read as segments', async () => {
    const damaged = file('하나.', '둘.').replace('## p003.s02', '## p3');
    versions(damaged, damaged.replace('하나.', '하나하나.'), damaged.replace('둘.', '두울.'));
    const { code, err } = await merge();
    expect(code).toBe(0);
    expect(err).toEqual([`${PATH}: one of the versions cannot be read as segments; merged line by line instead`]);
    expect(project.read('merge/ours.md')).toBe(damaged.replace('하나.', '하나하나.').replace('둘.', '두울.'));
    versions(damaged, damaged.replace('둘.', '둘둘.'), damaged.replace('둘.', '두울.'));
    expect((await merge()).code).toBe(1);
    expect(project.read('merge/ours.md')).toMatch(/둘둘\.[^]*두울\./);
  });

  it('leaves ours as it is where not even that can be done', async () => {
    versions(Uint8Array.of(0xff, 0), Uint8Array.of(0xff, 0, 0x31), Uint8Array.of(0xff, 0, 0x32));
    const before = project.digests('merge');
    const { code, err } = await merge();
    expect(code).toBe(1);
    expect(err[0]).toContain('your own stays');
    expect(project.digests('merge')).toEqual(before);
  });

  it('works in a folder that is no project, since git runs it at the top of the repository', async () => {
    versions(file('하나.', '둘.'), file('하나하나.', '둘.'), file('하나.', '두울.'));
    renameSync(join(project.root, 'templates'), join(project.root, 'elsewhere'));
    expect((await merge()).code).toBe(0);
    expect(project.read('merge/ours.md')).toBe(file('하나하나.', '두울.'));
  });

  it('needs its four words', async () => {
    const { code, errors } = await run('merge-file base.md ours.md');
    expect(code).toBe(2);
    expect(errors[0]).toContain('error[cli/missing-argument]: the command merge-file needs BASE OURS THEIRS PATH');
  });
});
