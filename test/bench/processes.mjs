/** Processes that are measured: run to their end, or watched while files are edited under them. */
import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs a Node program to its end: its wall time in milliseconds, and what it printed. 1 is an end with findings. */
export function timed(args, cwd, ends = [0, 1]) {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!ends.includes(status)) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return { wall: performance.now() - begun, stdout, stderr };
}

/** The lines of JSON that a worker prints. */
export const jsonOf = ({ stdout }) =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

const waiting = new Int32Array(new SharedArrayBuffer(4));
/** Between two looks at a file, in milliseconds. */
const LOOK = 0.2;

/** A text that is another one when the file was replaced. */
export function stampOf(path) {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.ino} ${found.size} ${found.mtimeNs}`;
}

/** Milliseconds from before `save` until the file is another one; undefined if it stays as it is. */
export function timeToReplace(path, save, patience = 20_000) {
  const before = stampOf(path);
  const begun = performance.now();
  save();
  for (;;) {
    const now = stampOf(path);
    const spent = performance.now() - begun;
    if (now !== undefined && now !== before) return spent;
    if (spent > patience) return undefined;
    Atomics.wait(waiting, 0, 0, LOOK);
  }
}

/** Starts a Node program that goes on until it is stopped. */
export function startWatcher(args, cwd) {
  const child = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    ended,
    stop: async () => {
      child.stdin.end();
      child.kill('SIGINT');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Waits until a watcher has made a file and left it alone for a while; false if it ends before. */
export async function whenReady(watcher, path, { quiet = 1_500, patience = 120_000 } = {}) {
  let isOver = false;
  void watcher.ended.then(() => (isOver = true));
  let stamp;
  let since = performance.now();
  for (const begun = since; performance.now() - begun < patience && !isOver; await sleep(50)) {
    const now = stampOf(path);
    if (now !== stamp) [stamp, since] = [now, performance.now()];
    else if (stamp !== undefined && performance.now() - since > quiet) return true;
  }
  return false;
}
