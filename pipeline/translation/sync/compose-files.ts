/** The segment files with their segments in a new order: what a change does not concern stays byte for byte. */
import { writeSegmentFile } from '../parse-segment-file.js';
import { lineKind, type FileLine, type SegmentEntry, type SegmentFile } from '../segment-file.js';
import type { BlockLines } from './segment-block.js';

/** A segment as it is to stand in a file. */
export interface Block {
  /** The file that it goes into. */
  readonly file: SegmentFile;
  /** Absent for a new one. */
  readonly entry: SegmentEntry | undefined;
  /** Absent where it stays as it stands in its file. */
  readonly lines: BlockLines | undefined;
  /** Whether it has Korean; without any, a line is kept for it. */
  readonly isFilled: boolean;
}

/** The text of a file with these segments, and nothing else behind what stands before its first header. */
export function composeFile(file: SegmentFile, blocks: readonly Block[]): string {
  const first = file.entries[0]?.firstLine ?? file.lines.length;
  const lines = blocks.flatMap((block, index) => writeBlock(block, file, index === blocks.length - 1));
  return writeSegmentFile({ ...file, lines: [...closed(file.lines.slice(0, first), endingOf(file)), ...lines] });
}

/** The file with segments behind its last. */
export function appendBlocks(file: SegmentFile, added: readonly Omit<Block, 'file'>[]): string {
  if (added.length === 0) return writeSegmentFile(file);
  const ending = endingOf(file);
  const last = file.lines.findLastIndex(({ text }) => lineKind(text) !== 'blank') + 1;
  const kept = closed(file.lines.slice(0, last), ending);
  const between: readonly FileLine[] = kept.length === 0 ? [] : [{ text: '', ending }];
  const blocks = added.map((block) => ({ ...block, file }));
  const lines = blocks.flatMap((block, index) => writeBlock(block, file, index === blocks.length - 1));
  return writeSegmentFile({ ...file, lines: [...kept, ...between, ...lines] });
}

function writeBlock({ entry, lines, isFilled }: Block, file: SegmentFile, isLast: boolean): readonly FileLine[] {
  const at = entry ? file.entries.indexOf(entry) : -1;
  const own = entry && at >= 0 ? file.lines.slice(entry.firstLine, entry.endLine) : undefined;
  const isLastAsBefore = own !== undefined && (at === file.entries.length - 1) === isLast;
  if (own && !lines && isLastAsBefore) return own;
  const ending = own?.[0]?.ending || endingOf(file);
  const body = lines ? withEnding(lines, ending) : closed(withoutTail(own ?? []), ending);
  return [...body, ...(own && isLastAsBefore ? tailOf(own) : withEnding(newTail(isFilled, isLast), ending))];
}

/** Three line ends stand between the Chinese of an empty segment and the next header, so that neighbours can be filled by two people. */
const newTail = (isFilled: boolean, isLast: boolean): BlockLines => [
  ...(isFilled ? [] : ['']),
  ...(isLast ? [] : ['']),
];

const endOfBody = (lines: readonly FileLine[]): number =>
  lines.findLastIndex(({ text }) => lineKind(text) !== 'blank') + 1;

const withoutTail = (lines: readonly FileLine[]): readonly FileLine[] => lines.slice(0, endOfBody(lines));

const tailOf = (lines: readonly FileLine[]): readonly FileLine[] => lines.slice(endOfBody(lines));

const withEnding = (lines: BlockLines, ending: FileLine['ending']): readonly FileLine[] =>
  lines.map((text) => ({ text, ending }));

/** Every line ended: the file's last may have had no end. */
const closed = (lines: readonly FileLine[], ending: FileLine['ending']): readonly FileLine[] =>
  lines.map((line) => (line.ending === '' ? { ...line, ending } : line));

const endingOf = ({ lines }: SegmentFile): FileLine['ending'] => (lines[0]?.ending ?? '') || '\n';
