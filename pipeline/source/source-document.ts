/** The Chinese as it was received, parsed: what each paragraph is, its text as normalised for print, and where every character came from. */
import type { Span } from '../diagnostic/index.js';

export type SourceEncoding = 'utf-8' | 'utf-8 with byte order mark' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes read as text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: SourceEncoding;
}

/** What a paragraph is in a report. */
export type ParagraphKind =
  'title' | 'subtitle' | 'author' | 'salutation' | 'heading' | 'body' | 'dash' | 'issuer' | 'date';

/** What a sentence is in its paragraph: a numbered run-in heading （一）…。, an unnumbered lead that opens a passage, or an ordinary sentence. */
export type SentenceRole = 'run-in-heading' | 'lead' | 'sentence';

/** Text as normalised for print. `offsets[i]` is the UTF-16 offset in `SourceDocument.raw` of the unit `text[i]`; it has one entry more than `text`, the end. */
export interface MappedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** A sentence found by rule (。！？ and closing marks), in UTF-16 offsets of the paragraph's normalised text. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
  readonly role: SentenceRole;
}

export interface SourceParagraph {
  readonly kind: ParagraphKind;
  readonly text: MappedText;
  readonly sentences: readonly SentenceRange[];
  /** Where it begins in the raw file, UTF-16. */
  readonly start: number;
  /** The same paragraph by itself: one object as long as it says the same, wherever in its file it stands. */
  readonly form: ParagraphForm;
}

/** A paragraph as if it were the whole file: the offsets of `text` are those of `raw`. */
export interface ParagraphForm extends Pick<SourceParagraph, 'kind' | 'text' | 'sentences'> {
  /** As it stands in the file, from its first character to its last. */
  readonly raw: string;
}

/** Something of a web page that is not the report: left out, and said. */
export interface WebResidue {
  readonly text: string;
  readonly span: Span;
}

export interface SourceDocument {
  readonly file: string;
  readonly encoding: SourceEncoding;
  /** The decoded file without a byte order mark; never changed. */
  readonly raw: string;
  readonly residue: readonly WebResidue[];
  readonly paragraphs: readonly SourceParagraph[];
}
