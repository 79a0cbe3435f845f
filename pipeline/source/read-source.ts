/** Bytes to `SourceDocument`. Input: the file's bytes and the marks of `document.yaml`; it runs again when either changes. */
import { info, warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { decodeSource, emptySource } from './decode-source.js';
import type { LeadMarks } from './manifest.js';
import { normaliseParagraph } from './normalise.js';
import { classifyParagraphs, type ClassifiedParagraph } from './paragraph-kinds.js';
import { sentenceRanges, type TextRange } from './sentence-ranges.js';
import { markFinder, sentenceRoles, type SaidSentence } from './sentence-roles.js';
import type { ParagraphForm, SourceDocument, SourceParagraph, WebResidue } from './source-document.js';
import { textLines } from './text-lines.js';
import { NO_MEMO, type Memo } from '../work/index.js';
import { sortWebResidue, webResidue } from './web-residue.js';
import { withoutWhiteSpace } from './white-space.js';

/** No sentence marked: what a document without marks is read with. */
export const NO_MARKS: LeadMarks = { leads: [], notLeads: [] };

/**
 * Reads a Chinese source: web residue left out and said, paragraphs classified, marks normalised, sentences cut.
 * A paragraph that says what it said before is not read again, and is the same object while it stands where it stood.
 */
export function readSource(
  file: string,
  bytes: Uint8Array,
  marks: LeadMarks,
  memo: Memo = NO_MEMO,
): Warned<SourceDocument | undefined> {
  const sorted = memo.keep('source-lines', [file, bytes], () => sortLines(file, bytes));
  if (!sorted.value) return { value: undefined, diagnostics: sorted.diagnostics };
  const { text, stretches } = sorted.value;
  const paragraphs = stretches.map((stretch) => keepParagraph(stretch, marks, memo));
  return memo.keep('source', [sorted, marks], () => {
    const document = { ...text, paragraphs };
    return { value: document, diagnostics: [...sorted.diagnostics, ...unmatchedMarks(document, marks)] };
  });
}

/** A text sorted into paragraphs. */
interface SortedText {
  readonly text: Omit<SourceDocument, 'paragraphs'>;
  readonly stretches: readonly Stretch[];
}

/** One paragraph in its raw lines, which count from its own beginning. */
interface Stretch extends ClassifiedParagraph {
  readonly start: number;
  readonly raw: string;
}

function sortLines(file: string, bytes: Uint8Array): Warned<SortedText | undefined> {
  const decoded = decodeSource(file, bytes);
  if (!decoded.value) return { value: undefined, diagnostics: decoded.diagnostics };
  const { text: raw, encoding } = decoded.value;
  const lines = sortWebResidue(textLines(raw));
  const residue = lines.residue.map((line) => webResidue(file, raw, line));
  const stretches = classifyParagraphs(lines.text).map((paragraph) => stretchOf(raw, paragraph));
  if (stretches.length === 0) return { value: undefined, diagnostics: [emptySource(file)] };
  return {
    value: { text: { file, encoding, raw, residue }, stretches },
    diagnostics: [...decoded.diagnostics, ...residue.map(residueInfo)],
  };
}

function stretchOf(raw: string, { kind, lines }: ClassifiedParagraph): Stretch {
  const start = lines[0]?.start ?? 0;
  const own = lines.map((line) => ({ ...line, start: line.start - start, end: line.end - start }));
  return { kind, lines: own, start, raw: raw.slice(start, lines.at(-1)?.end) };
}

function keepParagraph(stretch: Stretch, marks: LeadMarks, memo: Memo): SourceParagraph {
  const { raw, start } = stretch;
  const kind = isMarkedHeading(stretch, marks) ? 'heading' : stretch.kind;
  const form = memo.keep('source-form', [marks, kind, raw], () => readParagraph({ ...stretch, kind }, marks));
  return memo.keep('source-paragraph', [form, start], () => {
    const { text, offsets } = form.text;
    const sentences = form.sentences;
    return { kind, text: { text, offsets: offsets.map((offset) => start + offset) }, sentences, start, form };
  });
}

/** Whether a paragraph that the rules take for body is marked as a heading. */
const isMarkedHeading = ({ kind, raw }: Stretch, { headings = [] }: LeadMarks): boolean =>
  kind === 'body' && headings.some(({ sentence }) => withoutWhiteSpace(sentence) === withoutWhiteSpace(raw));

function readParagraph({ kind, lines, raw }: Stretch, marks: LeadMarks): ParagraphForm {
  const text = normaliseParagraph(kind, lines);
  const rawOf = ({ start, end }: TextRange): string => raw.slice(text.offsets[start], text.offsets[end]);
  const ranges = sentenceRanges(text.text);
  return { kind, text, sentences: sentenceRoles({ kind, text: text.text, ranges }, marks, rawOf), raw };
}

const residueInfo = ({ text, span }: WebResidue): Diagnostic => info('source/web-residue', { text }, { span });

/** A mark that means no sentence is a slip of the pen, or the source has changed since. */
function unmatchedMarks({ paragraphs }: SourceDocument, marks: LeadMarks): readonly Diagnostic[] {
  const all = [...marks.leads, ...marks.notLeads, ...(marks.headings ?? [])];
  if (all.length === 0) return [];
  const isThere = markFinder(paragraphs.flatMap(({ form }) => saidSentences(form)));
  return all
    .filter(({ sentence }) => !isThere(sentence))
    .map(({ sentence, span }) =>
      warning('source/lead-not-found', { sentence }, { span, hints: ['hint/mark-lead-as-written'] }),
    );
}

const saidSentences = ({ raw, text: { text, offsets }, sentences }: ParagraphForm): readonly SaidSentence[] =>
  sentences.map(({ start, end }) => ({
    sentence: text.slice(start, end),
    raw: raw.slice(offsets[start], offsets[end]),
  }));

/** The whole source as it prints, one line per paragraph: what a finished edition must read back. */
export const printedText = (document: SourceDocument): string =>
  document.paragraphs.map((paragraph) => paragraph.text.text).join('\n');
