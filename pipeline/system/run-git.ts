/** Git, run in a folder: what it printed, or why it could not. */
import { spawnSync } from 'node:child_process';
import { detailOf } from './failure-reason.js';

/** What git answered; `missing` where it is not installed or cannot be started. */
export type GitAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly stdout: Uint8Array; readonly detail: string }
  | { readonly kind: 'missing'; readonly detail: string };

/** A segment file of forty reports would still go through. */
const MOST_OUTPUT = 1 << 28;

/** Runs git without a shell and waits for it. */
export function runGit(folder: string, args: readonly string[]): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', [...args], {
    cwd: folder,
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (error) return { kind: 'missing', detail: detailOf(error) };
  return { kind: 'answer', status: status ?? -1, stdout, detail: stderr.toString('utf8').trim() };
}

/** What git printed, where it had something to say. */
export function gitText(folder: string, args: readonly string[]): string | undefined {
  const answer = runGit(folder, args);
  return answer.kind === 'answer' && answer.status === 0 ? new TextDecoder().decode(answer.stdout) : undefined;
}
