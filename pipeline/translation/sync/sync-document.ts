/**
 * The segment files brought up to date with a new version of their source. Ids and Korean stay with the sentences to which they belong;
 * what is edited keeps the old Chinese beside it, so that it is stale; Korean whose Chinese is gone goes to the attic. Pure: what is to be
 * written comes out as text. Syncing again with the same source changes nothing.
 */
import { hashSentences, joinIds, rawSentence, cutForm } from '../../segment/index.js';
import { withoutWhiteSpace, type SourceDocument, type SourceParagraph } from '../../source/index.js';
import { NO_MEMO } from '../../work/index.js';
import { fitsHash } from '../fits-hash.js';
import { longestRising } from '../match-texts.js';
import { entriesByParagraph } from '../paragraph-entries.js';
import { writeSegmentFile } from '../parse-segment-file.js';
import { lineKind, type SegmentEntry, type SegmentFile } from '../segment-file.js';
import { appendBlocks, composeFile, type Block } from './compose-files.js';
import { planSegments, type PlannedSegment } from './plan-segments.js';
import { emptyBlock, linesOf, mergedBlock, rewordedBlock, type BlockLines, type NewWording } from './segment-block.js';

export interface SyncInput {
  /** The new version of the Chinese. */
  readonly source: SourceDocument;
  /** The segment files that are printed; they must be sound, and no id may stand in them twice. */
  readonly files: readonly SegmentFile[];
  readonly attic: SegmentFile;
}

/** What became of a segment. `moved` may be true of one that was edited too. */
export interface SyncChange {
  readonly kind: 'edited' | 'split' | 'merged' | 'moved' | 'inserted' | 'deleted';
  readonly isMoved: boolean;
  /** The segment as it is called now; of one that is gone, as it was called. */
  readonly id: string;
  /** The segments that it was, as they were called; none for a new one. */
  readonly was: readonly string[];
  /** Its Chinese before and after, as printed. */
  readonly old: string;
  readonly fresh: string;
  /** Whether Korean is now out of date, or has gone to the attic. */
  readonly hasKorean: boolean;
  /** The segment file that it stands in. */
  readonly file: string;
}

export interface SyncResult {
  /** The files whose text is another one now. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** In the order of the source; what is gone comes last. */
  readonly changes: readonly SyncChange[];
  /** Segments that are what they were and where they were. */
  readonly kept: number;
}

/** Brings the segment files up to date. */
export function syncDocument({ source, files, attic }: SyncInput): SyncResult {
  const entries = files.flatMap((file) => file.entries);
  const atticIds = attic.entries.flatMap(({ ids }) => ids);
  const plan = planSegments(entriesByParagraph(files, NO_MEMO), source, atticIds);
  const stationary = stationaryEntries(entries, plan.segments);
  const places = filesOf(plan.segments, files, stationary);
  const context = { fileOf: fileOfEntries(files), stationary };
  const made = withHashes(plan.segments, source).map((segment, index) =>
    makeSegment(segment, places[index] ?? attic, context),
  );
  const gone = plan.removed.map((entry) => goneSegment(entry, context.fileOf.get(entry)));
  const texts = [
    ...files.map((file) => ({ file, text: textOf(file, made) })),
    { file: attic, text: appendBlocks(attic, atticBlocks(made, gone, context.fileOf)) },
  ];
  return {
    files: texts
      .filter(({ file, text }) => text !== writeSegmentFile(file))
      .map(({ file: { file }, text }) => ({ file, text })),
    changes: [...made.flatMap(({ change }) => change ?? []), ...gone.map(({ change }) => change)],
    kept: made.filter(({ change }) => change === undefined).length,
  };
}

/** A segment, the hash of its Chinese and how it prints. */
interface WordedSegment extends PlannedSegment {
  readonly wording: NewWording;
}

function withHashes(segments: readonly PlannedSegment[], { paragraphs }: SourceDocument): readonly WordedSegment[] {
  const byParagraph = new Map<number, PlannedSegment[]>();
  for (const segment of segments) {
    const own = byParagraph.get(segment.paragraph);
    if (own) own.push(segment);
    else byParagraph.set(segment.paragraph, [segment]);
  }
  return [...byParagraph].flatMap(([at, own]) => {
    const paragraph = paragraphs[at];
    return paragraph ? worded(own, paragraph) : [];
  });
}

function worded(segments: readonly PlannedSegment[], { form }: SourceParagraph): readonly WordedSegment[] {
  const cuts = segments.flatMap(({ entry, ids, sentences }) =>
    ids.map((id, index) => ({ id, chinese: sentences[index]?.text ?? entry?.chinese[index]?.text ?? '' })),
  );
  const sentences = cutForm(form, cuts);
  if (!sentences) throw new Error(`the segments of ${cuts[0]?.id ?? 'a paragraph'} are not their paragraph`);
  let at = 0;
  return segments.map((segment) => {
    const own = sentences.slice(at, (at += segment.ids.length));
    const raws = own.map((sentence) => rawSentence(form, sentence));
    const chinese = own.map(({ text: { text } }) => text.trim());
    return { ...segment, wording: { ids: segment.ids, chinese, hash: hashSentences(raws) } };
  });
}

/** Segments that stand in the same order as before; all others were moved. As many as there can be stay. */
function stationaryEntries(
  entries: readonly SegmentEntry[],
  segments: readonly PlannedSegment[],
): ReadonlySet<SegmentEntry> {
  const order = new Map(entries.map((entry, index) => [entry, index]));
  const pairs = segments.flatMap(({ entry }, index) => (entry ? [[order.get(entry) ?? 0, index] as const] : []));
  return new Set(longestRising(pairs).flatMap(([at]) => entries[at] ?? []));
}

const fileOfEntries = (files: readonly SegmentFile[]): ReadonlyMap<SegmentEntry, SegmentFile> =>
  new Map(files.flatMap((file) => file.entries.map((entry) => [entry, file] as const)));

/** A segment that stayed in its order stays in its file; any other goes with what it stands beside, in its paragraph if it can. */
function filesOf(
  segments: readonly PlannedSegment[],
  files: readonly SegmentFile[],
  stationary: ReadonlySet<SegmentEntry>,
): readonly SegmentFile[] {
  const own = fileOfEntries(files);
  const fixed = segments.map(({ entry }) => (entry && stationary.has(entry) ? own.get(entry) : undefined));
  const beside = (index: number, isOwn: (paragraph: number) => boolean, step: 1 | -1): SegmentFile | undefined => {
    for (let at = index + step; at >= 0 && at < segments.length; at += step) {
      if (!isOwn(segments[at]?.paragraph ?? -1)) return undefined;
      if (fixed[at]) return fixed[at];
    }
    return undefined;
  };
  const anywhere = (): boolean => true;
  return segments.flatMap(({ paragraph }, index) => {
    const isOwn = (other: number): boolean => other === paragraph;
    const file =
      fixed[index] ??
      beside(index, isOwn, -1) ??
      beside(index, isOwn, 1) ??
      beside(index, anywhere, -1) ??
      beside(index, anywhere, 1) ??
      files[0];
    return file ? [file] : [];
  });
}

interface MakeContext {
  readonly fileOf: ReadonlyMap<SegmentEntry, SegmentFile>;
  readonly stationary: ReadonlySet<SegmentEntry>;
}

/** A segment in its file, and what became of it. */
interface MadeSegment extends WordedSegment {
  readonly block: Block;
  readonly change: SyncChange | undefined;
}

function makeSegment(segment: WordedSegment, file: SegmentFile, context: MakeContext): MadeSegment {
  const { entry, merged, wording } = segment;
  if (!entry) {
    const block = { file, entry, lines: emptyBlock(wording), isFilled: false };
    return { ...segment, block, change: changeOf(segment, file, 'inserted', false) };
  }
  const isMoved = !context.stationary.has(entry);
  const own = context.fileOf.get(entry);
  const body = own ? linesOf(entry, own.lines) : [];
  const isSame = merged.length === 0 && saysTheSame(entry, wording);
  const lines = isSame ? withFreshHash(body, entry, wording) : reworded(segment, body, context);
  const block = { file, entry, lines: lines ?? (own === file ? undefined : body), isFilled: isFilled(entry) };
  if (isSame && !isMoved) return { ...segment, block, change: undefined };
  const kind = isSame ? 'moved' : kindOf(segment);
  return { ...segment, block, change: changeOf(segment, file, kind, isMoved) };
}

const isFilled = ({ korean, staysChinese }: SegmentEntry): boolean => korean !== undefined || staysChinese;

const saysTheSame = ({ ids, chinese }: SegmentEntry, wording: NewWording): boolean =>
  joinIds(ids) === joinIds(wording.ids) &&
  chinese.every(({ text }, index) => withoutWhiteSpace(text) === withoutWhiteSpace(wording.chinese[index] ?? ''));

/** Where the source only writes a mark in another way, nothing is stale: the hash goes with it. Undefined where nothing changes. */
function withFreshHash(body: BlockLines, entry: SegmentEntry, wording: NewWording): BlockLines | undefined {
  if (entry.src === wording.hash) return undefined;
  const lines = entry.chinese.map(({ text }) => text);
  const wasFresh = !entry.korean || (entry.oldChinese.length === 0 && fitsHash(lines, entry.src));
  return wasFresh
    ? body.map((line, index) =>
        index === 0 ? line.replace(/src:[0-9a-f]{8}(?=[ \t]*$)/, `src:${wording.hash}`) : line,
      )
    : undefined;
}

function reworded({ entry, merged, wording }: WordedSegment, body: BlockLines, { fileOf }: MakeContext): BlockLines {
  if (!entry) return body;
  const others = merged.map((other) => ({ entry: other, lines: linesOf(other, fileOf.get(other)?.lines ?? []) }));
  return mergedBlock(rewordedBlock(body, [entry, ...merged], wording), entry, others);
}

function kindOf({ entry, merged, ids }: PlannedSegment): SyncChange['kind'] {
  const before = (entry?.ids.length ?? 0) + merged.reduce((sum, other) => sum + other.ids.length, 0);
  if (merged.length > 0) return 'merged';
  return ids.length > before ? 'split' : ids.length < before ? 'merged' : 'edited';
}

function changeOf(
  { entry, merged, wording }: WordedSegment,
  file: SegmentFile,
  kind: SyncChange['kind'],
  isMoved: boolean,
): SyncChange {
  const old = entry ? [entry, ...merged] : [];
  return {
    kind,
    isMoved,
    id: joinIds(wording.ids),
    was: old.map(({ id }) => id),
    old: old.map(chineseOf).join(''),
    fresh: wording.chinese.join(''),
    hasKorean: old.some(({ korean }) => korean),
    file: file.file,
  };
}

const chineseOf = ({ chinese }: SegmentEntry): string => chinese.map(({ text }) => text).join('');

interface GoneSegment {
  readonly entry: SegmentEntry;
  readonly lines: BlockLines;
  readonly change: SyncChange;
}

function goneSegment(entry: SegmentEntry, file: SegmentFile | undefined): GoneSegment {
  const lines = linesOf(entry, file?.lines ?? []);
  const { id, korean } = entry;
  const common = { id, was: [id], old: chineseOf(entry), fresh: '', file: file?.file ?? '' };
  return { entry, lines, change: { kind: 'deleted', isMoved: false, hasKorean: korean !== undefined, ...common } };
}

function textOf(file: SegmentFile, made: readonly MadeSegment[]): string {
  const blocks = made.flatMap(({ block }) => (block.file === file ? [block] : []));
  const isSame =
    blocks.length === file.entries.length &&
    blocks.every(({ entry, lines }, index) => entry === file.entries[index] && lines === undefined);
  return isSame ? writeSegmentFile(file) : composeFile(file, blocks);
}

/** What the attic takes in: segments that are gone, those that came to others, and ids that a passage has lost. Nothing is named so again. */
function atticBlocks(
  made: readonly MadeSegment[],
  gone: readonly GoneSegment[],
  fileOf: ReadonlyMap<SegmentEntry, SegmentFile>,
): readonly Omit<Block, 'file'>[] {
  const removed = gone.map(({ entry, lines }) => ({ entry: undefined, lines, isFilled: isFilled(entry) }));
  const merged = made.flatMap(({ merged: others, wording }) =>
    others.map((entry) => {
      const lines = withArrow(linesOf(entry, fileOf.get(entry)?.lines ?? []), joinIds(wording.ids));
      return { entry: undefined, lines, isFilled: isFilled(entry) };
    }),
  );
  return [...removed, ...merged, ...lostIds(made).map((lines) => ({ entry: undefined, lines, isFilled: false }))];
}

/** A note under the Chinese that says where the Korean went. */
function withArrow(lines: BlockLines, id: string): BlockLines {
  const at = lines.findLastIndex((text) => ['chinese', 'old-chinese'].includes(lineKind(text))) + 1;
  return [...lines.slice(0, at), `% note: → ${id}`, ...lines.slice(at)];
}

/** Sentences of a passage that are in no segment any more, while the passage goes on. */
function lostIds(made: readonly MadeSegment[]): readonly BlockLines[] {
  const present = new Set(made.flatMap(({ ids }) => ids));
  return made.flatMap(({ entry }) =>
    (entry?.ids ?? []).flatMap((id, index) =>
      present.has(id)
        ? []
        : [emptyBlock({ ids: [id], chinese: [entry?.chinese[index]?.text ?? ''], hash: entry?.src ?? '' })],
    ),
  );
}
