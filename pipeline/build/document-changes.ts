/** What has become of a document's segments since a day or a release, by the history of its files. */
import { error, nearestNames, type Diagnostic, type Hint, type Warned } from '../diagnostic/index.js';
import { isCalendarDay } from '../source/index.js';
import { compareSegments, parseSegmentFile, type SegmentChange, type SegmentFile } from '../translation/index.js';
import { openDocument } from './find-segments.js';
import type { History, World } from './world.js';

/** The state of a project with which it is compared. */
export interface Baseline {
  /** As the author named it. */
  readonly since: string;
  /** The commit; undefined where a day lies before the first one. */
  readonly revision: string | undefined;
  readonly history: History;
}

/** Finds the state at a day's beginning, or at a tag or revision. */
export function findBaseline(world: World, since: string): Warned<Baseline | undefined> {
  const history = world.history?.();
  if (!history) return failed(error('build/no-history', {}, { hints: ['hint/use-git'] }));
  if (isCalendarDay(since))
    return { value: { since, revision: history.revisionBefore(since), history }, diagnostics: [] };
  const revision = history.findRevision(since);
  if (revision !== undefined) return { value: { since, revision, history }, diagnostics: [] };
  return failed(error('build/unknown-revision', { since }, { hints: [revisionHint(since, history.tags())] }));
}

const failed = (diagnostic: Diagnostic): Warned<undefined> => ({ value: undefined, diagnostics: [diagnostic] });

/** The releases that may have been meant, else the newest. */
function revisionHint(since: string, tags: readonly string[]): Hint {
  const near = nearestNames(since, tags);
  const names = (near.length > 0 ? near : tags).slice(0, 5).join(', ');
  return names === '' ? { code: 'hint/since', args: {} } : { code: 'hint/since-tags', args: { names } };
}

/** What has changed in a document, in its order, what is gone at the end. Files that could not be read whole then count as far as they could. */
export function documentChanges(
  world: World,
  name: string,
  { revision, history }: Baseline,
): Warned<readonly SegmentChange[]> {
  const { files, diagnostics } = openDocument(world, name);
  const before = revision === undefined ? [] : history.filesAt(revision, `translations/${name}/ko`);
  const old = before
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, text }) => parseSegmentFile(path, text).value);
  const isPrinted = ({ file }: SegmentFile): boolean => !file.endsWith('/attic.md');
  return { value: compareSegments(old.filter(isPrinted), files), diagnostics };
}
