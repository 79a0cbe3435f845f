/**
 * What docx 9.15.2 cannot write, or writes otherwise than Word files of ours need it: its gaps, each with the reason and with what stands
 * in. Nothing else in the exporter knows of them; the numbers are those of the library's issues (dolanmiu/docx).
 */
import {
  BuilderElement,
  FileChild,
  PageOrientation,
  StringValueElement,
  TextRun,
  XmlComponent,
  type BookmarkEnd,
  type BookmarkStart,
  type CommentRangeEnd,
  type CommentRangeStart,
  type InternalHyperlink,
  type IRunOptions,
  type Paragraph,
  type ParagraphChild,
} from 'docx';
import type { Pt } from '../../../geometry/index.js';
import { printable, twips } from './word-xml.js';

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

/** It mentions the parts of comments, and of their threads, where it has some of its own: comments without a word. */
export const mentionOfComments = (comments: readonly { readonly id: number; readonly answers?: number }[]) =>
  comments.map(({ id, answers }) => ({ id, ...(answers !== undefined && { parentId: answers }), children: [] }));

/** A run of text. It takes the word CURRENT for a page number where text is a child, and lets through some of what XML forbids. */
export const textRun = (options: IRunOptions, text: string): TextRun =>
  new TextRun({ ...options, text: printable(text) });

/** What may stand in a paragraph or a link here. */
export type Child = TextRun | BookmarkStart | BookmarkEnd | CommentRangeStart | CommentRangeEnd | InternalHyperlink;

/**
 * Children of a paragraph. It writes starts and ends of bookmarks that stand by themselves, but its type of children lists only pairs,
 * which count their ids on from file to file, so that no two builds are the same (#3478 is about ids that were all the same).
 */
export const asChildren = (children: readonly Child[]): readonly ParagraphChild[] =>
  // Whatever writes itself as XML may be a child; only the type says less.
  children as readonly ParagraphChild[];

/**
 * A mark of a field. It writes those fields that it knows, out of date and without a result (#3480), and any other as a simple field,
 * whose result has no style.
 */
export const fieldCharacter = (type: 'begin' | 'separate' | 'end', isStale = false): XmlComponent =>
  new BuilderElement({
    name: 'w:fldChar',
    attributes: {
      type: { key: 'w:fldCharType', value: type },
      ...(isStale && { dirty: { key: 'w:dirty', value: 'true' } }),
    },
  });

/** The instruction of a field: it exports those of no field. */
export class FieldInstruction extends XmlComponent {
  constructor(instruction: string) {
    super('w:instrText');
    this.root.push(instruction);
  }
}

/** Width and height in twips: it swaps the two of a landscape sheet by itself. */
export const sheetSize = (width: Pt, height: Pt) =>
  width > height
    ? { width: twips(height), height: twips(width), orientation: PageOrientation.LANDSCAPE }
    : { width: twips(width), height: twips(height), orientation: PageOrientation.PORTRAIT };

class XmlElement extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}

/**
 * A content control of the gallery of tables of contents, over which Word shows “Update table” (ECMA-376-1, 17.5.2.12). Its own has no
 * place for a heading, marks the field as out of date, writes tab stops into every entry, and each entry as one run (#3319).
 */
export class ContentsControl extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super('w:sdt');
    const gallery = new XmlElement('w:docPartObj', [
      new StringValueElement('w:docPartGallery', 'Table of Contents'),
      new XmlElement('w:docPartUnique', []),
    ]);
    this.root.push(new XmlElement('w:sdtPr', [gallery]), new XmlElement('w:sdtContent', paragraphs));
  }
}
