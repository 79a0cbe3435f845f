/**
 * Two versions of a segment file made one, segment by segment and within a segment part by part. What one side changed is taken;
 * only where both changed the same Korean, or what it belongs to, is there something to ask. Nothing is lost: a text that is in neither
 * the result nor one of its questions was taken away by one side and left alone by the other.
 */
import { compareIds } from '../segment/index.js';
import { writeConflict, type ConflictLabels } from './conflict-markers.js';
import { mergeOrder } from './merge-order.js';
import { fitTail, mergeSegment, partsOf, threeWay, type MergedSegment } from './merge-segment.js';
import {
  contentOf,
  readSides,
  tailLength,
  textsOf,
  type Side,
  type Sides,
  type SideTexts,
  type Stretch,
  type Unit,
} from './merge-sides.js';
import { writeSegmentFile } from './parse-segment-file.js';
import type { FileLine } from './segment-file.js';

/** A place where two versions stand against each other. */
export interface MergeConflict {
  /** `korean`: the Korean of one segment. `segment`: whole segments, of which one side may have none. `opening`: what stands before the first. `lines`: lines of a file that cannot be read as segments. */
  readonly kind: 'korean' | 'segment' | 'opening' | 'lines';
  /** Of the segment as its header has it, of several the first; empty where it is none. */
  readonly id: string;
  /** The Chinese, where both sides have the same. */
  readonly chinese: readonly string[];
  /** What both agree on of the segment, before and after. */
  readonly before: readonly FileLine[];
  readonly after: readonly FileLine[];
  readonly ours: readonly FileLine[];
  readonly theirs: readonly FileLine[];
  /** Undefined where the common ancestor is not known. */
  readonly base: readonly FileLine[] | undefined;
}

/** A stretch of a merged file. */
export type MergedPiece =
  | { readonly kind: 'settled'; readonly lines: readonly FileLine[] }
  | { readonly kind: 'conflict'; readonly conflict: MergeConflict };

/** A file with what is agreed and what is not. */
export interface MergedFile {
  readonly file: string;
  readonly hasByteOrderMark: boolean;
  /** Whether its last line has no line end. */
  readonly endsOpen: boolean;
  readonly pieces: readonly MergedPiece[];
}

export interface MergeInput extends SideTexts {
  readonly file: string;
}

/** Merges two versions of a segment file with their common ancestor, if it is known; undefined where one of them cannot be read as segments. */
export function mergeSegmentFiles({ file, ...texts }: MergeInput): MergedFile | undefined {
  const sides = readSides(file, texts);
  if (!sides) return undefined;
  const hasBase = texts.base !== undefined;
  const flag = (of: (side: Side) => boolean): boolean => {
    const [base, ours, theirs] = [of(sides.base), of(sides.ours), of(sides.theirs)];
    return hasBase ? (ours === base ? theirs : ours) : ours && theirs;
  };
  const merged = new Map(keysOf(sides).map((key) => [key, mergeUnit(unitsOf(sides, key), hasBase)]));
  const kept = (side: Side): readonly string[] => [...side.units.keys()].filter((key) => merged.get(key) !== undefined);
  const order = mergeOrder(
    { base: [...sides.base.units.keys()], ours: kept(sides.ours), theirs: kept(sides.theirs) },
    (a, b) => compareUnits(sides, a, b),
  );
  const pieces = order.flatMap((key, index) => {
    const wasLast = [sides.ours, sides.theirs].some((side) => side.units.get(key)?.isLast);
    const piece = merged.get(key) ?? [];
    return wasLast && index < order.length - 1 ? parted(piece) : piece;
  });
  return {
    file,
    hasByteOrderMark: flag((side) => side.hasByteOrderMark),
    endsOpen: flag((side) => side.endsOpen),
    pieces: [...mergeOpening(sides, hasBase), ...pieces],
  };
}

const keysOf = ({ ours, theirs }: Sides<Side>): readonly string[] => [
  ...new Set([...ours.units.keys(), ...theirs.units.keys()]),
];

const unitsOf = ({ base, ours, theirs }: Sides<Side>, key: string): Sides<Unit | undefined> => ({
  base: base.units.get(key),
  ours: ours.units.get(key),
  theirs: theirs.units.get(key),
});

/** By their first ids. */
function compareUnits({ ours, theirs }: Sides<Side>, a: string, b: string): number {
  const firstId = (key: string): string =>
    (ours.units.get(key) ?? theirs.units.get(key))?.stretches[0]?.entry.ids[0] ?? '';
  return compareIds(firstId(a), firstId(b));
}

/** What stands before the first segment is free text. */
function mergeOpening({ base, ours, theirs }: Sides<Side>, hasBase: boolean): readonly MergedPiece[] {
  const openings = { base: base.opening, ours: ours.opening, theirs: theirs.opening };
  const lines = threeWay(openings, (a, b) => textsOf(a) === textsOf(b));
  if (lines) return lines.length > 0 ? [{ kind: 'settled', lines }] : [];
  const none = { id: '', chinese: [], before: [], after: [] };
  return [
    { kind: 'conflict', conflict: { kind: 'opening', ...none, ...openings, base: hasBase ? base.opening : undefined } },
  ];
}

/** A unit's pieces; undefined where it is gone. */
function mergeUnit(units: Sides<Unit | undefined>, hasBase: boolean): readonly MergedPiece[] | undefined {
  const { base, ours, theirs } = units;
  const saysSame = (a: Unit | undefined, b: Unit | undefined): boolean =>
    contentOf(a?.stretches ?? []) === contentOf(b?.stretches ?? []);
  const single = singleStretches(units);
  if (saysSame(ours, theirs)) return settled(ours, single);
  if (hasBase && saysSame(base, ours)) return settled(theirs, single);
  if (hasBase && saysSame(base, theirs)) return settled(ours, single);
  const segment = single && mergeSegment(single);
  return [segment ? pieceOf(single, segment, hasBase || base !== undefined) : wholeConflict(units, hasBase)];
}

/** A segment that is one and the same on both sides, with an ancestor; one that both sides added had an empty slot for ancestor. */
function singleStretches({ base, ours, theirs }: Sides<Unit | undefined>): Sides<Stretch> | undefined {
  const [left, right] = [onlyStretch(ours), onlyStretch(theirs)];
  if (!left || !right || left.entry.id !== right.entry.id) return undefined;
  if (!base) {
    const empty = emptySegment(left);
    const isSameChinese = textsOf(empty.lines) === textsOf(emptySegment(right).lines);
    return isSameChinese ? { base: empty, ours: left, theirs: right } : undefined;
  }
  const before = onlyStretch(base);
  return before?.entry.id === left.entry.id ? { base: before, ours: left, theirs: right } : undefined;
}

const onlyStretch = (unit: Unit | undefined): Stretch | undefined =>
  unit?.stretches.length === 1 ? unit.stretches[0] : undefined;

/** A segment as it was when nobody had written in it. */
function emptySegment({ entry, lines }: Stretch): Stretch {
  const ending = lines[0]?.ending ?? '\n';
  const { header, chinese } = partsOf(lines);
  const texts = [header.replace(/\[[^\]]*\]/, '[initial]'), ...chinese, '', ''];
  return { entry, lines: texts.map((text) => ({ text, ending })) };
}

/** One side's lines, with as many blank lines behind them as the side wants that changed them. */
function settled(unit: Unit | undefined, single: Sides<Stretch> | undefined): readonly MergedPiece[] | undefined {
  if (!unit) return undefined;
  const lines = unit.stretches.flatMap((stretch) => stretch.lines);
  if (!single) return [{ kind: 'settled', lines }];
  const wanted = threeWay(
    {
      base: partsOf(single.base.lines).separators,
      ours: partsOf(single.ours.lines).separators,
      theirs: partsOf(single.theirs.lines).separators,
    },
    Object.is,
  );
  const own = partsOf(lines).separators;
  return [{ kind: 'settled', lines: withTail(lines, wanted === undefined ? 0 : wanted - own) }];
}

/** The lines with so many more blank lines behind them, or fewer. */
function withTail(lines: readonly FileLine[], more: number): readonly FileLine[] {
  if (more === 0) return lines;
  const length = tailLength(lines);
  const body = lines.length - length;
  return [...lines.slice(0, body), ...fitTail(lines.slice(body), length + more, lines[0]?.ending ?? '\n')];
}

function pieceOf({ ours }: Sides<Stretch>, segment: MergedSegment, hasBase: boolean): MergedPiece {
  if (segment.kind === 'settled') return segment;
  const { before, korean, after } = segment;
  const { id, chinese } = ours.entry;
  const texts = chinese.map(({ text }) => text);
  return {
    kind: 'conflict',
    conflict: { kind: 'korean', id, chinese: texts, before, after, ...korean, base: hasBase ? korean.base : undefined },
  };
}

function wholeConflict({ base, ours, theirs }: Sides<Unit | undefined>, hasBase: boolean): MergedPiece {
  const linesOf = (unit: Unit | undefined): readonly FileLine[] => unit?.stretches.flatMap(({ lines }) => lines) ?? [];
  const chineseOf = (unit: Unit | undefined): readonly string[] | undefined =>
    unit?.stretches.flatMap(({ entry }) => entry.chinese.map(({ text }) => text));
  const [left, right] = [chineseOf(ours), chineseOf(theirs)];
  const isOneChinese = !left || !right || left.join('\n') === right.join('\n');
  return {
    kind: 'conflict',
    conflict: {
      kind: 'segment',
      id: (ours ?? theirs)?.stretches[0]?.entry.id ?? '',
      chinese: isOneChinese ? (left ?? right ?? []) : [],
      before: [],
      after: [],
      ours: linesOf(ours),
      theirs: linesOf(theirs),
      base: hasBase ? linesOf(base) : undefined,
    },
  };
}

/** A unit behind which another has come: with a blank line between them, as the last of a file needs none. */
const parted = (pieces: readonly MergedPiece[]): readonly MergedPiece[] =>
  pieces.map((piece) => {
    if (piece.kind === 'settled') return { kind: 'settled', lines: partedLines(piece.lines) };
    const { conflict } = piece;
    if (conflict.kind === 'korean') {
      const ending = conflict.before[0]?.ending ?? '\n';
      const after = tailLength([...conflict.before, ...conflict.after]) > 0;
      return after
        ? piece
        : { kind: 'conflict', conflict: { ...conflict, after: [...conflict.after, { text: '', ending }] } };
    }
    const sides = { ours: partedLines(conflict.ours), theirs: partedLines(conflict.theirs) };
    return { kind: 'conflict', conflict: { ...conflict, ...sides } };
  });

const partedLines = (lines: readonly FileLine[]): readonly FileLine[] =>
  lines.length === 0 || partsOf(lines).separators > 0 ? lines : withTail(lines, 1 - partsOf(lines).separators);

/** Whether nothing is left to ask. */
export const isMerged = ({ pieces }: MergedFile): boolean => pieces.every(({ kind }) => kind === 'settled');

/** The questions that are left. */
export const conflictsOf = ({ pieces }: MergedFile): readonly MergeConflict[] =>
  pieces.flatMap((piece) => (piece.kind === 'conflict' ? [piece.conflict] : []));

/** The file as text, its conflicts between git's markers. */
export function writeMergedFile(
  { file, hasByteOrderMark, endsOpen, pieces }: MergedFile,
  labels: ConflictLabels,
): string {
  const lines = pieces.flatMap((piece) =>
    piece.kind === 'settled' ? piece.lines : conflictLines(piece.conflict, labels),
  );
  const last = lines.at(-1);
  const written = endsOpen && last ? [...lines.slice(0, -1), { text: last.text, ending: '' } as const] : lines;
  return writeSegmentFile({ file, hasByteOrderMark, lines: written, entries: [], isSound: true });
}

function conflictLines(conflict: MergeConflict, labels: ConflictLabels): readonly FileLine[] {
  const { before, after, ours, theirs } = conflict;
  const ending = [...before, ...ours, ...theirs, ...after][0]?.ending ?? '\n';
  return [...before, ...writeConflict(conflict, labels, ending), ...after];
}
