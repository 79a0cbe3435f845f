/** What comments are about, and where in a paragraph it stands. */
import type { ParagraphBlock, RowBlock } from '../../../edition/index.js';
import { primarySubtag } from '../xml/word-xml.js';

/** A comment on the inlines `first` to `last` of a paragraph. */
export interface CommentRange {
  readonly id: number;
  readonly first: number;
  readonly last: number;
}

/** Whether a paragraph is a comment. */
export const isComment = ({ role }: ParagraphBlock): boolean => role === 'comment';

const isGenerated = ({ origin }: ParagraphBlock['inlines'][number]): boolean => origin === 'generated';

/** A paragraph of the document, as against what the program says beside it. */
export const isOfDocument = (block: ParagraphBlock): boolean => !isComment(block) && !block.inlines.every(isGenerated);

/** What the comments in a row are about: its Korean, which is what is proofread, or the last of its text. */
export function commentedIn({ cells }: RowBlock): ParagraphBlock | undefined {
  const texts = cells.flat().filter(isOfDocument);
  return texts.findLast(({ lang }) => primarySubtag(lang) === 'ko') ?? texts.at(-1);
}

/** What of a paragraph is commented on: all that is not generated. */
export function extentOf({ inlines }: ParagraphBlock): Pick<CommentRange, 'first' | 'last'> {
  const isText = (inline: ParagraphBlock['inlines'][number]): boolean => !isGenerated(inline);
  return { first: inlines.findIndex(isText), last: inlines.findLastIndex(isText) };
}
