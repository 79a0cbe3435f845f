/** A paragraph that a page may divide after a sentence: any run of its sentences set as lines of its own. */
import type { Inline, Origin, ParagraphBlock } from '../../edition/index.js';
import { collectText, type InlineLine } from '../inline/index.js';
import { sentencesOf } from './sentences.js';

/** The sentences of a paragraph, counted from 0. */
export interface SentencePieces {
  readonly count: number;
  /** The segments of each sentence. */
  readonly ids: readonly (readonly Origin[])[];
  /** How many lines the sentences `[from, to)` take: exactly, if they are all of the paragraph or `knowing` names them; else about. */
  lineCount(from: number, to: number): number;
  /** The lines of the sentences `[from, to)`: the last one short, the first one flush left unless the paragraph begins with it. */
  lines(from: number, to: number): readonly InlineLine[];
  /** Whether the sentences `[from, to)` begin with the same lines, so many of them, as when they are set on to the paragraph's end. */
  beginAlike(from: number, to: number, lines: number): boolean;
  /** The same sentences, with the lines of some more pieces counted exactly. */
  knowing(pieces: readonly SentenceRange[]): SentencePieces;
}

/** Sentences `[from, to)`. */
export interface SentenceRange {
  readonly from: number;
  readonly to: number;
}

/** `whole`: the lines of the undivided paragraph. `set` sets a part of the paragraph. */
export function sentencePieces(
  block: ParagraphBlock,
  whole: readonly InlineLine[],
  set: (part: ParagraphBlock) => readonly InlineLine[],
): SentencePieces {
  const sentences = sentencesOf(block.inlines);
  const count = sentences.length;
  const kept = new Map<number, readonly InlineLine[]>();
  const keyOf = (from: number, to: number): number => from * (count + 1) + to;
  const about = lineEstimate(sentences, whole);
  const setPiece = (from: number, to: number): readonly InlineLine[] => {
    const lines = set(partOf(block, inlinesOf(block, sentences.slice(from, to)), from > 0));
    // A line says where it stands in the paragraph, not in the piece.
    const before = textLength(inlinesOf(block, sentences.slice(0, from)), block);
    return lines.map((line) => ({ ...line, start: line.start + before, end: line.end + before }));
  };
  const linesOf = (from: number, to: number): readonly InlineLine[] => {
    if (from === 0 && to === count) return whole;
    const key = keyOf(from, to);
    const lines = kept.get(key) ?? setPiece(from, to);
    kept.delete(key);
    kept.set(key, lines);
    // Pages that turn elsewhere after every edit would leave more and more pieces behind.
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size > PIECES_KEPT * count) kept.delete(oldest);
    return lines;
  };
  const piecesKnowing = (known: ReadonlySet<number>): SentencePieces => ({
    count,
    ids: sentences.map(({ ids }) => ids),
    lineCount: (from, to) => (known.has(keyOf(from, to)) ? linesOf(from, to).length : about(from, to)),
    lines: linesOf,
    beginAlike: (from, to, lines) =>
      linesOf(from, to).length > lines &&
      glyphCount(linesOf(from, to), lines) === glyphCount(linesOf(from, count), lines),
    knowing: (pieces) => piecesKnowing(new Set([...known, ...pieces.map(({ from, to }) => keyOf(from, to))])),
  });
  return piecesKnowing(new Set([keyOf(0, count)]));
}

/** So many pieces are kept for each sentence of a paragraph. */
const PIECES_KEPT = 4;

const glyphCount = (lines: readonly InlineLine[], end: number): number =>
  lines.slice(0, end).reduce((sum, { runs }) => sum + runs.reduce((n, { glyphs }) => n + glyphs.length, 0), 0);

/** Little enough over a full line that a paragraph of Han or Hangul can take it in. */
const TAKEN_IN = 0.03;

/** Lines by the number of characters, at as many on a line as the whole paragraph has. */
function lineEstimate(
  sentences: readonly { readonly length: number }[],
  whole: readonly InlineLine[],
): (from: number, to: number) => number {
  const lengths = [0];
  for (const { length } of sentences) lengths.push((lengths.at(-1) ?? 0) + length);
  const indent = indentShare(whole[0]);
  const filled = whole.length - 1 + fillShare(whole.at(-1)) - indent;
  const perCharacter = Math.max(0, filled) / Math.max(1, lengths.at(-1) ?? 1);
  return (from, to) => {
    const characters = (lengths[to] ?? 0) - (lengths[from] ?? 0);
    const lines = characters * perCharacter + (from === 0 ? indent : 0);
    return Math.max(1, Math.ceil(lines - TAKEN_IN));
  };
}

const indentShare = (line: InlineLine | undefined): number => (line ? line.x / Math.max(1, line.x + line.measure) : 0);

function fillShare(line: InlineLine | undefined): number {
  const last = line?.runs.at(-1);
  return line && last ? Math.min(1, (last.x + last.width) / Math.max(1, line.x + line.measure)) : 1;
}

const textLength = (inlines: readonly Inline[], { style, lang }: ParagraphBlock): number =>
  collectText(inlines, { style: style.text, lang }).string.length;

const inlinesOf = (block: ParagraphBlock, range: readonly { from: number; to: number }[]): readonly Inline[] =>
  block.inlines.slice(range[0]?.from ?? 0, range.at(-1)?.to ?? 0);

const partOf = (block: ParagraphBlock, inlines: readonly Inline[], isContinued: boolean): ParagraphBlock => ({
  ...block,
  inlines,
  style: isContinued ? { ...block.style, textIndent: 0 } : block.style,
});
