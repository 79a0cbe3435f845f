/** Builds given again from the disk: the same files, findings and exit codes as without, after any edit. */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  command,
  copyProject,
  PROGRAM_ROOT,
  tempProject,
  type CommandResult,
  type Project,
  type TempProject,
} from '../support/temp-project.js';

const WORDS = 'build --edition korean --format pdf,html';
const CACHE = '.duizhao/cache';
const FACE = join(PROGRAM_ROOT, 'node_modules/@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf');

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const build = (digest?: string, words = WORDS, on: Project = project): Promise<CommandResult> =>
  command(on.root, words, digest === undefined ? {} : { digest });

/** What people see of a run, apart from how long it took. */
const seen = ({ code, out, err }: CommandResult): object => ({
  code,
  out: out.map((line) => line.replace(/\d+\.\d s(?=$|;)/, '')),
  err,
});

/** How many outcomes are kept: two files for the first, one for each further state of the same request. */
const kept = (on: Project = project): number => (on.exists(CACHE) ? readdirSync(join(on.root, CACHE)).length : 0);

/** One build with the cache beside one without, in a project that is otherwise the same. */
async function expectSame(words = WORDS): Promise<void> {
  const bare = copyProject(project);
  try {
    bare.remove('.duizhao');
    const without = await build(undefined, words, bare);
    const hit = await build('p', words);
    expect(seen(hit)).toEqual(seen(without));
    expect(project.digests('out')).toEqual(bare.digests('out'));
  } finally {
    bare.dispose();
  }
}

const EDITS: readonly (readonly [string, (project: Project) => void])[] = [
  ['nothing', () => undefined],
  ['a sentence', (on) => on.edit(koreanFile(on), '대표 여러분!', '존경하는 대표 여러분!')],
  ['a figure that is now wrong', (on) => on.edit(koreanFile(on, '2.87%였'), '2.87%였', '2.78%였')],
  ['a template', (on) => on.edit('templates/korean/edition.hbs', '</', '<p>가</p></')],
  ['a template that is now broken', (on) => on.write('templates/korean/edition.hbs', '{{#each')],
  [
    'a stylesheet',
    (on) => on.write('templates/korean/style.css', `${on.read('templates/korean/style.css')}\np { color: #112233; }\n`),
  ],
  ['the list of fonts', (on) => on.write('fonts/fonts.yaml', `${on.read('fonts/fonts.yaml')}\n# a remark\n`)],
  ['the termbase', (on) => on.write('translations/termbase.csv', 'zh,ko\n代表,대표\n')],
  ['a font dropped in', (on) => copyFileSync(FACE, join(on.root, 'fonts', 'dropped.ttf'))],
  ['a font that is none', (on) => on.write('fonts/broken.ttf', 'no font')],
  ['an output taken away', (on) => on.remove('out/mini/korean.pdf')],
  ['an output changed by hand', (on) => on.write('out/mini/korean.html', 'mine')],
  ['the record taken away', (on) => on.remove('out/mini/build.json')],
  ['a damaged record', (on) => on.write('out/mini/build.json', '{')],
  ['a document taken away', (on) => on.remove('translations/mini/zh.txt')],
];

/** The segment file that holds a sentence. */
function koreanFile(on: Project, sentence = '대표 여러분!'): string {
  const folder = 'translations/mini/ko';
  const name = Object.keys(on.digests(folder)).find((file) => on.read(`${folder}/${file}`).includes(sentence));
  return `${folder}/${name ?? ''}`;
}

describe('a kept build', () => {
  it('is given again where nothing changed, from the second time on', async () => {
    await build('p');
    const once = kept();
    expect(once).toBe(2);
    await expectSame();
    await expectSame();
    expect(kept()).toBe(once);
  });

  it.each(EDITS)(
    'or the build after an edit makes and says what a build without the cache does: %s',
    async (_name, edit) => {
      await build('p');
      edit(project);
      await expectSame();
      // And once more, now that the edit is kept.
      await expectSame();
    },
  );

  it('is found again when an edit is taken back', async () => {
    await build('p');
    const file = koreanFile(project);
    const before = project.read(file);
    project.edit(file, '대표 여러분!', '대표 여러분.');
    await build('p');
    const both = kept();
    project.write(file, before);
    await expectSame();
    expect(kept()).toBe(both);
  });

  it('is not one for another request, another program or --no-cache', async () => {
    await build('p', 'build --format html');
    await expectSame('build --format html --edition korean');
    await expectSame('check --pages');
    const some = kept();
    await build('q', 'build --format html');
    expect(kept()).toBeGreaterThan(some);
    const more = kept();
    project.edit(koreanFile(project), '대표 여러분!', '대표 여러분.');
    await build('p', 'build --format html --no-cache');
    await build('p', 'check --no-cache');
    expect(kept()).toBe(more);
  });

  it('of a wrong request is never kept', async () => {
    const { code } = await build('p', 'build --edition nowhere');
    expect(code).toBe(2);
    expect(kept()).toBe(0);
  });

  it('gives findings and exit code again', async () => {
    project.edit(koreanFile(project, '2.87%였'), '2.87%였', '2.78%였');
    const first = await build('p');
    expect(first.code).toBe(1);
    expect(seen(await build('p'))).toEqual(seen(first));
  });
});

describe('the cache', () => {
  it('that is damaged is ignored, file by file', async () => {
    await build('p');
    for (const name of readdirSync(join(project.root, CACHE))) {
      const path = join(project.root, CACHE, name);
      const whole = readFileSync(path);
      writeFileSync(path, Buffer.from(whole).fill(9, 40, 44));
      await expectSame();
    }
  });

  it('that cannot be written is gone without', async () => {
    mkdirSync(join(project.root, '.duizhao'));
    writeFileSync(join(project.root, CACHE), 'a file where the folder should be');
    chmodSync(join(project.root, '.duizhao'), 0o555);
    await expectSame();
    await expectSame();
  });

  it('serves two builds at once', async () => {
    const both = await Promise.all([build('p'), build('p')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    await expectSame();
  });

  it('is not asked for what cannot be written: the reason is said as without', async () => {
    await build('p');
    project.remove('out');
    project.write('out', 'a file');
    const result = await build('p');
    expect(result.code).toBe(1);
    expect(seen(result)).toEqual(seen(await build()));
  });
});
