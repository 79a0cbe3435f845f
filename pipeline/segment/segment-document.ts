/** The source cut into sentences with ids: by rule for a new document, by what the segment files hold for one that has them. */
import type { SentenceRole, SourceDocument, SourceParagraph } from '../source/index.js';
import { hashSentence } from './hash-sentence.js';
import { paragraphId, segmentId } from './segment-id.js';
import type { SegmentedDocument, SegmentId, Sentence } from './segmented-document.js';

/** Cuts a source by rule and numbers its paragraphs and sentences from 1. Only import does this: afterwards ids live in the segment files. */
export function segmentDocument(source: SourceDocument): SegmentedDocument {
  const paragraphs = source.paragraphs.map((paragraph, index) => {
    const id = paragraphId(index + 1);
    const sentences = paragraph.sentences.map((range, at) =>
      cutSentence(source, paragraph, { ...range, id: segmentId(id, at + 1) }),
    );
    return { id, kind: paragraph.kind, sentences };
  });
  return { source, paragraphs };
}

/** A stretch of a paragraph's normalised text that is one sentence. */
export interface NamedRange {
  readonly id: SegmentId;
  readonly role: SentenceRole;
  readonly start: number;
  readonly end: number;
}

/** The sentence of a stretch. */
export function cutSentence(
  source: Pick<SourceDocument, 'raw'>,
  paragraph: Pick<SourceParagraph, 'text'>,
  { id, role, start, end }: NamedRange,
): Sentence {
  const { text, offsets } = paragraph.text;
  return {
    id,
    role,
    text: { text: text.slice(start, end), offsets: offsets.slice(start, end + 1) },
    hash: hashSentence(source.raw.slice(offsets[start], offsets[end])),
  };
}

/** A sentence as it stands in the source file. */
export const rawSentence = (source: Pick<SourceDocument, 'raw'>, { text: { offsets } }: Sentence): string =>
  source.raw.slice(offsets[0], offsets.at(-1));
