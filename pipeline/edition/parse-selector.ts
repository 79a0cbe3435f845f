/** Selectors of css-tree to selectors of the subset. */
import type * as css from 'css-tree';
import { error } from '../diagnostic/index.js';
import { spanOf, textOf, type CssContext } from './css-context.js';
import { ELEMENT_NAMES, isElementName, isRootName, ROOT_NAMES } from './elements.js';
import { quoteNames } from './similar-names.js';
import type { Combinator, Compound, Selector, SimpleSelector } from './selector.js';

/** Reads one selector of a list; what is outside the subset is reported, and then there is none. */
export function readSelector(node: css.CssNode, context: CssContext): Selector | undefined {
  const parts = node.type === 'Selector' ? node.children.toArray() : [];
  const compounds: Compound[] = [];
  let simple: SimpleSelector[] = [];
  let combinator: Combinator | undefined;
  let isSound = parts.length > 0;
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
  if (isSound) close();
  return isSound ? { compounds } : undefined;
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
  // css-tree gives names as written: one with an escape would match nothing.
  const isPlain = !textOf(node, context).includes('\\');
  if (node.type === 'ClassSelector' && isPlain) return { kind: 'class', name: node.name };
  if (node.type === 'IdSelector' && isPlain) return { kind: 'id', name: node.name };
  const read = node.type === 'PseudoClassSelector' ? readPseudoClass(node) : undefined;
  if (read === undefined) report(node, context);
  return read;
}

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
