/** The computed style of every element, each worked out once, and equal styles as one object. */
import type { Pt } from '../geometry/index.js';
import type { FontStack, TextStyle } from './edition.js';
import { computeStyle, INITIAL, textStyleOf, type ComputedStyle, type Inherited } from './computed-style.js';
import type { MarkupElement } from './element-tree.js';
import { matches, placeAsked, type Matchable, type PlaceAsked, type PseudoElement } from './selector.js';
import { mergeDeclarations, type StyleRule, type Stylesheet } from './stylesheet.js';

type About = 'element' | PseudoElement;

/** Elements that no selector of a stylesheet can tell apart, wherever they stand: they have one style. */
interface Likeness {
  readonly style: ComputedStyle;
  /** What `::before` and `::after` are in them, once that was asked. */
  readonly generated: Map<PseudoElement, ComputedStyle>;
  /** The elements in them, by what selectors see of each. */
  readonly inside: Map<string, Likeness>;
}

/** What the styles of all elements under one stylesheet share, in whatever markup they stand: it can be kept as long as the stylesheet. */
export class StyleTables {
  /** By parent style, then by the rules that apply: most paragraphs of a report share one entry. */
  readonly shared = new Map<Inherited, Map<string, ComputedStyle>>();
  /** Elements that stand in nothing. */
  readonly outermost = new Map<string, Likeness>();
  readonly textStyles = new Map<ComputedStyle, TextStyle>();
  readonly textStylesByContent = new Map<string, TextStyle>();
  readonly rules: Readonly<Record<About, readonly StyleRule[]>>;
  /** What selectors ask of an element's place among others. */
  readonly asked: PlaceAsked;

  constructor(readonly stylesheet: Stylesheet) {
    const rulesFor = (about: PseudoElement | undefined): readonly StyleRule[] =>
      stylesheet.rules.filter(({ selector }) => selector.pseudoElement === about);
    this.rules = { element: rulesFor(undefined), before: rulesFor('before'), after: rulesFor('after') };
    this.asked = placeAsked(stylesheet.rules.map(({ selector }) => selector));
  }
}

/** All that selectors can see of an element besides those around it; its language, which can be anything, stands last. */
function likenessKey({ id, name, classes, lang, previous, isLastChild }: Matchable, asked: PlaceAsked): string {
  const { reach, areIdsAsked, isFirstAsked, isLastAsked } = asked;
  const last = isLastAsked && isLastChild ? '$' : '';
  const first = isFirstAsked && previous === undefined ? '^' : '';
  const before = reach > 0 || areIdsAsked ? JSON.stringify([areIdsAsked && id, siblingsSeen(previous, asked)]) : '';
  return `${first}${last}${name}\n${classes.join(' ')}\n${before}\n${lang}`;
}

/** The elements before another as far as selectors look back, the nearest first; null where there are no more. */
function siblingsSeen(nearest: Matchable | undefined, { reach, areIdsAsked }: PlaceAsked): readonly unknown[] {
  const seen: unknown[] = [];
  let at = nearest;
  for (; at && seen.length < reach; at = at.previous) seen.push([at.name, at.classes, at.lang, areIdsAsked && at.id]);
  return at ? seen : [...seen, null];
}

/** Gives styles for one edition. Equal text styles are the same object, so that `===` compares them. */
export class StyleBook {
  private readonly likenesses = new Map<MarkupElement, Likeness>();
  private readonly stacks = new Set<FontStack>();

  constructor(readonly tables: StyleTables) {}

  /** The computed style of an element; its parent's is worked out first. */
  styleOf(element: MarkupElement): ComputedStyle {
    return this.likenessOf(element).style;
  }

  private likenessOf(element: MarkupElement): Likeness {
    const known = this.likenesses.get(element);
    if (known) return known;
    const parent = element.parent && this.likenessOf(element.parent);
    const alike = parent?.inside ?? this.tables.outermost;
    const key = likenessKey(element, this.tables.asked);
    const likeness = alike.get(key) ?? {
      style: this.compute(element, parent?.style ?? INITIAL, 'element'),
      generated: new Map(),
      inside: new Map(),
    };
    alike.set(key, likeness);
    this.likenesses.set(element, likeness);
    return likeness;
  }

  /** The style of the text generated before or after the content of an element, if there is any. */
  generatedIn(element: MarkupElement, where: PseudoElement): ComputedStyle | undefined {
    if (this.tables.rules[where].length === 0) return undefined;
    const { generated, style: parent } = this.likenessOf(element);
    const style = generated.get(where) ?? this.compute(element, parent, where);
    generated.set(where, style);
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
    const rules = this.tables.rules[about].filter(({ selector }) => matches(selector, element));
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
