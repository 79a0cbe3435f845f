/** Paragraphs, and what is in them: runs, links and text, and how much of it. */
import type { Block, Inline, ParagraphBlock } from '../../../edition/index.js';

/** Text, among what stands in a paragraph. */
export type TextInline = Inline & { readonly kind: 'text' };

/** A paragraph, or a part of one. */
export type Inlines = Pick<ParagraphBlock, 'inlines'>;

/** Every paragraph of some blocks in reading order, those of rows cell by cell. */
export const paragraphsOf = (blocks: readonly Block[]): readonly ParagraphBlock[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.cells.flat()));

/** The id of what an inline leads to. */
export const targetOf = (inline: Inline): string | undefined =>
  inline.kind === 'line-break' ? undefined : inline.target;

/** The text of a paragraph. */
export const textOf = ({ inlines }: Inlines): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

/** The length of the text of a paragraph, in UTF-16 units. */
export const textLength = ({ inlines }: Inlines): number =>
  inlines.reduce((sum, inline) => (inline.kind === 'text' ? sum + inline.text.length : sum), 0);

/** What a paragraph prints in Word: all but line breaks and what stands beside the line. */
export const runsOf = ({ inlines }: Inlines): readonly Exclude<Inline, { kind: 'line-break' | 'line-note' }>[] =>
  inlines.filter((inline) => inline.kind !== 'line-break' && inline.kind !== 'line-note');

/** A text without white space, by which two are the same wherever their lines end. */
export const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

/** How many UTF-16 units of a text no line end swallows. */
export const inkLength = (text: string): number => withoutSpaces(text).length;

/** Where the next character begins behind so many of a text that are no white space; a space between belongs to what stands before. */
export function offsetAfterInk(text: string, count: number): number {
  let seen = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (inkLength(text.charAt(offset)) === 0) continue;
    if (seen === count) return offset;
    seen += 1;
  }
  return text.length;
}
