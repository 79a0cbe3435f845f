/** `duizhao resolve`: both sides of a conflict that git left, and what becomes of the answer. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driverCommand } from '../../pipeline/system/index.js';
import { freshProgram } from '../editions/fresh-program.js';
import { failingFs, isWriting } from '../support/failing-fs.js';
import { git, openClone, type Clone } from '../support/git-clones.js';
import { command, emptyProject, type CommandResult, type TempProject } from '../support/temp-project.js';

const PATH = 'translations/report/ko/01-01.md';
const segment = (number: number, korean: string, state = 'translated'): string =>
  `## p003.s0${number} [${state}] src:0000000${number}\n> 第${number}句。\n${korean}\n`;
const file = (...korean: readonly string[]): string =>
  korean.map((text, index) => segment(index + 1, text, text === '' ? 'initial' : 'translated')).join('\n');

const BASE = file('하나.', '둘.', '셋.');

let project: TempProject;
beforeEach(() => {
  project = emptyProject();
  project.write('templates/keep', '');
  project.write(PATH, BASE);
});
afterEach(() => project.dispose());

const resolve = (words = '', typed?: readonly string[]): Promise<CommandResult> =>
  command(project.root, `resolve ${words}`, typed ? { typed } : {});

describe.runIf(git.canRun)('a merge that git could not make', () => {
  let clone: Clone;
  /** Two branches with different versions of the file, and git's try at merging them. */
  const merge = (ours: string, theirs: string, ...config: readonly string[]): void => {
    clone = openClone(project.root, '김철수');
    clone.git('init', '-q', '-b', 'main');
    clone.commit('원본');
    clone.git('checkout', '-q', '-b', 'proofreading');
    const other = openClone(project.root, '박영희');
    other.write(PATH, theirs);
    other.commit('교열');
    clone.git('checkout', '-q', 'main');
    clone.write(PATH, ours);
    clone.commit('번역');
    expect(clone.git(...config.flatMap((value) => ['-c', value]), 'merge', 'proofreading').status).toBe(1);
  };

  it('is shown with the Chinese, the text before, both versions with who wrote them and when, and their difference', async () => {
    merge(file('하나.', '둘은 2.87% 였습니다.', '셋.'), file('하나.', '둘은 2.78% 였습니다.', '셋.'));
    const before = project.read(PATH);
    const { code, out, errors } = await resolve();
    expect({ code, out, errors }).toEqual({
      code: 1,
      errors: [],
      out: [
        `1 of 1: p003.s02 (${PATH}:5)`,
        '  Chinese: 第2句。',
        '  before: 둘.',
        '  1 ours (HEAD, 김철수 2021-01-12): 둘은 2.87% 였습니다.',
        '  2 theirs (proofreading, 박영희 2021-01-12): 둘은 2.78% 였습니다.',
        '  from 1 to 2: 둘은 [-2.87%-]{+2.78%+} 였습니다.',
        'next: answer with duizhao resolve on a terminal, or with an id, such as duizhao resolve p003.s02=ours, or for all with --take theirs',
      ],
    });
    expect(project.read(PATH)).toBe(before);
  });

  it.each([
    ['p003.s02=ours', file('하나.', '둘둘.', '셋.')],
    ['--take theirs', file('하나.', '두울.', '셋.')],
    ['p003.s02=theirs --take ours', file('하나.', '두울.', '셋.')],
    ['report p003.s02=both', file('하나.', '둘둘.\n두울.', '셋.')],
  ])('takes the answer %s and leaves every other byte', async (words, expected) => {
    merge(file('하나.', '둘둘.', '셋.'), file('하나.', '두울.', '셋.'));
    const { code, out } = await resolve(words);
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        `${PATH}: 1 settled, 0 left`,
        `next: git add ${PATH}, go on with the merge (git status says how), then duizhao check report`,
      ],
    });
    expect(project.read(PATH)).toBe(expected);
    expect((await resolve()).out).toEqual(['no segment file has a conflict; next: duizhao check']);
  });

  it('asks only for the segment that both changed, where git has marked its neighbours too', async () => {
    const tight = BASE.replaceAll('\n\n', '\n');
    const ours = tight.replace('하나.', '하나하나.').replace('둘.', '둘둘.');
    const theirs = tight.replace('둘.', '두울.').replace('셋.', '세엣.');
    merge(ours, theirs);
    const { code, out } = await resolve('p003.s02=theirs');
    expect(code).toBe(0);
    expect(out[0]).toBe(`${PATH}: 1 settled, 0 left`);
    expect(project.read(PATH)).toBe(theirs.replace('하나.', '하나하나.'));
  });

  it.each(['merge.conflictStyle=merge', 'merge.conflictStyle=diff3', 'merge.conflictStyle=zdiff3'])(
    'is read as %s writes it',
    async (style) => {
      merge(file('하나.', '둘둘.', '셋셋.'), file('하나.', '두울.', '셋.'), style);
      expect((await resolve('p003.s02=ours')).code).toBe(0);
      expect(project.read(PATH)).toBe(file('하나.', '둘둘.', '셋셋.'));
    },
  );

  it('settles by itself what is in the mark and changed on one side only', async () => {
    const tight = BASE.replaceAll('\n\n', '\n');
    merge(
      tight.replace('하나.', '하나하나.').replace('## p003.s02 [translated]', '## p003.s02 [reviewed]'),
      tight.replace('## p003.s02 [translated]', '## p003.s02 [final]'),
    );
    const { code, out } = await resolve();
    expect(code).toBe(0);
    expect(out[0]).toBe(`${PATH}: 1 place was marked; 0 are to be answered, all else went together`);
    expect(project.read(PATH)).toBe(tight.replace('하나.', '하나하나.').replace('02 [translated]', '02 [reviewed]'));
  });

  it('asks at a terminal, writes each answer at once and never asks it again', async () => {
    merge(file('하나하나.', '둘둘.', '셋셋.'), file('하나아.', '두울.', '세엣.'));
    const first = await resolve('', ['7', '2', 'q']);
    expect(first.code).toBe(1);
    expect(first.out.filter((line) => line.includes('q quit'))).toEqual([
      '1 ours, 2 theirs, 3 both, 4 type the Korean, s skip, q quit: 7',
      '1 ours, 2 theirs, 3 both, 4 type the Korean, s skip, q quit: 2',
      '1 ours, 2 theirs, 3 both, 4 type the Korean, s skip, q quit: q',
    ]);
    expect(project.read(PATH)).toContain(segment(1, '하나아.'));
    const second = await resolve('', ['4', '', '4', '두이 \\ # 둘', 's']);
    expect(second.out[0]).toBe(`1 of 2: p003.s02 (${PATH}:5)`);
    expect(second.code).toBe(1);
    const third = await resolve('', ['1']);
    expect(third.out[0]).toMatch(/^1 of 1: p003\.s03 /);
    expect(third.code).toBe(0);
    expect(project.read(PATH)).toBe(file('하나아.', '두이\\\n\\# 둘', '셋셋.'));
  });

  it('sets Korean that was put together or typed back to translated, and leaves a chosen version its state', async () => {
    const reviewed = (...korean: readonly string[]): string => file(...korean).replaceAll('[translated]', '[reviewed]');
    project.write(PATH, reviewed('하나.', '둘.', '셋.'));
    merge(reviewed('하나하나.', '둘둘.', '셋셋.'), reviewed('하나아.', '두울.', '세엣.'));
    expect((await resolve('p003.s01=both p003.s02=ours p003.s03=theirs')).code).toBe(0);
    expect(project.read(PATH)).toBe(
      reviewed('하나하나.\n하나아.', '둘둘.', '세엣.').replace('01 [reviewed]', '01 [translated]'),
    );
  });

  it('of a segment that one took away asks for the segment', async () => {
    const gone = BASE.replace(segment(2, '둘.'), '').replace('\n\n\n', '\n\n');
    merge(gone, file('하나.', '두울.', '셋.'));
    const { out } = await resolve('--dry-run');
    expect(out).toContain('  1 ours (HEAD): nothing: taken away');
    expect(out.join('\n')).toContain('두울.');
    expect((await resolve('p003.s02=both')).errors[0]).toContain('error[cli/no-such-answer]');
    expect((await resolve('', ['3', '2'])).code).toBe(0);
    expect(project.read(PATH)).toContain(segment(2, '두울.'));
  });
});

describe.runIf(git.canRun)('branches that were merged into each other crosswise', () => {
  it('leave no mark of the merge of their ancestors', async () => {
    const clone = openClone(project.root, '김철수');
    clone.git('init', '-q', '-b', 'main');
    await command(project.root, 'setup-git');
    const program = freshProgram();
    clone.git('config', 'merge.duizhao.driver', driverCommand({ node: process.execPath, main: program.main }));
    clone.commit('원본');
    const save = (text: string): void => {
      clone.write(PATH, text);
      clone.commit('번역');
    };
    clone.git('checkout', '-q', '-b', 'other');
    save(file('하나.', '두울.', '셋.'));
    clone.git('checkout', '-q', 'main');
    save(file('하나.', '둘둘.', '셋.'));
    clone.git('branch', 'main-before');
    // Both merge the other, and answer differently.
    clone.git('merge', '--no-edit', 'other');
    save(file('하나하나.', '둘둘.', '셋.'));
    clone.git('checkout', '-q', 'other');
    clone.git('merge', '--no-edit', 'main-before');
    save(file('하나.', '두울.', '셋셋.'));
    const { status } = clone.git('merge', '--no-edit', 'main');
    program.remove();
    expect(status).toBe(1);
    const { out } = await resolve('--dry-run');
    expect(out).toContain('  before: 둘.');
    expect((await resolve('p003.s02=ours')).code).toBe(0);
    expect(project.read(PATH)).toBe(file('하나하나.', '두울.', '셋셋.'));
  }, 60_000);
});

describe('a segment that one side moved to another file', () => {
  it('is shown with its new place', async () => {
    project.write('translations/report/ko/01-02.md', segment(2, '둘.'));
    project.write(PATH, `${segment(1, '하나.')}\n<<<<<<< HEAD\n=======\n${segment(2, '두울.')}>>>>>>> other\n`);
    const { out } = await resolve();
    expect(out).toContain(
      '  it was moved to translations/report/ko/01-02.md:1: put there what is to stay, then take the side that has it no more here',
    );
  });
});

describe('conflicts without git', () => {
  const marked = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> other\n`;

  it('are shown by what stands between the marks', async () => {
    project.write(PATH, BASE.replace('둘.\n', marked('둘둘.', '두울.')));
    const { code, out } = await resolve();
    expect(code).toBe(1);
    expect(out.slice(0, 4)).toEqual([
      `1 of 1: p003.s02 (${PATH}:5)`,
      '  Chinese: 第2句。',
      '  1 ours (HEAD): 둘둘.',
      '  2 theirs (other): 두울.',
    ]);
  });

  it('in CR LF and with a byte order mark keep them', async () => {
    const crlf = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    project.write(PATH, crlf(BASE.replace('둘.\n', marked('둘둘.', '두울.'))));
    expect((await resolve('p003.s02=theirs')).code).toBe(0);
    expect(project.read(PATH)).toBe(crlf(file('하나.', '두울.', '셋.')));
  });

  it('around lines that cannot be read are questions by file and line', async () => {
    const damaged = BASE.replace('## p003.s01', '## p3').replace('둘.\n', marked('둘둘.', '두울.'));
    project.write(PATH, damaged);
    expect((await resolve('', ['2'])).code).toBe(0);
    expect(project.read(PATH)).toBe(damaged.replace(marked('둘둘.', '두울.'), '두울.\n'));
    project.write(PATH, marked('새 글', '다른 글') + BASE.replace('## p003.s02', '## p003.s01'));
    const { out } = await resolve();
    expect(out[0]).toBe(`1 of 1: 01-01.md:1 (${PATH}:1)`);
    expect((await resolve('01-01.md:1=both')).code).toBe(0);
    expect(project.read(PATH)).toMatch(/^새 글\n다른 글\n## p003\.s01/);
  });

  it('in a file that cannot be written stay, with every byte', async () => {
    const text = BASE.replace('둘.\n', marked('둘둘.', '두울.'));
    project.write(PATH, text);
    const fs = failingFs((operation) => (isWriting(operation) ? 'EACCES' : undefined));
    const { code, errors } = await command(project.root, 'resolve --take ours', { fs });
    expect(code).toBe(1);
    expect(errors[0]).toContain('error[build/cannot-write-not-allowed]');
    expect(project.read(PATH)).toBe(text);
  });

  it('in a file that is not UTF-8 are left to the editor', async () => {
    const bytes = Buffer.concat([Uint8Array.of(0xb0, 0xa1, 0x0a), Buffer.from(marked('둘둘.', '두울.'))]);
    project.write(PATH, bytes);
    const { code, out, errors } = await resolve('--take ours');
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(errors[0]).toContain('error[build/not-utf-8]');
    expect(Buffer.compare(bytes, readFileSync(`${project.root}/${PATH}`))).toBe(0);
  });

  it('with --dry-run are only listed', async () => {
    const text = BASE.replace('둘.\n', marked('둘둘.', '두울.'));
    project.write(PATH, text);
    const { code, out } = await resolve('--dry-run --take ours');
    expect({ code, last: out.slice(-2) }).toMatchObject({
      code: 0,
      last: [`${PATH}: 1 would be settled, 0 left`, expect.any(String)],
    });
    expect(project.read(PATH)).toBe(text);
  });
});

describe('wrong words', () => {
  it.each([
    ['p003.s02=mine', 'error[cli/bad-answer]: “p003.s02=mine” is no answer: after the id comes ours, theirs or both'],
    ['--take both', 'error[cli/bad-take]: the option --take takes ours or theirs, not both'],
    ['p009.s09=ours', 'error[cli/no-such-conflict]: there is no conflict p009.s09'],
  ])('%s are wrong usage', async (words, message) => {
    const { code, errors } = await resolve(words);
    expect(code).toBe(2);
    expect(errors[0]).toContain(message);
  });

  it('name the documents that there are', async () => {
    const { code, err } = await resolve('other');
    expect({ code, err }).toEqual({
      code: 1,
      err: [
        'error[build/no-such-document]: there is no document named other',
        '   = hint: the documents here are: report',
      ],
    });
  });
});
