/** The properties of the subset, once: what each takes, starts from and where it belongs. The checker and the README's table are made from it. */
import { BOOK_PROPERTIES } from './book-properties.js';
import { BORDER_PROPERTIES } from './border-properties.js';
import type { BreakValue } from './edition.js';
import { PAGE_PROPERTIES } from './page-properties.js';
import {
  alias,
  DISTANCE,
  inherited,
  longhand,
  own,
  type Facts,
  type Place,
  type Property,
  type Specified,
} from './property.js';
import {
  COLOR_NAMES,
  LENGTH_UNITS,
  readAbsoluteDistance,
  readColor,
  readColumns,
  readDistance,
  readEither,
  readFontFamily,
  readFontFeatures,
  readFontLength,
  readInteger,
  readKeyword,
  readLength,
  readNumber,
  readSides,
  readSyllableSpace,
  readWordSpace,
  type Length,
  type Read,
  type Tokens,
} from './value.js';

const TEXT: readonly Place[] = ['rule', 'pseudo-element', 'page', 'margin box'];
const INLINE: readonly Place[] = ['rule', 'pseudo-element'];
const LINES: readonly Place[] = ['rule', 'page', 'margin box'];

const readWeight: Read<number> = readEither(readKeyword({ normal: 400, bold: 700 }), (tokens) => {
  const weight = readInteger(100)(tokens);
  return weight !== undefined && weight <= 900 && weight % 100 === 0 ? weight : undefined;
});

const readLineHeight: Read<number | Length> = readEither((tokens) => {
  const factor = readNumber(tokens);
  return factor !== undefined && factor > 0 ? factor : undefined;
}, readFontLength);

const DECORATION_LINES = readKeyword({
  none: 'none' as const,
  underline: 'underline' as const,
  'line-through': 'line-through' as const,
});
const DECORATION_STYLES = readKeyword({ solid: 'solid' as const, dotted: 'dotted' as const });

/** `text-decoration`: a line and a style in either order; the style starts again from solid. */
function readDecoration(tokens: Tokens): Specified | undefined {
  const lines = tokens.flatMap((token) => DECORATION_LINES([token]) ?? []);
  const styles = tokens.flatMap((token) => DECORATION_STYLES([token]) ?? []);
  const [line = 'none', ...moreLines] = lines;
  const [style = 'solid', ...moreStyles] = styles;
  const isWhole = tokens.length > 0 && lines.length + styles.length === tokens.length;
  if (!isWhole || moreLines.length > 0 || moreStyles.length > 0) return undefined;
  return { 'text-decoration-line': line, 'text-decoration-style': style };
}

const readAlign = readKeyword({
  start: 'start' as const,
  left: 'start' as const,
  center: 'center' as const,
  end: 'end' as const,
  right: 'end' as const,
  justify: 'justify' as const,
});

const readBreak = readKeyword<BreakValue>({
  auto: 'auto',
  avoid: 'avoid',
  page: 'page',
  recto: 'recto',
  right: 'recto',
  verso: 'verso',
  left: 'verso',
});
const BREAKS = '`auto`, `avoid`, `page`, `recto` (`right`) or `verso` (`left`)';

/** In `@page` there is no font size to be relative to. */
const marginRead = (tokens: Tokens, place: Place): Length | undefined =>
  place === 'page' ? readAbsoluteDistance(tokens) : readDistance(tokens);

const MARGIN_FACTS: Facts = own(`${DISTANCE}; in \`@page\` without em and rem`, '0; in `@page` 20mm', ['rule', 'page']);

function margin(name: string, target: 'margin-top' | 'margin-right' | 'margin-bottom' | 'margin-left'): Property {
  const read = (tokens: Tokens, place: Place): Specified | undefined =>
    alias(name, target, MARGIN_FACTS, (value) => marginRead(value, place)).read(tokens, place);
  return { name, ...MARGIN_FACTS, read };
}

function readMargins(tokens: Tokens, place: Place): Specified | undefined {
  const sides = readSides((side) => marginRead(side, place))(tokens);
  if (sides === undefined) return undefined;
  const [top, right, bottom, left] = sides;
  return { 'margin-top': top, 'margin-right': right, 'margin-bottom': bottom, 'margin-left': left };
}

/** `gap` with one length: between columns and between rows. */
function readGap(tokens: Tokens): Specified | undefined {
  const gap = readDistance(tokens);
  return gap && { 'row-gap': gap, 'column-gap': gap };
}

const LONGHANDS_OF_TEXT: readonly Property[] = [
  longhand(
    'font-family',
    inherited(
      'font names separated by commas, the first that has the character counts; `serif` and the like stand for what `fonts/fonts.yaml` gives them',
      'none: set one on `body`',
      TEXT,
    ),
    readFontFamily,
  ),
  longhand('font-size', inherited(`a length above 0 (${LENGTH_UNITS}) or a percentage`, '12pt', TEXT), readFontLength),
  longhand('font-weight', inherited('`normal`, `bold` or a hundred from 100 to 900', '`normal`', TEXT), readWeight),
  longhand(
    'line-height',
    inherited(
      `a number above 0 (times the font size), a length (${LENGTH_UNITS}) or a percentage; of whole paragraphs`,
      '1.2',
      LINES,
    ),
    readLineHeight,
  ),
  longhand(
    'color',
    inherited(
      `\`#rgb\`, \`#rrggbb\`, \`rgb(0, 0, 0)\`, ${Object.keys(COLOR_NAMES)
        .map((name) => `\`${name}\``)
        .join(', ')}`,
      '`black`',
      TEXT,
    ),
    readColor,
  ),
  {
    name: 'text-decoration',
    ...own('`none`, `line-through`, or `underline` with `solid` or `dotted`', '`none`', INLINE),
    read: readDecoration,
  },
  longhand('text-decoration-line', own('`none`, `underline` or `line-through`', '`none`', INLINE), DECORATION_LINES),
  longhand('text-decoration-style', own('`solid` or `dotted`', '`solid`', INLINE), DECORATION_STYLES),
  longhand(
    'text-autospace',
    inherited('`normal` (a quarter em between Han and Latin letters or digits) or `no-autospace`', '`normal`', TEXT),
    readKeyword({ normal: true, 'no-autospace': false }),
  ),
  longhand(
    'font-feature-settings',
    inherited('`normal`, or `"hwid"`: figures and % half an em wide each', '`normal`', TEXT),
    readFontFeatures,
  ),
  longhand(
    'white-space',
    inherited('`normal` or `nowrap`', '`normal`', INLINE),
    readKeyword({ normal: 'normal' as const, nowrap: 'nowrap' as const }),
  ),
  longhand(
    '--dz-break-inside-word',
    inherited(
      '`never`, or a number of 0 or more: the price of a break inside a Korean word, where 100 is the badness of a line with comfortable word spaces',
      '`never`',
    ),
    readEither(readKeyword({ never: 'never' as const }), (tokens) => {
      const price = readNumber(tokens);
      return price !== undefined && price >= 0 ? price : undefined;
    }),
  ),
  longhand(
    '--dz-word-space',
    inherited(
      'the least, the comfortable and the greatest Korean word space of a justified line, in em, the space of the font included; a line that would need more stays short',
      '`0.2em 0.48em 1em`',
    ),
    readWordSpace,
  ),
  longhand(
    '--dz-syllable-space',
    inherited(
      'the most that a justified line adds between two syllables of a Korean word, in em; before it, if any, the most that a crowded line takes from there, 0 or less: `-0.02em 0.04em`',
      '`0.03em`',
    ),
    readSyllableSpace,
  ),
];

const LONGHANDS_OF_BLOCKS: readonly Property[] = [
  longhand(
    'text-align',
    inherited('`start` (`left`), `center`, `end` (`right`) or `justify`', '`start`; in a margin box by its name', [
      'rule',
      'margin box',
    ]),
    readAlign,
  ),
  longhand('text-indent', inherited(`a length (${LENGTH_UNITS}), negative ones too`, '0'), readLength),
  { name: 'margin', ...MARGIN_FACTS, grammar: `one to four times: ${MARGIN_FACTS.grammar}`, read: readMargins },
  margin('margin-top', 'margin-top'),
  margin('margin-right', 'margin-right'),
  margin('margin-bottom', 'margin-bottom'),
  margin('margin-left', 'margin-left'),
  margin('margin-inline-start', 'margin-left'),
  margin('margin-inline-end', 'margin-right'),
  ...BORDER_PROPERTIES,
  longhand('break-before', own(BREAKS, '`auto`'), readBreak),
  longhand('break-after', own(BREAKS, '`auto`'), readBreak),
  longhand(
    'break-inside',
    own('`auto` or `avoid`', '`auto`'),
    readKeyword({ auto: 'auto' as const, avoid: 'avoid' as const }),
  ),
  longhand('orphans', inherited('a whole number above 0', '2'), readInteger(1)),
  longhand('widows', inherited('a whole number above 0', '2'), readInteger(1)),
  longhand(
    'display',
    own('`block`, `inline`, `grid` (div and section) or `none`', 'by the element'),
    readKeyword({ block: 'block' as const, inline: 'inline' as const, grid: 'grid' as const, none: 'none' as const }),
  ),
  longhand('grid-template-columns', own('one weight per column: `1fr 1fr`', '`1fr`'), readColumns),
  longhand('column-gap', own(DISTANCE, '0'), readDistance),
  { name: 'gap', ...own(DISTANCE, '0'), read: readGap },
];

/** Every property of the subset. */
export const PROPERTIES: readonly Property[] = [
  ...LONGHANDS_OF_TEXT,
  ...LONGHANDS_OF_BLOCKS,
  ...BOOK_PROPERTIES,
  ...PAGE_PROPERTIES,
];

/** The properties as a table in Markdown. */
export function propertyTable(): string {
  const cell = (text: string): string => text.replace(/\|/g, '\\|');
  const rows = PROPERTIES.map(({ name, grammar, initial, isInherited, places }) =>
    [`\`${name}\``, grammar, initial, isInherited ? 'yes' : 'no', places.join(', ')].map(cell).join(' | '),
  );
  return [
    '| property | takes | initial | inherited | in |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
