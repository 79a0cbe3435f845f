/** Where blocks begin: what anchors and named strings ask the finished pages. */
import type { Block } from '../edition/index.js';
import type { Pt } from '../geometry/index.js';
import type { BlockPlace } from './paged-document.js';
import type { PageDraft } from './pages/index.js';

/** The first line of a block on its page. */
export interface Beginning {
  /** Index of the page. */
  readonly page: number;
  /** From the top of the type area. */
  readonly top: Pt;
  /** Whether no line of the page stands above it. */
  readonly isAtTop: boolean;
}

const EPSILON: Pt = 0.01;

/** Answers where a block, or a paragraph of a row, begins; a row where the first of its lines stands, and what has no line where the next block begins. */
export function findBeginnings(drafts: readonly PageDraft[]): (place: BlockPlace) => Beginning {
  const beginnings = new Map<string, Beginning>();
  let lastBlock = -1;
  drafts.forEach(({ lines }, page) => {
    const pageTop = Math.min(...lines.map(({ top }) => top));
    for (const { paragraph, top } of lines) {
      const { place } = paragraph;
      const beginning = { page, top, isAtTop: top <= pageTop + EPSILON };
      for (const key of [placeKey(place), placeKey({ block: place.block })])
        if (!beginnings.has(key)) beginnings.set(key, beginning);
      lastBlock = Math.max(lastBlock, place.block);
    }
  });
  return (place) => {
    let found = beginnings.get(placeKey(place));
    for (let { block } = place; !found && block <= lastBlock; block += 1) found = beginnings.get(placeKey({ block }));
    return found ?? { page: drafts.length - 1, top: 0, isAtTop: false };
  };
}

const placeKey = ({ block, cell, paragraph }: BlockPlace): string =>
  [block, cell, paragraph].filter((part) => part !== undefined).join('/');

/** A block with its place, or a paragraph of a row with its own. */
export interface PlacedElement {
  readonly place: BlockPlace;
  readonly element: Block;
}

/** Every block, and of a row the row and then its paragraphs cell by cell. */
export const placedElements = (blocks: readonly Block[]): readonly PlacedElement[] =>
  blocks.flatMap((element, block): PlacedElement[] => {
    const own = { place: { block }, element };
    if (element.kind === 'paragraph') return [own];
    const inner = element.cells.map((paragraphs, cell) =>
      paragraphs.map((p, paragraph) => ({ place: { block, cell, paragraph }, element: p })),
    );
    return [own, ...inner.flat()];
  });
