/** Selectors of css-tree to selectors of the subset: those of elements, and those of pages. */
import type * as css from 'css-tree';
import { error } from '../diagnostic/index.js';
import { spanOf, textOf, type CssContext } from './css-context.js';
import type { PagePseudo, PageSelector } from './css-syntax.js';
import { ELEMENT_NAMES, isElementName, isRootName, ROOT_NAMES } from './elements.js';
import { quoteNames } from './similar-names.js';
import type { Combinator, Compound, PseudoElement, Selector, SimpleSelector } from './selector.js';

/** Reads one selector of a list; what is outside the subset is reported, and then there is none. */
export function readSelector(node: css.CssNode, context: CssContext): Selector | undefined {
  const parts = node.type === 'Selector' ? node.children.toArray() : [];
  const last = parts.at(-1);
  const pseudoElement = last && readPseudoElement(last);
  const compounds = readCompounds(node, pseudoElement ? parts.slice(0, -1) : parts, pseudoElement, context);
  return compounds && { compounds, ...(pseudoElement && { pseudoElement }) };
}

/** `::before` and `::after`, which come last; with one colon they are of another age. */
function readPseudoElement(node: css.CssNode): PseudoElement | undefined {
  if (node.type !== 'PseudoElementSelector' || node.children !== null) return undefined;
  const name = node.name.toLowerCase();
  return name === 'before' || name === 'after' ? name : undefined;
}

function readCompounds(
  node: css.CssNode,
  parts: readonly css.CssNode[],
  pseudoElement: PseudoElement | undefined,
  context: CssContext,
): readonly Compound[] | undefined {
  const compounds: Compound[] = [];
  let simple: SimpleSelector[] = [];
  let combinator: Combinator | undefined;
  let isSound = parts.length > 0 || pseudoElement !== undefined;
  const close = (): void => {
    // A combinator with nothing on its left or right.
    if (simple.length === 0) isSound = report(node, context);
    compounds.push({ simple, ...(combinator && { combinator }) });
    simple = [];
  };
  for (const part of parts) {
    if (part.type === 'Combinator') {
      close();
      combinator = readCombinator(part);
      if (combinator === undefined) isSound = report(part, context);
    } else {
      const read = readSimple(part, context);
      if (read === undefined) isSound = false;
      else simple.push(read);
    }
  }
  // `::after` by itself is `*::after`.
  if (pseudoElement && isSound && simple.length === 0) simple.push({ kind: 'any' });
  if (isSound) close();
  return isSound ? compounds : undefined;
}

function report(node: css.CssNode, context: CssContext): false {
  const details = { span: spanOf(node, context), hints: ['hint/possible-selectors'] as const };
  context.report(error('edition/unknown-selector', { selector: textOf(node, context) }, details));
  return false;
}

function readCombinator(node: css.Combinator): Combinator | undefined {
  const names: Readonly<Record<string, Combinator>> = { ' ': 'descendant', '>': 'child', '+': 'next-sibling' };
  return names[node.name];
}

function readSimple(node: css.CssNode, context: CssContext): SimpleSelector | undefined {
  if (node.type === 'TypeSelector') return readType(node, context);
  const isPlain = isPlainName(node, context);
  if (node.type === 'ClassSelector' && isPlain) return { kind: 'class', name: node.name };
  if (node.type === 'IdSelector' && isPlain) return { kind: 'id', name: node.name };
  const read = node.type === 'PseudoClassSelector' ? readPseudoClass(node) : undefined;
  if (read === undefined) report(node, context);
  return read;
}

/** css-tree gives names as written: one with an escape would match nothing. */
const isPlainName = (node: css.CssNode, context: CssContext): boolean => !textOf(node, context).includes('\\');

function readType(node: css.TypeSelector, context: CssContext): SimpleSelector | undefined {
  const name = node.name.toLowerCase();
  if (name === '*') return { kind: 'any' };
  if (isElementName(name) || isRootName(name)) return { kind: 'type', name };
  const names = quoteNames([...ROOT_NAMES, ...ELEMENT_NAMES]);
  const details = {
    span: spanOf(node, context),
    hints: [{ code: 'hint/possible-elements' as const, args: { names } }],
  };
  context.report(error('edition/unknown-selector-element', { element: node.name }, details));
  return undefined;
}

function readPseudoClass(node: css.PseudoClassSelector): SimpleSelector | undefined {
  const name = node.name.toLowerCase();
  if (name === 'lang') return readLang(node.children?.toArray() ?? []);
  if (node.children !== null) return undefined;
  if (name === 'root' || name === 'first-child' || name === 'last-child') return { kind: name };
  return undefined;
}

function readLang(nodes: readonly css.CssNode[]): SimpleSelector | undefined {
  const ranges = nodes.flatMap((node) => {
    if (node.type === 'Identifier') return [node.name];
    return node.type === 'String' ? [node.value] : [];
  });
  const isList =
    nodes.length === ranges.length * 2 - 1 && ranges.every((range) => range !== '' && !range.includes('\\'));
  return isList ? { kind: 'lang', ranges } : undefined;
}

/** The pages that an `@page` rule is for; what is outside the subset is reported and left out. */
export function readPageSelectors(rule: css.Atrule, context: CssContext): readonly PageSelector[] {
  if (rule.prelude === null) return [{ pseudos: [] }];
  if (rule.prelude.type === 'Raw') return [];
  const selectors = rule.prelude.children
    .toArray()
    .flatMap((list) => (list.type === 'SelectorList' ? list.children.toArray() : []));
  return selectors.flatMap((selector) => readPageSelector(selector, context) ?? []);
}

const PAGE_PSEUDOS: readonly PagePseudo[] = ['first', 'left', 'right', 'blank'];

/** A name, pseudo-classes, or both without white space between (CSS Paged Media 3, section 4.1). */
function readPageSelector(node: css.CssNode, context: CssContext): PageSelector | undefined {
  const parts = node.type === 'Selector' ? node.children.toArray() : [];
  const [head] = parts;
  const name = head?.type === 'TypeSelector' && isPageName(head.name) ? head.name : undefined;
  const rest = name === undefined ? parts : parts.slice(1);
  const pseudos = rest.flatMap((part) => {
    const found = part.type === 'PseudoClassSelector' && part.children === null ? part.name.toLowerCase() : '';
    return PAGE_PSEUDOS.find((known) => known === found) ?? [];
  });
  if (parts.length > 0 && pseudos.length === rest.length) return { pseudos, ...(name !== undefined && { name }) };
  const details = { span: spanOf(node, context), hints: ['hint/possible-page-selectors'] as const };
  context.report(error('edition/unknown-page-selector', { selector: textOf(node, context) }, details));
  return undefined;
}

/** `auto` stands for pages without a name. */
const isPageName = (name: string): boolean => name !== '*' && name.toLowerCase() !== 'auto' && !name.includes('\\');
