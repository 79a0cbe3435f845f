/** A paragraph's inlines as sentences: the stretches between two places where a page may turn. */
import type { Inline, Origin } from '../../edition/index.js';

/** The inlines `[from, to)` of one segment, with what the program added to it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Its segments, each part of a joined one by itself; empty for a paragraph that is wholly generated. */
  readonly ids: readonly Origin[];
  /** Characters. */
  readonly length: number;
}

/**
 * The sentences in reading order; they cover all inlines. What is generated (the space between two sentences) belongs to the sentence before,
 * a note beside the line to the sentence that follows. Where a segment is taken up again, all between belongs together; what is kept with
 * what follows (a lead) is no sentence of its own.
 */
export function sentencesOf(inlines: readonly Inline[]): readonly Sentence[] {
  const starts: number[] = [0];
  const origins: Origin[] = [];
  inlines.forEach(({ origin }, i) => {
    if (origin === 'generated' || origin === origins.at(-1)) return;
    const earlier = origins.indexOf(origin);
    if (earlier >= 0) {
      starts.length = earlier + 1;
      origins.length = earlier + 1;
      return;
    }
    if (origins.length > 0) starts.push(beforeNotes(inlines, i));
    origins.push(origin);
  });
  const kept = starts.filter((start, i) => i === 0 || !keepsNext(inlines.slice(starts[i - 1], start)));
  return kept.map((from, i) => {
    const to = kept[i + 1] ?? inlines.length;
    const own = inlines.slice(from, to);
    const ids = [...new Set(own.flatMap(({ origin }) => segmentIdsOf(origin)))];
    return { from, to, ids, length: own.reduce((sum, inline) => sum + lengthOf(inline), 0) };
  });
}

const keepsNext = (inlines: readonly Inline[]): boolean =>
  inlines.some((inline) => inline.kind === 'text' && inline.keepsNext === true);

/** The segments of an origin: `p012.s03+s04` is p012.s03 and p012.s04; what is generated has none. */
export function segmentIdsOf(origin: Origin): readonly Origin[] {
  if (origin === 'generated') return [];
  const [first = '', ...others] = origin.split('+');
  const paragraph = first.slice(0, first.lastIndexOf('.') + 1);
  return [first, ...others.map((sentence) => (sentence.includes('.') ? sentence : paragraph + sentence))];
}

function beforeNotes(inlines: readonly Inline[], index: number): number {
  const before = inlines[index - 1];
  return before?.kind === 'line-note' && before.origin === 'generated' ? beforeNotes(inlines, index - 1) : index;
}

const lengthOf = (inline: Inline): number => (inline.kind === 'text' ? inline.text.length : 0);
