/**
 * What stands on facing pages: which stretch of which paragraph each verso and recto holds. Input: an edition and its finished pages.
 * Word fills its pages by itself and cannot hold two texts level, so it is told where ours are divided.
 */
import type { Edition, Inline, ParagraphBlock } from '../../../edition/index.js';
import type { BlockPlace, Page, PagedDocument, PlacedLine } from '../../../layout/index.js';
import { inkLength, offsetAfterInk } from '../text/paragraphs.js';
import { inkOf, placeKey } from './placed-text.js';

/** A place in a paragraph: before the inline of that index, or so many UTF-16 units into its text. */
export interface InlinePosition {
  readonly inline: number;
  readonly offset: number;
}

/** What of a paragraph of a facing row stands on one page. */
export interface FacingStretch extends Required<BlockPlace> {
  readonly from: InlinePosition;
  readonly to: InlinePosition;
}

/** An opening: what its verso and its recto hold, in reading order. */
export interface FacingOpening {
  readonly verso: readonly FacingStretch[];
  readonly recto: readonly FacingStretch[];
}

/** What of a paragraph stands in one opening: the segments of its first and last text, and how many characters. */
interface Share {
  /** The number of the verso. */
  readonly opening: number;
  readonly origins: string[];
  characters: number;
}

/** A paragraph of a facing row. */
interface FacingText {
  readonly place: Required<BlockPlace>;
  readonly block: ParagraphBlock;
}

type StretchInOpening = FacingStretch & { readonly opening: number };

/** The openings of an edition in order; none where it has no facing rows. Every paragraph of such rows is in them, whole. */
export function facingPages(edition: Edition, { pages }: Pick<PagedDocument, 'pages'>): readonly FacingOpening[] {
  const texts = facingTexts(edition);
  if (texts.length === 0) return [];
  const shares = sharesOf(pages);
  let opening = texts.flatMap(({ place }) => shares.get(placeKey(place)) ?? [])[0]?.opening;
  const stretches = texts.flatMap((text): readonly StretchInOpening[] => {
    const own = shares.get(placeKey(text.place));
    // A paragraph without lines stands where the one before it ends.
    const found = own ?? (opening === undefined ? [] : [{ opening, origins: [], characters: 0 }]);
    opening = found.at(-1)?.opening;
    return stretchesOf(text, found);
  });
  const openings = new Map<number, FacingStretch[]>();
  for (const stretch of stretches) {
    const inside = openings.get(stretch.opening) ?? [];
    inside.push(withoutOpening(stretch));
    openings.set(stretch.opening, inside);
  }
  return [...openings]
    .sort(([one], [other]) => one - other)
    .map(([, inside]) => ({
      verso: inside.filter(({ cell }) => cell === 0),
      recto: inside.filter(({ cell }) => cell > 0),
    }));
}

const withoutOpening = ({ block, cell, paragraph, from, to }: StretchInOpening): FacingStretch => ({
  block,
  cell,
  paragraph,
  from,
  to,
});

const facingTexts = ({ blocks }: Edition): readonly FacingText[] =>
  blocks.flatMap((row, block) =>
    row.kind === 'row' && row.pairing === 'facing'
      ? row.cells.flatMap((cell, c) =>
          cell.map((text, paragraph) => ({ place: { block, cell: c, paragraph }, block: text })),
        )
      : [],
  );

/** By paragraph what of it stands in each opening, in order. */
function sharesOf(pages: readonly Page[]): ReadonlyMap<string, readonly Share[]> {
  const shares = new Map<string, Share[]>();
  for (const { number, lines } of pages)
    for (const line of lines) {
      // The second cell stands on the recto, a page after its verso.
      const opening = number - (line.place.cell ?? 0);
      const known = shares.get(placeKey(line.place)) ?? [];
      const last = known.at(-1);
      const share = last?.opening === opening ? last : { opening, origins: [], characters: 0 };
      if (share !== last) known.push(share);
      addLine(share, line);
      shares.set(placeKey(line.place), known);
    }
  return shares;
}

/** Counts what the author wrote; what the program added goes with it. */
function addLine(share: Share, { runs }: PlacedLine): void {
  for (const { origin, glyphs } of runs) {
    if (origin === 'generated') continue;
    share.origins.push(origin);
    share.characters += inkOf([{ glyphs }]);
  }
}

/** The stretches of a paragraph: each goes on where the one before it ends, and the last goes to the end. */
function stretchesOf({ place, block }: FacingText, shares: readonly Share[]): readonly StretchInOpening[] {
  const starts = shares.map((_, index) => startOf(block.inlines, shares, index));
  const end: InlinePosition = { inline: block.inlines.length, offset: 0 };
  return shares.map(({ opening }, index) => ({
    ...place,
    opening,
    from: starts[index] ?? end,
    to: starts[index + 1] ?? end,
  }));
}

/** Where the share of an index begins: with its first segment, or inside it where a sentence is longer than an opening. */
function startOf(inlines: readonly Inline[], shares: readonly Share[], index: number): InlinePosition {
  const before = shares.slice(0, index);
  const first = shares[index]?.origins[0];
  if (before.length === 0) return { inline: 0, offset: 0 };
  const isNew = first !== undefined && before.every(({ origins }) => !origins.includes(first));
  const characters = before.reduce((sum, share) => sum + share.characters, 0);
  if (!isNew) return afterCharacters(inlines, characters);
  const inline = inlines.findIndex(({ origin }) => origin === first);
  return { inline: beforeNotes(inlines, inline), offset: 0 };
}

/** A note beside the line belongs to the sentence that follows it. */
function beforeNotes(inlines: readonly Inline[], index: number): number {
  return inlines[index - 1]?.kind === 'line-note' ? beforeNotes(inlines, index - 1) : index;
}

/** The place behind so many characters that the author wrote. */
function afterCharacters(inlines: readonly Inline[], count: number): InlinePosition {
  let left = count;
  for (const [index, inline] of inlines.entries()) {
    if (inline.kind !== 'text' || inline.origin === 'generated') continue;
    const length = inkLength(inline.text);
    if (left < length) return { inline: index, offset: offsetAfterInk(inline.text, left) };
    left -= length;
  }
  return { inline: inlines.length, offset: 0 };
}
