/** A paragraph that a page may divide after a sentence: any run of its sentences set as lines of its own. */
import type { Inline, Origin, ParagraphBlock } from '../../edition/index.js';
import type { InlineLine } from '../inline/index.js';
import { sentencesOf } from './sentences.js';

/** The sentences of a paragraph, counted from 0. */
export interface SentencePieces {
  readonly count: number;
  /** The segments of each sentence. */
  readonly ids: readonly (readonly Origin[])[];
  /** About how many lines the sentences `[from, to)` take; nothing is set for it. */
  estimate(from: number, to: number): number;
  /** The lines of the sentences `[from, to)`: the last one short, the first one flush left unless the paragraph begins with it. */
  lines(from: number, to: number): readonly InlineLine[];
}

/** `whole`: the lines of the undivided paragraph. `set` sets a part of the paragraph; what it gives is kept, as page breaking asks often. */
export function sentencePieces(
  block: ParagraphBlock,
  whole: readonly InlineLine[],
  set: (part: ParagraphBlock) => readonly InlineLine[],
): SentencePieces {
  const sentences = sentencesOf(block.inlines);
  const count = sentences.length;
  const known = new Map<number, readonly InlineLine[]>([[count, whole]]);
  const total = Math.max(1, lengthOf(sentences));
  return {
    count,
    ids: sentences.map(({ ids }) => ids),
    estimate: (from, to) => (whole.length * lengthOf(sentences.slice(from, to))) / total,
    lines: (from, to) => {
      const key = from * (count + 1) + to;
      const lines = known.get(key) ?? set(partOf(block, inlinesOf(block, sentences.slice(from, to)), from > 0));
      known.set(key, lines);
      return lines;
    },
  };
}

const lengthOf = (sentences: readonly { readonly length: number }[]): number =>
  sentences.reduce((sum, { length }) => sum + length, 0);

const inlinesOf = (block: ParagraphBlock, range: readonly { from: number; to: number }[]): readonly Inline[] =>
  block.inlines.slice(range[0]?.from ?? 0, range.at(-1)?.to ?? 0);

const partOf = (block: ParagraphBlock, inlines: readonly Inline[], isContinued: boolean): ParagraphBlock => ({
  ...block,
  inlines,
  style: isContinued ? { ...block.style, textIndent: 0 } : block.style,
});
