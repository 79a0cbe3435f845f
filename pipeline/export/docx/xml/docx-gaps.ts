/**
 * What docx 9.15.2 cannot write, or writes otherwise than Word files of ours need it: its gaps, each with the reason and with what stands
 * in. Nothing else in the exporter knows of them; the numbers are those of the library's issues (dolanmiu/docx).
 */
import { PageOrientation } from 'docx';
import type { Pt } from '../../../geometry/index.js';
import { twips } from './word-xml.js';

/*
 * Paragraphs and tables are written in text-xml.ts, not for speed alone. The library takes the word CURRENT for a page number where text
 * is a child; counts the ids of bookmarks on from file to file, so that no two builds are the same (#3478 is about ids that were all the
 * same); writes the fields that it knows out of date and without a result (#3480), and any other as a simple field, whose result has no
 * style; and has no content control of contents with a heading.
 */

/**
 * The parts that are written here and take the place of the library's. One that may be absent is then out of the package altogether.
 */
export type OwnParts = {
  /**
   * It has no kinsoku, turns `wordWrap: true` into off (#713, #722), puts autoSpaceDN behind the alignment, where no schema has it (asked
   * for in #1949), and puts default styles of its own beside any others (#3422).
   */
  readonly 'word/styles.xml': string;
  /** It has neither mirrored margins nor narrowed punctuation nor languages. */
  readonly 'word/settings.xml': string;
  /** It names embedded families only, without what stands in for a missing one, and obfuscates by keys made at random. */
  readonly 'word/fontTable.xml': string;
  /** It dates every comment, by the clock where nobody gives a date, and declares dozens of namespaces that nothing uses. */
  readonly 'word/comments.xml'?: string;
  /** It names the paragraphs of its own comments. */
  readonly 'word/commentsExtended.xml'?: string;
  /** It takes both dates from the clock and knows no language. */
  readonly 'docProps/core.xml': string;
  /** It leaves the part empty. */
  readonly 'docProps/app.xml': string;
  /** It has text alone, not yes and no. */
  readonly 'docProps/custom.xml'?: string;
};

/** Parts that it writes and mentions in every file, asked for or not. */
export const UNASKED_PARTS = [
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/comments.xml',
  'word/theme/theme1.xml',
  'docProps/custom.xml',
] as const;

/** It mentions the parts of comments, and of their threads, where it has some of its own: a comment without a word, and an answer to it. */
export function mentionOfComments(comments: 'none' | 'plain' | 'threads') {
  const [comment, answer] = [
    { id: 0, children: [] },
    { id: 1, parentId: 0, children: [] },
  ];
  switch (comments) {
    case 'none':
      return [];
    case 'plain':
      return [comment];
    case 'threads':
      return [comment, answer];
  }
}

/** Width and height in twips: it swaps the two of a landscape sheet by itself. */
export const sheetSize = (width: Pt, height: Pt) =>
  width > height
    ? { width: twips(height), height: twips(width), orientation: PageOrientation.LANDSCAPE }
    : { width: twips(width), height: twips(height), orientation: PageOrientation.PORTRAIT };
