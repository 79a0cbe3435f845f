/** Specified values to computed ones: lengths in points, inheritance done (CSS Cascade 5, section 4). */
import { em, type Pt, type Sides } from '../geometry/index.js';
import type { BlockStyle, Border, Color, FontStack, TextStyle } from './edition.js';
import type { GeneratedPart, StringSetting } from './generated-content.js';
import type { Specified } from './property.js';
import type { Declarations } from './stylesheet.js';
import type { Length } from './value.js';

/** A line height that is a number goes down as that number, any other as a length (CSS Inline 3, section 5.1). */
type LineHeight =
  { readonly kind: 'factor'; readonly factor: number } | { readonly kind: 'length'; readonly length: Pt };

/** How Korean lines are justified. */
export type Justification = Pick<BlockStyle, 'breakInsideWord' | 'wordSpace' | 'syllableSpace'>;

/** How Korean lines are justified where nothing is said. */
export const INITIAL_JUSTIFICATION: Justification = {
  breakInsideWord: 'never',
  wordSpace: { min: 0.2, comfortable: 0.48, max: 1 },
  syllableSpace: { min: 0, max: 0.03 },
};

/** What an element hands down to those inside it. */
export interface Inherited extends Justification {
  readonly fontStack: FontStack | undefined;
  readonly fontSize: Pt;
  readonly fontWeight: number;
  readonly lineHeight: LineHeight;
  readonly color: Color;
  /** Not inherited in CSS, but drawn through everything inside, which comes to the same. */
  readonly decoration: TextStyle['decoration'];
  readonly textAlign: BlockStyle['textAlign'];
  readonly textIndent: Pt;
  readonly hasAutospace: boolean;
  readonly hasHalfWidthFigures: boolean;
  readonly isUnbreakable: boolean;
  readonly orphans: number;
  readonly widows: number;
  readonly breakInsideWord: BlockStyle['breakInsideWord'];
  readonly pageTurn: NonNullable<BlockStyle['pageTurn']>;
}

/** Where a paragraph can have a border. */
export type Edge = 'top' | 'bottom';

/** What concerns the element alone. */
export interface Own {
  readonly display: Specified['display'];
  /** Where each value that is declared stands. */
  readonly spans: Declarations['spans'];
  readonly margin: Sides;
  /** Over and under it. */
  readonly border: Readonly<Record<Edge, Border | undefined>>;
  readonly padding: Readonly<Record<Edge, Pt>>;
  readonly breakBefore: BlockStyle['breakBefore'];
  readonly breakAfter: BlockStyle['breakAfter'];
  readonly breakInside: BlockStyle['breakInside'];
  readonly columns: readonly number[];
  readonly columnGap: Pt;
  readonly rowGap: Pt;
  readonly pairing: NonNullable<Specified['--dz-pairing']>;
  /** The name of its pages; absent where it says `auto`. */
  readonly page: string | undefined;
  readonly pageNumber: number | undefined;
  readonly strings: readonly StringSetting[];
  readonly position: NonNullable<Specified['position']>;
  /** On which sides of its block it stands beside it. */
  readonly besides: readonly ('left' | 'right')[];
  /** What `::before` or `::after` generates; empty for an element. */
  readonly generated: readonly GeneratedPart[];
}

export interface ComputedStyle extends Inherited, Own {}

/** Initial values of what is inherited, as the property table gives them in words. */
export const INITIAL: Inherited = {
  fontStack: undefined,
  fontSize: 12,
  fontWeight: 400,
  lineHeight: { kind: 'factor', factor: 1.2 },
  color: { red: 0, green: 0, blue: 0 },
  decoration: 'none',
  textAlign: 'start',
  textIndent: 0,
  hasAutospace: true,
  hasHalfWidthFigures: false,
  isUnbreakable: false,
  orphans: 2,
  widows: 2,
  ...INITIAL_JUSTIFICATION,
  breakInsideWord: 'never',
  pageTurn: 'line',
};

/** What relative lengths are relative to. */
export interface FontSizes {
  readonly own: Pt;
  readonly root: Pt;
}

/** A length in points. */
export function toPoints(length: Length, { own, root }: FontSizes): Pt {
  switch (length.unit) {
    case 'pt':
      return length.value;
    case 'em':
      return em(length.value, own);
    case 'rem':
      return em(length.value, root);
    case '%':
      return (length.value / 100) * own;
  }
}

/** Computes an element's style from what applies to it and what its parent hands down. `rootSize` is absent for the root itself. */
export function computeStyle(declared: Declarations, parent: Inherited, rootSize: Pt | undefined): ComputedStyle {
  const fontSize = computeFontSize(declared.values, parent, rootSize);
  const sizes = { own: fontSize, root: rootSize ?? fontSize };
  const inherited = computeInherited(declared, parent, sizes);
  return { ...inherited, ...computeOwn(declared, sizes), ...computeBorders(declared, inherited.color, sizes) };
}

/** On the root itself, `rem` is the initial size (CSS Values 4, section 6.1.1). */
function computeFontSize(values: Specified, parent: Inherited, rootSize: Pt | undefined): Pt {
  const specified = values['font-size'];
  if (specified === undefined) return parent.fontSize;
  return toPoints(specified, { own: parent.fontSize, root: rootSize ?? INITIAL.fontSize });
}

function computeInherited({ values, spans }: Declarations, parent: Inherited, sizes: FontSizes): Inherited {
  const families = values['font-family'];
  const span = spans['font-family'];
  const indent = values['text-indent'];
  return {
    fontStack: families && span ? { families, span } : parent.fontStack,
    fontSize: sizes.own,
    fontWeight: values['font-weight'] ?? parent.fontWeight,
    lineHeight: computeLineHeight(values['line-height'], sizes) ?? parent.lineHeight,
    color: values.color ?? parent.color,
    decoration: computeDecoration(values) ?? parent.decoration,
    textAlign: values['text-align'] ?? parent.textAlign,
    textIndent: indent ? toPoints(indent, sizes) : parent.textIndent,
    hasAutospace: values['text-autospace'] ?? parent.hasAutospace,
    hasHalfWidthFigures: values['font-feature-settings'] ?? parent.hasHalfWidthFigures,
    isUnbreakable: values['white-space'] === undefined ? parent.isUnbreakable : values['white-space'] === 'nowrap',
    orphans: values.orphans ?? parent.orphans,
    widows: values.widows ?? parent.widows,
    breakInsideWord: values['--dz-break-inside-word'] ?? parent.breakInsideWord,
    wordSpace: values['--dz-word-space'] ?? parent.wordSpace,
    syllableSpace: values['--dz-syllable-space'] ?? parent.syllableSpace,
    pageTurn: values['--dz-page-turn'] ?? parent.pageTurn,
  };
}

function computeLineHeight(specified: number | Length | undefined, sizes: FontSizes): LineHeight | undefined {
  if (specified === undefined) return undefined;
  if (typeof specified === 'number') return { kind: 'factor', factor: specified };
  return { kind: 'length', length: toPoints(specified, sizes) };
}

function computeDecoration(values: Specified): TextStyle['decoration'] | undefined {
  switch (values['text-decoration-line']) {
    case 'underline':
      return values['text-decoration-style'] ?? 'solid';
    case 'line-through':
      return 'line-through';
    case 'none':
    case undefined:
      return undefined;
  }
}

type Borders = Pick<Own, 'border' | 'padding'>;

function computeBorders({ values }: Declarations, color: Color, sizes: FontSizes): Borders {
  const padding = (edge: Edge): Pt => toPoints(values[`padding-${edge}`] ?? { value: 0, unit: 'pt' }, sizes);
  const border = (edge: Edge): Border | undefined => {
    const specified = values[`border-${edge}`] ?? 'none';
    return specified === 'none' ? undefined : { color, ...specified, distance: padding(edge) };
  };
  return {
    border: { top: border('top'), bottom: border('bottom') },
    padding: { top: padding('top'), bottom: padding('bottom') },
  };
}

function computeOwn({ values, spans }: Declarations, sizes: FontSizes): Omit<Own, keyof Borders> {
  const distance = (length: Length | undefined): Pt => (length ? toPoints(length, sizes) : 0);
  return {
    display: values.display,
    spans,
    margin: {
      top: distance(values['margin-top']),
      right: distance(values['margin-right']),
      bottom: distance(values['margin-bottom']),
      left: distance(values['margin-left']),
    },
    breakBefore: values['break-before'] ?? 'auto',
    breakAfter: values['break-after'] ?? 'auto',
    breakInside: values['break-inside'] ?? 'auto',
    columns: values['grid-template-columns'] ?? [1],
    columnGap: distance(values['column-gap']),
    rowGap: distance(values['row-gap']),
    ...computePlaceInBook(values),
  };
}

type PlaceInBook = Pick<Own, 'pairing' | 'page' | 'pageNumber' | 'strings' | 'position' | 'besides' | 'generated'>;

function computePlaceInBook(values: Specified): PlaceInBook {
  const { page, 'counter-reset': pageNumber } = values;
  return {
    pairing: values['--dz-pairing'] ?? 'step',
    page: page === 'auto' ? undefined : page,
    pageNumber: pageNumber === 'none' ? undefined : pageNumber,
    strings: values['string-set'] ?? [],
    position: values.position ?? 'static',
    besides: (['left', 'right'] as const).filter((side) => values[side] === 'beside'),
    generated: values['generated-content'] ?? [],
  };
}

/** The distance of two baselines. */
export const lineHeightOf = ({ lineHeight, fontSize }: Inherited): Pt =>
  lineHeight.kind === 'factor' ? lineHeight.factor * fontSize : lineHeight.length;

/** What a run of text takes from a style. */
export const textStyleOf = (style: Inherited): TextStyle => ({
  fontFamily: style.fontStack?.families ?? [],
  fontSize: style.fontSize,
  fontWeight: style.fontWeight,
  color: style.color,
  decoration: style.decoration,
  hasAutospace: style.hasAutospace,
  hasHalfWidthFigures: style.hasHalfWidthFigures,
  isUnbreakable: style.isUnbreakable,
});
