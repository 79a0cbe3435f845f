/** `duizhao build --impose`: what is made, and what is said of options that make no sense. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, tempProject, type TempProject } from '../support/temp-project.js';
import { withheldIn } from './broken-project.js';

const MANIFEST = 'translations/mini/document.yaml';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.dispose());

const run = (words: string): ReturnType<typeof command> => command(project.root, words);
const builtIn = (folder: string): readonly string[] =>
  Object.entries(project.digests(folder)).flatMap(([path, digest]) => (digest === 'folder' ? [] : [path]));

describe('an imposed edition', () => {
  it('is one PDF in a folder beside the editions, and in the build record', async () => {
    const { code, out } = await run('build --edition korean --impose booklet --paper-thickness 0.1mm');
    expect(code).toBe(0);
    expect(builtIn('out/mini')).toEqual(['build.json', 'imposed/korean-booklet.pdf']);
    // Two sheets of two sides for the eight pages.
    expect(out[0]).toMatch(/^wrote out\/mini\/imposed\/korean-booklet\.pdf {2}4 pages, \d+ kB$/);
    expect(project.read('out/mini/build.json')).toContain('"name": "imposed/korean-booklet.pdf"');
  });

  it.each([
    ['booklet', 'on both sides, flipped on the short edge; then fold, staple through the fold and trim'],
    ['2up', ''],
  ])('is told with what to do with it (%s)', async (scheme, rest) => {
    const { out } = await run(`build --edition korean --impose ${scheme}`);
    expect(out).toEqual([
      expect.stringMatching(/^wrote /),
      expect.stringMatching(/^1 file written, 0 errors, 0 warnings, \d+\.\d s$/),
      `next: print out/mini/imposed/korean-${scheme}.pdf on A3 at 100 %${rest === '' ? '' : `, ${rest}`}`,
    ]);
  });

  it('is made of every finished edition where none is named, and of a proof that is named', async () => {
    const wholeManifest = project.read(MANIFEST);
    project.write(
      MANIFEST,
      wholeManifest.replace(
        'template: chinese\n    lead: zh\n',
        'template: chinese\n    lead: zh\n    purpose: proof\n',
      ),
    );
    await run('build --impose 2up');
    expect(builtIn('out/mini/imposed')).toEqual(['bilingual-2up.pdf', 'korean-2up.pdf']);
    const { code } = await run('build --impose 2up --edition chinese');
    expect(code).toBe(0);
    expect(builtIn('out/mini/imposed')).toEqual(['bilingual-2up.pdf', 'chinese-2up.pdf', 'korean-2up.pdf']);
  });

  it('is the same bytes a second time', async () => {
    await run('build --impose booklet --edition korean --out first');
    await run('build --impose booklet --edition korean --out second');
    expect(project.digests('second')).toEqual(project.digests('first'));
  });

  it('follows the thickness of the paper, 0.1 mm if none is given', async () => {
    const bytesAt = async (thickness: string): Promise<string | undefined> => {
      await run(`build --impose booklet --edition korean ${thickness}`);
      return project.digests('out/mini/imposed')['korean-booklet.pdf'];
    };
    const usual = await bytesAt('');
    expect(await bytesAt('--paper-thickness 0.1mm')).toBe(usual);
    expect(await bytesAt('--paper-thickness=100um')).toBe(usual);
    expect(await bytesAt('--paper-thickness 100µm')).toBe(usual);
    expect(await bytesAt('--paper-thickness 0mm')).not.toBe(usual);
    expect(await bytesAt('--paper-thickness 0.2mm')).not.toBe(usual);
  });

  it('is withheld where its pages are too large for the sheet, at the place that asks for the edition', async () => {
    project.edit('templates/korean/style.css', 'size: A4', 'size: A3');
    const { code, err, errors } = await run('build --impose booklet');
    expect(code).toBe(1);
    expect(withheldIn(err)).toEqual(['mini/korean']);
    expect(errors).toEqual([
      expect.stringMatching(
        /^error\[imposition\/page-too-large\]: page 1 is 297 × 420 mm, .*\n {2}--> translations\/mini\/document\.yaml:\d+:\d+\n {3}= hint: /,
      ),
    ]);
    expect(builtIn('out/mini/imposed')).toEqual(['bilingual-booklet.pdf', 'chinese-booklet.pdf']);
  });

  it('is withheld by an error in the Korean, as its other files are', async () => {
    project.edit('translations/mini/ko/01-01.md', '2.87%였습니다', '2.78%였습니다');
    const { code, err } = await run('build --impose booklet');
    expect(code).toBe(1);
    expect(withheldIn(err)).toEqual(['mini/korean', 'mini/bilingual']);
    expect(builtIn('out/mini/imposed')).toEqual(['chinese-booklet.pdf']);
  });
});

const THICKNESS_HINT =
  '   = hint: give that of one sheet in millimetres or micrometres, such as 0.1mm or 100um; copy paper of 80 g/m² has about 0.1mm';

describe('options that make no sense', () => {
  it.each([
    [
      '--impose',
      'error[cli/option-needs-value]: the option --impose needs a value',
      '   = hint: see `duizhao build --help`',
    ],
    [
      '--impose 4up',
      'error[cli/unknown-scheme]: there is no way of imposing 4up',
      '   = hint: the ways are: booklet, 2up',
    ],
    [
      '--impose booklet --format pdf',
      'error[cli/options-exclude]: the options --format and --impose do not go together',
      '   = hint: leave one of them out, and give the command twice if you want both',
    ],
    [
      '--paper-thickness 0.1mm',
      'error[cli/thickness-without-booklet]: the option --paper-thickness needs --impose booklet',
      '   = hint: leave it out: only the pages of a folded booklet are moved by it',
    ],
    [
      '--impose 2up --paper-thickness 0.1mm',
      'error[cli/thickness-without-booklet]: the option --paper-thickness needs --impose booklet',
      '   = hint: leave it out: only the pages of a folded booklet are moved by it',
    ],
    ...['0.1', 'thin', '80g', '2mm', '0,1mm', 'mm', '1e-1mm'].map((value) => [
      `--impose booklet --paper-thickness ${value}`,
      `error[cli/bad-thickness]: the paper thickness ${value} is not one that can be read, or is more than 1 mm`,
      THICKNESS_HINT,
    ]),
  ])('are told: build %s', async (options, ...message) => {
    const before = project.digests('.');
    const { code, out, err } = await run(`build ${options}`);
    expect({ code, out, err }).toEqual({ code: 2, out: [], err: message });
    expect(project.digests('.')).toEqual(before);
  });
});
