/** A segment file as it was read: every line as it stands, and the segments found among them. */
import type { Span } from '../diagnostic/index.js';
import type { SegmentId } from '../segment/index.js';
import type { KoreanText, Note, State } from './aligned-document.js';

/** A line and how it ended; the last may end in nothing. */
export interface FileLine {
  readonly text: string;
  readonly ending: '' | '\n' | '\r\n' | '\r';
}

/** A line of Chinese: without its `>` and the space after it. */
export interface ChineseLine {
  readonly text: string;
  /** The text's own place, not the mark's. */
  readonly span: Span;
}

/** One segment of a file. Line numbers count from 0 and index `SegmentFile.lines`. */
export interface SegmentEntry {
  /** As the header has it: `p012.s03`, `p012.s03+s04`. */
  readonly id: string;
  readonly ids: readonly SegmentId[];
  readonly state: State;
  /** The hash of the Chinese that the Korean was made from. */
  readonly src: string;
  readonly chinese: readonly ChineseLine[];
  /** `>-` lines: the Chinese that stale Korean was made from. */
  readonly oldChinese: readonly ChineseLine[];
  readonly notes: readonly Note[];
  readonly by: string | undefined;
  readonly pass: string | undefined;
  readonly staysChinese: boolean;
  readonly korean: KoreanText | undefined;
  /** The header. */
  readonly span: Span;
  readonly firstLine: number;
  /** The line after its last. */
  readonly endLine: number;
}

export interface SegmentFile {
  readonly file: string;
  /** Whether the file began with a byte order mark. */
  readonly hasByteOrderMark: boolean;
  readonly lines: readonly FileLine[];
  readonly entries: readonly SegmentEntry[];
  /** Every header could be read and no conflict is left: only then can it be said that a segment is missing. */
  readonly isSound: boolean;
}

/** What a line of a segment is. */
export type LineKind = 'header' | 'chinese' | 'old-chinese' | 'key' | 'conflict' | 'blank' | 'korean';

/** Git's conflict markers, of seven signs; `|||||||` where the common ancestor is shown too. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/;

/** What a line is, by how it begins. */
export function lineKind(text: string): LineKind {
  if (CONFLICT.test(text)) return 'conflict';
  if (text.startsWith('#')) return 'header';
  if (text.startsWith('>-')) return 'old-chinese';
  if (text.startsWith('>')) return 'chinese';
  if (text.startsWith('%')) return 'key';
  return /^[ \t]*$/.test(text) ? 'blank' : 'korean';
}

const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/g;
const ENDINGS: readonly FileLine['ending'][] = ['\n', '\r\n', '\r'];

/** The lines of a text; put together again they are the text. */
export function splitLines(text: string): readonly FileLine[] {
  return [...text.matchAll(LINE)]
    .filter(([all]) => all !== '')
    .map(([, line = '', ending]) => ({ text: line, ending: ENDINGS.find((known) => known === ending) ?? '' }));
}
