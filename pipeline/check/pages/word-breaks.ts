/** Criterion 26: lines that end inside a Korean word; only where the stylesheet allows it. */
import { isHangul } from './marks.js';
import type { MeasuredLine, MeasuredParagraph } from './measured-page.js';
import { fault, wordsAround, type PageFinding } from './page-finding.js';

/** A line that ends between two syllables of a word, and the line that goes on. */
export interface BrokenWord {
  readonly line: MeasuredLine;
  readonly next: MeasuredLine;
}

/** Every line end of a paragraph inside a Korean word. */
export const brokenWords = ({ lines }: MeasuredParagraph): readonly BrokenWord[] =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && breaksWord(line, next) ? [{ line, next }] : [];
  });

function breaksWord({ glyphs, endsInSpace }: MeasuredLine, next: MeasuredLine): boolean {
  const last = glyphs.at(-1);
  const [first] = next.glyphs;
  return !endsInSpace && last !== undefined && first !== undefined && isHangul(last.text) && isHangul(first.text);
}

/** Broken words where the style never allows them. */
export const checkWordBreaks = (paragraph: MeasuredParagraph): readonly PageFinding[] =>
  brokenWords(paragraph).flatMap(({ line, next }) =>
    line.block?.style.breakInsideWord === 'never'
      ? [fault('pages/word-broken', line, { words: wordsAround(line, next) }, line.glyphs.at(-1)?.origin)]
      : [],
  );
