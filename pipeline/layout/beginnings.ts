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

interface PlacedBeginning extends Beginning {
  readonly place: BlockPlace;
}

/** Answers where a block, or a paragraph of a row, begins; a row where the first of its lines stands, and what has no line where the next block begins. */
export function findBeginnings(drafts: readonly PageDraft[]): (place: BlockPlace) => Beginning {
  /** By block: the beginnings of its paragraphs, in the order of the pages. */
  const blocks: PlacedBeginning[][] = [];
  drafts.forEach(({ sheet, firstItem }, page) => {
    for (const { item, at, top, isAtTop } of sheet.facts.paragraphs) {
      const block = firstItem + item;
      (blocks[block] ??= []).push({ page, top, isAtTop, place: { block, ...at } });
    }
  });
  return (place) => {
    let found = blocks[place.block]?.find((beginning) => isIn(beginning.place, place));
    for (let { block } = place; !found && block < blocks.length; block += 1) found = blocks[block]?.[0];
    return found ?? { page: drafts.length - 1, top: 0, isAtTop: false };
  };
}

/** Whether a paragraph is what stands at a place, or of it. */
const isIn = (paragraph: BlockPlace, place: BlockPlace): boolean =>
  place.cell === undefined || (paragraph.cell === place.cell && paragraph.paragraph === place.paragraph);

/** A block with its place, or a paragraph of a row with its own. */
export interface PlacedElement {
  readonly place: BlockPlace;
  readonly element: Block;
}

/** Every block, and of a row the row and then its paragraphs cell by cell: those that `isWanted` says. */
export function placedElements(
  blocks: readonly Block[],
  isWanted: (element: Block) => boolean,
): readonly PlacedElement[] {
  const elements: PlacedElement[] = [];
  blocks.forEach((element, block) => {
    if (isWanted(element)) elements.push({ place: { block }, element });
    if (element.kind === 'paragraph') return;
    element.cells.forEach((paragraphs, cell) => {
      paragraphs.forEach((inner, paragraph) => {
        if (isWanted(inner)) elements.push({ place: { block, cell, paragraph }, element: inner });
      });
    });
  });
  return elements;
}
