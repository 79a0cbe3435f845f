/** A segment file in which git has left conflicts, as questions about single segments. */
import { findConflicts, sideOf, type ConflictBlock, type ConflictLabels } from './conflict-markers.js';
import { mergeSegmentFiles, type MergedFile, type MergedPiece } from './merge-segment-files.js';
import { parseHeader } from './parse-header.js';
import { writeSegmentFile } from './parse-segment-file.js';
import { lineKind, splitLines, type FileLine } from './segment-file.js';

/** The conflicts of a file, taken apart. */
export interface SplitConflicts {
  readonly merged: MergedFile;
  /** How many places git had marked. */
  readonly marked: number;
  readonly labels: ConflictLabels;
  /** The two versions as they were before. */
  readonly ours: string;
  readonly theirs: string;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * What git could not merge, merged by segment: one mark may run over several segments, of which most are changed on one side only.
 * `base` is the common ancestor as git keeps it during a merge; without it the one that the marks show. Undefined where nothing is marked.
 * Where a side cannot be read as segments, the marked lines stay as they are, each mark a question.
 */
export function splitConflicts(file: string, text: string, base: string | undefined): SplitConflicts | undefined {
  const hasByteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  const lines = splitLines(hasByteOrderMark ? text.slice(1) : text);
  const { blocks } = findConflicts(lines);
  const [first] = blocks;
  if (!first) return undefined;
  const write = (side: readonly FileLine[]): string =>
    writeSegmentFile({ file, hasByteOrderMark, lines: side, entries: [], isSound: true });
  const textOf = (side: 'ours' | 'base' | 'theirs'): string | undefined => {
    const found = sideOf(lines, blocks, side);
    return found && write(found);
  };
  const [ours = '', theirs = ''] = [textOf('ours'), textOf('theirs')];
  const bases = [base, textOf('base')].filter((known) => known !== undefined);
  const tries = [...bases, undefined].flatMap((known) => mergeSegmentFiles({ file, base: known, ours, theirs }) ?? []);
  const merged = tries[0] ?? unreadable(file, hasByteOrderMark, lines, blocks);
  return { merged, marked: blocks.length, labels: first.labels, ours, theirs };
}

/** Every mark as a question by itself, about the segment that it stands in. */
function unreadable(
  file: string,
  hasByteOrderMark: boolean,
  lines: readonly FileLine[],
  blocks: readonly ConflictBlock[],
): MergedFile {
  const pieces: MergedPiece[] = [];
  let from = 0;
  for (const block of blocks) {
    pieces.push({ kind: 'settled', lines: lines.slice(from, block.firstLine) }, questionOf(lines, block));
    from = block.endLine;
  }
  pieces.push({ kind: 'settled', lines: lines.slice(from) });
  return { file, hasByteOrderMark, endsOpen: false, pieces };
}

function questionOf(lines: readonly FileLine[], { firstLine, ours, base, theirs }: ConflictBlock): MergedPiece {
  const of = ({ start, end }: { readonly start: number; readonly end: number }): readonly FileLine[] =>
    lines.slice(start, end);
  const header = lines.slice(0, firstLine).findLast(({ text }) => lineKind(text) === 'header');
  return {
    kind: 'conflict',
    conflict: {
      kind: 'lines',
      id: (header && parseHeader(header.text).header?.id) ?? '',
      chinese: [],
      before: [],
      after: [],
      ours: of(ours),
      theirs: of(theirs),
      base: base && of(base),
    },
  };
}

/** Where the questions of a file begin when it is written, by line from 1, in their order. */
export function conflictLines(text: string): readonly number[] {
  return findConflicts(splitLines(text)).blocks.map(({ firstLine }) => firstLine + 1);
}
