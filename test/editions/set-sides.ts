/** The columns of a finished PDF with the text that each must show. */
import { readPdf, type PdfFile } from '../support/read-pdf.js';
import { expectedParagraphs } from './expected-text.js';
import type { EditionName, FinishedEditions } from './finished-editions.js';
import { findGutter, glyphText, setParagraphs, textLines, type SetLine, type SetParagraph } from './set-lines.js';

/** One column of an edition over all its pages. */
export interface Side {
  /** `both`: passage by passage, the Chinese and then the Korean. */
  readonly language: 'zh' | 'ko' | 'both';
  /** What each paragraph must say. */
  readonly texts: readonly string[];
  readonly lines: readonly SetLine[];
}

export interface ReadEdition {
  readonly edition: EditionName;
  readonly file: PdfFile;
  /** Where columns part, from the left edge of the sheet; none in an edition of one column. */
  readonly gutters: readonly number[];
  /** From the left. */
  readonly sides: readonly Side[];
}

/** Reads an edition's PDF back with pdf.js. */
export const readEdition = async (finished: FinishedEditions, edition: EditionName): Promise<ReadEdition> =>
  sidesIn(finished, edition, await readPdf(finished.bytes(edition, 'pdf')));

/** The sides of an edition's PDF that has been read, whoever read it. */
export function sidesIn(finished: FinishedEditions, edition: EditionName, file: PdfFile): ReadEdition {
  const gutters = guttersOf(edition, file);
  const lines = textLines(file, finished.generated(edition), gutters);
  const sides = languagesOf(edition, lines).map((language, index) => ({
    language,
    texts: textsOf(language),
    lines: lines.filter((line) => sideOf(edition, line) === index),
  }));
  return { edition, file, gutters, sides };
}

/** The proof has its ids before the text and its findings behind it, where its stylesheet puts them; in points. */
const PROOF_GUTTERS = [131, 432];

function guttersOf(edition: EditionName, file: PdfFile): readonly number[] {
  if (edition === 'proof') return PROOF_GUTTERS;
  return edition === 'bilingual' || edition === 'interpreter' ? [findGutter(file)] : [];
}

/** Which side a line belongs to: on facing pages the first is the verso. */
function sideOf(edition: EditionName, { page, column }: SetLine): number {
  if (edition === 'facing') return page % 2;
  return edition === 'proof' ? column - 1 : column;
}

/** The paragraphs that the lines of a side set. */
export const paragraphsOf = ({ texts, lines }: Side): readonly SetParagraph[] => setParagraphs(texts, lines);

/** What an edition in one language says. */
export const textsOf = (language: Side['language']): readonly string[] =>
  expectedParagraphs().flatMap(({ chinese, korean, passages }) => {
    switch (language) {
      case 'zh':
        return [chinese];
      case 'ko':
        return [korean];
      case 'both':
        return passages.flatMap(([zh, ko]) => [zh, ko]);
    }
  });

/** The sides from the left; which of two columns leads shows in the first line. */
function languagesOf(edition: EditionName, lines: readonly SetLine[]): readonly Side['language'][] {
  switch (edition) {
    case 'chinese':
    case 'chinese-16k':
    case 'large-chinese':
      return ['zh'];
    case 'korean':
    case 'korean-16k':
    case 'large-korean':
      return ['ko'];
    case 'proof':
      return ['both'];
    case 'bilingual':
    case 'interpreter':
    case 'facing': {
      const first = lines.find((line) => sideOf(edition, line) === 0);
      return /[가-힣]/.test(glyphText(first?.glyphs ?? [])) ? ['ko', 'zh'] : ['zh', 'ko'];
    }
  }
}

/** Numbered headings, and the title that stands first: by the Chinese, which has them in every edition. */
export const headingIndexes = (): readonly number[] =>
  expectedParagraphs().flatMap(({ chinese }, index) =>
    index === 0 || /^[一二三四五六七八九十]+、/.test(chinese) ? [index] : [],
  );
