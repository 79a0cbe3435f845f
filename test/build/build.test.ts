/** The order of a build, and what it makes of a machine that refuses: no file is written here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  build,
  type BuildReport,
  type BuildRequest,
  type FailureReason,
  type Format,
  type OutputFile,
  type Product,
  type World,
} from '../../pipeline/build/index.js';
import { formatDiagnostic } from '../../pipeline/diagnostic/index.js';
import { nodeWorld } from '../../pipeline/system/index.js';
import { addDocument, PROGRAM_ROOT, tempProject, type TempProject } from '../support/temp-project.js';

let project: TempProject;
beforeAll(() => {
  project = tempProject();
  addDocument(project, 'zweite');
});
afterAll(() => project.dispose());

const inFormats = (...formats: readonly Format[]): Product => ({ kind: 'editions', formats });
const ONE: BuildRequest = { documents: ['mini'], editions: ['chinese'], product: inFormats('html'), out: 'out' };

/** A world that writes nothing and remembers what it was asked. */
function watchedWorld(changes: Partial<World> = {}) {
  const real = nodeWorld({ root: project.root, programRoot: PROGRAM_ROOT });
  const reads: string[] = [];
  const writes: (readonly string[])[] = [];
  const world: World = {
    ...real,
    readFile: (path) => {
      reads.push(path);
      return real.readFile(path);
    },
    writeFiles: (files: readonly OutputFile[]) => {
      writes.push(files.map(({ path }) => path));
      return [];
    },
    ...changes,
  };
  return { world, reads, writes };
}

const errorsOf = ({ diagnostics }: BuildReport): readonly string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map((found) => formatDiagnostic(found));

describe('a build', () => {
  it('writes all formats of an edition in one go, and edition after edition', async () => {
    const { world, writes } = watchedWorld();
    const report = await build(world, { ...ONE, editions: [], product: inFormats('pdf', 'html') });
    expect(errorsOf(report)).toEqual([]);
    expect(writes).toEqual(
      ['korean', 'chinese', 'bilingual'].map((name) => [
        `out/mini/${name}.pdf`,
        `out/mini/${name}.html`,
        'out/mini/build.json',
      ]),
    );
    expect(report.written.map(({ path, pages }) => [path, pages]).slice(0, 2)).toEqual([
      // Cover and imprint, contents and a blank page, the text and what fills up the sheets.
      ['out/mini/korean.pdf', 8],
      ['out/mini/korean.html', undefined],
    ]);
  });

  it('reads fonts and termbase once for all documents', async () => {
    const { world, reads, writes } = watchedWorld();
    await build(world, { ...ONE, documents: [] });
    expect(writes).toEqual([
      ['out/mini/chinese.html', 'out/mini/build.json'],
      ['out/zweite/chinese.html', 'out/zweite/build.json'],
    ]);
    expect(reads.filter((path) => path === 'fonts/fonts.yaml')).toHaveLength(1);
    expect(reads.filter((path) => path.endsWith('NotoSerifSC_400Regular.ttf'))).toHaveLength(1);
  });

  it('writes nothing without a folder to write to', async () => {
    const { world, writes } = watchedWorld();
    const report = await build(world, { ...ONE, product: inFormats('pdf'), out: undefined });
    expect({ writes, written: report.written, errors: errorsOf(report) }).toEqual({
      writes: [],
      written: [],
      errors: [],
    });
  });

  it('books the time of each stage by the world’s clock', async () => {
    let now = 0;
    const { world } = watchedWorld({ clock: () => now });
    const readFile: World['readFile'] = (path) => {
      if (path.endsWith('zh.txt')) now += 5;
      return world.readFile(path);
    };
    const writeFiles: World['writeFiles'] = (files) => {
      now += 7;
      return world.writeFiles(files);
    };
    const { timings } = await build({ ...world, readFile, writeFiles }, { ...ONE, documents: [] });
    // Two documents: their sources are read, and their editions written.
    expect(timings).toEqual([
      { stage: 'load', milliseconds: 10 },
      { stage: 'fonts', milliseconds: 0 },
      { stage: 'check', milliseconds: 0 },
      { stage: 'template', milliseconds: 0 },
      { stage: 'layout', milliseconds: 0 },
      { stage: 'html', milliseconds: 0 },
      { stage: 'write', milliseconds: 14 },
    ]);
  });

  it('lets an invariant that is broken through, for the command to call it a bug', async () => {
    const { world } = watchedWorld({
      writeFiles: () => {
        throw new Error('broken invariant');
      },
    });
    await expect(build(world, ONE)).rejects.toThrow('broken invariant');
  });
});

describe('a machine that refuses', () => {
  const reasons: readonly [FailureReason, string, string][] = [
    ['not-allowed', 'not allowed (E)', 'choose a folder that you may write to'],
    ['in-use', 'another program has it open (E)', 'close the viewer or Word window'],
    ['disk-full', 'the disk is full (E)', 'free some space on the disk'],
    ['not-a-folder', 'something on the way to it is not a folder (E)', 'choose another folder'],
    ['is-a-folder', 'a folder of that name is there (E)', 'move that folder away'],
    ['other', 'cannot write out/mini/chinese.html (E)', 'choose a folder that you may write to'],
  ];
  it.each(reasons)(
    'to write (%s) is reported with what to do, and the edition counts as withheld',
    async (reason, words, hint) => {
      const path = 'out/mini/chinese.html';
      const { world } = watchedWorld({ writeFiles: () => [{ path, reason, detail: 'E' }] });
      const report = await build(world, ONE);
      expect(report).toMatchObject({ written: [], withheld: ['mini/chinese'] });
      const [found = ''] = errorsOf(report);
      expect(found).toContain(`error[build/cannot-write-${reason}]: cannot write ${path}`);
      expect(found).toContain(words);
      expect(found).toContain(`  --> ${path}:1:1\n   = hint: ${hint}`);
    },
  );

  it.each([
    'translations/mini/document.yaml',
    'translations/mini/zh.txt',
    'translations/mini/ko/00-front.md',
    'templates/chinese/edition.hbs',
    'templates/chinese/style.css',
    'templates/partials/paragraph.hbs',
    'fonts/fonts.yaml',
    'translations/termbase.csv',
  ])('to read %s is an error with its code', async (path) => {
    const real = nodeWorld({ root: project.root, programRoot: PROGRAM_ROOT });
    const { world, writes } = watchedWorld({
      readFile: (wanted) =>
        wanted === path ? { kind: 'failed', reason: 'not-allowed', detail: 'EACCES' } : real.readFile(wanted),
    });
    const report = await build(world, ONE);
    expect(errorsOf(report)).toEqual([
      [
        `error[build/unreadable-file]: the file ${path} cannot be read (EACCES)`,
        `  --> ${path}:1:1`,
        '   = hint: close programs that have it open, and check that you are allowed to use it',
      ].join('\n'),
    ]);
    expect(writes).toEqual([]);
  });
});
