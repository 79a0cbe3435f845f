/** Several files written as one: all or none, and never half a file, wherever the machine fails. */
import * as nodeFs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeWorld, type FileSystem } from '../../pipeline/system/index.js';
import { failingFs, isWriting, type Operation } from '../support/failing-fs.js';
import { emptyProject, type TempProject } from '../support/temp-project.js';

const OLD = { 'out/report/korean.pdf': 'old pdf', 'out/report/korean.docx': 'old docx' };
const NEW = {
  ...OLD,
  'out/report/korean.pdf': 'new pdf!',
  'out/report/korean.docx': 'new docx!',
  'out/report/korean.html': 'new html!',
};
const files = Object.entries(NEW).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));

let project: TempProject;
beforeEach(() => {
  project = emptyProject();
  for (const [path, text] of Object.entries(OLD)) project.write(path, text);
});
afterEach(() => project.dispose());

const worldOn = (fs: FileSystem = nodeFs): ReturnType<typeof nodeWorld> =>
  nodeWorld({ root: project.root, programRoot: project.root, fs });

/** The files of the folder by path, hidden ones too. */
const textsIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    nodeFs
      .readdirSync(join(project.root, folder))
      .map((name) => [`${folder}/${name}`, project.read(`${folder}/${name}`)]),
  );

/** A machine that stops for good at the n-th operation; a file that it was writing is half there. */
function dyingAt(n: number): { readonly fs: FileSystem; readonly hasDied: () => boolean } {
  let count = 0;
  const failing = (operation: Operation): string | undefined => {
    count += 1;
    if (count === n && operation.name === 'writeSync') writeHalf(operation);
    return count >= n ? 'EIO' : undefined;
  };
  return { fs: failingFs(failing), hasDied: () => count >= n };
}

function writeHalf({ args: [handle, bytes] }: Operation): void {
  if (typeof handle === 'number' && bytes instanceof Uint8Array) nodeFs.writeSync(handle, bytes.subarray(0, 3));
}

describe('writing several files', () => {
  it('replaces them all and leaves nothing else', () => {
    expect(worldOn().writeFiles(files)).toEqual([]);
    expect(textsIn('out/report')).toEqual(NEW);
  });

  it('makes the folders that it needs', () => {
    const path = 'proofs/2021/korean.pdf';
    expect(worldOn().writeFiles([{ path, bytes: new Uint8Array([1]) }])).toEqual([]);
    expect(project.exists(path)).toBe(true);
  });

  it.runIf(process.platform === 'linux')('comes to an end where no folder can be made', () => {
    const path = '/proc/editions/report/korean.pdf';
    expect(worldOn().writeFiles([{ path, bytes: new Uint8Array([1]) }])).toEqual([
      { path, reason: 'other', detail: 'ENOENT' },
    ]);
  });

  it('leaves whole files, old or new, wherever the machine stops', () => {
    const wholeOf = (path: string): readonly string[] =>
      Object.entries({ ...OLD, ...NEW }).flatMap(([known, text]) =>
        known === path ? [text, ...(known in OLD ? [OLD[known as keyof typeof OLD]] : [])] : [],
      );
    const seen = new Set<string>();
    let n = 1;
    for (; ; n += 1) {
      const { fs, hasDied } = dyingAt(n);
      worldOn(fs).writeFiles(files);
      const texts = textsIn('out/report');
      for (const path of Object.keys(OLD)) expect(texts).toHaveProperty([path]);
      for (const [path, text] of Object.entries(texts)) if (path in NEW) expect(wholeOf(path)).toContain(text);
      seen.add(
        Object.keys(NEW)
          .map((path) => texts[path] ?? '-')
          .join(),
      );
      if (!hasDied()) break;
      for (const path of Object.keys(texts)) project.remove(path);
      for (const [path, text] of Object.entries(OLD)) project.write(path, text);
    }
    // It did stop at every step: with none, some and all of the files replaced.
    expect(n).toBeGreaterThan(30);
    expect(seen).toEqual(
      new Set(['old pdf,old docx,-', 'new pdf!,old docx,-', 'new pdf!,new docx!,-', 'new pdf!,new docx!,new html!']),
    );
    expect(textsIn('out/report')).toEqual(NEW);
  });

  it('gives everything back, a new file too, when the last one is refused', () => {
    const fs = failingFs(({ name, args }) =>
      name === 'renameSync' && String(args[1]).endsWith('.html') ? 'EBUSY' : undefined,
    );
    const [pdf, docx, html] = files;
    const reversed = [html, docx, pdf].flatMap((file) => file ?? []);
    expect(worldOn(fs).writeFiles(files)).toEqual([
      { path: 'out/report/korean.html', reason: 'in-use', detail: 'EBUSY' },
    ]);
    expect(textsIn('out/report')).toEqual(OLD);
    const lockedPdf = failingFs(({ name, args }) =>
      name === 'renameSync' && String(args[1]).endsWith('.pdf') ? 'EPERM' : undefined,
    );
    expect(worldOn(lockedPdf).writeFiles(reversed)).toEqual([
      { path: 'out/report/korean.pdf', reason: 'in-use', detail: 'EPERM' },
    ]);
    expect(textsIn('out/report')).toEqual(OLD);
  });

  it('keeps a copy of the old file where a file can have one name only', () => {
    const fs = failingFs(({ name, args }) => {
      if (name === 'linkSync') return 'ENOTSUP';
      return name === 'renameSync' && String(args[1]).endsWith('.html') ? 'EBUSY' : undefined;
    });
    expect(worldOn(fs).writeFiles(files)).toHaveLength(1);
    expect(textsIn('out/report')).toEqual(OLD);
  });

  it('takes away the folders that it made for nothing, and no other', () => {
    const fs = failingFs(({ name, args }) => (name === 'openSync' && args[1] === 'w' ? 'ENOSPC' : undefined));
    project.write('proofs/keep.txt', '');
    const wanted = ['proofs/a/b/korean.pdf', 'proofs/a/c/korean.pdf', 'out/report/korean.pdf'];
    const failures = worldOn(fs).writeFiles(wanted.map((path) => ({ path, bytes: new Uint8Array([1]) })));
    expect(failures.map(({ path, reason }) => [path, reason])).toEqual(wanted.map((path) => [path, 'disk-full']));
    expect(nodeFs.readdirSync(join(project.root, 'proofs'))).toEqual(['keep.txt']);
    expect(textsIn('out/report')).toEqual(OLD);
  });

  it('writes bytes that the disk takes piece by piece', () => {
    const fs: FileSystem = {
      ...failingFs(() => undefined),
      writeSync: ((handle: number, bytes: Uint8Array, at: number) =>
        nodeFs.writeSync(handle, bytes, at, Math.min(2, bytes.length - at))) as FileSystem['writeSync'], // one of its overloads
    };
    expect(worldOn(fs).writeFiles(files)).toEqual([]);
    expect(textsIn('out/report')).toEqual(NEW);
  });

  it('clears away what a program that was killed left beside the file, and nothing of one that runs', () => {
    const running = `out/report/.korean.pdf.${process.ppid}.tmp`;
    for (const path of [
      'out/report/.korean.pdf.999999999.tmp',
      'out/report/.korean.pdf.999999999.old',
      'out/report/.korean.pdf.notes.tmp',
      running,
    ])
      project.write(path, 'left');
    expect(worldOn().writeFiles(files)).toEqual([]);
    expect(textsIn('out/report')).toEqual({ ...NEW, [running]: 'left', 'out/report/.korean.pdf.notes.tmp': 'left' });
  });

  it.each([
    ['EACCES', 'not-allowed'],
    ['EROFS', 'not-allowed'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'other'],
  ])('knows %s as %s', (code, reason) => {
    const fs = failingFs((operation) => (isWriting(operation) ? code : undefined));
    expect(worldOn(fs).writeFiles(files.slice(0, 1))).toEqual([
      { path: 'out/report/korean.pdf', reason, detail: code },
    ]);
  });
});
