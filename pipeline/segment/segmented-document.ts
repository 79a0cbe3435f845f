/** The source cut into sentences, each with an id given once and a hash that tells whether its Chinese changed. */
import type { MappedText, ParagraphKind, SentenceRole, SourceDocument } from '../source/index.js';

/** `p012.s03`; `p012.s03a` when inserted later. */
export type SegmentId = string;

export interface Sentence {
  readonly id: SegmentId;
  readonly role: SentenceRole;
  /** The Chinese as normalised for print. */
  readonly text: MappedText;
  /** First 8 hex digits of the SHA-256 of the raw sentence, NFC, without white space. */
  readonly hash: string;
}

export interface SegmentedParagraph {
  /** `p012`. */
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly sentences: readonly Sentence[];
}

export interface SegmentedDocument {
  readonly source: SourceDocument;
  readonly paragraphs: readonly SegmentedParagraph[];
}
