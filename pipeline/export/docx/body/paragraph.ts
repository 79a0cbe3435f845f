/** A paragraph of the edition as Word's: style, runs, links, bookmarks. */
import {
  BookmarkEnd,
  BookmarkStart,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  InternalHyperlink,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { Inline, ParagraphBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import type { CommentRange } from '../comments/commented-text.js';
import { COMMENT_MARK_STYLE } from '../styles/comment-styles.js';
import type { CharacterStyle, StyleBook } from '../styles/style-book.js';
import type { ContentsPlan } from '../text/contents.js';
import { leaderOf, leaderTabOf } from '../text/leaders.js';
import { targetOf } from '../text/paragraphs.js';
import { partsOf, type ParagraphPart } from '../text/run-in.js';
import type { TableHeads } from '../text/table-heads.js';
import { asChildren, textRun, type Child } from '../xml/docx-gaps.js';
import { isEastAsian, languagePair } from '../xml/word-xml.js';
import type { BookmarkPlan, PassageBookmark } from './bookmarks.js';
import { field, numberingSwitch } from './fields.js';

/** What every paragraph of a document is written with. */
export interface Writing {
  readonly styles: StyleBook;
  readonly bookmarks: BookmarkPlan;
  readonly heads: TableHeads;
  readonly contents: ContentsPlan;
  readonly comments: ReadonlyMap<ParagraphBlock, readonly CommentRange[]>;
  /** The printed number of the page of an anchor, where somebody has paged the edition. */
  readonly pageNumbers: ReadonlyMap<string, string>;
}

/** What its surroundings ask of a paragraph, beyond its style. */
export type Surroundings = Pick<IParagraphOptions, 'pageBreakBefore' | 'keepNext'>;

/** Where a paragraph stands: the width of its column, and what is around. */
export interface ParagraphPlace {
  readonly measure: Pt;
  readonly around?: Surroundings;
  readonly isInRow?: boolean;
  /** Runs that stand before its own. */
  readonly opening?: readonly TextRun[];
}

/** Style, language and face hint of a run: all that runs carry. The hint gives “ ” … — · the East Asian face. */
export function runOptions(lang: string, style: CharacterStyle | undefined): IRunOptions {
  return {
    ...(style && { style: style.id }),
    ...(isEastAsian(lang) && { font: { hint: 'eastAsia' } }),
    language: languagePair(lang),
  };
}

/** A run, or nothing for what stands beside the line: Word has no place there that moves with the text. */
function writeInline(inline: Inline, { block, style }: ParagraphPart, writing: Writing): readonly TextRun[] {
  if (inline.kind === 'line-break') return [new TextRun({ break: 1 })];
  const options = runOptions(inline.lang, writing.styles.characterStyle(inline, style.text));
  switch (inline.kind) {
    case 'text':
      return [textRun(options, inline.text)];
    case 'leader':
      return [inline === leaderOf(block) ? new TextRun({ ...options, children: [new Tab()] }) : textRun(options, ' ')];
    case 'page-reference': {
      const bookmark = writing.bookmarks.ofAnchor.get(inline.target);
      const number = writing.pageNumbers.get(inline.target);
      if (bookmark === undefined) return [];
      return field(options, `PAGEREF ${bookmark} \\h${numberingSwitch(inline.numbering)}`, number);
    }
    case 'line-note':
      return [];
  }
}

/** What one inline comes to, and the bookmark that it leads to. */
interface Piece {
  readonly anchor: string | undefined;
  readonly children: readonly Child[];
}

/** Neighbours that lead to one place are one link. */
function joinLinks(pieces: readonly Piece[]): readonly Child[] {
  const joined: { anchor: string | undefined; children: Child[] }[] = [];
  for (const { anchor, children } of pieces) {
    const last = joined.at(-1);
    if (last && last.anchor === anchor) last.children.push(...children);
    else joined.push({ anchor, children: [...children] });
  }
  return joined.flatMap(({ anchor, children }): readonly Child[] =>
    anchor === undefined ? children : [new InternalHyperlink({ anchor, children: asChildren(children) })],
  );
}

/** A style separator: the mark of the paragraph is hidden and lets the next go on in its line, by which Word knows one from hidden text. */
const STYLE_SEPARATOR: Pick<IParagraphOptions, 'run'> = { run: { vanish: true, specVanish: true } };

/** The end of what a comment is about, and its mark there. */
const commentEnd = ({ id }: CommentRange): readonly Child[] => [
  new CommentRangeEnd(id),
  new TextRun({ style: COMMENT_MARK_STYLE, children: [new CommentReference(id)] }),
];

/** A paragraph of the edition: one of Word's, or with a run-in heading several on one line. */
export const writeParagraph = (block: ParagraphBlock, writing: Writing, place: ParagraphPlace): readonly Paragraph[] =>
  partsOf(block).map((part) => writePart(part, writing, place));

/**
 * What its surroundings ask of a part: the page breaks before the first. LibreOffice prints a heading on a line of its own, which
 * must not end a page; no style says so, since Word would keep a whole row with the next. A passage that is a heading alone is one
 * to keep with the next, in a row too.
 */
function aroundPart(part: ParagraphPart, { around = {}, isInRow }: ParagraphPlace): Surroundings {
  const { first, runsOn, style, block, headingDepth } = part;
  const isAlone = block.tag === 'p' && headingDepth !== undefined && !runsOn;
  const keepsText = (isAlone || (runsOn && isInRow !== true)) && style.breakAfter !== 'avoid';
  return {
    ...(first === 0 && around.pageBreakBefore === true && { pageBreakBefore: true }),
    ...((keepsText || around.keepNext === true) && { keepNext: true }),
  };
}

/** Runs between the bookmarks of their passages and in the ranges of comments, those of links inside their links. */
function writePart(part: ParagraphPart, writing: Writing, place: ParagraphPlace): Paragraph {
  const { block, first } = part;
  const bookmarks = writing.bookmarks.ofParagraph.get(block) ?? [];
  const comments = writing.comments.get(block) ?? [];
  const starts = (index: number): readonly Child[] => [
    ...bookmarks
      .filter((bookmark) => bookmark.first === index)
      .map(({ name, id }: PassageBookmark) => new BookmarkStart(name, id)),
    ...comments.filter((comment) => comment.first === index).map(({ id }) => new CommentRangeStart(id)),
  ];
  const ends = (index: number): readonly Child[] => [
    ...bookmarks.filter(({ last }) => last === index).map(({ id }) => new BookmarkEnd(id)),
    ...comments.filter(({ last }) => last === index).flatMap(commentEnd),
  ];
  const pieces = part.inlines.map((inline, at): Piece => {
    const index = first + at;
    const target = targetOf(inline);
    return {
      anchor: target === undefined ? undefined : writing.bookmarks.ofAnchor.get(target),
      children: [...starts(index), ...writeInline(inline, part, writing), ...ends(index)],
    };
  });
  const bare = block.inlines.length === 0 ? [...starts(0), ...ends(0)] : [];
  return new Paragraph({
    style: writing.styles.paragraphStyle(part).id,
    ...aroundPart(part, place),
    ...(part.runsOn && STYLE_SEPARATOR),
    ...(!writing.contents.entries.has(block) && leaderTab(block, place.measure)),
    children: asChildren([...(place.opening ?? []), ...bare, ...joinLinks(pieces)]),
  });
}

/** A tab stop at the end of the line, which the leader fills. */
function leaderTab(block: ParagraphBlock, measure: Pt): Pick<IParagraphOptions, 'tabStops'> {
  const tab = leaderTabOf(block, measure);
  return tab ? { tabStops: [{ type: TabStopType.RIGHT, ...tab }] } : {};
}
