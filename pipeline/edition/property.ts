/** What a property of the subset is: its name, what it takes, starts from and where it belongs. */
import type { Diagnostic, Span } from '../diagnostic/index.js';
import type { Pt, Size } from '../geometry/index.js';
import type { BreakValue, Color, ContentPart, SyllableSpace, WordSpace } from './edition.js';
import type { GeneratedPart, StringSetting } from './generated-content.js';
import { LENGTH_UNITS, type Length, type Read, type Tokens } from './value.js';

/** Where a declaration can stand: in a rule for elements, in one for text before or after them, in `@page`, in a margin box of it. */
export type Place = 'rule' | 'pseudo-element' | 'page' | 'margin box';

/** A border as specified: without a colour it has that of the text (CSS Backgrounds and Borders 3, section 3.1). */
export interface SpecifiedBorder {
  readonly width: Pt;
  readonly color?: Color;
}

/** What can be specified, longhands only. Physical sides; lines run from left to right. */
export interface SpecifiedValues {
  'font-family': readonly string[];
  'font-size': Length;
  'font-weight': number;
  'line-height': number | Length;
  color: Color;
  'text-decoration-line': 'none' | 'underline' | 'line-through';
  'text-decoration-style': 'solid' | 'dotted';
  'text-align': 'start' | 'center' | 'end' | 'justify';
  'text-indent': Length;
  'text-autospace': boolean;
  /** Whether figures are half an em wide. */
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
  '--dz-page-turn': 'line' | 'sentence';
  '--dz-pairing': 'step' | 'facing';
  position: 'static' | 'relative' | 'absolute';
  /** `beside`: as far as the block is wide. */
  left: 'auto' | 'beside';
  right: 'auto' | 'beside';
  /** A name, or `auto`. */
  page: string;
  /** The number that the page counter is set to. */
  'counter-reset': number | 'none';
  'string-set': readonly StringSetting[];
  /** `content` of `::before` and `::after`. */
  'generated-content': readonly GeneratedPart[];
  '--dz-line-grid': Length | 'none';
  '--dz-pad-pages': number;
  size: Size;
  content: readonly ContentPart[];
  'vertical-align': 'top' | 'middle' | 'bottom';
  'padding-top': Length;
  'padding-right': Length;
  'padding-bottom': Length;
  'padding-left': Length;
  'border-top': SpecifiedBorder | 'none';
  'border-bottom': SpecifiedBorder | 'none';
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
  /** What exactly is wrong with a value that is not read; absent or undefined: nothing more can be said than what it takes. */
  readonly explain?: (tokens: Tokens, span: Span) => Diagnostic | undefined;
}

export type Facts = Omit<Property, 'name' | 'read' | 'explain'>;

/** A property that sets the longhand of its name. */
export function longhand<Name extends keyof SpecifiedValues>(
  name: Name,
  facts: Facts,
  read: Read<SpecifiedValues[Name]>,
): Property {
  return alias(name, name, facts, read);
}

/** A property that sets a longhand of another name. */
export function alias<Name extends keyof SpecifiedValues>(
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

/** What a property is that goes down to the elements inside. */
export const inherited = (grammar: string, initial: string, places = RULE): Facts => ({
  grammar,
  initial,
  isInherited: true,
  places,
});
/** What a property is that stays with its element. */
export const own = (grammar: string, initial: string, places = RULE): Facts => ({
  grammar,
  initial,
  isInherited: false,
  places,
});

/** A length that cannot be negative, in words. */
export const DISTANCE = `a length of 0 or more (${LENGTH_UNITS})`;
