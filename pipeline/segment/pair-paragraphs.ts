/** Which paragraph of the files is which paragraph of the source: both are in order, and either may lack some. */
import { withoutWhiteSpace, type SourceParagraph } from '../source/index.js';
import type { CutParagraph } from './cut-document.js';
import { indexAfter } from './index-after.js';

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
  const ownTexts = cuts.map(textsOfCut);
  const sourceTexts = paragraphs.map(textsOfParagraph);
  const [cutsWith, paragraphsWith] = [indexTexts(ownTexts), indexTexts(sourceTexts)];
  const pairs: ParagraphPair[] = [];
  let i = 0;
  let j = 0;
  while (i < cuts.length || j < paragraphs.length) {
    const [cut, paragraph] = [cuts[i], paragraphs[j]];
    const isAlike = [...(ownTexts[i] ?? [])].some((text) => sourceTexts[j]?.has(text) === true);
    const steps = isAlike ? Infinity : firstAfter(ownTexts[i], paragraphsWith, j) - j;
    const cutSteps = isAlike ? Infinity : firstAfter(sourceTexts[j], cutsWith, i) - i;
    const isMissing = !cut || (steps < Infinity && steps <= cutSteps);
    const isUnknown = !paragraph || (!isMissing && cutSteps < Infinity);
    pairs.push({ cut: isMissing ? undefined : cut, paragraph: isUnknown ? undefined : paragraph });
    if (!isMissing) i += 1;
    if (!isUnknown) j += 1;
  }
  return pairs;
}

/** By what a paragraph is known, without white space: each of its sentences, and all of it. */
type Texts = ReadonlySet<string>;

const textsOf = (sentences: readonly string[]): Texts => {
  const said = sentences.map(withoutWhiteSpace);
  return new Set([...said, said.join('')].filter((text) => text !== ''));
};

const textsOfCut = ({ cuts }: CutParagraph): Texts => textsOf(cuts.map(({ chinese }) => chinese));

const textsOfParagraph = ({ text: { text }, sentences }: SourceParagraph): Texts =>
  textsOf(sentences.map(({ start, end }) => text.slice(start, end)));

/** Text → the paragraphs that have it, in order. */
type TextIndex = ReadonlyMap<string, readonly number[]>;

function indexTexts(paragraphs: readonly Texts[]): TextIndex {
  const index = new Map<string, number[]>();
  for (const [at, texts] of paragraphs.entries()) {
    for (const text of texts) {
      const known = index.get(text);
      if (known) known.push(at);
      else index.set(text, [at]);
    }
  }
  return index;
}

/** The first paragraph behind `at` that has one of the texts; Infinity if none has. */
function firstAfter(texts: Texts | undefined, index: TextIndex, at: number): number {
  let first = Infinity;
  for (const text of texts ?? []) {
    const places = index.get(text) ?? [];
    first = Math.min(first, places[indexAfter(places, at)] ?? Infinity);
  }
  return first;
}
