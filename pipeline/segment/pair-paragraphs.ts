/** Which paragraph of the files is which paragraph of the source: both are in order, and either may lack some. */
import { withoutWhiteSpace, type SourceParagraph } from '../source/index.js';
import type { CutParagraph } from './cut-document.js';

/** One of both, or a paragraph that the other side lacks. */
export interface ParagraphPair {
  readonly cut: CutParagraph | undefined;
  readonly paragraph: SourceParagraph | undefined;
}

/** Pairs paragraphs in order. Two belong together when they share a sentence; two that share none stand together only where neither finds its like further on. */
export function pairParagraphs(
  cuts: readonly CutParagraph[],
  paragraphs: readonly SourceParagraph[],
): readonly ParagraphPair[] {
  const isAlike = compareParagraphs(cuts, paragraphs);
  const pairs: ParagraphPair[] = [];
  let i = 0;
  let j = 0;
  while (i < cuts.length || j < paragraphs.length) {
    const [cut, paragraph] = [cuts[i], paragraphs[j]];
    const later = isAlike(i, j) ? -1 : paragraphs.findIndex((_, at) => at > j && isAlike(i, at));
    const laterCut = isAlike(i, j) ? -1 : cuts.findIndex((_, at) => at > i && isAlike(at, j));
    const isMissing = !cut || (later > 0 && (laterCut < 0 || later - j <= laterCut - i));
    const isUnknown = !paragraph || (!isMissing && laterCut > 0);
    pairs.push({ cut: isMissing ? undefined : cut, paragraph: isUnknown ? undefined : paragraph });
    if (!isMissing) i += 1;
    if (!isUnknown) j += 1;
  }
  return pairs;
}

/** Whether a paragraph of the files holds a whole sentence of a paragraph of the source, or all of it. */
function compareParagraphs(
  cuts: readonly CutParagraph[],
  paragraphs: readonly SourceParagraph[],
): (i: number, j: number) => boolean {
  const lines = cuts.map((cut) => cut.cuts.map(({ chinese }) => withoutWhiteSpace(chinese)));
  const texts = paragraphs.map(({ text: { text }, sentences }) => {
    const said = sentences.map(({ start, end }) => withoutWhiteSpace(text.slice(start, end)));
    return new Set([...said, said.join('')]);
  });
  return (i, j) => {
    const own = lines[i] ?? [];
    return [...own, own.join('')].some((line) => line !== '' && texts[j]?.has(line) === true);
  };
}
