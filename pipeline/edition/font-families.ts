/** Every text needs a font stack: a page is set in named faces, never in whatever a system has. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import type { Block, Inline, ParagraphBlock } from './edition.js';
import type { Stylesheet } from './stylesheet.js';

const paragraphsIn = (block: Block): readonly ParagraphBlock[] => (block.kind === 'row' ? block.cells.flat() : [block]);

const isBare = (inline: Inline): boolean => inline.kind !== 'line-break' && inline.style.fontFamily.length === 0;

const isBareParagraph = ({ inlines }: ParagraphBlock): boolean => inlines.some(isBare);

/** Whether a text in a block has no font stack. */
export const isBareBlock = (block: Block): boolean => paragraphsIn(block).some(isBareParagraph);

/** What is wrong with the first text that has no font stack, if any. */
export function bareFinding(blocks: readonly Block[], { files }: Stylesheet): Diagnostic | undefined {
  const bare = blocks.find(isBareBlock);
  const paragraph = bare && paragraphsIn(bare).find(isBareParagraph);
  if (paragraph === undefined) return undefined;
  const span = { file: files[0] ?? '', start: { line: 1, column: 1 } };
  return error('edition/no-font-family', { element: paragraph.tag }, { span, hints: ['hint/set-font-family'] });
}
