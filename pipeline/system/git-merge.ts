/** What git knows of a merge that is under way, and its own way of merging a text. */
import { gitText, runGit } from './run-git.js';

/** Files to be merged, by their paths, and what their sides are called. */
export interface TextMerge {
  readonly folder: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly labels: { readonly ours: string; readonly theirs: string };
  /** How many signs a marker has. */
  readonly markerSize: number;
}

/** The merged bytes and whether conflicts are marked in them; undefined where git cannot merge the files either. */
export function mergeAsText(merge: TextMerge): { readonly bytes: Uint8Array; readonly isClean: boolean } | undefined {
  const { folder, base, ours, theirs, labels, markerSize } = merge;
  const names = [labels.ours, 'base', labels.theirs].flatMap((label) => ['-L', label]);
  const size = `--marker-size=${markerSize}`;
  const answer = runGit(folder, ['merge-file', '-p', '-q', size, ...names, '--', ours, base, theirs]);
  // Up to 127 conflicts are counted; beyond that git has refused.
  if (answer.kind === 'missing' || answer.status < 0 || answer.status > 127) return undefined;
  return { bytes: answer.stdout, isClean: answer.status === 0 };
}

/** The common ancestor of a file that is being merged; undefined where git has none for it. `path` counts from the folder. */
export const mergeBase = (folder: string, path: string): string | undefined =>
  gitText(folder, ['cat-file', 'blob', `:1:./${path}`]);

/** Who wrote a line, and on which day. */
export interface LineAuthor {
  readonly name: string;
  /** `2021-01-12`, in the author's own time. */
  readonly day: string;
}

/** The commits that are being merged into the current one, as git calls them, each for its own command. */
const OTHER_SIDES = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REBASE_HEAD', 'REVERT_HEAD'];

/** A commit of each side of the merge that is under way; undefined where there is none. */
export function mergeCommits(folder: string): { readonly ours: string; readonly theirs: string } | undefined {
  const theirs = OTHER_SIDES.find((name) => gitText(folder, ['rev-parse', '-q', '--verify', name]) !== undefined);
  return theirs === undefined ? undefined : { ours: 'HEAD', theirs };
}

/** Who wrote each line of a file, as a commit has it: the last line of a text that stands more than once counts. */
export function lineAuthors(folder: string, commit: string, path: string): ReadonlyMap<string, LineAuthor> {
  const text = gitText(folder, ['blame', '--line-porcelain', commit, '--', path]) ?? '';
  const authors = new Map<string, LineAuthor>();
  let [name, seconds, zone] = ['', 0, 0];
  for (const line of text.split('\n')) {
    const [word = '', ...rest] = line.split(' ');
    if (line.startsWith('\t')) authors.set(line.slice(1).replace(/\r$/, ''), { name, day: dayOf(seconds + zone) });
    else if (word === 'author') name = rest.join(' ');
    else if (word === 'author-time') seconds = Number(rest[0]);
    else if (word === 'author-tz') zone = zoneOf(rest[0] ?? '');
  }
  return authors;
}

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** `+0800` in seconds. */
function zoneOf(text: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
