/**
 * The segments after somebody has edited `zh.txt` by hand: which segment has which sentence of the new source. Input: the segments of the
 * files and the source; nothing is read or written, and the files keep every line. `build` prints what comes out of it, and what brings
 * segment files up to date can write it.
 *
 * The new source is cut by rule as on import, but where a line of the files is still there it stays a sentence. Sentences that stayed the
 * same are found first, in order and then wherever they went; between two of these, edited ones by what is alike. A sentence that is new
 * takes an id of its own, as `p012.s03a`. Segments of several sentences stay whole where these still follow each other.
 *
 * Two other things look alike and are mistakes in a segment file, whose place `cutDiagnostics` says; then nothing is followed:
 * - A line of Chinese that somebody changed in a segment file. `src` tells: it is the hash of the Chinese that the Korean was made from.
 *   Where the source's sentence still has that hash, the source did not change, so the line did. Where it has another one, the line must
 *   have it (or be younger than its `>-` lines, which have it): a line that fits neither the source nor its own `src` was damaged.
 * - A segment that somebody lost from a file. Ids tell: they are given without gaps, so a sentence where an id is free between its
 *   neighbours had a segment; of a last paragraph nothing tells, unless something else shows that the source was changed.
 * Segments that stand less in the order of their ids than in the source were moved in a file, if nothing else was changed. And where fewer than half of the sentences, old or new, are found again, this is another text.
 */
import { compareIds, hashSentences, idAfter, paragraphIdAfter, parseId, type SegmentId } from '../segment/index.js';
import type { ParagraphForm, SourceDocument, SourceParagraph } from '../source/index.js';
import { withoutWhiteSpace } from '../source/index.js';
import type { Memo } from '../work/index.js';
import { fitsHash } from './fits-hash.js';
import { matchEdited, matchSame } from './match-texts.js';
import type { ParagraphEntries } from './paragraph-entries.js';
import { recutParagraph, type FreshSentence } from './recut.js';
import type { SegmentEntry } from './segment-file.js';

/** A segment as the new source has it. */
export interface FollowedSegment {
  readonly ids: readonly SegmentId[];
  /** What the files have of it; absent for a sentence that no file has. */
  readonly entry: SegmentEntry | undefined;
  /** Its sentences in the printed text of their paragraph. */
  readonly sentences: readonly FreshSentence[];
}

/** A paragraph of the new source: as the files have it, or with segments that changed. */
export type FollowedParagraph =
  | { readonly kind: 'same'; readonly source: SourceParagraph; readonly entries: ParagraphEntries }
  | {
      readonly kind: 'changed';
      readonly source: SourceParagraph;
      readonly id: string;
      readonly segments: readonly FollowedSegment[];
    };

export interface FollowedSource {
  readonly kind: 'followed';
  readonly paragraphs: readonly FollowedParagraph[];
  /** Segments whose Chinese is gone, and those that join sentences that no longer follow each other. */
  readonly removed: readonly SegmentEntry[];
}

/** The source was changed, and so were lines of these segments in their files. */
export interface DamagedSegments {
  readonly kind: 'damaged';
  readonly entries: readonly SegmentEntry[];
}

/** Follows the source. `known` are ids of the attic. Undefined where its segment files were damaged, or where it is another text: `cutDiagnostics` says where. */
export function followSource(
  files: readonly ParagraphEntries[],
  { paragraphs }: SourceDocument,
  memo: Memo,
  known: readonly SegmentId[] = [],
): FollowedSource | DamagedSegments | undefined {
  const change = findChange(files, paragraphs, memo);
  if (!change) return undefined;
  const followed = new Follower(change, files, known).follow();
  const { edited, removed, recut: cutByHand, hasLost } = followed;
  const isEvident = edited.length > 0 || removed.length > 0;
  if (hasLost || (followed.endsNew && !isEvident)) return undefined;
  const changed = [...edited, ...removed];
  const isWrong = ({ entry, raws }: ChangedEntry): boolean => isDamaged(entry, raws, memo);
  const damaged = [...changed, ...cutByHand].filter(isWrong).map(({ entry }) => entry);
  // Where nothing else was changed, the difference itself is the mistake.
  if (damaged.length > 0) return changed.every(isWrong) ? undefined : { kind: 'damaged', entries: damaged };
  return { kind: 'followed', paragraphs: followed.paragraphs, removed: removed.map(({ entry }) => entry) };
}

/** The sentences by the paragraph's place in the source. */
function sentencesByParagraph(sentences: readonly NewSentence[]): ReadonlyMap<number, readonly NewSentence[]> {
  const byParagraph = new Map<number, NewSentence[]>();
  for (const sentence of sentences) {
    const own = byParagraph.get(sentence.paragraph);
    if (own) own.push(sentence);
    else byParagraph.set(sentence.paragraph, [sentence]);
  }
  return byParagraph;
}

/** How often an id comes after a greater one. */
const countDescents = (ids: readonly SegmentId[]): number =>
  ids.filter((id, index) => index > 0 && compareIds(ids[index - 1] ?? id, id) > 0).length;

/** Whether the lines of a segment were changed in its file. `raws` is its Chinese in the source, if it is there. */
function isDamaged(entry: SegmentEntry, raws: readonly string[] | undefined, memo: Memo): boolean {
  const { src, chinese, oldChinese } = entry;
  // With `>-` lines the source had left what `src` is of: where it has it again, the edit was taken back.
  if (oldChinese.length > 0) return false;
  if (raws && hashSentences(raws) === src) return true;
  const lines = chinese.map(({ text }) => text);
  return !memo.keep('fits-hash', [src, ...lines], () => fitsHash(lines, src));
}

/** A line of Chinese of the files. */
interface OldCut {
  readonly id: SegmentId;
  readonly entry: SegmentEntry;
  /** The paragraph's place among those of the files. */
  readonly paragraph: number;
  readonly text: string;
}

/** A sentence of the new source, and the line that it was. */
interface NewSentence extends FreshSentence {
  /** The paragraph's place in the source. */
  readonly paragraph: number;
  readonly was: OldCut | undefined;
}

/** Which paragraphs of the source are whole paragraphs of the files, and what became of the sentences of all others. */
interface Change {
  readonly source: readonly SourceParagraph[];
  /** By the paragraph's place in the source, its place in the files. */
  readonly same: readonly (number | undefined)[];
  readonly cuts: readonly OldCut[];
  readonly sentences: readonly NewSentence[];
}

/** Undefined where less than half is found again. */
function findChange(
  files: readonly ParagraphEntries[],
  source: readonly SourceParagraph[],
  memo: Memo,
): Change | undefined {
  const textOf = ({ form }: SourceParagraph): string =>
    memo.keep('squeezed-form', [form], () => withoutWhiteSpace(form.text.text));
  const { inOrder, all: same } = matchSame(
    files.map(({ text }) => text),
    source.map(textOf),
  );
  const known = new Set(same);
  const cuts = files.flatMap((file, paragraph) => (known.has(paragraph) ? [] : oldCuts(file, paragraph)));
  const lines = new Set(cuts.map(({ text }) => text));
  const sentences = source.flatMap(({ form }, paragraph) =>
    same[paragraph] === undefined ? recut(form, lines, memo).map((sentence) => ({ ...sentence, paragraph })) : [],
  );
  const matched = matchBetween(cuts, sentences, inOrder);
  const kept = files.reduce((count, { entries }, index) => count + (known.has(index) ? countIds(entries) : 0), 0);
  const found = kept + matched.filter(({ was }) => was !== undefined).length;
  const isOther = 2 * found < kept + cuts.length || 2 * found < kept + sentences.length;
  const change = { source, same, cuts, sentences: matched };
  return isOther || isDisordered(files, change) ? undefined : change;
}

/** Whether the source only has the segments more nearly in the order of their ids than the files: then they were moved in a file. */
function isDisordered(files: readonly ParagraphEntries[], { source, same, cuts, sentences }: Change): boolean {
  if (cuts.length !== sentences.length || sentences.some(({ text, was }) => text !== was?.text)) return false;
  const idsOf = (file: ParagraphEntries | undefined): readonly SegmentId[] =>
    file?.entries.flatMap(({ ids }) => ids) ?? [];
  const asFiles = countDescents(files.flatMap(idsOf));
  if (asFiles === 0) return false;
  const byParagraph = sentencesByParagraph(sentences);
  const asSource = source.flatMap((_, index) => {
    const at = same[index];
    return at === undefined ? (byParagraph.get(index) ?? []).flatMap(({ was }) => was?.id ?? []) : idsOf(files[at]);
  });
  return countDescents(asSource) < asFiles;
}

const countIds = (entries: readonly SegmentEntry[]): number => entries.reduce((sum, { ids }) => sum + ids.length, 0);

/** The lines of the files that may be in the paragraph are those of the changed ones. */
const recut = (form: ParagraphForm, lines: ReadonlySet<string>, memo: Memo): readonly FreshSentence[] =>
  memo.keep('recut', [form, ...lines], () => recutParagraph(form, lines));

const oldCuts = ({ entries }: ParagraphEntries, paragraph: number): readonly OldCut[] =>
  entries.flatMap((entry) =>
    entry.ids.map((id, index) => {
      const text = withoutWhiteSpace(entry.chinese[index]?.text ?? '');
      return { id, entry, paragraph, text };
    }),
  );

/** Matches the sentences of changed paragraphs; those that stayed where they were part what is before them from what is behind. */
function matchBetween(
  cuts: readonly OldCut[],
  sentences: readonly Omit<NewSentence, 'was'>[],
  inOrder: readonly (number | undefined)[],
): readonly NewSentence[] {
  const old: { readonly text: string; readonly paragraph: number; readonly cut?: OldCut }[] = [
    ...cuts.map((cut) => ({ text: cut.text, paragraph: cut.paragraph, cut })),
    ...inOrder.flatMap((at) => (at === undefined ? [] : [{ text: mark(at), paragraph: at }])),
  ];
  const fresh: { readonly text: string; readonly paragraph: number; readonly own?: Omit<NewSentence, 'was'> }[] = [
    ...sentences.map((own) => ({ text: own.text, paragraph: own.paragraph, own })),
    ...inOrder.flatMap((at, paragraph) => (at === undefined ? [] : [{ text: mark(at), paragraph }])),
  ];
  // Sorting is stable: the sentences of a paragraph keep their order.
  old.sort((a, b) => a.paragraph - b.paragraph);
  fresh.sort((a, b) => a.paragraph - b.paragraph);
  const matching = matchEdited(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
  );
  return fresh.flatMap(({ own }, index) => {
    const at = matching[index];
    return own ? [{ ...own, was: at === undefined ? undefined : old[at]?.cut }] : [];
  });
}

/** Stands for a paragraph that stayed; no text is like it. */
const mark = (paragraph: number): string => `\0${paragraph}`;

/** A segment whose Chinese is another one now; without `raws` it is gone. */
interface ChangedEntry {
  readonly entry: SegmentEntry;
  readonly raws: readonly string[] | undefined;
}

interface Followed extends Pick<FollowedSource, 'paragraphs'> {
  readonly edited: readonly ChangedEntry[];
  readonly removed: readonly ChangedEntry[];
  /** Segments whose Chinese is there, but is no sentence by rule: cut by hand, or cut off. */
  readonly recut: readonly ChangedEntry[];
  /** A sentence has no segment though there is an id for it. */
  readonly hasLost: boolean;
  /** No sentence of the last paragraph has a segment. */
  readonly endsNew: boolean;
}

/** Goes through the new source and gives every sentence its segment. */
class Follower {
  private readonly edited: ChangedEntry[] = [];
  private readonly recut: ChangedEntry[] = [];
  private hasLost = false;
  private readonly taken = new Map<string, Set<SegmentId>>();
  /** Segments that are kept whole. */
  private readonly whole = new Set<SegmentEntry>();
  private readonly given = new Set<string>();
  private lastId: string | undefined;

  constructor(
    private readonly change: Change,
    private readonly files: readonly ParagraphEntries[],
    /** Ids of the attic. */
    private readonly known: readonly SegmentId[],
  ) {
    for (const { id, entries } of files) {
      const ids = this.taken.get(id) ?? new Set();
      for (const entry of entries) for (const one of entry.ids) ids.add(one);
      this.taken.set(id, ids);
    }
    for (const at of change.same) if (at !== undefined) this.given.add(files[at]?.id ?? '');
  }

  follow(): Followed {
    const { source, same, cuts, sentences } = this.change;
    this.findWhole(sentences);
    const byParagraph = sentencesByParagraph(sentences);
    const paragraphs = source.map((paragraph, index): FollowedParagraph => {
      const at = same[index];
      const entries = at === undefined ? undefined : this.files[at];
      if (!entries) return this.followParagraph(paragraph, index, byParagraph.get(index) ?? []);
      this.lastId = entries.id;
      return { kind: 'same', source: paragraph, entries };
    });
    const gone = new Set(cuts.map(({ entry }) => entry).filter((entry) => !this.whole.has(entry)));
    const removed = [...gone].map((entry) => ({ entry, raws: undefined }));
    const last = byParagraph.get(source.length - 1);
    const endsNew = last?.every(({ was }) => was === undefined) ?? false;
    return { paragraphs, edited: this.edited, recut: this.recut, removed, hasLost: this.hasLost, endsNew };
  }

  /** A segment is whole where its sentences follow each other in one paragraph. */
  private findWhole(sentences: readonly NewSentence[]): void {
    for (const [index, { was, paragraph }] of sentences.entries()) {
      if (was?.id !== was?.entry.ids[0] || !was) continue;
      const isWhole = was.entry.ids.every((id, at) => {
        const sentence = sentences[index + at];
        return sentence?.was?.id === id && sentence.paragraph === paragraph;
      });
      if (isWhole) this.whole.add(was.entry);
    }
  }

  private followParagraph(
    source: SourceParagraph,
    index: number,
    sentences: readonly NewSentence[],
  ): FollowedParagraph {
    const id = this.paragraphId(index, sentences);
    const segments: FollowedSegment[] = [];
    for (let at = 0; at < sentences.length;) {
      const sentence = sentences[at];
      if (!sentence) break;
      const entry = sentence.was && this.whole.has(sentence.was.entry) ? sentence.was.entry : undefined;
      const own = sentences.slice(at, at + (entry?.ids.length ?? 1));
      const ids = entry?.ids ?? [this.sentenceId(id, segments.at(-1)?.ids.at(-1), sentences, at)];
      if (entry) this.noteChange(entry, own, source.form);
      segments.push({ ids, entry, sentences: own });
      at += own.length;
    }
    this.lastId = id;
    return { kind: 'changed', source, id, segments };
  }

  private noteChange(entry: SegmentEntry, sentences: readonly NewSentence[], form: ParagraphForm): void {
    if (sentences.some(({ text, was }) => text !== was?.text))
      this.edited.push({ entry, raws: rawsOf(form, sentences) });
    else if (!sentences.every((sentence) => isCutByRule(sentence, form))) this.recut.push({ entry, raws: undefined });
  }

  /** The id of the paragraph of which it has most; a new one takes one of its own. */
  private paragraphId(index: number, sentences: readonly NewSentence[]): string {
    const counts = new Map<number, number>();
    for (const { was } of sentences) if (was) counts.set(was.paragraph, (counts.get(was.paragraph) ?? 0) + 1);
    const [best] = [...counts]
      .filter(([paragraph]) => !this.given.has(this.files[paragraph]?.id ?? ''))
      .sort(([a, left], [b, right]) => right - left || a - b);
    const known = best && this.files[best[0]]?.id;
    const id = known ?? this.newParagraphId(index, counts.size === 0);
    this.given.add(id);
    if (!this.taken.has(id)) this.taken.set(id, new Set());
    return id;
  }

  private newParagraphId(index: number, isNew: boolean): string {
    const next = this.change.same[index + 1];
    const following = next === undefined ? undefined : this.files[next]?.id;
    if (
      isNew &&
      following !== undefined &&
      this.isNext(following) &&
      hasGap(this.lastId ?? 'p000', following, [...this.taken.keys(), ...this.known.map(paragraphOf)])
    )
      this.hasLost = true;
    return paragraphIdAfter(this.lastId, new Set(this.taken.keys()));
  }

  /** Whether the files have a paragraph right behind the last one, or first of all. */
  private isNext(id: string): boolean {
    const at = this.files.findIndex((file) => file.id === id);
    return at === 0 ? this.lastId === undefined : this.files[at - 1]?.id === this.lastId;
  }

  /** The id of a sentence that has no segment of its own: that of its line in a join, or a new one. */
  private sentenceId(
    paragraph: string,
    before: SegmentId | undefined,
    sentences: readonly NewSentence[],
    at: number,
  ): SegmentId {
    const was = sentences[at]?.was;
    if (was) return was.id;
    this.findLost(sentences, at);
    const taken = this.taken.get(paragraph) ?? new Set();
    const previous = before !== undefined && parseId(before)?.paragraph === paragraph ? before : undefined;
    const id = idAfter(paragraph, previous, taken);
    this.taken.set(paragraph, taken.add(id));
    return id;
  }

  /** Whether the files have the sentences around a new one beside each other, with an id to spare. */
  private findLost(sentences: readonly NewSentence[], at: number): void {
    const next = sentences.slice(at).find(({ was }) => was)?.was;
    const previous = sentences.slice(0, at).findLast(({ was }) => was)?.was;
    if (!next || (previous && previous.paragraph !== next.paragraph)) return;
    const ids = this.files[next.paragraph]?.entries.flatMap((entry) => entry.ids) ?? [];
    if (ids[ids.indexOf(next.id) - 1] !== previous?.id) return;
    const sentenceOf = (id: SegmentId): string => parseId(id)?.sentence ?? '';
    const paragraph = paragraphOf(next.id);
    const given = [...(this.taken.get(paragraph) ?? []), ...this.known.filter((id) => paragraphOf(id) === paragraph)];
    if (previous && paragraphOf(previous.id) !== paragraph) return;
    if (hasGap(previous ? sentenceOf(previous.id) : 's00', sentenceOf(next.id), given.map(sentenceOf)))
      this.hasLost = true;
  }
}

const paragraphOf = (id: SegmentId): string => parseId(id)?.paragraph ?? '';

const isCutByRule = ({ start, end }: FreshSentence, { sentences }: ParagraphForm): boolean =>
  sentences.some((sentence) => sentence.start === start) && sentences.some((sentence) => sentence.end === end);

/** Sentences of a paragraph as they stand in the source file. */
export const rawsOf = (
  { raw, text: { offsets } }: ParagraphForm,
  sentences: readonly FreshSentence[],
): readonly string[] => sentences.map(({ start, end }) => raw.slice(offsets[start], offsets[end]));

/** Whether a number between two is given to nothing: what was moved has it elsewhere, what is gone has it in the attic. */
function hasGap(from: string, to: string, given: readonly string[]): boolean {
  const between = new Set(given.map(numberOf).filter((number) => number > numberOf(from) && number < numberOf(to)));
  return between.size < numberOf(to) - numberOf(from) - 1;
}

/** The number in a part of an id: 12 of `p012a`. */
const numberOf = (part: string): number => Number(/\d+/.exec(part)?.[0] ?? 0);
