/** `@page` rules to the styles of first, recto, verso and blank pages, for every name of pages. */
import { error, type Diagnostic } from '../diagnostic/index.js';
import { mm, type Pt, type Sides } from '../geometry/index.js';
import { computeStyle, lineHeightOf, toPoints, type ComputedStyle } from './computed-style.js';
import type { PagePseudo, PageSelector } from './css-syntax.js';
import {
  MARGIN_AREAS,
  type MarginArea,
  type MarginBox,
  type PageStyle,
  type PageStyles,
  type PageStyleSet,
} from './edition.js';
import { SHEETS } from './page-properties.js';
import type { Specified } from './property.js';
import type { StyleBook } from './style-book.js';
import { mergeDeclarations, type PageRule, type Stylesheet } from './stylesheet.js';

/** What resolving needs: the style of the body, from which pages inherit, and the language of what margin boxes say. */
export interface PageContext {
  readonly stylesheet: Stylesheet;
  readonly styles: StyleBook;
  readonly body: ComputedStyle;
  /** What `rem` is: the font size of the root. */
  readonly rootSize: Pt;
  readonly lang: string;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The styles of pages without a name, and of those of every name that the stylesheet gives. */
export function resolvePageStyles(context: PageContext): PageStyles {
  const { stylesheet } = context;
  const padTo = mergeDeclarations(stylesheet.pageRules.map(({ declarations }) => declarations)).values[
    '--dz-pad-pages'
  ];
  const named = pageNames(stylesheet).map((name) => [name, resolveSet(name, context)] as const);
  return {
    ...resolveSet(undefined, context),
    ...(named.length > 0 && { named: Object.fromEntries(named) }),
    ...(padTo !== undefined && padTo > 1 && { padTo }),
  };
}

/** The names that `page` gives or `@page` is for, in the order of the stylesheet. */
function pageNames({ rules, pageRules }: Stylesheet): readonly string[] {
  const given = rules.map(({ declarations }) => declarations.values.page);
  const names = [...pageRules.map(({ selector }) => selector.name), ...given];
  return [...new Set(names.filter((name) => name !== undefined))].filter((name) => name !== 'auto');
}

/**
 * Page 1 is a recto, and `:first` wins over `:right`. A page left blank before a recto is a verso.
 * The first page of a run of named pages can stand on either side: the rules for rectos count for it.
 */
function resolveSet(name: string | undefined, context: PageContext): PageStyleSet {
  const hasFirst = context.stylesheet.pageRules.some(
    ({ selector }) => name !== undefined && selector.name === name && selector.pseudos.includes('first'),
  );
  return {
    first: resolvePage({ name, pseudos: ['right', 'first'] }, context),
    recto: resolvePage({ name, pseudos: ['right'] }, context),
    verso: resolvePage({ name, pseudos: ['left'] }, context),
    blank: resolvePage({ name, pseudos: ['left', 'blank'] }, context),
    ...(hasFirst && { hasFirst }),
  };
}

/** A kind of page: its name, and which pseudo-classes it has. */
interface PageKind {
  readonly name: string | undefined;
  readonly pseudos: readonly PagePseudo[];
}

function resolvePage(kind: PageKind, context: PageContext): PageStyle {
  const rules = matchingRules(kind, context.stylesheet.pageRules);
  const declared = mergeDeclarations(rules.map(({ declarations }) => declarations));
  const style = computeStyle(declared, context.body, context.rootSize);
  const size = declared.values.size ?? SHEETS['a4'] ?? { width: mm(210), height: mm(297) };
  const margin = marginsOf(declared.values, style);
  const { size: sizeSpan, 'margin-left': left, 'margin-top': top } = declared.spans;
  if (margin.left + margin.right >= size.width || margin.top + margin.bottom >= size.height) {
    const details = { span: left ?? top ?? sizeSpan, hints: ['hint/smaller-margins'] as const };
    context.report(error('edition/no-type-area', {}, details));
  }
  const grid = declared.values['--dz-line-grid'];
  return {
    size,
    margin,
    boxes: MARGIN_AREAS.flatMap((area) => resolveBox(area, rules, style, context) ?? []),
    ...(grid !== undefined && grid !== 'none' && { lineGrid: grid.value }),
  };
}

/** The rules for a page from the weakest to the strongest (CSS Paged Media 3, section 5.3). */
function matchingRules({ name, pseudos }: PageKind, rules: readonly PageRule[]): readonly PageRule[] {
  const matching = rules.filter(({ selector }) => {
    if (selector.name !== undefined && selector.name !== name) return false;
    // The first page of all is that of the document; of a name, that of a run.
    return selector.pseudos.every(
      (pseudo) => pseudos.includes(pseudo) && (pseudo !== 'first' || selector.name === name),
    );
  });
  return [...matching].sort((a, b) => pageSpecificity(a.selector) - pageSpecificity(b.selector));
}

/** Names count most, then `:first` and `:blank`, then sides. */
const pageSpecificity = ({ name, pseudos }: PageSelector): number =>
  pseudos.map(pseudoWeight).reduce((sum, one) => sum + one, name === undefined ? 0 : 1e6);

function pseudoWeight(pseudo: PagePseudo): number {
  switch (pseudo) {
    case 'left':
    case 'right':
      return 1;
    case 'first':
    case 'blank':
      return 1e3;
  }
}

/** The initial margin of a page. */
const PAGE_MARGIN = mm(20);

function marginsOf(values: Specified, { margin }: ComputedStyle): Sides {
  return {
    top: values['margin-top'] ? margin.top : PAGE_MARGIN,
    right: values['margin-right'] ? margin.right : PAGE_MARGIN,
    bottom: values['margin-bottom'] ? margin.bottom : PAGE_MARGIN,
    left: values['margin-left'] ? margin.left : PAGE_MARGIN,
  };
}

/** A margin box, or none where it has nothing to say. */
function resolveBox(
  area: MarginArea,
  rules: readonly PageRule[],
  page: ComputedStyle,
  context: PageContext,
): MarginBox | undefined {
  const boxes = rules.flatMap((rule) => rule.boxes.filter((box) => box.area === area));
  const declared = mergeDeclarations(boxes.map(({ declarations }) => declarations));
  const content = declared.values.content ?? [];
  if (content.length === 0) return undefined;
  const style = computeStyle(declared, page, context.rootSize);
  return {
    area,
    content,
    lang: context.lang,
    style: context.styles.textStyle(style),
    textAlign: boxAlign(area, declared.values['text-align']),
    verticalAlign: declared.values['vertical-align'] ?? 'middle',
    padding: paddingOf(declared.values, style, context.rootSize),
    lineHeight: lineHeightOf(style),
  };
}

/** Where a margin box says nothing, its name does (CSS Paged Media 3, section 4.2). One line is a last line, so `justify` leaves it at the start. */
function boxAlign(area: MarginArea, declared: Specified['text-align']): MarginBox['textAlign'] {
  if (declared !== undefined) return declared === 'justify' ? 'start' : declared;
  if (area.endsWith('left')) return 'start';
  return area.endsWith('right') ? 'end' : 'center';
}

function paddingOf(values: Specified, style: ComputedStyle, rootSize: Pt): Sides {
  const sizes = { own: style.fontSize, root: rootSize };
  const side = (name: 'padding-top' | 'padding-right' | 'padding-bottom' | 'padding-left'): number => {
    const length = values[name];
    return length ? toPoints(length, sizes) : 0;
  };
  return {
    top: side('padding-top'),
    right: side('padding-right'),
    bottom: side('padding-bottom'),
    left: side('padding-left'),
  };
}
