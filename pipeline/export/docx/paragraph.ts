/** A paragraph of the edition as Word's: style, runs, bookmarks. */
import {
  BookmarkEnd,
  BookmarkStart,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Inline, ParagraphBlock } from '../../edition/index.js';
import type { BookmarkPlan } from './bookmarks.js';
import type { CharacterStyle, StyleBook } from './style-book.js';
import { isEastAsian, languagePair, printable } from './word-xml.js';

/** What every paragraph of a document is written with. */
export interface Writing {
  readonly styles: StyleBook;
  readonly bookmarks: BookmarkPlan;
}

/** What its surroundings ask of a paragraph, beyond its style. */
export type Surroundings = Pick<IParagraphOptions, 'pageBreakBefore' | 'keepNext'>;

/** Style, language and face hint of a run: all that runs carry. The hint gives “ ” … — · the East Asian face. */
export function runOptions(lang: string, style: CharacterStyle | undefined): IRunOptions {
  return {
    ...(style && { style: style.id }),
    ...(isEastAsian(lang) && { font: { hint: 'eastAsia' } }),
    language: languagePair(lang),
  };
}

function writeInline(inline: Inline, block: ParagraphBlock, { styles }: Writing): TextRun {
  switch (inline.kind) {
    case 'text':
      return new TextRun({
        ...runOptions(inline.lang, styles.characterStyle(inline, block.style.text)),
        text: printable(inline.text),
      });
    case 'line-break':
      return new TextRun({ break: 1 });
    case 'leader':
    case 'page-reference':
    case 'line-note':
      return new TextRun({});
  }
}

/** The library writes bookmark ends that stand by themselves, but its type of children lists only pairs, whose ids it counts for the whole program. */
const asChildren = (children: readonly (TextRun | BookmarkStart | BookmarkEnd)[]): readonly ParagraphChild[] =>
  children as readonly ParagraphChild[];

/** Runs between the bookmarks of their passages. */
export function writeParagraph(block: ParagraphBlock, writing: Writing, around: Surroundings = {}): Paragraph {
  const bookmarks = writing.bookmarks.get(block) ?? [];
  const children = block.inlines.flatMap((inline, index) => [
    ...bookmarks.filter(({ first }) => first === index).map(({ name, id }) => new BookmarkStart(name, id)),
    writeInline(inline, block, writing),
    ...bookmarks.filter(({ last }) => last === index).map(({ id }) => new BookmarkEnd(id)),
  ]);
  return new Paragraph({ style: writing.styles.paragraphStyle(block).id, ...around, children: asChildren(children) });
}
