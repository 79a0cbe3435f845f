/** States of segments changed in their files: of all that are named, or of none. */
import { error, hasErrors, type Diagnostic } from '../diagnostic/index.js';
import { isBelow, withPass, withState, type SegmentEntry, type SegmentFile, type State } from '../translation/index.js';
import { findSegments, type FoundSegment, type SegmentRequest } from './find-segments.js';
import { editSegments, saveSegmentFiles } from './save-segments.js';
import { listSegments, someIds } from './segment-list.js';
import type { World } from './world.js';

/** What is to be changed, and to what. */
export interface StateRequest extends SegmentRequest {
  /** Undefined leaves the state. */
  readonly to: State | undefined;
  /** The house's round, for the `% pass` line; undefined leaves it. */
  readonly pass: string | undefined;
  /** Whether only to say what would be changed. */
  readonly isTrial: boolean;
}

/** A segment that says something else than before. */
export interface StateChange {
  readonly document: string;
  readonly before: SegmentEntry;
  readonly after: Pick<SegmentEntry, 'state' | 'pass'>;
}

/** What was changed, or would be. */
export interface StateReport {
  readonly changes: readonly StateChange[];
  /** How many of the named segments were so already. */
  readonly unchanged: number;
  /** The files with their changes. */
  readonly files: readonly SegmentFile[];
  /** The documents of the segments that were named. */
  readonly documents: readonly string[];
  /** The state that every segment of those documents has reached then, `% translate: no` apart. */
  readonly reached: State;
  readonly diagnostics: readonly Diagnostic[];
}

/** Changes states, every other byte kept; an error leaves every file as it is. */
export function changeStates(world: World, request: StateRequest): StateReport {
  const { value: segments, diagnostics } = findSegments(world, request);
  const refused = hasErrors(diagnostics) ? diagnostics : refusals(segments, request);
  if (hasErrors(refused)) return { ...NOTHING, diagnostics: refused };

  const changes = segments.flatMap((segment) => changeOf(segment, request));
  const files = editSegments(segments, (file, { entry }) => changeFile(file, entry.id, request));
  const failures = request.isTrial || files.length === 0 ? [] : saveSegmentFiles(world, files);
  if (failures.length > 0) return { ...NOTHING, diagnostics: failures };
  const unchanged = segments.length - changes.length;
  const documents = [...new Set(segments.map(({ document }) => document.name))];
  return { changes, unchanged, files, documents, reached: reachedBy(segments, files), diagnostics: [] };
}

const NOTHING: Omit<StateReport, 'diagnostics'> = {
  changes: [],
  unchanged: 0,
  files: [],
  documents: [],
  reached: 'initial',
};

function changeOf({ document, entry }: FoundSegment, { to, pass }: StateRequest): readonly StateChange[] {
  const after = { state: to ?? entry.state, pass: pass ?? entry.pass };
  const isSame = after.state === entry.state && after.pass === entry.pass;
  return isSame ? [] : [{ document: document.name, before: entry, after }];
}

function changeFile(file: SegmentFile, id: string, { to, pass }: StateRequest): SegmentFile {
  const inState = to === undefined ? file : withState(file, id, to);
  return pass === undefined ? inState : withPass(inState, id, pass);
}

/** Why a state cannot be given: nobody has translated a segment, or its Chinese has changed since. */
function refusals(segments: readonly FoundSegment[], { to }: StateRequest): readonly Diagnostic[] {
  if (to === undefined || to === 'initial') return [];
  const entries = segments.map(({ entry }) => entry);
  const empty = entries.filter(({ korean, staysChinese }) => !korean && !staysChinese);
  return [
    ...(empty.length > 0 ? [noKorean(empty, to)] : []),
    ...(isBelow(to, 'reviewed') ? [] : staleRefusals(segments, to)),
  ];
}

const noKorean = (empty: readonly SegmentEntry[], to: State): Diagnostic =>
  error(
    'build/state-without-korean',
    { count: empty.length, to },
    { labels: listSegments(empty), hints: ['hint/translate-first'] },
  );

/** Korean can be approved of only beside the Chinese that it renders; where that cannot be told, the document says why. */
function staleRefusals(segments: readonly FoundSegment[], to: State): readonly Diagnostic[] {
  const translated = segments.filter(({ entry }) => entry.korean);
  const unaligned = new Set(translated.flatMap(({ document }) => (document.aligned ? [] : [document])));
  if (unaligned.size > 0)
    return [...unaligned].flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'));
  const stale = translated.filter(({ passage }) => passage?.isStale !== false).map(({ entry }) => entry);
  if (stale.length === 0) return [];
  const hint = { code: 'hint/accept-first', args: { ids: someIds(stale) } } as const;
  return [error('build/state-of-stale', { count: stale.length, to }, { labels: listSegments(stale), hints: [hint] })];
}

/** The lowest state that is left in the documents of these segments. */
function reachedBy(segments: readonly FoundSegment[], changed: readonly SegmentFile[]): State {
  const files = new Map(segments.flatMap(({ document }) => document.files.map((file) => [file.file, file])));
  for (const file of changed) files.set(file.file, file);
  const states = [...files.values()]
    .flatMap(({ entries }) => entries)
    .flatMap(({ state, staysChinese }) => (staysChinese ? [] : [state]));
  return states.reduce<State>((lowest, state) => (isBelow(state, lowest) ? state : lowest), 'final');
}
