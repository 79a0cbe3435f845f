/**
 * Segments that are in no file though their ids were given: ids are given without gaps, and what goes from the files goes to the attic, so that
 * a gap at a place where a new segment would be made tells of a file, or a part of one, that somebody lost.
 */
import { parseId, type SegmentId } from '../../segment/index.js';

/** The names that lack: of sentences, and of whole paragraphs. `made` are ids of new segments, `known` those of the files and the attic. */
export function lostSegments(made: readonly SegmentId[], known: readonly SegmentId[]): readonly string[] {
  const paragraphs = new Set<number>();
  const sentences = new Map<string, Set<number>>();
  for (const id of known) {
    const { paragraph, sentence } = partsOf(id);
    paragraphs.add(numberOf(paragraph));
    sentences.set(paragraph, (sentences.get(paragraph) ?? new Set()).add(numberOf(sentence)));
  }
  const lost = made.flatMap((id) => {
    const { paragraph, sentence } = partsOf(id);
    const own = sentences.get(paragraph);
    return own
      ? gapAfter(numberOf(sentence), own).map((number) => `${paragraph}.s${String(number).padStart(2, '0')}`)
      : gapAfter(numberOf(paragraph), paragraphs).map((number) => `p${String(number).padStart(3, '0')}`);
  });
  return [...new Set(lost)];
}

/** The numbers right behind one that are not there, while a greater one is. */
function gapAfter(number: number, known: ReadonlySet<number>): readonly number[] {
  const next = Math.min(...[...known].filter((other) => other > number));
  return next === Infinity ? [] : Array.from({ length: next - number - 1 }, (_, index) => number + 1 + index);
}

const partsOf = (id: SegmentId): { readonly paragraph: string; readonly sentence: string } =>
  parseId(id) ?? { paragraph: '', sentence: '' };

const numberOf = (part: string): number => Number(/\d+/.exec(part)?.[0] ?? 0);
