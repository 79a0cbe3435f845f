/** How the program starts: from its bundle, with compiled code where there is some that V8 takes. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeFileOf, readCompiled, writeCompiled } from '../../pipeline/cli/compiled-code.js';
import { loadProgram } from '../../pipeline/cli/load-program.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a bundle '));
  writeFileSync(
    join(folder, 'entry.cjs'),
    `const other = require('./other.cjs'); const { sep } = require('node:path');
exports.start = ([word], { screen }) => { if (word) screen.out('\\u4e2d' + __dirname); return Promise.resolve(other.seven() + (sep ? 1 : 0)); };`,
  );
  writeFileSync(join(folder, 'other.cjs'), 'exports.seven = () => 7;');
  writeFileSync(join(folder, 'program.json'), JSON.stringify({ entry: 'entry.cjs', digest: 'abc' }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program, as `main` does, and gives the exit code. */
async function startBundle(): Promise<number> {
  const { start, keepCompiled } = await loadProgram(folder);
  const code = await start([], nowhere());
  keepCompiled();
  return code;
}

/** What a program is started with that has nothing to work on; its lines go into a list. */
const nowhere = (lines: string[] = []) => ({
  screen: {
    out: (line: string) => void lines.push(line),
    err: () => undefined,
    progress: () => undefined,
    isTerminal: false,
  },
  locale: { env: {}, system: () => '' },
  cwd: folder,
  programRoot: folder,
  version: '1.2.3',
});
const codeFile = (): string => codeFileOf(join(folder, 'entry.cjs'));
const kept = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.code'));

describe('the bundle', () => {
  it('is loaded from a folder with a space in its name, and says what it is a bundle of', async () => {
    const program = await loadProgram(folder);
    expect(program.digest).toBe('abc');
    const lines: string[] = [];
    await program.start(['speak'], nowhere(lines));
    expect(lines).toEqual([`中${folder}`]);
    expect(await startBundle()).toBe(8);
  });

  it('gives way to the modules where it is missing or was interrupted', async () => {
    rmSync(join(folder, 'program.json'));
    const program = await loadProgram(folder);
    expect(program.digest).toBeUndefined();
    const lines: string[] = [];
    expect(await program.start(['--version'], nowhere(lines))).toBe(0);
    expect(lines).toEqual(['1.2.3']);
    writeFileSync(join(folder, 'program.json'), '{"entry": "ent');
    expect((await loadProgram(folder)).digest).toBeUndefined();
  });
});

describe('compiled code', () => {
  it('is kept at the first start and taken at the next', async () => {
    expect(await startBundle()).toBe(8);
    expect(kept()).toHaveLength(2);
    const { ino } = statSync(codeFile());
    expect(await startBundle()).toBe(8);
    expect(statSync(codeFile()).ino).toBe(ino);
  });

  it.each([
    ['damaged in the middle', (bytes: Buffer) => bytes.fill(7, bytes.length / 2, bytes.length / 2 + 8)],
    ['torn', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
  ])('that is %s is never shown to V8, and is replaced', async (_name, damage) => {
    await startBundle();
    const whole = readFileSync(codeFile());
    writeFileSync(codeFile(), damage(Buffer.from(whole)));
    expect(readCompiled(codeFile())).toBeUndefined();
    expect(await startBundle()).toBe(8);
    expect(readCompiled(codeFile())).toBeDefined();
  });

  it('that V8 refuses, as that of another version, is replaced', async () => {
    writeCompiled(codeFile(), Buffer.from('code of a version that never was'));
    expect(await startBundle()).toBe(8);
    expect(readCompiled(codeFile())?.length).toBeGreaterThan(100);
  });

  it('is gone without where it cannot be written, and no temporary file is left', async () => {
    mkdirSync(codeFile());
    expect(await startBundle()).toBe(8);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
