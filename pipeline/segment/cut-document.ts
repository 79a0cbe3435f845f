/**
 * Cuts the source at the sentences that the segment files hold. Segmentation lives in the files: it is checked against the source here, never recomputed.
 * The Chinese of the files, in order and without white space, must be the source's; mistakes name the segment, their places are known to the caller.
 */
import type { SourceDocument, SourceParagraph } from '../source/index.js';
import { cutSentence } from './segment-document.js';
import { indexAfter } from './index-after.js';
import { pairParagraphs } from './pair-paragraphs.js';
import { squeeze, type SqueezedText } from './squeezed-text.js';
import type { SegmentedDocument, SegmentedParagraph, SegmentId } from './segmented-document.js';

/** A segment as its file has it. */
export interface Cut {
  readonly id: SegmentId;
  /** Its line of Chinese. */
  readonly chinese: string;
}

/** The segments of one paragraph, in the files' order. */
export interface CutParagraph {
  /** `p012`. */
  readonly id: string;
  readonly cuts: readonly Cut[];
}

/** Why the files do not fit the source. */
export type CutMistake =
  /** No segment holds this sentence. `after` and `before` are its neighbours in the files; `offset` is its place in the raw source. */
  | {
      readonly kind: 'missing';
      readonly chinese: string;
      /** The paragraph of the files that lacks it; undefined where the files lack the whole paragraph. */
      readonly paragraph: string | undefined;
      readonly offset: number;
      readonly after: SegmentId | undefined;
      readonly before: SegmentId | undefined;
    }
  /** The source has no such sentence at this place. */
  | { readonly kind: 'unknown'; readonly id: SegmentId; readonly chinese: string }
  /** The first character that differs: `at` in the segment's line, `offset` in the raw source, and how both go on. */
  | {
      readonly kind: 'difference';
      readonly id: SegmentId;
      readonly at: number;
      readonly offset: number;
      readonly found: string;
      readonly expected: string;
    };

/** The document, when everything fits; and what does not, in document order, up to the first difference. */
export interface CutResult {
  readonly document: SegmentedDocument | undefined;
  readonly mistakes: readonly CutMistake[];
}

/** Cuts a source as its segment files say. */
export function cutDocument(source: SourceDocument, cuts: readonly CutParagraph[]): CutResult {
  const walk = new Walk(source);
  let passed = 0;
  for (const { cut, paragraph } of pairParagraphs(cuts, source.paragraphs)) {
    if (walk.hasDifference) break;
    if (cut) passed += 1;
    if (cut && paragraph) walk.cutParagraph(cut, paragraph);
    else if (paragraph) walk.missParagraph(paragraph, cuts[passed]?.cuts[0]?.id);
    else if (cut) walk.rejectParagraph(cut);
  }
  const { mistakes, paragraphs } = walk;
  return { document: mistakes.length === 0 ? { source, paragraphs } : undefined, mistakes };
}

/** One sentence's place in the squeezed text of its paragraph. */
interface Match {
  readonly id: SegmentId;
  readonly from: number;
}

/** What the walk through one paragraph knows. */
interface ParagraphWalk {
  /** The paragraph's id in the files. */
  readonly id: string;
  readonly paragraph: SourceParagraph;
  readonly text: SqueezedText;
  /** Where the source's rules begin a sentence, in the squeezed text. */
  readonly starts: readonly number[];
  readonly cuts: readonly Cut[];
  readonly matches: Match[];
  cursor: number;
}

/** A stretch of a source paragraph that the files lack, the paragraph's id in the files if it has one, and what comes next there. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly id: string | undefined;
  readonly before: SegmentId | undefined;
}

/** Walks through the source with the files beside it. */
class Walk {
  readonly mistakes: CutMistake[] = [];
  readonly paragraphs: SegmentedParagraph[] = [];
  hasDifference = false;
  private lastId: SegmentId | undefined;

  constructor(private readonly source: SourceDocument) {}

  missParagraph(paragraph: SourceParagraph, before: SegmentId | undefined): void {
    this.miss(paragraph, { from: 0, to: paragraph.text.text.length, id: undefined, before });
  }

  rejectParagraph({ cuts }: CutParagraph): void {
    this.mistakes.push(...cuts.map(({ id, chinese }) => ({ kind: 'unknown', id, chinese }) as const));
  }

  cutParagraph({ id, cuts }: CutParagraph, paragraph: SourceParagraph): void {
    const text = squeeze(paragraph.text.text);
    const starts = paragraph.sentences.map(({ start }) => text.squeezedIndexOf(start));
    const walk: ParagraphWalk = { id, paragraph, text, starts, cuts, matches: [], cursor: 0 };
    for (const [index, cut] of cuts.entries()) {
      if (this.hasDifference) return;
      this.matchCut(walk, cut, index);
    }
    if (!this.hasDifference) this.closeGap(walk, walk.text.text.length, undefined);
    this.paragraphs.push({ id, kind: paragraph.kind, sentences: this.sentencesOf(walk) });
  }

  /** A cut stands here, or later (sentences are missing), or not at all (the next one does stand here), or it differs. */
  private matchCut(walk: ParagraphWalk, cut: Cut, index: number): void {
    const { text, cursor, cuts } = walk;
    const wanted = squeeze(cut.chinese).text;
    const found = findCut(walk, wanted);
    if (found === undefined) {
      const next = squeeze(cuts[index + 1]?.chinese ?? '').text;
      const isExtra = cursor === text.text.length || (next !== '' && text.text.startsWith(next, cursor));
      if (isExtra) this.mistakes.push({ kind: 'unknown', ...cut });
      else this.differ(walk, cut);
      return;
    }
    this.closeGap(walk, found, cut.id);
    walk.matches.push({ id: cut.id, from: found });
    walk.cursor = found + wanted.length;
    this.lastId = cut.id;
  }

  /** What the source has between the last match and `to`: whole sentences are missing, a torn-off end belongs to the cut before it. */
  private closeGap(walk: ParagraphWalk, to: number, before: SegmentId | undefined): void {
    const { id, text, cursor, paragraph, matches, cuts } = walk;
    if (cursor >= to) return;
    const last = matches.at(-1);
    const cut = cuts.find((candidate) => candidate.id === last?.id);
    if (cut && !startsSentence(walk, cursor)) this.differ({ ...walk, cursor: last?.from ?? 0 }, cut);
    else this.miss(paragraph, { from: text.indexOf(cursor), to: text.indexOf(to), id, before });
  }

  /** Every sentence of the source that begins in a stretch of a paragraph has no segment. */
  private miss(paragraph: SourceParagraph, { from, to, id, before }: Gap): void {
    const { text, offsets } = paragraph.text;
    const missed = paragraph.sentences.filter(({ start }) => start >= from && start < to);
    const mistakes = missed.map(({ start, end }) => ({
      kind: 'missing' as const,
      chinese: text.slice(start, end).trim(),
      paragraph: id,
      offset: offsets[start] ?? 0,
      after: this.lastId,
      before,
    }));
    this.mistakes.push(...mistakes);
  }

  private differ({ text, cursor, paragraph }: ParagraphWalk, cut: Cut): void {
    this.hasDifference = true;
    const line = squeeze(cut.chinese);
    let same = 0;
    while (same < line.text.length && line.text[same] === text.text[cursor + same]) same += 1;
    this.mistakes.push({
      kind: 'difference',
      id: cut.id,
      at: line.indexOf(same),
      offset: paragraph.text.offsets[text.indexOf(cursor + same)] ?? 0,
      found: line.text.slice(same),
      expected: text.text.slice(cursor + same, this.endOfSentence(paragraph, text, cursor + same)),
    });
  }

  private endOfSentence({ sentences }: SourceParagraph, text: SqueezedText, from: number): number {
    const at = text.indexOf(from);
    const end = sentences.find((sentence) => sentence.end > at)?.end;
    return end === undefined ? text.text.length : text.squeezedIndexOf(end);
  }

  /** Sentences tile their paragraph: each reaches to where the next begins, and has the role of the rules' sentence that begins with it. */
  private sentencesOf({ paragraph, text, matches }: ParagraphWalk): SegmentedParagraph['sentences'] {
    const roles = new Map(paragraph.sentences.map((sentence) => [sentence.start, sentence.role]));
    return matches.map(({ id, from }, index) => {
      const next = matches[index + 1];
      const start = index === 0 ? 0 : text.indexOf(from);
      const end = next ? text.indexOf(next.from) : paragraph.text.text.length;
      return cutSentence(this.source, paragraph, { id, role: roles.get(start) ?? 'sentence', start, end });
    });
  }
}

/** Where a line of Chinese stands: right here, or where a later sentence begins. */
function findCut({ starts, text, cursor }: ParagraphWalk, wanted: string): number | undefined {
  if (wanted === '') return undefined;
  if (text.text.startsWith(wanted, cursor)) return cursor;
  return starts.slice(indexAfter(starts, cursor)).find((start) => text.text.startsWith(wanted, start));
}

/** Whether the source's rules begin a sentence at this place of the squeezed text. */
const startsSentence = ({ starts }: ParagraphWalk, at: number): boolean => starts[indexAfter(starts, at) - 1] === at;
