/** A paragraph of the edition as Word's: style, runs, links, bookmarks. */
import type { Inline, ParagraphBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import type { CommentRange } from '../comments/commented-text.js';
import { COMMENT_MARK_STYLE } from '../styles/comment-styles.js';
import type { StyleBook } from '../styles/style-book.js';
import type { ContentsPlan } from '../text/contents.js';
import { leaderOf, leaderTabOf } from '../text/leaders.js';
import { targetOf } from '../text/paragraphs.js';
import { partsOf, type ParagraphPart } from '../text/run-in.js';
import type { TableHeads } from '../text/table-heads.js';
import {
  bookmarkEnd,
  bookmarkStart,
  BREAK_RUN,
  commentEnd,
  commentStart,
  linkXml,
  paragraphXml,
  styledLook,
  tabRun,
  textRun,
  type ParagraphLook,
  type RunLook,
} from '../xml/text-xml.js';
import type { BookmarkPlan } from './bookmarks.js';
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
  /** The properties of a run of a language in a character style. */
  readonly lookOf: (lang: string, styleId: string | undefined) => RunLook;
}

/** What its surroundings ask of a paragraph, beyond its style. */
export type Surroundings = Pick<ParagraphLook, 'pageBreakBefore' | 'keepNext'>;

/** Where a paragraph stands: the width of its column, and what is around. */
export interface ParagraphPlace {
  readonly measure: Pt;
  readonly around?: Surroundings;
  readonly isInRow?: boolean;
  /** Runs that stand before its own. */
  readonly opening?: string;
}

/** The run of an inline, or nothing for what stands beside the line: Word has no place there that moves with the text. */
function writeInline(inline: Inline, { block, style }: ParagraphPart, writing: Writing): string {
  if (inline.kind === 'line-break') return BREAK_RUN;
  const look = writing.lookOf(inline.lang, writing.styles.characterStyle(inline, style.text)?.id);
  switch (inline.kind) {
    case 'text':
      return textRun(look, inline.text);
    case 'leader':
      return inline === leaderOf(block) ? tabRun(look) : textRun(look, ' ');
    case 'page-reference': {
      const bookmark = writing.bookmarks.ofAnchor.get(inline.target);
      const number = writing.pageNumbers.get(inline.target);
      if (bookmark === undefined) return '';
      return field(look, `PAGEREF ${bookmark} \\h${numberingSwitch(inline.numbering)}`, number);
    }
    case 'line-note':
      return '';
  }
}

/** What one inline comes to, and the bookmark that it leads to. */
interface Piece {
  readonly anchor: string | undefined;
  readonly xml: string;
}

/** Neighbours that lead to one place are one link. */
function joinLinks(pieces: readonly Piece[]): string {
  const joined: { anchor: string | undefined; xml: string }[] = [];
  for (const { anchor, xml } of pieces) {
    const last = joined.at(-1);
    if (last && last.anchor === anchor) last.xml += xml;
    else joined.push({ anchor, xml });
  }
  return joined.map(({ anchor, xml }) => (anchor === undefined ? xml : linkXml(anchor, xml))).join('');
}

/** A paragraph of the edition: one of Word's, or with a run-in heading several on one line. */
export function writeParagraph(block: ParagraphBlock, writing: Writing, place: ParagraphPlace): readonly string[] {
  const marks = marksOf(block, writing);
  return partsOf(block).map((part) => writePart(part, marks, writing, place));
}

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
    pageBreakBefore: first === 0 && around.pageBreakBefore === true,
    keepNext: keepsText || around.keepNext === true,
  };
}

/** Starts and ends of bookmarks and comments, by the index of the inline that they stand before and behind. */
interface Marks {
  readonly starts: ReadonlyMap<number, string>;
  readonly ends: ReadonlyMap<number, string>;
}

const COMMENT_MARK = styledLook(COMMENT_MARK_STYLE);

function marksOf(block: ParagraphBlock, { bookmarks, comments }: Writing): Marks {
  const starts = new Map<number, string>();
  const ends = new Map<number, string>();
  const add = (marks: Map<number, string>, index: number, xml: string): void => {
    marks.set(index, (marks.get(index) ?? '') + xml);
  };
  for (const { name, id, first, last } of bookmarks.ofParagraph.get(block) ?? []) {
    add(starts, first, bookmarkStart(name, id));
    add(ends, last, bookmarkEnd(id));
  }
  for (const { id, first, last } of comments.get(block) ?? []) {
    add(starts, first, commentStart(id));
    add(ends, last, commentEnd(id, COMMENT_MARK));
  }
  return { starts, ends };
}

/** Runs between the bookmarks of their passages and in the ranges of comments, those of links inside their links. */
function writePart(part: ParagraphPart, { starts, ends }: Marks, writing: Writing, place: ParagraphPlace): string {
  const { block, first } = part;
  const around = (index: number, xml: string): string => (starts.get(index) ?? '') + xml + (ends.get(index) ?? '');
  const pieces = part.inlines.map((inline, at): Piece => {
    const target = targetOf(inline);
    return {
      anchor: target === undefined ? undefined : writing.bookmarks.ofAnchor.get(target),
      xml: around(first + at, writeInline(inline, part, writing)),
    };
  });
  const bare = block.inlines.length === 0 ? around(0, '') : '';
  const look = {
    style: writing.styles.paragraphStyle(part).id,
    ...aroundPart(part, place),
    runsOn: part.runsOn,
    ...(!writing.contents.entries.has(block) && leaderTab(block, place.measure)),
  };
  return paragraphXml(look, (place.opening ?? '') + bare + joinLinks(pieces));
}

/** A tab stop at the end of the line, which the leader fills. */
function leaderTab(block: ParagraphBlock, measure: Pt): Pick<ParagraphLook, 'tabStops'> {
  const tab = leaderTabOf(block, measure);
  return tab ? { tabStops: [{ type: 'right', ...tab }] } : {};
}
