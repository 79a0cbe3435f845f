/** A watch in this process, and what it has made and said. */
import { setTimeout as after } from 'node:timers/promises';
import { join } from 'node:path';
import { run } from '../../pipeline/cli/run.js';
import type { FileSystem } from '../../pipeline/system/index.js';
import { PROGRAM_ROOT, recordedConsole, type Project, type RecordedConsole } from '../support/temp-project.js';

export interface Watching {
  readonly console: RecordedConsole;
  /** Ends it; gives the exit code. */
  readonly end: () => Promise<number>;
}

/** Starts `duizhao watch` with these words. */
export function watching(project: Project, words = '', { isTerminal = false, fs }: Options = {}): Watching {
  const console = recordedConsole({ isTerminal });
  const stop = new AbortController();
  const list = ['watch', ...words.split(' ').filter((word) => word !== '')];
  const surroundings = { console, cwd: project.root, programRoot: PROGRAM_ROOT, version: '1.2.3', stop: stop.signal };
  const code = run(list, { ...surroundings, ...(fs && { fs }) });
  const end = (): Promise<number> => {
    stop.abort();
    return code;
  };
  return { console, end };
}

interface Options {
  readonly isTerminal?: boolean;
  readonly fs?: FileSystem;
}

/** Waits until something is so; false if it is not within the time, in milliseconds. */
export async function comesTrue(isSo: () => boolean, within = 20_000): Promise<boolean> {
  const end = performance.now() + within;
  while (performance.now() < end) {
    if (isSo()) return true;
    await after(3);
  }
  return isSo();
}

/** The segment file that is edited, and its text with Korean of one's own in its first passage. */
export const SEGMENTS = 'translations/mini/ko/01-01.md';
export const segmentPath = (project: Project): string => join(project.root, SEGMENTS);

/** A word that tells one try from all others, in letters: a figure would be held against the Chinese. */
export const markOf = (number: number): string =>
  `표식${Array.from(String(number), (digit) => '가나다라마바사아자차'.charAt(Number(digit))).join('')}끝`;
