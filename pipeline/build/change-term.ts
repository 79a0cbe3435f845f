/**
 * A term's Korean changed, in the termbase and in every segment that has it: planned, and written all or none.
 * Input: the termbase, the segment files. A changed segment goes back to `translated`, with a note for its reviewer.
 */
import { formPlaces, hasTerm, isLeftToSenses } from '../check/index.js';
import { hasErrors, warning, type Diagnostic, type MessageCode, type Span } from '../diagnostic/index.js';
import {
  replaceTerm,
  withEdits,
  type Doubt,
  type DoubtKind,
  type Term,
  type TermReplacement,
  type TermRow,
} from '../termbase/index.js';
import { isBelow, koreanSpan, withKoreanEdits, withNote, withState, writeSegmentFile } from '../translation/index.js';
import { findRow, relatedRows, withForms, writeRow, type TermChange } from './change-term-row.js';
import { DOCUMENT_HINTS, writeError } from './machine-errors.js';
import { placeOf, type SegmentPlace } from './search-terms.js';
import { editSegments } from './save-segments.js';
import { loadTermFile, loadTermSegments, type TermFile, type TermSegment } from './term-sources.js';
import type { OutputFile, World } from './world.js';

/** A segment whose Korean is other text now, or would be: its sentences that change. */
export interface ChangedSegment extends SegmentPlace {
  readonly document: string;
  readonly before: string;
  readonly after: string;
}

/** What a change touches. */
export interface ChangePlan {
  readonly from: string;
  readonly changed: readonly ChangedSegment[];
  /** Segments whose Chinese has the term and whose Korean has neither form, nor a variant. */
  readonly apart: readonly (SegmentPlace & { readonly ko: string })[];
  /** Whether the row itself is other text. */
  readonly changesRow: boolean;
  readonly files: readonly OutputFile[];
}

export interface ChangeReport {
  /** Undefined where nothing can be planned or written. */
  readonly plan: ChangePlan | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans a change, and makes it if told to. */
export function changeTerm(world: World, change: TermChange, writes: boolean): ChangeReport {
  const planned = planChange(world, change);
  if (!writes || !planned.plan || hasErrors(planned.diagnostics) || planned.plan.files.length === 0) return planned;
  const failures = world.writeFiles(planned.plan.files);
  if (failures.length === 0) return planned;
  const told = failures.map((failure) => writeError(failure, DOCUMENT_HINTS));
  return { plan: undefined, diagnostics: [...planned.diagnostics, ...told] };
}

function planChange(world: World, change: TermChange): ChangeReport {
  const termFile = loadTermFile(world);
  if (!termFile.value) return { plan: undefined, diagnostics: termFile.diagnostics };
  const row = findRow(change, termFile.value);
  if (!row.value) return { plan: undefined, diagnostics: row.diagnostics };
  const segments = loadTermSegments(world, termFile.value.termbase);
  const diagnostics = [...termFile.diagnostics, ...segments.diagnostics];
  if (hasErrors(diagnostics)) return { plan: undefined, diagnostics };
  const plan = makePlan(row.value, change, { termFile: termFile.value, segments: segments.value });
  return { plan: plan.value, diagnostics: [...diagnostics, ...plan.diagnostics] };
}

interface Sources {
  readonly termFile: TermFile;
  readonly segments: readonly TermSegment[];
}

function makePlan(
  row: TermRow,
  change: TermChange,
  { termFile, segments }: Sources,
): { readonly value: ChangePlan; readonly diagnostics: readonly Diagnostic[] } {
  const from = change.from ?? row.term.ko;
  const fresh = withForms(row.term, { ...change, from });
  const own = segments.filter(({ text }) => text.ko !== '' && text.terms.some((found) => found.term === row.term));
  const parts =
    from === change.ko ? [] : own.map((segment) => planSegment(segment, { from, to: change.ko, term: row.term }));
  const text = writeRow(termFile, row, fresh);
  const changesRow = text !== termFile.text;
  const rowFiles = changesRow ? [{ path: termFile.file, bytes: new TextEncoder().encode(text) }] : [];
  const changed = parts.filter(({ replacement }) => replacement.edits.length > 0);
  const touched = new Set(parts.filter(({ isTouched }) => isTouched).map(({ segment }) => segment));
  const value = {
    from,
    changed: changed.map(showChange),
    apart: (from === change.ko ? [] : own)
      .filter((segment) => !touched.has(segment) && hasTerm(segment.text, fresh) === false)
      .map((segment) => ({ ...placeOf(segment), ko: segment.text.ko })),
    changesRow,
    files: [...rowFiles, ...editFiles(changed, `용어 변경: ${from} → ${change.ko}`)],
  };
  const doubts = parts.flatMap(({ segment, replacement }) =>
    replacement.doubts.map((doubt) => tellDoubt(segment, doubt, from)),
  );
  return {
    value,
    diagnostics: [...(changesRow ? senseDoubt(row.term) : []), ...relatedRows(row, from, termFile), ...doubts],
  };
}

interface PlannedSegment {
  readonly segment: TermSegment;
  readonly replacement: TermReplacement;
  /** The old form is there, changed or left. */
  readonly isTouched: boolean;
}

function planSegment(
  segment: TermSegment,
  { from, to, term }: { readonly from: string; readonly to: string; readonly term: Term },
): PlannedSegment {
  const { text } = segment;
  const count = text.terms.find((found) => found.term === term)?.places.length ?? 0;
  const replacement = replaceTerm(text.ko, formPlaces(text, term, from), { from, to, count });
  return { segment, replacement, isTouched: replacement.edits.length + replacement.doubts.length > 0 };
}

/** The sentences of a passage that change. */
function showChange({ segment, replacement: { edits } }: PlannedSegment): ChangedSegment {
  const { ko } = segment.text;
  const [first, last] = [edits[0]?.start ?? 0, edits.at(-1)?.end ?? ko.length];
  const start = [...ko.slice(0, first).matchAll(SENTENCE_END)].map((end) => end.index + end[0].length).at(-1) ?? 0;
  const end = [...ko.slice(last).matchAll(SENTENCE_END)][0];
  const behind = end ? ko.length - last - end.index - end[0].trimEnd().length : 0;
  const after = withEdits(ko, edits);
  return {
    ...placeOf(segment),
    document: segment.document,
    before: ko.slice(start, ko.length - behind),
    after: after.slice(start, after.length - behind),
  };
}

const SENTENCE_END = /[.!?][’”)》]*\s+/g;

/** The segment files with the changes of their segments. */
function editFiles(changed: readonly PlannedSegment[], note: string): readonly OutputFile[] {
  const replaced = changed.map(({ segment: { file, entry }, replacement }) => ({ file, entry, replacement }));
  const files = editSegments(replaced, (file, { entry, replacement: { edits } }) => {
    const edited = withKoreanEdits(file, entry.id, edits);
    const isBack = !isBelow(entry.state, 'reviewed');
    return withNote(isBack ? withState(edited, entry.id, 'translated') : edited, entry.id, note);
  });
  return files.map((file) => ({ path: file.file, bytes: new TextEncoder().encode(writeSegmentFile(file)) }));
}

/** The checks do not ask for these rows by their form, but choose by a table of senses of their own. */
const senseDoubt = (term: Term): readonly Diagnostic[] =>
  isLeftToSenses(term)
    ? [warning('termbase/chosen-by-sense', { zh: term.zh }, { hints: ['hint/level-of-senses'] })]
    : [];

const DOUBTS: Readonly<Record<DoubtKind, readonly [MessageCode, MessageCode]>> = {
  'inside-word': ['termbase/left-inside-word', 'hint/change-by-hand'],
  joined: ['termbase/left-joined', 'hint/change-by-hand'],
  varied: ['termbase/left-varied', 'hint/change-by-hand'],
  particle: ['termbase/unsure-particle', 'hint/look-at-particle'],
};

function tellDoubt({ entry, text }: TermSegment, { kind, start, end }: Doubt, form: string): Diagnostic {
  const [code, hint] = DOUBTS[kind];
  const span: Span = entry.korean ? koreanSpan(entry.korean, start, end) : entry.span;
  const found = withItsWord(text.ko, start, end);
  return warning(code, { id: entry.id, found, form }, { span, hints: [hint] });
}

/** A stretch with what it is joined to, to the blanks around it. */
function withItsWord(text: string, start: number, end: number): string {
  const before = /\S*$/.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^\S*/.exec(text.slice(end))?.[0] ?? '';
  return before + text.slice(start, end) + behind;
}
