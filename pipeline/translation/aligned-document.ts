/** Chinese and Korean side by side: every passage of the translation with the sentences that it renders. */
import type { Position, Span } from '../diagnostic/index.js';
import type { Sentence, SegmentId } from '../segment/index.js';
import type { Manifest, ParagraphKind, SentenceRole } from '../source/index.js';

/** XLIFF 2 states. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';

/** Korean as it prints: NFC, line ends of the file as spaces, `\n` where the translator asked for a line break. */
export interface KoreanText {
  readonly text: string;
  /** Where it stands in its segment file. */
  readonly span: Span;
  /** Where each of its lines begins, in the text and in the file; `koreanSpan` finds any stretch by them. */
  readonly lines: readonly KoreanLine[];
}

/** A line of Korean in the text and in its segment file. */
export interface KoreanLine {
  /** UTF-16 offset in the text at which the line begins. */
  readonly offset: number;
  /** Where its first character of text stands, blanks at the edge and a `\\` of escape left out. */
  readonly start: Position;
  /** The line's text as the file has it, before NFC. */
  readonly written: string;
}

/** What somebody noted at a segment. */
export interface Note {
  readonly text: string;
  /** Set further in: it answers the note before it. */
  readonly isReply: boolean;
}

/** One Korean passage and the Chinese sentences (nearly always one) that it renders. */
export interface Passage {
  /** `p012.s03`, or `p012.s03+s04` of a join. */
  readonly id: string;
  readonly ids: readonly SegmentId[];
  readonly role: SentenceRole;
  readonly sentences: readonly Sentence[];
  /** Absent while nobody has translated it. */
  readonly korean: KoreanText | undefined;
  readonly state: State;
  /** Its `src` is not the hash of its Chinese. */
  readonly isStale: boolean;
  /** Of a stale passage the Chinese that its Korean was made from, so far as its file has it (`>-`). */
  readonly oldChinese: string;
  /** `% translate: no`: the Chinese stands in the Korean editions too, unmarked. */
  readonly staysChinese: boolean;
  /** `% note:` lines and the replies to them. */
  readonly notes: readonly Note[];
  /** `% by:`, the translator. */
  readonly by: string | undefined;
  /** The header line in its segment file. */
  readonly span: Span;
}

export interface AlignedParagraph {
  /** `p012`. */
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly passages: readonly Passage[];
}

export interface AlignedDocument {
  /** The document's folder name. */
  readonly name: string;
  readonly manifest: Manifest;
  readonly paragraphs: readonly AlignedParagraph[];
}
