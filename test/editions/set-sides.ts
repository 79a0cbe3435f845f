/** The columns of a finished PDF with the text that each must show. */
import { readPdf, type PdfFile } from '../support/read-pdf.js';
import { expectedParagraphs } from './expected-text.js';
import type { EditionName, FinishedEditions } from './finished-editions.js';
import { findGutter, glyphText, setParagraphs, textLines, type SetLine, type SetParagraph } from './set-lines.js';

/** One column of an edition over all its pages. */
export interface Side {
  readonly language: 'zh' | 'ko';
  /** What each paragraph must say. */
  readonly texts: readonly string[];
  readonly lines: readonly SetLine[];
}

export interface ReadEdition {
  readonly file: PdfFile;
  /** Where columns part, from the left edge of the sheet; none in an edition of one column. */
  readonly gutters: readonly number[];
  /** From the left. */
  readonly sides: readonly Side[];
}

/** Reads an edition's PDF back with pdf.js. */
export async function readEdition(finished: FinishedEditions, edition: EditionName): Promise<ReadEdition> {
  const file = await readPdf(finished.bytes(edition, 'pdf'));
  const gutters = edition === 'bilingual' ? [findGutter(file)] : [];
  const lines = textLines(file, finished.generated(edition), gutters);
  const sides = languagesOf(edition, lines).map((language, index) => ({
    language,
    texts: textsOf(language),
    lines: lines.filter(({ column }) => column === index),
  }));
  return { file, gutters, sides };
}

/** The paragraphs that the lines of a side set. */
export const paragraphsOf = ({ texts, lines }: Side): readonly SetParagraph[] => setParagraphs(texts, lines);

/** What an edition in one language says. */
export const textsOf = (language: Side['language']): readonly string[] =>
  expectedParagraphs().map(({ chinese, korean }) => (language === 'zh' ? chinese : korean));

/** The columns from the left; which of two leads shows in the first line. */
function languagesOf(edition: EditionName, lines: readonly SetLine[]): readonly Side['language'][] {
  switch (edition) {
    case 'chinese':
      return ['zh'];
    case 'korean':
      return ['ko'];
    case 'bilingual': {
      const first = lines.find(({ column }) => column === 0);
      return /[가-힣]/.test(glyphText(first?.glyphs ?? [])) ? ['ko', 'zh'] : ['zh', 'ko'];
    }
  }
}

/** Numbered headings, and the title that stands first: by the Chinese, which has them in every edition. */
export const headingIndexes = (): readonly number[] =>
  expectedParagraphs().flatMap(({ chinese }, index) =>
    index === 0 || /^[一二三四五六七八九十]+、/.test(chinese) ? [index] : [],
  );
