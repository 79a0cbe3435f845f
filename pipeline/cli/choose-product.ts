/** The options of `build` that say what is made of an edition. */
import { FORMATS, SCHEMES, type Format, type Product } from '../build/index.js';
import { error, type Diagnostic } from '../diagnostic/index.js';
import { mm, type Pt } from '../geometry/index.js';
import { REQUIREMENTS, type Requirement } from '../source/index.js';
import { splitList } from './parse-arguments.js';

export type Options = ReadonlyMap<string, string>;

/** What is to be made, or what is wrong with the options. */
export type ProductChoice =
  | { readonly kind: 'product'; readonly product: Product }
  | { readonly kind: 'mistake'; readonly diagnostic: Diagnostic };

/** Each asks for a product of its own, so that no two go together. */
const PRODUCT_OPTIONS = ['format', 'impose', 'press', 'copies'] as const;

const DEFAULT_FORMATS: readonly Format[] = ['pdf', 'docx', 'html'];

/** Copy paper of 80 g/m², which offices print on. */
const COPY_PAPER: Pt = mm(0.1);

/** Reads them. Editions in their formats where no product is asked for. */
export function chooseProduct(options: Options): ProductChoice {
  const [first, second] = PRODUCT_OPTIONS.filter((option) => options.has(option));
  if (first !== undefined && second !== undefined)
    return mistake(
      error('cli/options-exclude', { one: `--${first}`, other: `--${second}` }, { hints: ['hint/one-product'] }),
    );
  const hasFormats = options.has('format') || first === undefined;
  if (options.has('embed-fonts') && !(hasFormats && formatsOf(options).includes('docx')))
    return mistake(error('cli/embedding-without-docx', {}, { hints: ['hint/embedding-is-for-docx'] }));
  const impose = options.get('impose');
  if (options.has('paper-thickness') && impose !== 'booklet')
    return mistake(error('cli/thickness-without-booklet', {}, { hints: ['hint/thickness-is-for-booklets'] }));
  if (impose !== undefined) return chooseScheme(impose, options);
  if (options.has('press')) return chosen({ kind: 'press' });
  const copies = options.get('copies');
  return copies === undefined ? chooseFormats(options) : chooseCopies(copies, options);
}

const mistake = (diagnostic: Diagnostic): ProductChoice => ({ kind: 'mistake', diagnostic });

const chosen = (product: Product): ProductChoice => ({ kind: 'product', product });

/** The formats asked for, unknown ones among them. */
function formatsOf(options: Options): readonly string[] {
  const value = options.get('format');
  return value === undefined ? DEFAULT_FORMATS : splitList(value);
}

/** In the order of the formats, whatever order they were given in. */
function chooseFormats(options: Options): ProductChoice {
  const wanted = formatsOf(options);
  const unknown = wanted.find((format) => !FORMATS.some((known) => known === format));
  if (unknown !== undefined) {
    const hint = { code: 'hint/formats', args: { formats: FORMATS } } as const;
    return mistake(error('cli/unknown-format', { format: unknown }, { hints: [hint] }));
  }
  const formats = FORMATS.filter((format) => wanted.includes(format));
  return chosen({ kind: 'editions', formats, ...(options.has('embed-fonts') && { embedsFonts: true }) });
}

function chooseScheme(value: string, options: Options): ProductChoice {
  const scheme = SCHEMES.find((known) => known === value);
  if (!scheme) {
    const hint = { code: 'hint/schemes', args: { schemes: SCHEMES } } as const;
    return mistake(error('cli/unknown-scheme', { scheme: value }, { hints: [hint] }));
  }
  const given = options.get('paper-thickness');
  const paperThickness = given === undefined ? COPY_PAPER : readThickness(given);
  if (paperThickness === undefined)
    return mistake(error('cli/bad-thickness', { value: given ?? '' }, { hints: ['hint/thickness'] }));
  return chosen({ kind: 'imposed', scheme, paperThickness });
}

/** Micrometres have two characters in use for their first letter, and `u` on keyboards that have neither. */
const UNITS: Readonly<Record<string, Pt>> = { mm: mm(1), um: mm(0.001), µm: mm(0.001), μm: mm(0.001) };

/** Board for covers is half as thick; what is more is a slip of the unit. */
const THICKEST: Pt = mm(1);

/** `0.1mm` or `100um` in points. None: for copiers that shift the pages of inner sheets themselves. */
function readThickness(value: string): Pt | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?) ?(\D+)$/.exec(value) ?? [];
  const scale = UNITS[unit];
  if (scale === undefined) return undefined;
  const thickness = Number(number) * scale;
  return thickness <= THICKEST ? thickness : undefined;
}

/** A copy's number has six figures; that many copies in one run would not fit into memory, and nobody hands them out. */
const MOST_COPIES = 9999;

/** `1-316`, or one number. Of one edition: nobody hands out copies of all of them by the same numbers. */
function chooseCopies(value: string, options: Options): ProductChoice {
  const [, from = '', to = from] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(value.trim()) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (from === '' || first < 1 || last < first || last - first >= MOST_COPIES)
    return mistake(error('cli/bad-copies', { value, most: MOST_COPIES }, { hints: ['hint/copies'] }));
  if (splitList(options.get('edition')).length !== 1)
    return mistake(error('cli/copies-of-one-edition', {}, { hints: ['hint/name-one-edition'] }));
  return chosen({ kind: 'copies', first, last });
}

/** How far Korean must be before it is printed in a finished edition; a mistake where it is no state of review. */
export function chooseRequirement(options: Options): Requirement | Diagnostic | undefined {
  const state = options.get('require');
  if (state === undefined) return undefined;
  const known = REQUIREMENTS.find((one) => one === state);
  return known ?? error('cli/unknown-requirement', { state }, { hints: ['hint/require'] });
}
