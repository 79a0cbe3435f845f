/** Where the world finds files, and what it says of those that it cannot read. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProject, nodeWorld } from '../../pipeline/system/index.js';
import { failingFs } from '../support/failing-fs.js';
import { emptyProject, type TempProject } from '../support/temp-project.js';

let project: TempProject;
let program: TempProject;
beforeEach(() => {
  project = emptyProject();
  program = emptyProject();
});
afterEach(() => {
  project.dispose();
  program.dispose();
});

const openWorld = (programRoot = program.root): ReturnType<typeof nodeWorld> =>
  nodeWorld({ root: project.root, programRoot });
const textOf = (path: string, programRoot?: string): string | undefined => {
  const read = openWorld(programRoot).readFile(path);
  return read.kind === 'file' ? Buffer.from(read.bytes).toString() : undefined;
};

describe('the world', () => {
  it('reads the project’s files from the project and fonts from beside the program', () => {
    project.write('templates/a.hbs', 'project');
    project.write('dist/fonts/a.ttf', 'project');
    program.write('dist/fonts/a.ttf', 'program');
    program.write('node_modules/font/a.ttf', 'program');
    expect(textOf('templates/a.hbs')).toBe('project');
    expect(textOf('dist/fonts/a.ttf')).toBe('program');
    expect(textOf('node_modules/font/a.ttf')).toBe('program');
    expect(textOf(join(program.root, 'dist/fonts/a.ttf'))).toBe('program');
  });

  it('reads a file in parts, and says where it ends too soon', () => {
    project.write('a.ttf', 'abcdef');
    const file = openWorld().openFile?.('a.ttf');
    const bytes = new Uint8Array(3);
    expect([file?.length, file?.readInto(bytes, 2), Buffer.from(bytes).toString()]).toEqual([6, true, 'cde']);
    expect(file?.readInto(bytes, 4)).toBe(false);
    file?.close();
    expect(openWorld().openFile?.('b.ttf')).toBeUndefined();
  });

  it('finds a package that npm has put into a folder above the program', () => {
    program.write('node_modules/font/a.ttf', 'above');
    const nested = join(program.root, 'node_modules/duizhao');
    mkdirSync(nested, { recursive: true });
    expect(textOf('node_modules/font/a.ttf', nested)).toBe('above');
    expect(openWorld(nested).exists('node_modules/font/a.ttf')).toBe(true);
    expect(openWorld(nested).exists('node_modules/font/b.ttf')).toBe(false);
  });

  it('writes into the project, even into a folder that is called dist', () => {
    expect(openWorld().writeFiles([{ path: 'dist/korean.pdf', bytes: new Uint8Array([1]) }])).toEqual([]);
    expect(project.exists('dist/korean.pdf')).toBe(true);
    expect(program.exists('dist/korean.pdf')).toBe(false);
  });

  it('tells a missing file from a folder and from one that may not be read', () => {
    project.write('folder/file', '');
    const world = openWorld();
    expect(world.readFile('nothing')).toEqual({ kind: 'missing' });
    expect(world.readFile('folder/file/further')).toEqual({ kind: 'missing' });
    expect(world.readFile('folder')).toEqual({ kind: 'failed', reason: 'is-a-folder', detail: 'EISDIR' });
    const fs = failingFs(({ name }) => (name === 'readFileSync' ? 'EACCES' : undefined));
    expect(nodeWorld({ root: project.root, programRoot: program.root, fs }).readFile('folder/file')).toEqual({
      kind: 'failed',
      reason: 'not-allowed',
      detail: 'EACCES',
    });
  });

  it('lists a folder by code unit, without hidden files; one that is not there is empty', () => {
    for (const path of ['b.md', 'B.md', 'a.md', '가.md', '.hidden', 'z/file']) project.write(`ko/${path}`, '');
    expect(openWorld().list('ko')).toEqual({ files: ['B.md', 'a.md', 'b.md', '가.md'], folders: ['z'] });
    expect(openWorld().list('nothing')).toEqual({ files: [], folders: [] });
  });
});

describe('the project', () => {
  it('is the nearest folder upwards with translations/ and templates/', () => {
    project.write('translations/mini/ko/00-front.md', '');
    expect(findProject(join(project.root, 'translations/mini/ko'))).toBeUndefined();
    mkdirSync(join(project.root, 'templates'));
    expect(findProject(join(project.root, 'translations/mini/ko'))).toBe(project.root);
    expect(findProject(project.root)).toBe(project.root);
  });

  it('is no folder in which one of the two is a file', () => {
    project.write('templates', '');
    mkdirSync(join(project.root, 'translations'));
    expect(findProject(project.root)).toBeUndefined();
  });
});
