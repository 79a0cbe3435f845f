/** Versions of one segment file, each cut into the units that are merged: segments, and groups of segments that share sentences. */
import { compareIds, type SegmentId } from '../segment/index.js';
import { parseSegmentFile } from './parse-segment-file.js';
import { lineKind, type FileLine, type SegmentEntry, type SegmentFile } from './segment-file.js';

/** A segment and its lines, every line ended. */
export interface Stretch {
  readonly entry: SegmentEntry;
  readonly lines: readonly FileLine[];
}

/** What is merged as one: one segment, or those that hold the same sentences after a join or its parting. */
export interface Unit {
  readonly stretches: readonly Stretch[];
  /** Whether it ends its file. */
  readonly isLast: boolean;
}

/** One version of a file. */
export interface Side {
  readonly hasByteOrderMark: boolean;
  /** Whether its last line has no line end. */
  readonly endsOpen: boolean;
  /** What stands before the first header. */
  readonly opening: readonly FileLine[];
  /** By what they are known by in all versions, in the order of the file. */
  readonly units: ReadonlyMap<string, Unit>;
}

/** The versions of a file. */
export interface Sides<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** The texts of the versions; without an ancestor, `base` is undefined. */
export type SideTexts = Sides<string | undefined> & { readonly ours: string; readonly theirs: string };

const ATTIC = /(?:^|\/)attic\.md$/;

/** Cuts the versions; undefined where one of them cannot be read as segments, or both sides have none. */
export function readSides(file: string, { base, ours, theirs }: SideTexts): Sides<Side> | undefined {
  const parsed = [base ?? '', ours, theirs].map((text) => readWhole(file, text));
  const [first, second, third] = parsed;
  if (!first || !second || !third) return undefined;
  if (second.entries.length + third.entries.length === 0) return undefined;
  const isAttic = ATTIC.test(file);
  if (!isAttic && [first, second, third].some(hasRepeatedSentence)) return undefined;
  const ending = mergedEnding(base === undefined ? undefined : first, second, third);
  const leaders = groupSentences([first, second, third].flatMap(({ entries }) => entries));
  const cut = (version: SegmentFile): Side => cutSide(version, ending, isAttic ? undefined : leaders);
  return { base: cut(first), ours: cut(second), theirs: cut(third) };
}

/** A file in which every segment can be told from every other. */
function readWhole(file: string, text: string): SegmentFile | undefined {
  const { value } = parseSegmentFile(file, text);
  return value.isSound ? value : undefined;
}

function hasRepeatedSentence({ entries }: SegmentFile): boolean {
  const ids = entries.flatMap((entry) => entry.ids);
  return new Set(ids).size < ids.length;
}

/** How all lines of a file end; undefined where they end in different ways. */
function endingOf(version: SegmentFile | undefined): FileLine['ending'] | undefined {
  const endings = new Set(version?.lines.flatMap(({ ending }) => (ending === '' ? [] : [ending])));
  const [only] = endings;
  return endings.size === 1 ? only : undefined;
}

/** The line end that one side gave the whole file; undefined where lines stay as they are. */
function mergedEnding(
  base: SegmentFile | undefined,
  ours: SegmentFile,
  theirs: SegmentFile,
): FileLine['ending'] | undefined {
  const [before, left, right] = [endingOf(base), endingOf(ours), endingOf(theirs)];
  if (before === undefined) return undefined;
  if (left === before) return right;
  return right === before ? left : undefined;
}

/** The first of the sentences that must be merged together, for each sentence: a join ties its sentences. */
function groupSentences(entries: readonly SegmentEntry[]): ReadonlyMap<SegmentId, SegmentId> {
  const leaders = new Map<SegmentId, SegmentId>();
  const find = (id: SegmentId): SegmentId => {
    const leader = leaders.get(id);
    return leader === undefined || leader === id ? id : find(leader);
  };
  for (const { ids } of entries) {
    for (const id of ids) {
      const [one, other] = [find(ids[0] ?? id), find(id)];
      const [low, high] = compareIds(one, other) <= 0 ? [one, other] : [other, one];
      leaders.set(low, low);
      leaders.set(high, low);
    }
  }
  return new Map([...leaders.keys()].map((id) => [id, find(id)]));
}

function cutSide(
  { hasByteOrderMark, lines, entries }: SegmentFile,
  ending: FileLine['ending'] | undefined,
  leaders: ReadonlyMap<SegmentId, SegmentId> | undefined,
): Side {
  const last = lines.at(-1);
  const usual = ending ?? (lines[0]?.ending || '\n');
  const closed = lines.map((line): FileLine => ({
    text: line.text,
    ending: line.ending === '' ? usual : (ending ?? line.ending),
  }));
  const units = new Map<string, Unit>();
  for (const entry of entries) {
    const stretch: Stretch = { entry, lines: closed.slice(entry.firstLine, entry.endLine) };
    const key = leaders ? (leaders.get(entry.ids[0] ?? '') ?? entry.id) : freeKey(units, stretch);
    const isLast = entry.endLine === lines.length;
    units.set(key, { stretches: [...(units.get(key)?.stretches ?? []), stretch], isLast });
  }
  return {
    hasByteOrderMark,
    endsOpen: last?.ending === '',
    opening: closed.slice(0, entries[0]?.firstLine ?? closed.length),
    units,
  };
}

/** In the attic a segment may stand several times, each with other Korean: it is known by all that it says. */
function freeKey(units: ReadonlyMap<string, Unit>, stretch: Stretch): string {
  let key = contentOf([stretch]);
  while (units.has(key)) key += ' again';
  return key;
}

/** What segments say, whatever their line ends and the blank lines behind them. */
export const contentOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ lines }) => textsOf(lines.slice(0, lines.length - tailLength(lines)))).join('\n\n');

/** Lines by what they say. */
export const textsOf = (lines: readonly FileLine[]): string => lines.map(({ text }) => text).join('\n');

/** How many blank lines end a segment. */
export function tailLength(lines: readonly FileLine[]): number {
  return lines.length - 1 - lines.findLastIndex(({ text }) => lineKind(text) !== 'blank');
}
