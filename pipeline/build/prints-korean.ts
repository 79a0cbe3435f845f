/** Whether an edition prints Korean: an error in the Korean is then its own. */
import type { Edition } from '../edition/index.js';

/** Whether any of its text is Korean. */
export const printsKorean = ({ blocks }: Edition): boolean =>
  blocks
    .flatMap((block) => (block.kind === 'row' ? block.cells.flat() : [block]))
    .some(({ inlines }) => inlines.some((inline) => inline.kind === 'text' && inline.lang.startsWith('ko')));
