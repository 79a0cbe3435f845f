/** Values of declarations: token lists to lengths, colours, keywords. Every reader gives `undefined` for what it does not take. */
import { mm, type Em, type Pt } from '../geometry/index.js';
import type { ValueToken } from './css-syntax.js';
import type { Color, SyllableSpace, WordSpace } from './edition.js';

/** A length as specified: absolute in points, or relative to a font size. */
export interface Length {
  readonly value: number;
  readonly unit: 'pt' | 'em' | 'rem' | '%';
}

export type Tokens = readonly ValueToken[];

/** Reads a whole value. */
export type Read<T> = (tokens: Tokens) => T | undefined;

const POINTS_PER: Readonly<Record<string, Pt>> = { pt: 1, mm: mm(1), cm: mm(10), in: 72, px: 0.75 };

/** The units that a length can have, as a message lists them. */
export const LENGTH_UNITS = 'pt, mm, cm, in, px, em, rem';

function lengthOf(token: ValueToken | undefined): Length | undefined {
  if (token?.kind === 'number' && token.value === 0) return { value: 0, unit: 'pt' };
  if (token?.kind !== 'dimension') return undefined;
  if (token.unit === 'em' || token.unit === 'rem') return { value: token.value, unit: token.unit };
  const points = POINTS_PER[token.unit];
  return points === undefined ? undefined : { value: token.value * points, unit: 'pt' };
}

/** The only token of a value. */
const single = (tokens: Tokens): ValueToken | undefined => (tokens.length === 1 ? tokens[0] : undefined);

/** A length, negative ones included. */
export const readLength: Read<Length> = (tokens) => lengthOf(single(tokens));

/** A length of zero or more. */
export const readDistance: Read<Length> = (tokens) => atLeastZero(readLength(tokens));

const atLeastZero = (length: Length | undefined): Length | undefined =>
  length !== undefined && length.value >= 0 ? length : undefined;

/** A length above zero, or a percentage of the font size at hand. */
export const readFontLength: Read<Length> = (tokens) => {
  const token = single(tokens);
  const length: Length | undefined = token?.kind === 'percentage' ? { value: token.value, unit: '%' } : lengthOf(token);
  return length !== undefined && length.value > 0 ? length : undefined;
};

/** A distance in absolute units only. */
export const readAbsoluteDistance: Read<Length> = (tokens) => {
  const length = readDistance(tokens);
  return length?.unit === 'pt' ? length : undefined;
};

/** A length in em of the font at hand, and in nothing else. */
const readEms: Read<Em> = (tokens) => {
  const length = readLength(tokens);
  return length?.unit === 'em' || length?.value === 0 ? length.value : undefined;
};

/** The least, the comfortable and the greatest word space. */
export const readWordSpace: Read<WordSpace> = (tokens) => {
  const [min, comfortable, max] = tokens.map((token) => readEms([token]));
  if (tokens.length !== 3 || min === undefined || comfortable === undefined || max === undefined) return undefined;
  return min >= 0 && min <= comfortable && comfortable <= max && max > 0 ? { min, comfortable, max } : undefined;
};

/** The most that is added between syllables, and before it what is taken from there: 0 or less, and 0 where nothing is said. */
export const readSyllableSpace: Read<SyllableSpace> = (tokens) => {
  const values = tokens.map((token) => readEms([token]));
  const [min, max] = tokens.length === 1 ? [0, values[0]] : values;
  if (tokens.length > 2 || min === undefined || max === undefined) return undefined;
  return min <= 0 && max >= 0 ? { min, max } : undefined;
};

/** `font-feature-settings`, as far as it is known: whether figures are half an em wide. */
export const readFontFeatures: Read<boolean> = (tokens) => {
  const token = single(tokens);
  if (token?.kind === 'ident' && token.name.toLowerCase() === 'normal') return false;
  return token?.kind === 'string' && token.value === 'hwid' ? true : undefined;
};

/** One to four values for top, right, bottom, left, filled up as CSS says. */
export function readSides<T>(read: Read<T>): Read<readonly [T, T, T, T]> {
  return (tokens) => {
    const [top, right = top, bottom = top, left = right, ...rest] = tokens.map((token) => read([token]));
    const isRead = tokens.every((token) => read([token]) !== undefined);
    if (!isRead || rest.length > 0) return undefined;
    if (top === undefined || right === undefined || bottom === undefined || left === undefined) return undefined;
    return [top, right, bottom, left];
  };
}

/** A number without a unit. */
export const readNumber: Read<number> = (tokens) => {
  const token = single(tokens);
  return token?.kind === 'number' ? token.value : undefined;
};

/** A whole number from `least` up. */
export const readInteger =
  (least: number): Read<number> =>
  (tokens) => {
    const value = readNumber(tokens);
    return value !== undefined && Number.isInteger(value) && value >= least ? value : undefined;
  };

/** One of the keywords of a table, for what it stands for. */
export function readKeyword<T>(table: Readonly<Record<string, T>>): Read<T> {
  const entries = new Map(Object.entries(table));
  return (tokens) => {
    const token = single(tokens);
    return token?.kind === 'ident' ? entries.get(token.name.toLowerCase()) : undefined;
  };
}

/** The first reader that takes the value. */
export const readEither =
  <A, B>(first: Read<A>, second: Read<B>): Read<A | B> =>
  (tokens) =>
    first(tokens) ?? second(tokens);

/** A value cut at its commas; `undefined` where a part is empty. */
export function commaParts(tokens: Tokens): readonly Tokens[] | undefined {
  const parts: ValueToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'comma') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.every((part) => part.length > 0) ? parts : undefined;
}

/** A font stack: names in quotation marks, or words. */
export const readFontFamily: Read<readonly string[]> = (tokens) => {
  const parts = commaParts(tokens);
  const names = parts?.map(familyName).filter((name) => name !== undefined) ?? [];
  return names.length === parts?.length ? names : undefined;
};

/** Words for a value of another place, which are no names of fonts (CSS Values 4, section 4.1.1). */
const WIDE_KEYWORDS: readonly string[] = ['inherit', 'initial', 'unset', 'revert', 'revert-layer', 'default'];

function familyName(tokens: Tokens): string | undefined {
  const token = single(tokens);
  if (token?.kind === 'ident' && WIDE_KEYWORDS.includes(token.name.toLowerCase())) return undefined;
  if (token?.kind === 'string') return token.value.trim() || undefined;
  const words = tokens.flatMap((word) => (word.kind === 'ident' ? [word.name] : []));
  return words.length === tokens.length ? words.join(' ') : undefined;
}

const gray = (level: number): Color => ({ red: level, green: level, blue: level });

/** The colour names of the subset (CSS Color 4, section 6.1). */
export const COLOR_NAMES: Readonly<Record<string, Color>> = {
  black: gray(0),
  dimgray: gray(105),
  gray: gray(128),
  silver: gray(192),
  white: gray(255),
  red: { red: 255, green: 0, blue: 0 },
};

const readColorName = readKeyword(COLOR_NAMES);

/** `#rgb`, `#rrggbb`, `rgb(0, 0, 0)` or a name. */
export const readColor: Read<Color> = (tokens) => {
  const token = single(tokens);
  if (token?.kind === 'hash') return hexColor(token.value);
  if (token?.kind === 'function' && token.name === 'rgb') return rgbColor(token.args);
  return readColorName(tokens);
};

function hexColor(digits: string): Color | undefined {
  if (!/^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(digits)) return undefined;
  const long = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
  const channel = (at: number): number => parseInt(long.slice(at, at + 2), 16);
  return { red: channel(0), green: channel(2), blue: channel(4) };
}

function rgbColor(args: Tokens): Color | undefined {
  const parts = args.some((token) => token.kind === 'comma') ? commaParts(args) : args.map((token) => [token]);
  const channels = parts?.map(readInteger(0)).filter((channel) => channel !== undefined && channel <= 255) ?? [];
  const [red, green, blue] = channels;
  if (parts?.length !== 3 || red === undefined || green === undefined || blue === undefined) return undefined;
  return { red, green, blue };
}

/** Grid columns: `1fr 2fr`. */
export const readColumns: Read<readonly number[]> = (tokens) => {
  const weights = tokens.flatMap((token) =>
    token.kind === 'dimension' && token.unit === 'fr' && token.value > 0 ? [token.value] : [],
  );
  return weights.length === tokens.length && weights.length > 0 ? weights : undefined;
};
