/** Bytes to `SourceDocument`. Input: the file's bytes and the marks of `document.yaml`; it runs again when either changes. */
import { info, warning, type Diagnostic, type Warned } from '../diagnostic/index.js';
import { decodeSource, emptySource } from './decode-source.js';
import type { LeadMarks } from './manifest.js';
import { normaliseParagraph } from './normalise.js';
import { classifyParagraphs, type ClassifiedParagraph } from './paragraph-kinds.js';
import { sentenceRanges, type TextRange } from './sentence-ranges.js';
import { matchesMark, sentenceRoles } from './sentence-roles.js';
import type { DecodedText, SourceDocument, SourceParagraph, WebResidue } from './source-document.js';
import { textLines } from './text-lines.js';
import { sortWebResidue, webResidue } from './web-residue.js';

/** No sentence marked: what a document without marks is read with. */
export const NO_MARKS: LeadMarks = { leads: [], notLeads: [] };

/** Reads a Chinese source: web residue left out and said, paragraphs classified, marks normalised, sentences cut. */
export function readSource(file: string, bytes: Uint8Array, marks: LeadMarks): Warned<SourceDocument | undefined> {
  const decoded = decodeSource(file, bytes);
  if (!decoded.value) return { value: undefined, diagnostics: decoded.diagnostics };

  const document = parseSource(file, decoded.value, marks);
  if (document.paragraphs.length === 0) return { value: undefined, diagnostics: [emptySource(file)] };
  const diagnostics = [
    ...decoded.diagnostics,
    ...document.residue.map(residueInfo),
    ...unmatchedMarks(document, marks),
  ];
  return { value: document, diagnostics };
}

function parseSource(file: string, { text: raw, encoding }: DecodedText, marks: LeadMarks): SourceDocument {
  const { text, residue } = sortWebResidue(textLines(raw));
  return {
    file,
    encoding,
    raw,
    residue: residue.map((line) => webResidue(file, raw, line)),
    paragraphs: classifyParagraphs(text).map((paragraph) => parseParagraph(raw, paragraph, marks)),
  };
}

function parseParagraph(raw: string, { kind, lines }: ClassifiedParagraph, marks: LeadMarks): SourceParagraph {
  const text = normaliseParagraph(kind, lines);
  const rawOf = ({ start, end }: TextRange): string => raw.slice(text.offsets[start], text.offsets[end]);
  const ranges = sentenceRanges(text.text);
  return { kind, text, sentences: sentenceRoles({ kind, text: text.text, ranges }, marks, rawOf) };
}

const residueInfo = ({ text, span }: WebResidue): Diagnostic => info('source/web-residue', { text }, { span });

/** A mark that means no sentence is a slip of the pen, or the source has changed since. */
function unmatchedMarks({ raw, paragraphs }: SourceDocument, marks: LeadMarks): readonly Diagnostic[] {
  const sentences = paragraphs.flatMap(({ text: { text, offsets }, sentences: ranges }) =>
    ranges.map(({ start, end }) => ({
      sentence: text.slice(start, end),
      raw: raw.slice(offsets[start], offsets[end]),
    })),
  );
  return [...marks.leads, ...marks.notLeads]
    .filter((mark) => !sentences.some((sentence) => matchesMark(mark.sentence, sentence)))
    .map(({ sentence, span }) =>
      warning('source/lead-not-found', { sentence }, { span, hints: ['hint/mark-lead-as-written'] }),
    );
}

/** The whole source as it prints, one line per paragraph: what a finished edition must read back. */
export const printedText = (document: SourceDocument): string =>
  document.paragraphs.map((paragraph) => paragraph.text.text).join('\n');
