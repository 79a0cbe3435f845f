/** The properties that place an element in a book: on which pages, with which number, beside which line, opposite what. */
import { readStringSet } from './generated-content.js';
import { inherited, longhand, own, type Property } from './property.js';
import { readInteger, readKeyword, type Read } from './value.js';

/** A name of the stylesheet's own, or `auto`. */
const readPageName: Read<string> = (tokens) => {
  const [only, ...rest] = tokens;
  if (only?.kind !== 'ident' || rest.length > 0) return undefined;
  return only.name.toLowerCase() === 'auto' ? 'auto' : only.name;
};

/** `page` with a number, from 0 when there is none (CSS Lists 3, section 4.1). */
const readCounterReset: Read<number | 'none'> = (tokens) => {
  const [counter, ...value] = tokens;
  if (counter?.kind !== 'ident') return undefined;
  if (counter.name === 'none' && value.length === 0) return 'none';
  if (counter.name !== 'page') return undefined;
  return value.length === 0 ? 0 : readInteger(0)(value);
};

/** `100%` alone: as far from the edge as the block is wide. */
const readOffset: Read<'auto' | 'beside'> = (tokens) => {
  const [only, ...rest] = tokens;
  if (rest.length > 0) return undefined;
  if (only?.kind === 'percentage') return only.value === 100 ? 'beside' : undefined;
  return readKeyword({ auto: 'auto' as const })(tokens);
};

const OFFSET = own(
  '`auto` or `100%`: of a span with `position: absolute`, which then stands beside its line, its margin on that side being the gap',
  '`auto`',
);

export const BOOK_PROPERTIES: readonly Property[] = [
  longhand(
    'page',
    own('`auto` (as the element around) or the name of an `@page` rule; another name begins a new page', '`auto`'),
    readPageName,
  ),
  longhand(
    'counter-reset',
    own('`none`, or `page` with a whole number: the page on which the element begins has that number', '`none`'),
    readCounterReset,
  ),
  longhand(
    'string-set',
    own(
      '`none`, or a name with `content()` (the text of the element) and strings, for `string()` in margin boxes; several between commas',
      '`none`',
    ),
    readStringSet,
  ),
  longhand(
    'position',
    own(
      '`static`; of a paragraph `relative`, which changes nothing here but is what a browser measures `100%` from; of a span with text alone `absolute`',
      '`static`',
    ),
    readKeyword({ static: 'static' as const, relative: 'relative' as const, absolute: 'absolute' as const }),
  ),
  longhand('left', OFFSET, readOffset),
  longhand('right', OFFSET, readOffset),
  longhand(
    '--dz-pairing',
    own(
      'of a grid: `step`, cells side by side, or `facing`, of two cells the first on a left and the second on the right page opposite',
      '`step`',
    ),
    readKeyword({ step: 'step' as const, facing: 'facing' as const }),
  ),
  longhand(
    '--dz-page-turn',
    inherited(
      '`line` or `sentence`: where a page may end inside a paragraph, after any line or where a sentence ends',
      '`line`',
    ),
    readKeyword({ line: 'line' as const, sentence: 'sentence' as const }),
  ),
];
