/** A stylesheet as read: rules, page rules and declarations with their places, before any value is understood. */
import type { Span } from '../diagnostic/index.js';
import type { MarginArea } from './edition.js';
import type { Selector } from './selector.js';

/** A piece of a declaration's value. */
export type ValueToken =
  | { readonly kind: 'ident'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'dimension'; readonly value: number; readonly unit: string }
  | { readonly kind: 'percentage'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  /** `#666`, without the sign. */
  | { readonly kind: 'hash'; readonly value: string }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly ValueToken[] }
  | { readonly kind: 'comma' }
  /** Anything that no value of the subset holds. */
  | { readonly kind: 'other' };

/** `name: value`. */
export interface ParsedDeclaration {
  /** Lower case. */
  readonly property: string;
  readonly isImportant: boolean;
  readonly tokens: readonly ValueToken[];
  /** The value as written, white space collapsed. */
  readonly valueText: string;
  readonly span: Span;
  readonly valueSpan: Span;
}

/** `selector { … }`. */
export interface ParsedRule {
  readonly kind: 'rule';
  readonly selectors: readonly Selector[];
  readonly declarations: readonly ParsedDeclaration[];
}

export type PagePseudo = 'first' | 'left' | 'right' | 'blank';

/** Which pages an `@page` rule is for: those that have the name, if there is one, and are all that the pseudo-classes say. */
export interface PageSelector {
  readonly name?: string;
  readonly pseudos: readonly PagePseudo[];
}

/** A margin box in an `@page` rule. */
export interface ParsedMarginBox {
  readonly area: MarginArea;
  readonly declarations: readonly ParsedDeclaration[];
}

/** `@page cover:left { … }`. */
export interface ParsedPageRule {
  readonly kind: 'page';
  /** One entry per selector of the list; one without name and pseudo-class is every page. */
  readonly selectors: readonly PageSelector[];
  readonly declarations: readonly ParsedDeclaration[];
  readonly boxes: readonly ParsedMarginBox[];
}

export type ParsedStatement = ParsedRule | ParsedPageRule;
