/** The bundle is the program: what it makes and says is what the modules make and say. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestsOf } from '../support/temp-project.js';
import { freshProgram, type FreshProgram } from './fresh-program.js';

let program: FreshProgram;
let folder: string;
beforeAll(() => {
  program = freshProgram();
  folder = mkdtempSync(join(tmpdir(), 'duizhao-bundle-'));
});
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

const build = (out: string): { readonly output: string; readonly files: Readonly<Record<string, string>> } => {
  const args = [
    'build',
    '--edition',
    'bilingual,proof',
    '--out',
    join(folder, out),
    '--format',
    'pdf,pdf-a1b,docx,html',
  ];
  const { status, output } = program.run(args, {});
  expect(status).toBe(0);
  // The seconds that it took, and the folder, are another each time.
  return {
    output: output.replaceAll(join(folder, out), '').replace(/\d+\.\d s/, ''),
    files: digestsOf(join(folder, out)),
  };
};

it('makes the same files and says the same, at the first start and with compiled code', () => {
  const modules = build('modules');
  program.bundle();
  const bundled = build('bundled');
  expect(bundled).toEqual(modules);
  expect(build('again')).toEqual(modules);
  expect(readdirSync(join(folder, 'again', '2021-work-report'))).toHaveLength(9);
}, 120_000);
