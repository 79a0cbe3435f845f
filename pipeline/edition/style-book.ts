/** The computed style of every element, each worked out once, and equal styles as one object. */
import type { Pt } from '../geometry/index.js';
import type { FontStack, TextStyle } from './edition.js';
import { computeStyle, INITIAL, textStyleOf, type ComputedStyle, type Inherited } from './computed-style.js';
import type { MarkupElement } from './element-tree.js';
import { matches } from './selector.js';
import { mergeDeclarations, type Stylesheet } from './stylesheet.js';

/** Gives styles for one edition. Equal text styles are the same object, so that `===` compares them. */
export class StyleBook {
  private readonly ofElement = new Map<MarkupElement, ComputedStyle>();
  /** By parent style, then by the rules that apply: most paragraphs of a report share one entry. */
  private readonly shared = new Map<Inherited, Map<string, ComputedStyle>>();
  private readonly textStyles = new Map<ComputedStyle, TextStyle>();
  private readonly textStylesByContent = new Map<string, TextStyle>();
  private readonly stacks = new Set<FontStack>();

  constructor(private readonly stylesheet: Stylesheet) {}

  /** The computed style of an element; its parent's is worked out first. */
  styleOf(element: MarkupElement): ComputedStyle {
    const known = this.ofElement.get(element);
    if (known) return known;
    const parent = element.parent ? this.styleOf(element.parent) : INITIAL;
    const style = this.compute(element, parent);
    this.ofElement.set(element, style);
    return style;
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

  /** The stacks of all text styles given so far, each declaration once, in the order of the file. */
  usedFontStacks(): readonly FontStack[] {
    const bySpan = new Map([...this.stacks].map((stack) => [JSON.stringify(stack.span), stack]));
    return [...bySpan.values()].sort(
      (a, b) => a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column,
    );
  }

  private compute(element: MarkupElement, parent: Inherited): ComputedStyle {
    const rules = this.stylesheet.rules.filter(({ selector }) => matches(selector, element));
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
