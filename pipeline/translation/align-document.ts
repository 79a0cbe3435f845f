/**
 * Chinese and Korean side by side. Input: the source, the segment files as parsed, the manifest; it runs again when any of them changes.
 * The ids, their order and the cuts come from the files and are checked against the source; paragraph kinds and roles come from the source.
 */
import { error, hasErrors, info, type Diagnostic, type Warned } from '../diagnostic/index.js';
import {
  cutDocument,
  cutForm,
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

  const aligned = alignParagraphs(source, entries, memo);
  if (!aligned) return { value: undefined, diagnostics: misfits(source, entries) };
  const paragraphs = aligned.map(({ paragraph }) => paragraph);
  const diagnostics = aligned.flatMap((paragraph) => paragraph.diagnostics);
  return { value: { name, manifest, paragraphs }, diagnostics: [...diagnostics, ...untranslated(aligned)] };
}

const entriesOf = (files: readonly SegmentFile[]): readonly SegmentEntry[] => files.flatMap(({ entries }) => entries);

/** Segments of the attic are never matched and never printed. */
const printedFiles = (files: readonly SegmentFile[]): readonly SegmentFile[] =>
  files
    .filter(({ file }) => !/(?:^|\/)attic\.md$/.test(file))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));

const noSegments = (source: SourceDocument, files: readonly SegmentFile[]): Diagnostic => {
  const start = { line: 1, column: 1 };
  const span = { file: files[0]?.file ?? source.file, start };
  return error('translation/no-segments', {}, { span, hints: ['hint/import-source'] });
};

function duplicateIds(entries: readonly SegmentEntry[]): readonly Diagnostic[] {
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
    return { passage, diagnostics: checkPassage(entry, passage, hash) };
  });
  const passages = checked.map(({ passage }) => passage);
  const diagnostics = checked.flatMap((passage) => passage.diagnostics);
  return { paragraph: { id, kind: form.kind, passages }, diagnostics, untranslated: passages.filter(isUntranslated) };
}

function placeParagraph({ paragraph, diagnostics }: CheckedParagraph, start: number): CheckedParagraph {
  const passages = paragraph.passages.map((passage) => ({
    ...passage,
    sentences: passage.sentences.map((sentence) => placeSentence(sentence, start)),
  }));
  return { paragraph: { ...paragraph, passages }, diagnostics, untranslated: passages.filter(isUntranslated) };
}

function alignPassage(entry: SegmentEntry, sentences: readonly Sentence[], hash: string): Passage {
  const { id, ids, korean, state, staysChinese, notes, by, span } = entry;
  return {
    id,
    ids,
    role: sentences[0]?.role ?? 'sentence',
    sentences,
    korean,
    state,
    isStale: entry.src !== hash,
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
