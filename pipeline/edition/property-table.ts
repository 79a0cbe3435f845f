/** The properties of the subset, once: what each takes, starts from and where it belongs. The checker and the README's table are made from it. */
import { mm, type Pt, type Size } from '../geometry/index.js';
import type { BreakValue, Color, ContentPart, SyllableSpace, WordSpace } from './edition.js';
import {
  COLOR_NAMES,
  LENGTH_UNITS,
  readAbsoluteDistance,
  readColor,
  readColumns,
  readContent,
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

/** Where a declaration can stand: in a rule, in `@page`, in a margin box of it. */
export type Place = 'rule' | 'page' | 'margin box';

/** What can be specified, longhands only. Physical sides; lines run from left to right. */
export interface SpecifiedValues {
  'font-family': readonly string[];
  'font-size': Length;
  'font-weight': number;
  'line-height': number | Length;
  color: Color;
  'text-decoration-line': 'none' | 'underline';
  'text-decoration-style': 'solid' | 'dotted';
  'text-align': 'start' | 'center' | 'end' | 'justify';
  'text-indent': Length;
  'text-autospace': boolean;
  'font-feature-settings': boolean;
  'white-space': 'normal' | 'nowrap';
  'margin-top': Length;
  'margin-right': Length;
  'margin-bottom': Length;
  'margin-left': Length;
  'break-before': BreakValue;
  'break-after': BreakValue;
  'break-inside': 'auto' | 'avoid';
  orphans: number;
  widows: number;
  display: 'block' | 'inline' | 'grid' | 'none';
  'grid-template-columns': readonly number[];
  'column-gap': Length;
  'row-gap': Length;
  '--dz-break-inside-word': number | 'never';
  '--dz-word-space': WordSpace;
  '--dz-syllable-space': SyllableSpace;
  size: Size;
  content: readonly ContentPart[];
  'vertical-align': 'top' | 'middle' | 'bottom';
  'padding-top': Length;
  'padding-right': Length;
  'padding-bottom': Length;
  'padding-left': Length;
}

/** Longhands with their values. */
export type Specified = { readonly [Name in keyof SpecifiedValues]?: SpecifiedValues[Name] };

/** One property: longhand, alias or shorthand. */
export interface Property {
  readonly name: string;
  /** What it takes, in words. */
  readonly grammar: string;
  /** What stands where nothing is said, in words. */
  readonly initial: string;
  readonly isInherited: boolean;
  readonly places: readonly Place[];
  /** The longhands that a value sets. */
  readonly read: (tokens: Tokens, place: Place) => Specified | undefined;
}

type Facts = Omit<Property, 'name' | 'read'>;

function longhand<Name extends keyof SpecifiedValues>(
  name: Name,
  facts: Facts,
  read: Read<SpecifiedValues[Name]>,
): Property {
  return alias(name, name, facts, read);
}

/** A property that sets a longhand of another name. */
function alias<Name extends keyof SpecifiedValues>(
  name: string,
  target: Name,
  facts: Facts,
  read: Read<SpecifiedValues[Name]>,
): Property {
  return {
    name,
    ...facts,
    read: (tokens) => {
      const value = read(tokens);
      return value === undefined ? undefined : { [target]: value };
    },
  };
}

const RULE: readonly Place[] = ['rule'];
const TEXT: readonly Place[] = ['rule', 'page', 'margin box'];
const BOX: readonly Place[] = ['margin box'];

const inherited = (grammar: string, initial: string, places = RULE): Facts => ({
  grammar,
  initial,
  isInherited: true,
  places,
});
const own = (grammar: string, initial: string, places = RULE): Facts => ({
  grammar,
  initial,
  isInherited: false,
  places,
});

const DISTANCE = `a length of 0 or more (${LENGTH_UNITS})`;

const readWeight: Read<number> = readEither(readKeyword({ normal: 400, bold: 700 }), (tokens) => {
  const weight = readInteger(100)(tokens);
  return weight !== undefined && weight <= 900 && weight % 100 === 0 ? weight : undefined;
});

const readLineHeight: Read<number | Length> = readEither((tokens) => {
  const factor = readNumber(tokens);
  return factor !== undefined && factor > 0 ? factor : undefined;
}, readFontLength);

const DECORATION_LINES = readKeyword({ none: 'none' as const, underline: 'underline' as const });
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

function readPaddings(tokens: Tokens): Specified | undefined {
  const sides = readSides(readDistance)(tokens);
  if (sides === undefined) return undefined;
  const [top, right, bottom, left] = sides;
  return { 'padding-top': top, 'padding-right': right, 'padding-bottom': bottom, 'padding-left': left };
}

/** `gap` with one length: between columns and between rows. */
function readGap(tokens: Tokens): Specified | undefined {
  const gap = readDistance(tokens);
  return gap && { 'row-gap': gap, 'column-gap': gap };
}

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

const PADDING = own(DISTANCE, '0', BOX);

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
      TEXT,
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
    ...own('`none`, or `underline` with `solid` or `dotted`', '`none`'),
    read: readDecoration,
  },
  longhand('text-decoration-line', own('`none` or `underline`', '`none`'), DECORATION_LINES),
  longhand('text-decoration-style', own('`solid` or `dotted`', '`solid`'), DECORATION_STYLES),
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
    inherited('`normal` or `nowrap`', '`normal`'),
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

const LONGHANDS_OF_PAGES: readonly Property[] = [
  longhand(
    'size',
    own(
      '`A3`, `A4`, `A5`, `B5` or `letter`, with `portrait` or `landscape`; or width and height (pt, mm, cm, in, px)',
      '`A4`',
      ['page'],
    ),
    readSize,
  ),
  longhand(
    'content',
    own(
      '`none`, `normal`, or strings, `counter(page)` and `counter(pages)` one after another',
      '`normal`: no box',
      BOX,
    ),
    readContent,
  ),
  longhand(
    'vertical-align',
    own('`top`, `middle` or `bottom`', '`middle`', BOX),
    readKeyword({ top: 'top' as const, middle: 'middle' as const, bottom: 'bottom' as const }),
  ),
  { name: 'padding', ...PADDING, grammar: `one to four times: ${DISTANCE}`, read: readPaddings },
  longhand('padding-top', PADDING, readDistance),
  longhand('padding-right', PADDING, readDistance),
  longhand('padding-bottom', PADDING, readDistance),
  longhand('padding-left', PADDING, readDistance),
];

/** Every property of the subset. */
export const PROPERTIES: readonly Property[] = [...LONGHANDS_OF_TEXT, ...LONGHANDS_OF_BLOCKS, ...LONGHANDS_OF_PAGES];

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
