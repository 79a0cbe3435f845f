/** A name in a template to the shape of its value, or a finding that says what is known there instead. */
import type { Hint } from '../diagnostic/index.js';
import { hint, listed, LOOP_NAMES, nameHints, reported, type Findings, type Scope } from './scope.js';
import { shapePhrase, type GroupShape, type Shape } from './shape.js';
import type { PathExpression } from './syntax-tree.js';

/** Whether a name begins with `.` or `this` and so is never a helper; Handlebars' own rule. */
export const isScoped = (path: PathExpression): boolean => /^\.|this\b/.test(path.original);

/** The shape of a path's value. */
export function resolvePath(path: PathExpression, scope: Scope, findings: Findings): Shape {
  if (path.data) return resolveAtName(path, scope, findings);
  const [first, ...rest] = path.parts;
  const named = first !== undefined && path.depth === 0 && !isScoped(path) ? scope.names.get(first) : undefined;
  if (named) return descend({ path, start: named, parts: rest, before: first ?? '' }, scope, findings);

  const context = scope.contexts[path.depth];
  if (!context) {
    findings.report(scope, path.loc, 'template/reaches-too-far', { path: path.original }, outwardHints(path, scope));
    return reported();
  }
  return descend({ path, start: context, parts: path.parts, before: 'this' }, scope, findings);
}

function outwardHints(path: PathExpression, scope: Scope): readonly Hint[] {
  const call = scope.calls.at(-1);
  if (!call) return fromTop(path, scope);
  const name = path.parts.at(-1) ?? 'value';
  return [hint('hint/template-pass-to-partial', { example: `{{> ${call.name} ${name}=…}}` })];
}

/** Further out than the top there is nothing; what the name means is perhaps at the top. */
function fromTop({ parts: [name = ''] }: PathExpression, { root }: Scope): readonly Hint[] {
  if (root.kind !== 'group') return [];
  const names = Object.keys(root.fields);
  return nameHints(name, names, hint('hint/template-known', { group: root.name, names: listed(names) }));
}

function resolveAtName(path: PathExpression, scope: Scope, findings: Findings): Shape {
  const [first = '', ...rest] = path.parts;
  const loops = scope.loops - path.depth;
  const isLoopName = Object.hasOwn(LOOP_NAMES, first);
  const start =
    loops < 0 ? undefined : first === 'root' ? scope.root : loops > 0 && isLoopName ? LOOP_NAMES[first] : undefined;
  if (start) return descend({ path, start, parts: rest, before: `@${first}` }, scope, findings);

  const known = scope.loops > 0 ? ['root', ...Object.keys(LOOP_NAMES)] : ['root'];
  const all = hint('hint/template-known-names', { names: listed(known.map((name) => `@${name}`)) });
  findings.report(scope, path.loc, 'template/unknown-at-name', { path: path.original }, nameHints(first, known, all));
  return reported();
}

interface Descent {
  readonly path: PathExpression;
  readonly start: Shape;
  readonly parts: readonly string[];
  /** What was read up to here, for messages. */
  readonly before: string;
}

function descend({ path, start, parts, before }: Descent, scope: Scope, findings: Findings): Shape {
  const [name, ...rest] = parts;
  if (name === undefined || start.kind === 'unknown') return start;
  if (start.kind !== 'group') {
    const args = { path: path.original, before, kind: shapePhrase(start) };
    findings.report(scope, path.loc, 'template/not-a-group', args, wayIn(start, before));
    return reported();
  }
  const field = Object.hasOwn(start.fields, name) ? start.fields[name] : undefined;
  if (field) return descend({ path, start: field.shape, parts: rest, before: name }, scope, findings);

  const args = { path: path.original, name, group: start.name };
  findings.report(scope, path.loc, 'template/unknown-name', args, unknownNameHints(path, name, start, scope));
  return reported();
}

const wayIn = (shape: Shape, before: string): readonly Hint[] => [
  hint('hint/template-write', { example: shape.kind === 'list' ? `{{#each ${before}}}…{{/each}}` : `{{${before}}}` }),
];

function unknownNameHints(path: PathExpression, name: string, group: GroupShape, scope: Scope): readonly Hint[] {
  const outside = path.parts[0] === name && path.depth === 0 ? pathFromOutside(path.parts, scope) : undefined;
  const fields = Object.keys(group.fields);
  const names = path.parts[0] === name ? [...fields, ...scope.names.keys()] : fields;
  const all = hint('hint/template-known', { group: group.name, names: listed(names) });
  return [
    ...(outside === undefined ? [] : [hint('hint/template-outside', { path: outside })]),
    ...nameHints(name, names, all),
  ];
}

/** How a name that stands further out is written from here. */
function pathFromOutside(parts: readonly string[], scope: Scope): string | undefined {
  const [first = ''] = parts;
  const has = (shape: Shape): boolean => shape.kind === 'group' && Object.hasOwn(shape.fields, first);
  const depth = scope.contexts.findIndex(has);
  if (depth > 0) return '../'.repeat(depth) + parts.join('.');
  return has(scope.root) ? `@root.${parts.join('.')}` : undefined;
}
