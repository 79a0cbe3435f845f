/**
 * Rules of the trees by which readers find their way: names, numbers and bookmarks. ISO 19005-2, 6.1.1, asks that a file keep ISO 32000-1;
 * writers of PDF often fail just here, and a viewer that trusts the order of a tree then finds nothing.
 */
import type { PdfDict, PdfFile, PdfObject } from '../pdf-file/index.js';
import { at, inFileIf, rule, X_REQUIREMENTS, type Check, type Rule } from './rule.js';

/** A tree that is deeper goes round in a circle or was made to hurt. */
const MAX_DEPTH = 32;

/** Keys in the order in which text compares as the tree asks: names by their bytes, numbers by their value. */
function keyOf(key: PdfObject): string | undefined {
  if (key.kind === 'string') return Buffer.from(key.bytes).toString('latin1');
  return key.kind === 'number' ? String(key.value).padStart(12, '0') : undefined;
}

/** All keys under a node; nothing where they are out of order, or a node's limits are not its first and last key (ISO 32000-1, 7.9.6 and 7.9.7). */
function keysUnder(
  file: PdfFile,
  node: PdfObject | undefined,
  leaf: 'Names' | 'Nums',
  depth = 0,
): readonly string[] | undefined {
  const dict = file.dict(node);
  if (!dict || depth > MAX_DEPTH) return undefined;
  const entries = file.array(dict.entries.get(leaf))?.items ?? [];
  const own = entries.filter((_, index) => index % 2 === 0).map((key) => keyOf(file.resolve(key)));
  const kids = file.array(dict.entries.get('Kids'))?.items ?? [];
  const keys: string[] = [];
  for (const group of [own, ...kids.map((kid) => keysUnder(file, kid, leaf, depth + 1))])
    for (const key of group ?? [undefined]) {
      if (key === undefined || key <= (keys.at(-1) ?? '')) return undefined;
      keys.push(key);
    }
  const [first, last] = file.items(dict.entries.get('Limits')).map(keyOf);
  return depth === 0 || (first === keys[0] && last === keys.at(-1)) ? keys : undefined;
}

const trees: Check = ({ file, structure }) => {
  const names = file.dict(file.catalog.entries.get('Names'))?.entries ?? new Map<string, PdfObject>();
  const found: readonly (readonly [string, PdfObject | undefined, 'Names' | 'Nums'])[] = [
    ...[...names].map(([name, tree]) => [name, tree, 'Names'] as const),
    ['PageLabels', file.catalog.entries.get('PageLabels'), 'Nums'],
    ['ParentTree', structure?.root.entries.get('ParentTree'), 'Nums'],
  ];
  return found
    .filter(([, tree, leaf]) => tree !== undefined && !keysUnder(file, tree, leaf))
    .map(([name]) => at('file', { tree: name }));
};

/** How many bookmarks show under one when it is open; nothing where they are not tied together (ISO 32000-1, 12.3.3). */
function shownUnder(file: PdfFile, parent: PdfDict, seen: Set<PdfDict>, depth = 0): number | undefined {
  const dict = (holder: PdfDict, key: string): PdfDict | undefined => file.dict(holder.entries.get(key));
  let shown = 0;
  let previous: PdfDict | undefined;
  for (let item = dict(parent, 'First'); item; item = dict(item, 'Next')) {
    if (seen.has(item) || depth > MAX_DEPTH) return undefined;
    seen.add(item);
    const count = file.number(item.entries.get('Count')) ?? 0;
    const isTied = dict(item, 'Parent') === parent && dict(item, 'Prev') === previous;
    const isNamed = file.text(item.entries.get('Title')) !== undefined;
    // A bookmark that is closed counts those under it with a minus sign.
    if (!isTied || !isNamed || Math.abs(count) !== shownUnder(file, item, seen, depth + 1)) return undefined;
    shown += 1 + Math.max(0, count);
    previous = item;
  }
  return dict(parent, 'Last') === previous ? shown : undefined;
}

const outline: Check = ({ file }) => {
  const root = file.dict(file.catalog.entries.get('Outlines'));
  if (!root) return [];
  const shown = shownUnder(file, root, new Set());
  return inFileIf(shown === undefined || (file.number(root.entries.get('Count')) ?? shown) !== shown);
};

export const NAVIGATION_RULES: readonly Rule[] = [
  ...rule({ a: '6.1.1', x: X_REQUIREMENTS }, 'preflight/tree-order', trees),
  ...rule({ a: '6.1.1' }, 'preflight/outline', outline),
];
