/** Which pieces of paragraphs a section has set so far: those are counted exactly in the next round of its search, the others by their characters. */
import type { FlowItem, FlowParagraph, SentenceRange } from '../flow/index.js';
import type { Memo, Steps } from '../../work/index.js';
import { lineCount, linesOfPiece } from './cell.js';
import type { PlacedItem } from './place-lines.js';

/** The pieces of one search, which begins with none: what earlier searches have set changes nothing. */
export class KnownPieces {
  /** By item and by the place of a paragraph in it. */
  private readonly pieces = new Map<number, Map<string, SentenceRange>>();

  constructor(private readonly section: readonly FlowItem[]) {}

  /** The items with the pieces known so far. */
  items(memo: Memo): readonly FlowItem[] {
    return this.section.map((item, index) => {
      const known = this.pieces.get(index);
      if (!known) return item;
      return memo.keep('layout/pieces', [item, [...known.keys()].sort().join(' ')], () => knowing(item, known));
    });
  }

  /** Sets the pieces on the pages; says whether they have as many lines as the pages were fitted with. */
  *areAsCounted(pages: readonly (readonly PlacedItem[])[]): Steps<boolean> {
    let isSame = true;
    for (const { index, cells } of pages.flat())
      for (const { paragraph, piece } of cells.flat()) {
        if (!paragraph.sentences) continue;
        if (linesOfPiece(paragraph, piece).length !== lineCount(paragraph, piece)) isSame = false;
        const known = this.pieces.get(index) ?? new Map<string, SentenceRange>();
        this.pieces.set(index, known);
        const range = { from: piece.sentence, to: piece.until };
        known.set(`${placeKey(paragraph)}:${range.from}-${range.to}`, range);
        yield;
      }
    return isSame;
  }
}

const placeKey = ({ at: { cell = 0, paragraph = 0 } }: FlowParagraph): string => `${cell}.${paragraph}`;

/** An item that counts some pieces of its paragraphs exactly. */
const knowing = (item: FlowItem, known: ReadonlyMap<string, SentenceRange>): FlowItem => ({
  ...item,
  cells: item.cells.map((cell) =>
    cell.map((paragraph) => {
      const place = `${placeKey(paragraph)}:`;
      const own = [...known].filter(([key]) => key.startsWith(place)).map(([, range]) => range);
      return paragraph.sentences ? { ...paragraph, sentences: paragraph.sentences.knowing(own) } : paragraph;
    }),
  ),
});
