/**
 * Chinese and Korean side by side. Input: the source, the segment files as parsed, the manifest; it runs again when any of them changes.
 * The ids, their order and the cuts come from the files and are checked against the source; paragraph kinds and roles come from the source.
 */
import { error, hasErrors, info, type Diagnostic, type Span, type Warned } from '../diagnostic/index.js';
import {
  cutDocument,
  cutForm,
  cutSentence,
  hashSentences,
  placeSentence,
  rawSentence,
  type CutParagraph,
  type SegmentId,
  type Sentence,
} from '../segment/index.js';
import type { Manifest, ParagraphForm, SourceDocument, SourceParagraph } from '../source/index.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import type { AlignedDocument, AlignedParagraph, Passage } from './aligned-document.js';
import { checkPassage } from './check-passage.js';
import { cutDiagnostics } from './cut-diagnostics.js';
import { followSource, type FollowedParagraph, type FollowedSource } from './follow-source.js';
import { headerBeside, segmentsOf, sourceChanges } from './source-changes.js';
import { madeFrom } from './made-from.js';
import { layOver } from './lay-over.js';
import { entriesByParagraph, hasOneOfEach, type ParagraphEntries } from './paragraph-entries.js';
import type { SegmentEntry, SegmentFile } from './segment-file.js';

/** What is aligned. */
export interface AlignmentInput {
  /** The document's folder name. */
  readonly name: string;
  readonly manifest: Manifest;
  readonly source: SourceDocument;
  /** All of `ko/`, in any order; their parse diagnostics are the caller's to report. The attic may be among them and is not read. */
  readonly files: readonly SegmentFile[];
}

/**
 * Aligns a document. There is no value where ids, cuts or files do not fit the source; mistakes inside one passage leave it.
 * A paragraph whose segments and whose Chinese are what they were is the same object, and so are its passages.
 */
export function alignDocument(
  { name, manifest, source, files }: AlignmentInput,
  memo: Memo = NO_MEMO,
): Warned<AlignedDocument | undefined> {
  const printed = printedFiles(files);
  const entries = entriesByParagraph(printed, memo);
  const doubles = hasOneOfEach(entries) ? [] : duplicateIds(entriesOf(printed));
  // A file that could not be read whole has said so: what it lacks is no news.
  if (!printed.every((file) => file.isSound)) return { value: undefined, diagnostics: doubles };
  if (entries.length === 0) return { value: undefined, diagnostics: [noSegments(source, printed)] };
  if (hasErrors(doubles)) return { value: undefined, diagnostics: doubles };

  const asFiles = alignParagraphs(source, entries, memo) ?? alignInOrder(source, entries, memo);
  if (asFiles) return documentOf({ name, manifest }, asFiles);
  const followed = followSource(entries, source, memo, idsOf(files.filter(isAttic)));
  if (!followed) return { value: undefined, diagnostics: withSyncHint(misfits(source, entries), name) };
  switch (followed.kind) {
    case 'damaged':
      return { value: undefined, diagnostics: followed.entries.map(damagedSegment) };
    case 'followed': {
      const { value, diagnostics } = documentOf({ name, manifest }, alignFollowed(followed, memo));
      return { value, diagnostics: [...sourceChanges(followed, source, name), ...diagnostics] };
    }
  }
}

function documentOf(
  about: Pick<AlignedDocument, 'name' | 'manifest'>,
  aligned: readonly CheckedParagraph[],
): Warned<AlignedDocument> {
  const paragraphs = aligned.map(({ paragraph }) => paragraph);
  const diagnostics = [...aligned.flatMap((paragraph) => paragraph.diagnostics), ...untranslated(aligned)];
  return { value: { ...about, paragraphs }, diagnostics };
}

const damagedSegment = ({ id, chinese, span }: SegmentEntry): Diagnostic =>
  error('translation/chinese-damaged', { id }, { span: chinese[0]?.span ?? span, hints: ['hint/restore-chinese'] });

const entriesOf = (files: readonly SegmentFile[]): readonly SegmentEntry[] => files.flatMap(({ entries }) => entries);

const isAttic = ({ file }: SegmentFile): boolean => /(?:^|\/)attic\.md$/.test(file);

const idsOf = (files: readonly SegmentFile[]): readonly SegmentId[] => entriesOf(files).flatMap(({ ids }) => ids);

/** Segments of the attic are never matched and never printed. */
const printedFiles = (files: readonly SegmentFile[]): readonly SegmentFile[] =>
  files.filter((file) => !isAttic(file)).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));

const noSegments = (source: SourceDocument, files: readonly SegmentFile[]): Diagnostic => {
  const start = { line: 1, column: 1 };
  const span = { file: files[0]?.file ?? source.file, start };
  return error('translation/no-segments', {}, { span, hints: ['hint/import-source'] });
};

/** An error at every segment whose sentence another one before it has too. */
export function duplicateIds(entries: readonly SegmentEntry[]): readonly Diagnostic[] {
  const first = new Map<SegmentId, SegmentEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    for (const id of entry.ids) {
      const other = first.get(id);
      if (!other) {
        first.set(id, entry);
        continue;
      }
      const labels = [{ code: 'translation/other-place' as const, args: {}, span: other.span }];
      const details = { span: entry.span, labels, hints: ['hint/delete-or-renumber' as const] };
      diagnostics.push(error('translation/duplicate-id', { id }, details));
    }
  }
  return diagnostics;
}

const cutsOf = (entries: readonly SegmentEntry[]): CutParagraph['cuts'] =>
  entries.flatMap(({ ids, chinese }) => ids.map((id, index) => ({ id, chinese: chinese[index]?.text ?? '' })));

/** The first difference may come of a new version of the source: what to do then. */
function withSyncHint([first, ...others]: readonly Diagnostic[], name: string): readonly Diagnostic[] {
  if (!first) return [];
  return [{ ...first, hints: [...first.hints, { code: 'hint/sync-new-version', args: { name } }] }, ...others];
}

/** Why the files do not fit the source. */
function misfits(source: SourceDocument, paragraphs: readonly ParagraphEntries[]): readonly Diagnostic[] {
  const cuts = paragraphs.map(({ id, entries }) => ({ id, cuts: cutsOf(entries) }));
  const entries = paragraphs.flatMap((paragraph) => paragraph.entries);
  return cutDiagnostics(cutDocument(source, cuts).mistakes, { source, entries });
}

/** A paragraph, what was found in its passages, and those that have no Korean. */
interface CheckedParagraph {
  readonly paragraph: AlignedParagraph;
  readonly diagnostics: readonly Diagnostic[];
  readonly untranslated: readonly Passage[];
}

/** Every paragraph of the source with the segments of its turn; undefined where any does not fit, or the numbers of both differ. */
function alignParagraphs(
  { paragraphs }: SourceDocument,
  files: readonly ParagraphEntries[],
  memo: Memo,
): readonly CheckedParagraph[] | undefined {
  if (paragraphs.length !== files.length) return undefined;
  const aligned = paragraphs.map((paragraph, index) => {
    const own = files[index];
    return own && alignParagraph(paragraph, own, memo);
  });
  const fitting = aligned.filter((paragraph) => paragraph !== undefined);
  return fitting.length === paragraphs.length ? fitting : undefined;
}

/** The same for segments that stand in another paragraph of the source than their ids name. */
function alignInOrder(
  source: SourceDocument,
  files: readonly ParagraphEntries[],
  memo: Memo,
): readonly CheckedParagraph[] | undefined {
  const entries = files.flatMap((file) => file.entries);
  const laid = layOver(source, entries, memo);
  return laid && alignParagraphs(source, laid, memo);
}

/** The paragraph is aligned by itself, and then put where it stands in the source: what comes before it moves only its places. */
function alignParagraph(
  { form, start }: SourceParagraph,
  entries: ParagraphEntries,
  memo: Memo,
): CheckedParagraph | undefined {
  const aligned = memo.keep('aligned-form', [form, entries], () => alignForm(form, entries));
  return aligned && memo.keep('aligned-paragraph', [aligned, start], () => placeParagraph(aligned, start));
}

function alignForm(form: ParagraphForm, { id, entries }: ParagraphEntries): CheckedParagraph | undefined {
  const sentences = cutForm(form, cutsOf(entries));
  if (!sentences) return undefined;
  const sentenceOf = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const checked = entries.map((entry) => {
    const own = entry.ids.flatMap((one) => sentenceOf.get(one) ?? []);
    const hash = hashSentences(own.map((sentence) => rawSentence(form, sentence)));
    const passage = alignPassage(entry, own, hash);
    return { passage, diagnostics: checkPassage(entry, passage) };
  });
  return checkedParagraph({ id, kind: form.kind }, checked);
}

/** A passage and what was found in it. */
interface CheckedPassage {
  readonly passage: Passage;
  readonly diagnostics: readonly Diagnostic[];
}

function checkedParagraph(
  { id, kind }: Pick<AlignedParagraph, 'id' | 'kind'>,
  checked: readonly CheckedPassage[],
): CheckedParagraph {
  const passages = checked.map(({ passage }) => passage);
  const diagnostics = checked.flatMap((passage) => passage.diagnostics);
  return { paragraph: { id, kind, passages }, diagnostics, untranslated: passages.filter(isUntranslated) };
}

function placeParagraph({ paragraph, diagnostics }: CheckedParagraph, start: number): CheckedParagraph {
  const passages = paragraph.passages.map((passage) => ({
    ...passage,
    sentences: passage.sentences.map((sentence) => placeSentence(sentence, start)),
  }));
  return { paragraph: { ...paragraph, passages }, diagnostics, untranslated: passages.filter(isUntranslated) };
}

/** The same where somebody has edited the source: what the files have no segment for is Chinese without Korean. */
function alignFollowed({ paragraphs }: FollowedSource, memo: Memo): readonly CheckedParagraph[] {
  const segments = paragraphs.flatMap(segmentsOf);
  let at = 0;
  return paragraphs.flatMap((followed) => {
    const first = at;
    at += segmentsOf(followed).length;
    if (followed.kind === 'same') return alignParagraph(followed.source, followed.entries, memo) ?? [];
    const { id, source, segments: own } = followed;
    const places = own.map(
      ({ entry }, index) => entry?.span ?? headerBeside(segments, first + index).span ?? noPlace(),
    );
    const parts = own.flatMap(({ ids: [one = ''], entry, sentences }, index) => [
      ...[entry ?? one, places[index]],
      ...sentences.flatMap(({ start, end }) => [start, end]),
    ]);
    const aligned = memo.keep('followed-form', [source.form, id, ...parts], () => alignChanged(followed, places));
    return memo.keep('aligned-paragraph', [aligned, source.start], () => placeParagraph(aligned, source.start));
  });
}

type ChangedParagraph = Extract<FollowedParagraph, { readonly kind: 'changed' }>;

function alignChanged({ id, source: { form }, segments }: ChangedParagraph, places: readonly Span[]): CheckedParagraph {
  const roles = new Map(form.sentences.map(({ start, role }) => [start, role]));
  const checked = segments.map(({ ids, entry, sentences: ranges }, at) => {
    const sentences = ranges.map(({ start, end }, index) =>
      cutSentence(form, form, { id: ids[index] ?? '', role: roles.get(start) ?? 'sentence', start, end }),
    );
    if (!entry) return { passage: newPassage(ids, sentences, places[at] ?? noPlace()), diagnostics: [] };
    const hash = hashSentences(sentences.map((sentence) => rawSentence(form, sentence)));
    const passage = alignPassage(entry, sentences, hash);
    return { passage, diagnostics: checkPassage(entry, passage) };
  });
  return checkedParagraph({ id, kind: form.kind }, checked);
}

/** Of a source of which half is found again some segment has a place. */
function noPlace(): never {
  throw new Error('a followed source without segments');
}

/** A sentence that no segment holds: nobody has translated it. */
const newPassage = (ids: readonly SegmentId[], sentences: readonly Sentence[], span: Span): Passage => ({
  id: ids[0] ?? '',
  ids,
  role: sentences[0]?.role ?? 'sentence',
  sentences,
  korean: undefined,
  state: 'initial',
  isStale: false,
  oldChinese: '',
  staysChinese: false,
  notes: [],
  by: undefined,
  span,
});

function alignPassage(entry: SegmentEntry, sentences: readonly Sentence[], hash: string): Passage {
  const { id, ids, korean, state, staysChinese, notes, by, span } = entry;
  const isStale = entry.src !== hash;
  return {
    id,
    ids,
    role: sentences[0]?.role ?? 'sentence',
    sentences,
    korean,
    state,
    isStale,
    oldChinese: isStale
      ? madeFrom(
          entry,
          sentences.map(({ text }) => text.text),
        ).join('')
      : '',
    staysChinese,
    notes,
    by,
    span,
  };
}

/** One line for all of them: a document half translated is no list of mistakes. */
function untranslated(paragraphs: readonly CheckedParagraph[]): readonly Diagnostic[] {
  const open = paragraphs.flatMap((paragraph) => paragraph.untranslated);
  const total = paragraphs.reduce((count, { paragraph }) => count + paragraph.passages.length, 0);
  const first = open[0];
  return first ? [info('translation/untranslated', { count: open.length, total }, { span: first.span })] : [];
}

/** Whether the Chinese stands in for want of Korean. */
export const isUntranslated = ({ korean, staysChinese }: Passage): boolean => korean === undefined && !staysChinese;
