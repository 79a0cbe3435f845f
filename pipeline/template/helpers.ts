/** The helpers that a template may call: what they take, what they give, and how they do it. */
import Handlebars from 'handlebars';
import { FLAG, isComparable, isCondition, MARKUP, type KindCode, type Shape } from './shape.js';

/** A helper that stands in a mustache or between round brackets. */
export interface InlineHelper {
  readonly values: { readonly count: number; readonly orMore: boolean };
  /** What a value must be, in the words of a message. */
  readonly needs: KindCode;
  readonly accepts: (shape: Shape) => boolean;
  readonly gives: Shape;
  readonly example: string;
  readonly meaning: string;
  readonly run: (values: readonly unknown[]) => unknown;
}

const condition = { needs: 'template/kind-condition', accepts: isCondition, gives: FLAG } as const;

/** The inline helpers by name. */
export const INLINE_HELPERS: Readonly<Record<string, InlineHelper>> = {
  is: {
    values: { count: 2, orMore: false },
    needs: 'template/kind-comparable',
    accepts: isComparable,
    gives: FLAG,
    example: '{{#if (is kind "title")}}…{{/if}}',
    meaning: 'whether two texts are the same',
    run: ([left, right]) => left === right,
  },
  lines: {
    values: { count: 1, orMore: false },
    needs: 'template/kind-text',
    accepts: (shape) => shape.kind === 'text' || shape.kind === 'choice' || shape.kind === 'unknown',
    gives: MARKUP,
    example: '{{lines text}}',
    meaning: 'the text with its line breaks as `<br>`',
    run: ([text]) => new Handlebars.SafeString(linesMarkup(String(text))),
  },
  and: {
    ...condition,
    values: { count: 2, orMore: true },
    example: '{{#if (and isStale isUntranslated)}}…{{/if}}',
    meaning: 'whether all hold',
    run: (values) => values.every(holds),
  },
  or: {
    ...condition,
    values: { count: 2, orMore: true },
    example: '{{#if (or (is kind "issuer") (is kind "date"))}}…{{/if}}',
    meaning: 'whether one holds at least',
    run: (values) => values.some(holds),
  },
  not: {
    ...condition,
    values: { count: 1, orMore: false },
    example: '{{#if (not isStale)}}…{{/if}}',
    meaning: 'whether it does not hold',
    run: ([value]) => !holds(value),
  },
};

const linesMarkup = (text: string): string =>
  text
    .split('\n')
    .map((line) => Handlebars.escapeExpression(line))
    .join('<br>');

/** How `if` decides: empty texts and lists, 0 and false do not hold. */
export const holds = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** A helper that opens a block. All take one value. */
export interface BlockHelper {
  readonly needs: KindCode;
  readonly accepts: (shape: Shape) => boolean;
  /** How many names it gives between the bars: `as |paragraph index|`. */
  readonly names: number;
  readonly example: string;
  readonly meaning: string;
}

const isOf =
  (kind: Shape['kind']) =>
  (shape: Shape): boolean =>
    shape.kind === kind || shape.kind === 'unknown';

/** The block helpers by name. */
export const BLOCK_HELPERS = {
  each: {
    needs: 'template/kind-list',
    accepts: isOf('list'),
    names: 2,
    example: '{{#each paragraphs}}…{{/each}}',
    meaning: 'the block once for every member of a list; inside, `@index`, `@first`, `@last` and `@key`',
  },
  with: {
    needs: 'template/kind-group',
    accepts: isOf('group'),
    names: 1,
    example: '{{#with document.title}}…{{/with}}',
    meaning: 'the block with the names of a group',
  },
  if: {
    needs: condition.needs,
    accepts: isCondition,
    names: 0,
    example: '{{#if isUntranslated}}…{{else}}…{{/if}}',
    meaning: 'the block where the value holds: a flag is true, a text or list is not empty',
  },
  unless: {
    needs: condition.needs,
    accepts: isCondition,
    names: 0,
    example: '{{#unless @first}}…{{/unless}}',
    meaning: 'the block where the value does not hold',
  },
} as const satisfies Record<string, BlockHelper>;

export type BlockName = keyof typeof BLOCK_HELPERS;

/** Whether a name is one of the block helpers. */
export const isBlockName = (name: string): name is BlockName => Object.hasOwn(BLOCK_HELPERS, name);

/** The inline helper of a name. */
export const inlineHelper = (name: string): InlineHelper | undefined =>
  Object.hasOwn(INLINE_HELPERS, name) ? INLINE_HELPERS[name] : undefined;

/** The names of all helpers, blocks first. */
export const HELPER_NAMES: readonly string[] = [...Object.keys(BLOCK_HELPERS), ...Object.keys(INLINE_HELPERS)];

/** The helpers as a Markdown table for the README. */
export function helperTable(): string {
  const rows = Object.entries({ ...BLOCK_HELPERS, ...INLINE_HELPERS }).map(
    ([name, { example, meaning }]) => `| \`${name}\` | \`${example}\` | ${meaning} |`,
  );
  return ['| helper | example | what it does |', '|---|---|---|', ...rows].join('\n') + '\n';
}
