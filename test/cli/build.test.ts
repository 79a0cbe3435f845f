/** `duizhao build` and `check`: what is built, where it goes, what is said meanwhile and at the end. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { streamScreen } from '../../pipeline/cli/console.js';
import { addDocument, command, emptyProject, tempProject, type TempProject } from '../support/temp-project.js';
import { withheldIn } from './broken-project.js';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const builtIn = (folder: string): readonly string[] =>
  Object.entries(project.digests(folder)).flatMap(([path, digest]) => (digest === 'folder' ? [] : [path]));
const run = (words: string, options = {}): ReturnType<typeof command> => command(project.root, words, options);

describe('what is built', () => {
  it('is every edition of every document as PDF, Word and HTML if nothing else is said', async () => {
    addDocument(project, 'zweite');
    const { code, out } = await run('build');
    expect(code).toBe(0);
    const editions = ['bilingual', 'chinese', 'korean'].flatMap((edition) =>
      ['docx', 'html', 'pdf'].map((format) => `${edition}.${format}`),
    );
    expect(builtIn('out')).toEqual([
      ...[...editions, 'build.json'].sort().map((file) => `mini/${file}`),
      ...[...editions, 'build.json'].sort().map((file) => `zweite/${file}`),
    ]);
    expect(out[0]).toMatch(/^wrote out\/mini\/korean\.pdf {2}8 pages, \d+ kB$/);
    expect(out[1]).toMatch(/^wrote out\/mini\/korean\.docx {2}\d+ kB$/);
    expect(out.at(-2)).toMatch(/^18 files written, 0 errors, 0 warnings, \d+\.\d s$/);
    expect(out.at(-1)).toBe('next: open out/mini/korean.pdf');
  });

  it.each([
    ['build --edition chinese,korean --format html', ['chinese.html', 'korean.html']],
    ['build mini mini --edition=chinese --format=html', ['chinese.html']],
    ['build --format html,pdf --edition chinese', ['chinese.html', 'chinese.pdf']],
    ['build --format dump --edition chinese', ['chinese.pages.txt']],
  ])('is what `%s` asks for', async (words, files) => {
    const { code, out } = await run(words);
    expect(code).toBe(0);
    expect(builtIn('out/mini')).toEqual(['build.json', ...files]);
    expect(out.filter((line) => line.startsWith('wrote'))).toHaveLength(files.length);
  });

  it('is the same bytes a second time', async () => {
    await run('build --out first');
    await run('build --out second');
    expect(project.digests('second')).toEqual(project.digests('first'));
    expect(builtIn('first')).toHaveLength(10);
  });

  it('is every other document when one is broken', async () => {
    addDocument(project, 'anfang');
    addDocument(project, 'zuletzt');
    project.write('translations/mini/zh.txt', '');
    const { code, err, errors } = await run('build --format html');
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(withheldIn(err)).toEqual(['mini']);
    expect(readdirSync(join(project.root, 'out')).sort()).toEqual(['anfang', 'zuletzt']);
  });
});

describe('where it goes', () => {
  it.each([
    ['', 'build --out proofs', 'proofs'],
    ['', 'build --out ./proofs/../last', 'last'],
    ['translations/mini', 'build --out proofs', 'translations/mini/proofs'],
    ['translations', 'build --out ../proofs', 'proofs'],
    ['translations/mini', 'build', 'out'],
    ['', 'build --out dist', 'dist'],
  ])('from the folder %j `%s` goes to %s', async (cwd, words, folder) => {
    const { code, out } = await command(join(project.root, cwd), `${words} --edition chinese --format html`);
    expect(code).toBe(0);
    expect(builtIn(folder)).toEqual(['mini/build.json', 'mini/chinese.html']);
    expect(out[0]).toMatch(new RegExp(`^wrote ${folder}/mini/chinese\\.html `));
  });

  it('may be outside the project, and is then named in full', async () => {
    const elsewhere = emptyProject();
    const { out } = await run(`build --edition chinese --format html --out ${elsewhere.root}`);
    expect(Object.keys(elsewhere.digests('.'))).toEqual(['mini', 'mini/build.json', 'mini/chinese.html']);
    expect(out[0]).toContain(`wrote ${elsewhere.root}/mini/chinese.html`);
    expect(builtIn('out')).toEqual([]);
    elsewhere.dispose();
  });
});

describe('check', () => {
  it('sets every edition and writes nothing', async () => {
    const before = project.digests('.');
    const { code, out, progress } = await run('check');
    expect(code).toBe(0);
    expect(project.digests('.')).toEqual(before);
    expect(out).toEqual([
      expect.stringMatching(/^0 errors, 0 warnings, \d+\.\d s; nothing was written$/),
      'next: duizhao build',
    ]);
    expect(progress).toContain('mini: bilingual … layout');
  });

  it('finds what a build would find, on the pages too', async () => {
    project.edit('translations/mini/ko/01-01.md', '도시등록', '도시𓀀등록');
    const { code, errors, err, out } = await run('check mini');
    expect(code).toBe(1);
    expect(errors).toEqual([expect.stringContaining('error[layout/missing-glyph]')]);
    expect(withheldIn(err)).toEqual([]);
    expect(out.at(-1)).toBe('next: mend the errors above, then check again');
  });
});

describe('what is said meanwhile', () => {
  it('is one line for each edition in a log', async () => {
    const { err } = await run('build --format html');
    expect(err.filter((line) => !line.startsWith('info['))).toEqual([
      'mini: korean',
      'mini: chinese',
      'mini: bilingual',
    ]);
  });

  it('is shown in place on a terminal, every stage, and wiped at the end', async () => {
    const { err, progress } = await run('build --format html --edition chinese', { isTerminal: true });
    expect(err.filter((line) => !line.startsWith('info['))).toEqual([]);
    expect(progress).toEqual([
      'mini … load',
      'mini … fonts',
      'mini … check',
      ...['template', 'layout', 'pages', 'html', 'write'].map((stage) => `mini: chinese … ${stage}`),
      '',
    ]);
  });

  it('replaces its line on a terminal, and writes no control characters elsewhere', () => {
    const speak = (isTTY: boolean): { readonly out: string; readonly err: string } => {
      const said = { out: '', err: '' };
      const console = streamScreen(
        { write: (text) => void (said.out += text), isTTY },
        { write: (text) => void (said.err += text), isTTY },
      );
      console.progress('one');
      console.progress('two');
      console.err('finding');
      console.progress('three');
      console.out('done');
      return said;
    };
    expect(speak(true)).toEqual({
      out: 'done\n',
      err: '\r\u001b[Kone\r\u001b[Ktwo\r\u001b[Kfinding\n\r\u001b[Kthree\r\u001b[K',
    });
    expect(speak(false)).toEqual({ out: 'done\n', err: 'finding\n' });
  });

  it('tells the time of each stage if asked', async () => {
    const { out } = await run('build --format html --timings');
    const stages = out.flatMap((line) => /^ {2}([a-z]+) \d+ ms$/.exec(line)?.[1] ?? []);
    expect(stages).toEqual(['load', 'fonts', 'check', 'template', 'layout', 'pages', 'html', 'write']);
  });

  it('puts warnings before errors, and both after what is only worth knowing', async () => {
    project.edit('translations/mini/document.yaml', 'leads: []', 'leads: [没有这样的句子。]');
    project.edit('translations/mini/ko/01-01.md', '도시등록', '도시𓀀등록');
    const { code, err, out } = await run('build --format html');
    expect(code).toBe(1);
    expect(err.flatMap((line) => /^(info|warning|error)\[/.exec(line)?.[1] ?? [])).toEqual([
      'info',
      'info',
      'warning',
      'error',
    ]);
    expect(out.at(-2)).toContain('1 error, 1 warning');
  });

  it('says a warning and exits 0', async () => {
    project.edit('translations/mini/document.yaml', 'leads: []', 'leads: [没有这样的句子。]');
    const { code, out } = await run('build --format html');
    expect(code).toBe(0);
    expect(out.at(-2)).toMatch(/^3 files written, 0 errors, 1 warning, /);
  });
});

it('reports a folder that holds nothing as a document without document.yaml', async () => {
  mkdirSync(join(project.root, 'translations/leer'));
  const { code, errors, err } = await run('build leer');
  expect(code).toBe(1);
  expect(errors).toEqual([expect.stringContaining('there is no file translations/leer/document.yaml')]);
  expect(withheldIn(err)).toEqual(['leer']);
});
