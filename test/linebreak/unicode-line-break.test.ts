/** Unicode's own line break test of UAX #14, 15.0, on the untailored breaker, and its class table against Unicode's files. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { untailoredBreaks } from '../../pipeline/linebreak/index.js';
import { requireFile, requireTool } from '../support/outside-tools.js';

const TEST_FILE = requireFile('/usr/share/unicode/auxiliary/LineBreakTest.txt', 'apt-get install unicode-data');
const CASES = 7654;

interface Case {
  readonly line: string;
  readonly text: string;
  /** The offsets before which the file breaks, its end included. */
  readonly offsets: readonly number[];
}

/** `× 0023 ÷ 2014 ÷  # comment`. */
function readCase(line: string): Case {
  const [, ...parts] = line.replace(/\s*#.*/, '').split(/\s+/);
  let text = '';
  const offsets: number[] = [];
  for (const part of parts) {
    if (part === '÷') offsets.push(text.length);
    else if (part !== '×') text += String.fromCodePoint(Number.parseInt(part, 16));
  }
  return { line, text, offsets };
}

const offsetsOf = (text: string): readonly number[] =>
  untailoredBreaks(text).flatMap((kind, i) => (kind === 'prohibited' ? [] : [i]));

it.runIf(TEST_FILE.canRun)('breaks every case of LineBreakTest.txt 15.0 as Unicode does', () => {
  const lines = readFileSync(TEST_FILE.path, 'utf8').split('\n');
  expect(lines[0]).toBe('# LineBreakTest-15.0.0.txt');
  const cases = lines.filter((line) => line.startsWith('×')).map(readCase);
  expect(cases).toHaveLength(CASES);
  const failures = cases.filter(({ text, offsets }) => offsetsOf(text).join() !== offsets.join());
  expect(failures.map(({ line }) => line)).toEqual([]);
});

it.runIf(TEST_FILE.canRun)('has the classes that its script makes of Unicode’s files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-classes-'));
  try {
    const made = join(folder, 'unicode-table.ts');
    requireTool('node', 'see nodejs.org').run(['test/linebreak/make-unicode-table.mjs', made]);
    expect(readFileSync(made, 'utf8')).toBe(readFileSync('pipeline/linebreak/unicode-table.ts', 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
