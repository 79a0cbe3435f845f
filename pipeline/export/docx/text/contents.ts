/** Which paragraphs are a table of contents to Word, of which levels, under which of its own styles. */
import type { Block, ParagraphBlock } from '../../../edition/index.js';
import type { Pt } from '../../../geometry/index.js';
import { leaderTabOf, type LeaderTab } from './leaders.js';
import { paragraphsOf, targetOf } from './paragraphs.js';
import { partsOf } from './run-in.js';

/** An entry of the contents. */
export interface ContentsEntry {
  /** The level under which Word gathers the heading that it leads to; absent where it leads to none. */
  readonly level?: number;
  /** Stands in the style: when Word writes the contents anew, its paragraphs have nothing but their style. */
  readonly tab?: LeaderTab;
}

export interface ContentsPlan {
  /** Headings over contents. They are neither the title of the paper nor headings of its text. */
  readonly titles: ReadonlySet<ParagraphBlock>;
  /** In order; none where nothing leads to a heading, so that Word could gather nothing. */
  readonly entries: ReadonlyMap<ParagraphBlock, ContentsEntry>;
  /** The field with which Word gathers them. */
  readonly instruction: string;
}

const isEntry = (block: Block | undefined): block is ParagraphBlock =>
  block?.kind === 'paragraph' && block.role === 'toc-item';

const isTitle = (block: Block, next: Block | undefined): block is ParagraphBlock =>
  block.kind === 'paragraph' && block.tag !== 'p' && isEntry(next) && next.page === block.page;

/**
 * The contents of an edition; `measureOf` gives the width of the type area in which an entry stands. Entries that stand in a row beside
 * others are no list to Word, and not counted.
 */
export function planContents(blocks: readonly Block[], measureOf: (entry: ParagraphBlock) => Pt): ContentsPlan {
  const titles = new Set(blocks.filter((block, index): block is ParagraphBlock => isTitle(block, blocks[index + 1])));
  const items = blocks.filter(isEntry);
  const levels = headingLevels(blocks, new Set(items.flatMap((item) => leadsTo(item) ?? [])));
  const entries = items.map((block): readonly [ParagraphBlock, ContentsEntry] => {
    const level = levels.get(leadsTo(block) ?? '');
    const tab = leaderTabOf(block, measureOf(block));
    return [block, { ...(level !== undefined && { level }), ...(tab && { tab }) }];
  });
  const gathered = entries.flatMap(([, { level }]) => level ?? []);
  return { titles, entries: new Map(gathered.length === 0 ? [] : entries), instruction: instructionFor(gathered) };
}

/**
 * ECMA-376-1, 17.16.5.68: headings of these levels (`\o`), by outline level as well (`\u`), since a second look of a heading
 * has a style of another name; as links (`\h`), without leaders and numbers in web view (`\z`).
 */
const instructionFor = (levels: readonly number[]): string =>
  `TOC \\o "${Math.min(...levels)}-${Math.max(...levels)}" \\h \\z \\u`;

const leadsTo = ({ inlines }: ParagraphBlock): string | undefined =>
  inlines.map(targetOf).find((target) => target !== undefined);

/** By id, of some, the level of the heading that stands there. Word's Title is none. */
function headingLevels(blocks: readonly Block[], ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  if (ids.size === 0) return levels;
  const add = (anchor: string | undefined, paragraphs: readonly ParagraphBlock[]): void => {
    if (anchor === undefined || !ids.has(anchor)) return;
    const depth = paragraphs.flatMap(partsOf).find(({ headingDepth = 0 }) => headingDepth > 0)?.headingDepth;
    if (depth !== undefined) levels.set(anchor, depth);
  };
  for (const block of blocks) {
    const paragraphs = paragraphsOf([block]);
    for (const paragraph of paragraphs) add(paragraph.anchor, [paragraph]);
    add(block.anchor, paragraphs);
  }
  return levels;
}

/** The name of Word's own style for a heading over contents or an entry of them; undefined for every other paragraph. */
export function contentsStyleName({ titles, entries }: ContentsPlan, block: ParagraphBlock): string | undefined {
  const level = entries.get(block)?.level;
  if (level !== undefined) return `toc ${level}`;
  return titles.has(block) ? 'TOC Heading' : undefined;
}
