/** Builds one after another on one project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSession, type BuildRequest, type Product, type World } from '../../pipeline/build/index.js';
import { nodeWorld } from '../../pipeline/system/index.js';
import { tinyFont } from '../support/tiny-font.js';
import { readPdf, textOf } from '../support/read-pdf.js';
import { PROGRAM_ROOT, tempProject, type TempProject } from '../support/temp-project.js';

let project: TempProject;
beforeAll(() => {
  project = tempProject();
});
afterAll(() => project.dispose());

const inFormats = (...formats: readonly ('pdf' | 'html')[]): Product => ({ kind: 'editions', formats });
const ALL: BuildRequest = { documents: [], editions: [], product: inFormats('pdf', 'html'), out: 'out' };

const realWorld = (): World => nodeWorld({ root: project.root, programRoot: PROGRAM_ROOT });

/** The paths of each writing. */
function writingsOf(world: World): { readonly world: World; readonly writings: (readonly string[])[] } {
  const writings: (readonly string[])[] = [];
  const writeFiles: World['writeFiles'] = (files) => {
    writings.push(files.map(({ path }) => path.replace('out/mini/', '')));
    return world.writeFiles(files);
  };
  return { world: { ...world, writeFiles }, writings };
}

it('writes the PDF that is looked at before all others, and the rest of its edition after it', async () => {
  const { world, writings } = writingsOf(realWorld());
  const first = { document: 'mini', edition: 'chinese' };
  const report = await openSession(world).build({ ...ALL, editions: ['korean', 'chinese'], first });
  expect(writings).toEqual([
    ['chinese.pdf'],
    ['korean.pdf', 'korean.html', 'build.json'],
    ['chinese.pdf', 'chinese.html', 'build.json'],
  ]);
  expect(report?.written.map(({ path }) => path)).toEqual([
    'out/mini/chinese.pdf',
    'out/mini/korean.pdf',
    'out/mini/korean.html',
    'out/mini/chinese.html',
  ]);
});

it('shows the pages that an error in the Korean withholds, marked on each and apart from the editions', async () => {
  const figure = ['translations/mini/ko/01-01.md', '2.87%였습니다', '2.78%였습니다'] as const;
  const [file, right, wrong] = figure;
  project.edit(file, right, wrong);
  const first = { document: 'mini', edition: 'korean' };
  const request = { ...ALL, editions: ['korean'], out: 'held', first, previews: 'previews' };
  const report = await openSession(realWorld()).build(request);
  project.edit(file, wrong, right);
  expect(report?.withheld).toEqual(['mini/korean']);
  expect(project.exists('held')).toBe(false);
  const { pages } = await readPdf(new Uint8Array(readFileSync(join(project.root, 'previews/mini/korean.pdf'))));
  const text = pages.map(({ glyphs }) => textOf(glyphs));
  expect(text.join('')).toContain('2.78%');
  expect(text.every((own) => own.includes('오유 있음'))).toBe(true);
});

it('tells of files as soon as they are on the disk', async () => {
  const told: boolean[] = [];
  await openSession(realWorld()).build({
    ...ALL,
    onWritten: (files) => told.push(...files.map(({ path }) => project.exists(path))),
  });
  expect(told).not.toHaveLength(0);
  expect(told).not.toContain(false);
});

it('gives up a build that has become pointless, and the next one gives what a clean one gives', async () => {
  const session = openSession(realWorld());
  await session.build({ ...ALL, out: 'clean' });
  const stop = new AbortController();
  project.edit('translations/mini/ko/01-01.md', '2.87%였습니다', '2.87%로 되였습니다');
  const onWritten = (): void => stop.abort();
  const given = await session.build({ ...ALL, out: 'again', signal: stop.signal, onWritten });
  expect(given).toBeUndefined();
  project.edit('translations/mini/ko/01-01.md', '2.87%로 되였습니다', '2.87%였습니다');
  await session.build({ ...ALL, out: 'again' });
  expect(project.digests('again')).toEqual(project.digests('clean'));
});

it('says on what its result depends: files that were read or are missing, and folders', async () => {
  const session = openSession(realWorld());
  await session.build({ ...ALL, product: inFormats('html') });
  const { files, folders } = session.places();
  expect([...files]).toEqual(
    expect.arrayContaining([
      'translations/mini/zh.txt',
      'translations/mini/ko/01-01.md',
      'templates/chinese/style.css',
      'fonts/fonts.yaml',
    ]),
  );
  expect([...folders]).toEqual(expect.arrayContaining(['translations', 'translations/mini/ko', 'templates', 'fonts']));
});

it('sees a face that is dropped into fonts/, and that it is taken away again', async () => {
  const session = openSession(realWorld());
  const standsIn = async (): Promise<boolean> => {
    const report = await session.build({ ...ALL, editions: ['chinese'], product: inFormats('html'), out: 'faces' });
    return report?.diagnostics.some(({ args }) => JSON.stringify(args['faces'] ?? '').includes('SimHei')) ?? false;
  };
  const before = await standsIn();
  project.write('fonts/hei.ttf', tinyFont({ family: 'SimHei', postscriptName: 'SimHei', characters: '一' }));
  const dropped = await standsIn();
  project.remove('fonts/hei.ttf');
  expect([before, dropped, await standsIn()]).toEqual([true, false, true]);
});

it('builds anew, of the files as they are then, where a font is replaced while it is read in parts', async () => {
  const clean = await openSession(realWorld()).build({ ...ALL, out: 'clean' });
  const world = realWorld();
  let opened = 0;
  let isReplaced = false;
  let wholeReads = 0;
  const replaced: World = {
    ...world,
    readFile: (path) => {
      if (path.endsWith('.ttf')) wholeReads += 1;
      return world.readFile(path);
    },
    openFile: (path) => {
      opened += 1;
      // The first time that outlines are fetched, after the faces of the pages have been opened.
      if (opened === 4) isReplaced = true;
      return world.openFile?.(path);
    },
    stamp: (path) => (isReplaced && path.endsWith('.ttf') ? `new ${world.stamp(path) ?? ''}` : world.stamp(path)),
  };
  const report = await openSession(replaced).build({ ...ALL, out: 'replaced' });
  expect([isReplaced, wholeReads > 0]).toEqual([true, true]);
  expect(report?.diagnostics).toEqual(clean?.diagnostics);
  for (const file of ['chinese.pdf', 'korean.pdf', 'korean.html'])
    expect(readFileSync(join(project.root, 'replaced/mini', file))).toEqual(
      readFileSync(join(project.root, 'clean/mini', file)),
    );
});

it('tidies memory from time to time, and never for a build that was given up', async () => {
  let tidied = 0;
  const session = openSession({ ...realWorld(), tidy: () => (tidied += 1) });
  const request = { ...ALL, editions: ['chinese'], product: inFormats('html'), out: undefined };
  const stop = AbortSignal.abort();
  for (let build = 0; build < 19; build += 1) {
    await session.build(request);
    await session.build({ ...request, signal: stop });
  }
  expect(tidied).toBe(0);
  await session.build(request);
  expect(tidied).toBe(1);
});
