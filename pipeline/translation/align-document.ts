/**
 * Chinese and Korean side by side. Input: the source, the segment files as parsed, the manifest; it runs again when any of them changes.
 * The ids, their order and the cuts come from the files and are checked against the source; paragraph kinds and roles come from the source.
 */
import { error, hasErrors, info, type Diagnostic, type Warned } from '../diagnostic/index.js';
import {
  cutDocument,
  hashSentences,
  parseId,
  rawSentence,
  type CutParagraph,
  type SegmentedDocument,
  type SegmentId,
  type Sentence,
} from '../segment/index.js';
import type { Manifest, SourceDocument } from '../source/index.js';
import type { AlignedDocument, AlignedParagraph, Passage } from './aligned-document.js';
import { checkPassage } from './check-passage.js';
import { cutDiagnostics } from './cut-diagnostics.js';
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

/** Aligns a document. There is no value where ids, cuts or files do not fit the source; mistakes inside one passage leave it. */
export function alignDocument({ name, manifest, source, files }: AlignmentInput): Warned<AlignedDocument | undefined> {
  const printed = printedFiles(files);
  const entries = printed.flatMap((file) => file.entries);
  // A file that could not be read whole has said so: what it lacks is no news.
  if (!printed.every((file) => file.isSound)) return { value: undefined, diagnostics: duplicateIds(entries) };
  if (entries.length === 0) return { value: undefined, diagnostics: [noSegments(source, printed)] };

  const duplicates = duplicateIds(entries);
  if (hasErrors(duplicates)) return { value: undefined, diagnostics: duplicates };

  const { document, mistakes } = cutDocument(source, cutParagraphs(entries));
  if (!document) return { value: undefined, diagnostics: cutDiagnostics(mistakes, { source, entries }) };

  const paragraphs = alignParagraphs(document, entries);
  const aligned = paragraphs.flatMap((paragraph) => paragraph.aligned.passages);
  const diagnostics = paragraphs.flatMap((paragraph) => paragraph.diagnostics);
  return {
    value: { name, manifest, paragraphs: paragraphs.map((paragraph) => paragraph.aligned) },
    diagnostics: [...diagnostics, ...untranslated(aligned)],
  };
}

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
  return entries.flatMap((entry) =>
    entry.ids.flatMap((id) => {
      const other = first.get(id);
      first.set(id, other ?? entry);
      if (!other) return [];
      const labels = [{ code: 'translation/other-place' as const, args: {}, span: other.span }];
      return [
        error('translation/duplicate-id', { id }, { span: entry.span, labels, hints: ['hint/delete-or-renumber'] }),
      ];
    }),
  );
}

/** The entries' lines of Chinese, by paragraph in the files' order. */
function cutParagraphs(entries: readonly SegmentEntry[]): readonly CutParagraph[] {
  const paragraphs: { readonly id: string; readonly cuts: { readonly id: SegmentId; readonly chinese: string }[] }[] =
    [];
  for (const { ids, chinese } of entries) {
    const paragraph = parseId(ids[0] ?? '')?.paragraph ?? '';
    const cuts = ids.map((id, index) => ({ id, chinese: chinese[index]?.text ?? '' }));
    const last = paragraphs.at(-1);
    if (last?.id === paragraph) last.cuts.push(...cuts);
    else paragraphs.push({ id: paragraph, cuts });
  }
  return paragraphs;
}

/** A paragraph and what was found in its passages. */
interface CheckedParagraph {
  readonly aligned: AlignedParagraph;
  readonly diagnostics: readonly Diagnostic[];
}

function alignParagraphs(
  { source, paragraphs }: SegmentedDocument,
  entries: readonly SegmentEntry[],
): readonly CheckedParagraph[] {
  const entryOf = new Map(entries.map((entry) => [entry.ids[0] ?? '', entry]));
  return paragraphs.map(({ id, kind, sentences }) => {
    const own = sentences.flatMap((sentence) => entryOf.get(sentence.id) ?? []);
    const sentenceOf = new Map(sentences.map((sentence) => [sentence.id, sentence]));
    const checked = own.map((entry) => {
      const sentencesOf = entry.ids.flatMap((one) => sentenceOf.get(one) ?? []);
      const hash = hashSentences(sentencesOf.map((sentence) => rawSentence(source, sentence)));
      const passage = alignPassage(entry, sentencesOf, hash);
      return { passage, diagnostics: checkPassage(entry, passage, hash) };
    });
    const passages = checked.map(({ passage }) => passage);
    return { aligned: { id, kind, passages }, diagnostics: checked.flatMap(({ diagnostics }) => diagnostics) };
  });
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
function untranslated(passages: readonly Passage[]): readonly Diagnostic[] {
  const open = passages.filter(isUntranslated);
  const first = open[0];
  if (!first) return [];
  return [info('translation/untranslated', { count: open.length, total: passages.length }, { span: first.span })];
}

/** Whether the Chinese stands in for want of Korean. */
export const isUntranslated = ({ korean, staysChinese }: Passage): boolean => korean === undefined && !staysChinese;
