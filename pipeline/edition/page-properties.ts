/** The properties of `@page` and of its margin boxes, and `content`, which text before and after an element has too. */
import { mm, type Pt, type Size } from '../geometry/index.js';
import { readGeneratedContent, readMarginContent } from './generated-content.js';
import { DISTANCE, longhand, own, type Place, type Property, type Specified } from './property.js';
import {
  readAbsoluteDistance,
  readDistance,
  readEither,
  readInteger,
  readKeyword,
  readSides,
  type Length,
  type Read,
  type Tokens,
} from './value.js';

const PAGE: readonly Place[] = ['page'];
const BOX: readonly Place[] = ['margin box'];

/** Sheets by name (CSS Paged Media 3, section 7.1.1; ISO 216, B5 of ISO 216), upright. */
export const SHEETS: Readonly<Record<string, Size>> = {
  a3: { width: mm(297), height: mm(420) },
  a4: { width: mm(210), height: mm(297) },
  a5: { width: mm(148), height: mm(210) },
  b5: { width: mm(176), height: mm(250) },
  letter: { width: 612, height: 792 },
};

const readOrientation = readKeyword({ portrait: 'portrait' as const, landscape: 'landscape' as const });

function readSize(tokens: Tokens): Size | undefined {
  const sheets = tokens.flatMap((token) => readKeyword(SHEETS)([token]) ?? []);
  const turns = tokens.flatMap((token) => readOrientation([token]) ?? []);
  const [sheet, ...moreSheets] = sheets;
  if (sheet && moreSheets.length === 0 && turns.length < 2 && sheets.length + turns.length === tokens.length) {
    return turns[0] === 'landscape' ? { width: sheet.height, height: sheet.width } : sheet;
  }
  return readSheetLengths(tokens);
}

function readSheetLengths(tokens: Tokens): Size | undefined {
  const [width, height = width, ...rest] = tokens.map((token): Pt | undefined => readAbsoluteDistance([token])?.value);
  const isRead = tokens.every((token) => readAbsoluteDistance([token]) !== undefined);
  if (!isRead || rest.length > 0 || !width || !height) return undefined;
  return { width, height };
}

function readPaddings(tokens: Tokens): Specified | undefined {
  const sides = readSides(readDistance)(tokens);
  if (sides === undefined) return undefined;
  const [top, right, bottom, left] = sides;
  return { 'padding-top': top, 'padding-right': right, 'padding-bottom': bottom, 'padding-left': left };
}

const PADDING = own(DISTANCE, '0', BOX);

/** Of a paragraph, room between its lines and a border. */
const RULE_PADDING = own(`${DISTANCE}; of a paragraph or heading only beside a border`, '0', ['rule', 'margin box']);

function readContent(tokens: Tokens, place: Place): Specified | undefined {
  if (place === 'margin box') {
    const content = readMarginContent(tokens);
    return content && { content };
  }
  const generated = readGeneratedContent(tokens);
  return generated && { 'generated-content': generated };
}

const readPitch: Read<Length> = (tokens) => {
  const pitch = readAbsoluteDistance(tokens);
  return pitch !== undefined && pitch.value > 0 ? pitch : undefined;
};

export const PAGE_PROPERTIES: readonly Property[] = [
  longhand(
    'size',
    own(
      '`A3`, `A4`, `A5`, `B5` or `letter`, with `portrait` or `landscape`; or width and height (pt, mm, cm, in, px)',
      '`A4`',
      PAGE,
    ),
    readSize,
  ),
  longhand(
    '--dz-line-grid',
    own(
      '`none`, or a length above 0 (pt, mm, cm, in, px): the pitch of a grid of baselines on which every line of text stands',
      '`none`',
      PAGE,
    ),
    readEither(readPitch, readKeyword({ none: 'none' as const })),
  ),
  longhand(
    '--dz-pad-pages',
    own(
      'a whole number above 0: blank pages at the end make the page count a multiple of it; in `@page` for all pages alone',
      '1',
      PAGE,
    ),
    readInteger(1),
  ),
  {
    name: 'content',
    ...own(
      '`none`, `normal`, or one after another: strings; in a margin box `counter(page)`, `counter(page, lower-roman)` (or `upper-roman`), `counter(pages)` and `string(name)`, with `first`, `start`, `last` or `first-except` as in `string(name, start)`; in `::before` and `::after` `leader(dotted)` (or `solid`, `space`, a string) and, of an `a`, `target-counter(attr(href), page)`, with a numbering as in `counter()`',
      '`normal`: nothing',
      ['pseudo-element', 'margin box'],
    ),
    read: readContent,
  },
  longhand(
    'vertical-align',
    own('`top`, `middle` or `bottom`', '`middle`', BOX),
    readKeyword({ top: 'top' as const, middle: 'middle' as const, bottom: 'bottom' as const }),
  ),
  { name: 'padding', ...PADDING, grammar: `one to four times: ${DISTANCE}`, read: readPaddings },
  longhand('padding-top', RULE_PADDING, readDistance),
  longhand('padding-right', PADDING, readDistance),
  longhand('padding-bottom', RULE_PADDING, readDistance),
  longhand('padding-left', PADDING, readDistance),
];
