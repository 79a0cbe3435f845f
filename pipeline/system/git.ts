/** What git knows of a project, asked of the program itself. Where it is missing or the project is in no repository, nothing is known. */
import { spawnSync } from 'node:child_process';
import type { FileChangeRecord, History } from '../build/index.js';

/** A text file of the longest document is smaller by far. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Between fields and records of what git is asked to print: neither stands in a name. */
const FIELD = '\u001f';
const RECORD = '\u001e';

/** Opens the history of the repository that a folder lies in. */
export function gitHistory(root: string): History | undefined {
  const ask = (...words: readonly string[]): string | undefined => runGit(root, words);
  if (ask('rev-parse', '--verify', '--quiet', 'HEAD') === undefined) return undefined;
  return {
    lastChanges: (folder) => ({ committed: lastCommits(ask, folder), uncommitted: changedFiles(ask, folder) }),
    findRevision: (name) => findRevision(ask, name),
    revisionBefore: (day) => ask('rev-list', '-1', `--before=${day}T00:00:00`, 'HEAD')?.trim() || undefined,
    tags: () => linesOf(ask('tag', '--sort=-creatordate'), '\n'),
    filesAt: (revision, folder) => filesAt(ask, revision, folder),
  };
}

/** Gives what git printed; undefined where it could not do what it was asked, or is not there. */
type Ask = (...words: readonly string[]) => string | undefined;

function runGit(root: string, words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotepath=off', '-c', 'log.showSignature=false', ...words], {
    cwd: root,
    // Looking must not write: neither the index nor locks beside the work of somebody else.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

const linesOf = (text: string | undefined, end: string): readonly string[] =>
  (text ?? '').split(end).filter((line) => line !== '');

/** Commits from the newest: the first that names a file is its last change. */
function lastCommits(ask: Ask, folder: string): ReadonlyMap<string, FileChangeRecord> {
  const format = `--format=${RECORD}%an${FIELD}%ad`;
  const shown = ['-z', '--name-only', '--relative', '--date=short', '--encoding=UTF-8', '--no-renames'];
  const log = ask('log', ...shown, format, '--', folder);
  const changes = new Map<string, FileChangeRecord>();
  for (const record of linesOf(log, RECORD)) {
    const [head = '', ...names] = record.split('\0').flatMap((part) => part.split('\n'));
    const [by = '', on = ''] = head.split(FIELD);
    for (const path of names) if (path !== '' && !changes.has(path)) changes.set(path, { by, on });
  }
  return changes;
}

/** `status` counts paths from the top of the repository, `ls-files` and `diff --relative` from the folder in which they are asked. */
function changedFiles(ask: Ask, folder: string): ReadonlySet<string> {
  const changed = ask('diff', '--name-only', '-z', '--relative', '--no-ext-diff', 'HEAD', '--', folder);
  const fresh = ask('ls-files', '-z', '--others', '--exclude-standard', '--', folder);
  return new Set([...linesOf(changed, '\0'), ...linesOf(fresh, '\0')]);
}

/** What begins with a hyphen would be an option. */
const findRevision = (ask: Ask, name: string): string | undefined =>
  name.startsWith('-') ? undefined : ask('rev-parse', '--verify', '--quiet', `${name}^{commit}`)?.trim();

function filesAt(ask: Ask, revision: string, folder: string): ReturnType<History['filesAt']> {
  const names = linesOf(ask('ls-tree', '-r', '-z', '--name-only', revision, '--', `${folder}/`), '\0');
  return [...names].sort().flatMap((path) => {
    const text = ask('show', `${revision}:./${path}`);
    return text === undefined ? [] : [{ path, text }];
  });
}
