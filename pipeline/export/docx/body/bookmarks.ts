/** Hidden bookmarks: of every passage, so that a remark in Word leads back to its segment, and of what links lead to. */
import type { Block, Edition, ParagraphBlock } from '../../../edition/index.js';
import type { Steps } from '../../../work/index.js';
import { isFacingParagraph } from '../pages/facing-paragraph.js';
import { inSteps } from '../text/in-steps.js';
import { paragraphsOf, targetOf } from '../text/paragraphs.js';
import { primarySubtag } from '../xml/word-xml.js';

/** A bookmark around the inlines `first` to `last` of a paragraph. */
export interface PassageBookmark {
  readonly id: number;
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

export interface BookmarkPlan {
  readonly ofParagraph: ReadonlyMap<ParagraphBlock, readonly PassageBookmark[]>;
  /** By the id that links lead to: the name of its bookmark. */
  readonly ofAnchor: ReadonlyMap<string, string>;
}

/** Word cuts longer names; the language and a number must still fit behind. */
const LONGEST_STEM = 32;

/** `p012.s03+s04` → `_p012_s03_s04`; Word hides what starts with an underscore. A join too long for Word keeps its ends. */
function bookmarkStem(origin: string): string {
  const whole = `_${origin.replace(/[^A-Za-z0-9]+/g, '_')}`;
  if (whole.length <= LONGEST_STEM) return whole;
  const parts = origin.split('+');
  return `_${`${parts[0] ?? ''}_to_${parts.at(-1) ?? ''}`.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, LONGEST_STEM);
}

/** From and to where each origin stands in a paragraph, in order of appearance; what the program added has none. */
function extentsOf(block: ParagraphBlock): ReadonlyMap<string, { first: number; last: number }> {
  const extents = new Map<string, { first: number; last: number }>();
  block.inlines.forEach((inline, index) => {
    if (inline.origin === 'generated') return;
    extents.set(inline.origin, { first: extents.get(inline.origin)?.first ?? index, last: index });
  });
  return extents;
}

/** The bookmarks of an edition. Names carry the language where it is not the leading one; a passage printed twice gets a number. */
export function* planBookmarks(edition: Edition): Steps<BookmarkPlan> {
  const leading = primarySubtag(edition.metadata.language);
  const taken = new Set<string>();
  const unique = (stem: string): string => {
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
  const nameOf = (origin: string, lang: string): string =>
    unique(bookmarkStem(origin) + (primarySubtag(lang) === leading ? '' : `_${primarySubtag(lang)}`));
  const anchors = anchorsIn(edition.blocks);
  const ofParagraph = new Map<ParagraphBlock, readonly PassageBookmark[]>();
  const ofAnchor = new Map<string, string>();
  yield* inSteps(paragraphsOf(edition.blocks), (block) => {
    const bookmarks = [...extentsOf(block)].map(([origin, extent]) => {
      const name = nameOf(origin, block.lang);
      return { id: taken.size, name, ...extent };
    });
    const arrivals = (anchors.get(block) ?? []).map((anchor) => {
      const name = unique(bookmarkStem(`to_${anchor}`));
      ofAnchor.set(anchor, name);
      return { id: taken.size, name, first: 0, last: Math.max(0, block.inlines.length - 1) };
    });
    ofParagraph.set(block, [...arrivals, ...bookmarks]);
  });
  return { ofParagraph, ofAnchor };
}

/** The paragraphs that something leads to, each with its ids: its own, and of the first of a row that of the row. */
function anchorsIn(blocks: readonly Block[]): ReadonlyMap<ParagraphBlock, readonly string[]> {
  const targets = new Set(
    paragraphsOf(blocks).flatMap(({ inlines }) => inlines.flatMap((inline) => targetOf(inline) ?? [])),
  );
  const anchors = new Map<ParagraphBlock, readonly string[]>();
  for (const block of blocks)
    paragraphsOf([block]).forEach((paragraph, index) => {
      const rowAnchor = isFacingParagraph(paragraph) ? paragraph.rowAnchor : undefined;
      const ids = [index === 0 ? block.anchor : undefined, rowAnchor, paragraph.anchor];
      anchors.set(
        paragraph,
        [...new Set(ids.filter((id) => id !== undefined))].filter((id) => targets.has(id)),
      );
    });
  return anchors;
}
