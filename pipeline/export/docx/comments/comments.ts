/** Comments as Word has them: taken out of the text, each to the text that it is about. */
import type { Block, Edition, ParagraphBlock } from '../../../edition/index.js';
import type { Steps } from '../../../work/index.js';
import { inSteps } from '../text/in-steps.js';
import { paragraphsOf } from '../text/paragraphs.js';
import { withoutCommentColumns } from './comment-columns.js';
import { commentedIn, extentOf, isComment, isOfDocument, type CommentRange } from './commented-text.js';

/** A comment: one paragraph of the edition. */
export interface PlannedComment {
  /** From 0, in the order of the text. */
  readonly id: number;
  readonly block: ParagraphBlock;
  /** The id of the comment that it answers. */
  readonly answers?: number;
}

export interface CommentPlan {
  /** The edition without them. */
  readonly edition: Edition;
  readonly comments: readonly PlannedComment[];
  readonly ofParagraph: ReadonlyMap<ParagraphBlock, readonly CommentRange[]>;
}

/** A comment and the paragraph that it is about. */
interface Pair {
  readonly comment: ParagraphBlock;
  readonly about: ParagraphBlock;
}

const blockText = (block: Block): ParagraphBlock | undefined => {
  if (block.kind === 'row') return commentedIn(block);
  return isOfDocument(block) ? block : undefined;
};

const commentsIn = (block: Block): readonly ParagraphBlock[] => paragraphsOf([block]).filter(isComment);

/** Every comment with its text: that of its row, or where none stands there the text before it, at the start of an edition the first. */
function* pairs(blocks: readonly Block[], texts: readonly (ParagraphBlock | undefined)[]): Steps<readonly Pair[]> {
  const found: Pair[] = [];
  let before = texts.find((text) => text !== undefined);
  yield* inSteps(blocks, (block, index) => {
    const about = texts[index] ?? before;
    before = about;
    if (about !== undefined) for (const comment of commentsIn(block)) found.push({ comment, about });
  });
  return found;
}

/** The comments in order. A reply answers the last comment on the same text that is none: Word's threads have one level. */
function numbered(found: readonly Pair[]): readonly PlannedComment[] {
  const heads = new Map<ParagraphBlock, number>();
  return found.map(({ comment: block, about }, id) => {
    const head = heads.get(about);
    if (block.isReply && head !== undefined) return { id, block, answers: head };
    heads.set(about, id);
    return { id, block };
  });
}

/** Takes the comments out of an edition. Without any text for them to stand at they stay as paragraphs. */
export function* planComments(edition: Edition): Steps<CommentPlan> {
  const texts: (ParagraphBlock | undefined)[] = [];
  yield* inSteps(edition.blocks, (block) => {
    texts.push(blockText(block));
  });
  const found = yield* pairs(edition.blocks, texts);
  const ofParagraph = new Map<ParagraphBlock, readonly CommentRange[]>();
  found.forEach(({ about }, id) => {
    ofParagraph.set(about, [...(ofParagraph.get(about) ?? []), { id, ...extentOf(about) }]);
  });
  const hasText = texts.some((text) => text !== undefined);
  return {
    edition: hasText ? { ...edition, blocks: yield* withoutCommentColumns(edition.blocks) } : edition,
    comments: numbered(found),
    ofParagraph,
  };
}
