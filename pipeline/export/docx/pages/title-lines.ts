/** Lines of titles: Word fills one line after the other, so where the pages break a centred paragraph for its shape or sense, Word is given line breaks. */
import type { Block, Inline, ParagraphBlock } from '../../../edition/index.js';
import type { PagedDocument } from '../../../layout/index.js';
import { inkLength, offsetAfterInk, paragraphsOf, type TextInline } from '../text/paragraphs.js';
import { inkOf, placeKey } from './placed-text.js';

type LineEnds = ReadonlyMap<string, readonly number[]>;

const isCentred = ({ style }: ParagraphBlock): boolean => style.textAlign === 'center';

/** By place, of what is in some blocks: after how many characters each line but the last ends. */
function lineEnds({ pages }: PagedDocument, blocks: ReadonlySet<number>): LineEnds {
  const ends = new Map<string, number[]>();
  for (const { lines } of pages)
    for (const line of lines) {
      if (!blocks.has(line.place.block)) continue;
      const known = ends.get(placeKey(line.place)) ?? [];
      known.push((known.at(-1) ?? 0) + inkOf(line.runs));
      ends.set(placeKey(line.place), known);
    }
  return ends;
}

/** A text with a line break at every end that falls into it; `before` is what the paragraph holds before it. */
function brokenText(inline: TextInline, before: number, ends: readonly number[]): readonly Inline[] {
  const inside = ends.map((end) => end - before).filter((end) => end > 0 && end <= inkLength(inline.text));
  const cuts = [0, ...inside.map((end) => offsetAfterInk(inline.text, end))];
  return cuts.flatMap((cut, index): readonly Inline[] => {
    const piece = { ...inline, text: inline.text.slice(cut, cuts[index + 1]) };
    const isLast = index === cuts.length - 1;
    if (isLast) return piece.text === '' ? [] : [piece];
    return [piece, { kind: 'line-break', origin: inline.origin }];
  });
}

/** The paragraph with its lines broken as on the pages; itself where they hold other text than it, or it is no plain title. */
function broken(block: ParagraphBlock, ends: readonly number[] = []): ParagraphBlock {
  const { inlines } = block;
  if (!isCentred(block) || ends.length < 2) return block;
  const texts = inlines.filter((inline) => inline.kind === 'text');
  const length = texts.reduce((sum, { text }) => sum + inkLength(text), 0);
  const isPlain = inlines.every(({ kind }) => kind === 'text' || kind === 'line-note');
  if (!isPlain || length !== ends.at(-1)) return block;
  let before = 0;
  const pieces = inlines.flatMap((inline) => {
    if (inline.kind !== 'text') return [inline];
    const written = brokenText(inline, before, ends.slice(0, -1));
    before += inkLength(inline.text);
    return written;
  });
  return { ...block, inlines: pieces };
}

/** The blocks of an edition, their centred paragraphs with line breaks where the pages have them (GB/T 9704, 7.3.1: a title's lines are broken by sense, in the shape of a trapezoid or a diamond). */
export function withTitleLines(blocks: readonly Block[], paged: PagedDocument): readonly Block[] {
  const centred = new Set<number>();
  for (const [index, block] of blocks.entries()) if (paragraphsOf([block]).some(isCentred)) centred.add(index);
  const ends = lineEnds(paged, centred);
  return blocks.map((block, index): Block => {
    if (!centred.has(index)) return block;
    if (block.kind === 'paragraph') return broken(block, ends.get(placeKey({ block: index })));
    const cells = block.cells.map((paragraphs, cell) =>
      paragraphs.map((one, paragraph) => broken(one, ends.get(placeKey({ block: index, cell, paragraph })))),
    );
    return { ...block, cells };
  });
}
