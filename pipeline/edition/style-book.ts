/** The computed style of every element, each worked out once, and equal styles as one object. */
import type { Pt } from '../geometry/index.js';
import type { FontStack, TextStyle } from './edition.js';
import { computeStyle, INITIAL, textStyleOf, type ComputedStyle, type Inherited } from './computed-style.js';
import type { MarkupElement } from './element-tree.js';
import { mayMatch, matches, type Matchable, type PseudoElement } from './selector.js';
import { mergeDeclarations, type StyleRule, type Stylesheet } from './stylesheet.js';

type About = 'element' | PseudoElement;

/** What the styles of all elements under one stylesheet share, in whatever markup they stand: it can be kept as long as the stylesheet. */
export class StyleTables {
  /** By parent style, then by the rules that apply: most paragraphs of a report share one entry. */
  readonly shared = new Map<Inherited, Map<string, ComputedStyle>>();
  readonly textStyles = new Map<ComputedStyle, TextStyle>();
  readonly textStylesByContent = new Map<string, TextStyle>();
  private readonly rules: Readonly<Record<About, readonly StyleRule[]>>;
  /** The rules that may be for elements of a name and classes. */
  private readonly candidates = new Map<string, Readonly<Record<About, readonly StyleRule[]>>>();

  constructor(readonly stylesheet: Stylesheet) {
    const rulesFor = (about: PseudoElement | undefined): readonly StyleRule[] =>
      stylesheet.rules.filter(({ selector }) => selector.pseudoElement === about);
    this.rules = { element: rulesFor(undefined), before: rulesFor('before'), after: rulesFor('after') };
  }

  /** The rules that may be for an element, going by its name and classes. */
  rulesFor(element: Matchable, about: About): readonly StyleRule[] {
    if (this.rules[about].length === 0) return this.rules[about];
    const key = `${element.name} ${element.classes.join(' ')}`;
    const known = this.candidates.get(key);
    if (known) return known[about];
    const among = (rules: readonly StyleRule[]): readonly StyleRule[] =>
      rules.filter(({ selector }) => mayMatch(selector, element));
    const { element: own, before, after } = this.rules;
    const made = { element: among(own), before: among(before), after: among(after) };
    this.candidates.set(key, made);
    return made[about];
  }
}

/** Gives styles for one edition. Equal text styles are the same object, so that `===` compares them. */
export class StyleBook {
  private readonly ofElement = new Map<MarkupElement, ComputedStyle>();
  private readonly stacks = new Set<FontStack>();

  constructor(readonly tables: StyleTables) {}

  /** The computed style of an element; its parent's is worked out first. */
  styleOf(element: MarkupElement): ComputedStyle {
    const known = this.ofElement.get(element);
    if (known) return known;
    const parent = element.parent ? this.styleOf(element.parent) : INITIAL;
    const style = this.compute(element, parent, 'element');
    this.ofElement.set(element, style);
    return style;
  }

  /** The style of the text generated before or after the content of an element, if there is any. */
  generatedIn(element: MarkupElement, where: PseudoElement): ComputedStyle | undefined {
    if (this.tables.rulesFor(element, where).length === 0) return undefined;
    const style = this.compute(element, this.styleOf(element), where);
    return style.generated.length > 0 ? style : undefined;
  }

  /** The text style of a computed style, and a note that its font stack is used. */
  textStyle(style: ComputedStyle): TextStyle {
    if (style.fontStack) this.stacks.add(style.fontStack);
    const { textStyles, textStylesByContent } = this.tables;
    const known = textStyles.get(style);
    if (known) return known;
    const text = textStyleOf(style);
    const key = JSON.stringify(text);
    const same = textStylesByContent.get(key) ?? text;
    textStylesByContent.set(key, same);
    textStyles.set(style, same);
    return same;
  }

  /** The stacks of all text styles given so far. */
  get used(): ReadonlySet<FontStack> {
    return this.stacks;
  }

  /** Notes stacks that are used by what was made before. */
  use(stacks: readonly FontStack[]): void {
    for (const stack of stacks) this.stacks.add(stack);
  }

  /** The stacks of all text styles given so far, each declaration once, in the order of the files. */
  usedFontStacks(): readonly FontStack[] {
    const { files } = this.tables.stylesheet;
    const bySpan = new Map([...this.stacks].map((stack) => [JSON.stringify(stack.span), stack]));
    const fileOf = ({ span }: FontStack): number => files.indexOf(span.file);
    return [...bySpan.values()].sort(
      (a, b) =>
        fileOf(a) - fileOf(b) || a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column,
    );
  }

  private compute(element: MarkupElement, parent: Inherited, about: About): ComputedStyle {
    const rules = this.tables.rulesFor(element, about).filter(({ selector }) => matches(selector, element));
    const { shared } = this.tables;
    const siblings = shared.get(parent) ?? new Map<string, ComputedStyle>();
    shared.set(parent, siblings);
    const key = rules.map(({ index }) => index).join(' ');
    const known = siblings.get(key);
    if (known) return known;
    const declared = mergeDeclarations(rules.map(({ declarations }) => declarations));
    const style = computeStyle(declared, parent, this.rootSize(element));
    siblings.set(key, style);
    return style;
  }

  private rootSize(element: MarkupElement): Pt | undefined {
    let root = element;
    while (root.parent) root = root.parent;
    return root === element ? undefined : this.styleOf(root).fontSize;
  }
}
