/** Values that say what is printed without standing in the text: margin boxes, text before and after an element, named strings. */
import type { ValueToken } from './css-syntax.js';
import type { ContentPart, Numbering } from './edition.js';
import { commaParts, readKeyword, type Read, type Tokens } from './value.js';

/** A piece of `content` of `::before` or `::after`. */
export type GeneratedPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'leader'; readonly pattern: string }
  /** `target-counter(attr(href), page)`. */
  | { readonly kind: 'page-reference'; readonly numbering: Numbering };

/** What `string-set` gives one named string: strings, and the text of the element. */
export interface StringSetting {
  readonly name: string;
  readonly parts: readonly ({ readonly kind: 'text'; readonly text: string } | { readonly kind: 'content' })[];
}

const NUMBERINGS: Readonly<Record<Numbering, Numbering>> = {
  decimal: 'decimal',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
};

const readNumbering: Read<Numbering> = readKeyword(NUMBERINGS);

const isNothing = (tokens: Tokens): boolean => readKeyword({ none: true, normal: true })(tokens) ?? false;

/** Parts one after another, at least one, each of which the reader takes. */
function readParts<T>(tokens: Tokens, read: (token: ValueToken) => T | undefined): readonly T[] | undefined {
  const parts = tokens.map(read).filter((part) => part !== undefined);
  return parts.length === tokens.length && parts.length > 0 ? parts : undefined;
}

/** The arguments of a function of that name, cut at the commas. */
function argumentsOf(token: ValueToken | undefined, name: string): readonly Tokens[] | undefined {
  return token?.kind === 'function' && token.name === name ? commaParts(token.args) : undefined;
}

/** The words that a list of tokens consists of; `undefined` where there is anything else. */
function wordsOf(tokens: Tokens): readonly string[] | undefined {
  const words = tokens.flatMap((token) => (token.kind === 'ident' ? [token.name] : []));
  return words.length === tokens.length ? words : undefined;
}

/** `content` of a margin box; no part for `none` and `normal`. */
export const readMarginContent: Read<readonly ContentPart[]> = (tokens) =>
  isNothing(tokens) ? [] : readParts(tokens, marginPart);

const marginPart = (token: ValueToken): ContentPart | undefined =>
  token.kind === 'string' ? { kind: 'text', text: token.value } : (counterPart(token) ?? stringPart(token));

/** `counter(page)`, `counter(page, lower-roman)`, `counter(pages)`. */
function counterPart(token: ValueToken): ContentPart | undefined {
  const [counter = [], style, ...rest] = argumentsOf(token, 'counter') ?? [];
  const [name, ...more] = wordsOf(counter) ?? [];
  if (rest.length > 0 || more.length > 0) return undefined;
  if (name === 'pages' && style === undefined) return { kind: 'page-count' };
  const numbering = style && readNumbering(style);
  if (name !== 'page' || (style && numbering === undefined)) return undefined;
  return { kind: 'page-number', ...(numbering && numbering !== 'decimal' && { numbering }) };
}

const readWhich = readKeyword({
  first: 'first' as const,
  start: 'start' as const,
  last: 'last' as const,
  'first-except': 'first-except' as const,
});

/** `string(name)`, `string(name, start)` (CSS Generated Content for Paged Media, section 1.2). */
function stringPart(token: ValueToken): ContentPart | undefined {
  const [named = [], wanted, ...rest] = argumentsOf(token, 'string') ?? [];
  const [name, ...more] = wordsOf(named) ?? [];
  const which = wanted === undefined ? 'first' : readWhich(wanted);
  if (name === undefined || which === undefined || more.length > 0 || rest.length > 0) return undefined;
  return { kind: 'string', name, which };
}

/** `content` of `::before` and `::after`; no part for `none` and `normal`. */
export const readGeneratedContent: Read<readonly GeneratedPart[]> = (tokens) =>
  isNothing(tokens) ? [] : readParts(tokens, generatedPart);

const generatedPart = (token: ValueToken): GeneratedPart | undefined =>
  token.kind === 'string' ? { kind: 'text', text: token.value } : (leaderPart(token) ?? referencePart(token));

/** What the keywords stand for (CSS Generated Content for Paged Media, section 5.1). */
const LEADERS = readKeyword({ dotted: '. ', solid: '_', space: ' ' });

function leaderPart(token: ValueToken): GeneratedPart | undefined {
  const [first = [], ...rest] = argumentsOf(token, 'leader') ?? [];
  const [only, ...more] = first;
  const pattern = only?.kind === 'string' ? only.value : LEADERS(first);
  return pattern && rest.length === 0 && more.length === 0 ? { kind: 'leader', pattern } : undefined;
}

/** The address is that of the link itself: `attr(href)`, in older stylesheets `attr(href url)`. */
function referencePart(token: ValueToken): GeneratedPart | undefined {
  const [address = [], counter = [], style, ...rest] = argumentsOf(token, 'target-counter') ?? [];
  const numbering = style === undefined ? 'decimal' : readNumbering(style);
  const [attribute, ...others] = address;
  const name = attribute?.kind === 'function' && attribute.name === 'attr' ? wordsOf(attribute.args)?.join(' ') : '';
  const isOwnAddress = others.length === 0 && (name === 'href' || name === 'href url');
  const isPage = wordsOf(counter)?.join(' ') === 'page';
  if (!isOwnAddress || !isPage || numbering === undefined || rest.length > 0) return undefined;
  return { kind: 'page-reference', numbering };
}

/** `string-set`: a name and what it is set to, one after another between commas; none for `none`. */
export const readStringSet: Read<readonly StringSetting[]> = (tokens) => {
  if (readKeyword({ none: true })(tokens)) return [];
  const settings = commaParts(tokens)?.map(stringSetting);
  const sound = settings?.filter((setting) => setting !== undefined);
  return sound?.length === settings?.length ? sound : undefined;
};

function stringSetting([named, ...rest]: Tokens): StringSetting | undefined {
  const parts = readParts(rest, settingPart);
  return named?.kind === 'ident' && parts ? { name: named.name, parts } : undefined;
}

function settingPart(token: ValueToken): StringSetting['parts'][number] | undefined {
  if (token.kind === 'string') return { kind: 'text', text: token.value };
  if (token.kind !== 'function' || token.name !== 'content') return undefined;
  return ['', 'text'].includes(wordsOf(token.args)?.join(' ') ?? '-') ? { kind: 'content' } : undefined;
}
