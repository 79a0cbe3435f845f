/** Korean that was brought up to date with its Chinese: `src` is the hash of the Chinese again, and the old Chinese goes. */
import { error, hasErrors, warning, type Diagnostic } from '../diagnostic/index.js';
import { compareFigures } from '../figure/index.js';
import { hashSentences, rawSentence } from '../segment/index.js';
import { withoutWhiteSpace } from '../source/index.js';
import { withHash, withoutOldChinese, withState, type SegmentFile, type State } from '../translation/index.js';
import { documentNames } from './load-document.js';
import { findSegments, type FoundSegment, type SegmentRequest } from './find-segments.js';
import { editSegments, saveSegmentFiles } from './save-segments.js';
import type { World } from './world.js';

export interface AcceptRequest extends SegmentRequest {
  /** Whether a reviewed or final segment stays that; otherwise it is translated, for nobody has reviewed the change. */
  readonly keepsState: boolean;
  /** Whether nothing is to be written. */
  readonly isTrial: boolean;
}

/** A segment that was accepted: its state before and after. */
export interface Acceptance {
  readonly document: string;
  readonly id: string;
  readonly from: State;
  readonly to: State;
}

export interface AcceptReport {
  readonly accepted: readonly Acceptance[];
  /** Segments that were not stale. */
  readonly unchanged: number;
  /** Paths of the files written, or of those that would be. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Accepts the Korean of segments: of all that are named, or of none. */
export function acceptSegments(world: World, request: AcceptRequest): AcceptReport {
  const refused = (diagnostics: readonly Diagnostic[]): AcceptReport => ({
    accepted: [],
    unchanged: 0,
    files: [],
    diagnostics,
  });
  const { value: found, diagnostics } = findSegments(world, { ...request, names: inTheirDocuments(world, request) });
  const refusals = [...diagnostics, ...found.flatMap(refusalOf)];
  if (hasErrors(refusals)) return refused(refusals);
  const stale = found.filter(({ passage }) => passage?.isStale);
  const stateOf = ({ entry: { state } }: FoundSegment): State =>
    request.keepsState || state === 'initial' ? state : 'translated';
  const files = editSegments(stale, (file, segment) => accept(file, segment, stateOf(segment)));
  const failures = request.isTrial ? [] : saveSegmentFiles(world, files);
  if (failures.length > 0) return refused(failures);
  return {
    accepted: stale.map((segment) => ({
      document: segment.document.name,
      id: segment.entry.id,
      from: segment.entry.state,
      to: stateOf(segment),
    })),
    unchanged: found.length - stale.length,
    files: files.map(({ file }) => file),
    diagnostics: stale.flatMap(figuresBehind),
  };
}

/** Where nobody says which of several documents is meant, it is the one whose segment is stale, if there is one such. */
function inTheirDocuments(world: World, { names, document }: AcceptRequest): readonly string[] {
  const known = documentNames(world);
  if (document !== undefined || known.length < 2) return names;
  return names.map((name) => {
    const isStaleIn = (one: string): boolean =>
      findSegments(world, { names: [name], document: one }).value.some(({ passage }) => passage?.isStale);
    // A name that says its document is stale in all of them or in none.
    const [only, ...others] = known.filter(isStaleIn);
    return only !== undefined && others.length === 0 ? `${only}:${name}` : name;
  });
}

/** A sentence that the source has and the files do not, or the other way round, is to be synced first; an empty segment has nothing to accept. */
function refusalOf({ entry, passage, document }: FoundSegment): readonly Diagnostic[] {
  const { id, span, korean } = entry;
  if (!passage || isBehind(entry, passage)) {
    const hint = { code: 'hint/sync-first', args: { name: document.name } } as const;
    return [error('build/accept-unsynced', { id }, { span, hints: [hint] })];
  }
  return passage.isStale && !korean
    ? [error('build/accept-empty', { id }, { span, hints: ['hint/translate-first'] })]
    : [];
}

/** A figure of the new Chinese that the accepted Korean does not have: it is accepted all the same, and the checks withhold it. */
function figuresBehind({ entry: { id, korean }, passage }: FoundSegment): readonly Diagnostic[] {
  if (!korean || !passage) return [];
  const chinese = passage.sentences.map(({ text }) => text.text).join('');
  const faults = compareFigures(chinese, korean.text).filter(({ level }) => level === 'error');
  const figures = faults.flatMap((fault) => fault.chinese?.text ?? []);
  if (figures.length === 0) return [];
  return [warning('build/accepted-figure', { id, figures }, { span: korean.span, hints: ['hint/correct-figure'] })];
}

/** Whether the lines of Chinese in the file are not those of the source. */
const isBehind = ({ chinese }: FoundSegment['entry'], { sentences }: NonNullable<FoundSegment['passage']>): boolean =>
  squeeze(chinese.map(({ text }) => text)) !== squeeze(sentences.map(({ text }) => text.text));

const squeeze = (texts: readonly string[]): string => withoutWhiteSpace(texts.join(''));

function accept(
  file: SegmentFile,
  { entry: { id }, passage, document: { source } }: FoundSegment,
  state: State,
): SegmentFile {
  if (!passage || !source) return file;
  const hash = hashSentences(passage.sentences.map((sentence) => rawSentence(source, sentence)));
  return withState(withoutOldChinese(withHash(file, id, hash), new Map([[id, hash]])), id, state);
}
