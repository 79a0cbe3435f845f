/** The places that git leaves where two versions could not be merged: found among the lines of a file, and written. */
import type { FileLine } from './segment-file.js';

/** One conflict: lines from `firstLine` (its `<<<<<<<`) up to, not with, `endLine`, counted from 0. */
export interface ConflictBlock {
  readonly firstLine: number;
  readonly endLine: number;
  readonly ours: LineRange;
  /** Where git was asked to show the common ancestor (`diff3`, `zdiff3`). */
  readonly base: LineRange | undefined;
  readonly theirs: LineRange;
  readonly labels: ConflictLabels;
}

/** Lines from `start` up to, not with, `end`. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** What git calls the two sides: `HEAD`, the name of a branch, a commit. */
export interface ConflictLabels {
  readonly ours: string;
  readonly theirs: string;
}

/** The conflicts of a file, and markers that belong to none. */
export interface ConflictBlocks {
  readonly blocks: readonly ConflictBlock[];
  /** Numbers of the lines, from 0. */
  readonly stray: readonly number[];
}

type Mark = 'ours' | 'base' | 'theirs' | 'end';

/** Git writes seven signs, and a name after all but the middle. */
const MARKS: readonly (readonly [Mark, RegExp])[] = [
  ['ours', /^<{7}(?: (.*))?$/],
  ['base', /^\|{7}(?: (.*))?$/],
  ['theirs', /^={7}$/],
  ['end', /^>{7}(?: (.*))?$/],
];

const markOf = (text: string): Mark | undefined => MARKS.find(([, pattern]) => pattern.test(text))?.[0];
const labelOf = (text: string): string => / (.*)$/.exec(text)?.[1]?.trim() ?? '';

/** A conflict of which not all markers are read yet. */
interface OpenBlock {
  readonly firstLine: number;
  base?: number;
  theirs?: number;
}

/** Finds the conflicts; markers out of their order are stray. */
export function findConflicts(lines: readonly FileLine[]): ConflictBlocks {
  const blocks: ConflictBlock[] = [];
  const stray: number[] = [];
  let open: OpenBlock | undefined;
  const giveUp = (): void => {
    if (open) stray.push(...[open.firstLine, open.base, open.theirs].filter((number) => number !== undefined));
    open = undefined;
  };
  for (const [number, { text }] of lines.entries()) {
    const mark = markOf(text);
    if (mark === undefined) continue;
    if (mark === 'ours') {
      giveUp();
      open = { firstLine: number };
    } else if (mark === 'base' && open && open.base === undefined && open.theirs === undefined) open.base = number;
    else if (mark === 'theirs' && open && open.theirs === undefined) open.theirs = number;
    else if (mark === 'end' && open?.theirs !== undefined) {
      blocks.push(closeBlock(lines, { ...open, theirs: open.theirs }, number));
      open = undefined;
    } else {
      giveUp();
      stray.push(number);
    }
  }
  giveUp();
  return { blocks, stray: stray.sort((a, b) => a - b) };
}

function closeBlock(
  lines: readonly FileLine[],
  { firstLine, base, theirs }: OpenBlock & { readonly theirs: number },
  last: number,
): ConflictBlock {
  const label = (number: number): string => labelOf(lines[number]?.text ?? '');
  return {
    firstLine,
    endLine: last + 1,
    ours: { start: firstLine + 1, end: base ?? theirs },
    base: base === undefined ? undefined : { start: base + 1, end: theirs },
    theirs: { start: theirs + 1, end: last },
    labels: { ours: label(firstLine), theirs: label(last) },
  };
}

/** The lines of one side: outside of conflicts as they stand, of each conflict the side's. Undefined where a conflict does not show it. */
export function sideOf(
  lines: readonly FileLine[],
  blocks: readonly ConflictBlock[],
  side: 'ours' | 'base' | 'theirs',
): readonly FileLine[] | undefined {
  const found: FileLine[] = [];
  let from = 0;
  for (const block of blocks) {
    const range = block[side];
    if (!range) return undefined;
    found.push(...lines.slice(from, block.firstLine), ...lines.slice(range.start, range.end));
    from = block.endLine;
  }
  return [...found, ...lines.slice(from)];
}

/** The two or three versions of a conflict. */
export interface ConflictSides {
  readonly ours: readonly FileLine[];
  readonly base: readonly FileLine[] | undefined;
  readonly theirs: readonly FileLine[];
}

/** A conflict as git writes it, with the ancestor where it is known. Every line must have its ending. */
export function writeConflict(
  { ours, base, theirs }: ConflictSides,
  labels: ConflictLabels,
  ending: FileLine['ending'],
): readonly FileLine[] {
  const mark = (sign: string, label: string): FileLine => ({
    text: sign.repeat(7) + (label === '' ? '' : ` ${label}`),
    ending,
  });
  return [
    mark('<', labels.ours),
    ...ours,
    ...(base ? [mark('|', 'base'), ...base] : []),
    mark('=', ''),
    ...theirs,
    mark('>', labels.theirs),
  ];
}
