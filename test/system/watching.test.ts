/** What a watch asks of the machine: locks, files in use, files that need no writing, viewers, leftovers. */
import { statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  besideName,
  clearLeftovers,
  isPassingName,
  keepingBeside,
  lockOutput,
  nodeWorld,
  openCommand,
  type FileSystem,
} from '../../pipeline/system/index.js';
import { failingFs } from '../support/failing-fs.js';
import { emptyProject, type TempProject } from '../support/temp-project.js';

let project: TempProject;
beforeEach(() => {
  project = emptyProject();
});
afterEach(() => project.dispose());

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const worldOn = (fs?: FileSystem): ReturnType<typeof nodeWorld> =>
  nodeWorld({ root: project.root, programRoot: project.root, ...(fs && { fs }) });

it('does not touch a file that says already what it is to say', () => {
  const path = 'out/mini/korean.pdf';
  const files = [path, 'out/mini/korean.html'].map((name) => ({ path: name, bytes: bytesOf(name) }));
  worldOn().writeFiles(files);
  const stamps = files.map((file) => worldOn().stamp(file.path));
  expect(worldOn().writeFiles(files)).toEqual([]);
  expect(files.map((file) => worldOn().stamp(file.path))).toEqual(stamps);
  worldOn().writeFiles([{ path, bytes: bytesOf('OUT/mini/korean.pdf') }, ...files.slice(1)]);
  expect(files.map((file, i) => worldOn().stamp(file.path) === stamps[i])).toEqual([false, true]);
});

describe('a file that a viewer has locked', () => {
  const path = 'out/mini/korean.pdf';
  it('is kept beside until the viewer lets go, and said once', () => {
    let isLocked = true;
    const fs = failingFs(({ name, args }) =>
      isLocked && name === 'renameSync' && String(args[1]).endsWith('korean.pdf') ? 'EBUSY' : undefined,
    );
    const told: string[] = [];
    const world = keepingBeside(worldOn(fs), {
      resolve: (inProject) => join(project.root, inProject),
      onLocked: (file, beside) => told.push(`${file} ${beside}`),
      onFreed: (file) => told.push(file),
    });
    project.write(path, 'old');
    const write = (text: string): unknown =>
      world.writeFiles(['pdf', 'html'].map((type) => ({ path: `out/mini/korean.${type}`, bytes: bytesOf(text) })));
    expect([write('new'), write('newer')]).toEqual([[], []]);
    world.settle();
    expect(['korean.pdf', 'korean.new.pdf', 'korean.html'].map((name) => project.read(`out/mini/${name}`))).toEqual([
      'old',
      'newer',
      'newer',
    ]);
    expect(told).toEqual([`${path} out/mini/korean.new.pdf`]);
    isLocked = false;
    world.settle();
    expect(project.read(path)).toBe('newer');
    expect(project.exists('out/mini/korean.new.pdf')).toBe(false);
    expect(told.slice(1)).toEqual([path]);
  });

  it('does not hide that the disk is full', () => {
    const fs = failingFs(({ name }) => (name === 'writeSync' ? 'ENOSPC' : undefined));
    const options = { resolve: (inProject: string) => inProject, onLocked: () => undefined, onFreed: () => undefined };
    const failures = keepingBeside(worldOn(fs), options).writeFiles([{ path, bytes: bytesOf('x') }]);
    expect(failures.map(({ reason }) => reason)).toEqual(['disk-full']);
  });

  it('has a name beside it that the same viewer opens', () => {
    expect(besideName('out/mini/korean.pdf')).toBe('out/mini/korean.new.pdf');
    expect(besideName('korean.a1b.pdf')).toBe('korean.a1b.new.pdf');
  });
});

describe('a lock on an output folder', () => {
  const lock = (): ReturnType<typeof lockOutput> => lockOutput(project.root, join(project.root, 'out'));
  const fileOfLock = (): string => Object.keys(project.digests('.duizhao'))[0] ?? '';
  const leave = (text: string): void => {
    const held = lock();
    const name = fileOfLock();
    if (held.kind === 'held') held.release();
    writeFileSync(join(project.root, '.duizhao', name), text);
  };

  it('is held by one, free again after it, and lies outside the folder', () => {
    const first = lock();
    expect([first.kind, lock().kind, project.exists('out')]).toEqual(['held', 'taken', false]);
    if (first.kind === 'held') first.release();
    expect([lock().kind]).toEqual(['held']);
  });

  it.each([
    ['a program that is gone', () => JSON.stringify({ pid: 2 ** 29, host: hostname(), nonce: 'a' })],
    [
      'an earlier program with this one’s number',
      () => JSON.stringify({ pid: process.pid, host: hostname(), nonce: 'a' }),
    ],
    ['nobody, being damaged', () => '{"pid":'],
  ])('is taken over from %s', (_, text) => {
    leave(text());
    expect(lock().kind).toBe('held');
    expect(Object.keys(project.digests('.duizhao'))).toHaveLength(1);
  });

  it('is left to another machine, of which nobody can know', () => {
    leave(JSON.stringify({ pid: 2 ** 29, host: `not-${hostname()}`, nonce: 'a' }));
    expect(lock()).toMatchObject({ kind: 'taken', holder: { host: `not-${hostname()}` } });
  });

  it('fails where nothing can be noted', () => {
    project.write('.duizhao', 'a file');
    expect(lock().kind).toBe('failed');
  });
});

it('clears away what killed programs left in the folders of documents, and nothing else', () => {
  const kept = ['out/mini/korean.pdf', `out/mini/.a.pdf.${process.ppid}.tmp`, 'out/notes/.a.pdf.999999999.tmp'];
  const gone = [
    'out/mini/.a.pdf.999999999.tmp',
    `out/mini/.a.pdf.${process.pid}.tmp`,
    'out/mini/press/.b.pdf.999999999.old',
    'out/dropped/.c.pdf.999999999.old',
  ];
  for (const path of [...kept, ...gone, 'out/dropped/build.json']) project.write(path, 'x');
  clearLeftovers(join(project.root, 'out'), ['mini']);
  expect(kept.filter((path) => !project.exists(path))).toEqual([]);
  expect(gone.filter((path) => statSync(join(project.root, path), { throwIfNoEntry: false }))).toEqual([]);
});

it('opens a file with what each system has for it, and no character of a path is read as the shell’s own', () => {
  const path = 'C:\\100% & more\\a.pdf';
  const { program, args, env } = openCommand('win32', path);
  expect([program, args.join(' '), env]).toEqual([
    'cmd.exe',
    '/d /v:on /s /c "start "" "!DUIZHAO_FILE!""',
    { DUIZHAO_FILE: path },
  ]);
  expect(openCommand('darwin', '/a b.pdf')).toMatchObject({ program: 'open', args: ['/a b.pdf'] });
  expect(openCommand('linux', '/a b.pdf')).toMatchObject({ program: 'xdg-open', args: ['/a b.pdf'] });
});

it('knows the files that editors make for themselves', () => {
  const passing = ['.foo.md.swp', 'foo.md~', '4913', '.#foo.md', '#foo.md#', 'foo.tmp', '.DS_Store', '~$foo.docx'];
  expect(passing.filter((name) => !isPassingName(name))).toEqual([]);
  expect(['01-01.md', 'edition.hbs', 'style.css', 'zh.txt'].filter(isPassingName)).toEqual([]);
});
