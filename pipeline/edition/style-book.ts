/** The computed style of every element, each worked out once, and equal styles as one object. */
import type { Pt } from '../geometry/index.js';
import type { FontStack, TextStyle } from './edition.js';
import { computeStyle, INITIAL, textStyleOf, type ComputedStyle, type Inherited } from './computed-style.js';
import type { MarkupElement } from './element-tree.js';
import { matches, type PseudoElement } from './selector.js';
import { mergeDeclarations, type StyleRule, type Stylesheet } from './stylesheet.js';

/** Gives styles for one edition. Equal text styles are the same object, so that `===` compares them. */
export class StyleBook {
  private readonly ofElement = new Map<MarkupElement, ComputedStyle>();
  /** By parent style, then by the rules that apply: most paragraphs of a report share one entry. */
  private readonly shared = new Map<Inherited, Map<string, ComputedStyle>>();
  private readonly textStyles = new Map<ComputedStyle, TextStyle>();
  private readonly textStylesByContent = new Map<string, TextStyle>();
  private readonly stacks = new Set<FontStack>();

  private readonly rules: Readonly<Record<'element' | PseudoElement, readonly StyleRule[]>>;

  constructor(private readonly stylesheet: Stylesheet) {
    const rulesFor = (about: PseudoElement | undefined): readonly StyleRule[] =>
      stylesheet.rules.filter(({ selector }) => selector.pseudoElement === about);
    this.rules = { element: rulesFor(undefined), before: rulesFor('before'), after: rulesFor('after') };
  }

  /** The computed style of an element; its parent's is worked out first. */
  styleOf(element: MarkupElement): ComputedStyle {
    const known = this.ofElement.get(element);
    if (known) return known;
    const parent = element.parent ? this.styleOf(element.parent) : INITIAL;
    const style = this.compute(element, parent, this.rules.element);
    this.ofElement.set(element, style);
    return style;
  }

  /** The style of the text generated before or after the content of an element, if there is any. */
  generatedIn(element: MarkupElement, where: PseudoElement): ComputedStyle | undefined {
    if (this.rules[where].length === 0) return undefined;
    const style = this.compute(element, this.styleOf(element), this.rules[where]);
    return style.generated.length > 0 ? style : undefined;
  }

  /** The text style of a computed style, and a note that its font stack is used. */
  textStyle(style: ComputedStyle): TextStyle {
    const known = this.textStyles.get(style);
    if (known) return known;
    const text = textStyleOf(style);
    const key = JSON.stringify(text);
    const same = this.textStylesByContent.get(key) ?? text;
    this.textStylesByContent.set(key, same);
    this.textStyles.set(style, same);
    if (style.fontStack) this.stacks.add(style.fontStack);
    return same;
  }

  /** The stacks of all text styles given so far, each declaration once, in the order of the files. */
  usedFontStacks(): readonly FontStack[] {
    const bySpan = new Map([...this.stacks].map((stack) => [JSON.stringify(stack.span), stack]));
    const fileOf = ({ span }: FontStack): number => this.stylesheet.files.indexOf(span.file);
    return [...bySpan.values()].sort(
      (a, b) =>
        fileOf(a) - fileOf(b) || a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column,
    );
  }

  private compute(element: MarkupElement, parent: Inherited, all: readonly StyleRule[]): ComputedStyle {
    const rules = all.filter(({ selector }) => matches(selector, element));
    const siblings = this.shared.get(parent) ?? new Map<string, ComputedStyle>();
    this.shared.set(parent, siblings);
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
