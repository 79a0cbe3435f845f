/** One watcher for one output folder: a file that names its holder, taken by exclusive creation, and taken over from a program that is gone. */
import { createHash, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './failure-reason.js';
import { isRunning } from './leftovers.js';

/** The program that holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells a lock from the next one of the same program. */
  readonly nonce: string;
}

export type Lock =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'taken'; readonly holder: Holder; readonly file: string }
  /** No lock can be made there; the machine's own words say why. */
  | { readonly kind: 'failed'; readonly detail: string };

/** Locks of this very program: its number alone does not tell, since numbers come again. */
const ours = new Set<string>();

/** Locks an output folder for this program. The file lies in the project's `.duizhao/`, never in the folder itself. */
export function lockOutput(root: string, out: string): Lock {
  const folder = join(root, '.duizhao');
  const digest = createHash('sha256').update(realPathOf(out)).digest('hex').slice(0, 16);
  try {
    mkdirSync(folder, { recursive: true });
    return acquire(join(folder, `watch-${digest}.lock`));
  } catch (cause) {
    return { kind: 'failed', detail: codeOf(cause) || String(cause) };
  }
}

/** The real path of what may not be there yet. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPathOf(parent), basename(path));
  }
}

function acquire(file: string): Lock {
  const own: Holder = { pid: process.pid, host: hostname(), nonce: randomUUID() };
  for (;;) {
    if (isMade(file, own)) {
      ours.add(own.nonce);
      return { kind: 'held', release: () => release(file, own) };
    }
    const holder = readHolder(file);
    if (holder && isAlive(holder)) return { kind: 'taken', holder, file };
    const blocked = holder && takeAway(file, holder);
    if (blocked) return blocked;
  }
}

/** Who takes a lock away must hold a lock on that very lock: of several that find it left behind, one does it, and only while it is still there. */
function takeAway(file: string, left: Holder): Lock | undefined {
  const right = acquire(`${file}.${left.nonce}`);
  if (right.kind !== 'held') return right;
  if (readHolder(file)?.nonce === left.nonce) rmSync(file, { force: true });
  right.release();
  return undefined;
}

function release(file: string, own: Holder): void {
  ours.delete(own.nonce);
  if (readHolder(file)?.nonce === own.nonce) rmSync(file, { force: true });
}

/** A name given to a finished file is there at once and whole; a disk without second names creates the file itself. */
function isMade(file: string, own: Holder): boolean {
  const draft = `${file}.${own.nonce}.tmp`;
  const text = JSON.stringify(own);
  try {
    writeFileSync(draft, text);
    linkSync(draft, file);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    return isCreated(file, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

function isCreated(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

/** On another machine nobody can look; there its word is taken. */
function isAlive({ pid, host, nonce }: Holder): boolean {
  if (host !== hostname()) return true;
  return pid === process.pid ? ours.has(nonce) : isRunning(pid);
}

/** Undefined if the lock has just gone. One that cannot be understood counts as left behind by nobody. */
function readHolder(file: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
  const left = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const unknown: Holder = { pid: NOBODY, host: hostname(), nonce: left };
  return parseHolder(text) ?? unknown;
}

/** Above every number that a system gives to a program. */
const NOBODY = 2 ** 30;

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, host, nonce } = value as Partial<Record<keyof Holder, unknown>>; // each is looked at below
    const isHolder = typeof pid === 'number' && typeof host === 'string' && typeof nonce === 'string';
    return isHolder && /^[\w-]+$/.test(nonce) ? { pid, host, nonce } : undefined;
  } catch {
    return undefined;
  }
}
