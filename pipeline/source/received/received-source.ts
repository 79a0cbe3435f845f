/** What the readers of the formats give: a source as it was received, laid out for the text rules. */
import type { LeadMarks } from '../manifest.js';

/** The formats that a source can come in. */
export type SourceFormat = 'text' | 'docx' | 'html';

/** What becomes of tracked changes: the new text, the old one, or the new one with every change listed. */
export const CHANGE_CHOICES = ['accept', 'reject', 'show'] as const;
export type ChangeChoice = (typeof CHANGE_CHOICES)[number];

/** What the author says about a file. */
export interface ReceiveOptions {
  /** Absent: a document with tracked changes is refused. */
  readonly changes?: ChangeChoice;
}

/** A source taken out of the file that it came in. */
export interface ReceivedSource {
  readonly format: SourceFormat;
  /** What becomes `zh.txt`: the file itself where it is text, else UTF-8 with a paragraph a line. */
  readonly bytes: Uint8Array;
  /** Headings and leads that the file shows by their look and the rules for text cannot find; their places count in lines of `bytes`. */
  readonly marks: LeadMarks;
}

/** Text that looks the same. */
export interface ReceivedRun {
  readonly text: string;
  /** Set in bold. */
  readonly isStrong: boolean;
}

/** A paragraph of the file; its text has no line end. */
export interface ReceivedLine {
  readonly runs: readonly ReceivedRun[];
  /** The level of a heading, 1 the highest, where the file says that this is one. */
  readonly level?: number;
}

/** The text of a line. */
export const lineText = ({ runs }: ReceivedLine): string => runs.map(({ text }) => text).join('');
