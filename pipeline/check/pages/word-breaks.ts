/** Criterion 26: lines that end inside a Korean word; only where the stylesheet allows it. */
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

const breaksWord = ({ glyphs, endsInSpace }: MeasuredLine, next: MeasuredLine): boolean =>
  !endsInSpace && glyphs[glyphs.length - 1]?.kind === 'hangul' && next.glyphs[0]?.kind === 'hangul';

/** Broken words where the style never allows them. */
export const checkWordBreaks = (paragraph: MeasuredParagraph): readonly PageFinding[] =>
  paragraph.block.style.breakInsideWord === 'never'
    ? brokenWords(paragraph).map(({ line, next }) =>
        fault('pages/word-broken', line, { words: wordsAround(line, next) }, line.glyphs.at(-1)?.origin),
      )
    : [];
