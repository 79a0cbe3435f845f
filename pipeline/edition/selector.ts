/** Selectors: what they match and how specific they are. */

export type SimpleSelector =
  | { readonly kind: 'any' }
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'id'; readonly name: string }
  | { readonly kind: 'lang'; readonly ranges: readonly string[] }
  | { readonly kind: 'root' }
  | { readonly kind: 'first-child' }
  | { readonly kind: 'last-child' };

export type Combinator = 'descendant' | 'child' | 'next-sibling';

/** Simple selectors that one element must all match, and what joins them to the compound on their left. */
export interface Compound {
  readonly simple: readonly SimpleSelector[];
  readonly combinator?: Combinator;
}

export type PseudoElement = 'before' | 'after';

/** One selector of a list; the compound of the subject comes last. */
export interface Selector {
  readonly compounds: readonly Compound[];
  /** What it is about: text generated before or after the content of the subject, else the subject itself. */
  readonly pseudoElement?: PseudoElement;
}

/** What a selector asks an element. */
export interface Matchable {
  readonly name: string;
  readonly id?: string | undefined;
  readonly classes: readonly string[];
  /** BCP 47. */
  readonly lang: string;
  readonly parent?: Matchable | undefined;
  readonly previous?: Matchable | undefined;
  readonly isLastChild: boolean;
}

/** Whether the selector matches the element, or is about text generated in it. */
export const matches = (selector: Selector, element: Matchable): boolean =>
  matchesUpTo(selector.compounds, selector.compounds.length - 1, element);

/** What the selectors of a stylesheet ask of an element's place among others. */
export interface PlaceAsked {
  /** How many elements before it they look at (`+`, one after another). */
  readonly reach: number;
  readonly isFirstAsked: boolean;
  readonly isLastAsked: boolean;
  readonly areIdsAsked: boolean;
}

/** What selectors ask of an element's place. */
export function placeAsked(selectors: readonly Selector[]): PlaceAsked {
  const compounds = selectors.flatMap((selector) => selector.compounds);
  const asks = (kind: SimpleSelector['kind']): boolean =>
    compounds.some(({ simple }) => simple.some((one) => one.kind === kind));
  const siblings = selectors.map(
    (one) => one.compounds.filter(({ combinator }) => combinator === 'next-sibling').length,
  );
  return {
    reach: siblings.reduce((most, count) => Math.max(most, count), 0),
    isFirstAsked: asks('first-child'),
    isLastAsked: asks('last-child'),
    areIdsAsked: asks('id'),
  };
}

function matchesUpTo(compounds: readonly Compound[], index: number, element: Matchable): boolean {
  const compound = compounds[index];
  if (compound === undefined) return true;
  if (!compound.simple.every((simple) => matchesSimple(simple, element))) return false;
  const { combinator } = compound;
  const rest = (other: Matchable | undefined): boolean =>
    other !== undefined && matchesUpTo(compounds, index - 1, other);
  if (combinator === undefined) return true;
  switch (combinator) {
    case 'child':
      return rest(element.parent);
    case 'next-sibling':
      return rest(element.previous);
    case 'descendant':
      for (let at = element.parent; at !== undefined; at = at.parent) if (rest(at)) return true;
      return false;
  }
}

function matchesSimple(simple: SimpleSelector, element: Matchable): boolean {
  const isRoot = element.parent === undefined;
  switch (simple.kind) {
    case 'any':
      return true;
    case 'type':
      return element.name === simple.name;
    case 'class':
      return element.classes.includes(simple.name);
    case 'id':
      return element.id === simple.name;
    case 'lang':
      return simple.ranges.some((range) => matchesLang(range, element.lang));
    case 'root':
      return isRoot;
    case 'first-child':
      return !isRoot && element.previous === undefined;
    case 'last-child':
      return !isRoot && element.isLastChild;
  }
}

/** Whether a language range takes in a tag: `zh` and `zh-CN` take in `zh-Hans-CN` (Selectors 4, section 7.2; RFC 4647, extended filtering). */
function matchesLang(range: string, tag: string): boolean {
  const [first, ...wanted] = range.toLowerCase().split('-');
  const [language, ...found] = tag.toLowerCase().split('-');
  if (first !== '*' && first !== language) return false;
  let at = 0;
  for (const subtag of wanted) {
    if (subtag === '*') continue;
    // A single letter begins an extension, over which nothing is looked for.
    while (at < found.length && found[at] !== subtag && found[at]?.length !== 1) at += 1;
    if (found[at] !== subtag) return false;
    at += 1;
  }
  return true;
}

/** Specificity as one number: ids, then classes and pseudo-classes, then elements and pseudo-elements (Selectors 4, section 17). */
export const specificity = ({ compounds, pseudoElement }: Selector): number =>
  compounds
    .flatMap((compound) => compound.simple)
    .map(weight)
    .reduce((sum, one) => sum + one, pseudoElement === undefined ? 0 : 1);

function weight(simple: SimpleSelector): number {
  switch (simple.kind) {
    case 'any':
      return 0;
    case 'type':
      return 1;
    case 'class':
    case 'lang':
    case 'root':
    case 'first-child':
    case 'last-child':
      return 1e3;
    case 'id':
      return 1e6;
  }
}
